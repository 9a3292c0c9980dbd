/** Days and months that are given names: "Dale Marr and June Park", "Sunday Bell scored". */
import { isCalendar } from './name-dates.js';
import { kindsOf, WORD } from './name-kinds.js';
import { isHuman } from './name-lone.js';
import { GIVEN_DAYS } from './name-nouns.js';
import { CALENDAR } from './name-words.js';
import { type Piece, touches } from './pieces.js';

/** A day or a month that is no given name. */
export function isDay(pieces: readonly Piece[], at: number): boolean {
  return isCalendar(pieces, at) && !namesSomebody(pieces, at);
}

const NO_SURNAME = WORD.calendar | WORD.title | WORD.body | WORD.placeHead | WORD.demonym | WORD.opener | WORD.notName | WORD.subject;

/** Between two names of a row, or at the head of a sentence before a surname and what only somebody does. */
function namesSomebody(pieces: readonly Piece[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (!piece || !next?.capital || piece.possessive || !GIVEN_DAYS.has(piece.lower) || !touches(piece, next)) return false;
  if ((kindsOf(next) & NO_SURNAME) !== 0 && !touchesName(pieces, at)) return false;
  const after = pieces[at + 2];
  if (piece.first) return isHuman(pieces, at + 2);
  return pieces[at - 1]?.lower === 'and' && closesName(pieces[at - 2]) && after?.kind !== 'number';
}

/** "June Park": heads of places are family names too, where a person has just been named. */
function touchesName(pieces: readonly Piece[], at: number): boolean {
  return (kindsOf(pieces[at + 1]) & WORD.placeHead) !== 0 && pieces[at - 1]?.lower === 'and';
}

function closesName(piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  return piece.text === ')' || (piece.capital && !CALENDAR.has(piece.lower) && !piece.first);
}
