/** Dates: "28 Feb.", "Thursday, March 6, 2025", "in June", "since 2022", "last week", "on Thursday", "two days ago", "at 3 p.m.". */
import { dayOfIso } from '../language/calendar.js';
import { SIGN } from '../language/signs.js';
import type { Document, HitOf } from '../model.js';
import { readBeside, readBesideWeekday, readCounted } from './date-anchored.js';
import { readClock, readHours, readNoon } from './date-clock.js';
import { readDay } from './date-days.js';
import { readJoined, readSlashed } from './date-figures.js';
import { readHoliday } from './date-holidays.js';
import { joinDates } from './date-join.js';
import { type DateLine, gapAfter, lineOf, lowerAt, wordAt } from './date-line.js';
import { readMonth } from './date-months.js';
import { readNth } from './date-nth.js';
import { prepositionOf, roleOf } from './date-role.js';
import { readSpelledYear } from './date-spelled.js';
import { stretchAround } from './date-stretch.js';
import { readUnit } from './date-units.js';
import { type Draft, governed, type Stretch } from './date-value.js';
import { readPart, readShift, readWeekday } from './date-weekday.js';
import type { DateWord } from './date-words.js';
import { readCentury, readDecade, readQuarter, readSeason, readYear } from './date-years.js';

/** Only such words can begin or bear a date. */
const TRIGGERS = SIGN.date | SIGN.digit;
/** Words between a weekday and its month at most: "Thursday, the 6th of March". */
const TO_MONTH = 4;

/** A day to count from: the one told last, in this sentence or alone in the one before. */
interface Anchors {
  before: number | null;
  here: number | null;
  several: boolean;
  /** The year or the month told last in this sentence. */
  period: Stretch | null;
}

/** Every date of a document. Without the article's date relative ones have neither `from` nor `to`. */
export function extractDates(document: Document): HitOf<'date'>[] {
  const { text, source, blocks, sentences } = document;
  const published = source.published === null ? null : dayOfIso(source.published);
  const found: HitOf<'date'>[] = [];
  const anchors: Anchors = { before: null, here: null, several: false, period: null };
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index];
    if (sentence === undefined) break;
    const { tokens, signs, block } = sentence;
    forget(anchors);
    if ((signs & TRIGGERS) === 0) continue;
    const line = lineOf(text, tokens, published, blocks[block]?.zone);
    const drafts = draftsOf(line, anchors);
    if (drafts.length === 0) continue;
    for (const one of drafts.length === 1 && drafts[0]?.form !== 'span' ? drafts : joinDates(line, drafts)) {
      const draft = stretchAround(line, one);
      const { role, verb } = roleOf(line, draft);
      const value = governed(draft.value, prepositionOf(line, draft), role, verb);
      found.push({ kind: 'date', start: draft.start, end: draft.end, value });
    }
  }
  return found;
}

/** The next sentence: of the one before, only a day that it told alone is counted from. */
function forget(anchors: Anchors): void {
  anchors.before = anchors.several ? null : anchors.here;
  anchors.here = null;
  anchors.period = null;
  anchors.several = false;
}

function draftsOf(line: DateLine, anchors: Anchors): Draft[] {
  const drafts: Draft[] = [];
  const { tokens } = line;
  const anchor = (): number | null => anchors.here ?? anchors.before;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || (token.signs & TRIGGERS) === 0) continue;
    const draft = readAt(line, at, anchor, anchors.period);
    if (draft === null || draft.first < line.free) continue;
    drafts.push(draft);
    line.free = draft.last + 1;
    at = draft.last;
    remember(anchors, draft);
  }
  return drafts;
}

function remember(anchors: Anchors, { form, value }: Draft): void {
  const [from, to] = [value.from, value.to];
  if ((form === 'year' || form === 'month') && from !== null && to !== null) anchors.period = [dayOfIso(from) ?? 0, dayOfIso(to) ?? 0];
  if ((form !== 'day' && form !== 'weekday' && form !== 'shift') || value.from === null || value.from !== value.to) return;
  const day = dayOfIso(value.from);
  anchors.several ||= anchors.here !== null && anchors.here !== day;
  anchors.here = day;
  anchors.period = null;
}

