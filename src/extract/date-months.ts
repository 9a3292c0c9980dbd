/** Months without a day: "March 2022", "early March", "the end of March 2022", "in June", "last June", "August last year". */
import { fromDay } from '../language/calendar.js';
import { type YearBehind, yearBehind } from './date-beside.js';
import { isMonthWord } from './date-days.js';
import { before, behind, type DateLine, gapAfter, lowerAt, wordAt } from './date-line.js';
import { type Draft, dateOf, draftOf, monthSpan, partOf, type Stretch, yearOf } from './date-value.js';
import { MAYBE_NAMES } from './date-words.js';
import { unplaced, verbOf } from './tense.js';

/** "early", "the end of", "mid-" before a month or a year, and its first token. */
export interface PartBefore {
  readonly first: number;
  readonly part: string;
}

const EDGES: ReadonlySet<string> = new Set(['early', 'mid', 'late']);
const OF_EDGES: ReadonlySet<string> = new Set(['start', 'beginning', 'middle', 'end', 'half']);

/** The part of the stretch that begins at token `at`, or null. */
export function partBefore(line: DateLine, at: number): PartBefore | null {
  const previous = lowerAt(line, at - 1);
  const gap = gapAfter(line, at - 1);
  if (EDGES.has(previous) && (gap === ' ' || gap === '-')) return { first: at - 1, part: previous };
  if (previous !== 'of' || gap !== ' ') return null;
  const edge = lowerAt(line, at - 2);
  if (!OF_EDGES.has(edge)) return null;
  const half = edge === 'half' ? lowerAt(line, at - 3) : '';
  if (edge === 'half' && half !== 'first' && half !== 'second') return null;
  const first = half === '' ? at - 2 : at - 3;
  const very = lowerAt(line, first - 1) === 'very' ? first - 1 : first;
  return { first: lowerAt(line, very - 1) === 'the' ? very - 1 : very, part: half === '' ? edge : `${half} half` };
}

/** The month at `at` with its year, or alone where the words around show that it is one; null for a name or a verb. */
export function readMonth(line: DateLine, at: number): Draft | null {
  const word = wordAt(line, at);
  if (word === null) return null;
  const year = yearBehind(line, at) ?? yearInFront(line, at);
  if (year !== null && year.away === null && isMonthWord(line, at, true)) return withYear(line, at, year);
  if (!isMonthWord(line, at, false) || (word.short && !cutShort(line, at))) return null;
  const which = wordAt(line, at - 1)?.kind === 'which' && gapAfter(line, at - 1) === ' ' ? (wordAt(line, at - 1)?.value ?? null) : null;
  const part = partBefore(line, at);
  if (which === null && part === null && year === null && !stands(line, at, word.word)) return null;
  if (MAYBE_NAMES.has(word.word) && namelike(line, at)) return null;
  return bare(line, at, { which, part, year });
}

/** "in Dec.": a short form alone is a month after a preposition and with its dot. */
function cutShort(line: DateLine, at: number): boolean {
  return BEFORE.has(before(line, at)) && line.text.charAt(line.tokens[at]?.end ?? 0) === '.';
}

/** "mid-March", with or without its year. */
export function readMidMonth(line: DateLine, at: number, month: number, part: string): Draft | null {
  const year = yearBehind(line, at);
  const of =
    year?.year ??
    (line.published === null ? null : year?.away != null ? yearOf(line.published) + year.away : yearFor(line, at, month, null));
  const printed = year?.year ?? null;
  const stretch = of === null ? null : partOf(monthSpan(of, month), part);
  const value = dateOf(
    { year: printed, month, precision: 'span' as const, relative: year?.away != null, impliedYear: printed === null },
    null,
  );
  return draftOf(line, 'part', at, year?.last ?? at, dateOf(value, stretch));
}

/** "2017 April". */
function yearInFront(line: DateLine, at: number): YearBehind | null {
  const word = wordAt(line, at - 1);
  const next = gapAfter(line, at) === ' ' ? lowerAt(line, at + 1) : '';
  if (word?.kind !== 'year' || at - 1 < line.free || gapAfter(line, at - 1) !== ' ' || /^[a-z]/.test(next)) return null;
  return /^(?:in|of|since|by)$/.test(before(line, at - 1)) ? { last: at - 1, year: word.value, away: null } : null;
}

function withYear(line: DateLine, at: number, { last, year }: YearBehind): Draft | null {
  const month = wordAt(line, at)?.value ?? 1;
  if (year === null) return null;
  const part = last > at ? partBefore(line, at) : null;
  const stretch = partOf(monthSpan(year, month), part?.part ?? null);
  const value = dateOf({ year, month, precision: part ? ('span' as const) : ('month' as const) }, stretch);
  return draftOf(line, part ? 'part' : 'month', part?.first ?? Math.min(at, last), Math.max(at, last), value);
}

