/** "Bell’s claim that …": a noun of saying with its owner, and which quotations are the owner's words. */
import { mark, SIGN } from '../language/signs.js';
import type { Run } from './name-runs.js';
import type { Piece } from './pieces.js';
import { isReporting, KIND, kindOf } from './reporting.js';
import { subjectBefore } from './subject.js';
import { isPast, ROLE, roleOf } from './subject-words.js';

/** Nouns of saying that take "that" or "of". */
const NOUNS = new Set(
  'claim claims statement statements remark remarks assertion assertions allegation allegations accusation accusations insistence suggestion warning warnings promise pledge vow comment comments complaint contention assurance announcement admission prediction'.split(
    ' ',
  ),
);
mark(SIGN.speech, NOUNS);

/** Whose claim begins at a piece; null where the noun has no owner or nothing that is claimed. */
export function claimant(pieces: readonly Piece[], at: number, start: number): Run | null {
  if (pieces[at + 1]?.lower !== 'that' || !NOUNS.has((pieces[at] as Piece).lower)) return null;
  const owner = pieces[at - 1];
  if (!owner) return null;
  if (OWNERS.has(owner.lower)) return { from: at - 1, to: at };
  if (!owner.possessive) return null;
  const who = subjectBefore(pieces, at, start);
  const from = who === null ? at - 1 : Math.max(who.from, afterVerb(pieces, who.from, at - 1));
  return { from, to: at };
}

/** Whose claim it is nobody is told. */
export const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'its', 'their', 'my', 'our']);

/** After a verb of the outer clause that slipped into the owner's phrase: "said Bell", "rejected Bell". */
function afterVerb(pieces: readonly Piece[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    const piece = pieces[at] as Piece;
    if (piece.capital) continue;
    if (isReporting(pieces, at) || isPast(pieces, at) || kindOf(piece.lower) !== 0 || (roleOf(piece) & FINITE) !== 0) return at + 1;
  }
  return from;
}

const FINITE = ROLE.auxiliary | ROLE.preposition | ROLE.clause;

/**
 * Whether the quotation between two pieces lies in the claim at `noun` of the owner who begins at `from`: as an object
 * ("rejected Bell’s claim that it was “safe”"), or before the verb of which the claim is the subject.
 */
export function isClaimed(pieces: readonly Piece[], noun: number, from: number, open: number, close: number): boolean {
  if (close < 0) return false;
  const before = pieces[from - 1];
  const next = pieces[close + 1];
  if (next !== undefined && (roleOf(next) & ROLE.auxiliary) !== 0) return verbsBetween(pieces, noun + 2, open) <= 1;
  if (before === undefined || before.kind === 'mark' || (roleOf(before) & ROLE.clause) !== 0 || CLAUSAL.has(before.lower)) return false;
  if ((kindOf(before.lower) & KIND.naming) !== 0 && !/^(?:dismiss|denounc|condemn|reject|criticis|criticiz|mock|derid)/.test(before.lower))
    return false;
  for (let at = noun + 2; at < open; at++) if (pieces[at]?.lower === 'as' || pieces[at]?.kind === 'mark') return false;
  return verbsBetween(pieces, noun + 2, open) <= 1;
}

/** Verbs after which a claim is the subject of a clause, never their object. */
const CLAUSAL = new Set('said says say saying told added adds insisted insists believes thinks argued argues arguing'.split(' '));

/** Groups of verbs between two pieces. */
function verbsBetween(pieces: readonly Piece[], from: number, to: number): number {
  let [count, within] = [0, false];
  for (let at = from; at < to; at++) {
    const piece = pieces[at] as Piece;
    const verb = (roleOf(piece) & (ROLE.auxiliary | ROLE.verb)) !== 0 || isPast(pieces, at);
    if (verb && !within) count++;
    if (verb || (roleOf(piece) & ROLE.adverb) === 0) within = verb;
  }
  return count;
}
