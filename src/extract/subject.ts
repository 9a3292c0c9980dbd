/** Who does what: the noun phrase that is the subject of a verb, found by walking back from the verb. */

import type { Run } from './name-runs.js';
import { CALENDAR, isDemonym } from './name-words.js';
import type { Piece } from './pieces.js';
import { ADVERBS, AUXILIARIES, CLAUSE_WORDS, DETERMINERS, PRONOUNS } from './quote-words.js';

/** Longer subjects are not trusted. */
const LONGEST = 14;

const PREPOSITIONS = new Set(
  'in on at by for with from to into onto over under about against between among amid through during without within after before since until near of as despite outside inside across following upon'.split(
    ' ',
  ),
);
const SPOKEN = new Set('said told added wrote claimed stated announced insisted warned denied confirmed says tells adds'.split(' '));
const FRONTED = new Set('asked speaking addressing responding replying referring'.split(' '));
const NEGATED_AUXILIARY = /^(?:do|does|did|wo|ca|would|could|should|has|have|had|is|are|was|were)n't$/;

export function isPreposition(lower: string): boolean {
  return PREPOSITIONS.has(lower);
}

/** "does", "won't", "has": a verb that helps another one. */
export function isAuxiliary(lower: string): boolean {
  return AUXILIARIES.has(lower) || lower === 'cannot' || NEGATED_AUXILIARY.test(lower);
}

/** Words in -ly that are no adverbs. */
const LY_NOUNS = new Set(
  'family ally bully reply supply assembly italy july monopoly rally tally anomaly butterfly homily folly bodily early daily weekly monthly elderly'.split(
    ' ',
  ),
);

/** "flatly", "publicly". */
export function isManner(lower: string): boolean {
  return /ly$/.test(lower) && !LY_NOUNS.has(lower);
}

function isAside(piece: Piece): boolean {
  return !piece.capital && (ADVERBS.has(piece.lower) || isAuxiliary(piece.lower) || isManner(piece.lower));
}

/** Subject of the verb at `verb` in the sentence that begins at `from`; null when none can be told. */
export function subjectBefore(pieces: readonly Piece[], verb: number, from: number): Run | null {
  let end = verb;
  while (end > from && isSkippable(pieces[end - 1])) end--;
  const before = pieces[end - 1];
  if (!before || end <= from) return null;
  if (before.text === ',' || before.text === ')' || before.text === '\u2013' || before.text === '\u2014')
    end = beforeAside(pieces, end - 1, from);
  if (end <= from) return null;
  if (pieces[end - 1]?.lower === 'who') return antecedent(pieces, end - 1, from);
  const start = phraseStart(pieces, end, from);
  if (start === end) return CLAUSE_WORDS.has(pieces[end - 1]?.lower ?? '') ? mainSubject(pieces, from, end - 1) : null;
  return trim(pieces, start, end);
}

function isSkippable(piece: Piece | undefined): boolean {
  return !!piece && piece.kind === 'word' && isAside(piece);
}

/** End of what stands before ", the mayor," or "(Labour)" or "– the mayor –", whose last mark is at `close`. */
function beforeAside(pieces: readonly Piece[], close: number, from: number): number {
  const mark = pieces[close]?.text;
  const opener = mark === ')' ? '(' : mark;
  for (let at = close - 1; at > from && close - at < 30; at--) if (pieces[at]?.text === opener) return at;
  return from;
}

/** The noun phrase before ", who". */
function antecedent(pieces: readonly Piece[], who: number, from: number): Run | null {
  const end = pieces[who - 1]?.text === ',' ? who - 1 : who;
  const start = phraseStart(pieces, end, from);
  return start < end ? trim(pieces, start, end) : null;
}

function phraseStart(pieces: readonly Piece[], end: number, from: number): number {
  let start = end;
  while (start > from && end - start < LONGEST && !endsBefore(pieces, start - 1)) start--;
  const joint = pieces[start - 1];
  if (joint?.lower === 'and' && start < end) return withPartner(pieces, start, from);
  return start;
}

/** Whether the piece cannot belong to a noun phrase that goes on after it. */
function endsBefore(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece || piece.kind === 'mark') return piece?.text !== '&';
  if (piece.capital && !piece.first) return false;
  return CLAUSE_WORDS.has(piece.lower) || isAuxiliary(piece.lower) || SPOKEN.has(piece.lower);
}

