/** Reference values of claims.yaml, read into the shape of what they are compared with. */
import { dayOfIso, daysInMonth, isoOf, MONTHS } from '../language/calendar.js';
import type { ClaimType, DateValue, Interval, NumberValue, Stance } from '../model.js';
import { durationOf, pairOf, quantityOf, rankOf, shareOf } from './reference-quantity.js';

export type ReferenceValue =
  | { readonly kind: 'interval'; readonly interval: Interval }
  | { readonly kind: 'date'; readonly value: DateValue }
  | { readonly kind: 'stance'; readonly stance: Stance }
  /** A vote or result, the figure of the claim's own side first; `noun` says how that ended. */
  | { readonly kind: 'pair'; readonly value: Pick<NumberValue, 'amount' | 'against' | 'noun'> }
  /** First and last day on which the person can have been born. */
  | { readonly kind: 'born'; readonly from: number; readonly to: number }
  | { readonly kind: 'text'; readonly text: string };

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

type Reader = (text: string) => ReferenceValue | null;

const interval = (found: Interval | null): ReferenceValue | null => found && { kind: 'interval', interval: found };

const READERS: Readonly<Partial<Record<ClaimType, Reader>>> = {
  share: (text) => interval(shareOf(text)),
  poll: (text) => interval(shareOf(text)),
  number: (text) => interval(quantityOf(text)),
  money: (text) => interval(quantityOf(text)),
  toll: (text) => interval(quantityOf(text)),
  rank: (text) => interval(rankOf(text)),
  duration: (text) => interval(durationOf(text)),
  age: (text) => bornOf(text) ?? interval(quantityOf(text)),
  vote: (text) => pair(text, 'approval', 'rejection') ?? interval(quantityOf(text)),
  result: (text) => pair(text, 'win', 'defeat'),
  date: (text) => {
    const date = dateOf(text);
    return date && { kind: 'date', value: date };
  },
  position: (text) => {
    const stance = STANCES[text.toLowerCase()];
    return stance ? { kind: 'stance', stance } : null;
  },
};

/** Reads `value` for a claim of a type; null when it is not of that type's form. */
export function readReference(value: string, type: ClaimType): ReferenceValue | null {
  const text = value.trim();
  const read = READERS[type];
  return read ? read(text) : { kind: 'text', text };
}

function pair(text: string, won: string, lost: string): ReferenceValue | null {
  const found = pairOf(text);
  if (!found) return null;
  const { amount, against } = found;
  return { kind: 'pair', value: { amount, against, noun: amount === against ? 'draw' : amount > against ? won : lost } };
}

/** "born 1983", "born 2 May 1983", or the year alone. */
function bornOf(text: string): ReferenceValue | null {
  const day = /^(?:born(?: on| in)? )?(?<day>.{4,20})$/i.exec(text)?.groups?.day;
  const date = day === undefined ? null : dateOf(day);
  const [from, to] = [dayOfIso(date?.from ?? ''), dayOfIso(date?.to ?? '')];
  return from === null || to === null ? null : { kind: 'born', from, to };
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

const NAMED =
  /^(?:(?<first>\d{1,2})(?:st|nd|rd|th)? )?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: (?<second>\d{1,2})(?:st|nd|rd|th)?(?=,| |$),?)?(?: (?<year>\d{4}))?$/i;

interface Parts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

function partsOf(text: string): Parts | null {
  const number = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));
  const iso = /^(?<year>\d{4})(?:-(?<month>\d{2}))?(?:-(?<day>\d{2}))?(?:[T ].{0,20})?$/.exec(text)?.groups;
  if (iso) return { year: Number(iso.year), month: number(iso.month), day: number(iso.day) };
  const named = NAMED.exec(text)?.groups;
  if (!named) return null;
  const month = MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === named.month?.toLowerCase()) + 1;
  return { year: number(named.year), month, day: number(named.first ?? named.second) };
}

function dateOf(text: string): DateValue | null {
  const parts = partsOf(text);
  if (!parts || (parts.month !== null && (parts.month < 1 || parts.month > 12))) return null;
  const { year, month, day } = parts;
  const span = year === null ? null : spanOf(year, month, day);
  if (year !== null && span === null) return null;
  return {
    year,
    month,
    day,
    weekday: null,
    from: span?.from ?? null,
    to: span?.to ?? null,
    precision: day !== null ? 'day' : month !== null ? 'month' : 'year',
    relative: false,
    impliedYear: false,
    impossible: false,
    preposition: null,
    time: null,
    role: 'happened',
    verb: null,
  };
}

function spanOf(year: number, month: number | null, day: number | null): { from: string; to: string } | null {
  const pad = (n: number): string => String(n).padStart(2, '0');
  const iso = (m: number, d: number): number | null => dayOfIso(`${String(year).padStart(4, '0')}-${pad(m)}-${pad(d)}`);
  const [from, to] = [iso(month ?? 1, day ?? 1), iso(month ?? 12, day ?? daysInMonth(year, month ?? 12))];
  return from === null || to === null ? null : { from: isoOf(from), to: isoOf(to) };
}
