/** Reference values of claims.yaml, read into the shape of what they are compared with. */
import { dayOfIso, daysInMonth } from '../language/calendar.js';
import type { ClaimType, DateValue, Interval, Stance } from '../model.js';

export type ReferenceValue =
  | { readonly kind: 'interval'; readonly interval: Interval }
  | { readonly kind: 'date'; readonly value: DateValue }
  | { readonly kind: 'stance'; readonly stance: Stance }
  | { readonly kind: 'text'; readonly text: string };

const FRACTIONS: Readonly<Record<string, number>> = { half: 1 / 2, third: 1 / 3, quarter: 1 / 4, fifth: 1 / 5, tenth: 1 / 10 };
const TIMES: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 };
const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30.44, year: 365.25 };
const MAGNITUDES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, m: 1e6, bn: 1e9 };
const STANCES: Readonly<Record<string, Stance>> = {
  accepts: 'accepts',
  accepted: 'accepts',
  supports: 'accepts',
  agrees: 'accepts',
  yes: 'accepts',
  rejects: 'rejects',
  rejected: 'rejects',
  opposes: 'rejects',
  refuses: 'rejects',
  no: 'rejects',
  conditional: 'conditional',
  confirms: 'confirms',
  denies: 'denies',
};

/** Reads `value` for a claim of a type; null when it is not of that type's form. */
export function readReference(value: string, type: ClaimType): ReferenceValue | null {
  const text = value.trim();
  if (type === 'share') return interval(shareOf(text));
  if (type === 'number' || type === 'money') return interval(numberOf(text));
  if (type === 'duration') return interval(durationOf(text));
  if (type === 'date') {
    const date = dateOf(text);
    return date && { kind: 'date', value: date };
  }
  if (type === 'position') {
    const stance = STANCES[text.toLowerCase()];
    return stance ? { kind: 'stance', stance } : null;
  }
  return { kind: 'text', text };
}

function interval(found: Interval | null): ReferenceValue | null {
  return found && { kind: 'interval', interval: found };
}

function shareOf(text: string): Interval | null {
  const percent = /^(?<low>\d{1,3}(?:\.\d{1,4})?)(?:\s?[-–]\s?(?<high>\d{1,3}(?:\.\d{1,4})?))?\s?(?:%|percent|per cent)$/i.exec(
    text,
  )?.groups;
  if (percent) {
    const low = Number(percent.low) / 100;
    return { low, high: percent.high === undefined ? low : Number(percent.high) / 100 };
  }
  const fraction = /^(?<times>a|an|one|two|three|four)[ -](?<part>half|third|quarter|fifth|tenth)s?$/i.exec(text)?.groups;
  if (!fraction) return null;
  const share = (TIMES[fraction.times?.toLowerCase() ?? ''] ?? 1) * (FRACTIONS[fraction.part?.toLowerCase() ?? ''] ?? 1);
  return { low: share, high: share };
}

function numberOf(text: string): Interval | null {
  const found =
    /^[^\d-]{0,4}(?<amount>\d{1,15}(?:,\d{3}){0,5}(?:\.\d{1,6})?)\s?(?<magnitude>thousand|million|billion|trillion|m|bn)?\b.{0,40}$/i.exec(
      text,
    )?.groups;
  if (!found) return null;
  const amount = Number(found.amount?.replaceAll(',', '')) * (MAGNITUDES[found.magnitude?.toLowerCase() ?? ''] ?? 1);
  return { low: amount, high: amount };
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/\u00a3|\bpounds?\b|\bGBP\b/i, 'GBP'],
  [/\u20ac|\beuros?\b|\bEUR\b/i, 'EUR'],
  [/\u00a5|\byen\b|\bJPY\b/i, 'JPY'],
  [/^(?:US)?\$|\bUSD\b|\bdollars?\b/i, 'USD'],
];

/** ISO 4217 code of the currency a value is written in; null when it names none of the common ones. */
export function currencyOf(value: string): string | null {
  const text = value.trim();
  return CURRENCIES.find(([sign]) => sign.test(text))?.[1] ?? /^(?<code>[A-Z]{3})\s/.exec(text)?.groups?.code ?? null;
}

function durationOf(text: string): Interval | null {
  const found = /^(?<amount>\d{1,5}(?:\.\d{1,3})?)[ -](?<unit>hour|day|week|month|year)s?$/i.exec(text)?.groups;
  if (!found) return null;
  const days = Number(found.amount) * (DAYS[found.unit?.toLowerCase() ?? ''] ?? 1);
  return { low: days, high: days };
}

function dateOf(text: string): DateValue | null {
  const found = /^(?<year>\d{4})(?:-(?<month>\d{2}))?(?:-(?<day>\d{2}))?$/.exec(text)?.groups;
  if (!found) return null;
  const year = Number(found.year);
  const month = found.month === undefined ? null : Number(found.month);
  const day = found.day === undefined ? null : Number(found.day);
  if (month !== null && (month < 1 || month > 12)) return null;
  const pad = (n: number): string => String(n).padStart(2, '0');
  const from = `${found.year}-${pad(month ?? 1)}-${pad(day ?? 1)}`;
  const to = `${found.year}-${pad(month ?? 12)}-${pad(day ?? daysInMonth(year, month ?? 12))}`;
  if (dayOfIso(from) === null || dayOfIso(to) === null) return null;
  const precision = day !== null ? 'day' : month !== null ? 'month' : 'year';
  return {
    year,
    month,
    day,
    weekday: null,
    from,
    to,
    precision,
    relative: false,
    impliedYear: false,
    impossible: false,
    preposition: null,
    time: null,
    role: 'happened',
    verb: null,
  };
}
