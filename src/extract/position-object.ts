/** What a position is about: the words after the verb, or what "which" stands for. */
import { mark, SIGN } from '../language/signs.js';
import type { Run } from './name-runs.js';
import { CALENDAR } from './name-words.js';
import type { Piece } from './pieces.js';
import { isDeniedClause, isRefusedMatter } from './position-clause.js';
import type { Found } from './position-phrase.js';
import { EVERYDAY_OBJECTS, MATTERS, OBJECT_ENDS, STANCE_VERBS, TIME_STARTS, TIME_WORDS } from './position-words.js';
import { DETERMINERS, REPORTING_VERBS } from './quote-words.js';
import { isAuxiliary, isPreposition } from './subject.js';

const LONGEST = 25;
const STOPS = new Set(['.', ';', ':', '!', '?', '(', ')', '\u2013', '\u2014', '"', '\u201d']);
const BEFORE_OBJECT = new Set('also again outright publicly even only just once " \u201c'.split(' '));
const LINKS = new Set(['of', 'for', 'to']);
const AFTER_IN = new Set(['principle', 'exchange', 'return']);
const AFTER_WITH = new Set('some strong serious certain reservations conditions caveats'.split(' '));
const ARTICLES = new Set(['a', 'an', 'the', 'any']);
const SUBJECTS = new Set('he she it they we i then instead later'.split(' '));
const BEFORE_TIME = new Set("the a an early late this last next same his her its their week week's".split(' '));
const NEAR = new Set(['same', 'next', 'following', 'previous']);
const JOINTS = new Set(['and', 'or', 'but']);
mark(SIGN.edge, [...OBJECT_ENDS, ...TIME_STARTS, ...CALENDAR, ...JOINTS, 'with', 'only', 'more', 'the', 'rather']);
const NEW_SUBJECTS = new Set('but and that which who when while because if as although by'.split(' '));

/** The object after the verb, up to the end of the clause; null when it shows that no position is meant. */
export function objectAfter(pieces: readonly Piece[], found: Found, end: number): Run | null {
  let from = found.to;
  const nominal = found.form === 'noun' && found.verb === found.from;
  if (nominal || found.form === 'voiced' || (found.verb === found.to - 1 && pieces[found.verb]?.lower.startsWith('approv')))
    from += LINKS.has(pieces[from]?.lower ?? '') ? 1 : 0;
  while (from < end && BEFORE_OBJECT.has(pieces[from]?.lower ?? '')) from++;
  const to = objectEnd(pieces, from, end, found.form === 'noun');
  return to > from && isMatter(pieces, found, from, to) ? { from, to } : null;
}

function objectEnd(pieces: readonly Piece[], from: number, end: number, noun: boolean): number {
  let at = from;
  let quoted = -1;
  for (; at < end && at - from < LONGEST; at++) {
    const piece = pieces[at] as Piece;
    if (!noun && piece.kind !== 'mark' && (piece.signs & SIGN.edge) === 0) continue;
    const { text } = piece;
    if (text === '\u201c' || (text === '"' && quoted < 0)) quoted = at;
    else if ((text === '\u201d' || text === '"') && quoted >= 0) quoted = -1;
    else if (endsObject(pieces, at, from, end) || (noun && endsNominal(pieces, at, from))) break;
  }
  if (quoted > from) at = quoted;
  while (at > from + 1 && pieces[at - 1]?.kind === 'number') at--;
  return at;
}

function endsObject(pieces: readonly Piece[], at: number, from: number, end: number): boolean {
  const piece = pieces[at];
  if (!piece) return true;
  if (piece.kind === 'mark') return piece.text === ',' ? !listGoesOn(pieces, at, end) : STOPS.has(piece.text);
  const next = pieces[at + 1]?.lower ?? '';
  if (piece.lower === 'in' && AFTER_IN.has(next)) return true;
  if (piece.lower === 'on' && next === 'condition') return true;
  if (piece.lower === 'with' && AFTER_WITH.has(next)) return true;
  if (piece.lower === 'only' && next === 'if') return true;
  if (piece.lower === 'rather' && next === 'than') return true;
  if (at === from) return JOINTS.has(piece.lower);
  return (!piece.capital && OBJECT_ENDS.has(piece.lower)) || (piece.lower === 'and' && isNewClause(pieces, at + 1)) || isTime(pieces, at);
}

