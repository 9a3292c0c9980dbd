/**
 * Discovered claims: slots that two related articles share without anyone having declared them.
 * A value that the other article also states is settled; what remains on both sides is paired by what the sentences
 * have in common, each the other's best, and only then may be compared.
 */
import { refusal } from '../compare/comparable.js';
import type { Claim, Mention, Reading } from '../model.js';
import { type Corpus, overlapOf } from './context.js';
import { edgesOf, inOrder } from './edges.js';
import { lonePairs } from './lone.js';
import { type Quantity, quantityOf, sameValue } from './quantity.js';
import { labelOf } from './quantity-label.js';
import type { Relatedness } from './related.js';
import { sharedDays } from './shared-days.js';
import { type Aligned, connected, memberOf, type Refusal, type Slot } from './slot.js';
import { AGREEING, scoreOf, unlike } from './slot-score.js';
import { twinsOf } from './twins.js';

/** Two quantities, by index, and the words around both. */
interface Edge {
  readonly a: number;
  readonly b: number;
  readonly shared: readonly string[];
  /** Both stand in nearly the same sentence. */
  readonly twin?: boolean;
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

/** Two articles that agree on no value and no day though they give more than these are hardly about one event. */
const FEW = 3;

/** Sentences told twice first; then, of what is not settled, the only values of a kind and what the words around two values tie. */
function pairUp(pairing: Pairing, left: readonly number[], right: readonly number[], taken: ReadonlySet<Mention>): void {
  const { all, corpus } = pairing;
  const free = (i: number): boolean => !taken.has((all[i] as Quantity).mention);
  const used = new Set<number>();
  const take = (edge: Edge): void => {
    if (used.has(edge.a) || used.has(edge.b)) return;
    used.add(edge.a).add(edge.b);
    admit(pairing, edge);
  };
  for (const edge of twinsOf(corpus, all, left.filter(free), right.filter(free))) take({ ...edge, twin: true });
  const before = pairing.agreeing.length;
  const settled = settle(pairing, left, right);
  const [one, other] = [all[left[0] ?? -1]?.reading, all[right[0] ?? -1]?.reading];
  const days = one && other ? sharedDays(one, other) : 0;
  const agreed = pairing.agreeing.length > before || days > 0;
  const open = (i: number): boolean => !settled.has(i) && !used.has(i) && free(i);
  for (const edge of lonePairs(corpus, all, left, right)) if (free(edge.a) && free(edge.b)) take({ ...edge, twin: true });
  const [mine, theirs] = [left.filter(open), right.filter(open)];
  if (agreed || Math.max(mine.length, theirs.length) <= FEW)
    for (const edge of tied(pairing, mine, theirs, settled.size + 2 * days)) take(edge);
}

/**
 * Pairs of values whose surroundings speak for one thing, the best first. `settled`: how many values both articles state; from
 * some on two values are left over for one another where neither article has a third of their kind and size.
 */
function tied({ corpus, all }: Pairing, mine: readonly number[], theirs: readonly number[], settled: number): Edge[] {
  const rival = (list: readonly number[], own: number, of: Quantity): boolean =>
    list.some((i) => i !== own && all[i]?.key === of.key && !unlike(all[i] as Quantity, of));
  const lone = (a: number, b: number): boolean =>
    settled > 3 && all[a]?.key === all[b]?.key && !rival(mine, a, all[b] as Quantity) && !rival(theirs, b, all[a] as Quantity);
  const scored: (Edge & { readonly score: number })[] = [];
  for (const a of mine) {
    for (const b of theirs) {
      const found = scoreOf(corpus, all[a] as Quantity, all[b] as Quantity, lone(a, b));
      if (found) scored.push({ a, b, ...found });
    }
  }
  return scored.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
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
  if (a.type === b.type && (a.key === b.key || a.type === 'duration' || a.type === 'share')) return sameValue(a, b);
  return a.printed === b.printed && a.printed.length >= 2;
}

/** One thing told in more values than these is several things. */
const VALUES = 3;

/** One slot for each disagreement, with whoever agrees with either side: of sentences told twice first, then of what is left. */
function conflicts(pairing: Pairing): Slot[] {
  const { differing } = pairing;
  const twins = differing.filter(({ twin }) => twin === true);
  const told = new Set(twins.flatMap(({ a, b }) => [a, b]));
  const rest = differing.filter(({ a, b, twin }) => twin !== true && !told.has(a) && !told.has(b));
  return [...slotsOf(pairing, twins).map((slot) => ({ ...slot, alike: true })), ...slotsOf(pairing, rest)];
}

function slotsOf({ all, agreeing }: Pairing, differing: readonly Edge[]): Slot[] {
  const sets = connected(
    all.length,
    differing.map(({ a, b }) => [a, b] as const),
  ).filter((set) => set.length > 1);
  const single = sets.filter((set) => new Set(set.map((i) => all[i]?.form)).size <= VALUES);
  const [agreed, differed] = [edgesOf(agreeing), edgesOf(differing)];
  return single.map((set) => {
    const [own, inside] = [new Set(set), new Set(set)];
    const exact = (i: number): boolean => precise(all[i] as Quantity);
    const edges = inOrder(set.flatMap((i) => agreed.get(i) ?? []));
    for (const { a, b } of edges) {
      if (own.has(a) && exact(b)) inside.add(b);
      if (own.has(b) && exact(a)) inside.add(a);
    }
    const shared = inOrder([...inside].flatMap((i) => (differed.get(i) ?? []).filter(({ edge: { a } }) => a === i))).flatMap(
      (edge) => edge.shared,
    );
    return slotOf(
      [...inside].flatMap((i) => all[i] ?? []),
      shared,
    );
  });
}

/** What two or more articles state alike: counted as agreement. A vague value may agree with two that do not agree: they part. */
function agreements({ all, agreeing, differing }: Pairing): Slot[] {
  const open = new Set(differing.flatMap(({ a, b }) => [a, b]));
  const edges = agreeing.filter(({ a, b }) => !open.has(a) && !open.has(b));
  const sets = connected(
    all.length,
    edges.map(({ a, b }) => [a, b] as const),
  ).filter((set) => set.length > 1);
  return sets.flatMap((set) => agreeingParts(set.flatMap((i) => all[i] ?? [])).map((part) => slotOf(part, [])));
}

/** The quantities parted so that in each part every two agree; the exact ones lead. Parts of one are left out. */
function agreeingParts(quantities: readonly Quantity[]): Quantity[][] {
  const width = ({ interval: { low, high } }: Quantity): number => (Number.isFinite(low) ? high - low : 0);
  const parts: Quantity[][] = [];
  for (const quantity of [...quantities].sort((a, b) => width(a) - width(b))) {
    const part = parts.find((members) => members.every((member) => sameValue(member, quantity)));
    if (part) part.push(quantity);
    else parts.push([quantity]);
  }
  return parts.filter((part) => part.length > 1);
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

function reasons(first: Quantity, words: readonly string[]): string[] {
  const kind = first.telling ? 'same thing counted' : 'same kind of value';
  const distinct = [...new Set(words)].slice(0, 4);
  return distinct.length > 0 ? [kind, `words in common around both: ${distinct.join(', ')}`] : [kind];
}
