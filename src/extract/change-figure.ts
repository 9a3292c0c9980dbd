/** Figures of a change: "about 5 percent", "$3.5 million", "2 points", "a third", as written. */
import { wholeNumber } from '../language/number-words.js';
import type { ChangeFigure } from '../model.js';
import { CALENDAR } from './name-words.js';
import type { Piece } from './pieces.js';
import { CLAUSE_WORDS } from './quote-words.js';
import { isAuxiliary, isPreposition } from './subject.js';

export interface Figure extends ChangeFigure {
  /** Index after its last piece. */
  readonly to: number;
  /** percent: a part or points of a part; money; unit: another unit or noun; bare: none. */
  readonly measure: 'percent' | 'money' | 'unit' | 'bare';
  /** The unit, lower case; empty if none. */
  readonly unit: string;
}

const HEDGES = new Set(
  'about around nearly almost roughly approximately just only some over under more less than at least most a an the record high low of its their his estimated up further additional another whopping mere full staggering little'.split(
    ' ',
  ),
);
const SCALES = new Set('hundred thousand million billion trillion mn bn m b tn dozen'.split(' '));
const FRACTIONS = /^(?:half|halves|thirds?|quarters?|fifths?|sixths?|tenths?)$/;
const CURRENCIES = /^[$\u20ac\u00a3\u00a5]$/;
const MONEY = /^(?:dollars?|euros?|pounds?|yen|pence|cents?|francs?|crowns?|kronor|rubles?|roubles?|rupees?|yuan|lira|pesos?)$/;

/** The figure at `at`, with words such as "about" and "a record" before it; null if there is none. */
export function figureAt(text: string, pieces: readonly Piece[], at: number, end: number): Figure | null {
  let from = isUpTo(pieces, at) ? at + 3 : pieces[at]?.lower === 'up' && pieces[at + 1]?.lower === 'to' ? at + 2 : at;
  while (from < end && from - at < 5 && HEDGES.has(pieces[from]?.lower ?? '')) from++;
  const first = pieces[from];
  if (!first || from >= end) return null;
  const money = CURRENCIES.test(first.text) || (first.lower === 'us' && pieces[from + 1]?.text === '$');
  const number = money ? from + (first.lower === 'us' ? 2 : 1) : from;
  return FRACTIONS.test(first.lower) ? fraction(text, pieces, from, end) : countAt(text, pieces, from, number, end, money);
}

/** "as much as 15 percent" */
function isUpTo(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.lower === 'as' && pieces[at + 2]?.lower === 'as' && /^(?:much|many|little)$/.test(pieces[at + 1]?.lower ?? '');
}

/** "half", "a third", "two thirds of". */
function fraction(text: string, pieces: readonly Piece[], from: number, end: number): Figure | null {
  const next = pieces[from + 1];
  if (pieces[from]?.lower !== 'half' && !/^(?:an?|one)$/.test(pieces[from - 1]?.lower ?? '')) return null;
  if (pieces[from]?.lower === 'half' && next?.lower === 'a') {
    const point = from + (pieces[from + 2]?.lower === 'percentage' ? 3 : 2);
    return pieces[point]?.lower === 'point' ? built(text, pieces, from, point + 1, 'percent', 'point') : null;
  }
  if (from + 1 < end && next?.kind === 'word' && !isPreposition(next.lower) && !/^(?:and|or|in|last|this)$/.test(next.lower)) return null;
  const start = /^(?:a|an|one)$/.test(pieces[from - 1]?.lower ?? '') ? from - 1 : from;
  return built(text, pieces, start, from + 1, 'percent', '');
}

function countAt(text: string, pieces: readonly Piece[], start: number, number: number, end: number, money: boolean): Figure | null {
  const piece = pieces[number];
  if (!piece || number >= end || !isNumber(piece)) return null;
  const joined = joinedUnit(piece);
  if (joined) return built(text, pieces, start, number + 1, /^(?:percent|point|percentage)$/.test(joined) ? 'percent' : 'unit', joined);
  let to = number + 1;
  if (FRACTIONS.test(pieces[to]?.lower ?? '')) return built(text, pieces, start, to + 1, 'percent', '');
  if (/^[\u2013-]$/.test(pieces[to]?.text ?? '') && pieces[to + 1]?.kind === 'number' && pieces[to + 1]?.start === pieces[to]?.end) to += 2;
  while (to < end && SCALES.has(pieces[to]?.lower ?? '')) to++;
  if (money) return built(text, pieces, start, to, 'money', '$');
  return withUnit(text, pieces, start, to, end, to === number + 1 && isYear(piece));
}

