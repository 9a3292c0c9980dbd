/** Weekdays and days told from today: "on Thursday", "last Tuesday", "Sunday night", "Friday the 13th", "yesterday", "tonight", "overnight". */
import { fromDay, toDay, weekdayOf } from '../language/calendar.js';
import { words } from '../language/word-list.js';
import { before, behind, type DateLine, gapAfter, lowerAt, wordAt } from './date-line.js';
import { movedFrom } from './date-moved.js';
import { type Draft, dateOf, draftOf, mondayOf, type Stretch } from './date-value.js';
import { unplaced, verbOf } from './tense.js';

/** Days with names of their own, and papers and programmes that carry a weekday. */
const NAMED_BEFORE = words(
  'black good bloody palm easter holy ash super cyber fat shrove maundy giving whit every each any freaky casual taco blue first second third fourth',
);
const NAMED_AFTER = words(
  'times mail mirror express telegraph star herald post independent tribune world sun school schools prayers live football',
);
const PARTS = words('morning afternoon evening night lunchtime');

/** A weekday without a month. */
export function readWeekday(line: DateLine, at: number): Draft | null {
  const word = wordAt(line, at);
  if (word === null || word.short || named(line, at)) return null;
  const numbered = withDay(line, at, word.value);
  if (numbered) return numbered;
  const which = whichBefore(line, at);
  const last = partBehind(line, at);
  if (which?.word === 'following' || which?.word === 'previous' || which?.word === 'same') return null;
  const first = which?.first ?? at;
  const open = (which === null || which.word === 'this') && (unplaced(line, first, last) || movedFrom(line, first, last));
  const stretch =
    line.published === null || open ? null : weekdaySpan(line, word.value, which?.word ?? null, [first, last], line.published);
  const precision = stretch !== null && stretch[0] !== stretch[1] ? ('span' as const) : ('day' as const);
  return draftOf(line, 'weekday', first, last, dateOf({ weekday: word.value, relative: true, precision }, stretch));
}

function named(line: DateLine, at: number): boolean {
  if (NAMED_BEFORE.has(before(line, at)) || recurs(line, at)) return true;
  const { text, tokens } = line;
  const end = tokens[at]?.end ?? 0;
  if (/^(?:\u2010|-[A-Z])/.test(text.slice(end, end + 2))) return true;
  const next = gapAfter(line, at) === ' ' ? tokens[at + 1] : undefined;
  if (next === undefined) return false;
  return next.capital
    ? NAMED_AFTER.has(next.lower) || (next.lower === 'night' && tokens[at + 2]?.capital === true)
    : next.lower === 'prayers';
}

/** "every other Friday", "any given Sunday", "never on a Sunday", "one Sunday a month", "the last Friday of each month". */
function recurs(line: DateLine, at: number): boolean {
  const [far, near] = [before(line, at - 1), before(line, at)];
  if (near === 'other') return far === 'every';
  if (near === 'given' || near === 'old') return far === 'any';
  if (near === 'a') return far === 'on' && before(line, at - 2) === 'never';
  const next = behind(line, at);
  if (near === 'one' && next === 'a') return /^(?:month|year|quarter)$/.test(behind(line, at + 1));
  return next === 'of' && /^(?:each|every)$/.test(behind(line, at + 1)) && /^(?:month|year|quarter)$/.test(behind(line, at + 2));
}

/** "Tuesday the eleventh", "Friday the 13th": the nearest such day. */
function withDay(line: DateLine, at: number, weekday: number): Draft | null {
  if (!/^,? $/.test(gapAfter(line, at)) || lowerAt(line, at + 1) !== 'the') return null;
  const day = wordAt(line, at + 2);
  const next = gapAfter(line, at + 2) === ' ' ? lowerAt(line, at + 3) : '';
  if (day?.kind !== 'ordinal' || (!day.short && /^[a-z]{3}/.test(next) && !/^(?:and|for|when|that|which|with)$/.test(next))) return null;
  const civil = line.published === null ? null : nearestDay(line.published, day.value, weekday);
  const value = dateOf({ day: day.value, weekday, relative: true }, civil === null ? null : [civil, civil]);
  return draftOf(line, 'day', at, at + 2, value);
}

function nearestDay(published: number, day: number, weekday: number): number | null {
  const { year, month } = fromDay(published);
  let best: number | null = null;
  for (let away = -3; away <= 3; away++) {
    const count = year * 12 + month - 1 + away;
    const civil = toDay(Math.floor(count / 12), (count % 12) + 1, 1) + day - 1;
    if (fromDay(civil).day !== day || weekdayOf(civil) !== weekday) continue;
    if (best === null || Math.abs(civil - published) < Math.abs(best - published)) best = civil;
  }
  return best;
}

