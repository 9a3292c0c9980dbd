/** Titles and offices right before a name: "Mayor Linda Torres", "the French president Macron". */
import { SIGN } from '../language/signs.js';
import { isState } from '../language/states.js';
import { kindsOf, WORD } from './name-kinds.js';
import { COMMON_GIVEN, OFFICE_SURNAMES } from './name-nouns.js';
import { type Piece, touches } from './pieces.js';

/** Family names are often such words: "Mayor Anna Hill". */
const SURNAMES = new Set('park hill lake forest rivers bridge marsh street lane post church guard point bay'.split(' '));

/** Index after the last word of the title at the head of a run; `from` if there is none, `to` if the run is all title. */
export function titleEnd(pieces: readonly Piece[], from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (piece !== undefined && (piece.signs & SIGN.office) !== 0 && isHead(pieces, at, to)) end = at + 1;
    else if (end === at && end > from && piece?.lower === 'of') {
      const office = officeEnd(pieces, at, to);
      if (office > at) {
        end = office;
        at = office - 1;
      }
    }
  }
  if (end === to && to - from === 2 && isSurname(pieces, from)) return from;
  if (end === from || end === to) return end;
  const last = pieces[to - 1];
  const kinds = kindsOf(last);
  const surname = SURNAMES.has(last?.lower ?? '');
  if ((kinds & WORD.body) !== 0 && !surname) return from;
  if ((kinds & WORD.placeHead) !== 0 && (to - end === 1 || !surname)) return from;
  return pieces[end]?.capital || (kindsOf(pieces[end]) & WORD.particle) !== 0 ? end : from;
}

function isHead(pieces: readonly Piece[], at: number, to: number): boolean {
  const kinds = kindsOf(pieces[at]);
  if ((kinds & WORD.title) !== 0) return pieces[at]?.text !== 'MS';
  if ((kinds & WORD.titles) === 0 || at + 1 >= to || (kindsOf(pieces[at + 1]) & WORD.opener) !== 0) return false;
  return ROW.has(pieces[to]?.lower ?? '');
}

/** What may follow the first name of a row: "Ministers Anna Bell of Lurk and", "Senators Anna Bell (R-Lurk) and". */
const ROW = new Set(['and', ',', '(', 'of', 'from']);

/** "Mark Judge": a given name and a surname that is an office elsewhere; "the Charlotte mayor" is none. */
function isSurname(pieces: readonly Piece[], from: number): boolean {
  const first = pieces[from];
  if (!first || isState(first.text)) return false;
  if ((kindsOf(first) & WORD.given) === 0 && !COMMON_GIVEN.has(first.lower)) return false;
  return OFFICE_SURNAMES.has(pieces[from + 1]?.lower ?? '') && !isArticle(pieces[from - 1]?.lower);
}

function isArticle(lower: string | undefined): boolean {
  return lower === 'the' || lower === 'a' || lower === 'an';
}

/** Index after "of State", "of the Treasury", "of Foreign Affairs" at `at`, or `at`. */
function officeEnd(pieces: readonly Piece[], at: number, to: number): number {
  let end = pieces[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  if ((kindsOf(pieces[end]) & WORD.portfolio) === 0) return at;
  while (end < to && (kindsOf(pieces[end]) & WORD.portfolio) !== 0) end++;
  return end;
}

/** Where the name begins in "Ukrainian Anna Bell"; "Ukrainian Railways" keeps its first word. */
export function withoutDemonym(pieces: readonly Piece[], from: number, to: number): number {
  if (to - from < 3) return from;
  const kinds = kindsOf(pieces[from]);
  if ((kinds & WORD.given) === 0 && (kindsOf(pieces[from + 1]) & WORD.given) !== 0 && NATIONAL.test(pieces[from]?.lower ?? ''))
    return from + 1;
  if ((kinds & WORD.demonym) === 0) return from;
  return (kindsOf(pieces[to - 1]) & (WORD.body | WORD.placeHead)) === 0 ? from + 1 : from;
}

const NATIONAL = /(?:[ai]an|ese)$/;

/** Small words before a title in capitals that say how the office is held: "former President Anna Bell". */
const HELD = new Set('former late acting interim deputy then outgoing incoming ousted assistant vice retired'.split(' '));

/** Index at which the title of a run begins together with the small words before it. */
export function titleStart(pieces: readonly Piece[], from: number): number {
  let at = from;
  while (at > 0 && !pieces[at]?.first) {
    const [before, here] = [pieces[at - 1], pieces[at]];
    if (!before || !here || !HELD.has(before.lower) || !touches(before, here)) break;
    at--;
  }
  return at;
}

/** Lower-case words of titles that are verbs or plain nouns too often to be a title right before a name. */
const WEAK = new Set('head boss fund private winger father sister brother miss no chair general dean witness'.split(' '));

/** Index at which a title in small letters before a name begins: "the French president Macron"; -1 if there is none. */
export function titleBefore(pieces: readonly Piece[], from: number): number {
  const head = pieces[from - 1];
  if (head === undefined || (head.signs & SIGN.office) === 0) return -1;
  const kinds = kindsOf(head);
  if ((kinds & (WORD.portfolio | WORD.title | WORD.titles)) === 0) return -1;
  const name = pieces[from];
  if (!name || !touches(head, name) || head.possessive || head.kind !== 'word') return -1;
  const ofOffice = (kinds & WORD.portfolio) !== 0 && pieces[from - 2]?.lower === 'of' && (kindsOf(pieces[from - 3]) & WORD.title) !== 0;
  const isOffice = (kinds & WORD.title) !== 0 ? !WEAK.has(head.lower) : (kinds & WORD.titles) !== 0 && beginsRow(pieces, from);
  if (!ofOffice && !isOffice) return -1;
  let at = ofOffice ? from - 3 : from - 1;
  while (at > 0 && from - at < 8) {
    const before = pieces[at - 1];
    const here = pieces[at];
    if (!before || !here || before.possessive || before.kind !== 'word' || !touches(before, here)) break;
    if ((kindsOf(before) & (WORD.beforeTitle | WORD.title)) === 0 && !before.capital) break;
    if (before.first && before.capital && FIRST.has(before.lower)) break;
    at--;
  }
  return at;
}

/** "ministers Anna Bell and Tom Marr", "presidents Bell, Marr and Moe", but not "told ministers Lurk and Velda had agreed". */
function beginsRow(pieces: readonly Piece[], from: number): boolean {
  let at = from;
  while (at < from + 4 && pieces[at]?.capital) at++;
  const next = pieces[at];
  const goesOn = next?.text === ',' || next?.lower === 'and' ? pieces[at + 1]?.capital === true : next?.lower === 'of';
  if (!goesOn) return false;
  for (let before = from - 2; before >= from - 5; before--) if ((kindsOf(pieces[before]) & WORD.reports) !== 0) return false;
  return true;
}

/** Words that begin a sentence and no title. */
const FIRST = new Set('the a an his her its their in on at as'.split(' '));
