/** The verb or noun that states a position: its form, its negation, and whether it is meant at all. */
import type { Span, Stance } from '../model.js';
import type { Piece } from './pieces.js';
import { HYPOTHETICAL, NEGATIONS, READY, STANCE_NOUNS, STANCE_PHRASES, STANCE_VERBS, UNREADY } from './position-words.js';
import { ADVERBS, DETERMINERS, REPORTING_VERBS } from './quote-words.js';
import { isAuxiliary, isManner, isPreposition } from './subject.js';

export interface Found {
  /** The first piece of the verb group, where the subject ends. */
  readonly from: number;
  /** The verb itself. */
  readonly verb: number;
  /** Index after the verb and its particles. */
  readonly to: number;
  readonly stance: Stance;
  readonly negated: boolean;
  readonly form: 'active' | 'participle' | 'passive' | 'noun';
  /** Needs an object that is a matter of decision. */
  readonly everyday: boolean;
}

const BE = new Set(['is', 'are', 'was', 'were', 'been', 'be', 'being', 'get', 'got']);

type StancePhrase = (typeof STANCE_PHRASES)[number];

/** Phrases by each word they can begin with, in the order of the list. */
const PHRASES = new Map<string, StancePhrase[]>();
for (const phrase of STANCE_PHRASES) {
  for (const first of phrase.words[0]?.split('|') ?? []) PHRASES.set(first, [...(PHRASES.get(first) ?? []), phrase]);
}

/** The position stated by the word at `at`, or null. */
export function stanceAt(pieces: readonly Piece[], at: number, sentence: Span): Found | null {
  const piece = pieces[at];
  if (piece?.kind !== 'word' || (piece.capital && !piece.first)) return null;
  return phraseAt(pieces, at, sentence) ?? nounAt(pieces, at) ?? verbAt(pieces, at, sentence);
}

function phraseAt(pieces: readonly Piece[], at: number, sentence: Span): Found | null {
  const phrase = PHRASES.get(pieces[at]?.lower ?? '')?.find(({ words }) =>
    words.every((word, index) => word.split('|').includes(pieces[at + index]?.lower ?? '')),
  );
  if (!phrase) return null;
  const group = groupBefore(pieces, at, sentence.start);
  if (group.unreal || group.negated) return null;
  return {
    from: group.from,
    verb: at,
    to: at + phrase.words.length,
    stance: phrase.stance,
    negated: false,
    form: 'active',
    everyday: false,
  };
}

function nounAt(pieces: readonly Piece[], at: number): Found | null {
  const noun = STANCE_NOUNS.get(pieces[at]?.lower ?? '');
  const next = pieces[at + 1]?.lower ?? '';
  if (!noun || (!noun.particles.has(next) && next !== 'by')) return null;
  const before = pieces[at - 1];
  const owned = !!before && (before.possessive || /^(?:his|her|its|their|the)$/.test(before.lower) || !!pieces[at - 2]?.possessive);
  if (!owned) return null;
  return { from: at, verb: at, to: at + 1, stance: noun.stance, negated: false, form: 'noun', everyday: true };
}

function verbAt(pieces: readonly Piece[], at: number, sentence: Span): Found | null {
  const piece = pieces[at];
  const verb = STANCE_VERBS.get(piece?.lower ?? '');
  if (!piece || !verb) return null;
  const to = at + 1 + (verb.particles.length > 0 ? 1 : 0);
  if (verb.particles.length > 0 && !verb.particles.includes(pieces[at + 1]?.lower ?? '')) return null;
  const group = groupBefore(pieces, at, sentence.start);
  if (group.unreal || !isVerb(pieces, at, group.from)) return null;
  const form = piece.lower.endsWith('ing') ? participle(pieces, at, group.from, sentence.start) : group.be ? 'passive' : 'active';
  if (!form) return null;
  const stance = turned(verb.stance, piece.lower, group);
  return stance && { from: group.from, verb: at, to, stance, negated: group.negated, form, everyday: verb.everyday };
}

