/** Dates counted from another day: "two days ago", "three weeks from now", "two days later", "a year earlier", "the previous day". */
import { fromDay, weekdayOf } from '../language/calendar.js';
import { before, behind, type DateLine, gapAfter, lowerAt, wordAt } from './date-line.js';
import { type Draft, dateOf, draftOf, mondayOf, monthAway, type Stretch, yearSpan } from './date-value.js';
import { type Count, countEnding } from './time-count.js';

const UNIT_DAYS: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30.44,
  year: 365.24,
  decade: 3652.4,
  century: 36_524,
};

/** "two days ago", "a few weeks ago", "three months from now", "two days later"; null when nothing says from when. `anchor` is the day told last, `period` the year or month. */
export function readCounted(line: DateLine, at: number, anchor: () => number | null, period: Stretch | null): Draft | null {
  const unit = wordAt(line, at)?.word ?? '';
  const next = behind(line, at);
  const away = next === 'from' ? awayFrom(line, at + 2) : 0;
  if (away === null || (next !== 'ago' && next !== 'from' && next !== 'later' && next !== 'earlier')) return null;
  const ago = next === 'ago' || next === 'from';
  const count = gapAfter(line, at - 1) === ' ' ? countEnding(line, at - 1) : null;
  if (count === null || count.high > 5000) return null;
  const last = next === 'from' ? at + 2 : at + 1;
  const sign = next === 'ago' || next === 'earlier' ? -1 : 1;
  if (
    !ago &&
    gapAfter(line, last) === ' ' &&
    /^(?:than|this|that|in|version|versions|date|dates|stage)$/.test(lowerAt(line, last + 1)) &&
    lowerAt(line, last + 1) !== 'in'
  )
    return null;
  const from = !ago ? anchor() : line.published === null ? null : line.published + away;
  const told = { unit, count, sign, from, relative: ago };
  const first = hedged(line, count.first);
  return (
    (from === null && !ago && first === count.first ? fromPeriod(line, [first, last], told, period) : null) ??
    counted(line, [first, last], told)
  );
}

/** "from now", "from tomorrow", "from Thursday": days from the article's own; a weekday is the next one. */
function awayFrom(line: DateLine, at: number): number | null {
  if (gapAfter(line, at - 1) !== ' ') return null;
  const word = wordAt(line, at);
  if (lowerAt(line, at) === 'now') return 0;
  if (word?.kind === 'shift') return word.value;
  if (word?.kind !== 'weekday' || word.owned) return null;
  return line.published === null ? 0 : (word.value - weekdayOf(line.published) + 7) % 7;
}

interface Told {
  readonly unit: string;
  readonly count: Count;
  readonly sign: number;
  readonly from: number | null;
  readonly relative: boolean;
}

/** "in 2019 … three years later", "in May 2019 … two months later": the year or the month so many after the one told. */
function fromPeriod(line: DateLine, [first, last]: Stretch, { unit, count, sign }: Told, period: Stretch | null): Draft | null {
  if (period === null || count.vague || count.low !== count.high || !Number.isInteger(count.low)) return null;
  const { year, month } = fromDay(period[0]);
  const whole = period[1] - period[0] > 31;
  const months = unit === 'year' ? 12 * sign * count.low : unit === 'month' && !whole ? sign * count.low : null;
  if (months === null) return null;
  const stretch = whole ? yearSpan(year + months / 12) : monthAway(year, month, months);
  return draftOf(line, 'anchored', first, last, dateOf({ precision: whole ? 'year' : 'month' }, stretch));
}

const HEDGES: ReadonlySet<string> = new Set([
  'about',
  'around',
  'nearly',
  'almost',
  'over',
  'roughly',
  'some',
  'approximately',
  'just',
  'barely',
]);

/** First token with the hedge in front: "about", "more than". */
function hedged(line: DateLine, first: number): number {
  const word = before(line, first);
  if (HEDGES.has(word)) return first - 1;
  return word === 'than' && /^(?:more|less)$/.test(before(line, first - 1)) ? first - 2 : first;
}

function counted(line: DateLine, [first, last]: Stretch, { unit, count, sign, from, relative }: Told): Draft {
  const loose = count.vague || count.low !== count.high || first < count.first;
  const exact = unit === 'day' && !loose;
  const precision = exact ? ('day' as const) : loose || !/^(?:week|month|year)$/.test(unit) ? ('span' as const) : (unit as 'week');
  const stretch =
    from === null
      ? null
      : exact
        ? ([from + sign * count.low, from + sign * count.low] as const)
        : aroundOf(unit, count, sign, from, first < count.first);
  return draftOf(line, exact && from !== null ? 'day' : 'anchored', first, last, dateOf({ precision, relative }, stretch));
}

