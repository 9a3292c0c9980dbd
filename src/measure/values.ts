/**
 * What a recogniser says about a stretch of text, in the one form in which the test data, factdiff and its peers are compared.
 * "10 km" and "10,000 metres" are one amount; "April 2025" is its days from first to last.
 */
import type { Span } from '../model.js';

/** Why a value counts as right; every rule but `exact` is counted in the table's footnote. */
export type Ground = 'exact' | 'timex' | 'cut-at-reference' | 'last-day-named' | 'own-precision' | 'vague-word' | 'both-ends' | 'sum';

/** `dimension` is `` for a bare number, else what the amount measures: `length`, `money:USD`, `share`, …; the amount is in its base unit. */
export interface Amount {
  readonly is: 'amount';
  readonly dimension: string;
  readonly amount: number;
  readonly ordinal: boolean;
}

/** A stretch of numbers; null where it is open. */
export interface Range {
  readonly is: 'range';
  readonly dimension: string;
  readonly low: number | null;
  readonly high: number | null;
}

/** Civil days, `YYYY-MM-DD`, both included. `preposition` is what governs them, if the recogniser says so. */
export interface Days {
  readonly is: 'days';
  readonly from: string;
  readonly to: string;
  readonly preposition: string | null;
}

/** All days from, or up to, an edge: "since 2016", "before May 1". */
export interface OpenDays {
  readonly is: 'open';
  readonly side: 'from' | 'to';
  /** The first day that belongs to it, or the first that does not. */
  readonly day: string;
}

/** A single day that an answer may hold in a wider stretch of at most so many days: "two months ago". */
export interface HeldDay {
  readonly is: 'held';
  readonly day: string;
  readonly longest: number;
}

/** A length of time in seconds; low and high are what the wording allows. */
export interface Length {
  readonly is: 'length';
  readonly seconds: number;
  readonly low: number;
  readonly high: number;
  /** "a few", "several": no figure is said. */
  readonly vague: boolean;
}

/** A day that does not exist: 30 February. */
export interface Impossible {
  readonly is: 'impossible';
}

/** A time of day. */
export interface Clock {
  readonly is: 'clock';
  readonly hour: number;
  readonly minute: number;
}

export type Value = Amount | Range | Days | OpenDays | HeldDay | Length | Impossible | Clock;
export type RightValue = { readonly value: Value; readonly ground: Ground };

/** A stretch that a recogniser found, with all it may mean. Offsets count the row's own text. */
export interface Found extends Span {
  readonly text: string;
  readonly values: readonly Value[];
}

/** A stretch that must be found, with every value that is right. */
export interface Expected extends Span {
  readonly text: string;
  readonly rightValues: readonly RightValue[];
}

/** Reads one text; `reference` is the article's date, with an hour where the data give one (ISO 8601), or null. */
export type Recogniser = (text: string, reference: string | null) => readonly Found[];

/** The ground on which one of the stretches found is right, or null: it overlaps, and its value equals a right one. */
export function groundOf(expected: Expected, found: readonly Found[], equal: (right: Value, found: Value) => boolean): Ground | null {
  const near = found.filter(({ start, end }) => start < expected.end && end > expected.start);
  const values = near.flatMap((one) => one.values);
  return expected.rightValues.find(({ value }) => values.some((one) => equal(value, one)))?.ground ?? null;
}
