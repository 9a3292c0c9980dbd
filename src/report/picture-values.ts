/** What statements of quantities and days say as stretches of one line, and how a place on that line is written. */
import type { ReportClaim, ReportStatement } from '../model.js';
import { dayInWords, thousands } from './plain.js';

/** A stretch of the line; a null end is open. */
export interface Stretch {
  readonly low: number | null;
  readonly high: number | null;
}

export interface Point extends Stretch {
  readonly statement: ReportStatement;
}

/** What the line measures: `%`, `days`, a unit of numbers or nothing, or days of the calendar. */
export interface Scale {
  readonly kind: 'share' | 'duration' | 'number' | 'date';
  readonly unit: string | null;
}

const DAYS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 365.25 / 12, year: 365.25 };
const DAY = 86_400_000;

/** The values on one line; null where they are no quantities, or are measured in different units. */
export function pointsOf(statements: readonly ReportStatement[]): { readonly points: readonly Point[]; readonly scale: Scale } | null {
  const points: Point[] = [];
  let scale: Scale | null = null;
  for (const statement of statements) {
    const read = stretchOf(statement.value);
    if (read === null) continue;
    if (scale !== null && (scale.kind !== read.scale.kind || scale.unit !== read.scale.unit)) return null;
    scale = read.scale;
    points.push({ statement, low: read.low, high: read.high });
  }
  return scale === null ? null : { points, scale };
}

function stretchOf(value: unknown): (Stretch & { readonly scale: Scale }) | null {
  if (typeof value !== 'object' || value === null) return null;
  const { low, high, from, to, unit, precision, amount, change, per, ordinal } = value as Readonly<Record<string, unknown>>;
  if (typeof from === 'string' && typeof to === 'string' && precision !== undefined) {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    return first === null || last === null ? null : { low: first, high: last, scale: { kind: 'date', unit: null } };
  }
  const [least, most] = [finite(low), finite(high)];
  if (low === undefined || (least === null && most === null) || change === true || ordinal === true) return null;
  if (amount === undefined) return { low: least, high: most, scale: { kind: 'share', unit: null } };
  if (typeof unit === 'string' && Object.hasOwn(DAYS, unit) && per === undefined)
    return { low: least, high: most, scale: { kind: 'duration', unit: null } };
  const measured = typeof unit === 'string' ? unit : null;
  return {
    low: least,
    high: most,
    scale: { kind: 'number', unit: typeof per === 'string' ? `${measured ?? ''} per ${per}`.trim() : measured },
  };
}

function finite(number: unknown): number | null {
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** `2025-03-06` as a count of days; null for anything else. */
export function dayNumber(iso: string): number | null {
  const m = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/.exec(iso)?.groups;
  return m === undefined ? null : Math.round(Date.UTC(Number(m.year), Number(m.month) - 1, Number(m.day)) / DAY);
}

/** The value that claims.yaml gives, where it can be put on the line. */
export function referenceOf({ reference }: ReportClaim, { kind }: Scale): Stretch | null {
  const value = reference?.value.trim() ?? '';
  const number = /^(?<digits>\d[\d,]{0,20}(?:\.\d{1,10})?)(?: ?(?<unit>%|[a-z]{2,12}))?$/i.exec(value)?.groups;
  if (kind === 'date')
    return /^\d{4}$/.test(value) ? ends(dayNumber(`${value}-01-01`), dayNumber(`${value}-12-31`)) : both(dayNumber(value));
  if (number?.digits === undefined) return null;
  const amount = Number(number.digits.replaceAll(',', ''));
  const unit = (number.unit ?? '').toLowerCase().replace(/s$/, '');
  if (kind === 'share') return unit === '%' || unit === 'percent' ? both(amount / 100) : null;
  if (kind === 'duration') return Object.hasOwn(DAYS, unit) ? both(amount * (DAYS[unit] ?? 1)) : null;
  return unit === '' ? both(amount) : null;
}

function both(at: number | null): Stretch | null {
  return ends(at, at);
}

function ends(low: number | null, high: number | null): Stretch | null {
  return low === null || high === null ? null : { low, high };
}

/** A stretch in words: `19 to 21 %`, `30 days`, `at least 40`, `6 March 2025`. */
function inWords({ low, high }: Stretch, scale: Scale): string {
  if (low === null && high === null) return '';
  if (low === null) return `at most ${amountWords(high ?? 0, scale)}`;
  if (high === null) return `at least ${amountWords(low, scale)}`;
  const [from, to] = [amountWords(low, scale), amountWords(high, scale)];
  if (from === to) return from;
  const [first = '', ...rest] = from.split(' ');
  return scale.kind !== 'date' && to.endsWith(` ${rest.join(' ')}`) ? `${first} to ${to}` : `${from} to ${to}`;
}

/** What the words were read as: a stretch is said to be one. */
export function readAs(stretch: Stretch, scale: Scale): string {
  const words = inWords(stretch, scale);
  return stretch.low === stretch.high || words === '' ? words : `read as ${words}`;
}

/** A place on the line in words. */
export function amountWords(amount: number, { kind, unit }: Scale): string {
  if (kind === 'date') return dayInWords(new Date(Math.round(amount) * DAY).toISOString().slice(0, 10));
  const shown = kind === 'share' ? amount * 100 : amount;
  const rounded = Number(shown.toPrecision(Math.abs(shown) >= 10_000 ? 6 : 3));
  const digits = Number.isInteger(rounded) && Math.abs(rounded) < 1e15 ? thousands(rounded) : String(rounded);
  if (kind === 'share') return `${digits} %`;
  if (kind === 'duration') return `${digits} ${rounded === 1 ? 'day' : 'days'}`;
  return unit === null ? digits : `${digits} ${unit}`;
}

/** A picture tells more than words of three values or more, or where the words leave room; never of two exact values or two days. */
export function tellsMore(points: readonly Point[], { kind }: Scale, reference: Stretch | null): boolean {
  if (distinct(points) < 2) return false;
  if (distinct([...points, ...(reference === null ? [] : [reference])]) > 2) return true;
  return kind !== 'date' && points.some(hedged);
}

/** The words leave room: “about a fifth”, “at least 40”. */
function hedged({ low, high, statement: { value } }: Point): boolean {
  return (
    low === null || high === null || (typeof value === 'object' && value !== null && 'approximate' in value && value.approximate === true)
  );
}

/** How many different stretches there are. */
function distinct(stretches: readonly Stretch[]): number {
  return new Set(stretches.map(({ low, high }) => `${low} ${high}`)).size;
}

/** First and last place of the line, with some room at both ends. */
export function lineOf(stretches: readonly Stretch[]): {
  readonly first: number;
  readonly last: number;
  readonly least: number;
  readonly most: number;
} {
  const known = stretches.flatMap(({ low, high }) => [...(low === null ? [] : [low]), ...(high === null ? [] : [high])]);
  const [least, most] = known.reduce(([a, b], n) => [Math.min(a, n), Math.max(b, n)] as const, [Infinity, -Infinity] as readonly [
    number,
    number,
  ]);
  const room = most > least ? (most - least) * 0.06 : Math.max(1, Math.abs(least) * 0.06);
  return { first: least - room, last: most + room, least, most };
}