/** Weeks and longer units are rounded in speech: half a unit to each side; minutes and hours may cross midnight. */
function aroundOf(unit: string, { low, high, vague }: Count, sign: number, from: number, hedge: boolean): Stretch {
  const days = UNIT_DAYS[unit];
  if (days === undefined) {
    const far = unit === 'hour' ? Math.max(1, Math.ceil(high / 24)) : 1;
    return sign < 0 ? [from - far, from] : [from, from + far];
  }
  const play = vague || low !== high ? 0 : unit === 'day' ? Math.ceil(low * 0.2) : Math.ceil(days * (hedge ? 1 : 0.5));
  const ends = [from + sign * Math.round(low * days), from + sign * Math.round(high * days)];
  return [Math.min(...ends) - play, Math.max(...ends) + play];
}

const BESIDE: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year']);
const STEPS: Readonly<Record<string, number>> = { same: 0, that: 0, previous: -1, preceding: -1, following: 1, next: 1 };

/** "the same day", "the previous week", "the following month", "the next day", "the day before": told from a day named just before. */
export function readBeside(line: DateLine, at: number, anchor: () => number | null): Draft | null {
  const word = wordAt(line, at);
  if (word === null || word.value !== 1 || !BESIDE.has(word.word)) return null;
  const previous = before(line, at);
  const article = before(line, at - 1) === 'the';
  const steps = STEPS[previous];
  if (steps !== undefined && previous !== 'that' && article && behind(line, at) !== 'of')
    return beside(line, [at - 1, at], word.word, [steps, anchor()]);
  if (previous === 'previous' && word.word !== 'day' && WITHOUT_ARTICLE.has(before(line, at - 1))) return ownPrevious(line, at, word.word);
  if (previous !== 'the' || word.word !== 'day') return null;
  const next = behind(line, at);
  const closed = /^[,.;:!?)|\u2013\u2014]| [\u2013\u2014]/.test(gapAfter(line, at + 1));
  if ((next !== 'before' && next !== 'after') || !closed) return null;
  return beside(line, [at - 1, at + 1], 'day', [next === 'before' ? -1 : 1, anchor()]);
}

/** "sales in previous week": in notes and tables, told from the text's own day. */
function ownPrevious(line: DateLine, at: number, unit: string): Draft {
  const stretch = line.published === null ? null : stretchOf(unit, -1, line.published);
  return draftOf(line, 'week', at - 1, at, dateOf({ precision: unit as 'week' | 'month' | 'year', relative: true }, stretch));
}

const WITHOUT_ARTICLE: ReadonlySet<string> = new Set(['in', 'on', 'over', 'from', 'since', 'during', 'for']);

function beside(line: DateLine, [first, last]: Stretch, unit: string, [steps, from]: readonly [number, number | null]): Draft {
  const precision = unit as 'day' | 'week' | 'month' | 'year';
  const stretch = from === null ? null : stretchOf(unit, steps, from);
  return draftOf(line, stretch !== null && unit === 'day' ? 'day' : 'anchored', first, last, dateOf({ precision }, stretch));
}

function stretchOf(unit: string, steps: number, from: number): Stretch {
  const { year, month } = fromDay(from);
  if (unit === 'day') return [from + steps, from + steps];
  if (unit === 'month') return monthAway(year, month, steps);
  if (unit === 'year') return yearSpan(year + steps);
  const monday = mondayOf(from) + 7 * steps;
  return [monday, monday + 6];
}

/** "the following Thursday", "the previous Monday": the next such day after the one named just before, or the last one before it. */
export function readBesideWeekday(line: DateLine, at: number, anchor: () => number | null): Draft | null {
  const weekday = wordAt(line, at);
  const word = before(line, at);
  if (weekday?.kind !== 'weekday' || weekday.short || (word !== 'following' && word !== 'previous')) return null;
  const from = anchor();
  const ahead = from === null ? 0 : (weekday.value - weekdayOf(from) + 7) % 7 || 7;
  const back = from === null ? 0 : (weekdayOf(from) - weekday.value + 7) % 7 || 7;
  const civil = from === null ? null : word === 'following' ? from + ahead : from - back;
  return draftOf(line, 'day', at - 1, at, dateOf({ weekday: weekday.value }, civil === null ? null : [civil, civil]));
}
