/** Capital letters that come from the calendar or from a dateline, and so show no name. */
import { kindsOf, WORD } from './name-kinds.js';
import { CALENDAR, MONTH_NAMES, OPENERS } from './name-words.js';
import { type Piece, touches } from './pieces.js';

/**
 * "LURK (Harbour Wire) –", "LURK, Marr —", "LURK, March 3", "BELL:": index after the place a report was filed from, or after
 * a speaker's label; 0 if the paragraph has none. What was read from a file has most datelines in blocks of their own, where
 * no name is taken either: they come here as a paragraph.
 */
export function datelineEnd(pieces: readonly Piece[]): number {
  let at = 0;
  while (at < 5 && isShouted(pieces[at])) at++;
  const mark = pieces[at];
  if (at === 0 || at === 5 || mark?.kind !== 'mark') return 0;
  if (/^[(:\u2013\u2014-]$/.test(mark.text)) return at;
  if (mark.text !== ',') return 0;
  for (let next = at + 1; next < at + 8; next++) {
    const piece = pieces[next];
    if (piece && /^[(\u2013\u2014-]$/.test(piece.text)) return next;
    if (!piece || (piece.kind === 'word' && !piece.capital)) break;
  }
  return CALENDAR.has(pieces[at + 1]?.lower ?? '') ? at : 0;
}

function isShouted(piece: Piece | undefined): boolean {
  return piece?.kind === 'word' && piece.text.length > 1 && piece.text === piece.text.toUpperCase();
}

const SHORT_MONTHS = new Set(['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec']);
const DATE_WORDS = new Set([
  'in',
  'since',
  'last',
  'next',
  'this',
  'by',
  'until',
  'early',
  'late',
  'mid',
  'during',
  'of',
  'from',
  'to',
  'on',
  'and',
]);

/** A day or a month; "April Jones" is one only after a word that asks for a date. */
export function isCalendar(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece || (kindsOf(piece) & WORD.calendar) === 0) return false;
  if (SHORT_MONTHS.has(piece.lower))
    return piece.text.endsWith('.') || pieces[at + 1]?.kind === 'number' || pieces[at - 1]?.kind === 'number';
  if (!MONTH_NAMES.has(piece.lower)) return true;
  const [before, next] = [pieces[at - 1], pieces[at + 1]];
  const given =
    !!before?.capital && touches(before, piece) && !before.possessive && !CALENDAR.has(before.lower) && !OPENERS.has(before.lower);
  if (given && next?.kind !== 'number') return false;
  const named = !!next?.capital && touches(piece, next) && !CALENDAR.has(next.lower) && !piece.possessive;
  return !named || before?.kind === 'number' || (!!before && DATE_WORDS.has(before.lower));
}
