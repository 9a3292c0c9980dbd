/** A word used once, one slip of a finger away from a word that the same article or related ones use in its place: "Habriel" among many a "Gabriel". */
import { nameKey, wordRelation } from '../compare/name.js';
import { type Typing, typingOf } from '../compare/typing.js';
import { GIVEN_NAMES } from '../language/given-names.js';
import { singular } from '../language/natural.js';
import { sameGivenName } from '../language/nicknames.js';
import { isState } from '../language/states.js';
import { isStopword } from '../language/stopwords.js';
import type { Claim, MentionOf, Reading } from '../model.js';
import type { Relatedness } from './related.js';
import { type Aligned, memberOf, type Slot } from './slot.js';
import { mentionAt, type WordPlace, type Words, type WordUse, wordsOf } from './word-uses.js';

/** Uses of a word in all articles beyond which it is no slip. */
const RARE = 4;
/** Places of the common form that become statements. */
const SHOWN = 12;

/** `paired`: names that are already set beside another spelling as a whole. */
export function alignWords(readings: readonly Reading[], relatedness: Relatedness, paired: ReadonlySet<MentionOf<'name'>>): Aligned {
  const words = wordsOf(readings);
  const near = neighbours(words);
  const slots: Slot[] = [];
  for (const rare of [...words.uses.values()].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    if (rare.places.length > RARE || inSmall(words, rare.key) || isWord(rare.word)) continue;
    for (const place of rare.places) {
      if ((place.name && paired.has(place.name)) || !isOnly(place, rare, relatedness)) continue;
      const best = near(rare.key)
        .flatMap((use) => meant(place, rare, use, { relatedness, words }) ?? [])
        .sort((a, b) => b.points - a.points || (a.use.key < b.use.key ? -1 : 1))[0];
      if (best && best.points >= (best.own > 1 ? ENOUGH : ENOUGH + 1)) slots.push(slotOf(place, rare, best));
    }
  }
  return { slots, refusals: [], undecided: [] };
}

/** Stands in lower case, or is the plural of what does. */
function inSmall({ small }: Words, key: string): boolean {
  return small.has(key) || small.has(singular(key));
}

/** A name of its own that the language knows, an acronym, or letters of a broken encoding. */
function isWord(word: string): boolean {
  if (/\p{Ll}\p{Lu}$/u.test(word)) return true;
  return GIVEN_NAMES.has(word.toLowerCase()) || isState(word) || (word.length <= 5 && word === word.toUpperCase());
}

interface Corner {
  readonly relatedness: Relatedness;
  readonly words: Words;
}

/** Finds the words that are one edit away: those that are equal once one letter of each is left out. */
function neighbours({ uses }: Words): (key: string) => WordUse[] {
  const blocks = new Map<string, WordUse[]>();
  for (const use of uses.values()) {
    for (const block of oneLetterOut(use.key)) {
      const list = blocks.get(block);
      if (list) list.push(use);
      else blocks.set(block, [use]);
    }
  }
  return (key) => [...new Set(oneLetterOut(key).flatMap((block) => blocks.get(block) ?? []))].filter((use) => use.key !== key);
}

function oneLetterOut(key: string): string[] {
  return [key, ...Array.from(key, (_, i) => `${key.slice(0, i)}${key.slice(i + 1)}`)];
}

/** No other place in its own article or in related ones has the form. */
function isOnly(place: WordPlace, { places }: WordUse, relatedness: Relatedness): boolean {
  return places.every((other) => other === place || !relatedness.related(place.reading.source, other.reading.source));
}

interface Meant {
  readonly use: WordUse;
  readonly places: readonly WordPlace[];
  readonly points: number;
  readonly own: number;
}

/** How seldom chance makes another name of one by such an edit; two letters out count as `two`. */
const EDIT: Readonly<Record<Typing | 'two', number>> = {
  swapped: 3,
  doubled: 3,
  lengthened: 2,
  key: 2,
  dropped: 2,
  added: 2,
  undoubled: 1,
  vowel: 1,
  letter: 0,
  two: 0,
};
/** Edits that make hardly ever another name. */
const TYPED: ReadonlySet<string> = new Set(['swapped', 'doubled', 'lengthened']);
/** Edits that make one name of another so often that nothing may stand against a slip. */
const WEAK: ReadonlySet<string> = new Set(['letter', 'vowel', 'two']);
/** Letters of long and of short words. */
const LONG = 7;
const SHORT = 4;
/** Points that are enough where the article itself uses the other form more than once; elsewhere it takes one more. */
const ENOUGH = 5;
const MONTHS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december'.split(' '),
);

