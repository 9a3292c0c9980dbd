/** A reading as a person looks at it: paragraph by paragraph, what was recognised under the words. */
import type { Mention, Reading, SentenceReading } from '../index.js';
import { clip, pad, size } from '../report/lines.js';
import { byCodePoint, oneLine } from '../report/safe.js';
import { showValue } from './show-value.js';
import { wrapped } from './wrapped.js';

const KIND = 9;
const WORDS = 30;

/** The whole page: heading, paragraphs, what was left out, counts. `raw` is the file, only to count it. */
export function showReading(reading: Reading, raw: string, width: number): string {
  const parts = [heading(reading), ...paragraphs(reading, width), leftOut(reading, width), coverage(reading, raw, width)];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function heading({ source }: Reading): string[] {
  const known = [source.publisher, source.title, source.published ?? 'no publication date', source.role, source.kind, source.format];
  const gaps = source.gaps.length === 0 ? [] : [oneLine(`missing: ${source.gaps.join(', ')}`)];
  return [oneLine(`${source.file}  (${source.id})`), oneLine(known.filter((part) => part !== null).join(', ')), ...gaps];
}

/** Each paragraph: its number and zone, its sentences, and under them the mentions in text order. */
function paragraphs(reading: Reading, width: number): string[][] {
  const numbers = [...new Set(reading.sentences.map(({ paragraph }) => paragraph))];
  return numbers.map((number) => {
    const sentences = reading.sentences.map((sentence, i) => ({ sentence, i })).filter(({ sentence }) => sentence.paragraph === number);
    const zone = sentences[0]?.sentence.zone ?? 'body';
    return [`par. ${number}, ${zone}`, ...sentences.flatMap(({ sentence, i }) => sentenceLines(sentence, i, reading, width))];
  });
}

function sentenceLines(sentence: SentenceReading, index: number, reading: Reading, width: number): string[] {
  const mentions = reading.mentions.filter((mention) => mention.sentence === index);
  const unparsed = reading.unparsed.filter(({ start }) => start >= sentence.start && start < sentence.end);
  return [
    ...wrapped('  ', oneLine(sentence.text), width),
    ...mentions.flatMap((mention) => mentionLines(mention, width)),
    ...unparsed.flatMap(({ kind, text, reason }) => row('?', text, `${kind} not understood: ${reason}`, width)),
  ];
}

function mentionLines(mention: Mention, width: number): string[] {
  const by = mention.attributedTo === null ? '' : `, according to ${mention.attributedTo}`;
  const level = mention.level === 'own' && by === '' ? '' : `  [${mention.level}${by}]`;
  return row(mention.kind, mention.text, `${showValue(mention)}${level}`, width);
}

/** Three columns: kind, the words as read, what they mean. */
function row(kind: string, words: string, meaning: string, width: number): string[] {
  const room = Math.min(WORDS, Math.floor(width / 3));
  const quoted = `“${clip(oneLine(words), room - 2)}”`;
  return wrapped(`    ${pad(kind, KIND)} ${pad(quoted, Math.max(room, size(quoted)))}  `, oneLine(meaning), width);
}

/** Paragraphs that were not read: menus, pleas for money, related links. */
function leftOut({ skipped }: Reading, width: number): string[] {
  if (skipped.length === 0) return [];
  const rows = skipped.flatMap(({ paragraph, zone, text }) =>
    wrapped('  ', clip(oneLine(`par. ${paragraph}, ${zone}: ${text}`), width - 2), width),
  );
  return ['Left out, as no part of the article', ...rows];
}

function coverage(reading: Reading, raw: string, width: number): string[] {
  const counts = new Map<string, number>();
  for (const { kind } of reading.mentions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
  const words = reading.sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const left = reading.skipped.reduce((sum, { start, end }) => sum + end - start, 0);
  const lines = [
    `${words} words in ${reading.sentences.length} sentences; recognised: ${kinds || 'nothing'}.`,
    `Not understood: ${reading.unparsed.length}. Left out: ${reading.skipped.length} paragraphs, ${left} of ${raw.length} characters.`,
    ...(reading.oddities.length === 0
      ? []
      : [`Characters that may deceive a reader: ${reading.oddities.map(({ kind }) => kind).join(', ')}.`]),
  ];
  return lines.flatMap((line) => wrapped('', line, width));
}
