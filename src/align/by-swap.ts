/**
 * Two counts that another article gives the other way round: "3 killed, 12 wounded" beside "12 killed, 3 wounded". Found by
 * key: both figures and both roles, with the figures exchanged between the roles.
 */
import { placeAfter } from '../compare/beside.js';
import { fateOf } from '../compare/gate/counting.js';
import { stem } from '../language/natural.js';
import type { Mention, MentionOf, Reading } from '../model.js';
import type { Relatedness } from './related.js';
import { type Aligned, memberOf, mentionsIn, type Slot } from './slot.js';

/** A figure and what it counts. */
interface Count {
  readonly mention: MentionOf<'number'>;
  readonly role: string;
}

/** Two counts of one sentence, the role that comes first in the alphabet first. */
interface Couple {
  readonly reading: Reading;
  readonly first: Count;
  readonly second: Count;
}

export function alignSwapped({ pairs }: Relatedness): Aligned {
  const known = new Map<Reading, ReadonlyMap<string, Couple>>();
  const couplesOf = (reading: Reading): ReadonlyMap<string, Couple> => {
    const found = known.get(reading) ?? readCouples(reading);
    known.set(reading, found);
    return found;
  };
  const slots = pairs.flatMap(([a, b]) => {
    const theirs = couplesOf(b);
    return [...couplesOf(a)].flatMap(([key, couple]) => {
      const turned = keyOf(couple, true);
      const other = theirs.get(turned);
      return other && !theirs.has(key) && !couplesOf(a).has(turned) && onePlace(couple, other) ? [slotOf(couple, other)] : [];
    });
  });
  return { slots, refusals: [], undecided: [] };
}

function keyOf({ first, second }: Couple, turned = false): string {
  const [x, y] = [first.mention.value.amount, second.mention.value.amount];
  return `${first.role} ${turned ? y : x}, ${second.role} ${turned ? x : y}`;
}

/** Couples of an article by their key: exact counts beside one another in one sentence, of different roles. */
function readCouples(reading: Reading): ReadonlyMap<string, Couple> {
  const couples = new Map<string, Couple>();
  for (const [index] of reading.sentences.entries()) {
    const counts = mentionsIn(reading, index).flatMap((mention) => countOf(reading, mention) ?? []);
    for (const [at, one] of counts.entries()) {
      const next = counts[at + 1];
      if (!next || one.role === next.role || one.mention.value.amount === next.mention.value.amount) continue;
      const [first, second] = one.role < next.role ? [one, next] : [next, one];
      const couple = { reading, first, second };
      couples.set(keyOf(couple), couple);
    }
  }
  return couples;
}

function countOf(reading: Reading, mention: Mention): Count | null {
  if (mention.kind !== 'number') return null;
  const { value } = mention;
  if (value.unit !== null || value.ordinal || value.denied || value.bound !== null || value.per !== null) return null;
  const role = fateOf({ reading, mention }) ?? (value.noun === null ? null : stem(value.noun));
  return role === null ? null : { mention, role };
}

/** Neither sentence tells of another place than the other: two crashes of one night are two. */
function onePlace(a: Couple, b: Couple): boolean {
  const place = ({ reading, first, second }: Couple): string | null =>
    placeAfter(reading, first.mention.start > second.mention.start ? first.mention : second.mention);
  const [x, y] = [place(a), place(b)];
  return x === null || y === null || x === y;
}

function slotOf(a: Couple, b: Couple): Slot {
  const key = `swapped/${keyOf(a)}`;
  const sides = [a, b].flatMap(({ reading, first, second }) => [first, second].map((count) => ({ reading, ...count })));
  return {
    claim: { id: key, label: 'Two counts', type: 'number', declared: null, slot: key },
    members: sides.map(({ reading, mention }) => memberOf(reading, mention)),
    comparable: ['the same two figures in one sentence of each'],
    roles: sides.map(({ role }) => role),
  };
}
