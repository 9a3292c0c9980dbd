/** What stands between a subject and its verb: ", the mayor,", "(Labour)", "– the mayor –", ", 51,", ", R-Norrey". */
import { TITLE_HEADS } from './name-words.js';
import type { Piece } from './pieces.js';
import { isPast, ROLE, roleOf } from './subject-words.js';
import { IRREGULAR } from './verb-words.js';

/** Verbs of saying that take a clause without "that". */
export const SPOKEN: ReadonlySet<string> = new Set(
  'said told added wrote claimed stated announced insisted warned denied confirmed says tells adds'.split(' '),
);

/** Whether a mark may end what stands between a subject and its verb. */
export function closesAside(piece: Piece | undefined): boolean {
  return piece?.kind === 'mark' && (piece.text === ',' || piece.text === ')' || piece.text === '\u2013' || piece.text === '\u2014');
}

/** End of what stands before ", the mayor," or "(Labour)" or "– the mayor –", whose last mark is at `close`. */
export function beforeAside(pieces: readonly Piece[], close: number, from: number): number {
  const mark = pieces[close]?.text;
  const opener = mark === ')' ? '(' : mark;
  for (let at = close - 1; at > from && close - at < 30; at--) if (pieces[at]?.text === opener) return at;
  return from;
}

/** End of "Tom Marr" in "Tom Marr, 51, who has led": the age shares its comma with the next aside. */
export function beforeAge(pieces: readonly Piece[], end: number, from: number): number {
  const [comma, age, next] = [pieces[end - 2], pieces[end - 1], pieces[end]];
  return end - 2 > from && age?.kind === 'number' && comma?.text === ',' && next?.text === ',' ? end - 2 : end;
}

const PARTY = /^\p{Lu}-\p{Lu}/u;

/** End of "Sen. Anna Bell" in "Sen. Anna Bell, R-Norrey": a party and its place are no subject. */
export function beforeParty(pieces: readonly Piece[], end: number, from: number): number {
  for (let at = end - 1; at > from + 1 && end - at < 5; at--) {
    const piece = pieces[at];
    if (piece?.kind !== 'word' || !piece.capital) return end;
    if (pieces[at - 1]?.text !== ',') continue;
    return PARTY.test(piece.text) && pieces[at - 2]?.capital && isNamePart(pieces[at - 3]) ? at - 1 : end;
  }
  return end;
}

function isNamePart(piece: Piece | undefined): boolean {
  return !!piece?.capital && (roleOf(piece) & ROLE.preposition) === 0;
}

const REPEATED = new Set(['said', 'told', 'says', 'tells', 'shouted', 'asked', 'wrote']);
const HUMAN = /(?:man|woman|men|women|person|boy|girl|officer|suspect|attacker|guard|soldier|stranger)$/;

/**
 * Whether a verb after "and" may belong to somebody of whom an earlier verb of saying tells: "Bell said a man came up to
 * her and said". Both readings stand; nobody is taken.
 */
export function isOthers(pieces: readonly Piece[], verb: number, and: number, from: number): boolean {
  if (pieces[and]?.lower !== 'and' || pieces[and - 1]?.text === ',' || !REPEATED.has(pieces[verb]?.lower ?? '')) return false;
  for (let at = from + 1; at < and; at++) {
    if (!SPOKEN.has(pieces[at]?.lower ?? '')) continue;
    let clause = at + 1;
    for (let that = at + 1; that < Math.min(and, at + 8); that++) if (pieces[that]?.lower === 'that') clause = that + 1;
    const head = pieces[clause];
    if (head?.kind !== 'word') return false;
    if (head.capital || (roleOf(head) & ROLE.determiner) === 0) return false;
    for (let noun = clause + 1; noun < Math.min(and, clause + 5); noun++) {
      const { lower } = pieces[noun] as Piece;
      if (TITLE_HEADS.has(lower) || HUMAN.test(lower)) return true;
    }
    return false;
  }
  return false;
}

/** Whether the subject from `start` is the second of two whose first begins the clause: "Tom Marr, 51, and Anna Bell, 40, said". */
export function isJoined(pieces: readonly Piece[], start: number, sentence: number): boolean {
  let from = Math.max(sentence, start - 24);
  for (let at = start - 3; at > from; at--) if (pieces[at]?.text === ':') from = at + 1;
  if (from > sentence && pieces[from - 1]?.text !== ':') return false;
  if (pieces[start - 1]?.lower !== 'and' || pieces[start - 2]?.text !== ',' || !pieces[from]?.capital || !pieces[start]?.capital)
    return false;
  if ((roleOf(pieces[from] as Piece) & (ROLE.preposition | ROLE.clause | ROLE.calendar)) !== 0) return false;
  for (let at = from; at < start - 2; at++) {
    const piece = pieces[at] as Piece;
    if (!piece.capital && ((roleOf(piece) & ROLE.auxiliary) !== 0 || IRREGULAR.has(piece.lower) || isPast(pieces, at))) return false;
    if (piece.text === ';' || SPOKEN.has(piece.lower)) return false;
  }
  return true;
}
