/** Numbers: "four other oblasts", "1.2 million people", "$3.5bn", "15 to 20 thousand", "500 km²", "aged 34", "52-48". */
import type { Document, HitOf, NumberValue, Span } from '../model.js';
import { ageOf, ageRangeOf } from './age.js';
import { type Figure, figuresOf } from './cardinal.js';
import { countedAfter } from './counted.js';
import { extractDates } from './date.js';
import { extractDurations } from './duration.js';
import { firstWins, hedgeAfter, hedgeBefore } from './hedge.js';
import { isNoCount } from './not-a-count.js';
import { withDenials } from './not-a-value.js';
import { maskedUntil } from './number-mask.js';
import { type Measure, measureOf, rateAfter, rateOfThing } from './number-measure.js';
import { fractionOf, type Pair, rangeOf, signed, sumOf } from './number-range.js';
import { exactly, sizeOf } from './number-value.js';
import { ordinals } from './ordinal.js';
import { resultOf } from './score.js';
import { extractShares } from './share.js';

/** Every number of a document that is no share, date or length of time. */
export function extractNumbers(document: Document): HitOf<'number'>[] {
  return numbersBeside(document, [...extractDates(document), ...extractShares(document), ...extractDurations(document)]);
}

/** Numbers outside the spans given: those of the dates, shares and lengths of time of the same document. */
export function numbersBeside(document: Document, others: readonly Span[]): HitOf<'number'>[] {
  const spans = others.length < 2 ? others : [...others].sort((a, b) => a.start - b.start);
  return plainNumbers(document.text, outside(figuresOf(document), spans), outside(ordinals(document), spans));
}

/** Those that neither begin nor end in one of the spans; both lists are in the order of their starts. */
function outside<T extends Span>(all: readonly T[], spans: readonly Span[]): readonly T[] {
  if (all.length === 0 || spans.length === 0) return all;
  const kept: T[] = [];
  let next = 0;
  let until = 0;
  for (const one of all) {
    const last = Math.max(one.start, one.end - 1);
    for (let span = spans[next]; span && span.start <= one.start; span = spans[++next]) until = Math.max(until, span.end);
    if (one.start < until) continue;
    for (let span = spans[next]; span && span.start <= last; span = spans[++next]) until = Math.max(until, span.end);
    if (last >= until) kept.push(one);
  }
  return kept;
}

/** The numbers of figures in text order; one that stands in a result, a range or a sum is not taken again. */
function plainNumbers(text: string, figures: readonly Figure[], ranks: readonly HitOf<'number'>[]): HitOf<'number'>[] {
  const found: HitOf<'number'>[] = [];
  let until = 0;
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at];
    const next = figures[at + 1];
    if (!figure || figure.start < until) continue;
    const masked = maskedUntil(text, figure);
    if (masked > 0) {
      until = masked;
      continue;
    }
    const hit = pairOf(text, figure, next) ?? ageOf(text, figure) ?? secondAge(text, found.at(-1), figure) ?? numberOf(text, figure, next);
    if (!hit) continue;
    found.push(hit);
    until = hit.end;
  }
  return withDenials(text, firstWins(ranks.length === 0 ? found : [...found, ...ranks]), mayTellTheSame);
}

/** Whether two numbers may tell the same: in one unit or of the same things, or the first says neither ("$12m, not 21 million"). */
function mayTellTheSame({ value: a }: HitOf<'number'>, { value: b }: HitOf<'number'>): boolean {
  if (a.ordinal !== b.ordinal) return false;
  return (a.unit === null && a.noun === null) || (a.unit === b.unit && (a.noun === b.noun || a.noun === null || b.noun === null));
}

/** What two figures state together, and neither of them by itself. */
function pairOf(text: string, a: Figure, b: Figure | undefined): HitOf<'number'> | null {
  return b && b.start - a.end < 21 ? (ageRangeOf(text, a, b) ?? resultOf(text, a, b)) : null;
}

