/** Of which day the statements speak: the reasons as-of, event and revision. */
import { dayOfIso, WEEKDAYS } from '../../language/calendar.js';
import type { ClaimType, DateValue, Mention } from '../../model.js';
import { daysOf, sameDay, sayDate } from '../date.js';
import { AMOUNTS, both, type Check, type Comparand, onlyOne, said, sentenceOf } from './check.js';

/** Days beyond which two undated statements of a state that moves are not about the same time. */
const SAME_TIME: Readonly<Partial<Record<ClaimType, number>>> = { share: 366, number: 60, money: 366, position: 14, list: 366, status: 7 };
/** Characters within which a printed date belongs to a value. */
const BESIDE = 40;
/** Days between what two values speak of beyond which they are two states of things. */
const BACKGROUND = 45;

/** "at most 4 percent a year until 2027" is said of now. */
const DEADLINE: ReadonlySet<string> = new Set(['until', 'till', 'through']);

type Dated = Mention & { readonly kind: 'date' };

/** Dates of the value's sentence within reach and with no other value between, nearest first. */
function datesBeside({ reading, mention }: Comparand): Dated[] {
  const gap = (other: Mention): number => Math.max(other.start - mention.end, mention.start - other.end);
  const near = reading.mentions.filter(
    (other) => other.sentence === mention.sentence && other !== mention && gap(other) >= 0 && gap(other) <= BESIDE,
  );
  const parted = (date: Dated): boolean => near.some((other) => other.kind === 'name' && gap(other) < gap(date));
  return near
    .filter((other): other is Dated => other.kind === 'date' && !parted(other) && !DEADLINE.has(other.value.preposition ?? ''))
    .sort((x, y) => gap(x) - gap(y));
}

const UNDATED: ReadonlySet<ClaimType> = new Set(['date', 'quotation', 'name', 'title']);

/** A printed year against another printed year, or against the year of an article that prints none. */
export const differentYear: Check = (a, b, type) => {
  if (UNDATED.has(type)) return null;
  const own = ({ reading }: Comparand): number | null =>
    reading.source.published === null ? null : Number(reading.source.published.slice(0, 4));
  const beside = (of: Comparand): number | null => datesBeside(of).find(({ value }) => value.year !== null)?.value.year ?? null;
  const [x, y] = [beside(a), beside(b)];
  if (x === null && y === null) return null;
  const [left, right] = [x ?? own(a), y ?? own(b)];
  if (left === null || right === null || left === right) return null;
  return { reason: 'as-of', message: `they speak of different years: ${said(a)} (${left}) and ${said(b)} (${right})` };
};

/** "12 schools closed last spring" is the background of a report on the 20 that close now. */
export const differentState: Check = (a, b, type, declared) => {
  if (declared || !AMOUNTS.has(type)) return null;
  const spoken = (of: Comparand): { from: number; to: number } | null => {
    const beside = datesBeside(of).find(({ value }) => value.role === 'happened' && daysOf(value) !== null);
    const published = of.reading.source.published === null ? null : dayOfIso(of.reading.source.published);
    return beside ? daysOf(beside.value) : published === null ? null : { from: published, to: published };
  };
  const [x, y] = [spoken(a), spoken(b)];
  if (!x || !y || (x.from - y.to <= BACKGROUND && y.from - x.to <= BACKGROUND)) return null;
  return { reason: 'as-of', message: `they speak of different times: ${both(a, b)}` };
};

export const differentTime: Check = (a, b, type) => {
  const days = SAME_TIME[type];
  const [x, y] = [a.asOf === null ? null : dayOfIso(a.asOf), b.asOf === null ? null : dayOfIso(b.asOf)];
  if (days === undefined || x === null || y === null || Math.abs(x - y) <= days) return null;
  return { reason: 'as-of', message: `they are ${Math.abs(x - y)} days apart: ${said(a)} (${a.asOf}) and ${said(b)} (${b.asOf})` };
};

/** Each sentence says on which day it happened, and no day is in both: two raids of one navy, two meetings of one month. */
export const differentEvent: Check = (a, b, type, declared) => {
  if (declared || !AMOUNTS.has(type) || type === 'duration') return null;
  const days = ({ reading, mention }: Comparand): Dated[] =>
    reading.mentions.filter(
      (other): other is Dated =>
        other.kind === 'date' && other.sentence === mention.sentence && other.value.precision === 'day' && other.value.role !== 'said',
    );
  const [x, y] = [days(a), days(b)];
  const [first, second] = [x[0], y[0]];
  if (!first || !second || x.some((day) => y.some((other) => !apart(day.value, other.value)))) return null;
  return {
    reason: 'event',
    message: `two different events: ${said(a)} (${sayDate(first.value)}) and ${said(b)} (${sayDate(second.value)})`,
  };
};

/** Not one day, nor one day told in two zones; of bare weekdays the days of the week, for their week is a guess. */
function apart(a: DateValue, b: DateValue): boolean {
  if (a.weekday !== null && a.weekday === b.weekday && (a.day === null || b.day === null)) return false;
  const same = sameDay(a, b, 1);
  if (same !== null) return !same;
  return a.weekday !== null && b.weekday !== null && Math.abs(a.weekday - b.weekday) % (WEEKDAYS.length - 1) > 1;
}

const REVISED =
  /\b(?:revis(?:ed|es|ing)|correct(?:ed|ing) (?:the|its|their|an?)|(?:earlier|initial|first|previous|preliminary) (?:report|reports|count|counts|estimate|estimates|figure|figures|toll|tally)|(?:initially|originally|at first) (?:said|put|reported|gave|told|believed|thought|estimated|feared)|(?:lowered|raised) (?:the|its|their) (?:toll|count|estimate|figure)|recount)\b/i;

/** A figure that its own sentence calls revised or early has been replaced, or replaces the other. */
export const revised: Check = (a, b, type) => {
  if (!AMOUNTS.has(type)) return null;
  const only = onlyOne(a, b, (of) => REVISED.test(sentenceOf(of)));
  return (
    only && { reason: 'revision', message: `one is told as an early or a revised figure: ${said(only[0])}, the other is ${said(only[1])}` }
  );
};
