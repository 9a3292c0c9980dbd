/** Lists of names, with the count, the head noun and the extent beside them: "four regions – Donville, Lurk, part of Kerson and Zapor". */
import { SIGN } from '../language/signs.js';
import type { Document, HitOf, ListValue, Span } from '../model.js';
import { bulletedList } from './list-bullets.js';
import type { Enumeration, Row, Signed } from './list-checks.js';
import { endingAt, openAfter } from './list-end.js';
import { withExtents } from './list-extents.js';
import { countBefore, type Frame, isFramed, isOrdered, nounAfter } from './list-frame.js';
import { afterAside, enumerationsIn, hasOthers } from './list-items.js';
import { phraseListIn } from './list-phrases.js';
import { MEMBER_NOUNS } from './list-words.js';
import { extractNames } from './name.js';
import { PLACE_NOUNS } from './name-words.js';
import { type Paragraph, type Piece, paragraphsOf } from './pieces.js';
import { isAuxiliary, isPreposition } from './subject.js';
import { STOP_WORDS } from './words.js';

/** Every list of the document, in text order. `names` are the document's own. */
export function extractLists(document: Document, names: readonly HitOf<'name'>[] = extractNames(document)): HitOf<'list'>[] {
  const { text } = document;
  const found: HitOf<'list'>[] = [];
  const paragraphs = paragraphsOf(document);
  let next = 0;
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] as Paragraph;
    const from = next;
    next = namesBefore(names, from, paragraph.block.end);
    listsIn(text, paragraph, names, from, next, found);
    if (((paragraph.sentences.at(-1)?.signs ?? 0) & SIGN.list) === 0) continue;
    const bulleted = bulletedList(text, paragraphs, index);
    if (bulleted) found.push(bulleted);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The lists of names and of phrases in a paragraph; its names are those from `from` to `to`. */
function listsIn(
  text: string,
  { pieces, sentences }: Paragraph,
  names: readonly HitOf<'name'>[],
  from: number,
  to: number,
  into: HitOf<'list'>[],
): void {
  let next = from;
  for (const sentence of sentences) {
    const { signs } = sentence;
    const [first, before] = [into.length, next];
    if (to - next > 1) {
      next = namesBefore(names, next, pieces[sentence.end - 1]?.end ?? 0);
      if (next - before > 1 && mayList(text, pieces, sentence, names, before, next))
        nameLists(text, rowOf(pieces, sentence, names, before, next), into);
    }
    if ((signs & SIGN.list) === 0) continue;
    const phrases = phraseListIn(text, pieces, sentence, into.slice(first));
    if (phrases) into.push(phrases);
  }
}

/** Index of the first name from `from` on that does not begin before the offset. */
function namesBefore(names: readonly Span[], from: number, end: number): number {
  let next = from;
  while (next < names.length && (names[next]?.start ?? 0) < end) next++;
  return next;
}

/** Whether these names may make a list: three or more of them, or two with a count, an opening word or a noun such as "ministers". */
function mayList(text: string, pieces: readonly Piece[], sentence: Signed, names: readonly Span[], from: number, to: number): boolean {
  let first = -1;
  for (let at = from; at + 1 < to; at++) {
    if (!isJoined(text, names[at]?.end ?? 0)) continue;
    if (first >= 0) return true;
    first = at;
  }
  if (first < 0) return false;
  return isFramed(pieces, sentence) || anyShared(text, names, first + 1, to) || OTHERS.test(text.substr(names[to - 1]?.end ?? 0, 12));
}

const OTHERS = /^ and other/;

/** Whether a noun for members stands after one of the names: "the Donville and Lurk ministers". */
function anyShared(text: string, names: readonly Span[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const end = names[at]?.end ?? 0;
    if (text.charAt(end) === ' ' && MEMBER_NOUNS.has(text.slice(end + 1, endOfWord(text, end + 1)))) return true;
  }
  return false;
}

const [SPACE, COMMA, SEMICOLON, BRACKET, AND] = [32, 44, 59, 40, 38];
/** Letters of the longest noun of a place or for members. */
const LONGEST_NOUN = 16;
/** They have small letters only. */
const [LOWER_A, LOWER_O] = [97, 111];

/** Whether a comma, "and" or a noun such as "region" stands after the name: a look at the text is cheaper than at the pieces. */
function isJoined(text: string, end: number): boolean {
  const mark = text.charCodeAt(end);
  if (mark !== SPACE) return mark === COMMA || mark === SEMICOLON;
  if (isJoint(text, end + 1)) return true;
  const stop = endOfWord(text, end + 1);
  const next = text.charCodeAt(stop);
  if (next !== COMMA && next !== SEMICOLON && (next !== SPACE || !isJoint(text, stop + 1))) return false;
  return PLACE_NOUNS.has(text.slice(end + 1, stop));
}

