/** Where in a long text (a speech, a statement, a transcript) the words of a short quotation may stand. */

/** Words in a row that tie a place of the long text to one of the quotation. */
const ROW = 3;
/** Words kept on both sides of that place. */
const MARGIN = 25;
/** A text so many times longer, and this much more, is looked through for the place. */
const TIMES = 2;
const MORE = 60;

/** The part of the longer list that lies beside the shorter one; both as they are where they are of a length. */
export function regionOf(a: readonly string[], b: readonly string[]): readonly [readonly string[], readonly string[]] {
  if (b.length > a.length * TIMES + MORE) return [a, cut(a, b)];
  if (a.length > b.length * TIMES + MORE) return [cut(b, a), b];
  return [a, b];
}

/** The stretch of `long` whose rows of words stand, most of them, as far apart from those of `short`. */
function cut(short: readonly string[], long: readonly string[]): readonly string[] {
  const places = new Map<string, number>();
  for (let at = 0; at + ROW <= short.length; at++) places.set(short.slice(at, at + ROW).join(' '), at);
  const votes = new Map<number, number>();
  for (let at = 0; at + ROW <= long.length; at++) {
    const place = places.get(long.slice(at, at + ROW).join(' '));
    if (place === undefined) continue;
    const shift = Math.floor((at - place) / MARGIN);
    votes.set(shift, (votes.get(shift) ?? 0) + 1);
  }
  const [best] = [...votes].sort(([s, v], [t, w]) => w - v || s - t);
  if (!best) return long.slice(0, short.length + 2 * MARGIN);
  const start = best[0] * MARGIN;
  return long.slice(Math.max(0, start - MARGIN), start + short.length + 2 * MARGIN);
}
