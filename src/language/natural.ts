/**
 * The only file that knows the library `natural`. Its sub-folders are imported, never its root: the root loads
 * database drivers, reads `.env` of the working folder and prints to standard output.
 */
import distance from 'natural/lib/natural/distance/index.js';
import NounInflector from 'natural/lib/natural/inflectors/noun_inflector.js';
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

const LONGEST = 64;
/** Words come again and again: as many results as this are remembered. */
const REMEMBERED = 50_000;
const stems = new Map<string, string>();
const distances = new Map<string, number>();
const inflector = new NounInflector();

/**
 * Stem of a lower-case English word: "rejected", "rejects" and "rejection" give "reject".
 * M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980.
 */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = word.length > LONGEST ? word : porter.stem(word);
    if (stems.size >= REMEMBERED) stems.clear();
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
  if (x.length === 1 && y.length === 1) return 1;
  const pair = `${x} ${y}`;
  let known = distances.get(pair);
  if (known === undefined) {
    known = distance.DamerauLevenshteinDistance(x, y, { restricted: true });
    if (distances.size >= REMEMBERED) distances.clear();
    distances.set(pair, known);
  }
  return known;
}

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
