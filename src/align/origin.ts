/** Which sources are one voice: near-copies of one text, and works based on one original. */
import type { Reading } from '../model.js';
import type { Relatedness } from './related.js';
import { connected } from './slot.js';

/** Words in a row of one shingle, and the part of the shorter text's shingles that makes it a copy. */
const SHINGLE = 5;
const COPIED = 0.5;

/** Origin by source id: the source that others of the voice are based on, else the first by file. */
export function origins(readings: readonly Reading[], relatedness: Relatedness): ReadonlyMap<string, string> {
  const at = new Map(readings.map((reading, i) => [reading.source.id, i] as const));
  const pairs: (readonly [number, number])[] = [];
  const byWork = new Map<string, number>();
  for (const [i, { source }] of readings.entries()) {
    for (const work of source.basedOn) {
      const other = at.get(work) ?? byWork.get(work);
      if (other === undefined) byWork.set(work, i);
      else pairs.push([other, i]);
    }
  }
  const shingles = new Map<Reading, ReadonlySet<string>>();
  for (const [a, b] of relatedness.pairs)
    if (copied(shinglesOf(a, shingles), shinglesOf(b, shingles))) pairs.push([at.get(a.source.id) ?? 0, at.get(b.source.id) ?? 0]);
  const origin = new Map<string, string>();
  for (const set of connected(readings.length, pairs)) {
    const original = set.find((i) =>
      set.some((other) => other !== i && readings[other]?.source.basedOn.includes(readings[i]?.source.id ?? '')),
    );
    const first = readings[original ?? Math.min(...set)];
    for (const i of set) origin.set(readings[i]?.source.id ?? '', first?.source.id ?? '');
  }
  return origin;
}

function shinglesOf(reading: Reading, known: Map<Reading, ReadonlySet<string>>): ReadonlySet<string> {
  let set = known.get(reading);
  if (!set) {
    const words = reading.sentences
      .filter(({ zone }) => zone === 'body' || zone === 'block-quotation')
      .flatMap(({ tokens }) => tokens.map(({ lower }) => lower));
    set = new Set(words.slice(0, Math.max(0, words.length - SHINGLE + 1)).map((_, i) => words.slice(i, i + SHINGLE).join(' ')));
    known.set(reading, set);
  }
  return set;
}

function copied(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < 20) return false;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / small.size >= COPIED;
}