/** "Bell and Lesk said": both are the subject when the first one begins the clause. */
function withPartner(pieces: readonly Piece[], start: number, from: number): number {
  let at = start - 1;
  while (at > from && pieces[at - 1]?.capital && start - at < 8) at--;
  const edge = pieces[at - 1];
  const clean = at < start - 1 && pieces[start]?.capital && (at === from || !edge || edge.kind === 'mark' || CLAUSE_WORDS.has(edge.lower));
  return clean ? at : start;
}

/** Without "On Tuesday" and "earlier" at its head. */
function trim(pieces: readonly Piece[], from: number, to: number): Run | null {
  let start = from;
  while (start < to && isLeading(pieces[start])) start++;
  const head = pieces[start];
  if (!head || start >= to) return null;
  if (PREPOSITIONS.has(head.lower) || FRONTED.has(head.lower)) {
    start = afterFront(pieces, start, to);
    if (start >= to) return null;
  }
  const last = to - 1;
  return PRONOUNS.has(pieces[last]?.lower ?? '') ? { from: last, to } : { from: start, to };
}

function isLeading(piece: Piece | undefined): boolean {
  return !!piece && (ADVERBS.has(piece.lower) || CALENDAR.has(piece.lower)) && !PRONOUNS.has(piece.lower);
}

/** After a phrase such as "In a statement on Tuesday": the last determiner, pronoun or capital run of the range. */
function afterFront(pieces: readonly Piece[], from: number, to: number): number {
  let at = to - 1;
  const last = pieces[at];
  if (last && PRONOUNS.has(last.lower)) return at;
  if (last?.capital && !CALENDAR.has(last.lower)) {
    while (at > from + 1 && pieces[at - 1]?.capital && !CALENDAR.has(pieces[at - 1]?.lower ?? '')) at--;
    return at;
  }
  while (at > from + 1 && !DETERMINERS.has(pieces[at]?.lower ?? '')) at--;
  return at > from + 1 ? at : to;
}

/** Subject of a sentence's main clause, for a second verb that has none of its own: names, pronouns and "the ministry" only. */
export function mainSubject(pieces: readonly Piece[], from: number, limit: number): Run | null {
  let at = from;
  for (let colon = Math.min(limit, from + 8) - 1; colon > from; colon--) if (pieces[colon]?.text === ':') at = Math.max(at, colon + 1);
  while (at < limit && pieces[at]?.kind === 'mark') at++;
  const head = pieces[at];
  if (!head) return null;
  if (PREPOSITIONS.has(head.lower) || CLAUSE_WORDS.has(head.lower) || /(?:ing)$/.test(head.lower) || FRONTED.has(head.lower)) {
    while (at < limit && pieces[at]?.text !== ',') at++;
    at++;
  }
  while (at < limit && isLeading(pieces[at])) at++;
  if (at >= limit) return null;
  if (PRONOUNS.has(pieces[at]?.lower ?? '')) return { from: at, to: at + 1 };
  return capitalPhrase(pieces, at, limit);
}

function capitalPhrase(pieces: readonly Piece[], from: number, limit: number): Run | null {
  const start = DETERMINERS.has(pieces[from]?.lower ?? '') ? from + 1 : from;
  let last = start;
  for (let at = start; at < Math.min(limit, start + 10); at++) {
    const piece = pieces[at];
    if (!piece || piece.kind === 'mark' || CLAUSE_WORDS.has(piece.lower) || isAuxiliary(piece.lower)) break;
    if (piece.capital) last = at + 1;
    else if (!TITLE_LINK.has(piece.lower) && last > start) break;
    else if (last === start && at - start > 3) break;
  }
  if (last > start && isDemonym(pieces[last - 1]?.lower ?? '') && pieces[last]?.kind === 'word' && last < limit) last++;
  if (last > start && !pieces[last - 1]?.possessive) return { from, to: last };
  return start > from && pieces[start] ? { from, to: start + 1 } : null;
}

const TITLE_LINK = new Set([
  'of',
  'the',
  'for',
  'president',
  'minister',
  'secretary',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'mayor',
  'governor',
  'leader',
  'chancellor',
]);