/** The verb of which "the rejection of the plan" is the subject ends its object. */
function endsNominal(pieces: readonly Piece[], at: number, from: number): boolean {
  const piece = pieces[at];
  if (!piece || at === from) return false;
  if (piece.lower === 'by' || isAuxiliary(piece.lower) || AFTER_NOUN.has(piece.lower) || isPast(piece.lower)) return true;
  return !piece.capital && /[^s]s$/.test(piece.lower) && DETERMINERS.has(pieces[at + 1]?.lower ?? '');
}

/** Verbs of which the nominal form is the subject: "the rejection of the plan came …". */
const AFTER_NOUN = new Set('came comes drew draws means meant shows left leaves led leads'.split(' '));

function isPast(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('ed');
}

/** A comma inside "a ceasefire, a swap of prisoners and an election". */
function listGoesOn(pieces: readonly Piece[], at: number, end: number): boolean {
  const next = pieces[at + 1];
  if (!next || at + 1 >= end || !ARTICLES.has(next.lower)) return false;
  for (let index = at + 2; index < Math.min(end, at + 9); index++) {
    const piece = pieces[index];
    if (!piece || piece.kind === 'mark') return false;
    if (piece.lower === 'and' || piece.lower === 'or') return DETERMINERS.has(pieces[index + 1]?.lower ?? '');
    if (isAuxiliary(piece.lower) || REPORTING_VERBS.has(piece.lower)) return false;
  }
  return false;
}

/** After "and": a verb or a subject of its own. */
function isNewClause(pieces: readonly Piece[], at: number): boolean {
  for (let index = at; index < at + 4; index++) {
    const piece = pieces[index];
    if (!piece || piece.kind === 'mark') return false;
    if (isAuxiliary(piece.lower) || (!piece.capital && REPORTING_VERBS.has(piece.lower))) return true;
    if (index === at && STANCE_VERBS.has(piece.lower)) return true;
    if (index === at && (piece.lower.endsWith('ed') || SUBJECTS.has(piece.lower))) return !piece.capital || piece.lower === 'i';
    if (isPreposition(piece.lower)) return false;
  }
  return false;
}

/** "on Thursday", "in March 2031", "last week", "at a press conference". */
function isTime(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece || piece.capital) return !!piece && CALENDAR.has(piece.lower) && !isPreposition(pieces[at - 1]?.lower ?? '');
  if (piece.lower === 'more' && pieces[at + 1]?.lower === 'than' && /^(?:once|twice)$/.test(pieces[at + 2]?.lower ?? '')) return true;
  if (piece.lower === 'the' && NEAR.has(pieces[at + 1]?.lower ?? '')) return TIME_WORDS.has(pieces[at + 2]?.lower ?? '');
  if (!TIME_STARTS.has(piece.lower)) return false;
  for (let index = at + 1; index < at + 4; index++) {
    const next = pieces[index];
    if (!next || next.kind === 'mark') return false;
    if (CALENDAR.has(next.lower) || TIME_WORDS.has(next.lower)) return true;
    if (next.kind === 'number' && /^\d{4}$/.test(next.text)) return true;
    if (next.kind !== 'number' && !BEFORE_TIME.has(next.lower)) return false;
  }
  return false;
}

const NO_OBJECTS = new Set('as into away out up by from with for off back down on against in at over about through not'.split(' '));

function isAgreeing(verb: string): boolean {
  return verb.startsWith('agree') || verb.startsWith('consent') || verb.startsWith('assent');
}

