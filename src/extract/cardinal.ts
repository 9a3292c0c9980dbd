/** Figures in a text: "1,200", "3.5bn", "two hundred and fifty thousand", "two and a half", "dozens", "several hundred". */

import { CARDINALS } from '../language/number-words.js';
import type { Span } from '../model.js';
import { anyOf, HYPHEN, SCALES, SUFFIXES } from './words.js';

export interface Figure extends Span {
  readonly amount: number;
  /** Value of the last printed digit: 1 for "20", 0.1 for "20.4", 100,000 for "1.2 million". */
  readonly step: number;
  /** What its last word or suffix multiplies by: 1e6 for "million", 1 for none. */
  readonly factor: number;
  /** Written in words. */
  readonly spelled: boolean;
  /** "dozens", "several hundred": the least and most they can mean. */
  readonly vague: readonly [number, number] | null;
  /** Letters that follow the digits without a space: "km" of "5km"; a unit or a reason to doubt. */
  readonly glued: string;
}

const DIGITS = new RegExp(
  '(?<![\\p{L}\\p{N}_])(?<digits>' +
    '\\d{1,3}(?:,\\d{3}){1,6}(?:\\.\\d{1,6})?' + // 1,200 and 1,200.50
    '|\\d{1,2}(?:,\\d{2}){1,5},\\d{3}(?:\\.\\d{1,6})?' + // 12,00,000
    '|(?<dotted>\\d{1,3}(?:\\.\\d{3}){2,5})' + // 1.300.000
    '|\\d{1,15}(?:\\.\\d{1,6})?' +
    `)(?![\\d])(?: ?(?<vulgar>[½¼¾⅓⅔]))?(?:(?: |${HYPHEN})?(?<scale>${anyOf([...Object.keys(SCALES), ...Object.keys(SUFFIXES)])})(?![\\p{L}\\p{N}])|(?<glued>\\p{L}{1,12}))?`,
  'giu',
);
const WORD = anyOf([...Object.keys(CARDINALS), ...Object.keys(SCALES)]);
const SPELLED = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:(?<lead>half an?|an?|one) (?=(?:${anyOf(Object.keys(SCALES))})(?![\\p{L}])))?(?<words>(?:${WORD})(?:(?:${HYPHEN}| | and )(?:${WORD})){0,11})(?![\\p{L}\\p{N}])`,
  'giu',
);
const AND_HALF = new RegExp(
  `(?: |${HYPHEN})and(?: |${HYPHEN})(?:a|one)(?: |${HYPHEN})(?<part>half|quarter)(?: (?<scale>${anyOf(Object.keys(SCALES))}))?(?![\\p{L}])`,
  'iuy',
);
const VULGAR: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };

/** Least and most of plurals: rule catalogue, "dozens" 24 to 100, "scores" 40 to 100, others two to ten (or a thousand) times. */
const PLURALS: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [24, 99],
  scores: [40, 99],
  hundreds: [200, 999],
  thousands: [2e3, 999_999],
  millions: [2e6, 999_999_999],
  billions: [2e9, 999_999_999_999],
};
const VAGUE = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:(?:(?<tens>tens|dozens|hundreds) of )?(?<plural>${anyOf(Object.keys(PLURALS))})|(?:several|a few) (?<few>dozen|hundred|thousand|million|billion))(?![\\p{L}\\p{N}])`,
  'giu',
);

let lastText = '';
let lastFigures: readonly Figure[] = [];

/** All figures of a text in their order; figures do not overlap. The last answer is kept: several extractors ask for one text. */
export function figuresOf(text: string): readonly Figure[] {
  if (text !== lastText) [lastText, lastFigures] = [text, scan(text)];
  return lastFigures;
}

