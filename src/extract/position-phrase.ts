/** Positions said by phrases and nouns: "says no to", "is open to", "Bell's rejection of", "voiced support for". */
import type { Modality, Span, Stance } from '../model.js';
import { groupBefore, isNegation } from './modality.js';
import type { Piece } from './pieces.js';
import { BEFORE_NOUN, ENDING, OWNERS, STANCE_NOUNS, STANCE_PHRASES, STANCE_VERBS, type StancePhrase, VOICING } from './position-words.js';
import { ADVERBS } from './quote-words.js';
import { isManner } from './subject.js';

export interface Found {
  /** The first piece of the verb group, where the subject ends. */
  readonly from: number;
  /** The verb itself. */
  readonly verb: number;
  /** Index after the verb and its particles. */
  readonly to: number;
  readonly stance: Stance;
  readonly negated: boolean;
  /** noun: its owner takes the position; voiced: the subject of the verb before a noun does. */
  readonly form: 'active' | 'participle' | 'passive' | 'noun' | 'voiced';
  /** Needs an object that is a matter of decision. */
  readonly everyday: boolean;
  readonly modality: Modality;
  readonly order: string | null;
}

interface Ready {
  readonly phrase: StancePhrase;
  readonly words: readonly ReadonlySet<string>[];
}

/** Phrases by the word that finds them. */
const PHRASES = new Map<string, Ready[]>();
for (const phrase of STANCE_PHRASES) {
  const words = phrase.words.map((word) => new Set(word.split('|')));
  for (const pivot of words[phrase.pivot] ?? []) PHRASES.set(pivot, [...(PHRASES.get(pivot) ?? []), { phrase, words }]);
}

/** The phrase whose pivot stands at `at`. */
export function phraseAt(pieces: readonly Piece[], at: number, sentence: Span): Found | null {
  for (const { phrase, words } of PHRASES.get(pieces[at]?.lower ?? '') ?? []) {
    const before = matchBefore(pieces, at, words, phrase.pivot, sentence.start);
    if (!before || !matchAfter(pieces, at, words, phrase.pivot)) continue;
    const group = groupBefore(pieces, before.from, sentence.start);
    const stance = turned(phrase.stance, group.negated !== before.negated, group.turned);
    if (!stance || group.yet || group.modality === null || group.noun >= 0) return null;
    return {
      from: group.from,
      verb: before.from,
      to: at + words.length - phrase.pivot,
      stance,
      negated: group.negated !== before.negated,
      form: 'active',
      everyday: phrase.everyday,
      modality: phrase.stance === 'conditional' && stance === 'conditional' && group.modality === 'fact' ? 'conditional' : group.modality,
      order: group.order,
    };
  }
  return null;
}

/** The words before the pivot, with adverbs and "not" between them let through. */
function matchBefore(
  pieces: readonly Piece[],
  pivot: number,
  words: Ready['words'],
  count: number,
  start: number,
): { from: number; negated: boolean } | null {
  let at = pivot;
  let negated = false;
  for (let index = count - 1; index >= 0; index--) {
    at--;
    for (let skipped = 0; skipped < 3 && at > start && !fits(words[index], pieces[at]?.lower ?? ''); skipped++) {
      const lower = pieces[at]?.lower ?? '';
      if (lower === 'longer' && pieces[at - 1]?.lower === 'no') at--;
      else if (lower !== 'not' && !ADVERBS.has(lower) && !isManner(lower)) return null;
      if (lower === 'not' || lower === 'longer') negated = !negated;
      at--;
    }
    const lower = pieces[at]?.lower ?? '';
    if (at < start || !fits(words[index], lower)) return null;
    if (isNegation(lower)) negated = !negated;
  }
  return { from: at, negated };
}

/** "isn't" fits where "is" does. */
function fits(words: ReadonlySet<string> | undefined, lower: string): boolean {
  return !!words && (words.has(lower) || (lower.endsWith("n't") && words.has(lower.slice(0, -3))));
}

function matchAfter(pieces: readonly Piece[], pivot: number, words: Ready['words'], from: number): boolean {
  for (let index = from + 1; index < words.length; index++) {
    if (!words[index]?.has(pieces[pivot + index - from]?.lower ?? '')) return false;
  }
  return true;
}

/** The noun at `at`: of its owner, of the agent after "by", or of the subject of "voiced". */
export function nounAt(pieces: readonly Piece[], at: number, sentence: Span): Found | null {
  const noun = STANCE_NOUNS.get(pieces[at]?.lower ?? '');
  const next = pieces[at + 1]?.lower ?? '';
  if (!noun || (!noun.particles.has(next) && next !== 'by')) return null;
  if (next === 'to' && STANCE_VERBS.has(pieces[at + 2]?.lower ?? '')) return null;
  const base = { from: at, to: at + 1, negated: false, form: 'noun', everyday: true, modality: 'fact', order: null } as const;
  const voiced = voicedBefore(pieces, at, sentence.start);
  if (voiced >= 0) return ofVerb(pieces, at, voiced, noun.stance, sentence);
  const before = pieces[at - 1];
  const owned =
    at === sentence.start ||
    (!!before && at - 1 >= sentence.start && (before.possessive || OWNERS.has(before.lower) || !!pieces[at - 2]?.possessive));
  return owned ? { ...base, verb: at, stance: noun.stance } : null;
}

/** Index of a verb of VOICING or ENDING before the noun, with nothing but its adjectives between; -1 if none. */
function voicedBefore(pieces: readonly Piece[], noun: number, start: number): number {
  let at = noun - 1;
  while (at > start && noun - at < 4 && BEFORE_NOUN.has(pieces[at]?.lower ?? '')) at--;
  const lower = pieces[at]?.lower ?? '';
  return at > start && (VOICING.has(lower) || ENDING.has(lower)) ? at : -1;
}

function ofVerb(pieces: readonly Piece[], noun: number, verb: number, stance: Stance, sentence: Span): Found | null {
  const group = groupBefore(pieces, verb, sentence.start);
  const lower = pieces[verb]?.lower ?? '';
  if (group.modality === null || group.be || group.noun >= 0 || /ing$/.test(lower)) return null;
  const said = turned(stance, group.negated, group.turned !== ENDING.has(lower));
  if (!said || group.yet) return null;
  const hinted = /^signal/.test(lower) && group.modality === 'fact';
  const planned = /^pledge/.test(lower) && group.modality === 'fact';
  return {
    from: group.from,
    verb,
    to: noun + 1,
    stance: said,
    negated: group.negated,
    form: 'voiced',
    everyday: true,
    modality: hinted ? 'possible' : planned ? 'planned' : group.modality,
    order: group.order,
  };
}

/** What a negation or "refused to" makes of a stance; null when nothing can be said. */
export function turned(stance: Stance, negated: boolean, round: boolean): Stance | null {
  if (negated === round) return stance;
  if (stance === 'accepts' || stance === 'conditional') return 'rejects';
  return stance === 'rejects' ? 'conditional' : null;
}