interface Bare {
  readonly which: number | null;
  readonly part: PartBefore | null;
  readonly year: YearBehind | null;
}

function bare(line: DateLine, at: number, { which, part, year }: Bare): Draft {
  const month = wordAt(line, at)?.value ?? 1;
  const first = part?.first ?? (which === null ? at : at - 1);
  const last = year?.last ?? at;
  const value = dateOf(
    { month, precision: part ? ('span' as const) : ('month' as const), relative: which !== null || year !== null, impliedYear: true },
    stretchOf(line, at, { which, part, year }, month),
  );
  return draftOf(line, part ? 'part' : 'month', first, last, value);
}

function stretchOf(line: DateLine, at: number, { which, part, year }: Bare, month: number): Stretch | null {
  if (line.published === null) return null;
  const told = year?.away != null ? yearOf(line.published) + year.away : yearFor(line, at, month, which);
  return told === null ? null : partOf(monthSpan(told, month), part?.part ?? null);
}

/** The nearest such month in the direction in which the words look; null where they are quoted and look nowhere. */
function yearFor(line: DateLine, at: number, month: number, which: number | null): number | null {
  const { year, month: current } = fromDay(line.published ?? 0);
  if (which === 0) return year;
  if (which === -1) return month < current ? year : year - 1;
  if (which === 1) return month > current ? year : year + 1;
  const tense = verbOf(line, at, at)?.tense;
  if (tense === 'future' || (tense !== 'past' && ahead(line, at))) return month >= current ? year : year + 1;
  if (!DETERMINERS.has(before(line, at)) && unplaced(line, at, at)) return null;
  return month <= current ? year : year - 1;
}

/** "by June", "until June": what is still to come when no verb says otherwise. */
function ahead(line: DateLine, at: number): boolean {
  return /^(?:by|until|till|next)$/.test(before(line, at));
}

const BEFORE: ReadonlySet<string> = new Set(
  'in since by until till during from before after through throughout of for between to into come than as'.split(' '),
);
const DETERMINERS: ReadonlySet<string> = new Set('the a an his her its their this'.split(' '));
const DOUBTFUL: ReadonlySet<string> = new Set(['of', 'for', 'from', 'to', 'by', 'after', 'before', 'between']);

/** What a month is told of even where it is also a name: "the May election". */
const BALLOTS = /^(?:elections?|vote|ballot|polls?|runoff|referendum|primary|summit|meeting|deadline|local|general|presidential)$/;

/** A preposition, or a determiner with a lower-case noun behind the month, shows that a month is meant. */
function stands(line: DateLine, at: number, word: string): boolean {
  const previous = before(line, at);
  if (BEFORE.has(previous)) return !(word === 'may' && DOUBTFUL.has(previous) && !/^(?:of|from|by|after|before|to)$/.test(previous));
  const noun = behind(line, at);
  if (word === 'may' && previous === 'the') return line.tokens[at]?.capital === true && BALLOTS.test(noun);
  if ((DETERMINERS.has(previous) || previous.endsWith("'s")) && word !== 'may')
    return /^[a-z]{3}/.test(noun) && line.tokens[at + 1]?.capital === false;
  if (wordAt(line, at)?.owned === true && !MAYBE_NAMES.has(word)) return true;
  return ranges(line, at) || (!MAYBE_NAMES.has(word) && (at === 0 || gapAfter(line, at - 1) === ' ') && yearlike(line, at));
}

/** "January to March", "January–March". */
function ranges(line: DateLine, at: number): boolean {
  const gap = gapAfter(line, at);
  if (/^ ?[\u2010-\u2014] ?$/.test(gap)) return wordAt(line, at + 1)?.kind === 'month';
  return gap === ' ' && /^(?:to|through|until)$/.test(lowerAt(line, at + 1)) && wordAt(line, at + 2)?.kind === 'month';
}

/** "December or January", "November and December". */
function yearlike(line: DateLine, at: number): boolean {
  const previous = lowerAt(line, at - 1);
  if (previous !== 'and' && previous !== 'or') return false;
  return wordAt(line, at - 2)?.kind === 'month' || wordAt(line, at - 2)?.kind === 'year';
}

/** May, March, April, June and August are names and verbs too: not before a capital or a possessive. */
function namelike(line: DateLine, at: number): boolean {
  const gap = gapAfter(line, at);
  const token = line.tokens[at];
  if (token === undefined || wordAt(line, at)?.owned === true) return true;
  return gap === ' ' && line.tokens[at + 1]?.capital === true && wordAt(line, at + 1)?.kind !== 'weekday';
}
