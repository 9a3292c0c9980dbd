/** The sides of a discrepancy by what they say: the draft's before others, then by the number of voices. */
import type { Side } from '../model.js';
import { size } from './lines.js';
import { oneLine } from './safe.js';
import type { View } from './view.js';

const LONGEST_VALUE = 60;

/** Sides that state one value: `value` is null where the words say it all. */
export interface Stand {
  readonly value: string | null;
  readonly sides: readonly Side[];
}

/** By value; by words where one value would hold them all. */
export function standsOf(sides: readonly Side[], view: View): Stand[] {
  const byValue = grouped(sides, ({ value, text }) => (value === '' ? text : value));
  const groups = byValue.length > 1 ? byValue : grouped(sides, ({ text }) => oneLine(text).trim());
  return inOrder(groups, view).map((members) => {
    const value = members[0]?.value ?? '';
    const told = byValue.length > 1 && value !== '' && size(value) <= LONGEST_VALUE && members.some(({ text }) => text !== value);
    return { value: told ? value : null, sides: members };
  });
}

/** All sides in the order of their stands. */
export function sidesInOrder(sides: readonly Side[], view: View): Side[] {
  return standsOf(sides, view).flatMap((stand) => stand.sides);
}

function grouped(sides: readonly Side[], keyOf: (side: Side) => string): Side[][] {
  const groups = new Map<string, Side[]>();
  for (const side of sides) {
    const known = groups.get(keyOf(side));
    if (known === undefined) groups.set(keyOf(side), [side]);
    else known.push(side);
  }
  return [...groups.values()];
}

/** Our own first; of each group every source once before any source again. */
function inOrder(groups: readonly Side[][], view: View): Side[][] {
  return groups
    .map((group) => {
      const own = group.filter(({ role }) => role === 'draft');
      const origins = new Set(group.flatMap((side) => (side.role === 'reference' ? [] : view.originOf(side))));
      const rest = group.filter(({ role }) => role !== 'draft');
      const seen = new Set<string>();
      const ordered = [...own, ...rest].map((side) => ({ side, again: seen.has(side.source) || !seen.add(side.source) }));
      const members = [...ordered.filter(({ again }) => !again), ...ordered.filter(({ again }) => again)].map(({ side }) => side);
      return { members, ours: own.length > 0 ? 0 : 1, voices: origins.size };
    })
    .sort((a, b) => a.ours - b.ours || b.voices - a.voices)
    .map(({ members }) => members);
}

/** The publisher or the id; the desk's own file by what it is. */
export function whoOf(side: Pick<Side, 'source' | 'role'>, { nameOf }: View): string {
  return side.role === 'reference' ? `Desk list (${nameOf(side)})` : nameOf(side);
}
