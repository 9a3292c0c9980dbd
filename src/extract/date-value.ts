/** Dates while they are being read, and the values made of them. Days are civil days of language/calendar.ts. */
import { daysInMonth, exists, fromDay, isoOf, toDay, weekdayOf } from '../language/calendar.js';
import type { DateValue } from '../model.js';
import { type DateLine, endOf } from './date-line.js';
import type { Tense } from './verb-cues.js';

/** How a date is told: what may be joined with what depends on it. */
export type DateForm =
  | 'day'
  | 'weekday'
  | 'shift'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'part'
  | 'clock'
  | 'anchored'
  | 'span';

export type Stretch = readonly [number, number];

/** A date on the way: spans are offsets of the document's text, `first` and `last` its tokens in the sentence. */
export interface Draft {
  readonly form: DateForm;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly value: DateValue;
}

/**
 * The value of what is said, with the days it can mean; what is not said is null, false or a day that happened. Every value
 * is made here, key by key: spreads of literals of many shapes cost more than reading the date.
 */
export function dateOf(said: Partial<DateValue>, stretch: Stretch | null): DateValue {
  const from = stretch === null ? (said.from ?? null) : isoOf(stretch[0]);
  const to = stretch === null ? (said.to ?? null) : stretch[0] === stretch[1] ? from : isoOf(stretch[1]);
  return {
    year: said.year ?? null,
    month: said.month ?? null,
    day: said.day ?? null,
    weekday: said.weekday ?? null,
    from,
    to,
    precision: said.precision ?? 'day',
    relative: said.relative === true,
    impliedYear: said.impliedYear === true,
    impossible: said.impossible === true,
    preposition: null,
    time: said.time ?? null,
    role: 'happened',
    verb: null,
  };
}

/** The value with the words that govern it. */
export function governed(value: DateValue, preposition: string | null, role: DateValue['role'], verb: string | null): DateValue {
  return {
    year: value.year,
    month: value.month,
    day: value.day,
    weekday: value.weekday,
    from: value.from,
    to: value.to,
    precision: value.precision,
    relative: value.relative,
    impliedYear: value.impliedYear,
    impossible: value.impossible,
    preposition,
    time: value.time,
    role,
    verb,
  };
}

/** The tokens first to last as a draft. */
export function draftOf(line: DateLine, form: DateForm, first: number, last: number, value: DateValue): Draft {
  return { form, start: line.tokens[first]?.start ?? 0, end: endOf(line, last), first, last, value };
}

export interface DayParts {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly weekday: number | null;
}

/** The value of a day and month, with its year if printed; else with the year that fits the article's date. */
export function dayValue(parts: DayParts, published: number | null, tense: () => Tense): DateValue {
  const { year, month, day, weekday } = parts;
  const impossible = year === null ? day > (month === 2 ? 29 : daysInMonth(2023, month)) : !exists(year, month, day);
  const civil = impossible ? null : year === null ? impliedDay(parts, published, tense) : toDay(year, month, day);
  return dateOf({ year, month, day, weekday, impossible, impliedYear: year === null }, civil === null ? null : [civil, civil]);
}

/**
 * The year is not printed: the nearest of the article's year and its neighbours. A printed weekday decides among them if
 * it fits any; else the tense does when it is clear (more than a month off, for the future may be near).
 */
function impliedDay({ month, day, weekday }: DayParts, published: number | null, tense: () => Tense): number | null {
  if (published === null) return null;
  const year = yearOf(published);
  const nearest = nearestYear(year, month, day, published);
  if (nearest === null) return null;
  if (weekday !== null) return onWeekday(year, month, day, weekday, published) ?? nearest;
  if (Math.abs(nearest - published) < 31) return nearest;
  const said = tense();
  if (said === 'past' && nearest > published + 1) return lastBefore(year, month, day, published + 1) ?? nearest;
  if (said === 'future' && nearest < published - 31) return firstAfter(year, month, day, published - 31) ?? nearest;
  return nearest;
}

