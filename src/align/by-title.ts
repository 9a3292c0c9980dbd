/** The office each source gives a person. */
import { titleBeside } from '../compare/title-beside.js';
import type { Claim, Reading } from '../model.js';
import type { People } from './people.js';
import type { Relatedness } from './related.js';
import { type Aligned, connected, type Member, memberOf, ofKind } from './slot.js';

/** Persons with an office beside their name, by their full names, in related sources. */
export function alignTitles(readings: readonly Reading[], relatedness: Relatedness, people: People): Aligned {
  const byPerson = new Map<string, { label: string; members: Member[] }>();
  for (const reading of readings) {
    const full = fullNames(reading);
    for (const mention of ofKind(reading, 'name')) {
      const name = full.get(mention.value.entity);
      if (mention.value.type !== 'person' || mention.level === 'quoted' || name === undefined || titleBeside(reading, mention) === null)
        continue;
      const person = people.personOf({ name, description: name }, reading);
      if (person === null) continue;
      const known = byPerson.get(person) ?? { label: `Office of ${name}`, members: [] };
      known.members.push(memberOf(reading, mention, person));
      byPerson.set(person, known);
    }
  }
  const near = neighboursOf(relatedness);
  const slots = [...byPerson]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([person, { label, members }]) => {
      const claim: Claim = { id: `title:${person}`, label, type: 'title', declared: null };
      return within(eachOnce(members), near).map((group) => ({ claim, members: group, comparable: ['same person'] }));
    });
  return { slots, refusals: [], undecided: [] };
}

/** The full name of everybody who is told by one: "Reim" and "Minister Reim" are Tomas Reim. */
function fullNames(reading: Reading): ReadonlyMap<number, string> {
  const full = new Map<number, string>();
  for (const { value } of ofKind(reading, 'name'))
    if (value.words.length > 1 && !full.has(value.entity)) full.set(value.entity, value.name);
  return full;
}

/** Of equal titles in one article the first. */
function eachOnce(members: readonly Member[]): Member[] {
  const seen = new Map<Reading, Set<string>>();
  return members.filter(({ reading, mention }) => {
    const title = mention.kind === 'name' ? (titleBeside(reading, mention) ?? '').toLowerCase() : '';
    const titles = seen.get(reading) ?? new Set<string>();
    seen.set(reading, titles);
    return !titles.has(title) && titles.add(title).size > 0;
  });
}

/** The readings related to each; each reading has few. */
function neighboursOf({ pairs }: Relatedness): ReadonlyMap<Reading, readonly Reading[]> {
  const near = new Map<Reading, Reading[]>();
  for (const [a, b] of pairs) {
    near.set(a, [...(near.get(a) ?? []), b]);
    near.set(b, [...(near.get(b) ?? []), a]);
  }
  return near;
}

/** Members in sources on one event. */
function within(members: readonly Member[], near: ReadonlyMap<Reading, readonly Reading[]>): Member[][] {
  const first = new Map<Reading, number>();
  const pairs: (readonly [number, number])[] = [];
  for (const [i, { reading }] of members.entries()) {
    const known = first.get(reading);
    if (known === undefined) first.set(reading, i);
    else pairs.push([known, i]);
  }
  for (const [reading, i] of first) {
    for (const other of near.get(reading) ?? []) {
      const j = first.get(other);
      if (j !== undefined && i < j) pairs.push([i, j]);
    }
  }
  return connected(members.length, pairs).map((set) => set.flatMap((i) => members[i] ?? []));
}
