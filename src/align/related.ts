/** Which sources speak of the same event: they share names that few others use. */
import { nameKey } from '../compare/name.js';
import { dayOfIso } from '../language/calendar.js';
import { withoutPossessive } from '../language/fold.js';
import { isStopword } from '../language/stopwords.js';
import type { Reading, Source } from '../model.js';
import type { Corpus } from './context.js';

/** Names two sources must share, and their part of the names of the one with fewer. Measured on pairs of look-alike events. */
const SHARED_NAMES = 3;
const SHARED_PART = 0.2;
/** Short texts name few; they are about one event when they share a name and most of what they say: terms, and part of the shorter text's. */
const ANY = { shared: 5, part: 0.45 };
/** Two reports of the same days are of one event when they share a name and this many terms, this part of the shorter text's. */
const NEWS = { shared: 7, part: 0.25 };
const SAME_DAYS = 2;
/** Of many related sources each is compared with those it shares most names with, so that work grows with their number only. */
const NEIGHBOURS = 12;
/** A draft is compared with so many: it is what the run is for. */
const OF_A_DRAFT = 40;
/** Days between publication beyond which two articles are not about the same news. */
const NEWS_DAYS = 21;
/** A name word used by more sources than this says nothing about which event they cover. */
const COMMON = 200;
/** Of the sources that use a name word, each is set beside so many published next after it. */
const NEXT = 60;
/** Name words from which on a text is no short one: whoever says the same as it also names the same. */
const SHORT = 12;

export interface Relatedness {
  related(a: Source, b: Source): boolean;
  /** Ids of a source and of those related to it, in the order of the sources. */
  circleOf(source: Source): readonly string[];
  /** Pairs that are related, each once, in order. */
  readonly pairs: readonly (readonly [Reading, Reading])[];
}

export function relate({ readings, termsOf }: Corpus): Relatedness {
  const words = withFirstWords(readings, readings.map(nameWords));
  const known = new Map<number, ReadonlySet<string>>();
  const termsIn = (at: number): ReadonlySet<string> => {
    const terms = known.get(at) ?? new Set(readings[at]?.sentences.flatMap((sentence) => [...termsOf(sentence)]));
    known.set(at, terms);
    return terms;
  };
  const found: Candidate[] = [];
  for (const [key, count] of sharedNames(readings, words)) {
    const [i, j] = [Math.floor(key / readings.length), key % readings.length];
    const [a, b] = [readings[i], readings[j]];
    if (!a || !b || !sameScope(a.source, b.source) || farApart(a.source, b.source)) continue;
    const fewer = Math.min(words[i]?.size ?? 0, words[j]?.size ?? 0);
    const named = count >= SHARED_NAMES && count / fewer >= SHARED_PART;
    const least = sameDays(a.source, b.source) ? NEWS : ANY;
    if (named || (fewer < SHORT && saysTheSame(termsIn(i), termsIn(j), least))) found.push({ i, j, count });
  }
  const drafts = readings.map(({ source }) => source.role === 'draft');
  const pairs = nearest(found, drafts).map(({ i, j }) => [readings[i] as Reading, readings[j] as Reading] as const);
  const circles = circlesOf(readings, pairs);
  const sets = new Map([...circles].map(([id, circle]) => [id, new Set(circle)] as const));
  return {
    related: (a, b) => a.id === b.id || sets.get(a.id)?.has(b.id) === true,
    circleOf: ({ id }) => circles.get(id) ?? [id],
    pairs,
  };
}

/** Every source with those it is paired with, by id and in the order of the sources. */
function circlesOf(readings: readonly Reading[], pairs: Relatedness['pairs']): ReadonlyMap<string, readonly string[]> {
  const at = new Map(readings.map(({ source }, i) => [source.id, i] as const));
  const circles = new Map<string, number[]>(readings.map(({ source }, i) => [source.id, [i]] as const));
  for (const [a, b] of pairs) {
    circles.get(a.source.id)?.push(at.get(b.source.id) ?? 0);
    circles.get(b.source.id)?.push(at.get(a.source.id) ?? 0);
  }
  return new Map([...circles].map(([id, list]) => [id, list.sort((a, b) => a - b).map((i) => readings[i]?.source.id ?? '')] as const));
}

