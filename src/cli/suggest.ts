/** “Did you mean …?” for a mistyped word. */
import { editDistance } from '../language/natural.js';

/** The candidate that is at most a third of the word's letters away, or null; the nearest wins, then the first by name. */
export function nearest(word: string, among: readonly string[]): string | null {
  const limit = Math.max(1, Math.floor(word.replace(/^-+/, '').length / 3));
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of [...among].sort()) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= limit && (best === null || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate ?? null;
}
