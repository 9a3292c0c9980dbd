/** The two ends of a stretch of time as printed: "from 5 May to 2 May", "between 2015 and 2012". */
import { exists, MONTHS, toDay } from '../language/calendar.js';
import type { DateValue } from '../model.js';

/** A day, a month or a year as printed; what is not said is null. */
export interface PrintedEnd {
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const END = `(?:\\d{1,2}(?:st|nd|rd|th)?|${MONTH}|,|\\d{4}|of|the| ){1,9}`;
const ENDS = new RegExp(`^(?:from|between) (?<first>${END}) (?:to|and|until|till|through) (?<last>${END})$`, 'i');

/** Both ends, what only the second says ("from 3 to 17 May 2024") said of the first too; null for any other wording. */
export function endsOf({ precision }: DateValue, text: string): readonly [PrintedEnd, PrintedEnd] | null {
  const { first, last } = (precision === 'span' && text.length < 70 && ENDS.exec(text)?.groups) || {};
  if (first === undefined || last === undefined) return null;
  const [a, b] = [endOf(first), endOf(last)];
  if (a.day === null && b.day === null && a.month === null && b.month === null) return [a, b];
  if (a.day === null || b.day === null) return null;
  return [a, { ...b, month: b.month ?? a.month }].map((end, at) => (at === 0 ? { ...end, month: end.month ?? b.month } : end)) as [
    PrintedEnd,
    PrintedEnd,
  ];
}

function endOf(words: string): PrintedEnd {
  const found: { year: number | null; month: number | null; day: number | null } = { year: null, month: null, day: null };
  for (const [word] of words.matchAll(/[a-z]{3,9}|\d{1,4}/gi)) {
    const number = Number(word);
    if (Number.isNaN(number)) found.month = monthOf(word) ?? found.month;
    else if (word.length === 4) found.year = number;
    else found.day ??= number;
  }
  return found;
}

function monthOf(word: string): number | null {
  const at = MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase());
  return at < 0 ? null : at + 1;
}

/** Whether a stretch ends before it begins, as far as its words say; across a new year only where both years are printed. */
export function endsBeforeItBegins([a, b]: readonly [PrintedEnd, PrintedEnd]): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return b.year < a.year;
  if (a.month === null || b.month === null || a.day === null || b.day === null) return false;
  if (a.month !== b.month) return a.year !== null && b.year !== null && b.month < a.month;
  return b.day < a.day;
}

/** Days from the first to the last, the last not counted; `year`: that of the last where none is printed. Null for ends that are no days. */
export function daysBetween([a, b]: readonly [PrintedEnd, PrintedEnd], year: number): number | null {
  if (a.month === null || b.month === null || a.day === null || b.day === null) return null;
  const last = b.year ?? year;
  const first = a.year ?? (a.month > b.month ? last - 1 : last);
  return exists(first, a.month, a.day) && exists(last, b.month, b.day) ? toDay(last, b.month, b.day) - toDay(first, a.month, a.day) : null;
}
