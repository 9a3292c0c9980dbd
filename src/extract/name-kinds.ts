/** What a word can be in or beside a name, by the lists of name-words.ts: looked up once for each different word. */
import { GIVEN_NAMES } from '../language/given-names.js';
import { remember } from '../language/remember.js';
import { mark, SIGN } from '../language/signs.js';
import { COMPANY_ENDS, PLURAL_TITLES, ROLES, VESSELS } from './name-nouns.js';
import { isTitleHead } from './name-office.js';
import {
  CALENDAR,
  DEMONYMS,
  FROM,
  isDemonym,
  NOT_NAMES,
  OPENERS,
  ORGANISATION_HEADS,
  PARTICLES,
  PLACE_FIRST,
  PLACE_HEADS,
  PLACE_NOUNS,
  PLACE_PREPOSITIONS,
  PORTFOLIO,
  SUBJECTS,
  TITLE_BEFORE,
  TITLE_HEADS,
} from './name-words.js';
import type { Piece } from './pieces.js';
import { ADVERBS, REPORTING_VERBS } from './quote-words.js';

/** One bit a list. */
export const WORD = {
  /** Head of a title, alone or with a hyphen. */
  title: 1,
  /** May stand before the head of a title. */
  beforeTitle: 2,
  portfolio: 4,
  demonym: 8,
  given: 16,
  /** Head word of an institution. */
  body: 32,
  subject: 64,
  /** Last word of a place, its first, the noun beside it, the preposition before it. */
  placeHead: 128,
  placeFirst: 256,
  placeNoun: 512,
  placePreposition: 1024,
  /** Small word inside a name; small word a name may begin with. */
  particle: 2048,
  openingParticle: 4096,
  /** May stand between two words of a name. */
  joining: 8192,
  calendar: 16_384,
  /** Begins a sentence and is no name. */
  opener: 32_768,
  notName: 65_536,
  /** No name begins with it. */
  never: 131_072,
  reports: 262_144,
  adverb: 524_288,
  hyphen: 1_048_576,
  /** "of", "from". */
  tie: 2_097_152,
  /** Head of a title in the plural. */
  titles: 4_194_304,
  /** Everyday noun at the end of a company. */
  company: 8_388_608,
  /** Right before a name it says what is named: "ferry", "passenger". */
  setting: 16_777_216,
} as const;

/** What may stand between two words of a name, beside particles. */
const JOINING: ReadonlySet<string> = new Set(['&', ',', 'and', 'of', 'for', 'on']);
/** Particles that seldom mean anything else before a capital. */
const OPENING: ReadonlySet<string> = new Set('de di da du del della dos van von der den ter ten bin ibn bint la af zu'.split(' '));
/** "I'm", "I've". */
const I_AM = /^i'/;

const RIVER: ReadonlySet<string> = new Set(['river']);

const LISTS: readonly (readonly [number, ReadonlySet<string>])[] = [
  [WORD.beforeTitle, TITLE_BEFORE],
  [WORD.portfolio, PORTFOLIO],
  [WORD.body, ORGANISATION_HEADS],
  [WORD.subject, SUBJECTS],
  [WORD.placeHead, PLACE_HEADS],
  [WORD.placeFirst, PLACE_FIRST],
  [WORD.placeNoun, PLACE_NOUNS],
  [WORD.placePreposition, PLACE_PREPOSITIONS],
  [WORD.particle | WORD.joining, PARTICLES],
  [WORD.openingParticle, OPENING],
  [WORD.joining, JOINING],
  [WORD.calendar, CALENDAR],
  [WORD.opener, OPENERS],
  [WORD.notName, NOT_NAMES],
  [WORD.reports, REPORTING_VERBS],
  [WORD.adverb, ADVERBS],
  [WORD.tie, FROM],
  [WORD.title, TITLE_HEADS],
  [WORD.demonym, DEMONYMS],
  [WORD.given, GIVEN_NAMES],
  [WORD.titles, PLURAL_TITLES],
  [WORD.company, COMPANY_ENDS],
  [WORD.setting, VESSELS],
  [WORD.setting, ROLES],
  [WORD.setting, RIVER],
];

for (const [bits, list] of LISTS) {
  mark(SIGN.name, list);
  if ((bits & WORD.joining) !== 0) mark(SIGN.joint, list);
  if ((bits & (WORD.particle | WORD.openingParticle)) !== 0) mark(SIGN.particle, list);
  if ((bits & (WORD.title | WORD.titles | WORD.beforeTitle | WORD.portfolio | WORD.demonym)) !== 0) mark(SIGN.office, list);
}

/** "ex-defence" of "ex-defence minister", "then-French" of "then-French president": the prefix belongs to the whole title. */
function isHeldBefore(lower: string): boolean {
  const rest = HELD_BEFORE.exec(lower)?.groups?.rest;
  return rest !== undefined && (TITLE_BEFORE.has(rest) || DEMONYMS.has(rest));
}

const HELD_BEFORE = /^(?:ex|then|former|now|acting)-(?<rest>[a-z]{1,20})$/;

/** The bits of a word or mark in lower case with straight apostrophes. */
export const wordKinds = remember((lower): number => {
  let kinds = 0;
  for (const [bits, list] of LISTS) if (list.has(lower)) kinds |= bits;
  if (isTitleHead(lower)) kinds |= WORD.title;
  else if (isHeldBefore(lower)) kinds |= WORD.beforeTitle;
  if (isDemonym(lower)) kinds |= WORD.demonym;
  if (lower.includes('-')) kinds |= WORD.hyphen;
  const unnamed = (kinds & (WORD.notName | WORD.title)) === WORD.notName;
  return unnamed || lower === 'the' || I_AM.test(lower) ? kinds | WORD.never : kinds;
});

/** The bits of a piece; none past the end of a paragraph. */
export function kindsOf(piece: Pick<Piece, 'lower' | 'signs'> | undefined): number {
  return piece === undefined || (piece.signs & SIGN.name) === 0 ? 0 : wordKinds(piece.lower);
}
