/** Verbs of saying by which nothing is said: "never said", "did not say", "denied telling", "nobody said". */
import type { Run } from './name-runs.js';
import type { Piece } from './pieces.js';
import { ASIDE, roleOf } from './subject-words.js';

const DENIALS = new Set('denied denies deny denying'.split(' '));
const NOBODY = new Set(['nobody', 'none', 'neither']);
/** Verbs that are affirmed where they are negated: "did not deny", "did not dispute". */
const CONTRARY = new Set(['deny', 'denied', 'denies']);

/** Whether the verb at a piece is denied or negated. */
export function isDenied(pieces: readonly Piece[], verb: number, who: Run | null): boolean {
  const word = pieces[verb]?.lower ?? '';
  if (CONTRARY.has(word)) return false;
  if (who !== null && isNobody(pieces, who)) return true;
  for (let at = verb - 1; at >= 0 && verb - at <= 5; at--) {
    const piece = pieces[at] as Piece;
    const { lower } = piece;
    if (lower === 'not' || lower === 'never' || lower.endsWith("n't")) return pieces[at + 1]?.lower !== 'only';
    if (word.endsWith('ing') && DENIALS.has(lower)) return true;
    if ((roleOf(piece) & ASIDE) === 0) return false;
  }
  return false;
}

function isNobody(pieces: readonly Piece[], { from, to }: Run): boolean {
  const head = pieces[from]?.lower ?? '';
  return NOBODY.has(head) || (head === 'no' && to - from <= 3);
}
