/** Numbers: "four other oblasts", "1.2 million people", "$3.5bn", "15 to 20 thousand", "500 km²", "aged 34", "52-48". */
import type { Document, HitOf, NumberValue, Span } from '../model.js';
import { ageNumbers } from './age.js';
import { type Figure, figuresOf, tidy } from './cardinal.js';
import { type Counted, countedAfter } from './counted.js';
import { extractDates } from './date.js';
import { extractDurations } from './duration.js';
import { firstWins, hedgeAfter, hedgeBefore, isApproximate, NO_LIMIT, widen } from './hedge.js';
import { isNoCount, maskedSpans } from './not-a-count.js';
import { ordinals } from './ordinal.js';
import { wordBefore } from './phrase.js';
import { scores } from './score.js';
import { extractShares } from './share.js';
import { currencyAfter, currencyBefore, type Unit, unitAfter } from './units.js';
import { DASH, type Hedge, MONEY_SUFFIXES } from './words.js';

/** Every number of a document that is no share, date or length of time. */
export function extractNumbers(document: Document): HitOf<'number'>[] {
  return numbersBeside(document, [...extractDates(document), ...extractShares(document), ...extractDurations(document)]);
}

/** Numbers outside the spans given: those of the dates, shares and lengths of time of the same document. */
export function numbersBeside({ text }: Document, others: readonly Span[]): HitOf<'number'>[] {
  const taken = new Uint8Array(text.length);
  for (const { start, end } of [...others, ...maskedSpans(text)]) taken.fill(1, start, end);
  const free = (span: Span): boolean => taken[span.start] === 0 && taken[Math.max(span.start, span.end - 1)] === 0;
  const figures = figuresOf(text).filter(free);
  const whole = [...ageNumbers(text, figures), ...scores(text), ...ordinals(text)].filter(free);
  return firstWins([...whole, ...plainNumbers(text, figures)]);
}

function* plainNumbers(text: string, figures: readonly Figure[]): Generator<HitOf<'number'>> {
  for (let at = 0; at < figures.length; at++) {
    const [low, next] = [figures[at], figures[at + 1]];
    if (!low) continue;
    const range = next && isRange(text, low, next) ? shared(low, next) : null;
    const hit = range ? toHit(text, range[0], range[1]) : null;
    if (hit) at++;
    const found = hit ?? toHit(text, low, low);
    if (found) yield found;
  }
}

const TO = new RegExp(`^(?:-? to | or | ?${DASH} ?)[$€£]?$`, 'u');

/** "15 to 20", "between 15 and 20", "$15-20"; "from 15 to 20" tells a change and stays two numbers. */
function isRange(text: string, a: Figure, b: Figure): boolean {
  if (a.vague || b.vague || b.start - a.end > 6 || (a.glued && a.glued !== b.glued)) return false;
  const joint = text.slice(a.end + a.glued.length, b.start);
  const lead = wordBefore(text, hedgeBefore(text, a.start - (/[$€£]/.test(text[a.start - 1] ?? '') ? 1 : 0)).start)?.lower;
  if (lead === 'between') return /^ and [$€£]?$/.test(joint);
  return lead !== 'from' && TO.test(joint);
}

/** Both ends of a range with the multiplier printed once: "15 to 20 thousand"; null if it does not rise. */
function shared(a: Figure, b: Figure): readonly [Figure, Figure] | null {
  const lends = a.factor === 1 && b.factor > 1 && a.amount < b.amount / b.factor;
  const low = lends ? { ...a, amount: tidy(a.amount * b.factor), step: a.step * b.factor, factor: b.factor } : a;
  return low.amount < b.amount ? [low, b] : null;
}

/** What a figure measures: a sum, a unit, or things. */
interface Measure {
  readonly unit: string | null;
  readonly of: Unit | null;
  readonly scale: number;
  readonly start: number;
  readonly end: number;
}

function measureOf(text: string, low: Figure, high: Figure): Measure | null {
  const sign = currencyBefore(text, low.start);
  const suffix = MONEY_SUFFIXES[high.glued.toLowerCase()];
  if (sign) {
    if (high.glued && !suffix) return null;
    return { unit: sign.code, of: null, scale: suffix ?? 1, start: sign.start, end: high.end + (suffix ? high.glued.length : 0) };
  }
  const word = high.glued ? null : currencyAfter(text, high.end, high.factor >= 1e6);
  if (word) return { unit: word.code, of: null, scale: 1, start: low.start, end: word.end };
  const end = high.end + high.glued.length;
  const thousands = suffix && suffix < 1e9 && countedAfter(text, end, high.amount * suffix, false);
  if (thousands) return { unit: null, of: null, scale: suffix, start: low.start, end };
  const unit = high.glued === 'm' ? { unit: METRE, end } : unitAfter(text, high.end);
  if (unit) return { unit: unit.unit.name, of: unit.unit, scale: 1, start: low.start, end: unit.end };
  if (/(?<![\p{L}])magnitude(?: of)? $/iu.test(text.slice(Math.max(0, low.start - 14), low.start))) {
    return { unit: 'magnitude', of: null, scale: 1, start: low.start, end: high.end };
  }
  return high.glued ? null : { unit: null, of: null, scale: 1, start: low.start, end: high.end };
}

