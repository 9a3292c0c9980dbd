/** Which quotations, of however many, have words in common by which they may be one utterance. */

/** What quotations are looked up by. */
export interface Wording {
  /** As quoteWords gives them. */
  readonly words: readonly string[];
  /** Stems of the words that tell something. */
  readonly content: ReadonlySet<string>;
}

/** A content word or row of words in more quotations than this is no reason to compare two of them. */
const COMMON = 60;
/** Words in a row by which a quotation is found among many: its words alone are in too many others of a large collection. */
const SHINGLE = 4;
/** More words and rows than a collection has: two numbers below it make one that a double holds exactly. */
const MOST = 2 ** 26;

/** The quotations of one key, and how much sharing it counts. */
interface Shared {
  readonly weight: number;
  readonly at: number[];
}

/** Pairs, by index and in order, that share two rare content words, or one where a quotation has no more; or a row of words that few quotations have. */
export function candidates(quotes: readonly Wording[]): (readonly [number, number])[] {
  const keys = keysOf(quotes);
  const pairs: (readonly [number, number])[] = [];
  for (const [i, a] of quotes.entries()) {
    const counts = new Map<number, number>();
    for (const { at, weight } of keys[i] ?? []) {
      if (at.length > COMMON) continue;
      for (const j of at) if (j > i) counts.set(j, (counts.get(j) ?? 0) + weight);
    }
    const met: number[] = [];
    for (const [j, count] of counts) if (count >= Math.min(2, a.content.size, quotes[j]?.content.size ?? 0)) met.push(j);
    for (const j of met.sort((x, y) => x - y)) pairs.push([i, j]);
  }
  return pairs;
}

/** The keys of each quotation. Words and rows of words are numbered: rows are made of numbers, not of text. */
function keysOf(quotes: readonly Wording[]): Shared[][] {
  const byTerm = new Map<string, Shared>();
  const byRow = new Map<number, Shared>();
  const [words, couples] = [new Map<string, number>(), new Map<number, number>()];
  return quotes.map((quote, i) => {
    const own = new Set<Shared>();
    for (const term of quote.content) own.add(known(byTerm, term, () => ({ weight: 1, at: [] })));
    const numbers = quote.words.map((word) => known(words, word, () => words.size));
    const couple = (at: number): number => known(couples, (numbers[at] ?? 0) * MOST + (numbers[at + 1] ?? 0), () => couples.size);
    for (let at = 0; at + SHINGLE <= numbers.length; at++)
      own.add(known(byRow, couple(at) * MOST + couple(at + 2), () => ({ weight: 2, at: [] })));
    for (const { at } of own) at.push(i);
    return [...own];
  });
}

function known<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const fresh = make();
  map.set(key, fresh);
  return fresh;
}

/** How often each word comes. */
export function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words that two lists have in common, in whatever order: no way of laying them beside each other shares more. */
export function inCommon(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of few) shared += Math.min(count, many.get(word) ?? 0);
  return shared;
}