/** "and", "or", "as", "&" or a bracket. */
function isJoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === BRACKET || code === AND) return true;
  if (code !== LOWER_A && code !== LOWER_O) return false;
  return text.startsWith('and ', at) || text.startsWith('or ', at) || text.startsWith('as ', at);
}

function endOfWord(text: string, start: number): number {
  let stop = start;
  while (stop < start + LONGEST_NOUN && text.charCodeAt(stop) >= LOWER_A) stop++;
  return stop;
}

function rowOf(pieces: readonly Piece[], { start, end, signs }: Signed, all: readonly HitOf<'name'>[], from: number, to: number): Row {
  const names: HitOf<'name'>[] = [];
  const named: number[] = [];
  let at = start;
  for (let index = from; index < to; index++) {
    const name = all[index] as HitOf<'name'>;
    while (at < end && (pieces[at]?.start ?? 0) < name.start) at++;
    if (pieces[at]?.start !== name.start) continue;
    names.push(name);
    named.push(at);
  }
  return { pieces, start, end, signs, names, named };
}

/** The lists among the names of one sentence. */
function nameLists(text: string, row: Row, into: HitOf<'list'>[]): void {
  const lists = enumerationsIn(row);
  const ordered = lists.length > 0 && isOrdered(row.pieces, row);
  for (const list of lists) {
    const hit = toHit(text, row, list, ordered);
    if (hit) into.push(hit);
  }
}

function toHit(text: string, sentence: Row, list: Enumeration, ordered: boolean): HitOf<'list'> | null {
  const { pieces } = sentence;
  const { units } = list;
  const [first, last] = [units[0], units.at(-1)];
  if (!first || !last) return null;
  const counted = countBefore(pieces, sentence.start, pieces[first.from]?.lower === 'both' ? first.from + 1 : first.from);
  const before =
    units.length > 2 && counted.noun === null && pieces[counted.count]?.lower === 'both' ? { ...counted, said: null } : counted;
  const after = nounAfter(pieces, last.to, sentence.end);
  const frame: Frame = before.noun === null && after ? after : before;
  const noun = MEMBER_NOUNS.has(pieces[last.to]?.lower ?? '') ? 1 : 0;
  const over = afterAside(pieces, last.to + noun, sentence.end, true);
  const tie = before.joint === 'none' && before.said === null && after ? 'after' : frame.joint;
  const ending = tie === 'colon' || tie === 'dash' ? endingAt(pieces, over, sentence.end) : 'over';
  const others = openAfter(pieces, over);
  const open = before.open || others;
  if (units.length === 2 && !list.closed && !others) return null;
  if (pieces[before.count]?.lower === 'both' && before.noun === null && goesIntoPhrase(pieces, last.to, sentence.end)) return null;
  if (!isCertain(pieces, list, { ...frame, joint: tie, open }, after !== null)) return null;
  const value: ListValue = {
    items: withExtents(text, pieces, units, { noun: after !== null, count: before.joint === 'including' ? -1 : before.count }),
    said: frame.said,
    noun: frame.noun,
    open: open || ending === 'more',
    joint: ending === 'clause' ? 'none' : tie,
    ordered,
  };
  return { kind: 'list', start: pieces[first.extent ? first.from : first.nameFrom]?.start ?? 0, end: pieces[last.to - 1]?.end ?? 0, value };
}

/** "both Bell and Lurk mayor Tom Marr": what ends with the last name is not the member. */
function goesIntoPhrase(pieces: readonly Piece[], at: number, end: number): boolean {
  const next = pieces[at];
  if (at >= end || next?.kind !== 'word' || next.capital || isAuxiliary(next.lower) || isPreposition(next.lower)) return false;
  return !/(?:ed|s)$/.test(next.lower) && !STOP_WORDS.has(next.lower);
}

/** Three members joined by "and", or fewer signs with a count or a head noun beside them. */
function isCertain(pieces: readonly Piece[], { units, closed, fronted }: Enumeration, frame: Frame, distributive: boolean): boolean {
  const tied = frame.said !== null && frame.joint !== 'none';
  if (units.length < 2) return false;
  if (units.length === 2 && !closed) return !fronted && hasOthers(pieces, units[1]?.to ?? -1);
  if (units.length === 2)
    return tied || (frame.joint === 'none' && frame.said === 2) || distributive || (frame.joint === 'including' && frame.noun !== null);
  if (!closed && frame.open && frame.joint !== 'including') return true;
  if (!closed) return tied && (frame.joint === 'colon' || frame.joint === 'dash');
  if (tied || distributive || !fronted) return true;
  return pieces[units.at(-1)?.to ?? -1]?.text === ',';
}