/** "three harrowing weeks", "seven times": no things. */
const TIMES = new Set('second minute hour day night week weekend month year decade century time'.split(' '));
const METRE: Unit = { name: 'km', factor: 0.001, offset: 0, spread: [1, 1] };

function toHit(text: string, low: Figure, high: Figure): HitOf<'number'> | null {
  const measure = measureOf(text, low, high);
  if (!measure || (measure.unit === null && isNoCount(text, { ...high, start: low.start }))) return null;
  const sign = /(?<![\p{L}])(?:minus |[-\u2212])$/iu.exec(text.slice(Math.max(0, measure.start - 7), measure.start));
  const minus = measure.of !== null && /celsius|degree/.test(measure.of.name) ? sign : null;
  const { hedge, start } = ownHedge(
    text,
    measure.start - (minus?.[0].length ?? 0),
    measure.unit === null && low.spelled && low.amount <= 12,
  );
  const after = hedge ? { hedge, end: measure.end } : hedgeAfter(text, measure.end);
  const counted = measure.unit === null ? countedAfter(text, after.end, high.amount, high.vague !== null) : null;
  if (counted?.noun && TIMES.has(counted.noun)) return null;
  const value = { ...interval(low, high, measure, after.hedge, minus !== null), unit: measure.unit, ...nounOf(text, counted) };
  const end = counted?.close ? counted.phrase.end : after.end;
  return { kind: 'number', start, end, value: { ...value, ordinal: false } };
}

/** The hedge before a figure; "control over four regions" has none: before a small number in words "over" is about place. */
function ownHedge(text: string, at: number, small: boolean): ReturnType<typeof hedgeBefore> {
  const found = hedgeBefore(text, at);
  const placed = small && /^(?:over|under|above|below) $/i.test(text.slice(found.start, at));
  return placed ? { hedge: null, start: at } : found;
}

function nounOf(text: string, counted: Counted | null): Pick<NumberValue, 'noun' | 'nounPhrase'> {
  return { noun: counted?.noun ?? null, nounPhrase: counted ? text.slice(counted.phrase.start, counted.phrase.end) : null };
}

type Size = Pick<NumberValue, 'low' | 'high' | 'amount' | 'approximate' | 'bound'>;

/**
 * What the figure allows (rule catalogue 8.2). A plain whole count is exact. Measures, sums, decimals and figures with
 * a multiplier word reach half a unit of their last printed digit to each side, after a multiplier at most a tenth.
 * "about" widens by a twentieth or by one unit of the last digit, whichever is more.
 */
function interval(low: Figure, high: Figure, { unit, of, scale }: Measure, hedge: Hedge | null, minus: boolean): Size {
  const [a, b] = [(low.vague?.[0] ?? low.amount) * scale, (high.vague?.[1] ?? high.amount) * scale];
  const half = (figure: Figure): number => {
    if (figure.vague || (unit === null && figure.factor * scale === 1 && Number.isInteger(figure.amount))) return 0;
    const reach = (figure.step * scale) / 2;
    return figure.factor * scale > 1 ? Math.min(reach, figure.amount * scale * 0.1) : reach;
  };
  const slack = Math.max(0.05 * b, high.step * scale);
  const wide = widen({ low: a - half(low), high: b + half(high) }, a, b, slack, hedge);
  const [factor, offset] = [of?.factor ?? 1, of?.offset ?? 0];
  const convert = (x: number, share: number): number => (x === NO_LIMIT ? x : tidy(x * factor * share + offset));
  const ends = [
    convert(minus ? -wide.high : wide.low, of?.spread[0] ?? 1),
    convert(minus ? -wide.low : wide.high, of?.spread[1] ?? 1),
  ] as const;
  const middle = low === high ? low.amount * scale : (a + b) / 2;
  const bound = hedge === 'least' || hedge === 'most' ? hedge : null;
  const approximate = isApproximate(hedge) || high.vague !== null;
  return { low: ends[0], high: ends[1], amount: convert(minus ? -middle : middle, 1), approximate, bound };
}
