/** dates-chrono.jsonl: which dates are found, and which are read otherwise because a newspaper means something else. */
import { chronoRightValues, referenceOf } from './chrono-values.js';
import { daysFrom } from './civil-day.js';
import type { ChronoRow } from './data.js';
import { isEqual } from './equal.js';
import type { Outcome } from './recognizers-run.js';
import { type Days, type Expected, type Found, groundOf, type Recogniser } from './values.js';

export interface ChronoOutcome extends Omit<Outcome, 'part'> {
  /** `lost`: the row needs a reference date that the data do not have. */
  readonly part: 'asked' | 'lost';
  /** The convention of newspapers by which factdiff reads it otherwise, or null. */
  readonly convention: string | null;
}

interface Case {
  readonly text: string;
  /** Day of the article. */
  readonly day: string | null;
  /** The first and last day the data want. */
  readonly want: Days | null;
  readonly found: readonly Found[];
}

const DAY_WORD =
  /\b(?:days?|weeks?|months?|years?|quarters?|today|tonight|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b/i;
const WEEKDAY = /\b(?:sun|mon|tues|wednes|thurs|fri|satur)day\b/i;
const CLOCK = /\d\s?(?:[ap]\.?m\b|h(?:ou)?rs?|min)|\b(?:night|midnight|hours?|minutes?)\b/i;
const DIRECTION = /\b(?:ago|later|from|after|before|in|within|next|last|past|this|today|tomorrow|yesterday)\b/i;
const SLASHES = /(?<![\d/])(?<first>\d{1,2})\/(?<second>\d{1,2})(?!\d)/;

/** Deliberate differences; the first that holds is the one that is counted. But for the first, none excuses a day that is found. */
const CONVENTIONS: readonly { readonly name: string; readonly holds: (one: Case) => boolean }[] = [
  { name: 'a date without its year or direction is the last one, not the next', holds: isPast },
  {
    name: 'numbers with slashes are not read where day and month could change places',
    holds: ({ text, found }) => couldChangePlaces(text) && !hasDays(found),
  },
  { name: 'an hour or a minute without a day is no date', holds: ({ text, found }) => isClock(text) && !hasDays(found) },
  { name: 'a length of time alone is a duration, no date', holds: ({ text, found }) => !DIRECTION.test(text) && isLength(text, found) },
  { name: 'years before 1000 are not read', holds: ({ want, found }) => (want === null || want.from < '1000') && !hasDays(found) },
];
const SILENT: typeof CONVENTIONS = [
  { name: 'a year alone is a date', holds: ({ found }) => found.every(({ text }) => /^\D*(?:19|20)\d\d(?:\D+(?:19|20)\d\d)?$/.test(text)) },
  {
    name: 'a day that does not exist is found, and marked as impossible',
    holds: ({ found }) => found.every(({ values }) => values.some(({ is }) => is === 'impossible')),
  },
];

/** Every row; its reference date is the article's date. */
export function runChrono(rows: readonly ChronoRow[], recogniser: Recogniser): ChronoOutcome[] {
  return rows.map((row) => outcomeOf(row, recogniser));
}

function outcomeOf(row: ChronoRow, recogniser: Recogniser): ChronoOutcome {
  const { id, text } = row;
  const reference = referenceOf(row);
  const day = reference?.slice(0, 10) ?? null;
  const found = recogniser(text, reference);
  const known = { id, kind: 'date', text, ref: day };
  const asserted = row.expect[0];
  if (!asserted) {
    const fired = found.filter(({ values }) => values.some(({ is }) => ['days', 'open', 'impossible', 'clock'].includes(is)));
    const convention = SILENT.find(({ holds }) => fired.length > 0 && holds({ text, day, want: null, found: fired }))?.name ?? null;
    return { ...known, part: 'asked', negative: true, ground: null, expected: null, found: fired, convention };
  }
  const rightValues = chronoRightValues(row, reference);
  const at = asserted.text === null ? -1 : text.indexOf(asserted.text);
  const place = at < 0 ? { start: 0, end: text.length } : { start: at, end: at + (asserted.text ?? '').length };
  const expected: Expected = { ...place, text: text.slice(place.start, place.end), rightValues };
  const ground = groundOf(expected, found, isEqual);
  const first = rightValues[0]?.value;
  const one: Case = { text, day, want: first?.is === 'days' ? first : null, found };
  const part = day === null && !text.includes(String(asserted.start.y)) ? 'lost' : 'asked';
  const convention = ground === null ? (CONVENTIONS.find(({ holds }) => holds(one))?.name ?? null) : null;
  return { ...known, part, negative: false, ground, expected, found, convention };
}

/** The data want a day after the article's; found is one before it with the same month and day, or weekday. */
function isPast({ text, day, want, found }: Case): boolean {
  if (!want || !day || want.from <= day || DIRECTION.test(text.replace(/\b(?:from|in)\b/gi, ''))) return false;
  const values = found.flatMap((one) => one.values);
  return values.some((value) => {
    if (value.is !== 'days' || value.from > day) return false;
    return value.from.slice(5) === want.from.slice(5) || (WEEKDAY.test(text) && (daysFrom(value.from, want.from) - 1) % 7 === 0);
  });
}

function couldChangePlaces(text: string): boolean {
  const { first, second } = SLASHES.exec(text)?.groups ?? {};
  return first !== undefined && Number(first) <= 12 && Number(second) <= 12;
}

/** "2 months", "-3y": a length was found and no date, or it is written with a sign as in a chat. */
function isLength(text: string, found: readonly Found[]): boolean {
  return !hasDays(found) && (/^[+-]\d/.test(text) || found.some(({ values }) => values.some(({ is }) => is === 'length')));
}

function isClock(text: string): boolean {
  return CLOCK.test(text) && !DAY_WORD.test(text);
}

function hasDays(found: readonly Found[]): boolean {
  return found.some(({ values }) => values.some(({ is }) => is === 'days'));
}
