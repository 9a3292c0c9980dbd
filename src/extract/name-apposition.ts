/** Titles and offices set off by commas: "Linda Torres, the mayor of Lurk,", "the mayor of Lurk, Linda Torres,". */
import { kindsOf, WORD } from './name-kinds.js';
import type { Run } from './name-runs.js';
import type { Piece } from './pieces.js';
import { AUXILIARIES } from './quote-words.js';

/** Words that make a title only beside others. */
const AMBIGUOUS = new Set(['private', 'general', 'no', 'miss', 'fund']);
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'one']);
const STOPS = new Set([',', '.', ';', ':', '!', '?', '(', ')', '\u2013', '\u2014', '-', '\u201c', '\u201d', '"']);
const RELATIVES = new Set(
  'that what how after before as because if though although so or who which whose and but when where while since until'.split(' '),
);
/** Before these an apposition must have named the office. */
const PREPOSITIONS = new Set('of for at in on from to with'.split(' '));

function isVerb(piece: Piece): boolean {
  return !piece.capital && ((kindsOf(piece) & WORD.reports) !== 0 || AUXILIARIES.has(piece.lower));
}

/** The title in an apposition after a name, without its article: indices of pieces, or null. */
export function titleAfter(pieces: readonly Piece[], name: number): Run | null {
  const to = afterPlace(pieces, name);
  if (pieces[to]?.text !== ',') return null;
  const age = pieces[to + 1];
  const comma = pieces[to + 2];
  const first = age?.kind === 'number' && age.text.length <= 2 && comma?.text === ',' ? to + 3 : to + 1;
  const from = ARTICLES.has(pieces[first]?.lower ?? '') ? first + 1 : first;
  if (from === first && isClause(pieces, first)) return null;
  let end = from;
  let head = -1;
  for (; end < pieces.length && end - from < 14; end++) {
    const piece = pieces[end];
    if (!piece || STOPS.has(piece.text) || RELATIVES.has(piece.lower) || isVerb(piece)) break;
    if (head >= 0) continue;
    if (PREPOSITIONS.has(piece.lower)) return null;
    if (end - from < 7 && (kindsOf(piece) & WORD.title) !== 0 && !AMBIGUOUS.has(piece.lower) && isHead(pieces, end)) head = end;
  }
  if (head < 0 || end - from >= 14) return null;
  const next = pieces[head + 1];
  if (next?.capital && head + 1 < end) return null;
  return { from, to: end };
}

/** "Bell, quoting the mayor, said": what somebody does, not what she is. */
function isClause(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece?.lower.endsWith('ing') || piece.capital || (kindsOf(piece) & WORD.beforeTitle) !== 0) return false;
  const next = pieces[at + 1];
  return next?.capital === true || ARTICLES.has(next?.lower ?? '');
}

/** An office is not followed by a noun: "official news agency", "champion swimmers". */
function isHead(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  if (next?.kind !== 'word' || next.capital) return true;
  return (
    (kindsOf(next) & WORD.title) === 0 &&
    (AFTER_OFFICE.has(next.lower) || RELATIVES.has(next.lower) || isVerb(next) || /(?:ing|ed)$/.test(next.lower))
  );
}

const AFTER_OFFICE = new Set(
  'of for in at to with since on from under during for by near there here elect designate emeritus general against between behind'.split(
    ' ',
  ),
);

/** In "Anna Bell of Lurk, the mayor" the office is not Lurk's: index after "of Lurk", or `at`. */
function afterPlace(pieces: readonly Piece[], at: number): number {
  if ((kindsOf(pieces[at]) & WORD.tie) === 0 || pieces[at - 1]?.possessive) return at;
  let end = at + 1;
  while (end < at + 5 && pieces[end]?.capital) end++;
  return end > at + 1 && pieces[end]?.text === ',' ? end : at;
}

/** Words between an article and the comma before a name, at most. */
const LONGEST_BEFORE = 14;

/** The title in "the mayor of Lurk, Linda Torres,", without its article: indices of pieces, or null. Only where the name is set off on both sides. */
export function titleAhead(pieces: readonly Piece[], from: number, to: number): Run | null {
  if (pieces[from - 1]?.text !== ',' || !SET_OFF.has(pieces[to]?.text ?? '')) return null;
  const end = from - 1;
  for (let at = end - 1; at >= 0 && end - at <= LONGEST_BEFORE; at--) {
    const piece = pieces[at];
    if (!piece || piece.kind === 'mark' || isVerb(piece)) return null;
    if (!DEFINITE.has(piece.lower) && !piece.possessive) continue;
    const head = headFrom(pieces, at + 1, end);
    if (head > 0) return opens(pieces, at) ? { from: at + 1, to: end } : null;
  }
  return null;
}

const SET_OFF = new Set([',', ')', '\u2013', '\u2014']);
const DEFINITE = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'my']);

/** Index of the office that words of titles lead up to, followed by "of …" or by the comma; 0 if there is none. */
function headFrom(pieces: readonly Piece[], from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const kinds = kindsOf(pieces[at]);
    const next = pieces[at + 1]?.lower ?? '';
    const head = (kinds & WORD.title) !== 0;
    if (head && (at + 1 === end || next === 'of' || next === 'for' || next === 'in' || next === 'at')) return at;
    if ((kinds & (WORD.title | WORD.beforeTitle | WORD.portfolio | WORD.demonym)) === 0 && !pieces[at]?.capital) return 0;
  }
  return 0;
}

/** The article (or "Lurk's") begins the sentence, or follows what a subject may follow; after "to the mayor" the mayor is somebody else. */
function opens(pieces: readonly Piece[], at: number): boolean {
  let start = at;
  while (pieces[start]?.possessive && start > 0 && (pieces[start - 1]?.capital || DEFINITE.has(pieces[start - 1]?.lower ?? ''))) start--;
  const before = pieces[start - 1];
  return (
    start === 0 || pieces[start]?.first === true || !before || BEFORE_SUBJECT.has(before.lower) || before.kind === 'mark' || isVerb(before)
  );
}

const BEFORE_SUBJECT = new Set(['and', 'but', 'that', 'when', 'while', 'where', 'as', 'because', 'if', 'whether', 'although']);
