/** Sets of names: members of lists, with groups expanded. */
import { plainLetters } from '../language/fold.js';
import { editDistance, singular } from '../language/natural.js';
import type { ListEntry } from '../model.js';
import { compareNames } from './name.js';

/** Members as comparable keys. */
export function keyOf(member: string): string {
  return plainLetters(member)
    .replace(/^(?:the|part of|parts of|most of|all of) /, '')
    .replace(/ (?:region|oblast|province|county|district|city|state|republic)s?$/, '')
    .replace(/'s?$/, '');
}

/** Two keys are one member when equal or one slip apart (a misspelling is another rule's business). */
export function sameMember(a: string, b: string): boolean {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
  return longest >= 5 && editDistance(a, b) <= (longest >= 8 ? 2 : 1);
}

/** Members of `a` that stand in no way in `b`. */
export function missingFrom(a: readonly string[], b: readonly string[]): string[] {
  return a.filter((member) => !b.some((other) => sameMember(member, other)));
}

/** Shortest key that one wrong letter leaves recognizable: "Marr" and "Mart" are two. */
const SHORTEST_SLIP = 5;

/** Members of `a` that stand in no way in `b`, a rendering in other letters ("Velihorsk", "Velyhorsk") being one of them too. */
export function strangersOf(a: readonly string[], b: readonly string[]): string[] {
  return missingFrom(a, b).filter((member) => !b.some((other) => isRendering(member, other)));
}

function isRendering(a: string, b: string): boolean {
  const { relation } = compareNames(a.split(' '), b.split(' '));
  return relation === 'same' || relation === 'variant' || (relation === 'slip' && Math.min(a.length, b.length) >= SHORTEST_SLIP);
}

const PLURALS: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  wife: 'wives',
  life: 'lives',
  series: 'series',
  species: 'species',
};

/** Plural of a lower-case English noun: "countries" of "country", "people" of "person". */
export function pluralOf(noun: string): string {
  const irregular = PLURALS[noun];
  if (irregular !== undefined) return irregular;
  if (/man$/.test(noun) && !/(?:human|german|roman|talisman|shaman)$/.test(noun)) return noun.replace(/man$/, 'men');
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:[sxz]|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** What the members of a list are, in the singular: "region" where articles call them "four regions"; null where nothing tells. */
export function nounOf({ called }: ListEntry): string | null {
  for (const words of called) {
    const last = words.split(/\s+/).at(-1) ?? '';
    if (/^\p{Ll}{3,20}s$/u.test(last) && singular(last) !== last) return singular(last);
  }
  return null;
}
