/** What stands around a list: a count and a head noun before it, a head noun after it, words that leave it open. */
import { singular } from '../language/natural.js';
import { wholeNumber } from '../language/number-words.js';
import type { ListValue } from '../model.js';
import { AFTER_COUNT, MEASURES, MEMBER_NOUNS } from './list-words.js';
import type { Piece } from './pieces.js';
import { isAuxiliary, isPreposition } from './subject.js';

export type Frame = Pick<ListValue, 'said' | 'noun' | 'joint' | 'open'>;

const NONE: Frame = { said: null, noun: null, joint: 'none', open: false };
/** Pieces searched for the count before a colon or dash. */
const REACH = 26;

interface Counted {
  readonly said: number | null;
  readonly noun: string;
  /** Index after the noun. */
  readonly to: number;
}

/** The count, noun and joint before a list whose first member begins at `first`. */
export function countBefore(pieces: readonly Piece[], start: number, first: number): Frame {
  const before = pieces[first - 1];
  if (!before || first <= start) return NONE;
  if (before.text === ':' || /^[\u2013\u2014-]$/.test(before.text)) {
    const joint = before.text === ':' ? 'colon' : 'dash';
    const near = nearest(pieces, start, first - 1);
    const counted = near && headsOther(pieces, near.to, first - 1) ? null : near;
    return { said: counted?.said ?? null, noun: counted?.noun ?? null, joint, open: false };
  }
  const opening = openingAt(pieces, start, first);
  if (opening !== null) return including(pieces, start, opening);
  if (before.text === '(') return tiedTo(pieces, start, first - 1, 'dash');
  if (before.text === ',') return tiedTo(pieces, start, first - 1, 'comma');
  if (before.lower === 'namely') return tiedTo(pieces, start, pieces[first - 2]?.text === ',' ? first - 2 : first - 1, 'colon');
  if (before.lower === 'of' || before.lower === 'in') {
    const of = tiedTo(pieces, start, first - 1, 'none');
    return before.lower === 'of' ? of : NONE;
  }
  return tiedTo(pieces, start, first, 'none');
}

/** "Two ministers met envoys of the following countries:", "the teams have four players each:", "two men and a woman:": something else is listed. */
function headsOther(pieces: readonly Piece[], from: number, end: number): boolean {
  const last = pieces[end - 1];
  if (!last || from >= end) return false;
  for (let at = from; at < end - 1; at++) {
    const next = pieces[at + 1];
    if (/^(?:and|or|plus)$/.test(pieces[at]?.lower ?? '') && next && (/^(?:an?|one|another)$/.test(next.lower) || countOf(next) !== null))
      return true;
  }
  if (last.lower === 'each' || last.lower === 'following') return true;
  return last.kind === 'word' && !last.capital && isPlural(last.lower) && !MEASURES.has(last.lower);
}

function including(pieces: readonly Piece[], start: number, opening: number): Frame {
  const end = pieces[opening - 1]?.text === ',' ? opening - 1 : opening;
  const counted = nearest(pieces, Math.max(start, end - 8), end) ?? plainNoun(pieces, end);
  return { said: counted?.said ?? null, noun: counted?.noun ?? null, joint: 'including', open: true };
}

function tiedTo(pieces: readonly Piece[], start: number, end: number, joint: Frame['joint']): Frame {
  const counted = nearest(pieces, Math.max(start, end - 6), end);
  return counted && counted.to === end ? { said: counted.said, noun: counted.noun, joint, open: false } : NONE;
}

/** Index of "including", "such as", "among them", "like", "e.g." before a list, with at most four words and a preposition between. */
function openingAt(pieces: readonly Piece[], start: number, first: number): number | null {
  for (let at = first - 1; at >= Math.max(start, first - 6); at--) {
    const piece = pieces[at];
    if (!piece || piece.kind === 'mark') {
      const aside = piece?.text === ',' && at === first - 1 ? pieces[at - 1]?.lower : undefined;
      if (aside === 'them' && pieces[at - 2]?.lower === 'among') return at - 2;
      if (aside === 'example' && pieces[at - 2]?.lower === 'for') return at - 2;
      return null;
    }
    const near = at === first - 1;
    if (/^(?:including|include|includes|included)$/.test(piece.lower) && (near || isPreposition(pieces[first - 1]?.lower ?? ''))) return at;
    if (near && /^(?:like|notably|especially|particularly|e\.g)$/.test(piece.lower)) return at;
    if (near && piece.lower === 'as' && pieces[at - 1]?.lower === 'such') return at - 1;
    if (near && piece.lower === 'them' && pieces[at - 1]?.lower === 'among') return at - 1;
    if (piece.lower === 'among' && near) return at;
  }
  return null;
}

/** The count nearest before `end`, with its noun; measures ("three days") are passed over. */
function nearest(pieces: readonly Piece[], start: number, end: number): Counted | null {
  for (let at = end - 1; at >= Math.max(start, end - REACH); at--) {
    const counted = countedAt(pieces, at, end);
    if (counted && !MEASURES.has(counted.plural)) return outer(pieces, at, start, counted);
  }
  return null;
}

/** "two of the four regions": the first count is meant. */
function outer(pieces: readonly Piece[], at: number, start: number, counted: Counted): Counted {
  let from = at - 1;
  while (from > start && /^(?:the|its|their|these|those|all)$/.test(pieces[from]?.lower ?? '')) from--;
  if (pieces[from]?.lower !== 'of') return counted;
  const before = from > start ? countOf(pieces[from - 1]) : null;
  if (before !== null) return { ...counted, said: before };
  return /^(?:some|most|several|many|none|one|any)$/.test(pieces[from - 1]?.lower ?? '') ? { ...counted, said: null } : counted;
}

/** 2 to 12 in words or figures. */
function countOf(piece: Piece | undefined): number | null {
  if (!piece || piece.kind === 'mark') return null;
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

function countedAt(pieces: readonly Piece[], at: number, end: number): (Counted & { plural: string }) | null {
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
  return plural ? { said, noun: IRREGULAR[plural] ?? singular(plural), plural, to: noun + 1 } : null;
}

/** Words in -s that are no plural nouns. */
const NO_PLURAL =
  /^(?:this|thus|his|its|hers|ours|yours|theirs|was|has|is|as|us|yes|does|always|across|besides|perhaps|plus|versus|via)$|(?:ous|wards|ss)$/;

function isPlural(lower: string): boolean {
  return /^(?:people|men|women|children)$|[^s]s$/.test(lower) && !NO_PLURAL.test(lower);
}

/** A plural noun right before "including" without a count. */
function plainNoun(pieces: readonly Piece[], end: number): Counted | null {
  const word = pieces[end - 1];
  return word?.kind === 'word' && !word.capital && /[^s]s$/.test(word.lower) ? { said: null, noun: singular(word.lower), to: end } : null;
}

/** The head noun shared by the members: "the Donville and Lurk regions", or a count after them: "Donville and Lurk, two regions". */
export function nounAfter(pieces: readonly Piece[], at: number, end: number): Frame | null {
  const next = pieces[at];
  if (!next || at >= end) return null;
  if (next.kind === 'word' && MEMBER_NOUNS.has(next.lower)) return { said: null, noun: singular(next.lower), joint: 'after', open: false };
  if (next.text !== ',' && next.text !== '\u2013' && next.text !== '\u2014') return null;
  const from = /^(?:the|all)$/.test(pieces[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const counted = from < end ? countedAt(pieces, from, end) : null;
  return counted && MEMBER_NOUNS.has(counted.plural) ? { said: counted.said, noun: counted.noun, joint: 'after', open: false } : null;
}
