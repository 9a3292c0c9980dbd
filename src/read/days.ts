/** Days as users write them: `2025-03-06`, `2025-03`, `2025`; and the hour that may follow: `2025-03-06 14:05 UTC`. */
import { dayOfIso, daysInMonth } from '../language/calendar.js';

/** A day, and the same with hour and zone as written: `2025-03-06T14:05+02:00`; null when no hour is written. */
export interface Moment {
  readonly day: string;
  readonly at: string | null;
}

const MOMENT =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:(?:[Tt]|[ \t]{1,9})(?<hour>\d{1,2}):(?<minute>\d{2})(?<second>:\d{2})?(?:[.,]\d{1,9})?[ \t]{0,9}(?<zone>[Zz]|UTC|GMT|(?:UTC|GMT)?(?<sign>[+\-\u2212])(?<ahead>\d{1,2})(?::?(?<past>\d{2}))?)?)?$/;
/** Clocks are never further from Greenwich than Kiribati's, 14 hours. */
const FURTHEST = 14;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

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

/** A day, perhaps with hour and zone (ISO 8601, or as YAML writes time stamps); null when there is no such day or hour. */
export function momentOf(written: string): Moment | null {
  const { day, hour, minute, second = '', zone, sign, ahead, past } = MOMENT.exec(written.trim())?.groups ?? {};
  if (day === undefined || dayOfIso(day) === null) return null;
  if (hour === undefined || minute === undefined) return { day, at: null };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second.slice(1)) > 60) return null;
  if (Number(ahead ?? 0) > FURTHEST || Number(past ?? 0) > 59) return null;
  const offset = ahead === undefined ? 'Z' : `${sign === '+' ? '+' : '-'}${ahead.padStart(2, '0')}:${past ?? '00'}`;
  return { day, at: `${day}T${hour.padStart(2, '0')}:${minute}${second}${zone === undefined ? '' : offset}` };
}

/** A day as pages declare it: also `20250306`, `2025/03/06`, `6 March 2025`, `March 6, 2025` and mail headers. An hour is kept only beside an ISO day. */
export function declaredMoment(written: string): Moment | null {
  const text = written.trim().slice(0, 60);
  const iso = momentOf(text) ?? momentOf(/^\d{4}-\d{2}-\d{2}(?!\d)/.exec(text)?.[0] ?? '');
  if (iso !== null) return iso;
  const joined = /^(?<year>\d{4})(?:\/(?<month>\d{1,2})\/(?<day>\d{1,2})|(?<mm>\d{2})(?<dd>\d{2}))(?!\d)/.exec(text)?.groups;
  if (joined !== undefined) return civilMoment(joined.year, joined.month ?? joined.mm, joined.day ?? joined.dd);
  const words =
    /^(?:\p{L}{3,9},? )?(?:(?<first>\d{1,2})(?:st|nd|rd|th)? (?<month>\p{L}{3,9})\.?|(?<name>\p{L}{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?),? (?<year>\d{4})(?!\d)/u.exec(
      text,
    )?.groups;
  const month = monthOf(words?.month ?? words?.name ?? '');
  return month === 0 ? null : civilMoment(words?.year, String(month), words?.first ?? words?.day);
}

/** The number of a month by its name or the beginning of it; 0 when it is none. */
export function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** The day that a year, a month and a day in figures make; null when there is no such day. */
export function civilMoment(year = '', month = '', day = ''): Moment | null {
  return momentOf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** What is wrong with a day as written. */
export function dayMessage(written: string): string {
  const wanted = 'Write year-month-day, e.g. 2025-03-06.';
  return /^\d{4}-\d{2}-\d{2}/.test(written) && dayOfIso(written) === null
    ? `there is no day ${written}. ${wanted}`
    : `"${written}" is no day. ${wanted}`;
}

/** What is wrong with a day that may have an hour and a zone. */
export function momentMessage(written: string): string {
  const day = /^\d{4}-\d{2}-\d{2}(?=[Tt \t])/.exec(written)?.[0];
  if (day === undefined) return dayMessage(written);
  return dayOfIso(day) === null
    ? dayMessage(day)
    : `"${written}" names no hour and zone that can be read. Write the day alone, or e.g. ${day} 14:05 +02:00.`;
}
