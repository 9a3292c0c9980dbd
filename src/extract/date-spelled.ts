/** Years written out: "nineteen ninety-four", "two thousand and twenty", "twenty twenty-four". */
import { wholeNumber } from '../language/number-words.js';
import { before, type DateLine, gapAfter, lowerAt } from './date-line.js';
import { type Draft, dateOf, draftOf, yearSpan } from './date-value.js';

const LEADS: ReadonlySet<string> = new Set(
  'in since by from until till before after during through throughout of year between early late mid to'.split(' '),
);
/** Words that no number counts: behind them the number is no count. */
const TAILS: ReadonlySet<string> = new Set(
  'and or to in at on for by when as with after before until the a an he she it they we i his her their was were is has had that'.split(
    ' ',
  ),
);

/** The year whose century ("nineteen", "twenty") or "thousand" stands at `at`, after a preposition and with nothing behind it to count. */
export function readSpelledYear(line: DateLine, at: number): Draft | null {
  const thousand = lowerAt(line, at) === 'thousand';
  const first = thousand ? at - 1 : at;
  if (!LEADS.has(before(line, first)) || gapAfter(line, at) !== ' ') return null;
  const century = thousand ? (before(line, at) === 'two' ? 20 : 0) : (wholeNumber(lowerAt(line, at)) ?? 0);
  if (century < 15 || century > 20) return null;
  const start = thousand && lowerAt(line, at + 1) === 'and' ? at + 2 : at + 1;
  const rest = restOf(line, start);
  if (rest === null || (rest.value < 10 && !thousand)) return null;
  if (gapAfter(line, rest.last) === ' ' && !TAILS.has(lowerAt(line, rest.last + 1))) return null;
  const year = century * 100 + rest.value;
  return draftOf(line, 'year', first, rest.last, dateOf({ year, precision: 'year' }, yearSpan(year)));
}

/** "ninety-four", "ninety four", "eight" from token `at`, and its last token. */
function restOf(line: DateLine, at: number): { readonly value: number; readonly last: number } | null {
  const word = lowerAt(line, at);
  const value = word.charCodeAt(0) > 57 && gapAfter(line, at - 1) === ' ' ? wholeNumber(word) : null;
  if (value === null) return null;
  const unit = value >= 20 && value % 10 === 0 && gapAfter(line, at) === ' ' ? wholeNumber(lowerAt(line, at + 1)) : null;
  return unit !== null && unit < 10 ? { value: value + unit, last: at + 1 } : { value, last: at };
}
