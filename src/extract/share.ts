/** Shares of a whole: "20 percent", "18-20%", "about one-fifth", "half of the town", "three in ten". */

import { CARDINALS } from '../language/number-words.js';
import type { Document, HitOf, Interval, ShareValue, Span } from '../model.js';
import { type Figure, figuresOf, tidy } from './cardinal.js';
import { firstWins, hedgeBefore, isApproximate, widen } from './hedge.js';
import { nounPhrase, wordBefore } from './phrase.js';
import { isChange } from './share-change.js';
import { anyOf, DASH, HYPHEN, PARTS } from './words.js';

const PERCENT = `(?: ?%|(?: |${HYPHEN})per ?cent(?![\\p{L}])|(?: |${HYPHEN})pct(?![\\p{L}]))`;
const POINTS = `(?: |${HYPHEN})percentage(?: |${HYPHEN})points?(?![\\p{L}])`;
const UNIT = new RegExp(`^(?:(?<points>${POINTS})|(?<percent>${PERCENT})(?:age)?)`, 'iu');
const TO = new RegExp(`^${PERCENT}?(?: to | ?${DASH} ?)$`, 'iu');
const AND = new RegExp(`^${PERCENT}? (?:and|to) $`, 'iu');
const IN = /^ (?<joint>in|out of)(?: every)? $/iu;
const OUT_OF = new Set([3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000]);
const TIMES = anyOf(Object.keys(CARDINALS).filter((word) => (CARDINALS[word] ?? 0) <= 10));
const FRACTION = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?<times>an?|${TIMES})(?<joint> |${HYPHEN})(?<part>${anyOf(Object.keys(PARTS))})|(?<half>half))(?<plural>s|ves)?(?![\\p{L}\\p{N}\u2010\u2011-])`,
  'giu',
);
/** After a fraction: of what, or nothing more than a mark. */
const BASE = /^ (?<of>of )?(?=(?<whole>(?:all )?(?:the|its|their|his|her|our|my|your|all)\b)?)/iu;
const ENDS = /^(?:[.,;:!?)\u2019\u201d"']|$|\n| (?:to|from|since|compared|more|less|between|by)\b)/iu;
/** Before a fraction that is no item of a list: "by a third", "about a quarter". */
const SIZED = new Set('by to than only just least nearly almost about around roughly approximately over under some from up and'.split(' '));
const HALVES = new Set(
  'first second other latter former better bottom top upper lower back front eastern northern southern western this each either every final opening closing'.split(
    ' ',
  ),
);
/** Wholes that make a fraction a stretch of time, an idiom or a place on the way. */
const NO_WHOLE =
  /^(?:(?:of )?(?:the|an?|its|their|his|her|our|my|your|all|one|this) )?(?:hours?|days?|nights?|time|battle|years?|months?|centur(?:y|ies)|decades?|season|game|match|term|way|fun|miles?|chance|second|minute|dozen|million|billion|thousand|past|final|finals|\d)\b/iu;

/** How far from the printed value a share may lie: half the last digit, 2.5 points for a fraction (rule catalogue 8.2). */
const FRACTION_SLACK = 0.025;

/** Every share of a document; of two that overlap the longer one. */
export function extractShares({ text }: Document): HitOf<'share'>[] {
  const figures = figuresOf(text);
  const found = [...percentages(text, figures), ...ratios(text, figures), ...fractions(text)];
  return firstWins(found.sort((a, b) => b.end - b.start - (a.end - a.start)));
}

function* percentages(text: string, figures: readonly Figure[]): Generator<HitOf<'share'>> {
  for (const [index, figure] of figures.entries()) {
    if (figure.vague || figure.glued) continue;
    const unit = UNIT.exec(text.slice(figure.end, figure.end + 24));
    if (!unit) continue;
    const end = figure.end + (unit.groups?.points ?? unit.groups?.percent ?? '').length;
    const before = figures[index - 1];
    const joint = before && !before.vague && !before.glued ? jointOf(text, before, figure) : null;
    const points = unit.groups?.points !== undefined;
    if (before && joint === 'levels') yield toHit(text, before, { start: before.start, end: before.end }, before, points);
    const first = before && joint === 'range' && before.amount < figure.amount ? before : figure;
    yield toHit(text, first, { start: first.start, end }, figure, points);
  }
}

/** How two figures are tied: "18 to 20" is a range, "from 18 to 20" two levels. */
function jointOf(text: string, a: Figure, b: Figure): 'range' | 'levels' | null {
  const between = text.slice(a.end, b.start);
  if (between.length > 14) return null;
  const before = wordBefore(text, hedgeBefore(text, a.start).start)?.lower;
  if (before === 'between' && AND.test(between)) return 'range';
  if (!TO.test(between)) return null;
  return before === 'from' && between.endsWith(' to ') ? 'levels' : 'range';
}

function toHit(text: string, low: Figure, span: Span, high: Figure, points: boolean): HitOf<'share'> {
  const { hedge, start } = hedgeBefore(text, span.start);
  const [a, b] = [low.amount / 100, high.amount / 100];
  const half = Math.min(low.step, high.step) / 200;
  const slack = Math.max(0.05 * b, high.step / 100);
  const interval = bounded(widen({ low: a - half, high: b + half }, a, b, slack, hedge));
  const change = points || isChange(text, start, span.end);
  return {
    kind: 'share',
    start,
    end: span.end,
    value: { ...interval, approximate: isApproximate(hedge), of: ofWhat(text, span.end), change },
  };
}

function* ratios(text: string, figures: readonly Figure[]): Generator<HitOf<'share'>> {
  for (const [index, b] of figures.entries()) {
    const a = figures[index - 1];
    const joint = a && b.start - a.end < 16 ? IN.exec(text.slice(a.end, b.start))?.groups?.joint : undefined;
    if (!a || !joint || a.vague || b.vague || a.glued || b.glued || a.spelled !== b.spelled) continue;
    if (a.amount >= b.amount || a.amount < 1 || !OUT_OF.has(b.amount)) continue;
    if (
      NO_WHOLE.test(text.slice(b.end + 1, b.end + 20)) ||
      /^(?: |-)(?:minutes?|weeks?|attacks?|of the last)\b/i.test(text.slice(b.end, b.end + 14))
    )
      continue;
    yield ofFraction(text, a.amount / b.amount, { start: a.start, end: b.end }, ofWhat(text, b.end));
  }
}

function* fractions(text: string): Generator<HitOf<'share'>> {
  for (const m of text.matchAll(FRACTION)) {
    const { times, part = 'half', joint, plural, half } = m.groups ?? {};
    const span = { start: m.index, end: m.index + m[0].length };
    const share = (times ? (CARDINALS[times.toLowerCase()] ?? 1) : 1) / (PARTS[part.toLowerCase()] ?? 2);
    if (
      share >= 1 ||
      !isShare(text, span, {
        bare: half !== undefined,
        joint: joint ?? '',
        plural: plural !== undefined,
        thirds: part.toLowerCase() === 'third',
        one: share === 1 / (PARTS[part.toLowerCase()] ?? 2),
      })
    )
      continue;
    const base = BASE.exec(text.slice(span.end, span.end + 20));
    const of = base && (base.groups?.of || base.groups?.whole) ? phraseText(text, span.end + base[0].length) : null;
    yield ofFraction(text, share, span, of);
  }
}

interface Form {
  readonly bare: boolean;
  readonly joint: string;
  readonly plural: boolean;
  readonly thirds: boolean;
  readonly one: boolean;
}

/** "a third of the town" and "two-thirds", not "a third time", "the second half", "half an hour". */
function isShare(text: string, span: Span, form: Form): boolean {
  const after = text.slice(span.end, span.end + 24);
  if (form.one === form.plural || NO_WHOLE.test(after.slice(1))) return false;
  const before = wordBefore(text, span.start)?.lower ?? '';
  const base = BASE.exec(after);
  if (form.bare) {
    if (HALVES.has(before) || before === 'a' || before === 'one') return false;
    return Boolean(base?.groups?.of || base?.groups?.whole) || (SIZED.has(before) && before !== 'and' && ENDS.test(after));
  }
  if (base?.groups?.of) return true;
  if (form.joint !== ' ' || (form.plural && form.thirds)) return !/^ (?:time|party|parties)\b/i.test(after);
  return SIZED.has(before) && before !== 'and' && ENDS.test(after);
}

function ofFraction(text: string, share: number, span: Span, of: string | null): HitOf<'share'> {
  const { hedge, start } = hedgeBefore(text, span.start);
  const printed = { low: share - FRACTION_SLACK, high: share + FRACTION_SLACK };
  const interval = bounded(widen(printed, share, share, 2 * FRACTION_SLACK, hedge));
  return {
    kind: 'share',
    start,
    end: span.end,
    value: { ...interval, approximate: isApproximate(hedge), of, change: isChange(text, start, span.end) },
  };
}

/** A bound of a share of a whole stays a bound: no upper end is given for "at least 20 percent" beyond the largest number. */
function bounded({ low, high }: Interval): Interval {
  return { low: tidy(Math.max(low, 0)), high: tidy(high) };
}

function ofWhat(text: string, end: number): ShareValue['of'] {
  return /^ of /i.test(text.slice(end, end + 4)) ? phraseText(text, end + 4) : null;
}

function phraseText(text: string, at: number): string | null {
  const phrase = nounPhrase(text, at);
  return phrase ? text.slice(phrase.start, phrase.end) : null;
}
