/**
 * Figures that one article tells twice in the same words: "judged the two young ladies in a way", "judged the seven young ladies
 * in a way". The words on both sides of the figure are equal, as far as they make a phrase of their own.
 */
import { wholeNumber } from '../language/number-words.js';
import { isStopword } from '../language/stopwords.js';
import type { MentionOf, Reading, SentenceReading } from '../model.js';
import type { Figure as Plain } from './figures.js';
import { meet } from './recompute.js';

type Figure = Plain | MentionOf<'duration'>;

/** A figure with the words before it, nearest first, and after it; `at` is its index in Reading.mentions. */
interface Told {
  readonly figure: Figure;
  readonly at: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The words of `before` that begin with a capital. */
  readonly names: ReadonlySet<string>;
}

/** Words looked at on each side. */
const REACH = 8;
/** Words of the longest figure. */
const LONGEST = 12;
/** Content words that the equal words around the figures must have, on both sides together. */
const CONTENT = 3;
/** Of the figures with the same nearest words no more than this many are compared with a new one. */
const KEPT = 6;

/** Pairs of figures told in the same words with values that cannot both stand; the later one is compared with the earlier ones. */
export function* toldTwice(reading: Reading): Iterable<readonly [Figure, Figure]> {
  const known = new Map<string, Told[]>();
  for (const [at, mention] of reading.mentions.entries()) {
    if (mention.kind !== 'number' && mention.kind !== 'share' && mention.kind !== 'duration') continue;
    const told = 'denied' in mention.value && mention.value.denied ? null : toldOf(reading, mention, at);
    if (!told) continue;
    const near = new Set<Told>();
    for (const key of keysOf(told)) {
      const list = known.get(key) ?? [];
      for (const one of list) near.add(one);
      known.set(key, [...list.slice(1 - KEPT), told]);
    }
    const other = [...near].find((one) => contradicts(reading, one, told));
    if (other) yield [other.figure, told.figure];
  }
}

function toldOf({ sentences }: Reading, figure: Figure, at: number): Told | null {
  const tokens = sentences[figure.sentence]?.tokens ?? [];
  const end = indexFrom(tokens, figure.end);
  let from = indexFrom(tokens, figure.start);
  while (from < end && !isFigure(tokens[from]?.lower ?? '')) from++;
  if (from >= end) return null;
  let to = from + 1;
  while (to < Math.min(tokens.length, from + LONGEST) && isFigure(tokens[to]?.lower ?? '')) to++;
  const before = tokens.slice(Math.max(0, from - REACH), from).reverse();
  const names = new Set(before.filter(({ capital, lower }) => capital && !isStopword(lower)).map(({ lower }) => lower));
  return { figure, at, before: before.map(({ lower }) => lower), after: tokens.slice(to, to + REACH).map(({ lower }) => lower), names };
}

