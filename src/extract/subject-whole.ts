/** The whole subject of a verb: every name of "Bell, Lesk and Marr", "six people from Lurk and Donville", the noun before "that". */
import { wholeNumber } from '../language/number-words.js';
import type { Run } from './name-runs.js';
import { CALENDAR } from './name-words.js';
import { type Piece, touches } from './pieces.js';
import { REPORTING_VERBS } from './quote-words.js';
import { subjectBefore } from './subject.js';
import { isPast, ROLE, roleOf } from './subject-words.js';

/** Longer subjects are not trusted. */
const LONGEST = 24;
const LONGEST_NOUN = 6;

/**
 * The subject of the verb whose group begins at `verb` in the sentence that begins at `start`. Null also where names joined by "and" are the
 * end of a phrase with "of", "from" or "between" whose head cannot be told: "the army of Lurk and Donville".
 */
export function wholeSubject(pieces: readonly Piece[], verb: number, start: number): Run | null {
  const before = pieces[verb - 1]?.lower;
  if (verb - 1 > start && (before === 'that' || before === 'which')) {
    const noun = nounBefore(pieces, pieces[verb - 2]?.text === ',' ? verb - 2 : verb - 1, start);
    if (noun || before === 'that') return noun;
  }
  const own = afterSaid(pieces, subjectBefore(pieces, verb, start));
  if (!own || isClausePiece(pieces, own)) return null;
  if (own.from <= start) return own;
  const joint = pieces[own.from - 1];
  const inner = pieces[own.from]?.capital ? joinedInside(pieces, own) : false;
  if (joint?.lower !== 'and' && joint?.text !== '&' && !(joint?.text === ',' && inner)) return inner ? withHead(pieces, own, start) : own;
  if ((roleOf(pieces[own.from] as Piece) & ROLE.pronoun) !== 0) return own;
  const from = firstName(pieces, own.from, start, inner);
  if (from < 0 || own.to - from > LONGEST) return own;
  return isClean(pieces, from, start) ? { from, to: own.to } : withHead(pieces, { from, to: own.to }, start, own);
}

/** "he served with Bell" of "who says he served with Bell": no noun phrase. */
function isClausePiece(pieces: readonly Piece[], { from, to }: Run): boolean {
  return to - from > 2 && (roleOf(pieces[from] as Piece) & ROLE.pronoun) !== 0;
}

/** "12 people" of "said 12 people", "Bell" of "she said Bell". */
function afterSaid(pieces: readonly Piece[], run: Run | null): Run | null {
  if (!run) return null;
  for (let at = Math.min(run.to - 2, run.from + 2); at >= run.from; at--) {
    const { lower, capital } = pieces[at] as Piece;
    if (!capital && (SAID.test(lower) || (at === run.from && REPORTING_VERBS.has(lower)))) return { from: at + 1, to: run.to };
  }
  return run;
}

/** Whether "and" joins two names in it. */
function joinedInside(pieces: readonly Piece[], { from, to }: Run): boolean {
  for (let at = from + 1; at < to - 1; at++) if (pieces[at]?.lower === 'and' && pieces[at + 1]?.capital) return true;
  return false;
}

/** Index of the first of the names that commas and "and" join to the one at `from`; -1 if there is none. */
function firstName(pieces: readonly Piece[], from: number, start: number, inner: boolean): number {
  let first = -1;
  let joined = inner;
  let at = from;
  while (at > start && from - at < LONGEST) {
    const joint = pieces[at - 1];
    const and = joint?.lower === 'and' || joint?.text === '&';
    if (!and && (joint?.text !== ',' || !joined)) break;
    const end = and && pieces[at - 2]?.text === ',' ? at - 2 : at - 1;
    const name = nameStart(pieces, end, start);
    if (name < 0) break;
    if (and && end === at - 2 && pieces[name - 1]?.text !== ',') break;
    joined = true;
    first = name;
    at = name;
  }
  return first;
}

/** Index at which the name that ends before `end` begins, "the" included: "the Bank of Lurk"; -1 if none ends there. */
function nameStart(pieces: readonly Piece[], end: number, start: number): number {
  const last = pieces[end - 1];
  if (end - 1 < start || !last?.capital || last.kind !== 'word' || last.possessive || CALENDAR.has(last.lower)) return -1;
  let at = end - 1;
  while (at > start && end - at < LONGEST_NOUN && goesBack(pieces, at, start)) at--;
  if (!pieces[at]?.capital) at++;
  const the = pieces[at - 1];
  return at > start && the?.lower === 'the' ? at - 1 : at;
}

