/** Which sources speak of the same event: they share names that few others use. */
import { nameKey } from '../compare/name.js';
import { dayOfIso } from '../language/calendar.js';
import type { Reading, Source } from '../model.js';

/** Names two sources must share, and their part of the names of the one with fewer. Measured on pairs of look-alike events. */
const SHARED_NAMES = 3;
const SHARED_PART = 0.2;
/** Days between publication beyond which two articles are not about the same news. */
const NEWS_DAYS = 21;
/** A name word used by more sources than this says nothing about which event they cover. */
const COMMON = 200;

export interface Relatedness {
  related(a: Source, b: Source): boolean;
  /** Pairs that are related, each once, in order. */
  readonly pairs: readonly (readonly [Reading, Reading])[];
}

export function relate(readings: readonly Reading[]): Relatedness {
  const words = readings.map(nameWords);
  const index = new Map<string, number[]>();
  for (const [at, set] of words.entries()) for (const word of set) index.set(word, [...(index.get(word) ?? []), at]);
  const shared = new Map<number, number>();
  for (const list of index.values()) {
    if (list.length > COMMON) continue;
    for (const [i, a] of list.entries())
      for (const b of list.slice(i + 1)) shared.set(a * readings.length + b, (shared.get(a * readings.length + b) ?? 0) + 1);
  }
  const pairs: (readonly [Reading, Reading])[] = [];
  const known = new Set<string>();
  for (const [key, count] of [...shared].sort(([x], [y]) => x - y)) {
    const [i, j] = [Math.floor(key / readings.length), key % readings.length];
    const [a, b] = [readings[i], readings[j]];
    if (!a || !b || !sameScope(a.source, b.source) || farApart(a.source, b.source)) continue;
    const fewer = Math.min(words[i]?.size ?? 0, words[j]?.size ?? 0);
    if (count < SHARED_NAMES || count / fewer < SHARED_PART) continue;
    pairs.push([a, b]);
    known.add(`${a.source.id}\n${b.source.id}`).add(`${b.source.id}\n${a.source.id}`);
  }
  return { related: (a, b) => a.id === b.id || known.has(`${a.id}\n${b.id}`), pairs };
}

/** A source with a story is compared within it; without one, with all. */
export function sameScope(a: Source, b: Source): boolean {
  return a.story === null || b.story === null || a.story === b.story;
}

function farApart(a: Source, b: Source): boolean {
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
