/**
 * The only file that knows the library `natural`. Its sub-folders are imported, never its root: the root loads
 * database drivers, reads `.env` of the working folder and prints to standard output.
 */
import NounInflector from 'natural/lib/natural/inflectors/noun_inflector.js';
import { porterStem } from './porter.js';

const LONGEST = 64;
const stems = new Map<string, string>();
const inflector = new NounInflector();

/**
 * Stem of a lower-case English word: "rejected", "rejects" and "rejection" give "reject".
 */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = word.length > LONGEST ? word : porterStem(word);
    if (stems.size > 50_000) stems.clear();
    stems.set(word, known);
  }
  return known;
}

/** Singular of a lower-case English noun: "oblasts" gives "oblast". */
export function singular(noun: string): string {
  return noun.length > LONGEST || !noun.endsWith('s') || noun.endsWith('ss') ? noun : inflector.singularize(noun);
}

/**
 * Edits (insert, delete, replace, swap of neighbours) between two words of at most 64 characters, each letter edited once:
 * optimal string alignment distance. Longer words are compared for equality only (0, or the longer length).
 */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length > LONGEST || b.length > LONGEST) return Math.max(a.length, b.length);
  const [x, y] = withoutSharedEnds(a, b);
  if (x.length === 0 || y.length === 0) return Math.max(x.length, y.length);
  let [older, old, row] = [OLDER, OLD, ROW];
  for (let j = 0; j <= y.length; j++) old[j] = j;
  for (let i = 1; i <= x.length; i++) {
    row[0] = i;
    for (let j = 1; j <= y.length; j++) {
      const same = x.charCodeAt(i - 1) === y.charCodeAt(j - 1);
      let least = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && x.charCodeAt(i - 1) === y.charCodeAt(j - 2) && x.charCodeAt(i - 2) === y.charCodeAt(j - 1);
      if (swapped) least = Math.min(least, (older[j - 2] ?? 0) + 1);
      row[j] = least;
    }
    [older, old, row] = [old, row, older];
  }
  return old[y.length] ?? 0;
}

/** Three rows of the table of distances, used again for every pair of words. */
const [OLDER, OLD, ROW] = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)];

/** Letters that both words begin with or both end with cost nothing. */
function withoutSharedEnds(a: string, b: string): readonly [string, string] {
  let start = 0;
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let [x, y] = [a.length, b.length];
  while (x > start && y > start && a.charCodeAt(x - 1) === b.charCodeAt(y - 1)) {
    x--;
    y--;
  }
  return [a.slice(start, x), b.slice(start, y)];
}