function goesBack(pieces: readonly Piece[], at: number, start: number): boolean {
  const [before, piece] = [pieces[at - 1], pieces[at]];
  if (!before || !piece || before.kind !== 'word' || !touches(before, piece)) return false;
  if (before.capital)
    return !CALENDAR.has(before.lower) && (!before.first || (roleOf(before) & ~ROLE.verb) === 0 || before.lower === 'the');
  return before.lower === 'of' && piece.capital && at - 2 >= start && !!pieces[at - 2]?.capital;
}

/** Whether a clause begins at the index. */
function isClean(pieces: readonly Piece[], from: number, start: number): boolean {
  const before = pieces[from - 1];
  if (from <= start || !before) return true;
  if (before.kind === 'mark') return before.text !== ',' && before.text !== '-';
  return (roleOf(before) & (ROLE.clause | ROLE.calendar)) !== 0 || SAID.test(before.lower);
}

const SAID = /^(?:said|says|say|told|adds|added|believes?|thinks?|claims|claimed)$/;
const HEAD_LINKS = new Set(['of', 'from', 'between', 'in', 'at', 'to', 'with', 'across', 'near']);
const INSIDE = new Set(['of', 'from', 'between']);

/** "Six people from Lurk and Donville", "exports to Lurk and Donville": with the noun before the preposition. */
function withHead(pieces: readonly Piece[], names: Run, start: number, own: Run = names): Run | null {
  const the = pieces[names.from - 1]?.lower === 'the' ? 1 : 0;
  const link = pieces[names.from - 1 - the];
  if (!link || names.from - 1 - the <= start || !HEAD_LINKS.has(link.lower)) return own;
  const head = headStart(pieces, names.from - 1 - the, start);
  if (head >= 0 && isClean(pieces, head, start)) return { from: head, to: names.to };
  return INSIDE.has(link.lower) ? null : own;
}

/** Index at which a plain noun before `end` begins with its count and determiner: "the four towns"; -1 if it is none. */
function headStart(pieces: readonly Piece[], end: number, start: number): number {
  const noun = pieces[end - 1];
  if (noun?.kind !== 'word' || end - 1 < start || isPast(pieces, end - 1) || (roleOf(noun) & ~ROLE.verb) !== 0) return -1;
  let at = end - 1;
  if (at > start && isCount(pieces[at - 1])) at--;
  if (at > start && (roleOf(pieces[at - 1] as Piece) & ROLE.determiner) !== 0 && pieces[at - 1]?.lower !== 'that') at--;
  return at;
}

function isCount(piece: Piece | undefined): boolean {
  return piece?.kind === 'number' || (piece?.kind === 'word' && wholeNumber(piece.lower) !== null);
}

/** "mayor sees" of "The mayor sees food prices that": one word in -s that is not the last may be a verb. */
function mayHoldVerb(pieces: readonly Piece[], from: number, end: number): boolean {
  for (let at = from + 1; at < end - 1; at++) if (/[^s]s$/.test(pieces[at]?.lower ?? '') && pieces[at - 1]?.lower !== 'of') return true;
  return false;
}

function isNoun(piece: Piece | undefined): boolean {
  return piece?.kind === 'word' && !piece.capital && (roleOf(piece) & ~ROLE.verb) === 0;
}

/** The noun phrase that ends before `end`: from its determiner, or the noun alone where a verb may stand before it. */
function nounBefore(pieces: readonly Piece[], end: number, start: number): Run | null {
  const head = pieces[end - 1];
  if (end - 1 < start || head?.kind !== 'word' || (roleOf(head) & ~ROLE.verb) !== 0) return null;
  let at = end - 1;
  while (at > start && end - at < LONGEST_NOUN) {
    const piece = pieces[at - 1] as Piece;
    const role = roleOf(piece);
    if ((role & ROLE.determiner) !== 0 || piece.possessive)
      return { from: end - at > 2 && mayHoldVerb(pieces, at, end) ? end - 1 : at - 1, to: end };
    if ((role & ROLE.pronoun) !== 0) break;
    if (piece.lower === 'of' && isNoun(pieces[at - 2])) {
      at -= 2;
      continue;
    }
    if (piece.kind !== 'word' || (role & ~ROLE.verb) !== 0 || isPast(pieces, at - 1)) return { from: at, to: end };
    if (piece.capital) break;
    at--;
  }
  if (at < end - 1 && pieces[at + 1]?.lower === 'of') return { from: at, to: end };
  if (head.capital) return { from: nameStart(pieces, end, start), to: end };
  return { from: at === start && end - at <= 1 ? at : end - 1, to: end };
}
