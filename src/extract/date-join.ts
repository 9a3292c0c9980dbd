/** Dates that stand side by side and are one: "from 28 February to 6 March", "Thursday at 3 p.m.", "Tuesday of next week". */
import { dayOfIso } from '../language/calendar.js';
import type { DateValue } from '../model.js';
import { before, type DateLine } from './date-line.js';
import { movedFrom, twoDays } from './date-moved.js';
import { type DateForm, type Draft, dateOf, mondayOf } from './date-value.js';

const DAYS: ReadonlySet<DateForm> = new Set(['day', 'weekday', 'shift']);
const RANGE = /^(?: ?[-\u2010-\u2014] ?| to | until | till | through )$/;
const TO_CLOCK =
  /^,?(?: at| around| at around| at about| about| by| before| after| shortly after| shortly before| just after| just before| from)? $/;
const TO_DAY = /^,? (?:on )?$/;
const TO_WEEK = /^(?:,? | of | - |,? on )$/;

/** The dates of a sentence in text order, with those that make one joined. */
export function joinDates(line: DateLine, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const one = last ? joinTwo(line, last, draft) : null;
    const pair = last && !one ? timed(line, last, draft) : null;
    if (one) joined[joined.length - 1] = one;
    else if (pair) joined.splice(-1, 1, ...pair);
    else joined.push(draft);
  }
  return joined.flatMap((draft) => (draft.form === 'span' ? twoDays(line, draft).map((one) => led(line, one)) : [draft]));
}

/** A stretch with its "from" or "between". */
function led(line: DateLine, draft: Draft): Draft {
  const lead = draft.form === 'span' ? before(line, draft.first) : '';
  if (lead !== 'from' && lead !== 'between') return draft;
  return { ...draft, first: draft.first - 1, start: line.tokens[draft.first - 1]?.start ?? draft.start };
}

function joinTwo(line: DateLine, a: Draft, b: Draft): Draft | null {
  if (b.start - a.end > 16) return null;
  const gap = line.text.slice(a.end, b.start);
  const [weekday, week] = a.form === 'weekday' ? [a, b] : [b, a];
  if (
    weekday.form === 'weekday' &&
    (week.form === 'week' || week.form === 'anchored') &&
    week.value.precision === 'week' &&
    TO_WEEK.test(gap)
  )
    return inWeek(a, b, weekday, week);
  if (a.form === 'weekday' && b.form === 'day' && b.value.weekday === null && /^(?: \(|,? )$/.test(gap) && b.value.day !== null)
    return bracketed(line, over(a, b, 'day', { ...b.value, weekday: a.value.weekday }), gap);
  const joint = RANGE.test(gap) || (gap === ' and ' && before(line, a.first) === 'between');
  return joint && !movedFrom(line, a.first, a.last) ? range(a, b) : null;
}

/** "3 p.m. on Thursday", "Thursday at 3 p.m.": the day has the time, and the time its day; each keeps its own words. */
function timed(line: DateLine, a: Draft, b: Draft): readonly [Draft, Draft] | null {
  if (b.start - a.end > 16) return null;
  const gap = line.text.slice(a.end, b.start);
  const clockFirst = a.form === 'clock';
  const [clock, day] = clockFirst ? [a, b] : [b, a];
  if (clock.form !== 'clock' || !DAYS.has(day.form) || day.value.time !== null || clock.value.from !== null) return null;
  if (!(clockFirst ? TO_DAY : TO_CLOCK).test(gap)) return null;
  const told = { ...day, value: { ...day.value, time: clock.value.time } };
  const dated = { ...clock, value: { ...clock.value, from: day.value.from, to: day.value.to } };
  return clockFirst ? [dated, told] : [told, dated];
}

/** "this Friday (15-Jun)": the bracket closes with the date. */
function bracketed({ text }: DateLine, draft: Draft, gap: string): Draft {
  return gap.endsWith('(') && text.charAt(draft.end) === ')' ? { ...draft, end: draft.end + 1 } : draft;
}

function over(a: Draft, b: Draft, form: DateForm, value: DateValue): Draft {
  return { form, start: a.start, end: b.end, first: a.first, last: b.last, value };
}

/** "Tuesday of next week". */
function inWeek(a: Draft, b: Draft, { value }: Draft, week: Draft): Draft {
  const first = week.value.from === null ? null : dayOfIso(week.value.from);
  const civil = first === null ? null : mondayOf(first) + (((value.weekday ?? 0) + 6) % 7);
  return over(a, b, 'day', dateOf({ weekday: value.weekday, relative: true }, civil === null ? null : [civil, civil]));
}

const LENGTH: Partial<Readonly<Record<DateForm, number>>> = { weekday: 7, month: 365, day: 365, season: 365 };

/** From the first day of one to the last day of the other; what both share is kept. */
function range(a: Draft, b: Draft): Draft | null {
  const alike = a.form === b.form ? DAYS.has(a.form) || a.form === 'month' || a.form === 'year' : DAYS.has(a.form) && DAYS.has(b.form);
  if (!alike || a.value.impossible || b.value.impossible) return alike ? broken(a, b) : null;
  const year = a.value.year ?? b.value.year;
  const shared = {
    year: a.form === 'year' || (a.value.year !== null && b.value.year !== null && a.value.year !== b.value.year) ? null : year,
    month: a.value.month === b.value.month ? a.value.month : null,
    relative: a.value.relative || b.value.relative,
    impliedYear: year === null && (a.value.impliedYear || b.value.impliedYear),
  };
  const [from, to] = ends(a, b);
  if (from !== null && to !== null && from > to) return null;
  return over(a, b, 'span', dateOf({ ...shared, precision: 'span' }, from === null || to === null ? null : [from, to]));
}

/** First and last day; the year printed with one of them is that of both, and a first day behind the last is one round earlier. */
function ends(a: Draft, b: Draft): readonly [number | null, number | null] {
  const [first, last] = [a.value.from, b.value.to];
  if (first === null || last === null) return [null, null];
  const borrow = a.value.year === null && b.value.year !== null && !a.value.relative;
  const lend = a.value.year !== null && b.value.year === null && !b.value.relative;
  let from = dayOfIso(borrow ? `${last.slice(0, 4)}${first.slice(4)}` : first);
  let to = dayOfIso(lend ? `${first.slice(0, 4)}${last.slice(4)}` : last);
  if (from === null || to === null || from <= to) return [from, to];
  const round = LENGTH[a.form === b.form ? a.form : 'weekday'] ?? 365;
  if (round === 7) return a.form === 'weekday' ? [from - 7, to] : [from, to + 7];
  if (lend) to = dayOfIso(`${Number(first.slice(0, 4)) + 1}${last.slice(4)}`);
  else from = dayOfIso(`${Number(last.slice(0, 4)) - 1}${first.slice(4)}`);
  return [from, to];
}

/** A stretch with an end that the calendar does not have. */
function broken(a: Draft, b: Draft): Draft {
  const year = a.value.year ?? b.value.year;
  const month = a.value.month === b.value.month ? a.value.month : null;
  return over(a, b, 'span', dateOf({ year, month, precision: 'span', impossible: true, impliedYear: year === null }, null));
}
