/** Clauses as objects of a position: "refused to sign", "denied it had agreed", "denied taking bribes". */
import type { Piece } from './pieces.js';
import { isAuxiliary } from './subject.js';

/** "refused to comment" says nothing about a matter. */
const SILENT = new Set('comment be say answer speak elaborate discuss give name identify reveal disclose confirm budge'.split(' '));
/** What one declines to do by way of a decision; "declined to comment" and the like say nothing. */
const DECLINED = new Set(
  'join sign attend participate accept ratify renew extend withdraw recognise recognize endorse support back'.split(' '),
);

/** Whether "refused to" or "declined to" with the two words after it is a decision. */
export function isRefusedMatter(verb: string, next: string, after: string): boolean {
  if (verb.startsWith('declin')) return DECLINED.has(next) || (next === 'take' && after === 'part');
  return verb.startsWith('refus') && !SILENT.has(next);
}

const DENYING_SUBJECTS = new Set('he she it they we i'.split(' '));
const NO_DEEDS = new Set('anything everything something nothing king ring wedding building evening morning'.split(' '));

/** "denied it had agreed", "denied taking bribes". */
export function isDeniedClause(pieces: readonly Piece[], from: number, to: number): boolean {
  const first = pieces[from];
  if (first?.kind !== 'word') return false;
  if (!first.capital && first.lower.length > 4 && first.lower.endsWith('ing')) return to - from > 1 && !NO_DEEDS.has(first.lower);
  if (!DENYING_SUBJECTS.has(first.lower) && !first.capital && first.lower !== 'the') return false;
  for (let at = from + 1; at < Math.min(to, from + 5); at++) {
    const piece = pieces[at];
    if (!piece || piece.kind === 'mark') return false;
    if (!piece.capital && isAuxiliary(piece.lower)) return true;
  }
  return false;
}
