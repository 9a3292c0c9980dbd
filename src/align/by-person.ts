/** Two full names that share a word, where everything else says that one person is meant: the same words quoted, or the same office. */
import { compareNames, nameKey } from '../compare/name.js';
import { differentOffice, officeOf } from '../compare/office.js';
import { sameGivenName } from '../language/nicknames.js';
import { contentTerms } from '../language/terms.js';
import type { Claim, Reading } from '../model.js';
import { blocksOf, type NameUse, namesOf } from './by-name.js';
import type { Relatedness } from './related.js';
import { type Aligned, memberOf, type Slot } from './slot.js';

/** `quotations`: slots of quotations that are one utterance. */
export function alignPersons(readings: readonly Reading[], relatedness: Relatedness, quotations: readonly Slot[]): Aligned {
  const uses = namesOf(readings);
  const sameWords = speakersOfOne(quotations, uses);
  const persons = [...uses.values()].filter(({ words, mentions }) => {
    const thing = mentions.every(({ mention: { value } }) => value.type === 'organisation' || value.type === 'place');
    return (words.length === 2 || words.length === 3) && !thing;
  });
  const ends = ({ key }: NameUse): string[] => [`first ${key.split(' ')[0]}`, `last ${key.split(' ').at(-1)}`];
  const slots: Slot[] = [];
  for (const block of blocksOf(persons, ends)) {
    for (const [i, a] of block.entries()) for (const b of block.slice(i + 1)) slots.push(...pair(a, b, relatedness, sameWords, block));
  }
  return { slots, refusals: [], undecided: [] };
}

function pair(a: NameUse, b: NameUse, relatedness: Relatedness, sameWords: ReadonlySet<string>, block: readonly NameUse[]): Slot[] {
  if (compareNames(a.words, b.words).relation !== 'other' || extended(a, b)) return [];
  const apart = a.mentions.every((x) =>
    b.mentions.every((y) => x.reading !== y.reading && relatedness.related(x.reading.source, y.reading.source)),
  );
  const alone = (use: NameUse): boolean => block.every((other) => other === use || ![...other.sources].some((id) => use.sources.has(id)));
  if (!apart || !alone(a) || !alone(b)) return [];
  const reasons = [sameWords.has(pairKey(a, b)) ? 'the same words are quoted' : null, sameOffice(a, b) ? 'the same office' : null].filter(
    (reason) => reason !== null,
  );
  if (reasons.length === 0) return [];
  const [x, y] = [a.key, b.key].sort();
  const claim: Claim = {
    id: `name:${x}|${y}`,
    label: `Name of ${a.words.join(' ')} or ${b.words.join(' ')}`,
    type: 'name',
    declared: null,
  };
  const members = [...a.mentions, ...b.mentions].map(({ reading, mention }) => memberOf(reading, mention));
  return [{ claim, members, comparable: ['one word of the name is the same', ...reasons] }];
}

/** "J. Smith" and "John Smith", "Ann Lee" and "Ann Marie Lee": one name, shorter. */
function extended(a: NameUse, b: NameUse): boolean {
  const [x, y] = [a.key.split(' '), b.key.split(' ')];
  if (x.length !== y.length) return true;
  return x.some((word, i) => {
    const other = y[i] ?? '';
    return word !== other && (word.startsWith(other) || other.startsWith(word) || sameGivenName(word, other));
  });
}

function pairKey(a: { key: string }, b: { key: string }): string {
  return [a.key, b.key].sort().join('|');
}

/** Pairs of full names given as speakers of one utterance. */
function speakersOfOne(quotations: readonly Slot[], uses: ReadonlyMap<string, NameUse>): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const { members } of quotations) {
    const speakers = members.flatMap(({ reading, mention }) => {
      const name = mention.kind === 'quote' ? mention.value.speaker?.name : null;
      const key = name?.split(/\s+/).map(nameKey).join(' ');
      if (!key) return [];
      const full = [...uses.values()].find(
        (use) => use.words.length > 1 && use.sources.has(reading.source.id) && (use.key === key || use.key.endsWith(` ${key}`)),
      );
      return full ? [full] : [];
    });
    for (const [i, a] of speakers.entries()) for (const b of speakers.slice(i + 1)) pairs.add(pairKey(a, b));
  }
  return pairs;
}

/** Both have one office by its title: the same words, of one department, and of one place where a place is told. */
function sameOffice(a: NameUse, b: NameUse): boolean {
  return a.mentions.some((x) =>
    b.mentions.some((y) => {
      const [left, right] = [x.mention.value.title, y.mention.value.title];
      if (left === null || right === null) return false;
      const [one, other] = [officeOf(left), officeOf(right)];
      if ((one === null) !== (other === null) || (one && other && differentOffice(one, other))) return false;
      const [s, t] = [titleTerms(left), titleTerms(right)];
      const [placeA, placeB] = [placeOf(x), placeOf(y)];
      return (
        [...s].some((word) => t.has(word)) &&
        [...s].every((word) => t.has(word) || s.size > t.size) &&
        (placeA === null || placeB === null || placeA === placeB)
      );
    }),
  );
}

function titleTerms(title: string): ReadonlySet<string> {
  return contentTerms((title.match(/\p{L}+/gu) ?? []).map((word) => ({ lower: word.toLowerCase() })));
}

/** "Mayor Brandt of Norrey": the place after the name. */
function placeOf({ reading, mention }: NameUse['mentions'][number]): string | null {
  const sentence = reading.sentences[mention.sentence];
  const after = sentence?.text.slice(mention.end - sentence.start, mention.end - sentence.start + 40) ?? '';
  return /^\sof\s(?:the\s)?(?<place>\p{Lu}[\p{L}-]+)/u.exec(after)?.groups?.place ?? null;
}
