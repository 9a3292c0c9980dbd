/** Subject of a sentence's main clause: the first noun phrase after whatever stands in front of it. */

import type { Run } from './name-runs.js';
import { isDemonym, OPENERS, ORGANISATION_HEADS, TITLE_HEADS } from './name-words.js';
import type { Piece } from './pieces.js';
import { isLeading, ROLE, roleOf } from './subject-words.js';

const FRONTED = new Set('asked speaking addressing responding replying referring prior according due thanks'.split(' '));
/** Farther from the head of the sentence no fronted phrase is skipped. */
const FRONT = 24;

/** Subject of a sentence's main clause, for a second verb that has none of its own: names, pronouns and "the ministry" only. */
export function mainSubject(pieces: readonly Piece[], from: number, limit: number): Run | null {
  let at = from;
  for (let colon = Math.min(limit, from + 8) - 1; colon > from; colon--) if (pieces[colon]?.text === ':') at = Math.max(at, colon + 1);
  at = afterMarks(pieces, at, limit);
  const head = pieces[at];
  if (!head) return null;
  if ((roleOf(head) & (ROLE.preposition | ROLE.clause)) !== 0 || head.lower.endsWith('ing') || FRONTED.has(head.lower)) {
    if (!/^(?:and|but|or|nor|yet|so)$/.test(head.lower)) at = afterComma(pieces, at, limit);
    else at++;
  }
  while (at < limit && (isLeading(pieces[at]) || isOpener(pieces, at))) at++;
  at = afterMarks(pieces, at, limit);
  if (at >= limit) return null;
  if ((roleOf(pieces[at] as Piece) & ROLE.pronoun) !== 0) return { from: at, to: at + 1 };
  return phrase(pieces, at, limit);
}

/** "Instead," */
function isOpener(pieces: readonly Piece[], at: number): boolean {
  return pieces[at + 1]?.text === ',' && OPENERS.has(pieces[at]?.lower ?? '');
}

/** Index of the first piece from `from` on that is no mark. */
export function afterMarks(pieces: readonly Piece[], from: number, limit: number): number {
  let at = from;
  while (at < limit && pieces[at]?.kind === 'mark') at++;
  return at;
}

function afterComma(pieces: readonly Piece[], from: number, limit: number): number {
  let at = from;
  while (at < limit && at - from < FRONT && pieces[at]?.text !== ',') at++;
  return pieces[at]?.text === ',' ? afterMarks(pieces, at + 1, limit) : limit;
}

/** A name with what belongs to it, or a determiner and its noun. */
function phrase(pieces: readonly Piece[], from: number, limit: number): Run | null {
  const start = (roleOf(pieces[from] as Piece) & ROLE.determiner) !== 0 ? from + 1 : from;
  let last = start;
  for (let at = start; at < Math.min(limit, start + 10); at++) {
    const piece = pieces[at];
    if (!piece || piece.kind === 'mark') break;
    const role = roleOf(piece);
    if ((role & (ROLE.clause | ROLE.auxiliary | ROLE.calendar)) !== 0 || (!piece.capital && (role & ROLE.adverb) !== 0)) break;
    if (isVerbAfter(pieces, at, start)) break;
    if (piece.capital || isRole(piece)) last = at + 1;
    else if (!LINKS.has(piece.lower) && last > start && !pieces[last - 1]?.possessive) break;
    else if (last === start && at - start > 3) break;
    else if (last > start && pieces[last - 1]?.possessive && at === last) last = at + 1;
  }
  if (last > start && isDemonym(pieces[last - 1]?.lower ?? '') && pieces[last]?.kind === 'word' && last < limit) last++;
  if (last > start && !pieces[last - 1]?.possessive) return { from, to: last };
  return start > from && pieces[start] ? { from, to: start + 1 } : null;
}

function isVerbAfter(pieces: readonly Piece[], at: number, start: number): boolean {
  const piece = pieces[at];
  return at > start && !!piece && !piece.capital && piece.lower.endsWith('ed') && (roleOf(pieces[at - 1] as Piece) & ROLE.determiner) === 0;
}

/** "official" of "a White House official". */
function isRole({ lower }: Piece): boolean {
  return TITLE_HEADS.has(lower) || ORGANISATION_HEADS.has(lower) || ROLES.has(lower);
}

const ROLES = new Set('official officials statement man woman people spokesman spokeswoman lawyers leaders authorities'.split(' '));
const LINKS = new Set(['of', 'the', 'for']);
