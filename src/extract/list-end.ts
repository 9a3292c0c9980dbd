/** How a list of names ends: closed by a mark, left open by "and others", or run on into something else. */
import { wholeNumber } from '../language/number-words.js';
import type { Piece } from './pieces.js';
import { isAuxiliary, isPreposition } from './subject.js';

/** A clause after the list that is longer than this is not looked through. */
const LONGEST_REST = 24;
const STOP = /^[.!?)\]\u2013\u2014"\u201d\u00bb]$/;
const JOINERS: ReadonlySet<string> = new Set(['and', 'or', '&', 'plus', 'with', 'along', 'alongside', 'together', 'among', 'besides']);
const SAID: ReadonlySet<string> = new Set('said says say told wrote added announced reported reports according'.split(' '));
const RELATIVES: ReadonlySet<string> = new Set('who whom whose which where that'.split(' '));

/** Words that stand for members not named, after "and" or a comma. */
const UNNAMED: ReadonlySet<string> = new Set(
  'others other more further another additional unnamed elsewhere etc many several some dozens scores most few so beyond'.split(' '),
);
/** "the rest", "a few more", "the like". */
const UNNAMED_NOUNS: ReadonlySet<string> = new Set(
  'rest others other remaining like few number handful dozen hundred third fourth fifth sixth seventh eighth ninth tenth second'.split(' '),
);

/** "and others", "and two in the south", "among others", "and several more", "and so on", "to name a few", "etc.", an ellipsis. */
export function openAfter(pieces: readonly Piece[], at: number): boolean {
  if (isEllipsis(pieces, at)) return true;
  let next = pieces[at]?.text === ',' ? at + 1 : at;
  if (isEllipsis(pieces, next)) return true;
  if (pieces[next]?.lower === 'to' && /^(?:name|mention|cite)$/.test(pieces[next + 1]?.lower ?? '')) return true;
  if (pieces[next]?.lower === 'among' && pieces[next + 1]?.lower === 'them') return true;
  if (pieces[next]?.lower === 'as' && pieces[next + 1]?.lower === 'well') next += pieces[next + 2]?.lower === 'as' ? 3 : 2;
  while (next < at + 4 && JOINERS.has(pieces[next]?.lower ?? '')) next++;
  const [word, after] = [pieces[next]?.lower ?? '', pieces[next + 1]?.lower ?? ''];
  if (/^(?:etc|others|elsewhere)$/.test(word)) return true;
  if (next === at) return false;
  if (/^(?:the|a|an|its|their|one|at)$/.test(word)) return UNNAMED_NOUNS.has(after) || word === 'one' || after === 'least';
  return UNNAMED.has(word) || (pieces[next]?.kind !== 'mark' && wholeNumber(word) !== null);
}

/** "…" or "...". */
function isEllipsis(pieces: readonly Piece[], at: number): boolean {
  const [one, two] = [pieces[at], pieces[at + 1]];
  return one?.text === '\u2026' || (one?.text === '.' && two?.text === '.' && two.start === one.end);
}

/** What follows the last member found: the end of the list, more that may belong to it, or a clause it is part of. */
export type Ending = 'over' | 'more' | 'clause';

/**
 * How the list whose last member ends before `at` ends. It is over before a stop, a closing dash or bracket, and before a short
 * phrase without verb, number, comma or "and" ("in the north"), a relative clause or "…, the mayor said" that such a mark ends.
 */
export function endingAt(pieces: readonly Piece[], at: number, end: number): Ending {
  const next = pieces[at];
  if (!next || at >= end || STOP.test(next.text)) return 'over';
  if (next.text === ';') return 'more';
  const comma = next.text === ',';
  const from = comma ? at + 1 : at;
  if (comma && /^["\u201d\u2019]$/.test(pieces[from]?.text ?? '')) return 'over';
  const relative = RELATIVES.has(pieces[from]?.lower ?? '');
  const bare = !comma && !relative;
  let said = false;
  let verb = bare && !isPreposition(pieces[from]?.lower ?? '') && pieces[from]?.lower !== 'of';
  for (let to = from; to < end && !STOP.test(pieces[to]?.text ?? ''); to++) {
    const piece = pieces[to];
    if (!piece || to - from >= LONGEST_REST || breaks(piece)) return 'more';
    verb ||= bare && (isAuxiliary(piece.lower) || (!piece.capital && /ed$/.test(piece.lower)));
    said ||= SAID.has(piece.lower);
  }
  if (verb) return 'clause';
  return !comma || relative || said ? 'over' : 'more';
}

/** What may go on with the list: a comma, a semicolon, "and", a number. */
function breaks(piece: Piece): boolean {
  return (
    /^[,&:\u2026]$/.test(piece.text) ||
    /^(?:and|or|plus)$/.test(piece.lower) ||
    (piece.kind !== 'mark' && wholeNumber(piece.lower) !== null)
  );
}
