/** Lengths of time: "30-day", "six months", "two and a half years", "a year and a half", "well over a thousand days", "for years". */
import { SIGN } from '../language/signs.js';
import type { Document, DurationValue, HitOf } from '../model.js';
import { tidy } from './cardinal.js';
import { before, behind, type DateLine, gapAfter, lineOf, lowerAt, reads } from './date-line.js';
import { DAYS, type DurationWord, durationWord, type OneWord, type UnitWord } from './duration-units.js';
import { hedgeAfter, hedgeBefore, isApproximate, NO_LIMIT, widen } from './hedge.js';
import { type Count, countEnding } from './time-count.js';

const TRIGGERS = SIGN.unit | SIGN.digit;

/** Every length of time of a document. */
export function extractDurations({ text, sentences }: Document): HitOf<'duration'>[] {
  const found: HitOf<'duration'>[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index];
    if (sentence === undefined || (sentence.signs & TRIGGERS) === 0) continue;
    const { tokens } = sentence;
    const line = lineOf(text, tokens, null);
    let last: Said | null = null;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined || (token.signs & TRIGGERS) === 0) continue;
      const word = durationWord(token.lower);
      if (word.unit === null && word.one === null) continue;
      const said: Said | null = readAt(line, at, word);
      if (said === null) continue;
      const both: Said | null = last === null ? null : together(line, last, said);
      if (both) found[found.length - 1] = hitOf(line, both);
      else found.push(hitOf(line, said));
      last = both ?? said;
      at = Math.max(at, said.last);
    }
  }
  return found;
}

/** A length as said, from token `first` to `last`. */
interface Said {
  readonly first: number;
  readonly last: number;
  readonly low: number;
  readonly high: number;
  readonly vague: boolean;
  /** "for years": more than one, with no upper end. */
  readonly open: boolean;
  readonly unit: UnitWord;
  /** The smallest unit of a length told in several: the months of "two years and three months". */
  readonly finest?: UnitWord;
}

function readAt(line: DateLine, at: number, { unit, one, letter }: DurationWord): Said | null {
  const said = unit !== null ? withUnit(line, at, unit) : one === null || (letter && !ASKING.has(before(line, at))) ? null : alone(at, one);
  return said === null || !lasts(line, said.last) ? null : said;
}

/** Words that ask for a length of time: "for 3Y", "lasted 2W". */
const ASKING: ReadonlySet<string> = new Set(['for', 'lasted', 'lasting', 'lasts', 'within', 'after']);

/** "30-day", "year-long", "3hrs". */
function alone(at: number, { amount, high, unit, vague }: OneWord): Said {
  return { first: at, last: at, low: amount, high, vague, open: vague, unit };
}

/** Words between a number and its unit. */
const BETWEEN: ReadonlySet<string> = new Set([
  'consecutive',
  'straight',
  'whole',
  'full',
  'more',
  'long',
  'further',
  'additional',
  'calendar',
  'working',
]);
/** "a week" is a length of time only after these; elsewhere it may be a rate or a point. */
const LEADS: ReadonlySet<string> = new Set(
  'for within after over lasting than about nearly almost least only just around of another spend spent took takes take lasted last lasts under every'.split(
    ' ',
  ),
);
const ALWAYS: ReadonlySet<string> = new Set(['decade', 'fortnight', 'century']);

function withUnit(line: DateLine, at: number, unit: UnitWord): Said | null {
  if (gapAfter(line, at - 1) !== ' ') return null;
  const skip = BETWEEN.has(lowerAt(line, at - 1)) && gapAfter(line, at - 2) === ' ' ? 1 : 0;
  const count = countEnding(line, at - 1 - skip);
  const made = (first: number, low: number, high: number, vague = false, open = false): Said => ({
    first,
    last: at,
    low,
    high,
    vague,
    open,
    unit,
  });
  if (count === null) {
    const previous = lowerAt(line, at - 1);
    if (previous === 'all' && !unit.plural && lowerAt(line, at) !== 'minute') return made(at - 1, 1, 1);
    if (previous === 'for' && unit.plural && !/^(?:of|to)$/.test(behind(line, at)) && lowerAt(line, at).length > 4)
      return { ...made(at, 1, 1, true, true) };
    return null;
  }
  if (count.article) return article(line, at, { count, unit, skip });
  if (!unit.plural && count.low > 1 && skip === 0 && count.high !== 1.5) return null;
  const lone = count.first === at - 1 && lowerAt(line, at - 1) === 'one' && /^(?:day|night|minute)$/.test(lowerAt(line, at));
  return lone ? null : made(count.first, count.low, count.high, count.vague);
}

interface Article {
  readonly count: Count;
  readonly unit: UnitWord;
  readonly skip: number;
}