/** The word that may have been meant, with what speaks for it; null where it is another word. */
function meant(place: WordPlace, rare: WordUse, use: WordUse, { relatedness, words }: Corner): Meant | null {
  const letters = use.key.length;
  const typing = typingOf(rare.key, use.key) ?? (Math.min(letters, rare.key.length) >= LONG ? 'two' : null);
  if (typing === null || wordRelation(rare.word, use.word) !== 'slip') return null;
  const places = use.places.filter(({ reading }) => relatedness.related(place.reading.source, reading.source));
  if (places.length === 0) return null;
  const beside = places.some(({ reading, sentence }) => reading === place.reading && sentence === place.sentence);
  if ((beside && WEAK.has(typing)) || (!TYPED.has(typing) && anotherPerson(place, places, use))) return null;
  const own = places.filter(({ reading }) => reading === place.reading).length;
  const others = new Set(places.filter(({ reading }) => reading !== place.reading).map(({ reading }) => reading.source.id)).size;
  const neighbours = neighbourPoints(place, places);
  if (
    (typing === 'two' && (words.small.has(use.key) || rare.key.slice(-2) !== use.key.slice(-2))) ||
    (MONTHS.has(use.key) && neighbours === 0)
  )
    return null;
  const strange = (isState(use.word) && !WEAK.has(typing)) || unspoken(rare.key);
  const against = [
    beside && !TYPED.has(typing) ? 1 : 0,
    typing === 'letter' && neighbours === 0 ? 1 : 0,
    letters <= SHORT ? 2 : 0,
    place.first ? 2 : 0,
    smallness(words, use),
  ];
  const points =
    EDIT[typing] +
    Math.min(own, 2) +
    Math.min(others, 2) +
    neighbours +
    (letters >= LONG ? 1 : 0) +
    (letters > LONG && TYPED.has(typing) ? 1 : 0) +
    (strange ? 1 : 0) -
    against.reduce((sum, one) => sum + one, 0);
  return { use, places: own > 1 ? places.filter(({ reading }) => reading === place.reading) : places, points, own };
}

/** What speaks against a word that also stands in lower case. */
function smallness({ small, common }: Words, use: WordUse): number {
  if (common(use)) return 2;
  return small.has(use.key) ? 1 : 0;
}

/** Two consonants with which words of the languages of the press begin. */
const ONSETS =
  /^(?:[bcfgkpv]l|[bcdfgkptvw]r|[cgkprstwz]h|s[cfjklmnpqrtvwyz]|[dt]w|[gk]w|[bcfgkpv]n|[tc]z|dj|dz|dm|dn|dh|gj|hj|hr|hv|jh|kv|ll|m[bcghkrw]|n[dgjkt]|p[fhst]|qu|t[cjskv]|vs|wr|x[hi]|z[bdgmvwl])/;

/** Whether a word begins with two consonants as hardly any does: "Rmney", "Dlorissant". */
function unspoken(key: string): boolean {
  return /^[^aeiouy\d]{2}/.test(key) && !ONSETS.test(key);
}

/** Two for each side on which a telling word stands that also stands there beside the other word. */
function neighbourPoints(place: WordPlace, places: readonly WordPlace[]): number {
  const before = telling(place.before) && places.some((other) => other.before === place.before);
  const after = telling(place.after) && places.some((other) => other.after === place.after);
  return (before ? 2 : 0) + (after ? 2 : 0);
}

/** A person's full name with another first name than the common form ever has. */
function anotherPerson({ name }: WordPlace, places: readonly WordPlace[], { key }: WordUse): boolean {
  const [first = '', ...others] = name?.value.words ?? [];
  if (others.length === 0 || isState(first) || (name?.value.type !== 'person' && !GIVEN_NAMES.has(nameKey(first)))) return false;
  const rest = [first, ...others].map(nameKey);
  const longer = places.flatMap((other) => (other.name && other.name.value.words.length > 1 ? [other.name.value.words] : []));
  const shared = (word: string): boolean => word !== key && rest.some((one) => one === word || sameGivenName(one, word));
  return longer.length > 0 && !longer.some((words) => words.some((word) => shared(nameKey(word))));
}

/** No word that stands before any name. */
function telling(word: string): boolean {
  return word.length > 1 && !isStopword(word);
}

function slotOf(place: WordPlace, rare: WordUse, { use, places }: Meant): Slot {
  const claim: Claim = {
    id: `name:${[rare.key, use.key].sort().join('|')}`,
    label: `Spelling of ${use.word}`,
    type: 'name',
    declared: null,
  };
  const members = [place, ...places.slice(0, SHOWN)].map((one) => memberOf(one.reading, mentionAt(one)));
  return { claim, members, comparable: [`used once, one slip away from a word used ${use.places.length} times`] };
}