/** "is rejecting" is active, ", rejecting the plan" has the subject of the main clause; anything else is a noun: "rejecting it would be …". */
function participle(pieces: readonly Piece[], at: number, from: number, start: number): 'active' | 'participle' | null {
  if (from < at && pieces.slice(from, at).some(({ lower }) => BE.has(lower) || /n't$/.test(lower))) return 'active';
  return pieces[at - 1]?.text === ',' && at - 1 > start ? 'participle' : null;
}

/** Not "a backed loan", "the support", "his claims". */
function isVerb(pieces: readonly Piece[], at: number, from: number): boolean {
  const before = pieces[at - 1];
  if (!before || from < at) return true;
  if (before.kind === 'mark') return true;
  if (before.lower === 'to') return false;
  if (before.lower === 'which' || before.lower === 'that' || before.lower === 'who') return true;
  const noun =
    /^(?:support|back|welcome|supports|rule|rules|turn|turns|decline|declines|consent|veto|refuse|embrace|approved|backed|supported|opposing|accepted|confirmed)$/.test(
      pieces[at]?.lower ?? '',
    );
  if (noun && (DETERMINERS.has(before.lower) || before.possessive || isPreposition(before.lower))) return false;
  return !(before.possessive || isPreposition(before.lower) || /^(?:the|a|an|his|her|its|their|of)$/.test(before.lower));
}

interface Group {
  readonly from: number;
  readonly negated: boolean;
  /** A form of "be" before a past participle. */
  readonly be: boolean;
  /** Hypothetical, wished or asked for. */
  readonly unreal: boolean;
  /** "refused to". */
  readonly turned: boolean;
}

/** The auxiliaries, negations and "ready to" before a verb, and whether the clause is about what is so. */
function groupBefore(pieces: readonly Piece[], verb: number, start: number): Group {
  let from = verb;
  let [negated, be, unreal, turnedRound, would] = [false, false, false, false, false];
  while (from > start) {
    const piece = pieces[from - 1];
    if (piece?.kind !== 'word' || (piece.capital && !piece.first)) break;
    const { lower } = piece;
    if (/^(?:just|only|merely|simply)$/.test(lower) && pieces[from - 2]?.lower === 'not') from -= 1;
    else if (isNegation(lower) && lower !== 'no') negated = !negated;
    else if (HYPOTHETICAL.has(lower) || lower === 'without') unreal = true;
    else if (lower === 'to' && from - 2 >= start) {
      const head = pieces[from - 2]?.lower ?? '';
      if (UNREADY.has(head)) turnedRound = !turnedRound;
      else if (!READY.has(head) || (BE.has(pieces[from - 3]?.lower ?? '') && !/^(?:ready|willing|prepared|happy)$/.test(head)))
        unreal = true;
      from -= 1;
    } else if (!ADVERBS.has(lower) && !isAuxiliary(lower) && !isManner(lower)) break;
    if (/^(?:would|wouldn't)$/.test(lower)) would = true;
    if (from === verb || from === verb - (negated ? 1 : 0) || BE.has(lower)) be ||= BE.has(lower) && onlyAdverbs(pieces, from, verb);
    from -= 1;
    if (unreal) break;
  }
  return { from, negated, be, unreal: unreal || isUnreal(pieces, from, start, would && !negated), turned: turnedRound };
}

function isNegation(lower: string): boolean {
  return NEGATIONS.has(lower) || /n't$/.test(lower);
}

function onlyAdverbs(pieces: readonly Piece[], from: number, verb: number): boolean {
  return pieces.slice(from, verb).every(({ lower }) => ADVERBS.has(lower) || isManner(lower) || lower === 'not');
}

/** Whether the clause before the subject begins with "if" or the like, or "would" stands without a report. */
function isUnreal(pieces: readonly Piece[], from: number, start: number, would: boolean): boolean {
  let reported = false;
  for (let at = from - 1; at >= Math.max(start, from - 16); at--) {
    const piece = pieces[at];
    if (!piece || /^[,;:]$/.test(piece.text)) break;
    if (/^(?:if|unless|whether|should|why|how|lest)$/.test(piece.lower)) return true;
    if (!piece.capital && REPORTING_VERBS.has(piece.lower)) reported = true;
    if (WISHED_CLAUSE.has(piece.lower)) return true;
    if (piece.lower === 'that') continue;
  }
  return would && !reported;
}

const WISHED_CLAUSE = new Set([
  'hoped',
  'hopes',
  'hope',
  'expected',
  'expects',
  'expect',
  'fears',
  'feared',
  'doubts',
  'doubted',
  'unclear',
  'likely',
  'unlikely',
  'suggested',
  'rumours',
  'rumors',
  'wants',
  'wished',
  'once',
  'until',
  'demanded',
  'demands',
]);

/** What a negation or "refused to" makes of a stance; null when nothing can be said. */
function turned(stance: Stance, form: string, { negated, turned: round, be }: Group): Stance | null {
  const flips = (negated ? 1 : 0) + (round ? 1 : 0);
  if (form.startsWith('consider') && be === false && flips === 0) return null;
  if (flips % 2 === 0) return stance;
  if (stance === 'accepts' || stance === 'conditional') return 'rejects';
  return stance === 'rejects' ? 'conditional' : null;
}
