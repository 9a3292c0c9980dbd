/** Places of which two related articles, or one article twice, say in which region they lie. */
import { nameKey } from '../compare/name.js';
import { regionsOf } from '../compare/region.js';
import type { Claim, MentionOf, Reading } from '../model.js';
import type { Relatedness } from './related.js';
import { type Aligned, connected, memberOf } from './slot.js';

export function alignRegions(readings: readonly Reading[], relatedness: Relatedness): Aligned {
  const all: { readonly reading: Reading; readonly mention: MentionOf<'name'>; readonly key: string }[] = [];
  const own = new Map<Reading, ReadonlyMap<string, readonly number[]>>();
  const edges: (readonly [number, number])[] = [];
  for (const reading of readings) {
    const places = new Map<string, number[]>();
    for (const mention of regionsOf(reading).keys()) {
      const key = mention.value.words.map(nameKey).join(' ');
      const index = all.push({ reading, mention, key }) - 1;
      const list = places.get(key);
      if (list) edges.push([list[0] ?? index, index]);
      places.set(key, [...(list ?? []), index]);
    }
    if (places.size > 0) own.set(reading, places);
  }
  for (const [a, b] of relatedness.pairs) {
    for (const [key, [left]] of own.get(a) ?? []) {
      const right = own.get(b)?.get(key)?.[0];
      if (left !== undefined && right !== undefined) edges.push([left, right]);
    }
  }
  const slots = connected(all.length, edges)
    .filter((set) => set.length > 1)
    .map((set) => {
      const members = set.flatMap((index) => all[index] ?? []);
      const claim: Claim = {
        id: `region:${members[0]?.key}`,
        label: `Region of ${members[0]?.mention.value.name}`,
        type: 'place',
        declared: null,
      };
      return { claim, members: members.map(({ reading, mention }) => memberOf(reading, mention)), comparable: ['same place'] };
    });
  return { slots, refusals: [], undecided: [] };
}
