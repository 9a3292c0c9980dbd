/** Whom the words of one article mean: the entity behind "Bell", "the mayor Anna Bell", or a quotation's "we". */
import type { Mention, MentionOf, Reading } from '../model.js';
import { nameKey } from './name.js';

const indices = new WeakMap<Reading, ReadonlyMap<string, number>>();

/** Last word of each name of the article to the one entity it can mean there; -1 where it can mean several. */
function entitiesOf(reading: Reading): ReadonlyMap<string, number> {
  const known = indices.get(reading);
  if (known) return known;
  const index = new Map<string, number>();
  for (const mention of reading.mentions) {
    if (mention.kind !== 'name') continue;
    const key = nameKey(mention.value.words.at(-1) ?? '');
    index.set(key, (index.get(key) ?? mention.value.entity) === mention.value.entity ? mention.value.entity : -1);
  }
  indices.set(reading, index);
  return index;
}

/** The entity named by a phrase that ends with its name: 3 for "the mayor Anna Bell"; null if none or open. */
export function entityNamed(reading: Reading, phrase: string | null): number | null {
  if (phrase === null || !/\p{Lu}/u.test(phrase)) return null;
  const last = phrase.trim().split(' ').at(-1) ?? '';
  if (!/^\p{Lu}/u.test(last)) return null;
  const entity = entitiesOf(reading).get(nameKey(last.replace(/['’]s?$/, '')));
  return entity === undefined || entity < 0 ? null : entity;
}

const SPEAKER = /^(?:i|we|he|she|they|it)$/i;

/** Whose position it is: the entity of its actor, or of whoever says "we" or is told to have said it of himself; null if open. */
export function holderOf(reading: Reading, mention: MentionOf<'position'>): number | null {
  const { actor } = mention.value;
  if (!SPEAKER.test(actor)) return entityNamed(reading, actor);
  if (mention.level === 'own') return null;
  return entityNamed(reading, mention.attributedTo);
}

/** Whether the words are a speaker's own about himself: "we agree". */
export function firstPerson({ value }: MentionOf<'position'>): boolean {
  return /^(?:i|we)$/i.test(value.actor);
}

/** Printed days and years of a sentence, as `YYYY-MM-DD` and `YYYY`: what they differ in is of another time. */
export function timesIn(reading: Reading, sentence: number): ReadonlySet<string> {
  const times = new Set<string>();
  for (const { kind, value, sentence: at } of reading.mentions as readonly Mention[]) {
    if (at !== sentence || kind !== 'date' || value.role === 'said' || value.role === 'reported') continue;
    times.add(
      value.precision === 'day' || value.precision === 'time' ? (value.from ?? '') : `${value.precision} ${value.from} ${value.to}`,
    );
  }
  return times;
}
