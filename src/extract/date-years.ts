/** Years and what is made of them: "in 2014", "2014-18", "mid-2024", "the 1990s", "the 19th century", "the second quarter of 2024", "summer 2022". */
import { toDay } from '../language/calendar.js';
import { bounded, noDecade, plainYear, yearBehind } from './date-beside.js';
import { before, type DateLine, gapAfter, lowerAt, wordAt } from './date-line.js';
import { type PartBefore, partBefore } from './date-months.js';
import { type Draft, dateOf, draftOf, monthSpan, partOf, type Stretch, yearOf, yearSpan } from './date-value.js';
import { verbOf } from './tense.js';

/** Words after a four-digit number that make it a count and no year. */
const COUNTS: ReadonlySet<string> = new Set(
  (
    'people men women children troops soldiers civilians homes houses votes jobs cases deaths workers members dollars euros pounds rubles roubles tonnes tons kilograms kg metres meters m km ' +
    'kilometres kilometers miles feet square acres hectares hours gmt utc percent per million billion thousand other more times points seats words pages litres barrels degrees units copies rooms ' +
    'employees staff residents refugees prisoners students tanks drones missiles rounds shells'
  ).split(' '),
);
const EVENTS =
  /^(?:elections?|vote|referendum|census|war|invasion|annexation|summit|season|budget|agreement|deal|accords?|treaty|olympics|games|campaign|coup|uprising|revolution|protests|attacks?|earthquake|crisis|championships?|presidential|parliamentary|constitution|world|olympic|winter|summer|midterms?|primary|primaries|general)$/;
const BEFORE_YEAR: ReadonlySet<string> = new Set(
  'in since by from until till before after during through throughout of for circa around year between late early to than'.split(' '),
);
const DETERMINERS: ReadonlySet<string> = new Set('the his her its their our this that'.split(' '));

/** A year with "early" or "the end of", after a preposition, in brackets, after another year, or between a determiner and an event. */
export function readYear(line: DateLine, at: number): Draft | null {
  const year = wordAt(line, at)?.value ?? 0;
  if (!plainYear(line, at) || glued(line, at) || bounded(line, at)) return null;
  const range = yearsFrom(line, at, year);
  if (range !== undefined) return range;
  const counts = gapAfter(line, at) === ' ' && COUNTS.has(lowerAt(line, at + 1)) && line.tokens[at + 1]?.capital === false;
  if (counts) return null;
  const part = partBefore(line, at);
  if (part) return withPart(line, at, part, yearSpan(year), year);
  if (!stands(line, at)) return null;
  return draftOf(line, 'year', at, at, dateOf({ year, precision: 'year' }, yearSpan(year)));
}

/** "2014–18", "from 2016 to 2018", "between 2016 and 2018"; undefined when no second year follows, null when the two make a count. */
function yearsFrom(line: DateLine, at: number, from: number): Draft | null | undefined {
  const gap = gapAfter(line, at);
  const lead = before(line, at);
  const joint = gap === ' ' ? lowerAt(line, at + 1) : '';
  const dash = gap !== ' ' && /^ ?[\u2010-\u2014-] ?$/.test(gap);
  const worded =
    (joint === 'to' || joint === 'until' || joint === 'through' || (joint === 'and' && lead === 'between')) &&
    gapAfter(line, at + 1) === ' ';
  const last = dash ? at + 1 : worded ? at + 2 : -1;
  const second = last < 0 ? '' : lowerAt(line, last);
  if (!(/^\d{4}$/.test(second) && wordAt(line, last)?.kind === 'year') && !(dash && /^\d\d$/.test(second))) return undefined;
  const to = second.length === 2 ? Math.floor(from / 100) * 100 + Number(second) : Number(second);
  if (to <= from || to - from > 200 || !plainYear(line, last)) return undefined;
  if (gapAfter(line, last) === ' ' && COUNTS.has(lowerAt(line, last + 1)) && line.tokens[last + 1]?.capital === false) return null;
  return draftOf(line, 'span', at, last, dateOf({ precision: 'span' }, yearSpan(from, to)));
}

function withPart(line: DateLine, at: number, { first, part }: PartBefore, stretch: Stretch, year: number | null): Draft {
  return draftOf(line, 'part', first, at, dateOf({ year, precision: 'span' }, partOf(stretch, part)));
}