/** Two sources, by index, and how many name words they share. */
interface Candidate {
  readonly i: number;
  readonly j: number;
  readonly count: number;
}

/** Pairs that are among the nearest of either source, in order. */
function nearest(found: readonly Candidate[], drafts: readonly boolean[]): Candidate[] {
  const used = new Map<number, number>();
  const take = (at: number): boolean => {
    const count = (used.get(at) ?? 0) + 1;
    used.set(at, count);
    return count <= (drafts[at] ? OF_A_DRAFT : NEIGHBOURS);
  };
  const ranked = [...found].sort((a, b) => b.count - a.count || a.i - b.i || a.j - b.j);
  const kept = ranked.filter(({ i, j }) => {
    const [left, right] = [take(i), take(j)];
    return left || right;
  });
  return kept.sort((a, b) => a.i - b.i || a.j - b.j);
}

/**
 * Pairs of sources, as first index times their number plus second index, and how many name words they share; in order. The
 * sources of a word stand in the order of publication, so that those near in time meet however many use it.
 */
function sharedNames(readings: readonly Reading[], words: readonly ReadonlySet<string>[]): (readonly [number, number])[] {
  const days = readings.map(({ source: { published } }) => (published === null ? null : dayOfIso(published)));
  const index = new Map<string, number[]>();
  for (const at of inOrderOfPublication(readings)) {
    for (const word of words[at] ?? []) {
      const list = index.get(word);
      if (list) list.push(at);
      else index.set(word, [at]);
    }
  }
  const shared = new Map<number, number>();
  for (const list of index.values()) {
    if (list.length > COMMON) continue;
    for (const [at, a] of list.entries()) {
      for (let next = at + 1; next < Math.min(list.length, at + 1 + NEXT); next++) {
        const b = list[next] as number;
        const [x, y] = [days[a] ?? null, days[b] ?? null];
        if (x !== null && y !== null && Math.abs(x - y) > NEWS_DAYS) continue;
        const key = Math.min(a, b) * words.length + Math.max(a, b);
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  }
  return [...shared].sort(([x], [y]) => x - y);
}

/** Indices of the sources, story by story, undated ones last. */
function inOrderOfPublication(readings: readonly Reading[]): number[] {
  const key = ({ source }: Reading): string => `${source.story ?? ''}\n${source.published ?? '~'}`;
  const keys = readings.map(key);
  return [...keys.keys()].sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : keys[a] === keys[b] ? a - b : 1));
}

function saysTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>, least: typeof ANY): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of few) if (many.has(term)) shared++;
  return shared >= least.shared && shared / few.size >= least.part;
}

/** Published on the same day or nearly: what they share is less likely to be another event of the kind. */
function sameDays(a: Source, b: Source): boolean {
  const [x, y] = [a.published === null ? null : dayOfIso(a.published), b.published === null ? null : dayOfIso(b.published)];
  return x !== null && y !== null && Math.abs(x - y) <= SAME_DAYS;
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

/** A word that begins a sentence is a name where another source has it as one: "Norrey sends observers". */
function withFirstWords(readings: readonly Reading[], words: readonly ReadonlySet<string>[]): ReadonlySet<string>[] {
  const names = new Set(words.flatMap((set) => [...set]));
  return readings.map(({ sentences }, i) => {
    const first = sentences.flatMap(({ tokens: [token] }) =>
      token?.capital && !isStopword(token.lower) ? nameKey(withoutPossessive(token.lower)) : [],
    );
    return new Set([...(words[i] ?? []), ...first.filter((key) => names.has(key))]);
  });
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