interface Which {
  readonly first: number;
  readonly word: string;
}

/** "last", "next", "this", "this past", "the coming" before a weekday. */
function whichBefore(line: DateLine, at: number): Which | null {
  const previous = wordAt(line, at - 1);
  if (previous?.kind !== 'which' || gapAfter(line, at - 1) !== ' ' || previous.owned) return null;
  const lead = before(line, at - 1);
  const two = (previous.word === 'past' || previous.word === 'coming') && (lead === 'this' || lead === 'the');
  return { first: two ? at - 2 : at - 1, word: previous.word };
}

/** Last token of "Sunday night", "Sunday in the morning". */
function partBehind(line: DateLine, at: number): number {
  if (gapAfter(line, at) !== ' ') return at;
  if (PARTS.has(lowerAt(line, at + 1))) return at + 1;
  const inside = lowerAt(line, at + 1) === 'in' && lowerAt(line, at + 2) === 'the' && PARTS.has(lowerAt(line, at + 3));
  return inside && gapAfter(line, at + 1) === ' ' && gapAfter(line, at + 2) === ' ' ? at + 3 : at;
}

/**
 * The most recent such day on or before the article's date, or the next one where the words look ahead. "last" and "next"
 * leave out the article's own day; within two days of it they may mean the neighbouring week, and the span covers both.
 */
function weekdaySpan(line: DateLine, weekday: number, which: string | null, [first, last]: Stretch, published: number): Stretch {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (which === 'last') {
    const nearest = published - (back || 7);
    return back !== 0 && back <= 2 && nearest >= mondayOf(published) ? [nearest - 7, nearest] : [nearest, nearest];
  }
  if (which === 'next') {
    const nearest = published + (ahead || 7);
    const soon = nearest <= mondayOf(published) + 6 || (ahead !== 0 && ahead <= 1);
    return soon ? [nearest + 7, nearest + 7] : [nearest, nearest];
  }
  const day = looksAhead(line, which, first, last) ? published + ahead : published - back;
  return [day, day];
}

function looksAhead(line: DateLine, which: string | null, first: number, last: number): boolean {
  if (which === 'coming') return true;
  if (which === 'past') return false;
  const tense = verbOf(line, first, last)?.tense ?? null;
  return which === 'this' ? tense !== 'past' : tense === 'future';
}

/** "yesterday", "today", "tonight", "tomorrow night", "the day before yesterday"; not the name of a paper ("Harbour Today"). */
export function readShift(line: DateLine, at: number): Draft | null {
  const word = wordAt(line, at);
  const token = line.tokens[at];
  if (word === null || token === undefined) return null;
  const paper = token.capital && at > 0 && gapAfter(line, at - 1) === ' ' && line.tokens[at - 1]?.capital === true && !titled(line, at);
  if (paper) return null;
  const lead = lowerAt(line, at - 1);
  const two =
    lowerAt(line, at - 2) === 'day' && (word.word === 'yesterday' ? lead === 'before' : word.word === 'tomorrow' && lead === 'after');
  const away = two ? word.value * 2 : word.value;
  const first = two ? (lowerAt(line, at - 3) === 'the' ? at - 3 : at - 2) : at;
  return shifted(line, [first, word.word === 'tonight' ? at : partBehind(line, at)], [away, away]);
}

/** In a headline in capitals every word begins with one. */
function titled(line: DateLine, at: number): boolean {
  return at >= 2 && line.tokens[at - 2]?.capital === true && line.tokens[at + 1]?.capital === true;
}

/** A stretch so many days from the article's own. */
function shifted(line: DateLine, [first, last]: Stretch, [from, to]: Stretch): Draft {
  const stretch: Stretch | null = line.published === null ? null : [line.published + from, line.published + to];
  const precision = from === to ? ('day' as const) : ('span' as const);
  return draftOf(line, 'shift', first, last, dateOf({ relative: true, precision }, stretch));
}

/** "this morning", "last night", "overnight". */
export function readPart(line: DateLine, at: number): Draft | null {
  const word = lowerAt(line, at);
  const previous = before(line, at);
  if (word === 'overnight') {
    const adjective =
      gapAfter(line, at) === ' ' &&
      /^(?:stay|success|train|bus|flight|visit|camp|trip|sensation|shelter|guest|oats|delivery|fame)/.test(lowerAt(line, at + 1));
    return adjective ? null : shifted(line, [at, at], [-1, 0]);
  }
  if (previous === 'this' && lowerAt(line, at - 2) !== 'of') return shifted(line, [at - 1, at], [0, 0]);
  return previous === 'last' && (word === 'night' || word === 'evening') ? shifted(line, [at - 1, at], [-1, -1]) : null;
}