/** Part of a longer run, a sum, or a name such as "Resolution 2022". */
function glued({ text, tokens }: DateLine, at: number): boolean {
  return /[$€£#.,:/-]/.test(text.charAt((tokens[at]?.start ?? 0) - 1));
}

function stands(line: DateLine, at: number): boolean {
  const { text, tokens } = line;
  const token = tokens[at];
  if (token === undefined) return false;
  const previous = lowerAt(line, at - 1);
  const gap = gapAfter(line, at - 1);
  const next = gapAfter(line, at) === ' ' ? tokens[at + 1] : undefined;
  if (gap === ' ' && BEFORE_YEAR.has(previous)) return true;
  if (text.charAt(token.start - 1) === '(' && text.charAt(token.end) === ')') return true;
  if (at >= 2 && /^(?:,? ?(?:and|or)? ?)$/.test(gap) && afterYear(line, at)) return true;
  if (next !== undefined && EVENTS.test(next.lower)) return true;
  if (gap !== ' ' || next === undefined || next.end - next.start < 3) return false;
  if (DETERMINERS.has(previous) || previous.endsWith("'s") || previous.endsWith("s'")) return true;
  return (previous === 'a' || previous === 'an') && !next.capital;
}

/** "in 2014 and 2022", "2014, 2016". */
function afterYear(line: DateLine, at: number): boolean {
  const joint = /^(?:and|or)$/.test(lowerAt(line, at - 1));
  return wordAt(line, at - (joint ? 2 : 1))?.kind === 'year';
}

/** "the 1990s", "the '80s", "the early nineties"; "the 1800s" is the century. */
export function readDecade(line: DateLine, at: number): Draft | null {
  const word = wordAt(line, at);
  if (word === null) return null;
  const first = word.value;
  const figures = word.word.length >= 5 && word.short;
  const previous = lowerAt(line, at - 1);
  const part = partBefore(line, at);
  if (!figures && part === null && previous !== 'the') return null;
  if (noDecade(line, part?.first ?? at, word)) return null;
  // "in the twenties" is also said of temperatures and ages: "in his twenties" has no article.
  if (!figures && /^(?:degrees|celsius|fahrenheit|percent)$/.test(lowerAt(line, at + 1))) return null;
  const stretch = yearSpan(first, first + (figures && first % 100 === 0 && first < 2000 ? 99 : 9));
  if (part) return withPart(line, at, part, stretch, null);
  return draftOf(line, 'span', at, at, dateOf({ precision: 'span' }, stretch));
}

/** "the 19th century", "the early twentieth century". */
export function readCentury(line: DateLine, at: number): Draft | null {
  const word = wordAt(line, at - 1);
  if (word?.kind !== 'ordinal' || word.value > 22 || gapAfter(line, at - 1) !== ' ') return null;
  const stretch = yearSpan((word.value - 1) * 100 + 1, word.value * 100);
  const part = partBefore(line, at - 1);
  if (part) return withPart(line, at, part, stretch, null);
  return draftOf(line, 'span', at - 1, at, dateOf({ precision: 'span' }, stretch));
}

/** "the second quarter of 2024", "Q2 2024", "the first half of last year"; without a year the last one that has begun. */
export function readQuarter(line: DateLine, at: number): Draft | null {
  const word = wordAt(line, at);
  const figures = word?.kind === 'quarter';
  const nth = figures ? null : wordAt(line, at - 1);
  const number = figures ? word.value : nth?.kind === 'ordinal' && gapAfter(line, at - 1) === ' ' && nth.value <= 4 ? nth.value : 0;
  if (number === 0) return null;
  const year = yearBehind(line, at) ?? yearLeft(line, at, figures);
  if (!figures && year === null && !periodic(line, at)) return null;
  const first = Math.min(figures ? at : at - 1, year?.last ?? at);
  const lead = !figures && lowerAt(line, first - 1) === 'the' && gapAfter(line, first - 1) === ' ' ? first - 1 : first;
  return quarter(line, [lead, Math.max(at, year?.last ?? at)], number, year);
}

/** "2019 Q1". */
function yearLeft(line: DateLine, at: number, figures: boolean): { last: number; year: number; away: null } | null {
  const word = figures && gapAfter(line, at - 1) === ' ' ? wordAt(line, at - 1) : null;
  return word?.kind === 'year' ? { last: at - 1, year: word.value, away: null } : null;
}

/** No quarter of a match, a city or a whole: "the third quarter of the game". */
function periodic(line: DateLine, at: number): boolean {
  return !(gapAfter(line, at) === ' ' && /^(?:of|finals?|finalists?|when|touchdown|after)$/.test(lowerAt(line, at + 1)));
}

export function quarter(
  line: DateLine,
  [first, last]: Stretch,
  number: number,
  year: { year: number | null; away: number | null } | null,
): Draft {
  const now = line.published === null ? null : yearOf(line.published);
  const half = number > 4;
  const months = half ? 6 : 3;
  const nth = half ? number - 4 : number;
  const start = (of: number): number => toDay(of, months * (nth - 1) + 1, 1);
  const implied =
    now === null || line.published === null ? null : start(now) <= line.published || future(line, first, last) ? now : now - 1;
  const of = year?.year ?? (year?.away != null && now !== null ? now + year.away : year === null ? implied : null);
  return draftOf(
    line,
    'quarter',
    first,
    last,
    dateOf(
      { year: year?.year ?? null, precision: half ? 'span' : 'quarter', relative: year?.year == null, impliedYear: year?.year == null },
      of === null ? null : [start(of), monthSpan(of, months * nth)[1]],
    ),
  );
}

function future(line: DateLine, first: number, last: number): boolean {
  return verbOf(line, first, last)?.tense === 'future';
}

/** Months in which a season of the northern half begins and ends. */
const SEASON_MONTHS: readonly Stretch[] = [
  [3, 5],
  [6, 8],
  [9, 11],
  [12, 14],
];

/** "summer 2022", "the winter of 2014", "last spring", "this summer", "in the autumn": whole months, north of the equator. */
export function readSeason(line: DateLine, at: number): Draft | null {
  const season = wordAt(line, at);
  if (season === null) return null;
  const year = yearBehind(line, at);
  const previous = wordAt(line, at - 1);
  const which =
    previous?.kind === 'which' && gapAfter(line, at - 1) === ' ' && /^(?:last|this|next)$/.test(previous.word) ? previous.value : null;
  const article = before(line, at) === 'the' && /^(?:in|during|by|since|until|through|for|over)$/.test(before(line, at - 1));
  const till = /^(?:by|until|till)$/.test(before(line, at));
  const loose = ((article && season.word !== 'fall') || till) && gapAfter(line, at) !== ' ';
  if (year === null && which === null && !loose) return null;
  const now = line.published === null ? null : yearOf(line.published);
  const of = year?.year ?? (now === null ? null : now + (year?.away ?? 0));
  const value = dateOf(
    { year: year?.year ?? null, precision: 'span' as const, relative: year?.year == null, impliedYear: year?.year == null },
    null,
  );
  const stretch = of === null ? null : year === null ? seasonNear(line, season.value, which, at) : seasonIn(of, season.value);
  return draftOf(line, 'season', which === null ? at : at - 1, year?.last ?? at, dateOf(value, stretch));
}

/** A winter is told by the year it begins in or the one it ends in: both are covered. */
function seasonIn(year: number, season: number): Stretch {
  if (season === 3) return [toDay(year - 1, 12, 1), monthSpan(year + 1, 2)[1]];
  const [first, last] = SEASON_MONTHS[season] ?? [1, 3];
  return [toDay(year, first, 1), monthSpan(year, last)[1]];
}

function seasonNear(line: DateLine, season: number, which: number | null, at: number): Stretch | null {
  const now = line.published;
  if (now === null) return null;
  const [first, last] = SEASON_MONTHS[season] ?? [1, 3];
  const of = (year: number): Stretch => [toDay(year, first, 1), last > 12 ? monthSpan(year + 1, last - 12)[1] : monthSpan(year, last)[1]];
  const all = [-2, -1, 0, 1, 2].map((away) => of(yearOf(now) + away));
  if (which === -1) return all.findLast(([, end]) => end < now) ?? null;
  const till = /^(?:by|until|till)$/.test(before(line, at));
  const tense = which === null ? (verbOf(line, at, at)?.tense ?? (till ? 'future' : null)) : null;
  if (which === 1 || tense === 'future') return all.find(([start]) => start > now) ?? null;
  if (which === null) return all.findLast(([start]) => start <= now) ?? null;
  const distance = ([start, end]: Stretch): number => (start > now ? start - now : now > end ? now - end : 0);
  return all.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}
