/** Short forms given beside a name: "the International Harbour Board (IHB)", "IHB (International Harbour Board)". */
import { SIGN } from '../language/signs.js';
import type { Candidate } from './name-runs.js';
import { ORGANISATION_HEADS } from './name-words.js';

/** A name and its short form, as indices of candidates. */
export interface ShortForm {
  readonly long: number;
  readonly short: number;
}

const QUOTES = new Set(['"', '\u201c', '\u201d', "'", '\u2018', '\u2019']);
const BEFORE = new Set(['the', 'or', 'aka']);
const SMALL = new Set(['of', 'the', 'for', 'and', 'de', 'la', 'du', 'des', 'on', 'in', '&', 'to']);

/** Pairs of neighbours, left to right. */
export function shortFormsOf(candidates: readonly Candidate[]): ShortForm[] {
  const found: ShortForm[] = [];
  for (let index = 1; index < candidates.length; index++) {
    const left = candidates[index - 1];
    const right = candidates[index];
    if (!left || !right || right.from - left.to > FARTHEST || left.paragraph !== right.paragraph) continue;
    const between = left.paragraph.pieces[left.to]?.text;
    if (between !== '(' && between !== ',') continue;
    if (isShort(right) && called(left, right) && isAcronymOf(right.name, left.name)) found.push({ long: index - 1, short: index });
    else if (isShort(right) && bracketed(left, right) && (isAcronymOf(right.name, left.name) || isBody(left)))
      found.push({ long: index - 1, short: index });
    else if (isShort(left) && (bracketed(left, right) || explained(left, right)) && isAcronymOf(left.name, right.name))
      found.push({ long: index, short: index - 1 });
  }
  return found;
}

/** Pieces between a name and its short form: a bracket, an article, a quotation mark. */
const FARTHEST = 3;

function isShort({ paragraph, from, to, name }: Candidate): boolean {
  return to - from === 1 && ((paragraph.pieces[from]?.signs ?? 0) & SIGN.shouted) !== 0 && name.length <= 10;
}

function isBody({ paragraph, to, from }: Candidate): boolean {
  return to - from > 1 && ORGANISATION_HEADS.has(paragraph.pieces[to - 1]?.lower ?? '');
}

/** "left (right)", with or without quotation marks inside the brackets. */
function bracketed(left: Candidate, right: Candidate): boolean {
  const { pieces } = left.paragraph;
  let [open, close] = [left.to + 1, right.to];
  if (pieces[left.to]?.text !== '(') return false;
  if (BEFORE.has(pieces[open]?.lower ?? '')) open++;
  if (QUOTES.has(pieces[open]?.text ?? '')) open++;
  if (QUOTES.has(pieces[close]?.text ?? '')) close++;
  return open === right.from && /^[),;]$/.test(pieces[close]?.text ?? '');
}

/** "International Harbour Board, or IHB,". */
function called(left: Candidate, right: Candidate): boolean {
  const { pieces } = left.paragraph;
  return pieces[left.to]?.text === ',' && pieces[left.to + 1]?.lower === 'or' && right.from === left.to + 2;
}

/** "IHB, the International Harbour Board,". */
function explained(left: Candidate, right: Candidate): boolean {
  const { pieces } = left.paragraph;
  return pieces[left.to]?.text === ',' && pieces[left.to + 1]?.lower === 'the' && right.from === left.to + 2;
}

/** Whether the letters are the initials of the words; small words count or do not: "BIS", "Bank for International Settlements". */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = short.toUpperCase().replaceAll('.', '');
  if (letters.length < 2) return false;
  // How many letters the initials have matched so far: of all words, and of the large ones; -1 once one did not match.
  let all = 0;
  let large = 0;
  let words = 0;
  for (let at = 0; at < long.length; at++) {
    if (isBreak(long.charCodeAt(at))) continue;
    const start = at;
    while (at < long.length && !isBreak(long.charCodeAt(at))) at++;
    words++;
    const initial = long.charAt(start).toUpperCase();
    if (all >= 0) all = letters.startsWith(initial, all) ? all + initial.length : -1;
    if (large >= 0 && !(at - start < 4 && SMALL.has(long.slice(start, at).toLowerCase())))
      large = letters.startsWith(initial, large) ? large + initial.length : -1;
    if (all < 0 && large < 0) return false;
  }
  return words > 1 && (all === letters.length || large === letters.length);
}

function isBreak(code: number): boolean {
  return code === 0x20 || code === 0x2d || code === 0x2010 || code === 0x2011;
}
