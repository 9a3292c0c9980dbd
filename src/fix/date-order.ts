/** A full date with its day and month the other way round: `6 March 2025` and `March 6, 2025`. */
import { MONTHS } from '../language/calendar.js';
import type { DateValue } from '../model.js';

const MONTH = `(?<month>(?:${MONTHS.join('|')})|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\.?)`;
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '(?<year>\\d{4})(?!\\d)';
const FORMS = {
  'month-day': {
    written: new RegExp(`(?<![\\p{L}\\d])${DAY}[ \\u00a0]${MONTH},?[ \\u00a0]${YEAR}`, 'u'),
    day: (day: string, month: string, year: string) => `${month} ${day}, ${year}`,
  },
  'day-month': {
    written: new RegExp(`(?<![\\p{L}\\d])${MONTH}[ \\u00a0]${DAY},?[ \\u00a0]${YEAR}`, 'u'),
    day: (day: string, month: string, year: string) => `${day} ${month} ${year}`,
  },
} as const;

/** The part of the words that is a full date in the other order, and what the style makes of it; null where the style has it so, or there is no such date. */
export function otherOrder(
  words: string,
  value: DateValue,
  style: keyof typeof FORMS,
): { readonly old: string; readonly replacement: string } | null {
  if (value.impossible || value.year === null || value.month === null || value.day === null) return null;
  const { written, day: write } = FORMS[style];
  const found = written.exec(words);
  const { day = '', month = '', year = '' } = found?.groups ?? {};
  if (found === null || Number(day) !== value.day || Number(year) !== value.year) return null;
  return { old: found[0], replacement: write(String(Number(day)), month, year) };
}
