/** The number in front of a unit of time, read from the unit backwards: "three", "30", "two and a half", "a few", "10 to 15", "a". */
import { wholeNumber } from '../language/number-words.js';
import { remember } from '../language/remember.js';
import { before, type DateLine, gapAfter, lowerAt } from './date-line.js';

/** How many units are said; low and high differ in a range and in "a few". */
export interface Count {
  /** First token. */
  readonly first: number;
  readonly low: number;
  readonly high: number;
  /** "a few", "several", "dozens of". */
  readonly vague: boolean;
  /** "a", "an", "one" as a word: an article rather than a number. */
  readonly article: boolean;
}

const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1e6, dozen: 12 };
/**
 * Narrower than what cardinal-vague.ts says of things: a time much longer than a few units is told in the next larger
 * unit, so that "several days" are hardly more than a week, while "several houses" may be scores.
 */
const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  couple: [2, 2],
  few: [2, 7],
  several: [3, 9],
  dozens: [24, 99],
  scores: [40, 99],
  hundreds: [200, 999],
  thousands: [2000, 999_999],
};
const FIGURES = /^(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(?:\.\d{1,4})?(?<part>[\u00bc-\u00be\u2153\u2154])?$/u;
const PARTS: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };

/** The number a word states alone, or null. Years do not count. */
export const numberOf: (lower: string) => number | null = remember((lower) => {
  const first = lower.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const part = FIGURES.exec(lower)?.groups?.part;
    if (!FIGURES.test(lower) || /^(?:1[5-9]|20)\d\d$/.test(lower)) return null;
    return Number(lower.replaceAll(',', '').replace(part ?? '', '')) + (part === undefined ? 0 : (PARTS[part] ?? 0));
  }
  return lower.length === 1 && PARTS[lower] !== undefined ? (PARTS[lower] ?? null) : wholeNumber(lower);
});

const PAIR = /^(?<low>\d{1,4})-(?<high>\d{1,4})$/;

const count = (first: number, low: number, high = low, vague = false, article = false): Count => ({ first, low, high, vague, article });

/** The count whose last word is token `last`; null if none stands there. */
export function countEnding(line: DateLine, last: number): Count | null {
  const word = lowerAt(line, last);
  if (word === 'a' || word === 'an') return before(line, last) === 'half' ? count(last - 1, 0.5) : count(last, 1, 1, false, true);
  if (word === 'half') return halfEnding(line, last);
  const vague = vagueEnding(line, last, word);
  if (vague) return vague;
  const pair = PAIR.exec(word)?.groups;
  if (pair) return Number(pair.low) < Number(pair.high) ? count(last, Number(pair.low), Number(pair.high)) : null;
  const high = plainEnding(line, last);
  if (high === null) return null;
  const low = rangeBefore(line, high);
  if (low !== null && low.low < high.low) return count(low.first, low.low, high.high);
  return high.low === 1 && word === 'one' && high.first === last ? { ...high, article: true } : high;
}

/** "half", "a half", "two and a half", "one and half". */
function halfEnding(line: DateLine, last: number): Count | null {
  const article = /^(?:a|one)$/.test(lowerAt(line, last - 1)) ? 1 : 0;
  if (lowerAt(line, last - 1 - article) !== 'and') return article === 0 ? count(last, 0.5) : count(last - 1, 0.5);
  const whole = plainEnding(line, last - 2 - article);
  return whole === null || whole.vague ? null : count(whole.first, whole.low + 0.5, whole.high + 0.5);
}

function vagueEnding(line: DateLine, last: number, word: string): Count | null {
  const of = word === 'of' ? 1 : 0;
  const at = last - of;
  const range = VAGUE[lowerAt(line, at)];
  if (range === undefined) return null;
  const name = lowerAt(line, at);
  if (of === 1 && (name === 'few' || name === 'several')) return null;
  if (name === 'couple')
    return /^(?:a|the|last|past|next)$/.test(lowerAt(line, at - 1)) ? count(lowerAt(line, at - 1) === 'a' ? at - 1 : at, 2, 2, true) : null;
  return count(name === 'few' && lowerAt(line, at - 1) === 'a' ? at - 1 : at, range[0], range[1], true);
}

/** "30", "1,000", "twenty one", "two hundred and fifty", "a thousand", "a dozen". */
function plainEnding(line: DateLine, last: number): Count | null {
  let first = last;
  let total = 0;
  let scale = 1;
  let part = 0;
  for (let at = last; at >= 0 && last - at < 8; at--) {
    const word = lowerAt(line, at);
    if (at < last && gapAfter(line, at) !== ' ') break;
    const times = SCALES[word];
    const value = times === undefined ? numberOf(word) : null;
    if (times !== undefined) {
      total += part * scale;
      part = 0;
      scale = times > scale ? times : scale * times;
    } else if (value !== null && fits(value, part)) part += value;
    else if (word === 'and' && SCALES[lowerAt(line, at - 1)] !== undefined && at < last) continue;
    else {
      if (word === 'a' && scale > 1 && part === 0 && SCALES[lowerAt(line, at + 1)] !== undefined) [part, first] = [1, at];
      break;
    }
    first = at;
  }
  const low = total + (part === 0 && scale > 1 ? 1 : part) * scale;
  return low > 0 ? count(first, low) : null;
}

/** "five" before nothing yet, "twenty" before "five". */
function fits(value: number, part: number): boolean {
  return part === 0 || (part < 10 && value >= 20 && value < 100 && value % 10 === 0);
}

/** "10 to 15", "10-15", "two or three", "between 10 and 15": the lower number. */
function rangeBefore(line: DateLine, high: Count): Count | null {
  const gap = gapAfter(line, high.first - 1);
  if (/^ ?[\u2010-\u2014-] ?$/.test(gap)) return plainEnding(line, high.first - 1);
  const joint = lowerAt(line, high.first - 1);
  if (gap !== ' ' || (joint !== 'to' && joint !== 'or' && joint !== 'and')) return null;
  const low = plainEnding(line, high.first - 2);
  if (low === null || gapAfter(line, high.first - 2) !== ' ') return null;
  const lead = lowerAt(line, low.first - 1);
  return joint === 'and' ? (lead === 'between' ? low : null) : lead === 'from' ? null : low;
}
