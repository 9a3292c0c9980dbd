/** What stands right before or behind a day, a month or a year and belongs to it: its year, its weekday. */
import { before, behind, type DateLine, gapAfter, lowerAt, wordAt } from './date-line.js';
import type { DateWord } from './date-words.js';

/** A year behind a month or a day: printed, or told as "last year"; `last` is its last token. */
export interface YearBehind {
  readonly last: number;
  readonly year: number | null;
  /** -1 for "last year"; null for a printed one. */
  readonly away: number | null;
}

/** A share sign, or a mark with a digit behind it. */
export function goesOn(text: string, end: number): boolean {
  const char = text.charAt(end);
  if (char === ' ' || char === '') return false;
  const digit = text.charCodeAt(end + 1);
  return char === '%' || (',.:/'.includes(char) && digit >= 48 && digit <= 57);
}

const YEAR_GAPS: ReadonlySet<string> = new Set([' ', ', ', '. ', '., ', ',', '-']);

/** ", 2025", " 2025", " of 2025", " last year" behind a date. */
export function yearBehind(line: DateLine, last: number): YearBehind | null {
  const gap = gapAfter(line, last);
  if (!YEAR_GAPS.has(gap)) return null;
  const of = lowerAt(line, last + 1);
  const skip = (of === 'of' || of === 'in') && gapAfter(line, last + 1) === ' ' ? 1 : 0;
  const at = last + 1 + skip;
  const word = wordAt(line, at);
  if (word?.kind === 'year' && !(of === 'in' && gap !== ' ') && plainYear(line, at)) return { last: at, year: word.value, away: null };
  if (word?.kind !== 'which' || gap === '-' || !/^(?:last|this|next)$/.test(word.word)) return null;
  return wordAt(line, at + 1)?.word === 'year' && gapAfter(line, at) === ' ' ? { last: at + 1, year: null, away: word.value } : null;
}

/** Four digits that are no part of a longer figure. */
export function plainYear(line: DateLine, at: number): boolean {
  const token = line.tokens[at];
  if (token === undefined) return false;
  const next = line.text.charAt(token.end);
  return next !== '\u2011' && next !== '\u2010' && !goesOn(line.text, token.end);
}

/** Words behind a year that is compared, and verbs of one thing; other words in -s are read as plural nouns. */
const OF_YEARS = /^(?:levels?|figures|rates|prices|values|standards|elections|was|is|has|his|its|this|as|us|plus|perhaps|always)$/;

/** "more than 2000 have fled", "up to 2000 guests": a round number behind a bound is a count; "up to 2000" alone is a year. */
export function bounded(line: DateLine, at: number): boolean {
  if ((wordAt(line, at)?.value ?? 1) % 100 !== 0) return false;
  const [bound, link] = [before(line, at - 1), before(line, at)];
  const next = behind(line, at);
  if (OF_YEARS.test(next)) return false;
  if (link === 'than') return /^(?:more|fewer|less)$/.test(bound);
  return link === 'to' && bound === 'up' && /^(?:have|are|were|people|[a-z]{2,30}s)$/.test(next);
}

/** "in his late forties", "temperatures in the mid-80s": tens of years or degrees from `first` on, and no decade. */
export function noDecade(line: DateLine, first: number, { word, short }: DateWord): boolean {
  if (short && word.length >= 5) return false;
  const owner = before(line, first);
  if (/^(?:his|her|their|my|your|our)$/.test(owner)) return true;
  if (owner !== 'the') return false;
  for (let index = first - 3; index >= first - 5; index--)
    if (/^(?:temperatures?|highs|lows|mercury)$/.test(lowerAt(line, index))) return true;
  return false;
}

/** "Thursday, ", "Thursday the ", "Thursday (" before a day. */
export function weekdayBefore(line: DateLine, first: number): { at: number; weekday: number } | null {
  const skip = lowerAt(line, first - 1) === 'the' && gapAfter(line, first - 1) === ' ' ? 1 : 0;
  const at = first - 1 - skip;
  const word = at < line.free ? null : wordAt(line, at);
  if (word?.kind !== 'weekday' || !/^(?:\.?,? |\.?,? ?\()$/.test(gapAfter(line, at))) return null;
  return word.short && line.tokens[at]?.capital !== true ? null : { at, weekday: word.value };
}

/** The weekday of "13 March 2025, a Wednesday," and "March 13 (Wednesday)"; none in "13 March, a Wednesday market". */
export function weekdayBehind(line: DateLine, last: number): { last: number; weekday: number; bracket: boolean } | null {
  const gap = gapAfter(line, last);
  const a = lowerAt(line, last + 1) === 'a' && (gap === ', ' || gap === ' ');
  const at = last + (a ? 2 : 1);
  const word = wordAt(line, at);
  if (word?.kind !== 'weekday') return null;
  if (gap === ' (')
    return gapAfter(line, at).startsWith(')') || line.text.charAt(line.tokens[at]?.end ?? 0) === ')'
      ? { last: at, weekday: word.value, bracket: true }
      : null;
  return a && /^[.,;:!?)|\n]/.test(gapAfter(line, at)) ? { last: at, weekday: word.value, bracket: false } : null;
}