/** Index of the first token that begins at the offset or after it. */
function indexFrom(tokens: SentenceReading['tokens'], start: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Digits, number words and words of scale. */
function isFigure(lower: string): boolean {
  return /\d/.test(lower) || wholeNumber(lower) !== null || /^(?:hundred|thousand|million|billion|trillion|m|bn|dozen)$/.test(lower);
}

/** The nearest words on both sides, two of one and one of the other. */
function keysOf({ before, after }: Told): string[] {
  const [left, further] = before;
  const [right, beyond] = after;
  if (left === undefined || right === undefined || isFigure(left) || isFigure(right)) return [];
  return [
    ...(beyond === undefined ? [] : [`${left}|${right} ${beyond}`]),
    ...(further === undefined ? [] : [`${further} ${left}|${right}`]),
  ];
}

function contradicts(reading: Reading, a: Told, b: Told): boolean {
  const [x, y] = [a.figure, b.figure];
  if (x.sentence === y.sentence || x.kind !== y.kind || agrees(x, y)) return false;
  if (x.kind === 'number' && y.kind === 'number') {
    if (x.value.unit !== y.value.unit || x.value.ordinal || y.value.ordinal || x.value.per !== y.value.per) return false;
  } else if (x.kind === 'share' && y.kind === 'share' && x.value.change !== y.value.change) return false;
  return isPhrase(a, b) && oneMatter(reading, a, b);
}

/** "more than 30" and "more than 12" in the same words are two figures, though one number would justify both. */
function agrees(x: Figure, y: Figure): boolean {
  const bound = x.kind === 'number' && y.kind === 'number' && x.value.bound !== null && x.value.bound === y.value.bound;
  return bound ? Math.abs(x.value.amount - y.value.amount) <= SLACK * Math.abs(x.value.amount) : meet(x.value, y.value);
}

/** Rounding of a figure with a bound. */
const SLACK = 0.1;

/** Whether the equal words make a phrase: content words on both sides, no further figure in it. */
function isPhrase(a: Told, b: Told): boolean {
  const [left, right] = [equal(a.before, b.before), equal(a.after, b.after)];
  if (besideOtherFigures(a.before, b.before) || besideOtherFigures(a.after, b.after)) return false;
  const definite = DEFINITE.test(left[0] ?? '');
  if (content(right) === 0 || (content(left) === 0 && !definite && content(right) <= CONTENT)) return false;
  const [x, y] = [nameBefore(a, left.length), nameBefore(b, left.length)];
  if (x !== null && y !== null && x !== y) return false;
  return content(left) + content(right) >= (definite && left.length + right.length >= CONTENT + 1 ? CONTENT - 1 : CONTENT);
}

const DEFINITE = /^(?:the|these|those|this|that|its|their|his|her)$/;
/** Words that are said beside any figure. */
const OF_FIGURES: ReadonlySet<string> = new Set('percent percentage points point people years year plus minus margin per cent'.split(' '));

function content(words: readonly string[]): number {
  return words.filter((word) => word.length > 2 && !isStopword(word) && !OF_FIGURES.has(word)).length;
}

/** The name on which the equal words hang: "Bell won 12 seats", "Marr won 9 seats"; null if it is none. */
function nameBefore({ before, names }: Told, length: number): string | null {
  const word = before[length] ?? '';
  return names.has(word) ? word : null;
}

/** The nearest further figures on one side differ: a statement of the same form about something else. */
function besideOtherFigures(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.find(isFigure), b.find(isFigure)];
  return x !== undefined && y !== undefined && x !== y;
}

function equal(a: readonly string[], b: readonly string[]): readonly string[] {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length] && !isFigure(a[length] ?? '')) length++;
  return a.slice(0, length);
}

/** Another name, day or period beside each figure tells of another matter. */
function oneMatter({ mentions }: Reading, a: Told, b: Told): boolean {
  const [names, others] = [beside(mentions, a, 'name'), beside(mentions, b, 'name')];
  const [days, otherDays] = [beside(mentions, a, 'date'), beside(mentions, b, 'date')];
  const shared = [...names].some((name) => others.has(name));
  if (names.size > 0 && others.size > 0 && !shared) return false;
  const subset = [...names].every((name) => others.has(name)) || [...others].every((name) => names.has(name));
  if (!subset && !(a.figure.level === 'quoted' && b.figure.level === 'quoted')) return false;
  return days.size === 0 || otherDays.size === 0 || [...days].some((day) => otherDays.has(day));
}

/** Mentions looked at on each side of a figure in its sentence. */
const NEAR = 60;

/** Who is named, or which days are told, in the sentence of a figure. */
function beside(mentions: Reading['mentions'], { figure, at }: Told, kind: 'name' | 'date'): ReadonlySet<string> {
  const own = mentions.slice(Math.max(0, at - NEAR), at + NEAR).filter((one) => one.kind === kind && one.sentence === figure.sentence);
  return new Set(own.map((one) => (one.kind === 'name' ? `${one.value.entity}` : one.text.toLowerCase())));
}
