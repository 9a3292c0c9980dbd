/** The noun phrase that names a speaker after a verb: "said Anna Bell, the mayor", "according to the ministry". */
import { mark, SIGN } from '../language/signs.js';
import type { Run } from './name-runs.js';
import { CALENDAR, MONTH_NAMES } from './name-words.js';
import type { Piece } from './pieces.js';
import { isReporting } from './reporting.js';
import { ROLE, roleOf } from './subject-words.js';

const PHRASE_ENDS = new Set(
  'on in at after during when as who which that while before since late early earlier yesterday today last this and but because if with through via to following by'.split(
    ' ',
  ),
);

mark(SIGN.grammar, PHRASE_ENDS);

/** The noun phrase that begins at `from`: up to a mark, a verb or a phrase of time or place. */
export function phraseAfter(pieces: readonly Piece[], from: number): Run | null {
  let to = from;
  while (to < pieces.length && to - from < 14) {
    const piece = pieces[to];
    if (
      !piece ||
      (piece.kind === 'mark' && piece.text !== '&' && !(pieces[to - 1]?.possessive && to > from && /^['\u2019]$/.test(piece.text)))
    )
      break;
    const role = roleOf(piece);
    if ((role & ROLE.auxiliary) !== 0) break;
    if (to > from) {
      if ((piece.signs & SIGN.grammar) !== 0 && PHRASE_ENDS.has(piece.lower) && !belongsTo(pieces, from, to)) break;
      if ((role & ROLE.determiner) !== 0 && pieces[to - 1]?.capital && /^(?:the|an?)$/.test(piece.lower)) break;
      if (isReporting(pieces, to) || ((role & ROLE.calendar) !== 0 && isDay(piece, pieces[to - 1]))) break;
    }
    to++;
    if ((role & ROLE.pronoun) !== 0) break;
  }
  return to > from ? { from, to } : null;
}

/** "a woman in the crowd", not "Bell in the speech" or "a clerk in a letter". */
function belongsTo(pieces: readonly Piece[], from: number, at: number): boolean {
  const [head, link, next] = [pieces[from], pieces[at], pieces[at + 1]];
  if (!head || head.capital || !/^(?:an?|one|another)$/.test(head.lower) || !next) return false;
  return (
    (link?.lower === 'in' || link?.lower === 'at' || link?.lower === 'with') &&
    (next.lower === 'the' || (next.capital && !isDay(next, link)))
  );
}

function isDay({ lower, capital }: Piece, before: Piece | undefined): boolean {
  return capital && CALENDAR.has(lower) && !(MONTH_NAMES.has(lower) && before?.capital);
}
