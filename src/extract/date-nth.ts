/** A day told by its number alone: "on the 4th", "the week of the 18th". */
import { daysInMonth, fromDay, toDay } from '../language/calendar.js';
import { before, type DateLine, gapAfter, lowerAt, wordAt } from './date-line.js';
import { type Draft, dateOf, draftOf } from './date-value.js';
import { verbOf } from './tense.js';

const TAILS: ReadonlySet<string> = new Set('at when after before because but while as until if'.split(' '));
/** In golf "the 18th" is a hole. */
const GOLF: ReadonlySet<string> = new Set(
  'hole holes green greens par birdie birdies birdied bogey bogeys bogeyed eagle eagled tee fairway putt putts putted round playoff'.split(
    ' ',
  ),
);

/** The day of the month at `at`, in figures and with nothing behind it to count; its month is that of the day told last, or the nearest. */
export function readNth(line: DateLine, at: number, anchor: () => number | null): Draft | null {
  const word = wordAt(line, at);
  if (word?.kind !== 'ordinal' || before(line, at) !== 'the') return null;
  const lead = before(line, at - 1);
  if (lead !== 'on' && !(lead === 'of' && before(line, at - 2) === 'week')) return null;
  const gap = gapAfter(line, at);
  if ((gap === ' ' && !TAILS.has(lowerAt(line, at + 1))) || gap.startsWith('-') || golfNear(line, at)) return null;
  const told = anchor();
  const civil =
    told !== null ? following(told, word.value, 0) : line.published === null ? null : near(line, at, word.value, line.published);
  const stretch = civil === null ? null : ([civil, civil] as const);
  return draftOf(line, 'day', at - 1, at, dateOf({ day: word.value, relative: true }, stretch));
}

/** Words to each side within which golf is looked for. */
const REACH = 12;

function golfNear(line: DateLine, at: number): boolean {
  for (let index = Math.max(0, at - REACH); index <= at + REACH; index++) if (GOLF.has(lowerAt(line, index))) return true;
  return false;
}

function near(line: DateLine, at: number, day: number, published: number): number | null {
  const ahead = following(published, day, 0);
  if (verbOf(line, at, at)?.tense === 'future') return ahead;
  return published === ahead ? ahead : (following(published, day, -1) ?? following(published, day, -2));
}

/** The first such day on or after `from`, counted from so many months away; null where that month has none. */
function following(from: number, day: number, months: number): number | null {
  const { year, month, day: own } = fromDay(from);
  const count = year * 12 + month - 1 + months + (own > day ? 1 : 0);
  const [of, nth] = [Math.floor(count / 12), (count % 12) + 1];
  return day <= daysInMonth(of, nth) ? toDay(of, nth, day) : null;
}