/** The date that the word at `at` begins or bears, or null. */
function readAt(line: DateLine, at: number, anchor: () => number | null, period: Stretch | null): Draft | null {
  const word = wordAt(line, at);
  if (word === null) return null;
  switch (word.kind) {
    case 'month':
      return readDay(line, at) ?? readMonth(line, at);
    case 'weekday':
      return dayAhead(line, at) ?? readHoliday(line, at) ?? readBesideWeekday(line, at, anchor) ?? readWeekday(line, at);
    case 'number':
      if (!word.short) return readSpelledYear(line, at);
      return readNumber(line, at);
    case 'ordinal':
      return word.short ? (dayAhead(line, at) ?? readNth(line, at, anchor)) : null;
    case 'year':
      return readHours(line, at) ?? readSlashed(line, at) ?? yearFirst(line, at) ?? readYear(line, at);
    case 'joined':
      return readClock(line, at) ?? readJoined(line, at) ?? dayAhead(line, at);
    case 'unit':
      return readHoliday(line, at) ?? readCounted(line, at, anchor, period) ?? alone(line, at, word, anchor);
    case 'decade':
      return readDecade(line, at);
    case 'quarter':
      return readQuarter(line, at);
    case 'season':
      return readSeason(line, at);
    case 'shift':
      return readShift(line, at);
    case 'part':
      return readPart(line, at);
    case 'feast':
      return word.owned ? null : readHoliday(line, at);
    case 'thousand':
      return readSpelledYear(line, at);
    case 'clock':
      return hourBefore(line, at) ? readClock(line, at - 1) : null;
    case 'noon':
      return readNoon(line, at);
    default:
      return null;
  }
}

const COLON = 58;
const SLASH = 47;

/** A number of one or two digits: what stands behind it tells what it can be. */
function readNumber(line: DateLine, at: number): Draft | null {
  const next = line.text.charCodeAt(line.tokens[at]?.end ?? 0);
  if (next === COLON || wordAt(line, at + 1)?.kind === 'clock') return readClock(line, at) ?? dayAhead(line, at);
  return (next === SLASH ? readSlashed(line, at) : null) ?? dayAhead(line, at);
}

/** A unit of time without a count. */
function alone(line: DateLine, at: number, unit: DateWord, anchor: () => number | null): Draft | null {
  if (unit.value !== 1 && unit.word !== 'quarter') return null;
  return readBeside(line, at, anchor) ?? (unit.word === 'century' ? readCentury(line, at) : readUnit(line, at));
}

/** "three o'clock", "eleven p.m.": the hour in words. */
function hourBefore(line: DateLine, at: number): boolean {
  const word = wordAt(line, at - 1);
  return word?.kind === 'number' && !word.short && gapAfter(line, at - 1) === ' ';
}

/** "2017 April", "2019 Q1": the year in front of what it is the year of. */
function yearFirst(line: DateLine, at: number): Draft | null {
  const next = wordAt(line, at + 1);
  if (next?.kind !== 'month' && next?.kind !== 'quarter') return null;
  const draft = next.kind === 'quarter' ? readQuarter(line, at + 1) : readMonth(line, at + 1);
  return draft !== null && draft.first === at && readDay(line, at + 1) === null ? draft : null;
}

/** Words that may stand between a day and its month. */
const LINKS: ReadonlySet<string> = new Set(['of', 'to', 'and', 'until', 'till', 'through', 'the', 'day']);

/** The date with a month or in figures that a weekday or a day begins: it is read from its month. */
function dayAhead(line: DateLine, at: number): Draft | null {
  for (let month = at + 1; month <= at + TO_MONTH; month++) {
    const word = wordAt(line, month);
    if (word === null && !LINKS.has(lowerAt(line, month))) return null;
    const slashed = month === at + 1 && word?.kind === 'number' ? readSlashed(line, month) : null;
    const dotted = month === at + 1 && word?.kind === 'joined' ? readJoined(line, month) : null;
    const draft = word?.kind === 'month' ? readDay(line, month) : (slashed ?? dotted);
    if (draft !== null && draft.first <= at) return draft;
    if (word?.kind === 'month') return null;
  }
  return null;
}
