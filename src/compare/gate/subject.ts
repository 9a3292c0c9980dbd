/** About whom, in which place, from which source: the reasons subject, place and independence. */
import { namedIn, onePerson, personBefore, placeAfter } from '../beside.js';
import { nameKey } from '../name.js';
import { both, type Check, type Comparand, OWNED } from './check.js';

/** Each value follows a person whom the other sentence does not have: two subjects. Only where nobody declared that they are one. */
export const differentSubject: Check = (a, b, type, declared) => {
  if (declared || !OWNED.has(type)) return null;
  const [x, y] = [personBefore(a.reading, a.mention), personBefore(b.reading, b.mention)];
  if (x === null || y === null || onePerson(x, y)) return null;
  const last = (name: string): string => name.split(' ').at(-1) ?? '';
  const elsewhere = namedIn(a.reading, a.mention.sentence).has(last(y)) || namedIn(b.reading, b.mention.sentence).has(last(x));
  if (last(x) !== last(y) && elsewhere && !isAge(a.mention)) return null;
  return { reason: 'subject', message: `they are said of different subjects: ${both(a, b)}` };
};

/** An age is its bearer's alone, whoever else is named in the sentence. */
const isAge = (mention: Parameters<typeof personBefore>[1]): boolean => mention.kind === 'number' && mention.value.unit === 'age';

export const differentPlace: Check = (a, b, type, declared) => {
  if (declared || !OWNED.has(type)) return null;
  const [x, y] = [placeAfter(a.reading, a.mention), placeAfter(b.reading, b.mention)];
  if (x === null || y === null || x === y) return null;
  if (namedIn(a.reading, a.mention.sentence).has(y) || namedIn(b.reading, b.mention.sentence).has(x)) return null;
  return { reason: 'place', message: `they are about different places: ${both(a, b)}` };
};

/** What one article says in two places was never declared to be about one thing, and one voice cannot confirm itself. */
export const sameVoice: Check = (a, b, type, declared) =>
  declared || !OWNED.has(type) || a.reading.source.id !== b.reading.source.id
    ? null
    : { reason: 'independence', message: `both stand in one source: ${both(a, b)}` };

/** "Two seconds after Bell", "4 km from Norrey", "12 points ahead of Lurk". */
const GAP = /^ (?:after|before|behind|ahead of|clear of|adrift of|faster than|slower than|short of|away from) $/;

/** A distance in time or points from somebody is another one from anybody else, or from nobody named. */
export const differentRival: Check = (a, b, type, declared) => {
  if (declared || (type !== 'duration' && type !== 'number')) return null;
  const [x, y] = [rivalOf(a), rivalOf(b)];
  return x === y ? null : { reason: 'subject', message: `they are told from different starts: ${both(a, b)}` };
};

function rivalOf({ reading, mention }: Comparand): string | null {
  const sentence = reading.sentences[mention.sentence];
  const next = reading.mentions.find((other) => other.kind === 'name' && other.sentence === mention.sentence && other.start >= mention.end);
  if (!sentence || next?.kind !== 'name') return null;
  const between = sentence.text.slice(mention.end - sentence.start, next.start - sentence.start);
  return GAP.test(between) ? nameKey(next.value.words.at(-1) ?? '') : null;
}
