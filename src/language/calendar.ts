/** Calendar arithmetic on civil days (days since 1970-01-01, proleptic Gregorian); no clock, no time zone. */

const DAY = 86_400_000;

/** Civil day of a date; month 1 to 12. The date must exist. */
export function toDay(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY;
}

/** Year, month (1 to 12), day of a civil day. */
export function fromDay(civil: number): { year: number; month: number; day: number } {
  const date = new Date(civil * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(civil: number): number {
  return (((civil + 4) % 7) + 7) % 7;
}

export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : toDay(year, month + 1, 1) - toDay(year, month, 1);
}

/** Whether the day exists: 29 February only in leap years. */
export function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** `YYYY-MM-DD` of a civil day. */
export function isoOf(civil: number): string {
  const { year, month, day } = fromDay(civil);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Civil day of `YYYY-MM-DD` (anything after it is ignored), or null if that is no existing day. */
export function dayOfIso(iso: string): number | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!m) return null;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return exists(year, month, day) ? toDay(year, month, day) : null;
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
