/** Whom the label of a turn means: a person of the text, a name written in capitals, a part without a name. */
import type { Document, HitOf, Speaker } from '../model.js';
import { extractNames } from './name.js';
import { TITLE_HEADS } from './name-words.js';
import { PARTS } from './transcript-label.js';

/** Persons by family name in lower case, each as fully as the text has it; null where two share it. */
export type People = ReadonlyMap<string, HitOf<'name'> | null>;

export function peopleIn(document: Document): People {
  const people = new Map<string, HitOf<'name'> | null>();
  for (const name of extractNames(document)) {
    if (name.value.type !== 'person') continue;
    const family = familyOf(name.value.name);
    const known = people.get(family);
    if (known === undefined) people.set(family, name);
    else if (known && name.value.words.length > known.value.words.length)
      people.set(family, known.value.words.length === 1 || known.value.words[0] === name.value.words[0] ? name : null);
    else if (known && name.value.words.length > 1 && name.value.words[0] !== known.value.words[0]) people.set(family, null);
  }
  return people;
}

export function familyOf(label: string): string {
  return label.slice(label.lastIndexOf(' ') + 1).toLowerCase();
}

/** The speaker a label means; its description is the label as written. */
export function speakerOf(label: string, people: People): Speaker {
  const person = people.get(familyOf(label));
  if (person) return { name: cased(person.value.name), description: label };
  const words = withoutTitle(label.split(' '));
  while (words[0] !== undefined && (isPart(words[0]) || /\d/.test(words[0]))) words.shift();
  if (words.length === 0 || words.every(isPart) || /^\p{Ll}/u.test(words[0] ?? '')) return { name: null, description: label };
  return { name: cased(words.join(' ')), description: label };
}

/** What stands after the last title: of "FOREIGN MINISTER BELL" the name. */
function withoutTitle(words: string[]): string[] {
  const last = words.findLastIndex((word) => TITLE_HEADS.has(bare(word)));
  const rest = words.slice(last + 1);
  return last >= 0 && bare(rest[0] ?? '') === 'of' ? rest.slice(2) : rest;
}

function isPart(word: string): boolean {
  return PARTS.has(bare(word)) || TITLE_HEADS.has(bare(word));
}

function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}

function cased(name: string): string {
  return name
    .split(' ')
    .map((word) => (word === word.toUpperCase() && word.length > 1 ? titled(word) : word))
    .join(' ');
}

/** "O'BELL-MARR" as "O'Bell-Marr". */
function titled(word: string): string {
  return word.toLowerCase().replace(/(?:^|['\u2019.-])\p{Ll}/gu, (start) => start.toUpperCase());
}
