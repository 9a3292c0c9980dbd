/** Which sources are one voice: near-copies of one text, and works based on one original. */
import { isBody } from '../compare/zone.js';
import { remember } from '../language/remember.js';
import type { Reading } from '../model.js';
import type { Relatedness } from './related.js';
import { connected } from './slot.js';

/** Words in a row of one shingle, and the part of the shorter text's shingles that makes it a copy. */
const SHINGLE = 5;
const COPIED = 0.5;
/** Fewer runs than these tell nothing. */
const LEAST = 20;
/** Words from which on a text is sampled, and how. */
const LONG = 300;
const SAMPLED = 4;

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
  const shingles = new Map<Reading, ReadonlySet<number>>();
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

/**
 * Fingerprints of the runs of words, of a long text every SAMPLED-th by value: what two texts share of them is what they share of
 * all (A. Broder, On the resemblance and containment of documents, 1997).
 */
function shinglesOf(reading: Reading, known: Map<Reading, ReadonlySet<number>>): ReadonlySet<number> {
  let set = known.get(reading);
  if (!set) {
    const words: number[] = [];
    for (const { zone, tokens } of reading.sentences) if (isBody(zone)) for (const { lower } of tokens) words.push(fingerprint(lower));
    const fresh = new Set<number>();
    for (let at = 0; at + SHINGLE <= words.length; at++) {
      let run = 0;
      for (let i = at; i < at + SHINGLE; i++) run = (Math.imul(run, 31) + (words[i] ?? 0)) | 0;
      if (words.length <= LONG || (run >>> 3) % SAMPLED === 0) fresh.add(run);
    }
    set = fresh;
    known.set(reading, set);
  }
  return set;
}

/** A number for a word (G. Fowler, L. C. Noll, P. Vo: FNV-1a). */
const fingerprint = remember((word) => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
});

function copied(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < LEAST) return false;
  let shared = 0;
  for (const shingle of small) if (large.has(shingle)) shared++;
  return shared / small.size >= COPIED;
}
