/** The dates that chrono's own tests assert: the day, or what it is a day of. */
import { isDay, monthOf, WIDEST } from './civil-day.js';
import type { ChronoDay, ChronoRow } from './data.js';
import type { RightValue } from './values.js';

/** What a text counts in, and how long that is at most; the first that fits. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:days?|today|tomorrow|yesterday|\w+day|tonight|evening|morning|afternoon|midnight|hours?|hrs?|min(?:ute)?s?)\b/i, 1],
  [/\bweeks?\b/i, WIDEST.week],
  [/\bmonths?\b/i, WIDEST.month],
  [/\bquarters?\b/i, WIDEST.quarter],
  [/\byears?\b/i, WIDEST.year],
  [/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*/i, WIDEST.month],
];
const VAGUE_DAYS = /\b(?:few|several|couple of) days\b/i;

/** The reference date as ISO 8601 without a zone; null where the data give none. The zone of the process is UTC. */
export function referenceOf({ ref }: ChronoRow): string | null {
  if (ref === null) return null;
  const [year = 1970, month = 0, day = 1, hour = 0, minute = 0] = typeof ref === 'string' ? [] : ref;
  const time = typeof ref === 'string' ? Date.parse(ref) : Date.UTC(year, month, day, hour, minute);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 19);
}

/** Every value that counts as right; none where what the test asserts cannot be written as days from the year 1000 on. */
export function chronoRightValues({ text, expect }: ChronoRow, reference: string | null): RightValue[] {
  const asserted = expect[0];
  if (!asserted) return [];
  const [from, last] = daysOf(asserted.start, reference);
  const isRange = asserted.end.m !== null || asserted.end.d !== null;
  const to = isRange ? daysOf(asserted.end, reference)[1] : last;
  if (!isDay(from) || !isDay(to)) return [];
  const exact: RightValue = { value: { is: 'days', from, to, preposition: null }, ground: 'exact' };
  if (VAGUE_DAYS.test(text)) return [exact, { value: { is: 'held', day: from, longest: WIDEST.week }, ground: 'vague-word' }];
  const longest = from === to && !isPrinted(text, Number(from.slice(8))) ? (WIDTHS.find(([words]) => words.test(text))?.[1] ?? 1) : 1;
  return longest === 1 ? [exact] : [exact, { value: { is: 'held', day: from, longest }, ground: 'own-precision' }];
}

/** What is not asserted is the reference date's; without a day it is the month. */
function daysOf({ y, m, d }: ChronoDay, reference: string | null): readonly [string, string] {
  const [year, month, day] = (reference ?? '2000-01-01').slice(0, 10).split('-').map(Number);
  if (d === null && m !== null) return monthOf(y ?? year ?? 0, m);
  const two = (figure: number): string => String(figure).padStart(2, '0');
  const on = `${String(y ?? year ?? 0).padStart(4, '0')}-${two(m ?? month ?? 0)}-${two(d ?? day ?? 0)}`;
  return [on, on];
}

function isPrinted(text: string, day: number): boolean {
  return new RegExp(`(?<!\\d)0?${day}(?!\\d)`).test(text);
}
