/** Where two values claim the same words one is kept: the longer one, then the kind that says more. */
import type { Hit, MentionKind } from '../model.js';

/** Of two equally long values the one whose kind stands first is kept: "6 March" is a date, not a number. */
const ORDER: readonly MentionKind[] = ['date', 'share', 'duration', 'number'];

/** Values that do not overlap, in text order. */
export function refine(hits: readonly Hit[]): Hit[] {
  const ranked = [...hits].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.start - b.start,
  );
  const taken = new Map<number, true>();
  const kept: Hit[] = [];
  for (const hit of ranked) {
    let free = true;
    for (let at = hit.start; at < hit.end && free; at++) free = !taken.has(at);
    if (!free) continue;
    for (let at = hit.start; at < hit.end; at++) taken.set(at, true);
    kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}
