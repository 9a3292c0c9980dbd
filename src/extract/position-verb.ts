/** The verb or noun that states a position: its form, its negation, and how sure it is. */
import type { Span } from '../model.js';
import { BE, groupBefore } from './modality.js';
import type { Piece } from './pieces.js';
import { type Found, nounAt, phraseAt, turned } from './position-phrase.js';
import { STANCE_VERBS } from './position-words.js';
import { DETERMINERS } from './quote-words.js';
import { isPreposition } from './subject.js';

/** The position stated by the word at `at`, or null. */
export function stanceAt(pieces: readonly Piece[], at: number, sentence: Span): Found | null {
  const piece = pieces[at];
  if (piece?.kind !== 'word' || (piece.capital && !piece.first)) return null;
  return phraseAt(pieces, at, sentence) ?? nounAt(pieces, at, sentence) ?? verbAt(pieces, at, sentence);
}

function verbAt(pieces: readonly Piece[], at: number, sentence: Span): Found | null {
  const piece = pieces[at];
  const verb = STANCE_VERBS.get(piece?.lower ?? '');
  if (!piece || !verb) return null;
  const to = at + 1 + (verb.particles.length > 0 ? 1 : 0);
  if (verb.particles.length > 0 && !verb.particles.includes(pieces[at + 1]?.lower ?? '')) return null;
  if (pieces[at - 1]?.kind === 'mark' && piece.lower.endsWith('s') && pieces[at - 1]?.text === '-') return null;
  const group = groupBefore(pieces, at, sentence.start);
  if (group.modality === null || !isVerb(pieces, at, group.from)) return null;
  const form = group.noun >= 0 ? 'noun' : formOf(pieces, at, group.from, group.be, sentence.start);
  if (!form) return null;
  if (piece.lower.startsWith('consider') && !group.be && !group.negated && !group.turned) return null;
  const stance = turned(verb.stance, group.negated, group.turned);
  if (!stance || group.yet) return null;
  const { negated, modality, order } = group;
  return { from: group.noun >= 0 ? group.noun : group.from, verb: at, to, stance, negated, form, everyday: verb.everyday, modality, order };
}

function formOf(pieces: readonly Piece[], at: number, from: number, be: boolean, start: number): Found['form'] | null {
  if (pieces[at]?.lower.endsWith('ing')) return participle(pieces, at, from, start);
  return be ? 'passive' : 'active';
}

/** "is rejecting" is active, ", rejecting the plan" has the subject of the main clause; anything else is a noun: "rejecting it would be …". */
function participle(pieces: readonly Piece[], at: number, from: number, start: number): 'active' | 'participle' | null {
  for (let index = from; index < at; index++) {
    const lower = pieces[index]?.lower ?? '';
    if (BE.has(lower) || lower.endsWith("n't")) return 'active';
  }
  return pieces[at - 1]?.text === ',' && at - 1 > start ? 'participle' : null;
}

const ALSO_NOUNS = new Set(
  'support back welcome supports rule rules turn turns decline declines consent veto refuse embrace approved backed supported opposing accepted confirmed favour favours favor favors object objects'.split(
    ' ',
  ),
);
const BEFORE_NOUN = new Set('the a an his her its their of'.split(' '));

/** Not "a backed loan", "the support", "his claims". */
function isVerb(pieces: readonly Piece[], at: number, from: number): boolean {
  const before = pieces[at - 1];
  if (!before || from < at || before.kind === 'mark') return true;
  if (before.lower === 'to') return false;
  if (before.lower === 'which' || before.lower === 'that' || before.lower === 'who') return true;
  if (ALSO_NOUNS.has(pieces[at]?.lower ?? '') && (DETERMINERS.has(before.lower) || before.possessive || isPreposition(before.lower)))
    return false;
  return !(before.possessive || isPreposition(before.lower) || BEFORE_NOUN.has(before.lower));
}