function isMatter(pieces: readonly Piece[], found: Found, from: number, to: number): boolean {
  const first = pieces[from];
  const verb = pieces[found.verb]?.lower ?? '';
  if (!first) return false;
  if (isAgreeing(verb)) return isAgreedMatter(pieces, found, from);
  if (first.lower === 'to' && STANCE_VERBS.has(pieces[from + 1]?.lower ?? '')) return false;
  if (first.lower === 'to') return isRefusedMatter(verb, pieces[from + 1]?.lower ?? '', pieces[from + 2]?.lower ?? '');
  if (first.lower === 'that') return /^(?:confirm|den|accept|denial|agree|admi|acknowledg)/.test(verb);
  if (found.form === 'active' && /^den(?:y|ie)/.test(verb) && isDeniedClause(pieces, from, to)) return true;
  if (NO_OBJECTS.has(first.lower)) return false;
  if (!found.everyday) return true;
  const head = headOf(pieces, from, to);
  if (pieces[to - 1]?.lower === 'comment') return false;
  if (EVERYDAY_OBJECTS.has(head) && !/^(?:turn|reject)/.test(verb)) return false;
  return (
    MATTERS.has(head) ||
    /(?:ing|tion|tions|ment|ments)$/.test(head) ||
    hasMatter(pieces, from, to) ||
    (found.form !== 'noun' && /^(?:reject|oppos|rebuff|spurn|veto|endors)/.test(verb))
  );
}

/** "agreed to a truce", not "agreed to meet" or "agreed on Monday". */
function isAgreedMatter(pieces: readonly Piece[], found: Found, from: number): boolean {
  const [particle, first] = [pieces[from - 1]?.lower, pieces[from]];
  if (!first || CALENDAR.has(first.lower) || first.kind === 'mark') return false;
  if (particle === 'with') return hasMatter(pieces, from, from + 6);
  if (particle === 'on') return hasMatter(pieces, from, from + 6);
  return (
    found.to === from &&
    (DETERMINERS.has(first.lower) ||
      first.kind === 'number' ||
      /^\d|^(?:such|demands|talks|terms|proposals|peace|new|further|.*ing|.*-day)$/.test(first.lower))
  );
}

const HEAD_ENDS = new Set(['to', 'that', 'which', 'who', 'and']);
const PRONOUNS = new Set(['it', 'them', 'this', 'that']);

/** The head noun of a phrase: the last word before its first preposition or clause. */
function headOf(pieces: readonly Piece[], from: number, to: number): string {
  let head = pieces[from]?.lower ?? '';
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (!piece || piece.kind === 'mark' || (isPreposition(piece.lower) && at > from) || HEAD_ENDS.has(piece.lower)) break;
    head = piece.lower;
  }
  return head;
}

function hasMatter(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const lower = pieces[at]?.lower ?? '';
    if (MATTERS.has(lower) && !PRONOUNS.has(lower)) return true;
  }
  return false;
}

/** The subject of a passive, or what ", which" before it stands for. */
export function antecedentOf(pieces: readonly Piece[], verb: number, start: number): Run | null {
  let to = verb;
  const before = pieces[to - 1]?.lower;
  if (before === 'which' || before === 'that') to--;
  if (pieces[to - 1]?.text === ',') to--;
  let from = to;
  while (from > start && to - from < LONGEST) {
    const piece = pieces[from - 1];
    if (!piece || (piece.kind === 'mark' && piece.text !== '&')) break;
    if (NEW_SUBJECTS.has(piece.lower)) break;
    if (isAuxiliary(piece.lower) || REPORTING_VERBS.has(piece.lower)) break;
    if (STARTS_OBJECT.has(piece.lower)) break;
    from--;
  }
  const first = pieces[from];
  return first && to > from && hasMatter(pieces, from, to) ? { from, to } : null;
}

/** Verbs of the clause before "which": the object begins after them. */
const STARTS_OBJECT = new Set(
  'proposed presented offered drafted made outlined unveiled published support supports supported backs backed accepted accepts wrote discussed put brokered tabled announced suggested negotiated'.split(
    ' ',
  ),
);
