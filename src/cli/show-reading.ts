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

/** Each paragraph: its number and zone, its sentences, and under them the mentions in text order. A dateline stands by itself. */
function paragraphs(reading: Reading, width: number): string[][] {
  const parts: string[][] = [];
  let last = '';
  for (const [i, sentence] of reading.sentences.entries()) {
    const head = `par. ${sentence.paragraph}, ${sentence.zone}`;
    if (head !== last) parts.push([head]);
    last = head;
    parts.at(-1)?.push(...sentenceLines(sentence, i, reading, width));
  }
  return parts;
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

/** What was seen, kind by kind, how much of it was understood, and what was not looked at. */
function coverage(reading: Reading, raw: string, width: number): string[] {
  const words = reading.sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const left = reading.skipped.reduce((sum, { start, end }) => sum + end - start, 0);
  const odd = [...tally(reading.oddities)].map(([kind, count]) => `${count} ${kind}`).join(', ');
  const lines = [
    `${words} words in ${reading.sentences.length} sentences. Left out: ${reading.skipped.length} paragraphs, ${left} of ${raw.length} characters.`,
    ...(odd === '' ? [] : [`Characters that may deceive a reader: ${odd}.`]),
  ];
  return [...lines.flatMap((line) => wrapped('', line, width)), '', ...counts(reading)];
}

/** A line a kind: how many were seen, understood, not understood. */
function counts({ mentions, unparsed }: Reading): string[] {
  const [understood, not] = [tally(mentions), tally(unparsed)];
  const kinds = [...new Set([...understood.keys(), ...not.keys()])].sort(byCodePoint);
  if (kinds.length === 0) return ['Nothing was recognised.'];
  const line = (kind: string, ...numbers: readonly (string | number)[]): string =>
    `  ${pad(kind, KIND + 2)}${numbers.map((number) => String(number).padStart(12)).join('')}`;
  const rows = kinds.map((kind) => {
    const [good, bad] = [understood.get(kind) ?? 0, not.get(kind) ?? 0];
    return line(kind, good + bad, good, bad);
  });
  return [line('', 'seen', 'understood', 'not'), ...rows];
}

function tally(things: readonly { readonly kind: string }[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (const { kind } of things) counted.set(kind, (counted.get(kind) ?? 0) + 1);
  return counted;
}
