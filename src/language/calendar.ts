/** Calendar arithmetic on civil days (days since 1970-01-01, proleptic Gregorian); no clock, no time zone. */

/** Days of 400 years, after which the calendar repeats, and from 0000-03-01 to 1970-01-01. */
const ERA = 146_097;
const TO_EPOCH = 719_468;

/**
 * Civil day of a date; month 1 to 12. The date must exist.
 * Counts years from March, so that the leap day is the last of its year (H. Hinnant, chrono-compatible low-level date algorithms).
 */
export function toDay(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * ERA + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - TO_EPOCH;
}

/** Year, month (1 to 12), day of a civil day. */
export function fromDay(civil: number): { year: number; month: number; day: number } {
  const shifted = civil + TO_EPOCH;
  const era = Math.floor(shifted / ERA);
  const ofEra = shifted - era * ERA;
  const years = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: years + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(civil: number): number {
  return (((civil + 4) % 7) + 7) % 7;
}

/** Days of the months of a common year, from January. */
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (LENGTHS[month - 1] ?? 31);
}

/** Whether the day exists: 29 February only in leap years. */
export function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month));
}

/** `YYYY-MM-DD` of a civil day. */
export function isoOf(civil: number): string {
  const { year, month, day } = fromDay(civil);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** Civil day of `YYYY-MM-DD` (anything after it is ignored), or null if that is no existing day. */
export function dayOfIso(iso: string): number | null {
  if (iso.charCodeAt(4) !== HYPHEN || iso.charCodeAt(7) !== HYPHEN) return null;
  const year = digitsIn(iso, 0, 4);
  const month = digitsIn(iso, 5, 7);
  const day = digitsIn(iso, 8, 10);
  if (year < 0 || month < 0 || day < 0) return null;
  return exists(year, month, day) ? toDay(year, month, day) : null;
}

const HYPHEN = 45;

/** The number whose digits stand from offset `at` to `end`; -1 where one of them is none. */
function digitsIn(text: string, at: number, end: number): number {
  let number = 0;
  for (let index = at; index < end; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Easter Sunday of the western churches as a civil day (anonymous Gregorian computus, Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return toDay(year, Math.floor(n / 31), (n % 31) + 1);
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
