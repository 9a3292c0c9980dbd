/** Units of lengths of time, and lengths written in one word: "30-day", "three-week", "two-and-a-half-year", "year-long", "3hrs". */

import { remember } from '../language/remember.js';
import { mark, SIGN } from '../language/signs.js';
import type { DurationValue } from '../model.js';
import { numberOf } from './time-count.js';

export type Unit = DurationValue['unit'];

/** Days in a unit; months and years by their mean length in the Gregorian calendar. */
export const DAYS: Readonly<Record<Unit, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.436875,
  year: 365.2425,
  decade: 3652.425,
  century: 36_524.25,
};

/** A word for a unit: how many of it, and whether it is a plural. */
export interface UnitWord {
  readonly unit: Unit;
  readonly times: number;
  readonly plural: boolean;
}

const units = new Map<string, UnitWord>();
for (const unit of Object.keys(DAYS) as Unit[]) {
  if (unit !== 'second') units.set(unit, { unit, times: 1, plural: false });
  units.set(unit === 'century' ? 'centuries' : `${unit}s`, { unit, times: 1, plural: true });
}
units.set('night', { unit: 'day', times: 1, plural: false });
units.set('nights', { unit: 'day', times: 1, plural: true });
units.set('fortnight', { unit: 'week', times: 2, plural: false });
units.set('fortnights', { unit: 'week', times: 2, plural: true });
for (const [short, unit] of [
  ['hr', 'hour'],
  ['min', 'minute'],
  ['sec', 'second'],
  ['yr', 'year'],
] as const) {
  units.set(short, { unit, times: 1, plural: true });
  units.set(`${short}s`, { unit, times: 1, plural: true });
}
mark(SIGN.unit, [...units.keys(), 'second', ...[...units.keys()].map((unit) => `${unit}long`)]);

/** The unit a word stands for, or null; a possessive ending does not count. */
function unitOf(lower: string): UnitWord | null {
  return units.get(lower) ?? (lower.endsWith("'s") ? (units.get(lower.slice(0, -2)) ?? null) : null);
}

/** A length in one word. */
export interface OneWord {
  readonly amount: number;
  readonly high: number;
  readonly unit: UnitWord;
  /** "decades-long": more than one, nobody says how many. */
  readonly vague: boolean;
}

/** What a word can be in a length of time; both null for any other word. */
export interface DurationWord {
  /** "weeks": a number stands before it. */
  readonly unit: UnitWord | null;
  /** "30-day": a length by itself. */
  readonly one: OneWord | null;
  /** "3Y", "2W": one letter is a unit only where a length is asked for. */
  readonly letter: boolean;
}

const NONE: DurationWord = { unit: null, one: null, letter: false };
const LETTER = /^(?<amount>\d{1,3})(?<unit>[yw])$/;

export const durationWord: (lower: string) => DurationWord = remember((lower) => {
  const unit = unitOf(lower);
  if (unit) return { unit, one: null, letter: false };
  const one = look(lower);
  if (one) return { unit: null, one, letter: false };
  const groups = LETTER.exec(lower)?.groups;
  return groups ? { unit: null, one: made(Number(groups.amount), unitOf(groups.unit === 'y' ? 'year' : 'week')), letter: true } : NONE;
});

const GLUED = /^(?<amount>\d{1,4}(?:\.\d{1,2})?)(?<unit>hrs?|h|mins?|secs?|yrs?|days?|weeks?|months?|years?|hours?|minutes?|seconds?)$/;
const RANGE = /^(?<low>\d{1,3})-(?:to-)?(?<high>\d{1,3})-(?<unit>[a-z]{3,7})$/;

/** Longer words are no lengths of time. */
const LONGEST = 40;

function look(lower: string): OneWord | null {
  if (lower.length > LONGEST) return null;
  const first = lower.charCodeAt(0);
  const figures = first >= 48 && first <= 57;
  if (!figures && !lower.includes('-') && !lower.endsWith('long')) return null;
  const glued = GLUED.exec(lower)?.groups;
  if (glued) return made(Number(glued.amount), unitOf(glued.unit === 'h' ? 'hours' : (glued.unit ?? '')) ?? unitOf(`${glued.unit}s`));
  const range = RANGE.exec(lower)?.groups;
  if (range) return made(Number(range.low), unitOf(range.unit ?? ''), Number(range.high));
  const long = /^(?<unit>[a-z]{3,9}?)-?long$/.exec(lower)?.groups?.unit;
  if (long) return lasting(unitOf(long));
  const cut = lower.lastIndexOf('-');
  if (cut <= 0) return null;
  const last = lower.slice(cut + 1);
  if (last === 'long' || last === 'plus') return look(lower.slice(0, cut));
  const unit = last === 'second' ? unitOf('seconds') : unitOf(last);
  return made(amountOf(lower.slice(0, cut)), unit);
}

function lasting(unit: UnitWord | null): OneWord | null {
  if (unit?.plural) return { amount: 1, high: 1, unit, vague: true };
  return made(1, unit);
}

function made(amount: number | null, unit: UnitWord | null, high: number | null = amount): OneWord | null {
  return amount === null || high === null || unit === null || amount <= 0 ? null : { amount, high, unit, vague: false };
}

/** "30", "three", "twenty-five", "two-and-a-half", "half-a", "multi" is none. */
function amountOf(words: string): number | null {
  const half = /^(?<whole>.{1,12})-and-(?:a|one)-half$/.exec(words)?.groups?.whole;
  if (half) return (numberOf(half) ?? Number.NaN) + 0.5 || null;
  if (words === 'half' || words === 'half-a' || words === 'half-an') return 0.5;
  return numberOf(words);
}
