/**
 * The only file that knows the library `natural`. Its sub-folders are imported, never its root: the root loads
 * database drivers, reads `.env` of the working folder and prints to standard output.
 */
import distance from 'natural/lib/natural/distance/index.js';
import NounInflector from 'natural/lib/natural/inflectors/noun_inflector.js';
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { remember } from './remember.js';

const LONGEST = 64;
const inflector = new NounInflector();

/**
 * Stem of a lower-case English word: "rejected", "rejects" and "rejection" give "reject".
 * M. F. Porter, An algorithm for suffix stripping, Program 14(3), 1980.
 */
export const stem = remember((word) => (word.length > LONGEST ? word : porter.stem(word)));

/** "cases" is one case, "nurses" one nurse, "excuses" one excuse and "prizes" one prize; but "gases" one gas and "crises" one crisis. */
const IN_E = /(?:[rn]s|as|[oa]us|(?:ab|ac|exc|[fm]|ref)us|[io]s|ps|[aeioun]z)es$/;
const IN_ES = /(?:gas|bias|lens|atlas|canvas|alias|bas?is|oasis|topaz)es$/;
/** From the Greek: "theses" is one thesis. */
const IN_IS = /(?:cris|(?:^|[nyo])thes|gnos|morphos|hypnos|neuros|psychos|emphas|^oas)es$/;
/** "quizzes" and "fezzes" double the letter that they end in; "buzzes" does not. */
const DOUBLED = /(?:^|-)(?:qui|fe|whi)zzes$/;

/** Singular of a lower-case English noun: "oblasts" gives "oblast". */
export const singular = remember((noun) => {
  if (noun.length > LONGEST || !noun.endsWith('s') || noun.endsWith('ss')) return noun;
  if (!noun.endsWith('es')) return inflector.singularize(noun);
  if (IN_IS.test(noun)) return `${noun.slice(0, -2)}is`;
  if (DOUBLED.test(noun)) return noun.slice(0, -3);
  return IN_E.test(noun) && !IN_ES.test(noun) ? noun.slice(0, -1) : inflector.singularize(noun);
});

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
  return distanceOf(`${x}\n${y}`);
}

/** Of two words with a line break between: names may hold spaces. */
const distanceOf = remember((pair) => {
  const cut = pair.indexOf('\n');
  return distance.DamerauLevenshteinDistance(pair.slice(0, cut), pair.slice(cut + 1), { restricted: true });
});

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

/**
 * Likeness of two texts, 0 to 1, by letters and their places: W. E. Winkler, String Comparator Metrics and Enhanced Decision
 * Rules, 1990. Only measured against, as are the two below.
 */
export function jaroWinkler(a: string, b: string): number {
  return distance.JaroWinklerDistance(a, b, { ignoreCase: true });
}

/** One less the part of the letters that edits change: V. I. Levenshtein, 1966. */
export function levenshteinRatio(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance.LevenshteinDistance(a.toLowerCase(), b.toLowerCase()) / longest;
}

/** Twice the pairs of neighbouring letters that both have, over all pairs: L. R. Dice, 1945. */
export function diceCoefficient(a: string, b: string): number {
  return distance.DiceCoefficient(a, b);
}
