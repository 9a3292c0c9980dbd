/** Which record rules on which discrepancy. */
import { type Placed, type Thread, weightOf } from './thread.js';

/** The equal discrepancies of this run and the ids that they have had or could have. */
export interface Equals {
  readonly ids: ReadonlySet<string>;
  readonly members: readonly Placed[];
}

/** The threads of each discrepancy, by its id, the one that rules last; and the threads of none. */
export interface Applied {
  readonly threads: ReadonlyMap<string, readonly Thread[]>;
  readonly left: readonly Thread[];
}

/**
 * Discrepancies of one rule, claim and values differ by their order alone, and the order changes with the articles: among them
 * each record goes to the words it was made on, the best fit first. A record of the same words under another number joins it.
 */
export function applyRecords(groups: readonly Equals[], threads: readonly Thread[]): Applied {
  const given = new Map<string, Thread[]>();
  const used = new Set<Thread>();
  for (const { ids, members } of groups) {
    const own = threads.filter(({ id }) => ids.has(id));
    if (own.length === 0) continue;
    for (const { thread, id, joins } of pairsOf(own, members)) {
      const known = given.get(id);
      if (used.has(thread) || (known && !joins)) continue;
      given.set(id, [...(known ?? []), thread]);
      used.add(thread);
    }
  }
  const inOrder = [...given].map(
    ([id, own]) => [id, [...own].sort((a, b) => (a.ruling.on < b.ruling.on ? -1 : a.ruling.on > b.ruling.on ? 1 : 0))] as const,
  );
  return { threads: new Map(inOrder), left: threads.filter((thread) => !used.has(thread)) };
}

interface Pair {
  readonly thread: Thread;
  readonly id: string;
  readonly weight: number;
  /** Made on exactly these words. */
  readonly joins: boolean;
}

function pairsOf(threads: readonly Thread[], members: readonly Placed[]): Pair[] {
  const pairs = threads.flatMap((thread) =>
    members.flatMap((member) => {
      const weight = weightOf(thread, member);
      const { id } = member.discrepancy;
      const joins = thread.places.length > 0 && thread.places.every((place) => member.places.some((now) => alike(place, now)));
      return weight > 0 ? [{ thread, id, weight: weight + (thread.id === id ? 0.5 : 0), joins }] : [];
    }),
  );
  return pairs.sort((a, b) => b.weight - a.weight);
}

function alike(a: Thread['places'][number], b: Thread['places'][number]): boolean {
  return a.source === b.source && a.sentence === b.sentence && a.words === b.words;
}
