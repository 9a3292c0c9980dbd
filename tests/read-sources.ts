/** Makes source files for tests without a disk. */
import type { Document, Format, SourceFile, Zone } from '../src/model.js';
import { toDocument } from '../src/read/document.js';

export function sourceFile(raw: string, format: Format = 'text', more: Partial<SourceFile> = {}): SourceFile {
  return {
    id: 'a',
    file: `sources/a.${{ text: 'txt', markdown: 'md', html: 'html', subtitles: 'vtt' }[format]}`,
    digest: `sha256:${'0'.repeat(64)}`,
    format,
    offsetsIn: 'file',
    publisher: null,
    title: null,
    url: null,
    published: '2024-05-02',
    publishedAt: null,
    role: 'source',
    kind: 'article',
    story: null,
    basedOn: [],
    lang: 'en',
    translatedFrom: null,
    headline: null,
    gaps: [],
    raw,
    ...more,
  };
}

export function documentOf(raw: string, format: Format = 'text', more: Partial<SourceFile> = {}): Document {
  return toDocument(sourceFile(raw, format, more));
}

/** Each paragraph as `zone: words`. */
export function zonesOf(document: Document): string[] {
  return document.blocks.map(
    ({ zone, start, end }: { zone: Zone; start: number; end: number }) => `${zone}: ${document.text.slice(start, end)}`,
  );
}

export function wordsOf(document: Document): string[] {
  return document.sentences.flatMap(({ tokens }) => tokens.map(({ lower }) => lower));
}

export function sentencesOf(document: Document): string[] {
  return document.sentences.map(({ start, end }) => document.text.slice(start, end));
}

/** An article with every kind of line that a wrapped file has. */
export const ARTICLE = [
  'Ferry strike enters its third week',
  'The ferry workers of Port Ellery walked out again on Monday, 6 May 2024, after talks with the harbour board broke down over pay and rest hours. “We will not go back for 3.5 per cent,” said Ida Marrow, who leads the union.',
  'About 1,200 passengers were stranded on the long-term car park, the board said. The mayor’s office asked for a 48-hour pause; the union refused. A second ship, the Sea Heron, has been laid up since 28 Feb. because of engine trouble.',
  'Talks resume',
  'Mediators from the U.S. and Norway are to meet both sides on Thursday. Ms. Marrow said she expected “nothing new”, but would listen – as she had done in March.',
];

/** Breaks each paragraph greedily, as `fmt` does. */
export function wrap(paragraphs: readonly string[], width: number, lineEnd = '\n'): string {
  const wrapped = paragraphs.map((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line].join(lineEnd);
  });
  return wrapped.join(lineEnd + lineEnd);
}
