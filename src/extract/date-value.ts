/** Pieces of patterns for dates, and the values made of them. Days are civil days of language/calendar.ts. */
import { daysInMonth, exists, isoOf, MONTHS, toDay, WEEKDAYS, weekdayOf } from '../language/calendar.js';
import type { DateValue, Span } from '../model.js';
import type { Tense } from './tense.js';

/** What a form needs besides its own words. */
export interface DateContext {
  readonly text: string;
  /** The article's own day, or null. */
  readonly published: number | null;
  /** Whether the words around a span speak of the past or of the future. */
  readonly tense: (span: Span) => Tense;
}

export interface DateHit extends Span {
  readonly value: DateValue;
}

/** One way to write a date: its pattern, and how to read a match. Null: it only looked like one. */
export interface DateForm {
  /** What a paragraph must hold for the pattern to be tried: a quick look that saves most of the work. */
  readonly trigger: RegExp;
  /** With the flag g. */
  readonly pattern: RegExp;
  read(m: RegExpExecArray, context: DateContext): DateHit | null;
}

function spellings(names: readonly string[], shorts: readonly string[]): string {
  const short = shorts.map((word) => `${word}\\.?`);
  return [...names, ...names.map((name) => name.toUpperCase()), ...short, ...short.map((word) => word.toUpperCase())].join('|');
}

const MONTH_WORDS = spellings(MONTHS, ['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sept', 'Sep', 'Oct', 'Nov', 'Dec']);
const WEEKDAY_WORDS = spellings(WEEKDAYS, ['Sun', 'Mon', 'Tues', 'Tue', 'Wed', 'Thurs', 'Thur', 'Thu', 'Fri', 'Sat']);

/** Triggers. */
export const HAS_MONTH = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC/;
export const HAS_YEAR = /[12]\d{3}/;

/** A month word under the group name given. */
export function monthPattern(group: string): string {
  return `(?<${group}>${MONTH_WORDS})(?![\\p{L}])`;
}

export const WEEKDAY = `(?<weekday>${WEEKDAY_WORDS})(?![\\p{L}])`;
/** A weekday in front of a date, with what may stand between. */
export const WEEKDAY_LEAD = `(?:${WEEKDAY}(?:,? \\(?|, the | the ))?`;
export const YEAR = '(?<year>(?:1[5-9]|20)\\d\\d)(?![\\d\\p{L}%]|[,.:/]\\d|[-\\u2010\\u2011][\\p{L}\\d])';

/** "last year" and the like after a day or a month: a year told from the article's own. */
export const NEAR_YEAR = '(?:,? (?:of )?(?<near>last|this|next) year(?![\\p{L}-]))';

/** The year that "last year" means, or null. */
export function nearYear(near: string | undefined, published: number | null): number | null {
  if (!near || published === null) return null;
  return Number(isoOf(published).slice(0, 4)) + (near === 'last' ? -1 : near === 'next' ? 1 : 0);
}

/** A day of the month under the group name given: 6, 06, 6th. */
export function dayPattern(group: string): string {
  return `(?<${group}>0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?`;
}

/** 1 to 12 for any spelling of a month; null for none. */
export function monthOf(word: string | undefined): number | null {
  if (!word) return null;
  const index = MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase());
  return index < 0 ? null : index + 1;
}

/** 0 to 6 for any spelling of a weekday; null for none. */
export function weekdayNumber(word: string | undefined): number | null {
  if (!word) return null;
  const index = WEEKDAYS.findIndex((day) => day.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase());
  return index < 0 ? null : index;
}

/** A value with nothing said; forms fill in what is. */
export const NOTHING: DateValue = {
  year: null,
  month: null,
  day: null,
  weekday: null,
  from: null,
  to: null,
  precision: 'day',
  relative: false,
  impliedYear: false,
  impossible: false,
  preposition: null,
};

