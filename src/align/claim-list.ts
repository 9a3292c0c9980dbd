/** Lists: which of them, and which words of extent, speak of a list that claims.yaml declares. */
import { keyOf, sameMember } from '../compare/set.js';
import { fold } from '../language/fold.js';
import type { ClaimEntry, Knowledge, ListEntry, Mention, Reading } from '../model.js';
import { type Member, memberOf } from './slot.js';

/** Lists and extents that speak of the declared list: two members, a group, or what the list is called. */
export function listMembers(entry: ClaimEntry, reading: Reading, mentions: readonly Mention[], knowledge: Knowledge): Member[] {
  const list = knowledge.lists.find(({ id }) => id === entry.list);
  if (!list) return [];
  return mentions.filter((mention) => speaksOf(list, mention)).map((mention) => memberOf(reading, mention));
}

function speaksOf(list: ListEntry, mention: Mention): boolean {
  if (mention.kind === 'list') {
    const keys = expand(
      list,
      mention.value.items.map(({ text }) => text),
    );
    const own = list.members.map(keyOf);
    return (
      !list.excludes.map(keyOf).some((out) => keys.includes(out)) &&
      keys.filter((key) => own.some((member) => sameMember(member, key))).length >= 2
    );
  }
  if (mention.kind !== 'extent') return false;
  const of = fold(mention.value.of);
  const names = [...list.called, ...Object.keys(list.groups)].map(fold);
  return names.some((name) => of.includes(name)) || list.members.filter((member) => of.includes(fold(member))).length >= 2;
}

/** Keys of members with groups written out. */
function expand(list: ListEntry, items: readonly string[]): string[] {
  const groups = new Map(Object.entries(list.groups).map(([name, members]) => [keyOf(name), members.map(keyOf)]));
  return items.flatMap((item) => groups.get(keyOf(item)) ?? [keyOf(item)]);
}
