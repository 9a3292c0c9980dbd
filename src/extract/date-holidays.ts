/** Holidays that fall on one day everywhere or by a rule: "Christmas Eve", "Good Friday", "Easter", "Labor Day", "New Year's Day 2024". */
import { easterOf, toDay, weekdayOf } from '../language/calendar.js';
import { yearBehind } from './date-beside.js';
import { before, behind, type DateLine, gapAfter, lowerAt } from './date-line.js';
import { type Draft, dateOf, draftOf, yearOf } from './date-value.js';
import { verbOf } from './tense.js';

type Rule = (year: number) => number;

const fixed =
  (month: number, day: number): Rule =>
  (year) =>
    toDay(year, month, day);
const easter =
  (away: number): Rule =>
  (year) =>
    easterOf(year) + away;
/** The nth such weekday of a month; -1 is the last. */
const nth =
  (month: number, weekday: number, index: number): Rule =>
  (year) => {
    if (index < 0) {
      const last = toDay(year, month + 1, 1) - 1;
      return last - ((weekdayOf(last) - weekday + 7) % 7);
    }
    const first = toDay(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (index - 1);
  };

/** By their words, the last first; holidays whose day differs from country to country are left out. */
const HOLIDAYS: Readonly<Record<string, Rule>> = {
  'christmas day': fixed(12, 25),
  'christmas eve': fixed(12, 24),
  'boxing day': fixed(12, 26),
  "year's day": fixed(1, 1),
  "year's eve": fixed(12, 31),
  "valentine's day": fixed(2, 14),
  "patrick's day": fixed(3, 17),
  'bastille day': fixed(7, 14),
  'veterans day': fixed(11, 11),
  'may day': fixed(5, 1),
  'memorial day': nth(5, 1, -1),
  'labor day': nth(9, 1, 1),
  'columbus day': nth(10, 1, 2),
  "presidents' day": nth(2, 1, 3),
  'presidents day': nth(2, 1, 3),
  'thanksgiving day': nth(11, 4, 4),
  'easter sunday': easter(0),
  'easter monday': easter(1),
  'good friday': easter(-2),
  'palm sunday': easter(-7),
  'maundy thursday': easter(-3),
  'ash wednesday': easter(-46),
  'whit monday': easter(50),
};
/** Those of one word, which are also said of the season: only after a preposition and with no noun behind. */
const ALONE: Readonly<Record<string, Rule>> = {
  christmas: fixed(12, 25),
  halloween: fixed(10, 31),
  thanksgiving: nth(11, 4, 4),
  easter: easter(0),
};
const LEADS: ReadonlySet<string> = new Set([
  'on',
  'at',
  'before',
  'after',
  'by',
  'since',
  'until',
  'last',
  'this',
  'next',
  'for',
  'over',
  'than',
]);
const TAILS: ReadonlySet<string> = new Set(
  'and or in at on to but when as with was is that which last this next by for after before'.split(' '),
);

/** The holiday whose name ends at `at`; capitals are asked for. */
export function readHoliday(line: DateLine, at: number): Draft | null {
  if (line.tokens[at]?.capital !== true) return null;
  const previous = before(line, at);
  const named = line.tokens[at - 1]?.capital === true ? HOLIDAYS[`${previous} ${lowerAt(line, at)}`] : undefined;
  if (named) return held(line, [/^(?:year's|patrick's)$/.test(previous) ? at - 2 : at - 1, at], named);
  const alone = ALONE[lowerAt(line, at)];
  if (alone === undefined || !LEADS.has(previous)) return null;
  const next = behind(line, at);
  const noun = next !== '' && !TAILS.has(next) && !/^(?:19|20)\d\d$/.test(next);
  return noun || gapAfter(line, at) === '-' ? null : held(line, [at, at], alone);
}

function held(line: DateLine, [first, at]: readonly [number, number], rule: Rule): Draft {
  const year = yearBehind(line, at);
  const last = year?.last ?? at;
  const now = line.published === null ? null : yearOf(line.published);
  const of = year?.year ?? (year?.away != null && now !== null ? now + year.away : null);
  const civil = of !== null ? rule(of) : year === null ? nearest(line, [first, last], rule) : null;
  const printed = year?.year ?? null;
  const value = dateOf({ year: printed, precision: 'span' as const, relative: printed === null, impliedYear: printed === null }, null);
  return draftOf(line, 'season', first, last, dateOf(value, civil === null ? null : [civil, civil]));
}

/** The last such day for the past, the next one for the future, else the nearer one. */
function nearest(line: DateLine, [first, last]: readonly [number, number], rule: Rule): number | null {
  const now = line.published;
  if (now === null) return null;
  const year = yearOf(now);
  const all = [year - 1, year, year + 1].map(rule);
  const [past, next] = [all.findLast((day) => day <= now), all.find((day) => day >= now)];
  const lead = before(line, first);
  const tense = lead === 'last' ? 'past' : lead === 'next' ? 'future' : (verbOf(line, first, last)?.tense ?? null);
  if (past === undefined || next === undefined) return past ?? next ?? null;
  if (tense === 'past') return past;
  return tense === 'future' || next - now < now - past ? next : past;
}
