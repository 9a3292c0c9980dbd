/** Days with a month: "6 March 2025", "Thursday, March 6", "the sixth of March", "6-7 March", "March 6 and 7", "28 Feb. last year". */
import { goesOn, weekdayBefore, weekdayBehind, type YearBehind, yearBehind } from './date-beside.js';
import { type DateLine, gapAfter, lowerAt, reads, wordAt } from './date-line.js';
import { type Draft, dateOf, dayValue, draftOf, yearOf } from './date-value.js';
import { type DateWord, MAYBE_NAMES } from './date-words.js';
import { verbOf } from './tense.js';
import type { Tense } from './verb-cues.js';

/** A day of the month, or two with what joins them, from token `first` to `last`. */
interface Days {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

/** Whether the month word at `at` is written as a month: a capital, or figures beside it that leave no other reading. */
export function isMonthWord(line: DateLine, at: number, figures: boolean): boolean {
  const token = line.tokens[at];
  if (token === undefined) return false;
  if (!token.capital) return figures && token.lower !== 'may' && token.lower !== 'march' && token.lower !== 'mar';
  return figures || !MAYBE_NAMES.has(token.lower) || line.text.slice(token.start + 1, token.end) !== token.lower.slice(1).toUpperCase();
}

/** The date around the month at `at`, or null when no day stands beside it. */
export function readDay(line: DateLine, at: number): Draft | null {
  const left = daysBefore(line, at);
  const days = left ?? daysBehind(line, at);
  if (days === null || !isMonthWord(line, at, true)) return null;
  const end = Math.max(at, days.last);
  const year = yearBehind(line, end);
  const lead = weekdayBefore(line, Math.min(at, days.first));
  const tail = lead === null && days.from === days.to ? weekdayBehind(line, year?.last ?? end) : null;
  if (left === null && year === null && lead === null && counted(line, at, days.last)) return null;
  const first = lead?.at ?? Math.min(at, days.first);
  const last = tail?.last ?? year?.last ?? end;
  const month = wordAt(line, at)?.value ?? 1;
  const weekday = lead?.weekday ?? tail?.weekday ?? null;
  const draft = valued(line, [first, last], { month, weekday, days, year });
  return tail?.bracket ? { ...draft, end: draft.end + 1 } : draft;
}

interface Said {
  readonly month: number;
  readonly weekday: number | null;
  readonly days: Days;
  readonly year: YearBehind | null;
}

function valued(line: DateLine, [first, last]: readonly [number, number], { month, weekday, days, year }: Said): Draft {
  const tense = (): Tense => verbOf(line, first, last)?.tense ?? null;
  const near = year?.away == null || line.published === null ? null : yearOf(line.published) + year.away;
  const said = year?.year ?? near;
  const one = dayValue({ year: said, month, day: days.from, weekday }, line.published, tense);
  const told = near !== null || year?.away != null;
  const shown = told ? { year: null, impliedYear: true, relative: true } : {};
  if (days.from === days.to) return draftOf(line, 'day', first, last, { ...one, ...shown });
  const two = dayValue({ year: said, month, day: days.to, weekday: null }, line.published, tense);
  const impossible = one.impossible || two.impossible;
  const stretch = impossible ? { from: null, to: null } : { from: one.from, to: two.to };
  const value = dateOf(
    { year: said, month, ...stretch, precision: 'span' as const, impossible, impliedYear: said === null, ...shown },
    null,
  );
  return draftOf(line, 'span', first, last, value);
}

/** A number from 1 to 31 in figures, "6th", or an ordinal word. */
function isDay(word: DateWord | null): word is DateWord {
  return word !== null && word.value >= 1 && word.value <= 31 && ((word.kind === 'number' && word.short) || word.kind === 'ordinal');
}

/** "6", "the 6th of", "6 to 7", "6-7", "6 and 7" before a month. */
function daysBefore(line: DateLine, month: number): Days | null {
  let at = month - 1;
  const of = gapAfter(line, at) === ' ' && lowerAt(line, at) === 'of';
  if (of) at -= 1;
  const gap = gapAfter(line, at);
  if (at < line.free || (gap !== ' ' && gap !== ' / ')) return null;
  if (of && lowerAt(line, at) === 'day' && gapAfter(line, at - 1) === ' ') at -= 1;
  const word = wordAt(line, at);
  const pair = word?.kind === 'joined' ? rangeIn(word.word) : null;
  if (pair) return { first: at, last: at, from: pair[0], to: pair[1] };
  if (!isDay(word) || (!word.short && !of) || money(line, at)) return null;
  const second = word.value;
  const first = rangeStart(line, at);
  return first === null || first.value >= second
    ? { first: at, last: at, from: second, to: second }
    : { first: first.at, last: at, from: first.value, to: second };
}

const PAIR = /^(?<from>\d{1,2})(?:st|nd|rd|th)?-(?<to>\d{1,2})(?:st|nd|rd|th)?$/;

/** "6-7". */
function rangeIn(word: string): readonly [number, number] | null {
  const groups = PAIR.exec(word)?.groups;
  if (!groups) return null;
  const [from, to] = [Number(groups.from), Number(groups.to)];
  return from >= 1 && from < to && to <= 31 ? [from, to] : null;
}

const JOINTS: ReadonlySet<string> = new Set(['to', 'and', 'until', 'till', 'through']);
const DASH_GAP = /^ ?[-\u2010-\u2014] ?$/;

/** The first of two days whose second stands at `at`. */
function rangeStart(line: DateLine, at: number): { at: number; value: number } | null {
  const gap = gapAfter(line, at - 1);
  const direct = gap !== ' ' && DASH_GAP.test(gap) ? at - 1 : -1;
  const skip = lowerAt(line, at - 1) === 'the' ? 1 : 0;
  const joint = lowerAt(line, at - 1 - skip);
  const joined = gap === ' ' && JOINTS.has(joint) ? at - 2 - skip : -1;
  const start = direct >= 0 ? direct : joined;
  const word = start < line.free ? null : wordAt(line, start);
  if (!isDay(word) || (direct < 0 && gapAfter(line, start) !== ' ')) return null;
  const pairs = joint === 'and' && direct < 0 && lowerAt(line, start - 1) !== 'between' && wordAt(line, at)?.value !== word.value + 1;
  return pairs ? null : { at: start, value: word.value };
}

function money({ text, tokens }: DateLine, at: number): boolean {
  return /[$€£#.,:/]/.test(text.charAt((tokens[at]?.start ?? 0) - 1));
}

/** "6", "6th", "the 6th", "6-7", "6 and 7", "twenty nine" behind a month. */
function daysBehind(line: DateLine, month: number): Days | null {
  const gap = gapAfter(line, month);
  const cut = wordAt(line, month)?.short === true;
  if (gap !== ' ' && !(cut && (gap === '. ' || gap === '.')) && gap !== ', ') return null;
  const at = month + (gap !== ', ' && lowerAt(line, month + 1) === 'the' ? 2 : 1);
  const word = wordAt(line, at);
  const pair = word?.kind === 'joined' ? rangeIn(word.word) : null;
  if (gap === ', ' && word?.kind !== 'ordinal') return null;
  if (pair && !cutOff(line, at)) return { first: at, last: at, from: pair[0], to: pair[1] };
  if (!isDay(word)) return spelledDay(line, at, word);
  if (cutOff(line, at) || (!word.short && !closes(line, at))) return null;
  const direct = DASH_GAP.test(gapAfter(line, at)) ? at + 1 : -1;
  const joint = lowerAt(line, at + 1);
  const later = direct >= 0 ? direct : gapAfter(line, at) === ' ' && JOINTS.has(joint) ? at + 2 : -1;
  const second = later < 0 ? null : wordAt(line, later);
  const closed =
    later >= 0 && isDay(second) && second.short && second.value > word.value && !cutOff(line, later) && !monthNext(line, later);
  const loose = joint === 'and' && direct < 0 && lowerAt(line, month - 1) !== 'between' && second?.value !== word.value + 1;
  if (!closed || loose || second === null) return { first: at, last: at, from: word.value, to: word.value };
  return { first: at, last: later, from: word.value, to: second.value };
}

/** "twenty nine": two number words, with nothing behind them that they could count. */
function spelledDay(line: DateLine, at: number, word: DateWord | null): Days | null {
  if (word?.kind !== 'number' || word.short) return null;
  const unit = word.value >= 20 && word.value % 10 === 0 && gapAfter(line, at) === ' ' ? wordAt(line, at + 1) : null;
  const two = unit !== null && unit.kind === 'number' && !unit.short && unit.value < 10;
  const last = two ? at + 1 : at;
  const value = word.value + (two ? unit.value : 0);
  return closes(line, last) && value <= 31 ? { first: at, last, from: value, to: value } : null;
}

/** No word follows that a number could count. */
function closes(line: DateLine, at: number): boolean {
  return gapAfter(line, at) !== ' ' || /^(?:and|or|to|in|at|on|for|by|when|as|last|this|next)$/.test(lowerAt(line, at + 1));
}

function monthNext(line: DateLine, at: number): boolean {
  const next = lowerAt(line, at + 1) === 'of' ? at + 2 : at + 1;
  return wordAt(line, next)?.kind === 'month' && gapAfter(line, at) === ' ';
}

const SCALES: ReadonlySet<string> = new Set(['million', 'billion', 'thousand', 'percent', 'per', 'dozen']);

/** The number goes on, or is a share or a sum: "12%", "12:30", "12.5", "12 million". */
function cutOff(line: DateLine, at: number): boolean {
  const token = line.tokens[at];
  if (token === undefined) return true;
  if (goesOn(line.text, token.end)) return true;
  return gapAfter(line, at) === ' ' && SCALES.has(lowerAt(line, at + 1)) && !reads(line, at + 1, 'per', 'day');
}

/** Counted things after "In March 31 …": the number is theirs and no day. */
function counted(line: DateLine, month: number, day: number): boolean {
  if (!/^(?:in|since|last|this)$/.test(lowerAt(line, month - 1)) || gapAfter(line, day) !== ' ') return false;
  return /^(?:[a-z]{1,30}s|people|men|women|children|police)$/.test(lowerAt(line, day + 1)) && line.tokens[day + 1]?.capital === false;
}
