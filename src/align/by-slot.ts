/**
 * Discovered claims: slots that two related articles share without anyone having declared them.
 * A value that the other article also states is settled; what remains on both sides is paired by what the sentences
 * have in common, each the other's best, and only then may be compared.
 */
import { refusal } from '../compare/comparable.js';
import type { Claim, Mention, Reading } from '../model.js';
import { type Corpus, overlapOf } from './context.js';
import { type Quantity, quantityOf, sameValue } from './quantity.js';
import type { Relatedness } from './related.js';
import { type Aligned, connected, memberOf, type Refusal, type Slot } from './slot.js';
import { AGREEING, sameTurn, scoreOf } from './slot-score.js';

/** Two quantities, by index, and the words around both. */
interface Edge {
  readonly a: number;
  readonly b: number;
  readonly shared: readonly string[];
}

interface Pairing {
  readonly corpus: Corpus;
  readonly all: readonly Quantity[];
  readonly agreeing: Edge[];
  readonly differing: Edge[];
  readonly refusals: Refusal[];
}

/** `taken`: mentions that state a declared claim and are compared there. */
export function alignSlots(corpus: Corpus, relatedness: Relatedness, taken: ReadonlySet<Mention>): Aligned {
  const all: Quantity[] = [];
  const byReading = new Map<Reading, number[]>();
  for (const reading of corpus.readings) {
    const own: number[] = [];
    for (const mention of reading.mentions) {
      const quantity = quantityOf(reading, mention);
      if (quantity) own.push(all.push(quantity) - 1);
    }
    byReading.set(reading, own);
  }
  const pairing: Pairing = { corpus, all, agreeing: [], differing: [], refusals: [] };
  for (const [a, b] of relatedness.pairs) pairUp(pairing, byReading.get(a) ?? [], byReading.get(b) ?? [], taken);
  return { slots: [...conflicts(pairing), ...agreements(pairing)], refusals: pairing.refusals, undecided: [] };
}

/** Settles equal values, then pairs what is left: the best pair first, each value once. */
function pairUp(pairing: Pairing, left: readonly number[], right: readonly number[], taken: ReadonlySet<Mention>): void {
  const { all } = pairing;
  const settled = settle(pairing, left, right);
  const open = (i: number): boolean => !settled.has(i) && !taken.has((all[i] as Quantity).mention);
  const [mine, theirs] = [left.filter(open), right.filter(open)];
  const alone = (list: readonly number[], key: string): boolean => list.filter((i) => all[i]?.key === key).length === 1;
  const lone = (i: number): boolean => settled.size > 3 && alone(mine, all[i]?.key ?? '') && alone(theirs, all[i]?.key ?? '');
  const scored: (Edge & { readonly score: number })[] = [];
  for (const a of mine) {
    for (const b of theirs) {
      const found = scoreOf(pairing.corpus, all[a] as Quantity, all[b] as Quantity, lone(a));
      if (found) scored.push({ a, b, ...found });
    }
  }
  scored.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const used = new Set<number>();
  for (const edge of scored) {
    if (used.has(edge.a) || used.has(edge.b)) continue;
    used.add(edge.a).add(edge.b);
    admit(pairing, edge);
  }
}

/** Values that the other article states too, by index; where they are told of one thing the pair is kept as agreeing. */
function settle({ corpus, all, agreeing }: Pairing, left: readonly number[], right: readonly number[]): ReadonlySet<number> {
  const settled = new Set<number>();
  for (const i of left) {
    for (const j of right) {
      const [a, b] = [all[i], all[j]];
      if (!a || !b || !meets(a, b)) continue;
      if (precise(b) || !precise(a)) settled.add(i);
      if (precise(a) || !precise(b)) settled.add(j);
      const told = a.key === b.key && sameValue(a, b) && (a.telling || overlapOf(corpus, a, b).cosine > AGREEING);
      if (told) agreeing.push({ a: i, b: j, shared: [] });
    }
  }
  return settled;
}