function scan(text: string): Figure[] {
  const found = [...vagueFigures(text), ...spelledFigures(text), ...digitFigures(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((figure) => {
    const free = figure.start >= end;
    if (free) end = figure.end;
    return free;
  });
}

function* digitFigures(text: string): Generator<Figure> {
  for (const m of text.matchAll(DIGITS)) {
    const { digits = '', dotted, scale, vulgar, glued = '' } = m.groups ?? {};
    const end = m.index + m[0].length - glued.length;
    if (joined(text, m.index, m.index + digits.length)) continue;
    const plain = digits.replaceAll(dotted ? '.' : ',', '');
    const factor = scale ? (SCALES[scale.toLowerCase()] ?? SUFFIXES[scale.toLowerCase()] ?? 1) : 1;
    const step = (vulgar ? 0.25 : 10 ** -(plain.split('.')[1]?.length ?? 0)) * factor;
    const amount = tidy((Number(plain) + (vulgar ? (VULGAR[vulgar] ?? 0) : 0)) * factor);
    yield { start: m.index, end, amount, step, factor, spelled: false, vague: null, glued };
  }
}

/** Part of a longer run: a version, a clock time, a ratio, a slashed date, or a name such as Su-34. */
function joined(text: string, start: number, end: number): boolean {
  return (
    /(?:\d[.,:/]|\p{L}[-\u2010\u2011])$/u.test(text.slice(Math.max(0, start - 2), start)) || /^[.,:/]\d/.test(text.slice(end, end + 2))
  );
}

/** Without the dust of binary fractions: 1.1 times a million is 1100000. */
export function tidy(amount: number): number {
  return Number(amount.toPrecision(12));
}

function* vagueFigures(text: string): Generator<Figure> {
  for (const m of text.matchAll(VAGUE)) {
    const { tens, plural, few } = m.groups ?? {};
    const unit = few ? (SCALES[few.toLowerCase()] ?? 1) : 1;
    const [low, high] = plural ? (PLURALS[plural.toLowerCase()] ?? [0, 0]) : ([2 * unit, 10 * unit - 1] as const);
    const times = tens ? ({ tens: 10, dozens: 12, hundreds: 100 }[tens.toLowerCase()] ?? 1) : 1;
    const vague = [low * times, tens ? low * times * 5 - 1 : high] as const;
    yield { start: m.index, end: m.index + m[0].length, amount: vague[0], step: 1, factor: 1, spelled: true, vague, glued: '' };
  }
}

interface Piece extends Span {
  readonly word: string;
  readonly joint: string;
}

function* spelledFigures(text: string): Generator<Figure> {
  for (const m of text.matchAll(SPELLED)) {
    const { lead = '', words = '' } = m.groups ?? {};
    const pieces = piecesOf(words, m.index + m[0].length - words.length);
    for (let at = 0; at < pieces.length; ) {
      const first = at === 0 && lead ? (lead.toLowerCase().startsWith('half') ? 0.5 : 1) : 0;
      const { amount, step, used } = readPieces(pieces, at, first);
      const last = pieces[at + used - 1];
      const start = first ? m.index : (pieces[at]?.start ?? m.index);
      at += used;
      if (last)
        yield withHalf(text, { start, end: last.end, amount, step, factor: step > 100 ? step : 1, spelled: true, vague: null, glued: '' });
    }
  }
}

function piecesOf(words: string, offset: number): Piece[] {
  let end = 0;
  return [...words.matchAll(/\p{L}+/gu)]
    .filter((m) => m[0].toLowerCase() !== 'and')
    .map((m) => {
      const joint = words.slice(end, m.index);
      end = m.index + m[0].length;
      return { word: m[0].toLowerCase(), joint, start: offset + m.index, end: offset + end };
    });
}

/** Reads one number from pieces[from] on: total so far, the part below the next scale, and how many pieces it took. */
function readPieces(pieces: readonly Piece[], from: number, lead: number): { amount: number; step: number; used: number } {
  let [total, below, ceiling, step, at] = [0, lead, Number.POSITIVE_INFINITY, 1, from];
  let closed = false;
  for (; at < pieces.length && !closed; at++) {
    const { word, joint } = pieces[at] ?? { word: '', joint: '' };
    const scale = SCALES[word];
    const value = CARDINALS[word] ?? 0;
    const joined = at === from || joint !== ' and ' || SCALES[pieces[at - 1]?.word ?? ''] !== undefined;
    if (!joined) break;
    if (scale === undefined) {
      const room = value < 10 ? below % 10 === 0 && (below % 100 === 0 || below % 100 >= 20) : below % 100 === 0;
      if (!room || (at > from && below === 0 && total === 0)) break;
      below += value;
      step = 1;
    } else if (scale === 100 && below < 100) {
      if (below === 0) break;
      below *= 100;
    } else if (scale < ceiling && (below > 0 || lead > 0)) {
      total += below * scale;
      [below, ceiling, step] = [0, scale, scale === 12 ? 1 : scale];
      closed = scale === 12;
    } else break;
  }
  if (at === from) return { amount: SCALES[pieces[from]?.word ?? ''] ?? 0, step: 1, used: 1 };
  return { amount: tidy(total + below), step, used: at - from };
}

/** "two" with "and a half" or "and a half million" after it. */
function withHalf(text: string, figure: Figure): Figure {
  AND_HALF.lastIndex = figure.end;
  const groups = AND_HALF.exec(text)?.groups;
  if (!groups || figure.amount >= 1000) return figure;
  const scale = SCALES[groups.scale?.toLowerCase() ?? ''] ?? 1;
  const amount = tidy((figure.amount + (groups.part?.toLowerCase() === 'half' ? 0.5 : 0.25)) * scale);
  return { ...figure, end: AND_HALF.lastIndex, amount, step: 0.5 * scale, factor: scale };
}
