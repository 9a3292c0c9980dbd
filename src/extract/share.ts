/** Shares of a whole: "20 percent", "18-20%", "about one-fifth", "half of the town", "three in ten". */
import type { Document, HitOf, Span } from '../model.js';
import { type Figure, figuresOf } from './cardinal.js';
import { countedAfter } from './counted.js';
import { firstWins, hedgeBefore, isApproximate, widen } from './hedge.js';
import { withDenials } from './not-a-value.js';
import { leadOf } from './number-range.js';
import { isChange } from './share-change.js';
import { fractions, NO_WHOLE } from './share-fraction.js';
import { below, bounded, isFallen, minusBefore, ofFraction, ofWhat } from './share-value.js';
import { DASH, HYPHEN } from './words.js';

const PERCENT = `(?: ?%|(?: |${HYPHEN})per ?cents?(?![\\p{L}])|(?: |${HYPHEN})?p(?:c|ct)(?![\\p{L}]))`;

const POINTS = `(?: |${HYPHEN})percentage(?: |${HYPHEN})points?(?![\\p{L}])|(?: |${HYPHEN})(?<basis>basis)(?: |${HYPHEN})points?(?![\\p{L}])| ?(?<short>bps?)(?![\\p{L}])|(?:%| percent)(?: |${HYPHEN})points?(?![\\p{L}])`;

const UNIT = new RegExp(`(?:(?<points>${POINTS})|(?<percent>${PERCENT}|(?: |${HYPHEN})percentage(?![\\p{L}])))`, 'iuy');

const TO = new RegExp(`^${PERCENT}?(?: to | ?${DASH} ?)$`, 'iu');

const AND = new RegExp(`^${PERCENT}? (?:and|to) $`, 'iu');

const IN = /^ (?<joint>in|out of)(?: every)? $/iu;

const OUT_OF = new Set([3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000]);

/** Every share of a document; of two that overlap the longer one. */
export function extractShares(document: Document): HitOf<'share'>[] {
  const { text } = document;
  const figures = figuresOf(document);
  const found: HitOf<'share'>[] = [];
  percentages(text, figures, found);
  ratios(text, figures, found);
  fractions(document, found);
  if (found.length < 2) return found;
  return withDenials(text, firstWins(found.sort((a, b) => b.end - b.start - (a.end - a.start))), () => true);
}

function percentages(text: string, figures: readonly Figure[], into: HitOf<'share'>[]): void {
  for (let index = 0; index < figures.length; index++) {
    const figure = figures[index];
    if (!figure || figure.vague || !mayBePercent(text, figure.end) || !isBare(figure)) continue;
    UNIT.lastIndex = figure.end;
    const unit = UNIT.exec(text)?.groups;
    if (!unit) continue;
    const end = UNIT.lastIndex;
    // "5 PC games", "9,600 bps" of a line
    if (text.startsWith('PC', end - 2) || (unit.short && figure.amount > 1000)) continue;
    const before = figures[index - 1];
    const joint = before && !before.vague && isBare(before) ? jointOf(text, before, figure) : null;
    const points = unit.points !== undefined;
    const whole = unit.basis || unit.short ? 10_000 : 100;
    if (before && joint === 'levels') into.push(toHit(text, before, { start: before.start, end: before.end }, before, points, whole));
    const first = before && joint === 'range' && before.amount < figure.amount ? before : figure;
    into.push(toHit(text, first, { start: first.start, end }, figure, points, whole));
  }
}

/** Without letters glued to it, but for those that mean percent or basis points: "5pc", "25bps". */
function isBare({ glued }: Figure): boolean {
  return glued === '' || glued === 'pc' || glued === 'pct' || glued === 'bps' || glued === 'bp';
}

/** "%", or a space or hyphen and the first letter of "percent" or "basis". */
function mayBePercent(text: string, end: number): boolean {
  const char = text.charAt(end);
  return char === '%' || char === 'p' || char === 'b' || (' -\u2010\u2011'.includes(char) && '%pPbB'.includes(text.charAt(end + 1)));
}

/** How two figures are tied: "18 to 20" is a range, "from 18 to 20" two levels. */
function jointOf(text: string, a: Figure, b: Figure): 'range' | 'levels' | null {
  const between = text.slice(a.end, b.start);
  if (between.length > 14) return null;
  if (!(AND.test(between) || TO.test(between))) return null;
  const lead = leadOf(text, a.start);
  if (lead === 'between' && AND.test(between)) return 'range';
  if (!TO.test(between)) return null;
  // "56 to 43 percent" falls: two shares, as of two sides.
  return between.endsWith(' to ') && (lead === null || a.amount > b.amount) ? 'levels' : 'range';
}

function toHit(text: string, low: Figure, span: Span, high: Figure, points: boolean, whole: number): HitOf<'share'> {
  const minus = points ? span.start : minusBefore(text, span);
  const { hedge, start } = hedgeBefore(text, minus);
  const [a, b] = [low.amount / whole, high.amount / whole];
  const half = Math.min(low.step, high.step) / whole / 2;
  const slack = Math.max(0.05 * b, high.step / whole);
  const wide = bounded(widen({ low: a - half, high: b + half }, a, b, slack, hedge));
  // What lies below zero is a level: "growth of minus 2 percent" is no growth by 2 percent.
  const negative = minus < span.start && !isFallen(text, minus);
  const interval = negative ? below(wide, hedge) : wide;
  const change = !negative && (points || isChange(text, start, span.end));
  return {
    kind: 'share',
    start,
    end: span.end,
    value: { ...interval, approximate: isApproximate(hedge), of: ofWhat(text, span.end), change, denied: false },
  };
}

function ratios(text: string, figures: readonly Figure[], into: HitOf<'share'>[]): void {
  for (let index = 1; index < figures.length; index++) {
    const [a, b] = [figures[index - 1], figures[index]];
    if (!a || !b || b.start - a.end > 15 || text.charCodeAt(a.end) !== 32) continue;
    const joint = IN.exec(text.slice(a.end, b.start))?.groups?.joint;
    if (!joint || a.vague || b.vague || a.glued || b.glued || (a.spelled !== b.spelled && !(a.spelled && b.amount >= 10))) continue;
    if (a.amount >= b.amount || a.amount < 1 || (joint.toLowerCase() === 'in' && !OUT_OF.has(b.amount))) continue;
    if (
      NO_WHOLE.test(text.slice(b.end + 1, b.end + 20)) ||
      /^(?: |-)(?:minutes?|weeks?|attacks?|of the last)\b/i.test(text.slice(b.end, b.end + 14))
    )
      continue;
    into.push(ofFraction(text, a.amount / b.amount, { start: a.start, end: b.end }, ofWhat(text, b.end) ?? thingsAfter(text, b)));
  }
}

/** "pupils" of "one in ten pupils". */
function thingsAfter(text: string, { end, amount }: Figure): string | null {
  const counted = countedAfter(text, end, amount, false);
  return counted?.close && counted.noun !== null && text.charCodeAt(end) === 32
    ? text.slice(counted.phrase.start, counted.phrase.end)
    : null;
}
