/**
 * Sentences with a mark in place of every figure: in "Of ⟨0⟩, ⟨1⟩ voted, or ⟨2⟩" a short pattern shows how figures belong
 * together, whatever they are written with. The number in a mark is an index into `figures`.
 */
import type { MentionOf, Reading, SentenceReading } from '../model.js';
import type { Shown } from './rule.js';

export type Figure = MentionOf<'number'> | MentionOf<'share'>;

export interface Figured {
  readonly reading: Reading;
  /** Index into Reading.sentences. */
  readonly index: number;
  readonly sentence: SentenceReading;
  readonly figures: readonly Figure[];
  /** The sentence with its marks: `⟨0⟩` for a number, `⟨%1⟩` for a share. */
  readonly words: string;
}

/** Where a mark for a number, or for a share, stands in a pattern; the named group holds its index. */
export const number = (name: string): string => `\u27e8(?<${name}>\\d{1,3})\u27e9`;
export const share = (name: string): string => `\u27e8%(?<${name}>\\d{1,3})\u27e9`;
/** Words without a figure and without the end of a clause, at most this many characters. */
export const gap = (most: number): string => `[^\u27e8\u27e9.;:!?\u201c\u201d"]{0,${most}}`;

/** Sentences whose text meets `cue` and which hold at least so many figures, in text order; ranks and denied figures are words. */
export function* figuredIn(reading: Reading, cue: RegExp, least: number): Iterable<Figured> {
  const { mentions, sentences } = reading;
  for (let at = 0; at < mentions.length; ) {
    const index = mentions[at]?.sentence ?? 0;
    const figures: Figure[] = [];
    for (; at < mentions.length && mentions[at]?.sentence === index; at++) {
      const mention = mentions[at];
      if (
        (mention?.kind === 'number' && !mention.value.ordinal && !mention.value.denied) ||
        (mention?.kind === 'share' && !mention.value.denied)
      )
        figures.push(mention);
    }
    const sentence = sentences[index];
    if (figures.length < least || !sentence || !cue.test(sentence.text)) continue;
    yield { reading, index, sentence, figures, words: marked(sentence, figures) };
  }
}

function marked({ text, start }: SentenceReading, figures: readonly Figure[]): string {
  let words = '';
  let done = 0;
  for (const [index, figure] of figures.entries()) {
    words += `${text.slice(done, figure.start - start)}\u27e8${figure.kind === 'share' ? '%' : ''}${index}\u27e9`;
    done = figure.end - start;
  }
  return words + text.slice(done);
}

/** The figure that a named group of a match points to. */
export function figureOf({ figures }: Figured, match: RegExpExecArray, name: string): Figure | null {
  const index = match.groups?.[name];
  return index === undefined ? null : (figures[Number(index)] ?? null);
}

/** The words from the first to the last of some figures as a place of evidence. */
export function shownFrom({ reading, index }: Figured, figures: readonly Figure[], value: string): Shown {
  const start = Math.min(...figures.map((figure) => figure.start));
  const end = Math.max(...figures.map((figure) => figure.end));
  return { at: 'text', reading, sentence: index, span: { start, end }, value };
}

/** Whether a figure stands inside quotation marks: what somebody said is only reported. */
export function isQuoted(figures: readonly Pick<Figure, 'level'>[]): boolean {
  return figures.some(({ level }) => level === 'quoted');
}