/** Years tried, as years from the article's own. */
const NEAR_YEARS = [0, -1, 1, -2, 2] as const;
/** A day this near is nearer than in any other year. */
const HALF_YEAR = 182;

function nearestYear(year: number, month: number, day: number, published: number): number | null {
  let best: number | null = null;
  for (const away of NEAR_YEARS) {
    if (!exists(year + away, month, day)) continue;
    const civil = toDay(year + away, month, day);
    if (best === null || Math.abs(civil - published) < Math.abs(best - published)) best = civil;
    if (Math.abs(best - published) <= HALF_YEAR) return best;
  }
  return best;
}

/** The nearest of the years in which the day falls on the weekday. */
function onWeekday(year: number, month: number, day: number, weekday: number, published: number): number | null {
  let best: number | null = null;
  for (const away of NEAR_YEARS) {
    if (!exists(year + away, month, day)) continue;
    const civil = toDay(year + away, month, day);
    const far = Math.abs(civil - published);
    if (weekdayOf(civil) === weekday && far < 550 && (best === null || far < Math.abs(best - published))) best = civil;
  }
  return best;
}

function lastBefore(year: number, month: number, day: number, limit: number): number | null {
  for (let of = year + 2; of >= year - 4; of--) if (exists(of, month, day) && toDay(of, month, day) <= limit) return toDay(of, month, day);
  return null;
}

function firstAfter(year: number, month: number, day: number, limit: number): number | null {
  for (let of = year - 2; of <= year + 4; of++) if (exists(of, month, day) && toDay(of, month, day) >= limit) return toDay(of, month, day);
  return null;
}

export function yearOf(civil: number): number {
  return fromDay(civil).year;
}

/** First and last day of a month. */
export function monthSpan(year: number, month: number): Stretch {
  return [toDay(year, month, 1), toDay(year, month, daysInMonth(year, month))];
}

/** The calendar month so many months after a year and month. */
export function monthAway(year: number, month: number, months: number): Stretch {
  const count = year * 12 + (month - 1) + months;
  return monthSpan(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1);
}

/** First and last day of a year. */
export function yearSpan(year: number, last: number = year): Stretch {
  return [toDay(year, 1, 1), toDay(last, 12, 31)];
}

/** Monday of the week a day is in. */
export function mondayOf(civil: number): number {
  return civil - ((weekdayOf(civil) + 6) % 7);
}

/**
 * A part of a stretch, with some play: early runs into the middle and the middle into the end. Parts of a year begin and end
 * with a month, those of a month on the same days whatever its length.
 */
export function partOf([from, to]: Stretch, part: string | null): Stretch {
  if (part === null) return [from, to];
  const [early, first, last, late] = boundsOf(from, to);
  if (part === 'first half') return [from, halfOf(from, to) - 1];
  if (part === 'second half') return [halfOf(from, to), to];
  if (part === 'early' || part === 'start' || part === 'beginning') return [from, early];
  return part === 'late' || part === 'end' ? [late, to] : [first, last];
}

/** Last day of the early part, first and last day of the middle, first day of the late part. */
function boundsOf(from: number, to: number): readonly [number, number, number, number] {
  const days = to - from + 1;
  if (days >= 28 && days <= 31) return [from + 12, from + 7, from + 23, from + 18];
  const at = (share: number): number => from + Math.round(days * share);
  if (days < 365 || days > 366) return [at(0.4), at(0.25), at(0.75), at(0.6)];
  const year = yearOf(from);
  return [monthSpan(year, 5)[1], toDay(year, 4, 1), monthSpan(year, 9)[1], toDay(year, 8, 1)];
}

/** First day of the second half. */
function halfOf(from: number, to: number): number {
  const days = to - from + 1;
  return days === 365 || days === 366 ? toDay(yearOf(from), 7, 1) : from + Math.ceil(days / 2);
}