/** "aged 16 and 13" */
function secondAge(text: string, before: HitOf<'number'> | undefined, figure: Figure): HitOf<'number'> | null {
  if (before?.value.unit !== 'age' || figure.start - before.end > 5 || !/^(?:,? and |, )$/.test(text.slice(before.end, figure.start)))
    return null;
  const next = countedAfter(text, figure.end, figure.amount, false);
  const fits = !next && !figure.glued && Number.isInteger(figure.amount) && figure.amount > 0 && figure.amount <= 130;
  return fits ? { kind: 'number', start: figure.start, end: figure.end, value: exactly(figure.amount, { unit: 'age' }) } : null;
}

function numberOf(text: string, figure: Figure, next: Figure | undefined): HitOf<'number'> | null {
  const range = next ? (fractionOf(text, figure, next) ?? rangeOf(text, figure, next)) : null;
  if (range) return toHit(text, range);
  const measure = measureOf(text, figure) ?? null;
  if (!measure) return null;
  const sum = sumOf(text, figure, measure, next);
  if (sum) return toHit(text, sum);
  const low = signed(text, figure, measure);
  const of = measure.of ?? sharedUnit(text, figure, next);
  const start = Math.min(measure.start, low.start);
  const same = of === measure.of && start === measure.start;
  return toHit(text, { low, high: low, measure: same ? measure : { of, scale: measure.scale, start, end: measure.end } });
}

/** "45 and 50 mg": the first figure is told in the unit of the second. */
function sharedUnit(text: string, a: Figure, b: Figure | undefined): Measure['of'] {
  if (
    !b ||
    b.start - a.end > 6 ||
    a.glued ||
    a.spelled !== b.spelled ||
    a.vague ||
    !/^(?:,? (?:and|or) |, )$/.test(text.slice(a.end, b.start))
  )
    return null;
  const { of = null, end = 0 } = measureOf(text, b) ?? {};
  return of && end > b.end && b.factor === a.factor ? of : null;
}

/** "three harrowing weeks", "seven times": no things. */
const TIMES = new Set('second minute hour day night week weekend month year decade century time'.split(' '));

function toHit(text: string, { low, high, measure }: Pair): HitOf<'number'> | null {
  const { of } = measure;
  const first = of === null ? countedAfter(text, measure.end, high.amount, high.vague !== null) : null;
  if (of === null && isNoCount(text, low === high ? high : { ...high, start: low.start }, first !== null)) return null;
  const { hedge, start } = ownHedge(text, measure.start, of === null && low.spelled && low.amount <= 12);
  const after = hedge ? { hedge, end: measure.end } : hedgeAfter(text, measure.end);
  const counted = of === null && after.end !== measure.end ? countedAfter(text, after.end, high.amount, high.vague !== null) : first;
  if (counted?.noun && TIMES.has(counted.noun)) return null;
  const told = counted?.close ? counted.phrase.end : after.end;
  const rate = rateAfter(text, told) ?? (told > after.end ? rateAfter(text, after.end) : of === null ? null : rateOfThing(text, told));
  const { phrase = null, noun = null } = counted ?? {};
  const size = sizeOf(low, high, measure, after.hedge);
  // Written out: spreads of several values cost more than finding them.
  const value: NumberValue = {
    low: size.low,
    high: size.high,
    amount: size.amount,
    unit: of?.name ?? null,
    noun,
    nounPhrase: phrase ? text.slice(phrase.start, phrase.end) : null,
    approximate: size.approximate,
    bound: size.bound,
    ordinal: false,
    per: rate?.per ?? null,
    against: null,
    denied: false,
  };
  return { kind: 'number', start, end: rate?.end ?? told, value };
}

/** The hedge before a figure; "control over four regions" has none: before a small number in words "over" is about place. */
function ownHedge(text: string, at: number, small: boolean): ReturnType<typeof hedgeBefore> {
  const found = hedgeBefore(text, at);
  const placed = small && found.start < at && /^(?:over|under|above|below) $/i.test(text.slice(found.start, at));
  return placed ? { hedge: null, start: at } : found;
}
