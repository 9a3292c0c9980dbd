/** Weeks, months and years told from the article's day: "last week", "earlier this month", "the end of the year", "over the weekend", "last quarter". */
import { fromDay, weekdayOf } from '../language/calendar.js';
import { before, type DateLine, gapAfter, lowerAt, wordAt } from './date-line.js';
import { partBefore } from './date-months.js';
import {
  type DateForm,
  type Draft,
  dateOf,
  draftOf,
  mondayOf,
  monthAway,
  monthSpan,
  partOf,
  type Stretch,
  yearSpan,
} from './date-value.js';
import { readQuarter } from './date-years.js';
import { unplaced, verbOf } from './tense.js';
import { countEnding } from './time-count.js';

type Precision = 'week' | 'month' | 'year' | 'quarter' | 'span' | 'day';

/** "last week", "this month", "next year", "the end of the year", "the weekend", "the past two quarters"; null for any other use. */
export function readUnit(line: DateLine, at: number): Draft | null {
  const unit = wordAt(line, at);
  if (unit === null) return null;
  if (unit.value === 2) return unit.word === 'quarter' ? quarters(line, at) : null;
  const previous = gapAfter(line, at - 1) === ' ' ? wordAt(line, at - 1) : null;
  if (unit.word === 'quarter' && previous?.kind === 'ordinal') return readQuarter(line, at);
  if (unit.word === 'weekend') return weekend(line, at);
  const edged = edgeOf(line, at, unit.word);
  if (edged) return edged;
  if (previous?.kind !== 'which' || previous.owned) return null;
  const near = QUARTERS_AWAY[previous.word];
  if (unit.word === 'quarter' && near !== undefined && !after(line, at)) return quarterAway(line, [at - 1, at], near);
  const article = /^(?:the|his|her|its|their|our|my|a|every|each)$/.test(before(line, at - 1));
  if (article || after(line, at)) return null;
  return away(line, at, unit.word, previous.word);
}

/** "this year of change", "this week old". */
function after(line: DateLine, at: number): boolean {
  if (gapAfter(line, at) !== ' ' && !wordAt(line, at)?.owned) return gapAfter(line, at) === '-';
  const next = lowerAt(line, at + 1);
  return (wordAt(line, at)?.owned === true && /^(?:old|time)$/.test(next)) || (next === 'of' && wordAt(line, at + 2)?.kind !== 'month');
}

const AWAY: Readonly<Record<string, number>> = { last: -1, previous: -1, past: -1, this: 0, next: 1, coming: 1 };
const QUARTERS_AWAY: Readonly<Record<string, number>> = { last: -1, previous: -1, past: -1, this: 0, next: 1, coming: 1, following: 1 };
const SIDES: ReadonlySet<string> = new Set(['earlier', 'later', 'late', 'early', 'mid', 'sometime']);

function away(line: DateLine, at: number, unit: string, word: string): Draft | null {
  const near = before(line, at - 1) === 'this' && (word === 'past' || word === 'coming');
  const steps = AWAY[word];
  if (steps === undefined || (!near && (word === 'past' || word === 'coming' || word === 'previous'))) return null;
  const of = near ? at - 2 : at - 1;
  const side = before(line, of);
  const first = SIDES.has(side) ? of - 1 : of;
  return stretched(line, [first, at], unit, { steps: near && unit === 'week' ? 0 : steps, side });
}

interface Away {
  readonly steps: number;
  readonly side: string;
}

function stretched(line: DateLine, [first, last]: Stretch, unit: string, { steps, side }: Away): Draft | null {
  const part = side === 'early' || side === 'late' || side === 'mid' ? side : null;
  const precision: Precision = part ? 'span' : (unit as 'week' | 'month' | 'year');
  if (!/^(?:week|month|year|decade|century)$/.test(unit)) return null;
  const form: DateForm = part ? 'part' : unit === 'week' || unit === 'month' || unit === 'year' ? (unit as 'week') : 'span';
  const value = dateOf({ precision: form === 'span' ? ('span' as const) : precision, relative: true }, null);
  const { published } = line;
  if (published === null) return draftOf(line, form, first, last, value);
  const whole = stretchOf(unit, steps, published);
  const [from, to] = partOf(whole, part);
  const now = steps === 0;
  const stretch: Stretch = [now && side === 'later' ? published : from, now && side === 'earlier' ? published : to];
  return draftOf(line, form, first, last, dateOf(value, stretch));
}

/** Weeks run from Monday to Sunday (ISO 8601). */
function stretchOf(unit: string, steps: number, published: number): Stretch {
  const { year, month } = fromDay(published);
  if (unit === 'week') return [mondayOf(published) + 7 * steps, mondayOf(published) + 7 * steps + 6];
  if (unit === 'month') return monthAway(year, month, steps);
  const length = unit === 'decade' ? 10 : unit === 'century' ? 100 : 1;
  const first = length === 1 ? year + steps : Math.floor(year / length) * length + steps * length;
  return yearSpan(first, first + length - 1);
}

