/** Slips of the pen: pairs of figures that a typist turns into one another. */

const pad = (digits: string, length: number): string => digits.padStart(length, '0');

/**
 * Whether two printed figures differ by what slips look like: one digit replaced, two neighbours swapped, one digit lost or
 * doubled, the decimal point moved, or a neighbour unit. "1.85" and "1.58", "14" and "24", "860" and "806", "2.4" and "24".
 */
export function looksLikeSlip(a: string, b: string): boolean {
  const [x, y] = [a.replace(/[^\d]/g, ''), b.replace(/[^\d]/g, '')];
  if (x === '' || y === '') return false;
  if (x === y) return a !== b;
  if (Math.abs(x.length - y.length) > 1) return false;
  if (x.length !== y.length) return x.length + y.length >= 5 && oneDropped(x, y);
  if (x.length === 1) return Math.abs(Number(x) - Number(y)) === 1;
  return oneReplaced(x, y) || neighboursSwapped(pad(x, x.length), y);
}

/**
 * Whether two printed figures of two digits or more differ by two neighbours swapped or by zeros at the end: "48" and "84",
 * "400,000" and "40,000". Chance makes such pairs far more seldom than pairs with one digit replaced.
 */
export function looksLikeSwap(a: string, b: string): boolean {
  const [x, y] = [a.replace(/[^\d]/g, ''), b.replace(/[^\d]/g, '')];
  if (x.length < 2 || y.length < 2 || x === y) return false;
  const bare = (digits: string): string => digits.replace(/(?<!0)0+$/, '');
  if (x.length === y.length) return neighboursSwapped(x, y);
  return bare(x) === bare(y) && Math.abs(x.length - y.length) <= 3;
}

function oneReplaced(x: string, y: string): boolean {
  let changed = 0;
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) changed++;
  return changed === 1;
}

function neighboursSwapped(x: string, y: string): boolean {
  const at = [...x].findIndex((digit, i) => digit !== y[i]);
  return at >= 0 && at + 1 < x.length && x[at] === y[at + 1] && x[at + 1] === y[at] && x.slice(at + 2) === y.slice(at + 2);
}

function oneDropped(x: string, y: string): boolean {
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  for (let i = 0; i < long.length; i++) if (long.slice(0, i) + long.slice(i + 1) === short) return true;
  return false;
}
