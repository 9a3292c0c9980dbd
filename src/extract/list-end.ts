/** How a list of names ends: closed by a mark, left open by "and others", or run on into something else. */
import { wholeNumber } from '../language/number-words.js';
import type { Piece } from './pieces.js';
import { isAuxiliary, isPreposition } from './subject.js';

/** A clause after the list that is longer than this is not looked through. */
const LONGEST_REST = 24;
const STOP = /^[.;!?)\]\u2013\u2014"\u201d\u00bb]$/;
const JOINERS: ReadonlySet<string> = new Set(['and', 'or', '&', 'plus', 'with', 'along', 'alongside', 'together', 'among', 'besides']);
const SAID: ReadonlySet<string> = new Set('said says say told wrote added announced reported reports according'.split(' '));
const RELATIVES: ReadonlySet<string> = new Set('who whom whose which where'.split(' '));

/** Words that stand for members not named, after "and" or a comma. */
const UNNAMED: ReadonlySet<string> = new Set(
  'others other more further another additional unnamed elsewhere etc many several some dozens scores most few so beyond'.split(' '),
);
/** "the rest", "a few more", "the like". */
const UNNAMED_NOUNS: ReadonlySet<string> = new Set(
  'rest others other remaining like few number handful dozen hundred third fourth fifth sixth seventh eighth ninth tenth second'.split(' '),
);

/** "and others", "and two in Asia", "among others", "and several more", "and so on", "to name a few", "etc.", an ellipsis. */
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

/**
 * Whether the list whose last member ends before `at` is over there: a stop, a closing dash or bracket follows, or a short
 * phrase that holds no verb, number, comma or "and" ("in the north"), a relative clause or "…, the mayor said" before such a stop.
 */
export function endsAt(pieces: readonly Piece[], at: number, end: number): boolean {
  const next = pieces[at];
  if (!next || at >= end || STOP.test(next.text)) return true;
  const comma = next.text === ',';
  const from = comma ? at + 1 : at;
  const lead = pieces[from]?.lower ?? '';
  const relative = RELATIVES.has(lead);
  if (!comma && !relative && !isPreposition(lead) && lead !== 'of') return false;
  let said = false;
  let to = from;
  for (; to < end && !STOP.test(pieces[to]?.text ?? ''); to++) {
    const piece = pieces[to];
    if (!piece || to - from >= LONGEST_REST || breaks(piece)) return false;
    if (!relative && !comma && (isAuxiliary(piece.lower) || (!piece.capital && /ed$/.test(piece.lower)))) return false;
    said ||= SAID.has(piece.lower);
  }
  return !comma || relative || said;
}

/** What may go on with the list: a comma, "and", a number. */
function breaks(piece: Piece): boolean {
  return /^[,&:\u2026]$/.test(piece.text) || /^(?:and|or|plus)$/.test(piece.lower) || (piece.kind !== 'mark' && wholeNumber(piece.lower) !== null);
}
