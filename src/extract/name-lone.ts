/** A capital word alone at the head of a sentence: a name, or a word that is capitalised only because it stands there. */
import { SIGN } from '../language/signs.js';
import { words } from '../language/word-list.js';
import { kindsOf, WORD, wordKinds } from './name-kinds.js';
import type { Usage } from './name-usage.js';
import type { Piece } from './pieces.js';

/** A lone word at the beginning of a sentence is a name only with some sign of it. */
export function stands(pieces: readonly Piece[], from: number, to: number, usage: Usage): boolean {
  const piece = pieces[from];
  if (!piece?.first || to - from > 1) return true;
  const { lower } = piece;
  if (usage.capital.has(lower) || ((piece.signs & SIGN.shouted) !== 0 && SHOUTED.test(piece.text))) return true;
  if (usage.small.has(lower) || ABSTRACT.test(lower)) return false;
  const next = pieces[to];
  if (!next) return false;
  const kinds = kindsOf(next);
  if (piece.possessive) return (kinds & (WORD.title | WORD.beforeTitle)) !== 0 || next.capital || BELONGS.has(next.lower);
  const second = pieces[to + 1];
  if (second?.capital && (next.lower === 'and' || next.text === ',')) return next.lower === 'and' || listed(pieces, to + 2);
  if (next.text === ',') return isUnheard(lower) && isDescribed(pieces, to, lower);
  return !PLURAL.test(lower) && isHuman(pieces, to);
}

/** No word of any list here. */
function isUnheard(lower: string): boolean {
  return (wordKinds(lower) & ~WORD.given) === 0 && !lower.endsWith('ly');
}

/** Two capitals or more, with or without full stops. */
const SHOUTED = /^\.*\p{Lu}\.*\p{Lu}[\p{Lu}.]*$/u;
const ABSTRACT = /(?:tion|ment|ness|ity|ism|ing)s?$/;
const PLURAL = /[^iuao]s$/;
/** Plurals without an s, and those who are many. */
const MANY = /(?:men|people|children|folk|crew|staff|youth|personnel)$/;

/** "X, Y and Z", "X, Y, Z": what follows the second name goes on as a list. */
function listed(pieces: readonly Piece[], at: number): boolean {
  for (let index = at; index < at + 4; index++) {
    const piece = pieces[index];
    if (piece?.text === ',' || piece?.lower === 'and') return !!pieces[index + 1]?.capital;
    if (!piece?.capital) return false;
  }
  return false;
}

/** Pieces between the two commas after a name, at most. */
const LONGEST_ASIDE = 12;

/** "Bell, 45,", "Bell, who", "Bell, quoting the mayor, said". */
function isDescribed(pieces: readonly Piece[], comma: number, lower: string): boolean {
  const next = pieces[comma + 1];
  if (next?.kind === 'number' && next.text.length <= 2 && pieces[comma + 2]?.text === ',') return true;
  if (PLURAL.test(lower) || MANY.test(lower)) return false;
  if (next?.lower === 'who' || next?.lower === 'whose') return true;
  for (let at = comma + 2; at < comma + LONGEST_ASIDE; at++) {
    const piece = pieces[at];
    if (piece?.text === ',') return (kindsOf(pieces[at + 1]) & WORD.reports) !== 0;
    if (piece === undefined || piece.kind === 'mark') return false;
  }
  return false;
}

/** Whether the verb at an index is one of which only somebody, or a state or body, is the subject. */
export function isHuman(pieces: readonly Piece[], at: number): boolean {
  if (BEING.has(pieces[at]?.lower ?? '') && isSuffered(pieces, at + 1)) return true;
  const adverb = (kindsOf(pieces[at]) & WORD.adverb) !== 0 ? at + 1 : at;
  const verb = pieces[adverb];
  if (verb === undefined || verb.capital) return false;
  if ((kindsOf(verb) & WORD.reports) !== 0 || SIGNS.has(verb.lower)) return true;
  return TO_SOMEBODY.has(verb.lower) && pieces[adverb + 1]?.capital === true;
}

/** "was later sentenced", "has been charged with", "has yet to sign". */
function isSuffered(pieces: readonly Piece[], from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.kind !== 'word') return false;
    if (SUFFERED.has(piece.lower)) return piece.lower !== 'charged' || pieces[at + 1]?.lower === 'with';
    if (piece.lower === 'yet') return pieces[at + 1]?.lower === 'to' && DECISIONS.has(pieces[at + 2]?.lower ?? '');
    if (!BETWEEN.has(piece.lower) && (kindsOf(piece) & WORD.adverb) === 0) return false;
  }
  return false;
}

/** Verbs of which a common noun is seldom the subject. */
const SIGNS = words(`
  accepted accepts rejected rejects refused refuses opposed opposes supported supports backed backs welcomed welcomes agreed agrees called
  calls spoke met visited invaded annexed occupied occupies wants wanted hopes scored resigned apologised apologized testified smiled
  shrugged laughed nodded`);

/** The same where a name follows. */
const TO_SOMEBODY = words(`
  described thanked praised blamed accused criticised criticized congratulated urged sued beat married quoted endorsed defeated shared
  phoned telephoned`);

const BEING = words('was is has had were');
const BETWEEN = words('been not never later then since also already first now');
/** What is done to people only. */
const SUFFERED = words(`
  arrested charged convicted sentenced jailed imprisoned acquitted indicted extradited deported elected re-elected sworn knighted born
  hospitalised hospitalized pardoned`);
/** What only somebody has yet to do. */
const DECISIONS = words('ratify sign agree accept approve decide respond comment say reply join recognise recognize');

/** What is somebody's: "Bell's lawyer" is known by its title. */
const BELONGS = words(`
  wife husband son daughter mother father brother sister widow widower family relatives lawyers aides attorneys resignation testimony
  arrest candidacy presidency`);
