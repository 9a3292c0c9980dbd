/** Number words one after the other, and the whole numbers that they make. */
import { LETTER, letterAt } from '../language/letters.js';
import { CARDINALS } from '../language/number-words.js';
import type { Span } from '../model.js';
import { tidy } from './cardinal-figure.js';
import { SCALES } from './words.js';

export const VALUES: ReadonlyMap<string, number> = new Map([...Object.entries(CARDINALS), ['zero', 0], ['nought', 0], ['naught', 0]]);

export const FACTORS: ReadonlyMap<string, number> = new Map(Object.entries(SCALES));

/** No number has more words. */
const MOST_WORDS = 16;

export interface Piece extends Span {
  readonly word: string;
  readonly joint: string;
}

export function wordEnd(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end) | 32;
    if (code < 97 || code > 122) break;
  }
  return end;
}

const DOZENS: ReadonlySet<string> = new Set(['dozens', 'doz', 'dozs']);

/** Number words one after the other, tied by a space, a hyphen, "and" or, after a thousand and more, a comma. */
export function piecesFrom(text: string, at: number, limit: number): Piece[] {
  const pieces: Piece[] = [];
  let [start, joint] = [at, ''];
  while (pieces.length < MOST_WORDS && start < limit) {
    const end = wordEnd(text, start);
    const word = text.slice(start, end).toLowerCase();
    const known = VALUES.has(word) || FACTORS.has(word) || (DOZENS.has(word) && pieces.length > 0);
    if (!known || end > limit || letterAt(text, end) > LETTER.other) break;
    pieces.push({ word: DOZENS.has(word) ? 'dozen' : word, joint, start, end });
    const next = text.charAt(end);
    if (next === ',' && (FACTORS.get(word) ?? 0) >= 1e3 && text.charCodeAt(end + 1) === 32) {
      [joint, start] = [', ', end + 2];
      continue;
    }
    if (next !== ' ' && !'-\u2010\u2011'.includes(next)) break;
    joint = text.startsWith(' and ', end) ? ' and ' : text.startsWith(' - ', end) && (VALUES.get(word) ?? 0) >= 20 ? ' - ' : next;
    start = end + joint.length;
  }
  return pieces;
}

/** "one million, two hundred thousand": whether all that stands after the comma is one number below the scale before it. */
function goesOn(pieces: readonly Piece[], at: number, scale: number): boolean {
  const { amount, used } = readPieces(pieces, at, 0);
  return amount >= 100 && amount < scale && at + used === pieces.length;
}

/** Reads one number from pieces[from] on: total so far, the part below the next scale, and how many pieces it took. */
export function readPieces(pieces: readonly Piece[], from: number, lead: number): { amount: number; step: number; used: number } {
  let [total, below, ceiling, step, at] = [0, lead, Number.POSITIVE_INFINITY, 1, from];
  let closed = false;
  for (; at < pieces.length && !closed; at++) {
    const { word, joint } = pieces[at] ?? { word: '', joint: '' };
    const scale = FACTORS.get(word);
    const value = VALUES.get(word) ?? 0;
    if (at > from && joint === ', ' && !goesOn(pieces, at, ceiling)) break;
    if (at > from && joint === ' and ' && !FACTORS.has(pieces[at - 1]?.word ?? '')) break;
    if (scale === undefined) {
      const room = value < 10 ? below % 10 === 0 && (below % 100 === 0 || below % 100 >= 20) : below % 100 === 0;
      if (!room || (at > from && ((below === 0 && total === 0) || value === 0))) break;
      below += value;
      step = 1;
    } else if (scale === 100 && below < 100) {
      if (below === 0) break;
      below *= 100;
    } else if (scale < ceiling && below > 0) {
      // "three hundred and two dozens": only the two are dozens.
      const counted = scale === 12 && pieces[at - 1]?.joint === ' and ' ? below % 100 : below;
      total += below - counted + counted * scale;
      [below, ceiling, step] = [0, scale, scale === 12 ? 1 : scale];
      closed = scale === 12;
    } else break;
  }
  if (at === from) return { amount: FACTORS.get(pieces[from]?.word ?? '') ?? 0, step: 1, used: 1 };
  return { amount: tidy(total + below), step, used: at - from };
}
