/** Lengths of time: "30-day", "six months", "two and a half years", "a year and a half", "well over a thousand days". */
import type { Document, DurationValue, HitOf, Span } from '../model.js';
import { type Figure, figuresOf, tidy } from './cardinal.js';
import { firstWins, hedgeAfter, hedgeBefore, isApproximate, NO_LIMIT, overlaps, widen } from './hedge.js';
import { wordBefore } from './phrase.js';
import { anyOf, DASH, HYPHEN } from './words.js';

type Unit = DurationValue['unit'];

/** Days in a unit; months and years by their mean length in the Gregorian calendar. */
const DAYS: Readonly<Record<Unit, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.436875,
  year: 365.2425,
  decade: 3652.425,
};
/** Unit words, with how many of which unit they are. */
const UNITS: Readonly<Record<string, readonly [number, Unit]>> = {
  minute: [1, 'minute'],
  hour: [1, 'hour'],
  day: [1, 'day'],
  night: [1, 'day'],
  week: [1, 'week'],
  fortnight: [2, 'week'],
  month: [1, 'month'],
  year: [1, 'year'],
  decade: [1, 'decade'],
  century: [100, 'year'],
  centurie: [100, 'year'],
};
const WORD = `(?<unit>${anyOf(Object.keys(UNITS))})s?`;
/** A unit right after a figure; the third form is for "30-day-long". */
const AFTER = new RegExp(
  `^(?: |${HYPHEN})(?:(?:consecutive|straight|whole|full|more|long|further|additional|calendar|working) )?${WORD}(?:['\\u2019]s?)?(?![\\p{L}])`,
  'iu',
);
/** Ages, dates and rates that only look like a length of time. */
const NOT_AFTER = /^(?: |-)?(?:olds?\b|of age\b|ago\b|a (?:minute|hour|day|night|week|month|year)\b|an hour\b|per\b|each\b)/iu;
/** "a week" is a length of time only after these; elsewhere it may be a rate or a point. */
const LEADS =
  'for|within|after|over|lasting|than|about|nearly|almost|least|only|just|around|of|another|spend|spent|took|takes|lasted|last|under|every';
