/** Conditions after a yes: "only if", "provided that", "in principle", "but raised concerns". */
import { words } from '../language/word-list.js';
import type { Piece } from './pieces.js';

/** Further words than these are about something else. */
const REACH = 70;
const REACH_OF_BUT = 15;
const BUTS = words('but though although while yet however');
const DOUBTS = words(
  'concern concerns condition conditions reservation reservations question questions guarantee guarantees caveat caveats doubts objection objections',
);
const RESERVED = words('reservations conditions caveats');
const AFTER_PROVIDED = words('that the it they');
const DEGREES = words('some strong serious certain');

/** Whether the words from `from` on make what was accepted depend on something. */
export function hasCondition(pieces: readonly Piece[], from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + REACH); at++) {
    const lower = pieces[at]?.lower ?? '';
    const next = pieces[at + 1]?.lower ?? '';
    if (isCondition(pieces, at, lower, next)) return true;
    if (BUTS.has(lower) && hasDoubt(pieces, at + 1, Math.min(end, at + REACH_OF_BUT))) return true;
  }
  return false;
}

function isCondition(pieces: readonly Piece[], at: number, lower: string, next: string): boolean {
  switch (lower) {
    case 'if':
      return next !== 'not';
    case 'unless':
      return true;
    case 'in':
      return next === 'principle' || ((next === 'exchange' || next === 'return') && pieces[at + 2]?.lower === 'for');
    case 'provided':
      return AFTER_PROVIDED.has(next);
    case 'on':
      return next === 'condition' || (next === 'the' && pieces[at + 2]?.lower === 'condition');
    case 'as':
    case 'so':
      return next === 'long' && pieces[at + 2]?.lower === 'as';
    case 'subject':
      return next === 'to';
    case 'with':
      return RESERVED.has(DEGREES.has(next) ? (pieces[at + 2]?.lower ?? '') : next);
    default:
      return false;
  }
}

function hasDoubt(pieces: readonly Piece[], from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const lower = pieces[at]?.lower ?? '';
    if (DOUBTS.has(lower) || (lower === 'must' && pieces[at + 1]?.lower === 'first')) return true;
  }
  return false;
}
