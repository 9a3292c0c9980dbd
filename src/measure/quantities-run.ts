/** quantities.jsonl: which quantities are found with the right figure in the right dimension. */
import type { QuantitiesRow } from './data.js';
import { isEqual } from './equal.js';
import type { Outcome } from './recognizers-run.js';
import { unitsNamed } from './units.js';
import { type Expected, type Found, groundOf, type Recogniser, type RightValue, type Value } from './values.js';

const YEAR = /^\d{4}$/;

export type QuantityOutcome = Omit<Outcome, 'part'> & { readonly part: 'asked' | 'year' };

/** Every row without an article's date. A year that was read as a date is left out: it is one. */
export function runQuantities(rows: readonly QuantitiesRow[], recogniser: Recogniser): QuantityOutcome[] {
  return rows.flatMap((row) => outcomesOf(row, recogniser));
}

function outcomesOf({ id, text, expect }: QuantitiesRow, recogniser: Recogniser): QuantityOutcome[] {
  const found = recogniser(text, null);
  const known = { id, kind: 'quantity', text, ref: null };
  if (expect.length === 0) {
    const fired = found.filter(({ values }) => values.some(({ is }) => is === 'amount'));
    return [{ ...known, part: 'asked', negative: true, ground: null, expected: null, found: fired }];
  }
  let from = 0;
  const wanted = expect.map((one) => {
    const at = text.indexOf(one.text, from);
    const start = Math.max(at, 0);
    const end = at < 0 ? text.length : at + one.text.length;
    from = at < 0 ? from : end;
    const expected: Expected = { start, end, text: one.text, rightValues: rightValuesOf(one) };
    return { one, expected };
  });
  return wanted.map(({ one, expected }) => {
    const exact = groundOf(expected, found, isEqual);
    const ground = exact ?? (hasBothEnds(one, expected, found) ? 'both-ends' : isSummed(expected, wanted, found) ? 'sum' : null);
    const part = ground === null && isYear(one, expected, found) ? 'year' : 'asked';
    return { ...known, part, negative: false, ground, expected, found };
  });
}

type Quantity = QuantitiesRow['expect'][number];

/** The data give the middle of a range and half its width. */
function rightValuesOf({ value, unit, uncertainty }: Quantity): RightValue[] {
  return unitsNamed(unit).map(({ dimension, factor, offset }): RightValue => {
    if (uncertainty === null)
      return { value: { is: 'amount', dimension, amount: value * factor + offset, ordinal: false }, ground: 'exact' };
    const [low, high] = [(value - uncertainty) * factor + offset, (value + uncertainty) * factor + offset];
    return { value: { is: 'range', dimension, low, high }, ground: 'exact' };
  });
}

/** A range is found as well where its two figures are, each with the unit. */
function hasBothEnds(one: Quantity, expected: Expected, found: readonly Found[]): boolean {
  if (one.uncertainty === null) return false;
  return [one.value - one.uncertainty, one.value + one.uncertainty].every((figure) => {
    const rightValues = rightValuesOf({ ...one, value: figure, uncertainty: null });
    return groundOf({ ...expected, rightValues }, found, isEqual) !== null;
  });
}

/** "2 years and 3 months" as one length: its interval holds the sum of all the lengths wanted in its span. */
function isSummed(expected: Expected, wanted: readonly { readonly expected: Expected }[], found: readonly Found[]): boolean {
  const holding = found.filter(({ start, end }) => start <= expected.start && end >= expected.end);
  return holding.some(({ start, end, values }) => {
    const parts = wanted
      .filter((other) => other.expected.start >= start && other.expected.end <= end)
      .map((other) => secondsOf(other.expected));
    const sum = parts.reduce((a, b) => a + b, 0);
    return parts.length > 1 && values.some((value) => value.is === 'length' && value.low <= sum && sum <= value.high);
  });
}

function secondsOf({ rightValues }: Expected): number {
  const value = rightValues[0]?.value;
  return value?.is === 'amount' && value.dimension === 'time' ? value.amount : Number.NaN;
}

function isYear({ text, unit }: Quantity, { start, end }: Expected, found: readonly Found[]): boolean {
  const isDays = ({ is }: Value): boolean => is === 'days';
  return unit === 'dimensionless' && YEAR.test(text) && found.some((one) => one.start < end && one.end > start && one.values.some(isDays));
}
