/** Where two values claim the same words one is kept: the longer one, then the kind that says more. */
import type { Hit, MentionKind } from '../model.js';

/** Of two equally long values the one whose kind stands first is kept: "6 March" is a date, not a number. */
const ORDER: readonly MentionKind[] = ['date', 'share', 'duration', 'number'];

/** Values that do not overlap, in text order. */
export function refine(hits: readonly Hit[]): Hit[] {
  const ranked = [...hits].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.start - b.start,
  );
  const taken = new Uint8Array(hits.reduce((last, { end }) => Math.max(last, end), 0));
  const kept: Hit[] = [];
  for (const hit of ranked) {
    let free = true;
    for (let at = hit.start; at < hit.end && free; at++) free = taken[at] === 0;
    if (!free) continue;
    taken.fill(1, hit.start, hit.end);
    kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}
