/** Arithmetic of figures as printed: what two of them make, with the room that rounding leaves. */
import type { Interval, MentionOf } from '../model.js';
import type { Figure } from './figures.js';

/** Whether one number would justify both. */
export function meet(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** Least and most that a part of a whole can be, both as rounded. */
export function ratio(part: Interval, whole: Interval): Interval {
  return { low: part.low / Math.max(whole.high, Number.MIN_VALUE), high: whole.low > 0 ? part.high / whole.low : Number.MAX_VALUE };
}

const PRINTED = /\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?/;
const SCALE = /(?:hundred|thousand|million|billion|trillion)s?(?!\p{L})|\d ?(?:mn|bn|m|tn|k)(?!\p{L})/iu;

/** The digits of a figure as a number with half a unit of its last one to each side, whatever scale or unit follows; null in words. */
function printed({ text }: MentionOf<'number'>): Interval | null {
  const digits = PRINTED.exec(text)?.[0];
  if (digits === undefined) return null;
  const amount = Number(digits.replaceAll(',', ''));
  const half = 10 ** -(digits.split('.')[1]?.length ?? 0) / 2;
  return { low: amount - half, high: amount + half };
}

/** A number, a whole count too, may be rounded to its last printed digit: 249.5 to 250.5 for "250". */
function rounded({ text, value }: MentionOf<'number'>): Interval {
  const { low, high, unit } = value;
  return low === high && unit === null && /\d/.test(text) && Math.abs(low) >= 10 ? { low: low - 0.5, high: high + 0.5 } : { low, high };
}

/** Two figures of one measure on one scale; null when they measure different things or it is open on which scale they are. */
export function onOneScale(a: Figure, b: Figure): readonly [Interval, Interval] | null {
  if (a.kind === 'share' || b.kind === 'share') return a.kind === b.kind ? [a.value, b.value] : shareAndBare(a, b);
  const [x, y] = [a.value, b.value];
  if (x.per !== y.per && x.per !== null && y.per !== null) return null;
  if (x.unit === y.unit) return SCALE.test(a.text) === SCALE.test(b.text) ? [rounded(a), rounded(b)] : onTwoScales(a, b);
  if (x.unit !== null && y.unit !== null) return null;
  const [left, right] = [printed(a), printed(b)];
  const bare = [a, b].filter(({ text }) => !SCALE.test(text));
  if (bare.length === 1 && Math.abs(bare[0]?.value.amount ?? 0) >= 1000) return null;
  if (bare.length === 0) return /^[A-Z]{3}$/.test(x.unit ?? y.unit ?? '') ? [x, y] : null;
  return left && right && x.bound === null && y.bound === null ? [left, right] : null;
}

/** "from 3 to 5 million": the scale may be of both. */
function onTwoScales(a: MentionOf<'number'>, b: MentionOf<'number'>): readonly [Interval, Interval] | null {
  const bare = SCALE.test(a.text) ? b : a;
  if (bare.value.amount >= 1000 && bare.value.unit === null) return [rounded(a), rounded(b)];
  if (bare.value.unit !== null && /^[\p{Sc}]|^US\$/u.test(bare.text) && bare.value.amount >= 1000) return [a.value, b.value];
  return null;
}

const IN_PERCENT = /%|per ?cent|points?$/i;

/** "from 3 to 5 percent": the first is told in percent too. */
function shareAndBare(a: Figure, b: Figure): readonly [Interval, Interval] | null {
  if (![a, b].some(({ kind, text }) => kind === 'share' && IN_PERCENT.test(text))) return null;
  const bare = (figure: Figure): Interval | null => {
    if (figure.kind === 'share') return figure.value;
    const digits = figure.value.unit === null && figure.value.noun === null && figure.value.bound === null ? printed(figure) : null;
    return digits && { low: digits.low / 100, high: digits.high / 100 };
  };
  const [x, y] = [bare(a), bare(b)];
  return x && y && [x, y];
}

/** A share as printed, one unit of its last digit wider: cut off and rounded up are both common. */
export function loose({ value, text }: MentionOf<'share'>): Interval {
  const digits = PRINTED.exec(text)?.[0];
  // A fraction in words is no more exact than it sounds.
  const unit = digits === undefined ? (/percent|point/i.test(text) ? 0.01 : 0.08) : 10 ** -(digits.split('.')[1]?.length ?? 0) / 100;
  return { low: value.low - unit / 2 - 1e-9, high: value.high + unit / 2 + 1e-9 };
}

/** "62.5 percent" for a share of one, with as many digits as tell it from what is printed. */
export function sayShare({ low, high }: Interval): string {
  const middle = ((low + high) / 2) * 100;
  return `${Number(middle.toPrecision(Math.abs(middle) < 10 ? 2 : 3))} percent`;
}
