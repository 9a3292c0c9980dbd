/** Clauses somebody denies: "denied that …", "said it was untrue that …", "dismissed claims that …". */

import { mark, SIGN } from '../language/signs.js';
import { words } from '../language/word-list.js';
import type { Piece } from './pieces.js';
import { isAuxiliary } from './subject.js';

const DENY = words('deny denies denied denying');
/** Right before "that", or before "to say that". */
const UNTRUE = words('false untrue incorrect lie lies nonsense');
export const CLAIMS = words(
  'claim claims allegation allegations accusation accusations report reports rumour rumours rumor rumors suggestion suggestions assertion assertions speculation',
);
const DISMISSING = words(
  'dismissed dismisses dismiss dismissing rejected rejects reject rejecting refuted refutes rebutted denied denies deny denying false untrue baseless unfounded',
);
const NOT = words('not never no nobody none neither nor cannot without hardly');
const BE = /^(?:is|are|was|were|been|be)$/;
const PRONOUNS = words('he she it they we i');
mark(SIGN.clause, [...DENY, ...UNTRUE, ...CLAIMS, 'true', 'truth']);

/** Whether a denial may begin with the word. */
export function mayDeny(lower: string): boolean {
  return DENY.has(lower) || UNTRUE.has(lower) || CLAIMS.has(lower) || lower === 'true' || lower === 'truth';
}

/** "rather than accept": what is not done. */
export function isOnlyMentioned(pieces: readonly Piece[], from: number): boolean {
  return pieces[from - 1]?.lower === 'than' && pieces[from - 2]?.lower === 'rather';
}

/**
 * What the word at `at` makes of the verb whose group begins at `verb`: denied; open where "and" may or may not carry the denial on; null
 * where the clause is not under it.
 */
export function denialAt(pieces: readonly Piece[], at: number, verb: number, start: number): 'denied' | 'open' | null {
  if (!denies(pieces, at, verb, start)) return null;
  let joined = false;
  for (let next = at + 1; next < verb; next++) {
    const lower = pieces[next]?.lower ?? '';
    if (/^(?:but|while|though|although|whereas|because|after|before|when)$/.test(lower)) return null;
    joined ||= lower === 'and' && next > at + 1 && (next === verb - 1 || hasVerb(pieces, at, next));
  }
  return joined ? 'open' : 'denied';
}

/** "Bell and Marr had left" is one clause, "Bell had left and Marr was ill" are two. */
function hasVerb(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    const piece = pieces[at];
    if (piece && !piece.capital && (isAuxiliary(piece.lower) || piece.lower.endsWith('ed'))) return true;
  }
  return false;
}

function denies(pieces: readonly Piece[], at: number, verb: number, start: number): boolean {
  const { lower } = pieces[at] as Piece;
  const next = pieces[at + 1]?.lower ?? '';
  const not = isNegated(pieces, at, start);
  if (DENY.has(lower)) return !not && !BE.test(pieces[at - 1]?.lower ?? '') && (next === 'that' || isClause(pieces, at + 1, verb));
  if (lower === 'true') return not && next === 'that';
  if (lower === 'truth') return not && hasThat(pieces, at, verb);
  if (UNTRUE.has(lower)) return !not && (next === 'that' || (next === 'to' && pieces[at + 3]?.lower === 'that'));
  return next === 'that' && isDismissed(pieces, at, start);
}

/** "denied it had agreed": a subject and its verb without "that". */
function isClause(pieces: readonly Piece[], at: number, verb: number): boolean {
  const piece = pieces[at];
  if (!piece) return false;
  if (PRONOUNS.has(piece.lower)) return true;
  return (piece.capital || piece.lower === 'the') && verb < at + 5 && isAuxiliary(pieces[verb]?.lower ?? '');
}

function isNegated(pieces: readonly Piece[], at: number, start: number): boolean {
  for (let before = at - 1; before >= Math.max(start, at - 4); before--) {
    const piece = pieces[before];
    if (!piece || piece.kind === 'mark') return false;
    if (NOT.has(piece.lower) || piece.lower.endsWith("n't")) return true;
  }
  return false;
}

function hasThat(pieces: readonly Piece[], at: number, verb: number): boolean {
  for (let next = at + 1; next < Math.min(verb, at + 7); next++) if (pieces[next]?.lower === 'that') return true;
  return false;
}

/** "dismissed claims that", "rejected the newspaper's report that", "no truth in reports that". */
function isDismissed(pieces: readonly Piece[], at: number, start: number): boolean {
  for (let before = at - 1; before >= Math.max(start, at - 5); before--) {
    const piece = pieces[before];
    if (!piece || piece.kind === 'mark') return false;
    if (piece.lower === 'truth') return isNegated(pieces, before, start);
    if (DISMISSING.has(piece.lower)) return !isNegated(pieces, before, start);
  }
  return false;
}
