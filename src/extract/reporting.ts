/** Reporting verbs: what kind each is, and whether a word is one in use here: "claims that", not "recent claims". */
import { mark, SIGN } from '../language/signs.js';
import { ORGANISATION_HEADS, TITLE_HEADS } from './name-words.js';
import type { Piece } from './pieces.js';
import {
  ASKING_VERBS,
  BARE_CLAUSE,
  CALLING_VERBS,
  DETERMINERS,
  HEARER_VERBS,
  HEARSAY,
  NAMING_PARTICIPLES,
  NAMING_VERBS,
  NOUN_FORMS,
  PRONOUNS,
  QUOTING_VERBS,
  REPORTING_PARTICIPLES,
  REPORTING_VERBS,
} from './quote-words.js';
import { isAuxiliary, isPreposition, ROLE, roleOf } from './subject-words.js';

/** Kinds of reporting verbs, one bit each. */
export const KIND = {
  /** What follows, with "that" or a quotation, is what someone said. */
  report: 1,
  /** Only "that" or a quotation makes it a report. */
  quoting: 2,
  /** What something is called. */
  naming: 4,
  participle: 8,
  /** A clause without "that" may follow. */
  bare: 16,
  /** Someone who was told stands after it. */
  hearer: 32,
  /** A request or a reproach, no report. */
  asking: 64,
  /** A noun as often. */
  noun: 128,
  /** Names without "as". */
  calling: 512,
  /** An adverb that reports without a speaker. */
  hearsay: 256,
  /** A noun: "Bell’s claim that …". */
  claim: 1024,
  /** Said not to have been said: "never said that". */
  denied: 2048,
} as const;

const VERB = KIND.report | KIND.quoting | KIND.naming | KIND.participle;

const kinds = new Map<string, number>();
for (const [list, kind] of [
  [REPORTING_VERBS, KIND.report],
  [QUOTING_VERBS, KIND.quoting],
  [NAMING_VERBS, KIND.naming],
  [NAMING_PARTICIPLES, KIND.naming],
  [CALLING_VERBS, KIND.calling],
  [REPORTING_PARTICIPLES, KIND.participle],
  [BARE_CLAUSE, KIND.bare],
  [HEARER_VERBS, KIND.hearer],
  [ASKING_VERBS, KIND.asking],
  [NOUN_FORMS, KIND.noun],
  [HEARSAY, KIND.hearsay],
] as const) {
  for (const word of list) kinds.set(word, (kinds.get(word) ?? 0) | kind);
}
mark(SIGN.speech, [...kinds.keys(), 'according']);

/** Bits of KIND; 0 for any other word. */
export function kindOf(lower: string): number {
  return kinds.get(lower) ?? 0;
}

const OBJECT_CONTROL = new Set(['for', 'of', 'about', 'from', 'against', 'no']);
const CONDITIONS = new Set(['if', 'when', 'as', 'once', 'unless', 'than', 'though', 'although', 'whether']);

/** Whether the piece is a reporting verb in use, not a noun or part of a name. */
export function isReporting(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece || (piece.signs & SIGN.speech) === 0) return false;
  return reports(pieces, at, piece, kindOf(piece.lower));
}

/** The same for a piece whose KIND is known. */
export function reports(pieces: readonly Piece[], at: number, piece: Piece, kind: number): boolean {
  if ((kind & VERB) === 0 || piece.kind !== 'word' || piece.capital || piece.possessive) return false;
  let back = at - 1;
  while (back >= 0 && (roleOf(pieces[back] as Piece) & ROLE.manner) !== 0) back--;
  const before = back < 0 ? undefined : pieces[back];
  if (before?.kind !== 'word')
    return (kind & KIND.noun) === 0 || before?.text === ',' || opensReport(pieces, at + 1) || followsQuote(pieces, at);
  const role = roleOf(before);
  if (role !== 0) {
    if (before.lower === 'to') return back > 0 && pieces[back - 1]?.lower === 'on';
    if (before.lower === 'being') return false;
  }
  if (piece.lower.startsWith('continue') && pieces[at + 1]?.lower === 'to') return false;
  if ((kind & KIND.noun) !== 0 && !standsAsVerb(pieces, at, before)) return false;
  if ((kind & KIND.participle) !== 0) return role === 0 || !OBJECT_CONTROL.has(before.lower);
  if ((role & ROLE.clause) !== 0 && CONDITIONS.has(before.lower)) return false;
  return (kind & VERB) !== KIND.quoting || opensReport(pieces, at + 1) || endsReport(pieces, at);
}

/** A form that is a noun as often: its subject stands right before it. */
function standsAsVerb(pieces: readonly Piece[], at: number, before: Piece): boolean {
  const word = pieces[at]?.lower ?? '';
  if (DETERMINERS.has(before.lower) || before.possessive || (isPreposition(before.lower) && !word.endsWith('ing'))) return false;
  if (PRONOUNS.has(before.lower) || isAuxiliary(before.lower) || before.lower === 'which' || before.lower === 'that') return true;
  if (/(?:ed|ing)$/.test(word) || (word === 'read' && SINGULAR.has(before.lower))) return true;
  if (before.capital && !before.first)
    return word.endsWith('s') || (before.lower.endsWith('s') && opensReport(pieces, at + 1)) || isOpening(pieces[at + 1]);
  if (!word.endsWith('s')) return (before.lower.endsWith('s') || before.lower === 'police') && opensReport(pieces, at + 1);
  return SINGULAR.has(before.lower) || TITLE_HEADS.has(before.lower) || ORGANISATION_HEADS.has(before.lower) || before.capital;
}

const SINGULAR = new Set(
  'report statement letter study paper woman man text sign post suit lawsuit complaint indictment filing document memo email message article book note opinion ruling order bill law'.split(
    ' ',
  ),
);

const STOPS = new Set(['.', ';', '!', '?']);
const OPENING = new Set(['"', '\u201c', '\u2018', "'", '\u00ab', '\u201e']);

/** Whether "that", a colon or a quotation follows soon. */
function opensReport(pieces: readonly Piece[], from: number): boolean {
  for (let at = from; at < from + 6; at++) {
    const piece = pieces[at];
    if (!piece || piece.lower === 'that') return !!piece;
    if (piece.kind !== 'mark') continue;
    if (STOPS.has(piece.text)) return false;
    if (piece.text === ':' || isOpening(piece)) return true;
    if (piece.text === ',' && !isOpening(pieces[at + 1])) return false;
  }
  return false;
}

/** "… the bridge,” reads the letter" */
function followsQuote(pieces: readonly Piece[], at: number): boolean {
  const [inner, close, next] = [pieces[at - 2], pieces[at - 1], pieces[at + 1]];
  if (!pieces[at]?.lower.endsWith('s')) return false;
  return inner?.text === ',' && close?.kind === 'mark' && next?.kind === 'word' && (next.capital || DETERMINERS.has(next.lower));
}

/** Whether a quotation, closed or set off by a comma, ends right before the subject of the verb. */
function endsReport(pieces: readonly Piece[], at: number): boolean {
  for (let back = at - 1; back > at - 9; back--) {
    const piece = pieces[back];
    if (!piece) return false;
    if (piece.kind === 'mark') return isOpening(piece) || piece.text === '\u201d' || piece.text === ',' || piece.text === '\u2019';
  }
  return false;
}

function isOpening(piece: Piece | undefined): boolean {
  return piece?.kind === 'mark' && OPENING.has(piece.text);
}
