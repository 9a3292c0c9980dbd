/** Which sources speak of the same event: they share names that few others use. */
import { nameKey } from '../compare/name.js';
import { dayOfIso } from '../language/calendar.js';
import type { Reading, Source } from '../model.js';
import type { Corpus } from './context.js';

/** Names two sources must share, and their part of the names of the one with fewer. Measured on pairs of look-alike events. */
const SHARED_NAMES = 3;
const SHARED_PART = 0.2;
/** Short texts name few; they are about one event when they share a name and most of what they say: terms, and part of the shorter text's. */
const SHARED_TERMS = 5;
const SHARED_TERM_PART = 0.45;
/** Of many related sources each is compared with those it shares most names with, so that work grows with their number only. */
const NEIGHBOURS = 40;
/** Days between publication beyond which two articles are not about the same news. */
const NEWS_DAYS = 21;
/** A name word used by more sources than this says nothing about which event they cover. */
const COMMON = 200;

export interface Relatedness {
  related(a: Source, b: Source): boolean;
  /** Pairs that are related, each once, in order. */
  readonly pairs: readonly (readonly [Reading, Reading])[];
}

export function relate({ readings, termsOf }: Corpus): Relatedness {
  const words = readings.map(nameWords);
  const terms = readings.map(({ sentences }) => new Set(sentences.flatMap((sentence) => [...termsOf(sentence)])));
  const found: Candidate[] = [];
  for (const [key, count] of sharedNames(words)) {
    const [i, j] = [Math.floor(key / readings.length), key % readings.length];
    const [a, b] = [readings[i], readings[j]];
    if (!a || !b || !sameScope(a.source, b.source) || farApart(a.source, b.source)) continue;
    const fewer = Math.min(words[i]?.size ?? 0, words[j]?.size ?? 0);
    const named = count >= SHARED_NAMES && count / fewer >= SHARED_PART;
    if (named || saysTheSame(terms[i] ?? new Set(), terms[j] ?? new Set())) found.push({ i, j, count });
  }
  const pairs = nearest(found).map(({ i, j }) => [readings[i] as Reading, readings[j] as Reading] as const);
  const known = new Set(pairs.flatMap(([a, b]) => [`${a.source.id}\n${b.source.id}`, `${b.source.id}\n${a.source.id}`]));
  return { related: (a, b) => a.id === b.id || known.has(`${a.id}\n${b.id}`), pairs };
}

/** Two sources, by index, and how many name words they share. */
interface Candidate {
  readonly i: number;
  readonly j: number;
  readonly count: number;
}

/** Pairs that are among the nearest of either source, in order. */
function nearest(found: readonly Candidate[]): Candidate[] {
  const used = new Map<number, number>();
  const take = (at: number): boolean => {
    const count = (used.get(at) ?? 0) + 1;
    used.set(at, count);
    return count <= NEIGHBOURS;
  };
  const ranked = [...found].sort((a, b) => b.count - a.count || a.i - b.i || a.j - b.j);
  const kept = ranked.filter(({ i, j }) => {
    const [left, right] = [take(i), take(j)];
    return left || right;
  });
  return kept.sort((a, b) => a.i - b.i || a.j - b.j);
}

/** Pairs of sources, as first index times their number plus second index, and how many name words they share; in order. */
function sharedNames(words: readonly ReadonlySet<string>[]): (readonly [number, number])[] {
  const index = new Map<string, number[]>();
  for (const [at, set] of words.entries()) {
    for (const word of set) {
      const list = index.get(word);
      if (list) list.push(at);
      else index.set(word, [at]);
    }
  }
  const shared = new Map<number, number>();
  for (const list of index.values()) {
    if (list.length > COMMON) continue;
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) shared.set(a * words.length + b, (shared.get(a * words.length + b) ?? 0) + 1);
    }
  }
  return [...shared].sort(([x], [y]) => x - y);
}

function saysTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  const shared = [...few].filter((term) => many.has(term)).length;
  return shared >= SHARED_TERMS && shared / few.size >= SHARED_TERM_PART;
}

/** A source with a story is compared within it; without one, with all. */
export function sameScope(a: Source, b: Source): boolean {
  return a.story === null || b.story === null || a.story === b.story;
}

/** Published so many days apart that they cannot be about the same news. */
export function farApart(a: Source, b: Source): boolean {
  const [x, y] = [a.published === null ? null : dayOfIso(a.published), b.published === null ? null : dayOfIso(b.published)];
  return x !== null && y !== null && Math.abs(x - y) > NEWS_DAYS;
}

function nameWords(reading: Reading): ReadonlySet<string> {
  const set = new Set<string>();
  for (const mention of reading.mentions) {
    if (mention.kind !== 'name') continue;
    for (const word of mention.value.words) {
      const key = nameKey(word);
      if (key.length >= 4) set.add(key);
    }
  }
  return set;
}
