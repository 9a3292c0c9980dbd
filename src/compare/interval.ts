/** Intervals of numbers: what a wording allows. */
import type { Interval } from '../model.js';

/** Relative slack for the rounding of floating-point arithmetic. */
const EPSILON = 1e-9;

/** Two values agree when some one number would justify both wordings. `slack` widens the gap allowed between them. */
export function agree(a: Interval, b: Interval, slack = 0): boolean {
  const room = slack + EPSILON * Math.max(1, Math.abs(a.low), Math.abs(b.low));
  return a.low <= b.high + room && b.low <= a.high + room;
}

/** Whether `inner` lies wholly within `outer`. */
export function within(inner: Interval, outer: Interval): boolean {
  return outer.low <= inner.low && inner.high <= outer.high;
}

/** Whether one value is so much larger that a slip of a unit or a zero is likelier than a disagreement: ten times or more. */
export function farApart(a: Interval, b: Interval): boolean {
  const [small, large] = a.high <= b.high ? [a, b] : [b, a];
  return small.high > 0 && large.low / small.high >= 9;
}
