/** Dates in figures and words joined by hyphens: "2025-03-06", "28/02/2025", "06.03.2025", "6-Mar-2025", "mid-2024", "2014-18", "Q3-2024". */
import { exists, toDay, weekdayOf } from '../language/calendar.js';
import type { DateValue } from '../model.js';
import { noDecade } from './date-beside.js';
import { before, type DateLine, gapAfter, lowerAt, wordAt } from './date-line.js';
import { readMidMonth } from './date-months.js';
import { type Draft, dateOf, dayValue, draftOf, monthSpan, partOf, yearSpan } from './date-value.js';
import { type DateWord, dateWord } from './date-words.js';
import { quarter } from './date-years.js';
import { verbOf } from './tense.js';

const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:t\d{2})?$/;
const COMPACT = /^(?<year>(?:19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])$/;
const DOTTED = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/;

/** A date written in one word of figures, or of parts joined by hyphens. */
export function readJoined(line: DateLine, at: number): Draft | null {
  const word = wordAt(line, at)?.word ?? '';
  const groups = (ISO.exec(word) ?? COMPACT.exec(word) ?? DOTTED.exec(word))?.groups;
  if (groups) return figures(line, at, groups, word);
  const parts = word.split('-');
  if (parts.length < 2 || parts.length > 4) return null;
  const [a, b, c] = parts.map(dateWord);
  if (!a || (!b && parts[0] !== 'mid')) return null;
  return parts.length === 2 ? pair(line, at, a, b ?? null, parts) : triple(line, at, [a, b ?? null, c ?? null]);
}

function figures(line: DateLine, at: number, groups: Readonly<Record<string, string>>, word: string): Draft | null {
  const [year, month, day] = [Number(groups.year), Number(groups.month), Number(groups.day)];
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1500 || year > 2199) return null;
  const impossible = !exists(year, month, day);
  if (impossible && !word.includes('-')) return null;
  const civil = impossible ? null : toDay(year, month, day);
  const end = word.includes('t') ? clockEnd(line, at) : null;
  const lead = weekdayLead(line, at);
  const value = dateOf({ year, month, day, weekday: lead?.weekday ?? null, impossible }, civil === null ? null : [civil, civil]);
  return draftOf(line, 'day', lead?.at ?? at, end ?? at, value);
}

/** The last token of the time behind "2025-03-06T14": ":30:00+01:00". */
function clockEnd(line: DateLine, at: number): number {
  let last = at;
  while (/^[:+]$/.test(gapAfter(line, last)) && last - at < 5) last++;
  return last;
}

function pair(line: DateLine, at: number, a: DateWord, b: DateWord | null, [first, second]: readonly string[]): Draft | null {
  if (a.kind === 'year' && b?.kind === 'quarter') return quarter(line, [at, at], b.value, { year: a.value, away: null });
  if (a.kind === 'quarter' && b?.kind === 'year') return quarter(line, [at, at], a.value, { year: b.value, away: null });
  if (a.kind === 'month' && b?.kind === 'year') return draftOf(line, 'month', at, at, monthOf(b.value, a.value));
  const written = line.tokens[at]?.capital === true || line.text.charAt((line.tokens[at]?.start ?? 0) - 1) === '(';
  if (a.kind === 'month' && b?.kind === 'number' && written) return dayOf(line, at, a.value, b.value, null);
  if (a.kind === 'number' && b?.kind === 'month' && a.short) return dayOf(line, at, b.value, a.value, null);
  if (a.kind === 'year') return years(line, at, a.value, second ?? '', b);
  if (a.kind === 'edge' && /^(?:early|mid|late)$/.test(a.word) && b?.kind === 'year')
    return draftOf(line, 'part', at, at, dateOf({ year: b.value, precision: 'span' }, partOf(yearSpan(b.value), first ?? null)));
  if (a.kind === 'edge' && b?.kind === 'month' && line.text.charAt((line.tokens[at]?.start ?? 0) + a.word.length + 1) !== b.word.charAt(0))
    return readMidMonth(line, at, b.value, a.word);
  if (a.kind === 'edge' && /^(?:early|mid|late)$/.test(a.word) && b?.kind === 'decade' && b.word.length >= 3 && !noDecade(line, at, b))
    return draftOf(line, 'span', at, at, dateOf({ precision: 'span' }, partOf(yearSpan(b.value, b.value + 9), first ?? null)));
  return null;
}

function monthOf(year: number, month: number): DateValue {
  return dateOf({ year, month, precision: 'month' }, monthSpan(year, month));
}

function dayOf(line: DateLine, at: number, month: number, day: number, year: number | null): Draft {
  const value = dayValue({ year, month, day, weekday: null }, line.published, () => verbOf(line, at, at)?.tense ?? null);
  return draftOf(line, 'day', at, at, value);
}

/** "2014-2018", "1998-99"; "2015-3" is a month and "2014-7" more likely a name. */
function years(line: DateLine, at: number, from: number, second: string, b: DateWord | null): Draft | null {
  if (b?.kind === 'month') return draftOf(line, 'month', at, at, monthOf(from, b.value));
  if (b?.kind === 'number' && second.length === 1 && b.value > 0) return draftOf(line, 'month', at, at, monthOf(from, b.value));
  const to = /^\d{4}$/.test(second) ? Number(second) : /^\d\d$/.test(second) ? Number(`${String(from).slice(0, 2)}${second}`) : null;
  if (to === null || to <= from || to - from > 200) return null;
  return draftOf(line, 'span', at, at, dateOf({ precision: 'span' }, yearSpan(from, to)));
}

