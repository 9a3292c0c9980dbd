/** Rulings whose value has changed: the discrepancy they were made on is gone, and another stands in its place. */
import { evidenceOf } from './place.js';
import type { Placed, Thread } from './thread.js';

/** By id of the discrepancy, the thread whose ruling it opens again. Each thread opens one at most. `declared`: ids of claims of claims.yaml. */
export function reopenedBy(
  threads: readonly Thread[],
  open: readonly Placed[],
  declared: ReadonlySet<string>,
): ReadonlyMap<string, Thread> {
  const byRule = new Map<string, Placed[]>();
  for (const one of open) byRule.set(one.discrepancy.rule, [...(byRule.get(one.discrepancy.rule) ?? []), one]);
  const pairs = threads.flatMap((thread) =>
    (byRule.get(thread.ruling.rule) ?? []).flatMap((one) => {
      const weight = one.discrepancy.id === thread.id ? 0 : succession(thread, one, declared);
      return weight > 0 ? [{ thread, id: one.discrepancy.id, weight }] : [];
    }),
  );
  const result = new Map<string, Thread>();
  const used = new Set<Thread>();
  for (const { thread, id } of pairs.sort((a, b) => b.weight - a.weight)) {
    if (used.has(thread) || result.has(id)) continue;
    result.set(id, thread);
    used.add(thread);
  }
  return result;
}

/**
 * How surely a discrepancy has come in the place of one that was ruled on; 0 where it has not. Of a declared claim it has, there being
 * one thing to differ on. Else a judged sentence must hold another value now, or a judged place still take part while the sentence
 * of another source of both is gone: two findings of one rule in one article have nothing to do with each other.
 */
function succession({ ruling, places, found }: Thread, { discrepancy, places: now }: Placed, declared: ReadonlySet<string>): number {
  const evidence = places.map((place, i) => now.flatMap((one) => evidenceOf(place, one, found[i] ?? 'gone') ?? []));
  const count = (wanted: string): number => evidence.filter((kinds) => kinds.some((kind) => kind === wanted)).length;
  const [frames, same, reworded] = [count('frame'), count('same') + count('moved'), count('reworded')];
  const claimed = ruling.claim !== '' && ruling.claim === discrepancy.claim;
  if (claimed && declared.has(ruling.claim)) return 1 + frames * 4 + same * 4 + reworded;
  if (frames > 0) return frames * 4 + same * 4 + reworded;
  return claimed && same > 0 && reworded > 0 ? same * 4 + reworded : 0;
}
