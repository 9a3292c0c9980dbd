/** Runs of capitalised words: where a name may stand, before anything is known about what it names. */
import { SIGN } from '../language/signs.js';
import type { NameValue } from '../model.js';
import { isDay } from './name-calendar.js';
import { kindsOf, WORD } from './name-kinds.js';
import { isHuman } from './name-lone.js';
import type { Usage } from './name-usage.js';
import { type Paragraph, type Piece, touches } from './pieces.js';

/** Indices into the pieces of a paragraph, end exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A name in its paragraph, before its type is settled. */
export interface Candidate extends Run {
  readonly paragraph: Paragraph;
  readonly name: string;
  readonly title: string | null;
  readonly status: NameValue['status'];
}

/** Whether a capital word begins a name. */
export function begins(pieces: readonly Piece[], piece: Piece, at: number, to: number, usage: Usage): boolean {
  const kinds = kindsOf(piece);
  if ((kinds & WORD.never) !== 0) return false;
  const opener = (kinds & WORD.opener) !== 0;
  if (opener && piece.text.length > 3 && (piece.signs & SIGN.shouted) !== 0) return false;
  const before = pieces[at - 1];
  if (before && isAttached(before, piece)) return false;
  if ((kinds & WORD.calendar) !== 0 && isDay(pieces, at)) return false;
  if (!opener && !piece.first) return true;
  const bracketed = before?.text === '(' && !!pieces[at + 1]?.capital;
  if (bracketed && (!opener || FIRST_OF_BODY.has(piece.lower))) return true;
  if (!piece.first) return before?.text !== '\u2013' && before?.text !== '\u2014';
  return opens(pieces, piece, at, to, usage, kinds);
}

/** Whether the first word of a sentence, which has a capital in any case, begins a name. */
function opens(pieces: readonly Piece[], piece: Piece, at: number, to: number, usage: Usage, kinds: number): boolean {
  const next = at + 1 < to ? pieces[at + 1] : undefined;
  const goesOn = !!next && next.capital && touches(piece, next) && !piece.possessive && !isDay(pieces, at + 1);
  const { lower } = piece;
  if (goesOn && (kinds & BEFORE_NAME) !== 0) return lower === 'new' ? (kindsOf(next) & OFFICE) === 0 : !SMALL_WORDS.has(lower);
  const beforeOf = next?.lower === 'of' ? pieces[at + 2] : undefined;
  if ((kinds & WORD.title) !== 0 && (kindsOf(beforeOf) & WORD.portfolio) !== 0) return true;
  if ((kinds & WORD.body) !== 0 && (goesOn || beforeOf?.capital || next?.lower === 'for')) return true;
  if ((kinds & WORD.opener) !== 0) return goesOn && (kinds & WORD.calendar) !== 0 && isHuman(pieces, at + 2);
  if (usage.small.has(lower) && !usage.capital.has(lower)) return false;
  return !(goesOn && !usage.capital.has(lower) && PARTICIPLE.test(lower));
}

const PARTICIPLE = /(?:ing|ed|ly)$/;

/** "New Mayor Anna Bell" is no New Mayor; "New Lurk" is a place. */
const OFFICE = WORD.title | WORD.titles | WORD.beforeTitle | WORD.demonym;
const BEFORE_NAME = OFFICE | WORD.placeFirst;

/** "@LurkNews", "#Lurk", "$20MM", "1B". */
function isAttached(before: Piece, piece: Piece): boolean {
  return before.after === piece.start && (before.kind === 'number' || before.text === '@' || before.text === '#');
}

/** Words that begin a sentence, and the names of bodies as well. */
const FIRST_OF_BODY = new Set(['international', 'national', 'foreign', 'public', 'local', 'general']);

const SMALL_WORDS = new Set(['no', 'second', 'first', 'the', 'late', 'top', 'special', 'public', 'home', 'current', 'new']);

/** Where a name begins whose first words are small: "van der Tolm", "de la Marr", "bin Sadri"; no article stands before them. */
export function withParticles(pieces: readonly Piece[], piece: Piece, at: number): number {
  if (((pieces[at - 1]?.signs ?? 0) & SIGN.particle) === 0) return at;
  let start = at;
  let here = piece;
  let asked: number = WORD.openingParticle;
  while (start > 0 && at - start < 3) {
    const before = pieces[start - 1];
    if (!before || before.capital || (kindsOf(before) & asked) === 0 || !touches(before, here)) break;
    start--;
    here = before;
    asked = WORD.particle;
  }
  if (start === at || piece.first) return at;
  const before = pieces[start - 1];
  if (!before) return at;
  return before.possessive || DETERMINERS.has(before.lower) ? at : start;
}

const DETERMINERS = new Set(
  'a an the this that his her its their my our your white black delivery police rubbish every each no'.split(' '),
);