const SINGLE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?<=\\b(?:${LEADS}) )(?<one>an?) ${WORD}|(?<half>half) an? (?<halved>${anyOf(Object.keys(UNITS))})|an? (?<always>decade|fortnight|century))(?<more> and a half)?(?![\\p{L}\\p{N}-])`,
  'giu',
);
const YEAR_AND_HALF = new RegExp(`(?<![\\p{L}\\p{N}-])(?:an?|one) ${WORD} and a half(?![\\p{L}])`, 'giu');
const RANGE = new RegExp(`^(?:${HYPHEN}? to | or | ?${DASH} ?|${HYPHEN}to${HYPHEN})$`, 'iu');

/** Every length of time of a document. */
export function extractDurations({ text }: Document): HitOf<'duration'>[] {
  return firstWins([...counted(text), ...single(text)]);
}

function* counted(text: string): Generator<HitOf<'duration'>> {
  const figures = figuresOf(text);
  for (const [index, figure] of figures.entries()) {
    if (figure.glued || /^(?:1[5-9]|20)\d\d$/.test(text.slice(figure.start, figure.end))) continue;
    const found = unitAfter(text, figure);
    if (!found) continue;
    const previous = figures[index - 1];
    const low = previous && isRange(text, previous, figure) ? previous : figure;
    const { hedge, start } = hedgeBefore(text, low.start);
    const after = hedge ? { hedge, end: found.end } : hedgeAfter(text, found.end);
    const value = lengthOf({ low, high: figure, times: found.times, unit: found.unit, hedge: after.hedge });
    yield { kind: 'duration', start, end: after.end, value };
  }
}

function unitAfter(text: string, figure: Figure): { unit: Unit; times: number; end: number } | null {
  const of = figure.vague && text.startsWith(' of ', figure.end) ? 3 : 0;
  const m = AFTER.exec(text.slice(figure.end + of, figure.end + of + 40));
  const unit = m?.groups?.unit?.toLowerCase();
  if (!m || !unit) return null;
  const end = figure.end + of + m[0].length;
  if (NOT_AFTER.test(text.slice(end, end + 12))) return null;
  const words = m[0].toLowerCase();
  if (/^one$/i.test(text.slice(figure.start, figure.end)) && (words === ' day' || words === ' night' || words === ' minute')) return null;
  const [times, name] = UNITS[unit] ?? [1, 'day'];
  return { unit: name, times, end };
}

function isRange(text: string, a: Figure, b: Figure): boolean {
  if (a.glued || a.vague || b.vague || a.amount >= b.amount || b.start - a.end > 5) return false;
  const between = text.slice(a.end, b.start);
  const before = wordBefore(text, a.start)?.lower;
  return before === 'between' ? between === ' and ' : before !== 'from' && RANGE.test(between);
}

function* single(text: string): Generator<HitOf<'duration'>> {
  for (const m of text.matchAll(YEAR_AND_HALF)) yield toHit(text, m, m.groups?.unit ?? 'year', 1.5);
  for (const m of text.matchAll(SINGLE)) {
    const { unit, halved, always } = m.groups ?? {};
    const end = m.index + m[0].length;
    if (NOT_AFTER.test(text.slice(end, end + 12)) || /^ (?:later|earlier|before|after)\b/.test(text.slice(end, end + 9))) continue;
    yield toHit(text, m, unit ?? halved ?? always ?? 'year', halved ? 0.5 : 1);
  }
}

function toHit(text: string, m: RegExpExecArray, unitWord: string, amount: number): HitOf<'duration'> {
  const [times, unit] = UNITS[unitWord.toLowerCase()] ?? [1, 'day'];
  const span: Span = { start: m.index, end: m.index + m[0].length };
  const { hedge, start } = hedgeBefore(text, span.start);
  const figure = { ...span, amount, step: 1, factor: 1, spelled: true, vague: null, glued: '' };
  return { kind: 'duration', start, end: span.end, value: lengthOf({ low: figure, high: figure, times, unit, hedge }) };
}

interface Said {
  readonly low: Figure;
  readonly high: Figure;
  readonly times: number;
  readonly unit: Unit;
  readonly hedge: ReturnType<typeof hedgeBefore>['hedge'];
}

/**
 * Minutes, hours and days are exact as printed. Weeks and longer units are rounded in speech: half a unit to each side,
 * but never more than a quarter of the whole, so "a year" is 9 to 15 months and "three years" 2.5 to 3.5.
 */
function lengthOf({ low, high, times, unit, hedge }: Said): DurationValue {
  const days = DAYS[unit] * times;
  const [a, b] = [low.vague?.[0] ?? low.amount, high.vague?.[1] ?? high.amount];
  const exact = unit === 'minute' || unit === 'hour' || unit === 'day';
  const half = (amount: number): number => (exact || high.vague ? 0 : Math.min(0.5, amount / 4));
  const slack = Math.max(0.05 * b, Math.min(1, b / 2));
  const { low: from, high: to } = widen({ low: a - half(a), high: b + half(b) }, a, b, slack, hedge);
  return {
    low: tidy(from * days),
    high: to === NO_LIMIT ? to : tidy(to * days),
    amount: tidy((low.vague ? low.vague[0] : (low.amount + high.amount) / 2) * times),
    unit,
    approximate: isApproximate(hedge) || high.vague !== null,
  };
}

/** Spans of the text that state an age: "34-year-old", "34 years old", "34 years of age". */
export function ageSpans(text: string, figures: readonly Figure[]): Span[] {
  const ages: Span[] = [];
  for (const figure of figures) {
    const m = /^[ -]years?(?:[ -]olds?\b| of age\b)/i.exec(text.slice(figure.end, figure.end + 16));
    const span = m ? { start: figure.start, end: figure.end + m[0].length } : null;
    if (span && !ages.some((age) => overlaps(age, span))) ages.push(span);
  }
  return ages;
}
