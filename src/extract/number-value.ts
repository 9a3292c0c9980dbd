/** The arithmetic of a figure: how far its wording reaches, converted to the unit of its dimension. */
import type { NumberValue } from '../model.js';
import { type Figure, tidy } from './cardinal.js';
import { isApproximate, NO_LIMIT, widen } from './hedge.js';
import type { Measure } from './number-measure.js';
import { unit } from './units.js';
import type { Hedge } from './words.js';

type Size = Pick<NumberValue, 'low' | 'high' | 'amount' | 'approximate' | 'bound'>;
const COUNT = unit('', 1);

/** A value that is one whole number, exactly. */
export function exactly(amount: number, rest: Partial<NumberValue>): NumberValue {
  const nothing = {
    noun: null,
    nounPhrase: null,
    approximate: false,
    bound: null,
    ordinal: false,
    per: null,
    against: null,
    denied: false,
  };
  return { low: amount, high: amount, amount, unit: null, ...nothing, ...rest };
}

/**
 * What the figure allows (rule catalogue 8.2). A plain whole count is exact. Measures, sums, decimals and figures with
 * a multiplier word reach half a unit of their last printed digit to each side, after a multiplier at most a tenth.
 * "about" widens by a twentieth or by one unit of the last digit, whichever is more.
 */
export function sizeOf(low: Figure, high: Figure, { of, scale }: Measure, hedge: Hedge | null): Size {
  const [a, b] = [(low.vague?.[0] ?? low.amount) * scale, (high.vague?.[1] ?? high.amount) * scale];
  const half = (figure: Figure): number => {
    if (figure.vague || (of === null && figure.factor * scale === 1 && Number.isInteger(figure.amount))) return 0;
    const reach = (figure.step * scale) / 2;
    return figure.factor * scale > 1 ? Math.min(reach, Math.abs(figure.amount) * scale * 0.1) : reach;
  };
  const slack = Math.max(0.05 * Math.abs(b), high.step * scale);
  const wide = widen({ low: a - half(low), high: b + half(high) }, a, b, slack, hedge);
  const { factor, offset, spread } = of ?? COUNT;
  const convert = (x: number, share: number): number => (x === NO_LIMIT ? x : tidy(x * factor * share + offset));
  const [least, most] = [
    convert(wide.low, wide.low < 0 ? spread[1] : spread[0]),
    convert(wide.high, wide.high < 0 ? spread[0] : spread[1]),
  ];
  const middle = low === high ? low.amount * scale : (a + b) / 2;
  const bound = hedge === 'least' || hedge === 'most' ? hedge : null;
  return { low: least, high: most, amount: convert(middle, 1), approximate: isApproximate(hedge) || high.vague !== null, bound };
}
