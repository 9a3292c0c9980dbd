/** Who or what a predicate is about: noun phrases after a verb, and whether they can stand on a rung at all. */
import { wholeNumber } from '../language/number-words.js';
import { figureAt } from './change-figure.js';
import type { Run } from './name-runs.js';
import { CALENDAR } from './name-words.js';
import type { Piece } from './pieces.js';
import { AGREEMENTS, LAWS, SUMS, type Thing } from './predicate-ladders.js';
import { CLAUSE_WORDS, DETERMINERS } from './quote-words.js';
import { isAuxiliary, isManner, isPreposition } from './subject.js';

const PRONOUNS = new Set('he she they him her them who i we us me himself herself themselves one'.split(' '));
const PEOPLE = new Set(
  `people person man men woman women child children boy boys girl girls baby soldier soldiers troops civilian civilians suspect suspects victim
   victims police officer officers student students pupil pupils passenger passengers protester protesters worker workers driver drivers
   pilot pilots teacher teachers resident residents patient patients father mother son daughter brother sister husband wife couple family
   families suspects guard guards gunman gunmen attacker attackers militant militants fighter fighters mayor minister president governor
   lawmaker lawmakers senator judge lawyer journalist journalists doctor doctors nurse nurses aide aides teenager teenagers youth adults
   others dozens hundreds thousands scores both several many some another servicemen servicewoman crew hostage hostages migrant migrants
   survivor survivors bystander bystanders neighbour neighbours neighbor neighbors leader leaders ex-minister spokesman spokeswoman friend
   friends cyclist cyclists pedestrian pedestrians firefighter firefighters climber climbers chief head director executive coach manager
   chairman chairwoman citizen citizens member members commander commanders fighter attacker worker driver rider player singer banker farmer
  trader trucker reporter editor actor sailor tutor farmers prisoner prisoners settler settlers caller toddler toddlers`.split(/\s+/),
);
/** "a third was charged" */
const ORDINALS = new Set('second third fourth fifth sixth seventh eighth'.split(' '));
/** Endings of words for people; -er and -or alone would let in "number" and "motor". */
const AGENTS =
  /^(?!numbers|powers|orders|papers|matters|computers|towers|rivers|letters|waters|others|doors|motors|sectors|factors|errors|mirrors|colors|floors)[a-z-]{3,30}(?:[eo]rs|ists?|ians?|men|man|women|woman)$/;
const LONGEST = 12;

/** The noun phrase that begins at `from`: up to a mark, a preposition other than "of" (where `of` lets it) or a clause; null if there is none. */
export function phraseAt(pieces: readonly Piece[], from: number, end: number, of = true): Run | null {
  let to = from;
  while (to < end && to - from < LONGEST) {
    const piece = pieces[to];
    if (!piece || (piece.kind === 'mark' && !/^[$\u20ac\u00a3%&]$/.test(piece.text)) || stops(pieces, piece, to, from)) break;
    if (!of && piece.lower === 'of') break;
    to++;
    if (piece.possessive && pieces[to]?.kind === 'mark') break;
  }
  while (to > from && DETERMINERS.has(pieces[to - 1]?.lower ?? '') && pieces[to - 1]?.kind === 'word' && to - from > 1) to--;
  const bare = to === from + 1 && /^(?:the|a|an|his|her|its|their)$/.test(pieces[from]?.lower ?? '') && pieces[from]?.lower !== 'her';
  return to > from && !bare ? { from, to } : null;
}

function stops(pieces: readonly Piece[], piece: Piece, at: number, from: number): boolean {
  const { lower } = piece;
  if (isAuxiliary(lower) && !piece.capital) return true;
  if (lower === 'and') return !isJoin(pieces, at);
  if (CLAUSE_WORDS.has(lower) || lower === 'to' || (CALENDAR.has(lower) && piece.capital)) return true;
  if (at > from && /^(?:last|this|yesterday|today|early|late|later|earlier)$/.test(lower)) return true;
  return isPreposition(lower) && (lower !== 'of' || at === from);
}

/** "Anna Bell and Tom Marr": both are meant; not "the deal and left". */
function isJoin(pieces: readonly Piece[], at: number): boolean {
  const [before, next, after] = [pieces[at - 1], pieces[at + 1], pieces[at + 2]];
  if (!before || !next) return false;
  return (before.capital && next.capital && !next.first) || (DETERMINERS.has(next.lower) && !!after && PEOPLE.has(after.lower));
}

/** "12 people" of "At least 12 people were killed": a count and its noun right before `end`; null if there is none. */
export function countedBefore(pieces: readonly Piece[], end: number, start: number): Run | null {
  for (let at = end - 1; at >= Math.max(start, end - 5); at--) {
    const piece = pieces[at];
    if (!piece || piece.kind === 'mark' || isPreposition(piece.lower)) return null;
    if (piece.kind === 'number' || wholeNumber(piece.lower) !== null) return { from: at, to: end };
  }
  return null;
}

/** The last word of a phrase before its first preposition. */
function headOf(pieces: readonly Piece[], { from, to }: Run): Piece | undefined {
  let head = pieces[from];
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (!piece || piece.kind === 'mark' || (at > from && isPreposition(piece.lower)) || piece.lower === 'and') break;
    head = piece;
  }
  return head;
}

/** Whether the phrase can be what a rung is for. */
export function isThing(text: string, pieces: readonly Piece[], run: Run, thing: Thing): boolean {
  const head = headOf(pieces, run);
  if (!head || isManner(head.lower)) return false;
  if (thing === 'agreement') return AGREEMENTS.has(head.lower);
  if (thing === 'law') return LAWS.has(head.lower);
  if (thing === 'money') return SUMS.has(head.lower) || figureAt(text, pieces, run.from, run.to)?.measure === 'money';
  return isPerson(run, head);
}

function isPerson({ from, to }: Run, head: Piece): boolean {
  if (PRONOUNS.has(head.lower) || PEOPLE.has(head.lower) || AGENTS.test(head.lower)) return true;
  if (/^(?:nobody|none)$/.test(head.lower)) return true;
  if (to - from === 2 && ORDINALS.has(head.lower)) return true;
  if (head.kind === 'number') return to - from <= 3 && /^\d{1,3}(?:,\d{3})?$/.test(head.text);
  if (head.kind === 'word' && wholeNumber(head.lower) !== null) return true;
  return head.capital && !head.first && !CALENDAR.has(head.lower) && !head.possessive
    ? true
    : head.capital && to - from >= 1 && !/s$/.test(head.lower);
}