/** "a year and a half", "for a year", "a decade", "one year". */
function article(line: DateLine, at: number, { count, unit, skip }: Article): Said | null {
  const half = reads(line, at + 1, 'and', 'a', 'half') && gapAfter(line, at) === ' ';
  const word = lowerAt(line, at);
  const one = lowerAt(line, count.first) === 'one';
  const asked = one ? !/^(?:day|night|minute)$/.test(word) || skip > 0 : ALWAYS.has(word) || LEADS.has(before(line, count.first));
  if (!half && !asked) return null;
  const amount = half ? 1.5 : 1;
  return { first: count.first, last: half ? at + 3 : at, low: amount, high: amount, vague: false, open: false, unit };
}

const NOT_AFTER: ReadonlySet<string> = new Set('old olds ago per each later earlier before'.split(' '));
const RATE_UNITS: ReadonlySet<string> = new Set('minute hour day night week month year'.split(' '));

/** No age, no date and no rate that only looks like a length of time: "three years old", "two days ago", "24 hours a day". */
function lasts(line: DateLine, last: number): boolean {
  const gap = gapAfter(line, last);
  if (isOfName(line, last, gap)) return false;
  if (gap !== ' ' && gap !== '-') return true;
  const after = lowerAt(line, last + 1);
  if (NOT_AFTER.has(after) && !(after === 'before' || (after === 'later' && lowerAt(line, last + 2) === 'this'))) return false;
  if (after === 'of' && lowerAt(line, last + 2) === 'age') return false;
  if (after === 'from' && lowerAt(line, last + 2) === 'now') return false;
  return !((after === 'a' || after === 'an') && RATE_UNITS.has(lowerAt(line, last + 2)));
}

/** What is named by how long it took. */
const NAMED: ReadonlySet<string> = new Set('war wars offensive campaign revolution siege'.split(' '));

/** "the Thirty Years' War", "the Six-Day War": the length belongs to the name. */
function isOfName({ tokens }: DateLine, last: number, gap: string): boolean {
  const [unit, head] = [tokens[last], tokens[last + 1]];
  return unit?.capital === true && head?.capital === true && NAMED.has(head.lower) && /^['\u2019]? $/.test(gap);
}

function hitOf(line: DateLine, said: Said): HitOf<'duration'> {
  const { text, tokens } = line;
  const from = tokens[said.first]?.start ?? 0;
  const token = tokens[said.last];
  const to = (token?.end ?? 0) - (token?.lower.endsWith("'s") ? 2 : 0);
  const { hedge, start } = hedgeBefore(text, from);
  const after = hedge ? { hedge, end: to } : hedgeAfter(text, to);
  return { kind: 'duration', start, end: after.end, value: lengthOf(said, after.hedge) };
}

/**
 * Days and shorter units are exact as printed. Weeks and longer units are rounded in speech: half a unit to each side,
 * but never more than a quarter of the whole, so "a year" is 9 to 15 months and "three years" 2.5 to 3.5.
 */
function lengthOf({ low, high, vague, open, unit: { unit, times } }: Said, hedge: Parameters<typeof widen>[4]): DurationValue {
  const days = DAYS[unit] * times;
  const exact = unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'day';
  const half = (amount: number): number => (exact || vague ? 0 : Math.min(0.5, amount / 4));
  const slack = Math.max(0.05 * high, Math.min(1, high / 2));
  const { low: from, high: to } = widen({ low: low - half(low), high: high + half(high) }, low, high, slack, hedge);
  return {
    low: tidy(from * days),
    high: open || to === NO_LIMIT ? NO_LIMIT : tidy(to * days),
    amount: tidy((vague ? low : (low + high) / 2) * times),
    unit,
    approximate: isApproximate(hedge) || vague,
  };
}

/** "two hours and 30 minutes", "3 years, 2 months, 14 days": one length, in the largest unit. */
function together(line: DateLine, a: Said, b: Said): Said | null {
  const gap = line.text.slice(line.tokens[a.last]?.end ?? 0, line.tokens[b.first]?.start ?? 0);
  if (gap !== ' and ' && gap !== ' ' && gap !== ', ' && gap !== ', and ') return null;
  const finest = a.finest ?? a.unit;
  const [long, short] = [DAYS[finest.unit] * finest.times, DAYS[b.unit.unit] * b.unit.times];
  if (short >= long || a.vague || b.vague || a.low !== a.high || b.low !== b.high || b.low * short >= long) return null;
  const amount = a.low + (b.low * short) / (DAYS[a.unit.unit] * a.unit.times);
  return { ...a, last: b.last, low: amount, high: amount, finest: b.unit };
}
