/** What stands around a list: a count and a head noun before it, a head noun after it, words that leave it open. */
import { singular } from '../language/natural.js';
import { SIGN } from '../language/signs.js';
import type { ListValue, Span } from '../model.js';
import type { Signed } from './list-checks.js';
import { COUNTING, type Counted, countedAt, countOf, isPlural, nearest, outer, plainNoun } from './list-count.js';
import { MEASURES, MEMBER_NOUNS, OPENING } from './list-words.js';
import type { Piece } from './pieces.js';
import { isPreposition } from './subject.js';

export interface Frame extends Pick<ListValue, 'said' | 'noun' | 'joint' | 'open'> {
  /** Index of the count; -1 if there is none. */
  readonly count: number;
}

const NONE: Frame = { said: null, noun: null, joint: 'none', open: false, count: -1 };

/** The count, noun and joint before a list whose first member begins at `first`. */
export function countBefore(pieces: readonly Piece[], start: number, first: number): Frame {
  const before = pieces[first - 1];
  if (!before || first <= start) return NONE;
  if (before.text === ':' || /^[\u2013\u2014-]$/.test(before.text)) {
    const joint = before.text === ':' ? 'colon' : 'dash';
    const near = bareCount(pieces, start, first - 1) ?? nearest(pieces, start, first - 1);
    const counted = near && headsOther(pieces, near.to, first - 1) ? null : near;
    return { said: counted?.said ?? null, noun: counted?.noun ?? null, joint, open: false, count: counted?.count ?? -1 };
  }
  if (before.lower === 'were' || before.lower === 'are') return afterCopula(pieces, start, first - 1);
  if (before.lower === 'both') return { said: 2, noun: null, joint: 'none', open: false, count: first - 1 };
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
  return { said: counted?.said ?? null, noun: counted?.noun ?? null, joint: 'including', open: true, count: counted?.count ?? -1 };
}

function tiedTo(pieces: readonly Piece[], start: number, end: number, joint: Frame['joint']): Frame {
  const counted = nearest(pieces, Math.max(start, end - 6), end);
  return counted && counted.to === end ? { said: counted.said, noun: counted.noun, joint, open: false, count: counted.count } : NONE;
}

/** "All four – Bell, Lesk …", "Two of the three – Bell and Lesk –": a count without a noun right before the mark. */
function bareCount(pieces: readonly Piece[], start: number, end: number): Counted | null {
  const at = end - 1;
  const said = at < start ? null : countOf(pieces[at]);
  const before = pieces[at - 1];
  if (said === null || (at > start && !/^(?:all|the|these|those)$/.test(before?.lower ?? ''))) return null;
  return outer(pieces, at, start, { said, noun: null, to: end, count: at });
}

/** "The five members are Bell, Lesk …", "Among the dead were Bell, Lesk …". */
function afterCopula(pieces: readonly Piece[], start: number, copula: number): Frame {
  const head = clauseHead(pieces, start, copula);
  if (pieces[head]?.lower === 'among') return { ...NONE, noun: plainNoun(pieces, copula)?.noun ?? null, joint: 'including', open: true };
  if (!/^(?:the|its|their|his|her|these|those)$/.test(pieces[head]?.lower ?? '')) return NONE;
  const counted = countedAt(pieces, head + 1, copula);
  return counted?.to === copula ? { said: counted.said, noun: counted.noun, joint: 'none', open: false, count: head + 1 } : NONE;
}

/** Index after the last mark before `end`, at most eight words back. */
function clauseHead(pieces: readonly Piece[], start: number, end: number): number {
  let at = end;
  while (at > start && end - at < 8 && pieces[at - 1]?.kind !== 'mark') at--;
  return at;
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
    if (INCLUDING.test(piece.lower) && (near || isPreposition(pieces[first - 1]?.lower ?? ''))) return at;
    if (near && piece.lower === 'as' && pieces[at - 1]?.lower === 'such') return at - 1;
    if (near && piece.lower === 'them' && pieces[at - 1]?.lower === 'among') return at - 1;
    if (near && OPENING.has(piece.lower)) return at;
  }
  return null;
}

const INCLUDING = /^includ(?:ing|es?|ed)$/;

/** Whether a sentence has what makes a list of two names: a count, a colon or dash, "both", "including", "like". */
export function isFramed(pieces: readonly Piece[], { start, end, signs }: Signed): boolean {
  if ((signs & (SIGN.list | SIGN.frame)) !== 0) return true;
  if ((signs & COUNTING) === 0) return false;
  for (let at = start; at < end; at++) if (countOf(pieces[at]) !== null) return true;
  return false;
}

/** The head noun shared by the members: "the Donville and Lurk regions", or a count after them: "Donville and Lurk, two regions". */
export function nounAfter(pieces: readonly Piece[], at: number, end: number): Frame | null {
  const next = pieces[at];
  if (!next || at >= end) return null;
  if (next.kind === 'word' && MEMBER_NOUNS.has(next.lower)) return { ...NONE, noun: singular(next.lower), joint: 'after' };
  if (next.text !== ',' && next.text !== '\u2013' && next.text !== '\u2014') return null;
  const from = /^(?:the|all)$/.test(pieces[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const counted = from < end && ((pieces[from]?.signs ?? 0) & COUNTING) !== 0 ? countedAt(pieces, from, end) : null;
  return counted && MEMBER_NOUNS.has(counted.plural)
    ? { said: counted.said, noun: counted.noun, joint: 'after', open: false, count: counted.count }
    : null;
}

/** "respectively" in a sentence that has a list. */
export function isOrdered(pieces: readonly Piece[], { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (pieces[at]?.lower === 'respectively') return true;
  return false;
}
