/** Intervals of numbers: what a wording allows. */
import type { Interval } from '../model.js';

/** Relative slack for the rounding of floating-point arithmetic. */
const EPSILON = 1e-9;

/** Two values agree when some one number would justify both wordings. `slack` widens the gap allowed between them. */
export function agree(a: Interval, b: Interval, slack = 0): boolean {
  const room = slack + EPSILON * Math.max(1, Math.abs(a.low), Math.abs(b.low));
  return a.low <= b.high + room && b.low <= a.high + room;
}