/** Said to within a sixth: "thousands of customers" leaves open how many, and settles no exact figure. */
function precise({ interval: { low, high } }: Quantity): boolean {
  return high - low <= Math.abs(low) / 6 || !Number.isFinite(low);
}

/** Through the gate: compared, or refused with its reason. */
function admit({ all, differing, refusals }: Pairing, edge: Edge): void {
  const [a, b] = [all[edge.a], all[edge.b]];
  if (!a || !b) return;
  const members = [memberOf(a.reading, a.mention), memberOf(b.reading, b.mention)] as const;
  const refused = refusal(members[0], members[1], a.type, false);
  if (refused) refusals.push({ claim: claimOf(a, [a, b]), ...refused, members });
  else differing.push(edge);
}

/** The other article states this value too: same kind, or the very same figure of at least two digits for anything at all. */
function meets(a: Quantity, b: Quantity): boolean {
  if (a.type === 'date' || b.type === 'date') return a.type === b.type && (sameValue(a, b) || sameTurn(a, b));
  if (a.type === b.type && (a.key === b.key || a.type === 'duration' || a.type === 'share')) return sameValue(a, b);
  return a.printed === b.printed && a.printed.length >= 2;
}

/** One slot for each disagreement, with whoever agrees with either side. */
function conflicts({ all, agreeing, differing }: Pairing): Slot[] {
  const sets = connected(
    all.length,
    differing.map(({ a, b }) => [a, b] as const),
  ).filter((set) => set.length > 1);
  return sets.map((set) => {
    const inside = new Set(set);
    const exact = (i: number): boolean => precise(all[i] as Quantity);
    for (const { a, b } of agreeing) {
      if (set.includes(a) && exact(b)) inside.add(b);
      if (set.includes(b) && exact(a)) inside.add(a);
    }
    const shared = differing.filter(({ a }) => inside.has(a)).flatMap((edge) => edge.shared);
    return slotOf(
      [...inside].flatMap((i) => all[i] ?? []),
      shared,
    );
  });
}

/** What two or more articles state alike: counted as agreement. */
function agreements({ all, agreeing, differing }: Pairing): Slot[] {
  const open = new Set(differing.flatMap(({ a, b }) => [a, b]));
  const edges = agreeing.filter(({ a, b }) => !open.has(a) && !open.has(b));
  const sets = connected(
    all.length,
    edges.map(({ a, b }) => [a, b] as const),
  ).filter((set) => set.length > 1);
  return sets.map((set) =>
    slotOf(
      set.flatMap((i) => all[i] ?? []),
      [],
    ),
  );
}

function slotOf(quantities: readonly Quantity[], shared: readonly string[]): Slot {
  const first = quantities.find(({ telling }) => telling) ?? (quantities[0] as Quantity);
  const members = quantities.map(({ reading, mention }) => memberOf(reading, mention));
  return { claim: claimOf(first, quantities), members, comparable: reasons(first, shared) };
}

function claimOf(first: Quantity, quantities: readonly Quantity[]): Claim {
  const values = [...new Set(quantities.map(({ form }) => form))].sort();
  return { id: `${first.key}:${values.join('|')}`, label: labelOf(first), type: first.type, declared: null, slot: first.key };
}

const LABELS: Readonly<Record<string, string>> = {
  share: 'Share',
  'share-change': 'Change in percent',
  duration: 'Length of time',
  date: 'Date',
};

function labelOf({ key, mention }: Quantity): string {
  if (mention.kind !== 'number') return LABELS[key] ?? 'Value';
  if (key.startsWith('money/')) return `Sum of money (${key.slice(6)})`;
  if (key.startsWith('unit/')) return `Measure (${key.slice(5)})`;
  const noun = mention.value.nounPhrase ?? mention.value.noun;
  return noun === null ? 'Number' : `Number of ${noun}`;
}

function reasons(first: Quantity, words: readonly string[]): string[] {
  const kind = first.type === 'date' ? 'both give a day' : first.telling ? 'same thing counted' : 'same kind of value';
  const distinct = [...new Set(words)].slice(0, 4);
  return distinct.length > 0 ? [kind, `words in common around both: ${distinct.join(', ')}`] : [kind];
}
