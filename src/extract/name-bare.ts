/** Runs of capital words that name nobody: nationalities, words of titles alone, holidays, parties, numbered things. */
import { SIGN } from '../language/signs.js';
import { kindsOf, WORD, wordKinds } from './name-kinds.js';
import { adjectiveAt, ORGANISATION_WORDS } from './name-words.js';
import type { Piece } from './pieces.js';

/** Whether the run of pieces names nobody. */
export function isBare(pieces: readonly Piece[], from: number, to: number): boolean {
  const last = pieces[to - 1];
  if (!last) return true;
  const kinds = kindsOf(last);
  if ((kinds & WORD.demonym) !== 0) return true;
  if (to - from === 1) return isBareWord(pieces, last, kinds, from);
  if ((kindsOf(pieces[from]) & WORD.hyphen) !== 0 && PARTY.test(pieces[from]?.text ?? '') && TAG.has(pieces[from - 1]?.text ?? ''))
    return true;
  if (HOLIDAYS.has(last.lower) && (kindsOf(pieces[from]) & WORD.given) === 0) return true;
  for (let at = from + 1; at < to; at++) {
    const piece = pieces[at];
    if (piece?.capital && (kindsOf(piece) & WORD.opener) !== 0 && FUNCTION.has(piece.lower)) return true;
  }
  for (let at = from; at < to; at++) if (!ofTitle(pieces[at], kindsOf(pieces[at]))) return false;
  return !isInstitution(pieces, from, to, kinds);
}

/** "White House", "Supreme Court": words of titles, but the last one heads an institution; "Russian Army" and "Senior White House" name no certain one. */
function isInstitution(pieces: readonly Piece[], from: number, to: number, last: number): boolean {
  if ((last & WORD.body) === 0 || (last & WORD.title) !== 0 || STAFF.has(pieces[from]?.lower ?? '')) return false;
  for (let at = from; at < to; at++) if ((kindsOf(pieces[at]) & (WORD.demonym | WORD.title)) !== 0) return false;
  return true;
}

function isBareWord(pieces: readonly Piece[], word: Piece, kinds: number, at: number): boolean {
  const { text, lower } = word;
  if ((kinds & WORD.notName) !== 0 || text.length === 1 || (text.length === 2 && text.includes('.'))) return true;
  if (COMMON.has(lower) || (NUMBERED.has(lower) && pieces[at + 1]?.kind === 'number')) return true;
  if ((kinds & WORD.hyphen) !== 0) {
    const cut = adjectiveAt(text);
    if (PARTY.test(text) || (cut > 0 && (wordKinds(lower.slice(0, cut)) & WORD.demonym) !== 0)) return true;
  }
  if ((kinds & WORD.placeHead) !== 0 && ORDINAL.has(pieces[at - 1]?.lower ?? '')) return true;
  if ((word.signs & SIGN.digit) !== 0 && /\d{2}/.test(text)) return true;
  if (ORGANISATION_WORDS.has(lower) && pieces[at - 1]?.lower === 'the') return (kindsOf(pieces[at + 1]) & (WORD.title | WORD.titles)) !== 0;
  return ofTitle(word, kinds);
}

function ofTitle(piece: Piece | undefined, kinds: number): boolean {
  if ((kinds & (WORD.demonym | WORD.title | WORD.titles)) !== 0) return true;
  return (kinds & WORD.beforeTitle) !== 0 && !ACRONYM.test(piece?.text ?? '');
}

const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,6})$/u;
/** Words that are capitalised inside a title of a text, and in no name. */
const FUNCTION = new Set('with without is are was were to from by after before into over as his her their'.split(' '));
/** "Memorial Day", "New Year", "New Year's Eve"; but "Doris Day". */
const HOLIDAYS = new Set(['day', 'year', 'eve']);
/** "D-Lurk", a party and what its member stands for; "X-ray", "T-shirt". */
const PARTY = /^(?:\p{Lu}-\p{L}|(?:Ind|Con|Lab|Rep|Dem)-\p{Lu})/u;
/** Before the tag of a party. */
const TAG = new Set(['(', ',', '[']);
/** Said of those who work for an institution. */
const STAFF = new Set(
  'senior junior former outgoing incoming new current late deputy acting top veteran retired assistant interim'.split(' '),
);
/** What is left of "52nd Street". */
const ORDINAL = new Set(['st', 'nd', 'rd', 'th']);
const COMMON = new Set([...HOLIDAYS, ...'article section chapter resolution figure page part phase war internet'.split(' ')]);
/** "Game 7", "Precinct 12". */
const NUMBERED = new Set(
  'game precinct round day week group class room gate flight route highway ward unit line platform level stage step act area zone'.split(
    ' ',
  ),
);
