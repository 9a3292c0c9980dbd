/** Who does what: the noun phrase that is the subject of a verb, found by walking back from the verb. */

import { mark, SIGN } from '../language/signs.js';
import type { Run } from './name-runs.js';
import { CALENDAR } from './name-words.js';
import type { Piece } from './pieces.js';
import { beforeAge, beforeAside, beforeParty, closesAside, isJoined, SPOKEN } from './subject-aside.js';
import { mainSubject } from './subject-main.js';
import { isAside, isAuxiliary, isLeading, isPast, isPreposition, ROLE, roleOf, withoutTime } from './subject-words.js';

export { mainSubject } from './subject-main.js';
export { isAdverb, isAuxiliary, isManner, isPreposition } from './subject-words.js';

/** Longer subjects are not trusted. */
const LONGEST = 14;

const FRONTED = new Set('asked speaking addressing responding replying referring'.split(' '));
/** Conjunctions after which the subject of the main clause goes on; after the others the clause has its own. */
const COORDINATING = new Set(['and', 'but', 'or', 'nor', 'yet']);

/** Subject of the verb at `verb` in the sentence that begins at `from`; null when none can be told. */
export function subjectBefore(pieces: readonly Piece[], verb: number, from: number): Run | null {
  let end = verb;
  while (end > from && (isSkippable(pieces[end - 1]) || isPeriod(pieces, end - 1))) end--;
  for (let asides = 0; asides < 3 && end > from && closesAside(pieces[end - 1]); asides++)
    end = beforeAge(pieces, beforeAside(pieces, end - 1, from), from);
  end = beforeParty(pieces, end, from);
  const before = pieces[end - 1];
  if (!before || end <= from) return null;
  if (before.lower === 'who' || before.lower === 'which') return antecedent(pieces, end - 1, from);
  const start = phraseStart(pieces, end, from);
  if (start === end) return COORDINATING.has(before.lower) || before.lower === 'that' ? mainSubject(pieces, from, end - 1) : null;
  return isJoined(pieces, start, from) ? { from, to: end } : trim(pieces, start, end);
}

function isSkippable(piece: Piece | undefined): boolean {
  return !!piece && piece.kind === 'word' && isAside(piece);
}

/** "hours" of "who just hours earlier called" */
function isPeriod(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at] as Piece;
  return (piece.signs & SIGN.grammar) !== 0 && PERIODS.has(piece.lower) && /^(?:earlier|later|before)$/.test(pieces[at + 1]?.lower ?? '');
}

const PERIODS = new Set('moments minutes hours days weeks months years'.split(' '));
mark(SIGN.grammar, [...PERIODS, 'via']);

/** The noun phrase before ", who"; of "Tom Marr, the former aide and fixer, who" it is Tom Marr. */
function antecedent(pieces: readonly Piece[], who: number, from: number): Run | null {
  const end = pieces[who - 1]?.text === ',' ? who - 1 : who;
  const named = end < who ? appositionStart(pieces, end, from) : end;
  let start = afterLink(pieces, phraseStart(pieces, named, from), named, pieces[who]?.lower === 'who');
  if (start < named - 1 && !pieces[start]?.capital && pieces[start]?.lower.endsWith('ed')) start++;
  return start < named ? trim(pieces, start, named) : null;
}

/** "a setback for the ministry, which": the nearest noun; "a woman from Lurk who": the person. */
function afterLink(pieces: readonly Piece[], from: number, to: number, person: boolean): number {
  for (let at = to - 2; at >= from; at--) {
    const { lower } = pieces[at] as Piece;
    const named = person && !!pieces[at + 1]?.capital && /^(?:by|with|to|for|including)$/.test(lower);
    if (named || lower === 'by' || lower === 'with' || (!person && isPreposition(lower) && lower !== 'of')) return at + 1;
  }
  return from;
}

/** Index of the comma before an apposition that ends at `end` and follows a name; else `end`. */
function appositionStart(pieces: readonly Piece[], end: number, from: number): number {
  for (let at = end - 1; at > from && end - at < LONGEST; at--) {
    const piece = pieces[at];
    if (piece?.kind !== 'mark' || piece.text === '-') continue;
    const [name, head] = [pieces[at - 1], pieces[at + 1]];
    if (piece.text !== ',' || !name?.capital || CALENDAR.has(name.lower) || !head) return end;
    return (!head.capital || head.possessive) && !isAuxiliary(head.lower) && !isPast(pieces, at + 1) && !isPreposition(head.lower)
      ? at
      : end;
  }
  return end;
}

function phraseStart(pieces: readonly Piece[], end: number, from: number): number {
  let start = end;
  while (start > from && end - start < LONGEST && !endsBefore(pieces, start - 1)) start--;
  if (start > 0 && start < end && pieces[start - 1]?.lower === 'and') return withPartner(pieces, start, from);
  return start;
}