const UNITS_WITH_EDGE = /^(?:week|month|year|decade|century|quarter)$/;

/** "the end of the year", "end of month", "later in the week", "the start of next month". */
function edgeOf(line: DateLine, at: number, unit: string): Draft | null {
  if (!UNITS_WITH_EDGE.test(unit) || unit === 'quarter' || gapAfter(line, at - 1) !== ' ') return null;
  const which = lowerAt(line, at - 1);
  const said = which === 'the' || which === 'this' || which === 'next' || which === 'last';
  const of = said ? at - 1 : at;
  const steps = which === 'next' ? 1 : which === 'last' ? -1 : 0;
  const part = partBefore(line, of);
  if (part !== null && gapAfter(line, at) !== '-' && !after(line, at)) {
    if (part.part === 'mid' || ((part.part === 'early' || part.part === 'late') && !said)) return null;
    const side =
      part.part === 'end'
        ? 'late'
        : part.part === 'middle'
          ? 'mid'
          : part.part === 'start' || part.part === 'beginning'
            ? 'early'
            : part.part;
    return part.part.endsWith('half') ? null : stretched(line, [part.first, at], unit, { steps, side });
  }
  const side = lowerAt(line, at - 3);
  if (which !== 'the' || lowerAt(line, at - 2) !== 'in' || (side !== 'earlier' && side !== 'later')) return null;
  return stretched(line, [at - 3, at], unit, { steps: 0, side });
}

const WEEKEND_LEADS: ReadonlySet<string> = new Set(
  'over at on during for by after before until since of spend spends spent spending'.split(' '),
);

/** "over the weekend", "this weekend", "last weekend": Saturday and Sunday; on a Saturday or Sunday the one that is on. */
function weekend(line: DateLine, at: number): Draft | null {
  const which = before(line, at);
  const lead = before(line, at - 1);
  const steps = which === 'the' && WEEKEND_LEADS.has(lead) ? 0 : which === 'past' ? -1 : lead === 'the' ? undefined : AWAY[which];
  if (steps === undefined || after(line, at) || gapAfter(line, at) === '-') return null;
  const { published } = line;
  const first = which === 'past' && lead === 'this' ? at - 2 : which === 'the' ? at - 1 : at - 1;
  const value = dateOf({ precision: 'span' as const, relative: true }, null);
  if (published === null) return draftOf(line, 'part', first, at, value);
  const day = weekdayOf(published);
  const current = mondayOf(published) + 5;
  const ended = day !== 0 && day !== 6 && day <= 3;
  const tense = verbOf(line, first, at)?.tense ?? null;
  const back =
    which === 'the' ? (tense === 'future' ? false : day !== 0 && day !== 6) : steps < 0 || (which === 'this' && ended && tense === 'past');
  if (which === 'this' && ended && unplaced(line, first, at)) return draftOf(line, 'part', first, at, value);
  const saturday = current + (back ? -7 : steps > 0 ? 7 : 0);
  return draftOf(line, 'part', first, at, dateOf(value, [saturday, saturday + 1]));
}

/** "last quarter", "this quarter". */
function quarterAway(line: DateLine, [first, last]: Stretch, steps: number): Draft {
  const value = dateOf({ precision: 'quarter' as const, relative: true }, null);
  return draftOf(line, 'quarter', first, last, dateOf(value, line.published === null ? null : quarterSpan(line.published, steps, steps)));
}

function quarterSpan(published: number, from: number, to: number): Stretch {
  const { year, month } = fromDay(published);
  const current = year * 4 + Math.floor((month - 1) / 3);
  const of = (steps: number): readonly [number, number] => [Math.floor((current + steps) / 4), ((current + steps) % 4) * 3 + 1];
  const [start, end] = [of(from), of(to)];
  return [monthSpan(start[0], start[1])[0], monthSpan(end[0], end[1] + 2)[1]];
}

/** "the past two quarters", "the next 7 quarters". */
function quarters(line: DateLine, at: number): Draft | null {
  const count = gapAfter(line, at - 1) === ' ' ? countEnding(line, at - 1) : null;
  if (count === null || count.vague || count.low !== count.high) return null;
  const steps = AWAY[before(line, count.first)];
  if (steps === undefined || steps === 0) return null;
  const stretch =
    line.published === null ? null : steps < 0 ? quarterSpan(line.published, -count.low, -1) : quarterSpan(line.published, 1, count.low);
  return draftOf(line, 'span', count.first - 1, at, dateOf({ precision: 'span', relative: true }, stretch));
}
