/** Words by which the parts of a clause are told apart: prepositions, auxiliaries, adverbs of manner, words of time. */

import { remember } from '../language/remember.js';
import { mark, SIGN } from '../language/signs.js';
import { CALENDAR } from './name-words.js';
import type { Piece } from './pieces.js';
import { ADVERBS, AUXILIARIES, CLAUSE_WORDS, DETERMINERS, PRONOUNS, VERB_FORMS } from './quote-words.js';

const PREPOSITIONS = new Set(
  'in on at by for with from to into onto over under about against between among amid through during without within after before since until near of as despite outside inside across following upon'.split(
    ' ',
  ),
);
const NEGATED_AUXILIARY = /^(?:do|does|did|wo|ca|would|could|should|has|have|had|is|are|was|were)n't$/;

export function isPreposition(lower: string): boolean {
  return PREPOSITIONS.has(lower);
}

/** "does", "won't", "has": a verb that helps another one. */
export function isAuxiliary(lower: string): boolean {
  return AUXILIARIES.has(lower) || lower === 'cannot' || (lower.endsWith("n't") && NEGATED_AUXILIARY.test(lower));
}

/** Words in -ly that are no adverbs. */
const LY_NOUNS = new Set(
  'family ally bully reply supply assembly italy july monopoly rally tally anomaly butterfly homily folly bodily early daily weekly monthly elderly'.split(
    ' ',
  ),
);

/** "flatly", "publicly". */
export function isManner(lower: string): boolean {
  return lower.endsWith('ly') && !LY_NOUNS.has(lower);
}

/** Stands between the verbs of a group, or between a verb and what follows: "quickly", "then". */
export function isAdverb(lower: string): boolean {
  return (isManner(lower) || ADVERBS.has(lower)) && !isAuxiliary(lower);
}

/** What a word that holds a sentence together can be, one bit each. */
export const ROLE = {
  adverb: 1,
  auxiliary: 2,
  manner: 4,
  preposition: 8,
  clause: 16,
  determiner: 32,
  pronoun: 64,
  calendar: 128,
  verb: 256,
} as const;

const roles = new Map<string, number>();
for (const [list, role] of [
  [ADVERBS, ROLE.adverb],
  [AUXILIARIES, ROLE.auxiliary],
  [PREPOSITIONS, ROLE.preposition],
  [CLAUSE_WORDS, ROLE.clause],
  [DETERMINERS, ROLE.determiner],
  [PRONOUNS, ROLE.pronoun],
  [CALENDAR, ROLE.calendar],
  [VERB_FORMS, ROLE.verb],
] as const) {
  for (const word of list) roles.set(word, (roles.get(word) ?? 0) | role);
}
mark(SIGN.grammar, [...roles.keys(), 'cannot']);

/** Bits of ROLE; 0 for a word that carries meaning of its own. */
export function roleOf({ signs, lower }: Piece): number {
  return (signs & SIGN.grammar) === 0 ? 0 : rolesOf(lower);
}

const rolesOf = remember(
  (lower) => (roles.get(lower) ?? 0) | (isAuxiliary(lower) ? ROLE.auxiliary : 0) | (isManner(lower) ? ROLE.manner : 0),
);

export const ASIDE = ROLE.adverb | ROLE.auxiliary | ROLE.manner;

/** Stands between a subject and its verb and changes nothing. */
export function isAside(piece: Piece): boolean {
  return !piece.capital && (roleOf(piece) & ASIDE) !== 0;
}

/** "Monday", "later", "Then" at the head of a clause; not the name "Long" inside one. */
export function isLeading(piece: Piece | undefined): boolean {
  if (!piece) return false;
  const role = roleOf(piece);
  if (role === 0 || (piece.capital && !piece.first && (role & ROLE.calendar) === 0)) return false;
  return (role & (ROLE.adverb | ROLE.calendar)) !== 0 ? piece.lower !== 'long' : piece.lower === 'and';
}

const TIMES = new Set('morning afternoon evening night week month year weekend today yesterday tonight'.split(' '));
const BEFORE_TIME = new Set('on in last this next late early earlier later of during'.split(' '));

/** Index after which only a time follows: "The ministry on Monday" up to "ministry". */
export function withoutTime(pieces: readonly Piece[], from: number, to: number): number {
  let end = to;
  while (end > from + 1 && isTime(pieces[end - 1], pieces[end - 2])) end--;
  if (end === to) return to;
  while (end > from + 1 && BEFORE_TIME.has(pieces[end - 1]?.lower ?? '')) end--;
  return end;
}

function isTime(piece: Piece | undefined, before: Piece | undefined): boolean {
  if (!piece) return false;
  if (piece.capital && (roleOf(piece) & ROLE.calendar) !== 0) return true;
  if (TIMES.has(piece.lower)) return BEFORE_TIME.has(before?.lower ?? '') || CALENDAR.has(before?.lower ?? '');
  return piece.kind === 'number' && (CALENDAR.has(before?.lower ?? '') || before?.lower === 'in');
}

/** "fired" in "workers fired in May": a verb or a reduced clause, not an adjective before its noun. */
export function isPast(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece || piece.capital || piece.kind !== 'word' || piece.lower.length < 5 || !piece.lower.endsWith('ed')) return false;
  const before = at > 0 ? pieces[at - 1] : undefined;
  if (before?.kind !== 'word') return false;
  return (roleOf(before) & (ROLE.determiner | ROLE.manner)) === 0 && !before.possessive && !before.lower.endsWith('ed');
}