/** Whether the piece cannot belong to a noun phrase that goes on after it. */
function endsBefore(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece) return true;
  if (piece.kind === 'mark') return piece.text !== '&' && !(isApostrophe(piece) && ownsNext(pieces, at - 1));
  if (piece.capital && !piece.first) return false;
  return (roleOf(piece) & (ROLE.clause | ROLE.auxiliary)) !== 0 || ((piece.signs & SIGN.speech) !== 0 && SPOKEN.has(piece.lower));
}

function isApostrophe({ text }: Piece): boolean {
  return text === "'" || text === '\u2019';
}

/** "Bells'", "the workers'" */
function ownsNext(pieces: readonly Piece[], at: number): boolean {
  const owner = pieces[at];
  return !!owner && (owner.possessive || (owner.lower.endsWith('s') && isDeterminer(pieces[at - 1])));
}

/** "Bell and Lesk said": both are the subject when the first one begins the clause. */
function withPartner(pieces: readonly Piece[], start: number, from: number): number {
  let at = start - 1;
  while (at > from && pieces[at - 1]?.capital && start - at < 8) at--;
  const edge = pieces[at - 1];
  const clean =
    at < start - 1 && pieces[start]?.capital && (at === from || !edge || edge.kind === 'mark' || (roleOf(edge) & ROLE.clause) !== 0);
  return clean ? at : start;
}

/** Without "On Tuesday" and "earlier" at its head, without "on Tuesday" at its end. */
function trim(pieces: readonly Piece[], from: number, end: number): Run | null {
  if (end - from === 1 && pieces[from]?.capital && !pieces[from]?.first && !CALENDAR.has(pieces[from]?.lower ?? ''))
    return { from, to: end };
  let start = from;
  while (start < end && isLeading(pieces[start])) start++;
  const head = pieces[start];
  if (!head || start >= end) return null;
  if (isFronted(pieces, start) || FRONTED.has(head.lower)) {
    start = afterFront(pieces, start, end);
    if (start >= end) return null;
  }
  const last = end - 1;
  if ((roleOf(pieces[last] as Piece) & ROLE.pronoun) !== 0) return { from: last, to: end };
  const to = withoutPlace(pieces, start, withoutTime(pieces, start, end));
  return { from: afterVerb(pieces, start, to), to };
}

/** A phrase in front, not "outside experts". */
function isFronted(pieces: readonly Piece[], at: number): boolean {
  const [head, next] = [pieces[at], pieces[at + 1]];
  if (!head || (roleOf(head) & ROLE.preposition) === 0) return false;
  return !/^(?:outside|inside|near)$/.test(head.lower) || (!!next && (next.capital || isDeterminer(next)));
}

/** "Bell in her speech" is Bell; "a woman in the crowd" is all of it. */
function withoutPlace(pieces: readonly Piece[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const piece = pieces[at] as Piece;
    if ((piece.signs & SIGN.grammar) === 0 || !PLACING.has(piece.lower)) continue;
    const name = pieces[at - 1];
    return name?.capital && !isDeterminer(pieces[from]) ? at : to;
  }
  return to;
}

const PLACING = new Set(['in', 'at', 'on', 'during', 'after', 'before', 'via', 'by']);

/** After a verb that slipped into the phrase: of "raised the mayor" and "a claim the mayor" only "the mayor". */
function afterVerb(pieces: readonly Piece[], from: number, to: number): number {
  for (let at = to - 2; at > from; at--) {
    const next = pieces[at + 1];
    if (isPast(pieces, at) && next && !isPreposition(next.lower) && (next.capital || isDeterminer(next))) return at + 1;
    if (next && isDeterminer(next) && ARTICLES.has(next.lower) && !mayPrecedeArticle(pieces[at] as Piece)) return at + 1;
  }
  return from;
}

const ARTICLES = new Set(['the', 'a', 'an']);

function mayPrecedeArticle(piece: Piece): boolean {
  return piece.kind !== 'word' || (roleOf(piece) & (ROLE.preposition | ROLE.determiner)) !== 0 || piece.lower === 'and';
}

function isDeterminer(piece: Piece | undefined): boolean {
  return piece !== undefined && (roleOf(piece) & ROLE.determiner) !== 0;
}

/** After a phrase such as "In a statement on Tuesday": the last determiner, pronoun or capital run of the range. */
function afterFront(pieces: readonly Piece[], from: number, to: number): number {
  let at = to - 1;
  const last = pieces[at];
  if (last && (roleOf(last) & ROLE.pronoun) !== 0) return at;
  if (last?.capital && !CALENDAR.has(last.lower)) {
    while (at > from + 1 && pieces[at - 1]?.capital && !CALENDAR.has(pieces[at - 1]?.lower ?? '')) at--;
    return at;
  }
  while (at > from + 1 && !isDeterminer(pieces[at])) at--;
  return at > from + 1 ? at : to;
}
