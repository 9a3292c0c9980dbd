/** The things a figure counts: "four other oblasts" counts oblasts, "two dozen damaged homes" homes. */
import { LETTER, letterAt } from '../language/letters.js';
import { singular } from '../language/natural.js';
import { CARDINALS } from '../language/number-words.js';
import { remember } from '../language/remember.js';
import type { Span } from '../model.js';
import { nounPhrase, type Word, wordAt, wordsFrom } from './phrase.js';
import { STOP_WORDS } from './words.js';

export interface Counted {
  /** Lower-case singular, or null where the phrase tells none ("of the soldiers"). */
  readonly noun: string | null;
  readonly phrase: Span;
  /** The phrase goes on from the figure without a break: both are one mention. */
  readonly close: boolean;
}

/** Plurals that do not end in s, by their singular. */
const PLURALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: 'person',
    persons: 'person',
    men: 'man',
    women: 'woman',
    children: 'child',
    police: 'police',
    personnel: 'personnel',
    staff: 'staff',
    aircraft: 'aircraft',
    cattle: 'cattle',
    sheep: 'sheep',
    fish: 'fish',
    species: 'species',
    series: 'series',
    headquarters: 'headquarters',
    crew: 'crew',
    feet: 'foot',
    teeth: 'tooth',
    lives: 'life',
    wives: 'wife',
    knives: 'knife',
    media: 'medium',
    troops: 'troop',
    militia: 'militia',
    infantry: 'infantry',
    clergy: 'clergy',
  }),
);
/** "wolves" is one wolf, but "relatives" one relative. */
const F_PLURAL = /(?:wol|kni|wi|li|lea|hal|thie|shel|cal|loa|sel|hoo|shea)ves$/;
/** Words for the state of people that stand for the people: "14 dead". */
const STATES: ReadonlySet<string> = new Set(
  'dead injured wounded missing killed hurt arrested detained hospitalised hospitalized homeless displaced'.split(' '),
);
/** Function words that may begin a counted phrase. */
const QUALIFIERS: ReadonlySet<string> = new Set('other more such own same most'.split(' '));
/** Words in s that end a phrase and are no plural. */
const NO_PLURAL = /(?:ss|us|is|['\u2019]s|s['\u2019])$/;
const VERBS: ReadonlySet<string> = new Set(
  'says means makes takes gives goes comes does has was gets remains appears seems needs wants needs becomes'.split(' '),
);

export function isPlural(word: Word | undefined): boolean {
  if (!word || VERBS.has(word.lower) || STOP_WORDS.has(word.lower)) return false;
  return manOf(word.lower) !== null || PLURALS.has(word.lower) || (/\p{L}{2}s$/u.test(word.lower) && !NO_PLURAL.test(word.text));
}

/** "fishermen" is one "fisherman"; null for other words. */
function manOf(word: string): string | null {
  return /\p{L}(?:men|women)$/u.test(word) && !/(?:speci|regi|acu|o|abdo)men$/.test(word) ? `${word.slice(0, -3)}man` : null;
}

/** A noun in the singular, lower case. */
export const singularOf: (word: string) => string = remember((word) => {
  const lower = word.toLowerCase();
  const last = lower.split(/[-\u2010\u2011]/).at(-1) ?? lower;
  return (
    PLURALS.get(last) ??
    manOf(last) ??
    (NO_PLURAL.test(last) ? last : /ves$/.test(last) && !F_PLURAL.test(last) ? last.slice(0, -1) : singular(last))
  );
});

/** What the figure that ends at `end` counts; null if no plural (or, for one, no noun) follows. */
export function countedAfter(text: string, end: number, amount: number, vague: boolean): Counted | null {
  const next = text.charCodeAt(end);
  if (next === 45 || next === 0x2010 || next === 0x2011) return compound(text, end + 1);
  if (next !== 32) return null;
  if (text.startsWith(' of ', end)) return vague ? plainPhrase(text, end + 4, amount) : partitive(text, end + 1);
  return plainPhrase(text, end + 1, amount);
}

const INITIALS = /^\p{Lu}(?:\.\p{Lu}){1,3}$/u;

function plainPhrase(text: string, at: number, amount: number): Counted | null {
  const first = wordAt(text, at);
  let word = first;
  for (let index = 0; word && index < 5 && letterAt(text, word.start) !== LETTER.digit; index++) {
    const qualifies = index === 0 && QUALIFIERS.has(word.lower);
    if (!qualifies && (STOP_WORDS.has(word.lower) || /['\u2019]s?$/.test(word.text))) break;
    // "30 U.S. soldiers"
    const gap: number = text.charAt(word.end) === '.' && INITIALS.test(word.text) ? word.end + 1 : word.end;
    const next: Word | null = text.charCodeAt(gap) === 32 ? wordAt(text, gap) : null;
    if (index === 0 && amount === 1 && word.lower === 'police' && next?.lower === 'officer')
      return { noun: 'officer', phrase: { start: word.start, end: next.end }, close: true };
    if (amount === 1 && !qualifies && index === 0) return { noun: singularOf(word.lower), phrase: word, close: true };
    if (isPlural(word)) {
      const last = next && letterAt(text, next.start) === LETTER.letter && isPlural(next) ? next : word;
      return { noun: singularOf(last.lower), phrase: { start: first?.start ?? at, end: last.end }, close: true };
    }
    word = next;
  }
  return first && STATES.has(first.lower) ? { noun: first.lower, phrase: first, close: true } : null;
}

const DETERMINED = /^(?:the|its|their|his|her|our|my|your|these|those|all|some|about|around|nearly|almost|roughly|over)$/;

/** "of the six hostages", "of its 2,400 jobs": some of a known set of such things; of "the soldiers" without a number nobody says which. */
function partitive(text: string, at: number): Counted | null {
  const phrase = nounPhrase(text, at + 3, 6);
  if (!phrase) return null;
  const words = wordsFrom(text, at + 3, 3);
  const number = words.findIndex(({ text: word, lower }) => /^\d{1,3}(?:,?\d{3})*$/.test(word) || (lower in CARDINALS && lower !== 'one'));
  const set = number < 0 || words.slice(0, number).some(({ lower }) => !DETERMINED.test(lower)) ? undefined : words[number];
  const noun = set ? (plainPhrase(text, set.end + 1, 2)?.noun ?? null) : null;
  return { noun, phrase: { start: at, end: phrase.end }, close: false };
}

/** Words after a hyphen that make no count: "two-way", "one-time". */
const NO_COUNT =
  /^(?:time|times|way|fold|handed|sided|off|on|to|by|up|year|day|half|third|thirds|quarter|quarters|fifths?|first|second|fourth|fifth|sixth|seventh|eighth|ninth)$/;

/** "20-member panel" counts members; "40,000-strong army" says how many are in the army. */
function compound(text: string, at: number): Counted | null {
  const first = wordsFrom(text, at, 1)[0];
  const word = first?.lower.split('-')[0] ?? '';
  if (!first || first.start !== at || !/^\p{Ll}{3,}$/u.test(word) || NO_COUNT.test(word) || word in CARDINALS || word === 'nought')
    return null;
  const strong = word === 'strong';
  const rest = strong ? nounPhrase(text, first.end, 3) : null;
  return { noun: strong ? null : singularOf(word), phrase: rest ?? { start: at, end: at + word.length }, close: true };
}
