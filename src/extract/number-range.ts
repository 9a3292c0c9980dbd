/** Two figures that are one value: ranges ("15 to 20", "44 mg to 50 mg"), sums of two units ("6ft 2in", "2 dollars and 40 cents"). */
import { type Figure, tidy } from './cardinal.js';
import { countedAfter } from './counted.js';
import { currencyBefore } from './currency.js';
import { hedgeBefore } from './hedge.js';
import { type Measure, measureOf } from './number-measure.js';
import { wordBefore } from './phrase.js';
import { DASH } from './words.js';

export interface Pair {
  readonly low: Figure;
  readonly high: Figure;
  readonly measure: Measure;
}

/** No joint of two ends is longer, with a unit or a sign of money in it. */
const LONGEST = 30;
const TO = new RegExp(`^(?:-? (?:to|or|through|and up to) | ?(?:${DASH}|~) ?|-to-)$`, 'u');
const RANGING = /^(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|estimates|anything)$/;

const OVER = /^ over $/;
const ALONE = /(?:^|[\n.!?:] ?|(?<![\p{L}])(?:is|was|equals|minus|negative) )$/u;

/** "1 over 3", where it stands alone: a fraction told as in a lesson. */
export function fractionOf(text: string, a: Figure, b: Figure): Pair | null {
  if (a.amount !== 1 || b.start - a.end !== 6 || b.amount < 2 || !OVER.test(text.slice(a.end, b.start)) || a.glued || b.glued || b.vague)
    return null;
  if (!ALONE.test(text.slice(Math.max(0, a.start - 12), a.start)) || !/^(?:[.,;!?)]|$|\n)/.test(text.slice(b.end, b.end + 1))) return null;
  const measure = { of: null, scale: 1, start: a.start, end: b.end };
  const whole = signed(text, { ...a, end: b.end, amount: 1 / b.amount, step: 0.1 / b.amount, spelled: true }, measure);
  return { low: whole, high: whole, measure: { ...measure, start: whole.start } };
}

const TIE = /(?:to|or|and|through) |[-\u2010-\u2014~]/;

/** The range of two figures one after the other: "between 15 and 20", "$15-20"; "from 15 to 20" tells a change and stays two numbers. */
export function rangeOf(text: string, a: Figure, b: Figure): Pair | null {
  if (a.vague || b.vague || b.start - a.end > LONGEST || !TIE.test(text.slice(a.end, b.start))) return null;
  const same = a.glued === b.glued;
  const from = same && a.glued ? null : measureOf(text, a);
  const sign = currencyBefore(text, a.start);
  const second = currencyBefore(text, b.start);
  const to = sign && !second ? measureOf(text, a, b) : measureOf(text, b);
  if (!to || (!from?.of && a.glued && !same)) return null;
  const [left, right] = [signed(text, a, from ?? to), signed(text, b, { ...to, start: second?.start ?? b.start })];
  const start = Math.min(sign?.start ?? a.start, left.start);
  const own = from?.of && from.end > a.end + a.glued.length ? from : null;
  const joint = text.slice(own?.end ?? a.end + (same || from?.of ? a.glued.length : 0), Math.min(second?.start ?? b.start, right.start));
  const lead = leadOf(text, start);
  if (a.spelled && /^[-\u2010\u2011]$/.test(joint)) return null;
  if (lead === null || (lead === 'between' ? !/^ (?:and|to) $/.test(joint) : !TO.test(joint))) return null;
  if (from?.of && from.of.name !== to.of?.name) return null;
  if (joint === ' to ' && right.amount >= 5 * left.amount && isMoved(text, start)) return null;
  const measure = { of: to.of, scale: to.scale, start, end: to.end };
  return rising(asWritten(left, from, measure), right, measure, lead === 'ranging');
}

/** "between", "ranging" or "" as the words before a range say; null after "from", which tells a change. */
export function leadOf(text: string, start: number): 'between' | 'ranging' | '' | null {
  const word = wordBefore(text, hedgeBefore(text, start).start);
  if (word?.lower === 'between') return 'between';
  if (word?.lower === 'either') return null;
  if (word?.lower !== 'from') return '';
  return RANGING.test(wordBefore(text, word.start)?.lower ?? '') ? 'ranging' : null;
}

const MOVED =
  /^(?:rose|fell|up|down|gained|lost|added|shed|climbed|jumped|dropped|slipped|slid|advanced|declined|rising|falling|gaining|losing|dropping)$/;

/** "rose $1.35 to $84.20": by how much, and to what. */
function isMoved(text: string, start: number): boolean {
  const word = wordBefore(text, hedgeBefore(text, start).start);
  return MOVED.test((word?.lower === 'by' ? wordBefore(text, word.start) : word)?.lower ?? '');
}

