/** The office each source gives a person. */
import { officeOf } from '../compare/office.js';
import type { Claim, Reading } from '../model.js';
import type { People } from './people.js';
import type { Relatedness } from './related.js';
import { type Aligned, connected, type Member, memberOf, ofKind } from './slot.js';

/** Persons with a ministerial office beside their full name, in related sources. */
export function alignTitles(readings: readonly Reading[], relatedness: Relatedness, people: People): Aligned {
  const byPerson = new Map<string, { label: string; members: Member[] }>();
  for (const reading of readings) {
    for (const mention of ofKind(reading, 'name')) {
      const { name, title, words } = mention.value;
      if (title === null || words.length < 2 || officeOf(title) === null) continue;
      const person = people.personOf({ name, description: name }, reading);
      if (person === null) continue;
      const known = byPerson.get(person) ?? { label: `Office of ${name}`, members: [] };
      known.members.push(memberOf(reading, mention, person));
      byPerson.set(person, known);
    }
  }
  const slots = [...byPerson]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([person, { label, members }]) => {
      const claim: Claim = { id: `title:${person}`, label, type: 'title', declared: null };
      return within(members, relatedness).map((group) => ({ claim, members: group, comparable: ['same person'] }));
    });
  return { slots, refusals: [], undecided: [] };
}

/** Members in sources on one event. */
function within(members: readonly Member[], relatedness: Relatedness): Member[][] {
  const pairs: (readonly [number, number])[] = [];
  for (const [i, a] of members.entries()) {
    for (const [j, b] of members.entries()) if (i < j && relatedness.related(a.reading.source, b.reading.source)) pairs.push([i, j]);
  }
  return connected(members.length, pairs).map((set) => set.flatMap((i) => members[i] ?? []));
}
