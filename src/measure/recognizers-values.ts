/**
 * Results in the form of Recognizers-Text, expected or found by it, as values that can be compared.
 * What counts as right for each type is decided here; whatever is not an exact equality has a ground of its own and is counted.
 */
import { isDay, plusDays, stretchOf, WIDEST } from './civil-day.js';
import type { RecognizersResult } from './data.js';
import { unitsNamed } from './units.js';
import type { Days, Ground, RightValue, Value } from './values.js';

/** Recognizers names of money that mean a weight elsewhere, or that the row leaves open. */
const MONEY: Readonly<Record<string, string>> = { Pound: 'pound sterling', Pence: 'pence', Penny: 'penny' };
const WORD_AFTER = /^[\s({<]{0,3}(?<word>[A-Za-z%]{1,12})/;
const VAGUE = /\b(?:few|several|couple)\b/i;
/** The unit by which a distance in time is counted. */
const DISTANCE = /\b(?<unit>week|month|year|decade)s?\b(?=.{0,20}\b(?:ago|earlier|before|later|from|hence|after|back)\b)/i;
const NAMED_ENDS = /\b(?:to|and|until|till|through)\b|[-–~]/i;
const CLOCK = /^(?<hour>\d\d):(?<minute>\d\d)/;
const CUT = /\b(?:earlier|later)\b/i;

interface DateEntry {
  readonly timex?: string;
  readonly type?: string;
  readonly Mod?: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

/**
 * What a result says by itself, nothing else.
 * Nothing is returned for a unit without a figure ("dollar"): no recogniser of values has anything to say there.
 */
export function valuesOf(result: RecognizersResult): Value[] {
  const { type, resolution } = result;
  if (type.startsWith('datetimeV2.')) return entriesOf(resolution).flatMap((entry) => dateValues(entry, result.text));
  const figure = typeof resolution.value === 'string' ? resolution.value : null;
  if (figure === null) return [];
  if (type === 'numberrange') return rangeOf(figure);
  if (type.startsWith('ordinal')) return /^\d+$/.test(figure) ? [amount('', Number(figure), true)] : [];
  if (type === 'percentage') return [amount('share', Number(figure.replace('%', '')) / 100)];
  return type === 'number' ? [amount('', Number(figure))] : measured(Number(figure), type, resolution);
}

/** Every value that counts as right for an expected result. `rowText`: the text it stands in; `day`: the reference date. */
export function rightValuesOf(result: RecognizersResult, rowText: string, day: string | null): RightValue[] {
  const { type, resolution, text } = result;
  const exact = valuesOf(result).map(
    (value): RightValue => ({ value, ground: VAGUE.test(text) && value.is === 'length' ? 'vague-word' : 'exact' }),
  );
  if (type === 'number') return [...exact, ...numberWithUnit(Number(resolution.value), rowText.slice(result.end))];
  return [...exact, ...entriesOf(resolution).flatMap((entry) => otherRightValues(entry, text, day))];
}

function amount(dimension: string, figure: number, ordinal = false): Value {
  return { is: 'amount', dimension, amount: figure, ordinal };
}

/** A bare number. Where a unit or a currency stands beside it, whoever reads both together has read the number as well. */
function numberWithUnit(figure: number, after: string): RightValue[] {
  const word = WORD_AFTER.exec(after)?.groups?.word;
  const units = word ? unitsNamed(word) : [];
  const values = [amount('money:', figure), ...units.map(({ dimension, factor, offset }) => amount(dimension, figure * factor + offset))];
  return values.map((value) => ({ value, ground: 'exact' }));
}

function measured(figure: number, type: string, { unit, isoCurrency }: Readonly<Record<string, unknown>>): Value[] {
  const said = typeof unit === 'string' ? unit : '';
  const name = type === 'currency' ? (typeof isoCurrency === 'string' ? isoCurrency : (MONEY[said] ?? said)) : said;
  const dimensions = type === 'age' ? unitsNamed(name === 'Age' ? 'year' : name) : unitsNamed(name);
  return dimensions.map(({ dimension, factor, offset }) => amount(dimension, figure * factor + offset));
}

/** `[20,100)`, `(,30]`, `(40,)`. */
function rangeOf(text: string): Value[] {
  const ends = /^[[(](?<low>[^,]*),(?<high>[^,]*)[\])]$/.exec(text)?.groups;
  if (!ends) return [];
  const number = (end: string | undefined): number | null => (end ? Number(end) : null);
  return [{ is: 'range', dimension: '', low: number(ends.low), high: number(ends.high) }];
}

function entriesOf(resolution: Readonly<Record<string, unknown>>): DateEntry[] {
  return Array.isArray(resolution.values) ? resolution.values : [];
}

/** Ends of Recognizers are exclusive. */
function dateValues({ value, type, start, end }: DateEntry, text: string): Value[] {
  if (value === 'not resolved') return type === 'set' ? [] : [{ is: 'impossible' }];
  const [seconds, vague] = [Number(value), VAGUE.test(text)];
  if (type === 'duration') return [{ is: 'length', seconds, low: seconds, high: seconds, vague }];
  const clock = CLOCK.exec(value ?? start ?? end ?? '')?.groups;
  if (clock) return [{ is: 'clock', hour: Number(clock.hour), minute: Number(clock.minute) }];
  const [on, from, after] = [value, start, end].map((day) => (day ?? '').slice(0, 10));
  if (on && isDay(on)) return [days(on, on)];
  if (from && isDay(from)) return after && isDay(after) ? [days(from, plusDays(after, -1))] : [{ is: 'open', side: 'from', day: from }];
  return after && isDay(after) ? [{ is: 'open', side: 'to', day: after }] : [];
}

function days(from: string, to: string): Days {
  return { is: 'days', from, to, preposition: null };
}

/**
 * What else is right, each on a ground of its own.
 * - "two months ago" is that month to a reader: an answer that holds the day and is no wider than the unit counts.
 * - "3 to 12 September" ends on the 12th: days counted by `PnD` between two named ones may include the last.
 * - "earlier this month": Recognizers cuts in the middle of the month; the whole that TIMEX names, and a cut at the reference date, count.
 */
function otherRightValues({ value, timex = '', start, end, type }: DateEntry, text: string, reference: string | null): RightValue[] {
  const [on = '', from = '', after = ''] = [value, start, end].map((day) => (day ?? '').slice(0, 10));
  const unit = DISTANCE.exec(text)?.groups?.unit?.toLowerCase();
  if (type !== 'duration' && isDay(on) && unit)
    return [{ value: { is: 'held', day: on, longest: widestOf(unit) }, ground: 'own-precision' }];
  if (!isDay(from) || !isDay(after)) return [];
  const rightValues: RightValue[] = [];
  const add = (first: string, last: string, ground: Ground): number => rightValues.push({ value: days(first, last), ground });
  if (NAMED_ENDS.test(text) && /,P\w+D\)$/.test(timex)) add(from, after, 'last-day-named');
  const whole = stretchOf(timex);
  if (!whole) return rightValues;
  add(...whole, 'timex');
  if (reference && CUT.test(text)) {
    add(whole[0], reference, 'cut-at-reference');
    add(reference, whole[1], 'cut-at-reference');
  }
  return rightValues;
}

function widestOf(unit: string): number {
  return unit === 'week' || unit === 'month' || unit === 'year' || unit === 'decade' ? WIDEST[unit] : 1;
}

/** Whether a result is one of those reported apart: a range with a modifier, or a date in the order of American slashes. */
export function apartOf({ type, text, resolution }: RecognizersResult): 'modifier' | 'slashes' | null {
  if (!type.startsWith('datetimeV2.')) return null;
  if (entriesOf(resolution).some(({ Mod }) => Mod !== undefined)) return 'modifier';
  const slash = /(?<!\d)(?<first>\d{1,2})\/(?<second>\d{1,2})(?!\d)/.exec(text)?.groups;
  return slash && Number(slash.first) <= 12 ? 'slashes' : null;
}
