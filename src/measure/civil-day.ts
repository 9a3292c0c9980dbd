/** Civil days as `YYYY-MM-DD`: counting on from one, and the stretches that TIMEX3 writes as `2016`, `2016-11`, `2016-W45`. */
const DAY = 86_400_000;
/** Days of a stretch that is as exact as the unit it is counted in: the longest such unit, and a day on either side for where it begins. */
export const WIDEST = { week: 9, month: 33, quarter: 94, year: 368, decade: 3655 } as const;

/** The day so many days later. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** How many days from the first to the last, both included. */
export function daysFrom(first: string, last: string): number {
  return (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY + 1;
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/** First and last day of a month; `month` from 1. */
export function monthOf(year: number, month: number): readonly [string, string] {
  const at = (y: number, m: number, d: number): string => new Date(Date.UTC(y, m, d)).toISOString().slice(0, 10);
  return [at(year, month - 1, 1), at(year, month, 0)];
}

/** First and last day of the stretch a TIMEX3 value names, null where it names none that is certain. Weeks: ISO 8601, from Monday. */
export function stretchOf(timex: string): readonly [string, string] | null {
  const year = /^(?<y>\d{4})$/.exec(timex)?.groups?.y;
  if (year) return [`${year}-01-01`, `${year}-12-31`];
  const month = /^(?<y>\d{4})-(?<m>\d\d)$/.exec(timex)?.groups;
  if (month) return monthOf(Number(month.y), Number(month.m));
  const week = /^(?<y>\d{4})-W(?<w>\d\d)$/.exec(timex)?.groups;
  if (!week) return null;
  const fourth = `${week.y}-01-04`;
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = plusDays(fourth, 7 * (Number(week.w) - 1) - weekday);
  return [monday, plusDays(monday, 6)];
}