/** First and last day as the value's `from` and `to`; null when not known. */
export function between(from: number | null, to: number | null): Pick<DateValue, 'from' | 'to'> {
  return { from: from === null ? null : isoOf(from), to: to === null ? null : isoOf(to) };
}

export interface DayParts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly weekday: number | null;
}

/** The value of a day and month, with its year if printed; else with the year that fits the article's date. */
export function dayValue(parts: DayParts, span: Span, context: DateContext): DateValue {
  const { year, month, day } = parts;
  const impossible = year === null ? day > (month === 2 ? 29 : daysInMonth(2023, month)) : !exists(year, month, day);
  const civil = impossible ? null : year === null ? impliedDay(parts, context, span) : toDay(year, month, day);
  return { ...NOTHING, ...parts, ...between(civil, civil), impossible, impliedYear: year === null };
}

/**
 * The year is not printed: the nearest of the article's year and its neighbours. A printed weekday decides among them if
 * it fits any; else the tense does when it is clear (more than a month off, for the future may be near).
 */
export function impliedDay({ month, day, weekday }: DayParts, { published, tense }: DateContext, span: Span): number | null {
  if (published === null) return null;
  const thisYear = Number(isoOf(published).slice(0, 4));
  const near = [thisYear, thisYear - 1, thisYear + 1, thisYear - 2, thisYear + 2]
    .filter((year) => exists(year, month, day))
    .map((year) => toDay(year, month, day))
    .sort((a, b) => Math.abs(a - published) - Math.abs(b - published));
  const fitting = weekday === null ? [] : near.filter((civil) => weekdayOf(civil) === weekday && Math.abs(civil - published) < 550);
  if (fitting[0] !== undefined) return fitting[0];
  const said = tense(span);
  const past = near.find((civil) => civil <= published + 1);
  const future = near.find((civil) => civil >= published - 31);
  if (weekday === null && said === 'past' && past !== undefined) return past;
  if (weekday === null && said === 'future' && future !== undefined) return future;
  return near[0] ?? null;
}

const BEFORE_FIGURES = new RegExp(`(?<![\\p{L}\\p{N}])${WEEKDAY}(?:,? |,? (?<open>\\())$`, 'u');

/** "Wednesday, 13/03/2025", "Wednesday (13/03/2025)": the figures with the weekday in front and the bracket behind. */
export function weekdayBefore({ start, end }: Span, { text }: DateContext): { weekday: number | null; hit: Span } {
  const before = BEFORE_FIGURES.exec(text.slice(Math.max(0, start - 14), start));
  const closed = before?.groups?.open !== undefined && text[end] === ')';
  return {
    weekday: weekdayNumber(before?.groups?.weekday),
    hit: { start: start - (before?.[0].length ?? 0), end: closed ? end + 1 : end },
  };
}

const IN_BRACKETS = new RegExp(`^ \\(${WEEKDAY}\\)`, 'u');
const BEHIND = new RegExp(`^,? a ${WEEKDAY}(?=[.,;:!?)\\n]|$)`, 'u');

/** The weekday of "13 March 2025, a Wednesday," and "March 13 (Wednesday)", and where it ends; none in "13 March, a Wednesday market". */
export function weekdayBehind(end: number, { text }: DateContext): { weekday: number | null; end: number } | null {
  const after = text.slice(end, end + 24);
  const m = IN_BRACKETS.exec(after) ?? BEHIND.exec(after);
  return m && { weekday: weekdayNumber(m.groups?.weekday), end: end + m[0].length };
}

/** First and last day of a month. */
export function monthSpan(year: number, month: number): readonly [number, number] {
  return [toDay(year, month, 1), toDay(year, month, daysInMonth(year, month))];
}

/** First and last day of a year. */
export function yearSpan(year: number, last: number = year): readonly [number, number] {
  return [toDay(year, 1, 1), toDay(last, 12, 31)];
}

/** The match as a hit. */
export function hitOf(m: RegExpExecArray, value: DateValue): DateHit {
  return { start: m.index, end: m.index + m[0].length, value };
}