function withUnit(text: string, pieces: readonly Piece[], start: number, to: number, end: number, year: boolean): Figure | null {
  const unit = to < end ? pieces[to] : undefined;
  const lower = unit?.lower ?? '';
  const next = pieces[to + 1]?.lower ?? '';
  if (unit?.text === '%' || lower === 'percent' || lower === 'pc') {
    const points = /^points?$/.test(next) ? 2 : 1;
    return built(text, pieces, start, to + points, 'percent', 'percent');
  }
  if (lower === 'per' && next === 'cent') return built(text, pieces, start, to + 2, 'percent', 'percent');
  if (/^(?:percentage|basis)$/.test(lower) && /^points?$/.test(next)) return built(text, pieces, start, to + 2, 'percent', 'point');
  if (MONEY.test(lower)) return built(text, pieces, start, to + 1, 'money', lower);
  if (/^(?:earlier|ago|before|later|old)$/.test(next)) return null;
  if (year || CALENDAR.has(lower) || /^(?:[ap]\.?m|st|nd|rd|th)$/.test(lower)) return null;
  const named = unit?.kind === 'word' && !unit.capital && (/[^s]s$/.test(lower) || lower === 'people') && !NOT_UNITS.test(lower);
  if (named && !isAuxiliary(lower)) return built(text, pieces, start, to + 1, 'unit', lower);
  return built(text, pieces, start, to, 'bare', '');
}

const NOT_UNITS = /^(?:this|as|was|is|has|its|his|versus|plus|previous|thus|across|towards|besides)$/;

function isNumber({ kind, lower }: Piece): boolean {
  return kind === 'number' ? !/^\d{1,2}(?:st|nd|rd|th)$|:/.test(lower) : kind === 'word' && wholeNumber(lower) !== null;
}

/** "percent" of "5-percent", "point" of "3-point". */
function joinedUnit({ kind, lower }: Piece): string | null {
  const cut = lower.indexOf('-');
  return kind === 'number' && cut > 0 ? lower.slice(cut + 1) : null;
}

function isYear({ lower }: Piece): boolean {
  return /^(?:19|20)\d\d$/.test(lower);
}

function built(text: string, pieces: readonly Piece[], from: number, to: number, measure: Figure['measure'], unit: string): Figure {
  const [start, end] = [pieces[from]?.start ?? 0, pieces[to - 1]?.end ?? 0];
  return { start, end, text: text.slice(start, end), to, measure, unit };
}

/** How far after the verb figures are looked for. */
const REACH = 22;

/** The figures after a verb: the first without a preposition is the amount. */
export interface Figures {
  readonly from: Figure | null;
  readonly to: Figure | null;
  readonly by: Figure | null;
  /** Offset at which the last of them ends; 0 without any. */
  readonly end: number;
}

/** "from 3 to 5", "to 5 from 3", "by 2 to 5", "3 percent to 20", with words of time between them. */
export function figuresAfter(text: string, pieces: readonly Piece[], at: number, end: number, bare: boolean): Figures {
  const found: { from: Figure | null; to: Figure | null; by: Figure | null } = { from: null, to: null, by: null };
  let last = 0;
  let next = at;
  while (next < Math.min(end, at + REACH)) {
    const piece = pieces[next];
    if (!piece || (piece.kind === 'mark' && piece.text !== ',') || CLAUSE_WORDS.has(piece.lower) || /^aged?s?$/.test(piece.lower)) break;
    const key = piece.lower === 'from' || piece.lower === 'to' || piece.lower === 'by' ? piece.lower : piece.lower === 'at' ? 'to' : null;
    const figure = key ? figureAt(text, pieces, next + 1, end) : bare && next === at ? figureAt(text, pieces, next, end) : null;
    if (!piece.capital && isAuxiliary(piece.lower)) break;
    if (figure && found[key ?? 'by'] === null) {
      found[key ?? 'by'] = figure;
      last = figure.end;
      next = figure.to;
    } else next++;
  }
  return { ...found, end: last };
}
