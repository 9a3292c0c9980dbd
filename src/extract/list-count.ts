/** A count and its noun before a list: "four other regions", "two of the three". */
import { singular } from '../language/natural.js';
import { wholeNumber } from '../language/number-words.js';
import { SIGN } from '../language/signs.js';
import { AFTER_COUNT, MEASURES } from './list-words.js';
import type { Piece } from './pieces.js';
import { isAuxiliary, isPreposition } from './subject.js';

/** Pieces searched for the count before a colon or dash. */
const REACH = 26;

export interface Counted {
  readonly said: number | null;
  readonly noun: string | null;
  /** Index of the count; -1 for a noun without one. */
  readonly count: number;
  /** Index after the noun. */
  readonly to: number;
}

/** Digits, number words, "both". */
export const COUNTING = SIGN.digit | SIGN.number | SIGN.frame;

/** The count nearest before `end`, with its noun; measures ("three days") are passed over. */
export function nearest(pieces: readonly Piece[], start: number, end: number): Counted | null {
  const least = Math.max(start, end - REACH);
  for (let at = end - 1; at >= least; at--) {
    if (((pieces[at]?.signs ?? 0) & COUNTING) === 0) continue;
    const counted = countedAt(pieces, at, end);
    if (counted && !MEASURES.has(counted.plural)) return outer(pieces, at, start, counted);
  }
  return null;
}

/** "two of the four regions": the first count is meant. */
export function outer(pieces: readonly Piece[], at: number, start: number, counted: Counted): Counted {
  let from = at - 1;
  while (from > start && /^(?:the|its|their|these|those|all)$/.test(pieces[from]?.lower ?? '')) from--;
  if (pieces[from]?.lower !== 'of') return counted;
  const before = from > start ? countOf(pieces[from - 1]) : null;
  if (before !== null) return { ...counted, said: before };
  return /^(?:some|most|several|many|none|one|any)$/.test(pieces[from - 1]?.lower ?? '') ? { ...counted, said: null } : counted;
}

/** 2 to 12 in words or figures. */
export function countOf(piece: Piece | undefined): number | null {
  if (!piece || (piece.signs & (SIGN.number | SIGN.digit)) === 0 || piece.kind === 'mark') return null;
  const count = wholeNumber(piece.lower);
  return count !== null && count >= 2 && count <= 12 ? count : null;
}

/** "$4", "Article 5", "about six", "a man and two women": no exact count of all that is listed. */
function isNoCount(before: Piece, count: Piece | undefined): boolean {
  const tight = before.after === count?.start;
  if (tight && before.kind === 'mark') return !/^["'\u201c\u2018(\u2013\u2014]$/.test(before.text);
  return before.kind === 'number' || (before.capital && !before.first) || NO_COUNT.test(before.lower);
}

/** "the port and four other towns – …": what "other" counts is not the port, and the list is of it alone. */
function setApart(pieces: readonly Piece[], at: number): boolean {
  return /^(?:and|plus)$/.test(pieces[at - 1]?.lower ?? '') && /^(?:other|further|more)$/.test(pieces[at + 1]?.lower ?? '');
}

const NO_COUNT = /^(?:and|or|plus|about|around|nearly|almost|than|least|most|article|page|day|age|aged|at|chapter|until)$/;
const IRREGULAR: Readonly<Record<string, string>> = { people: 'person', men: 'man', women: 'woman', children: 'child' };

export function countedAt(pieces: readonly Piece[], at: number, end: number): (Counted & { plural: string }) | null {
  const both = pieces[at]?.lower === 'both';
  const said = both ? 2 : countOf(pieces[at]);
  const before = pieces[at - 1];
  if (said === null || (before && isNoCount(before, pieces[at]) && !setApart(pieces, at))) return null;
  let noun = -1;
  for (let next = at + 1; next < Math.min(end, at + 6); next++) {
    const piece = pieces[next];
    if (piece?.kind !== 'word' || isAuxiliary(piece.lower)) break;
    if (isPlural(piece.lower) && !AFTER_COUNT.has(piece.lower)) {
      noun = next;
      if (!isPlural(pieces[next + 1]?.lower ?? '')) break;
    } else if (isPreposition(piece.lower) && piece.lower !== 'of') break;
  }
  const plural = pieces[noun]?.lower;
  if (both && noun + 1 !== end) return null;
  return plural ? { said, noun: IRREGULAR[plural] ?? singular(plural), plural, to: noun + 1, count: at } : null;
}

/** Words in -s that are no plural nouns. */
const NO_PLURAL =
  /^(?:this|thus|his|its|hers|ours|yours|theirs|was|has|is|as|us|yes|does|always|across|besides|perhaps|plus|versus|via)$|(?:ous|wards|ss)$/;

export function isPlural(lower: string): boolean {
  return /^(?:people|men|women|children)$|[^s]s$/.test(lower) && !NO_PLURAL.test(lower);
}

/** A plural noun right before "including" without a count. */
export function plainNoun(pieces: readonly Piece[], end: number): Counted | null {
  const word = pieces[end - 1];
  return word?.kind === 'word' && !word.capital && /[^s]s$/.test(word.lower)
    ? { said: null, noun: singular(word.lower), to: end, count: -1 }
    : null;
}