/** "6-Mar-2025", "2019-Jan-05", "Friday-Jun-15". */
function triple(line: DateLine, at: number, [a, b, c]: readonly (DateWord | null)[]): Draft | null {
  if (!a || b?.kind !== 'month' || !c) return null;
  if (a.kind === 'number' && c.kind === 'year') return dayOf(line, at, b.value, a.value, c.value);
  if (a.kind === 'year' && c.kind === 'number') return dayOf(line, at, b.value, c.value, a.value);
  if (a.kind !== 'weekday' || c.kind !== 'number') return null;
  const value = dayValue({ year: null, month: b.value, day: c.value, weekday: a.value }, line.published, () => null);
  return draftOf(line, 'day', at, at, value);
}

/** Words before a day and a month in figures: "on 22/04". */
const BEFORE_FIGURES: ReadonlySet<string> = new Set([
  'on',
  'by',
  'until',
  'till',
  'from',
  'since',
  'before',
  'after',
  'to',
  'of',
  'this',
  'next',
]);

/** "28/02/2025", "02/28/2025", "2/28/25", "2025/3/6", "on 22/04"; what reads both ways has neither day nor month. */
export function readSlashed(line: DateLine, at: number): Draft | null {
  if (gapAfter(line, at) !== '/' || /[/\d.,-]/.test(line.text.charAt((line.tokens[at]?.start ?? 0) - 1))) return null;
  const [x, y] = [lowerAt(line, at), lowerAt(line, at + 1)];
  const three = gapAfter(line, at + 1) === '/';
  const z = three ? lowerAt(line, at + 2) : '';
  const last = three ? at + 2 : at + 1;
  if (/^[/%\d.]/.test(line.text.slice(line.tokens[last]?.end ?? 0, (line.tokens[last]?.end ?? 0) + 2).replace(/^\.(?!\d)/, '')))
    return null;
  if (/^(?:19|20)\d\d$/.test(x) && three) return parts(line, [at, last], { year: Number(x), month: monthIn(y), day: Number(z) });
  if (!/^\d{1,2}$/.test(x) || !/^\d{1,2}$/.test(y)) return null;
  return three ? withYear(line, [at, last], [Number(x), Number(y)], z) : withoutYear(line, [at, last], [Number(x), Number(y)]);
}

function monthIn(word: string): number {
  const known = dateWord(word);
  return known?.kind === 'month' ? known.value : Number(word);
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function parts(line: DateLine, [first, last]: readonly [number, number], { year, month, day }: Parts): Draft | null {
  if (!exists(year, month, day)) return null;
  const civil = toDay(year, month, day);
  return draftOf(line, 'day', first, last, dateOf({ year, month, day }, [civil, civil]));
}

function withYear(line: DateLine, [first, last]: readonly [number, number], [a, b]: readonly [number, number], word: string): Draft | null {
  if (!/^(?:(?:19|20)\d\d|\d\d)$/.test(word)) return null;
  const short = Number(word);
  if (word.length === 2 && (a === 0 || b === 0)) return null;
  const year = word.length === 4 ? short : short + (short > 50 ? 1900 : 2000);
  const lead = weekdayLead(line, first);
  const [day, month] = ordered(a, b, year, lead?.weekday ?? null);
  const made = (value: DateValue): Draft => closed(line, draftOf(line, 'day', lead?.at ?? first, last, value), lead?.bracket === true);
  const weekday = lead?.weekday ?? null;
  if (!exists(year, month, day)) {
    const clear = word.length === 4 && day > 12 && day <= 31 && month >= 1 && month <= 12;
    return clear ? made(dateOf({ year, month, day, weekday, impossible: true }, null)) : null;
  }
  if (a <= 12 && b <= 12 && a !== b && !fits(year, month, day, weekday)) return made(dateOf({ year }, null));
  const civil = toDay(year, month, day);
  return made(dateOf({ year, month, day, weekday }, [civil, civil]));
}

/** A date ended by the bracket that stands between it and its weekday takes the closing one in. */
function closed({ text }: DateLine, draft: Draft, bracket: boolean): Draft {
  return bracket && text.charAt(draft.end) === ')' ? { ...draft, end: draft.end + 1 } : draft;
}

function fits(year: number, month: number, day: number, weekday: number | null): boolean {
  return weekday !== null && exists(year, month, day) && weekdayOf(toDay(year, month, day)) === weekday;
}

/** Day and month of two figures: the one above 12 is the day; a weekday that fits one order only decides. */
function ordered(a: number, b: number, year: number, weekday: number | null): readonly [number, number] {
  if (a > 12) return [a, b];
  if (b > 12) return [b, a];
  return fits(year, b, a, weekday) && !fits(year, a, b, weekday) ? [a, b] : [b, a];
}

function withoutYear(line: DateLine, [first, last]: readonly [number, number], [a, b]: readonly [number, number]): Draft | null {
  const lead = weekdayLead(line, first);
  const [day, month] = a > 12 ? [a, b] : [b, a];
  if (month < 1 || month > 12 || day <= 12 || day > 31 || (a === 24 && b === 7)) return null;
  if (lead === null && !BEFORE_FIGURES.has(before(line, first)) && line.tokens.length > 2) return null;
  const value = dayValue(
    { year: null, month, day, weekday: lead?.weekday ?? null },
    line.published,
    () => verbOf(line, first, last)?.tense ?? null,
  );
  return draftOf(line, 'day', lead?.at ?? first, last, value);
}

/** "Wednesday, 13/03/2025", "Wednesday (13/03/2025)". */
function weekdayLead(line: DateLine, first: number): { at: number; weekday: number; bracket: boolean } | null {
  const word = first - 1 < line.free ? null : wordAt(line, first - 1);
  const gap = gapAfter(line, first - 1);
  if (word?.kind !== 'weekday' || !/^(?:\.?,? |,? \()$/.test(gap)) return null;
  return { at: first - 1, weekday: word.value, bracket: gap.endsWith('(') };
}
