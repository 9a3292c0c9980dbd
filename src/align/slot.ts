/** What every way of aligning hands to align/index.ts. */
import type { Claim, GateReason, Mention, MentionKind, MentionOf, Reading, Undecided } from '../model.js';

/** A mention in its reading, on the way to being a statement. */
export interface Member {
  readonly reading: Reading;
  readonly mention: Mention;
  readonly asOf: string | null;
  readonly person: string | null;
}

/** Mentions about one thing that may be compared, and why. */
export interface Slot {
  readonly claim: Claim;
  readonly members: readonly Member[];
  readonly comparable: readonly string[];
  /** As Group.alike. */
  readonly alike?: boolean;
  /** As Group.roles; the members stand in their order. */
  readonly roles?: readonly string[];
}

/** Mentions about one claim that look alike and must not be compared. */
export interface Refusal {
  readonly claim: Claim;
  readonly reason: GateReason;
  readonly message: string;
  readonly members: readonly Member[];
}

export interface Aligned {
  readonly slots: readonly Slot[];
  readonly refusals: readonly Refusal[];
  readonly undecided: readonly Undecided[];
}

const bySentence = new WeakMap<Reading, ReadonlyMap<number, readonly Mention[]>>();

/** Mentions of one sentence, in text order. */
export function mentionsIn(reading: Reading, sentence: number): readonly Mention[] {
  let index = bySentence.get(reading);
  if (!index) {
    const fresh = new Map<number, Mention[]>();
    for (const mention of reading.mentions) {
      const list = fresh.get(mention.sentence);
      if (list) list.push(mention);
      else fresh.set(mention.sentence, [mention]);
    }
    index = fresh;
    bySentence.set(reading, index);
  }
  return index.get(sentence) ?? [];
}

/** Mentions of one kind, in text order. */
export function ofKind<K extends MentionKind>(reading: Reading, kind: K): MentionOf<K>[] {
  return reading.mentions.filter((mention): mention is MentionOf<K> & Mention => mention.kind === kind);
}

/** Day a mention speaks of: a day printed in its sentence, else the article's own date. */
export function asOfOf(reading: Reading, sentence: number): string | null {
  const printed = mentionsIn(reading, sentence).find(
    (mention) => mention.kind === 'date' && mention.value.precision === 'day' && mention.value.from !== null,
  );
  return printed?.kind === 'date' ? printed.value.from : reading.source.published;
}

export function memberOf(reading: Reading, mention: Mention, person: string | null = null): Member {
  return { reading, mention, asOf: asOfOf(reading, mention.sentence), person };
}

/** Joins what is connected: returns the sets of indices 0 to count-1 that the pairs connect. */
export function connected(count: number, pairs: Iterable<readonly [number, number]>): number[][] {
  const parent = Array.from({ length: count }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (const [a, b] of pairs) {
    const [x, y] = [root(a), root(b)];
    if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
  }
  const sets = new Map<number, number[]>();
  for (let i = 0; i < count; i++) {
    const set = sets.get(root(i));
    if (set) set.push(i);
    else sets.set(root(i), [i]);
  }
  return [...sets.values()];
}