/** A figure in the unit of the range: "500 metres to 2 km" is told in kilometres. */
function asWritten(figure: Figure, own: Measure | null, { of, scale }: Measure): Figure {
  const [factor, times] = [own?.of?.factor ?? of?.factor ?? 1, own?.of ? own.scale : scale];
  const change = (factor * times) / ((of?.factor ?? 1) * scale);
  return change === 1 || !Number.isFinite(change)
    ? figure
    : { ...figure, amount: tidy(figure.amount * change), step: tidy(figure.step * change) };
}

/** Both ends with the multiplier printed once: "15 to 20 thousand"; null if it does not rise. */
function rising(a: Figure, b: Figure, measure: Measure, either: boolean): Pair | null {
  const lends = a.factor === 1 && b.factor > 1 && a.amount < b.amount / b.factor;
  const low = lends ? { ...a, amount: tidy(a.amount * b.factor), step: a.step * b.factor, factor: b.factor } : a;
  if (low.amount < b.amount) return { low, high: b, measure };
  return either && low.amount > b.amount ? { low: b, high: low, measure } : null;
}

const HEAT = /^(?:celsius|degree)$/;
const MINUS = /[-\u2010-\u2012\u2212]/;

/** "The result was ($3m)": as accounts write what is lost. */
const BOOKED = /(?:^| )(?:is|are|was|were) \($/;

/** A figure below zero: "minus 5 degrees", "-5°C", "-$3m", "minus one"; before counts a hyphen is a dash. */
export function signed(text: string, figure: Figure, { of, start, end }: Measure): Figure {
  const mark = text.charAt(start - 1);
  if (mark === '(' && of && text.charAt(end) === ')' && BOOKED.test(text.slice(Math.max(0, start - 7), start)))
    return { ...figure, amount: -figure.amount };
  if (MINUS.test(mark)) {
    const before = text.charCodeAt(start - 2);
    const lone = Number.isNaN(before) || before === 32 || before === 40 || before === 10;
    const meant = of === null ? !figure.spelled && !countedAfter(text, figure.end, figure.amount, false) : HEAT.test(of.name) || lone;
    return meant && lone ? below(figure, start - 1) : figure;
  }
  const word = text.charCodeAt(start - 1) === 32 ? wordBefore(text, start) : null;
  return word?.lower === 'minus' || word?.lower === 'negative' ? below(figure, word.start) : figure;
}

function below(figure: Figure, start: number): Figure {
  return { ...figure, start, amount: -figure.amount };
}

/** How many of the smaller unit one of the larger has, by the factor of each: feet and inches, stone, pounds and ounces. */
const SMALLER: ReadonlyMap<number, number> = new Map([
  [0.0003048, 0.0000254],
  [6.35029318, 0.45359237],
  [0.45359237, 0.028349523125],
]);
const TIED = /^(?: |, | and |-)?$/;

/** "6ft 2in", "5 feet, 2 inches", "thirteen dollars and forty-five cents": one sum; null for two values side by side. */
export function sumOf(text: string, a: Figure, measure: Measure, b: Figure | undefined): Pair | null {
  const { of } = measure;
  if (!of || measure.scale !== 1 || a.factor !== 1) return null;
  const feet = of.factor === 0.0003048 ? /^-(?<inches>\d{1,2})(?![\p{L}\d])/u.exec(text.slice(measure.end, measure.end + 4)) : null;
  if (feet) return summed(a, Number(feet.groups?.inches) / 12, 1 / 12, { ...measure, end: measure.end + feet[0].length });
  if (!b || b.start - measure.end > 5 || !TIED.test(text.slice(measure.end, b.start))) return null;
  const small = measureOf(text, b);
  const cents =
    small &&
    !small.of &&
    /^[A-Z]{3}$/.test(of.name) &&
    measure.end > a.end &&
    b.amount >= 10 &&
    b.amount < 100 &&
    Number.isInteger(b.amount);
  if (cents && /^(?:[.,;:!?)](?!\d)|$)/.test(text.slice(b.end, b.end + 2)))
    return summed(a, b.amount / 100, 0.01, { ...measure, end: b.end });
  if (!small?.of) return null;
  const ratio = small.of.name === 'cent' && /^[A-Z]{3}$/.test(of.name) ? 0.01 : small.of.factor / of.factor;
  const fits = small.of.name === 'cent' ? ratio === 0.01 : SMALLER.get(of.factor) === small.of.factor;
  return fits && b.amount * ratio < 1 ? summed(a, b.amount * ratio, ratio * b.step, { ...measure, end: small.end }) : null;
}

function summed(figure: Figure, more: number, step: number, measure: Measure): Pair {
  const sum = { ...figure, amount: tidy(figure.amount + more), step };
  return { low: sum, high: sum, measure };
}
