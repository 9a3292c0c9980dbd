/** Days as users write them: `2025-03-06`, `2025-03`, `2025`. */
import { dayOfIso, daysInMonth } from '../language/calendar.js';

/** The first or last day that is meant, as `YYYY-MM-DD`; null when it is no such day, month or year. */
export function edgeOf(written: string, end: 'first' | 'last'): string | null {
  const { year, month, day } = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/.exec(written)?.groups ?? {};
  if (year === undefined) return null;
  if (day !== undefined) return dayOfIso(written) === null ? null : written;
  const number = month === undefined ? (end === 'first' ? 1 : 12) : Number(month);
  if (number < 1 || number > 12) return null;
  const last = end === 'first' ? 1 : daysInMonth(Number(year), number);
  return `${year}-${String(number).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
}

/** The day of a date, with whatever time follows it dropped; null when there is no such day. */
export function dayOf(written: string): string | null {
  const day = /^(?<day>\d{4}-\d{2}-\d{2})(?:$|[T ]\d{1,2}:\d{2}[^\n]{0,40}$)/.exec(written.trim())?.groups?.day;
  return day === undefined || dayOfIso(day) === null ? null : day;
}
