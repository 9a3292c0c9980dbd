/** A figure as it stands in a text, before anything is known of what it counts. */
import type { Span } from '../model.js';

export interface Figure extends Span {
  readonly amount: number;
  /** Value of the last printed digit: 1 for "20", 0.1 for "20.4", 100,000 for "1.2 million". */
  readonly step: number;
  /** What its last word or suffix multiplies by: 1e6 for "million", 1 for none. */
  readonly factor: number;
  /** Written in words. */
  readonly spelled: boolean;
  /** "dozens", "several hundred": the least and most they can mean. */
  readonly vague: readonly [number, number] | null;
  /** Letters that follow the digits without a space: "km" of "5km"; a unit or a reason to doubt. */
  readonly glued: string;
}

/** Without the dust of binary fractions: 1.1 times a million is 1100000. */
export function tidy(amount: number): number {
  return Number.isSafeInteger(amount) ? amount : Number(amount.toPrecision(12));
}
