/** Words as they are compared with those of an earlier run: however they were typed, wrapped or quoted. */
import { fold } from '../language/fold.js';

/** NFKC, straight quotation marks and plain hyphens, one space, lower case: what stays the same when nothing was said differently. */
export function foldedWords(text: string): string {
  return fold(text).normalize('NFKC').toLowerCase();
}

/** Words in common as a part of those of the shorter text; of a single word nothing can be said. */
export function likeness(a: string, b: string): number {
  const [one, other] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const least = Math.min(one.size, other.size);
  const shared = [...one].filter((word) => other.has(word)).length;
  return least === 0 || shared < 2 ? 0 : shared / least;
}

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
