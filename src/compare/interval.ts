/** Intervals of numbers: what a wording allows. */
import type { Interval } from '../model.js';

/** Relative slack for the rounding of floating-point arithmetic. */
const EPSILON = 1e-9;

/** Two values agree when some one number would justify both wordings. `slack` widens the gap allowed between them. */
export function agree(a: Interval, b: Interval, slack = 0): boolean {
  const room = slack + EPSILON * Math.max(1, Math.abs(a.low), Math.abs(b.low));
  return a.low <= b.high + room && b.low <= a.high + room;
}

/** Ends this much apart, as a part of the larger, are two ends; bounds may be rounded more coarsely. */
const APART = 0.08;
const BOUNDS_APART = 0.12;
/** From where on an end is open: "at least 10" has no upper one. */
const OPEN = 1e300;

/**
 * Whether two wordings of one sentence print different figures although some number would justify both: "over 44" and
 * "over 70", "300 to 400" and "300 to 4,000", "$2.5 million" and "more than $250,000". `whole` is the highest value there can
 * be, 1 for shares.
 */
export function printedApart(a: Interval, b: Interval, whole = OPEN): boolean {
  const open = ({ high }: Interval): boolean => high >= whole;
  const apart = (x: number, y: number, part: number): boolean => Math.abs(x - y) > part * Math.max(Math.abs(x), Math.abs(y));
  if (open(a) || open(b)) return (open(a) && open(b) && apart(a.low, b.low, BOUNDS_APART)) || zerosApart(a.low, b.low);
  const wide = ({ low, high }: Interval): boolean => high - low > APART * Math.abs(high);
  return wide(a) && wide(b) && (apart(a.low, b.low, APART) || apart(a.high, b.high, APART));
}

/** One figure is the other with zeros lost or added. */
function zerosApart(x: number, y: number): boolean {
  if (x <= 0 || y <= 0 || x === y) return false;
  const zeros = Math.log10(Math.max(x, y) / Math.min(x, y));
  return zeros > 0.5 && zeros < 9.5 && Math.abs(zeros - Math.round(zeros)) < 0.001;
}
