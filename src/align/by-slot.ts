/**
 * Discovered claims: slots that two related articles share without anyone having declared them.
 * A value that the other article also states is settled; what remains on both sides is paired by what the sentences
 * have in common, each the other's best, and only then may be compared.
 */
import { clauseTerms, personBefore, saidOn } from '../compare/beside.js';
import { refusal } from '../compare/comparable.js';
import { sameDay } from '../compare/date.js';
import { looksLikeSlip, looksLikeSwap } from '../compare/slip.js';
import { stem } from '../language/natural.js';
import type { Claim, Mention, Reading } from '../model.js';
import { type Corpus, overlapOf } from './context.js';
import { type Quantity, quantityOf, sameValue } from './quantity.js';
import type { Relatedness } from './related.js';
import { type Aligned, connected, memberOf, mentionsIn, type Refusal, type Slot } from './slot.js';

/** Least cosine of the surroundings of two values, by how much the kind of value says by itself. Set on pairs of articles on one event. */
const LEAST = {
  telling: 0.12,
  plain: 0.3,
  duration: 0.45,
  small: 0.3,
  slipTelling: 0.06,
  slipPlain: 0.1,
  slipDate: 0.06,
  slipYear: 0.03,
  swap: 0.03,
  swapOtherNoun: 0.1,
  otherNoun: 0.4,
} as const;
/** Counts below this are often of something else of the same name. */
const SMALL = 10;
/** Values this many times apart are rarely one quantity told twice. */
const UNLIKE = 3;

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

/** Settles equal values, then pairs what is left. */
function pairUp(pairing: Pairing, left: readonly number[], right: readonly number[], taken: ReadonlySet<Mention>): void {
  const { corpus, all } = pairing;
  const settled = new Set<number>();
  for (const i of left) {
    for (const j of right) {
      const [a, b] = [all[i], all[j]];
      if (!a || !b || !meets(a, b)) continue;
      if (precise(b) || !precise(a)) settled.add(i);
      if (precise(a) || !precise(b)) settled.add(j);
      if (a.key === b.key && sameValue(a, b) && (a.telling || overlapOf(corpus, a, b).cosine > LEAST.slipTelling))
        pairing.agreeing.push({ a: i, b: j, shared: [] });
    }
  }
  const open = (i: number): boolean => !settled.has(i) && !taken.has((all[i] as Quantity).mention);
  const [mine, theirs] = [left.filter(open), right.filter(open)];
  const alone = (list: readonly number[], key: string): boolean => list.filter((i) => all[i]?.key === key).length === 1;
  const lone = (i: number): boolean => alone(mine, all[i]?.key ?? '') && alone(theirs, all[i]?.key ?? '');
  const scored = mine.flatMap((i) => theirs.flatMap((j) => scoreOf(pairing, i, j, settled.size > 3 && lone(i))));
  scored.sort((x, y) => y.score - x.score || x.edge.a - y.edge.a || x.edge.b - y.edge.b);
  const used = new Set<number>();
  for (const { edge } of scored) {
    if (used.has(edge.a) || used.has(edge.b)) continue;
    used.add(edge.a).add(edge.b);
    admit(pairing, edge);
  }
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

/** `lone`: both articles agree on everything else of the kind, and these two are left over. */
function scoreOf({ corpus, all }: Pairing, i: number, j: number, lone: boolean): { score: number; edge: Edge }[] {
  const [a, b] = [all[i], all[j]];
  if (!a || !b || a.type !== b.type || !a.firm || !b.firm) return [];
  const slip = slipped(a, b);
  const named = namesNoun(a, b) || namesNoun(b, a);
  const sameKey = (a.key === b.key && a.key !== 'count') || named;
  if (!sameKey && !(slip && a.key.startsWith('count/') && b.key.startsWith('count/'))) return [];
  if ((!slip && unlike(a, b)) || sumsUp(a, b) || sumsUp(b, a) || (a.key === 'unit/age' && !sameBearer(a, b))) return [];
  if (a.type === 'date' && ((!slip && (deadline(a, b) || deadline(b, a))) || toldThen(a) !== toldThen(b))) return [];
  const telling = sameKey && (a.telling || b.telling);
  const sure = slip && (a.type === 'date' || telling || lone || looksLikeSwap(a.printed, b.printed));
  if (!sure && !sameClause(a, b)) return [];
  const { cosine, shared } = overlapOf(corpus, a, b);
  if (!(lone && slip && sameKey) && cosine < leastFor(a, b, sameKey, telling, slip)) return [];
  return [{ score: cosine + (slip ? 0.3 : 0) + (telling ? 0.2 : 0), edge: { a: i, b: j, shared: shared.slice(0, 4) } }];
}

function leastFor(a: Quantity, b: Quantity, sameKey: boolean, telling: boolean, slip: boolean): number {
  const swap = slip && a.type !== 'date' && looksLikeSwap(a.printed, b.printed);
  if (!sameKey) return swap ? LEAST.swapOtherNoun : LEAST.otherNoun;
  if (swap) return LEAST.swap;
  if (slip && a.mention.kind === 'date' && b.mention.kind === 'date')
    return a.mention.value.month === b.mention.value.month && a.mention.value.day === b.mention.value.day ? LEAST.slipYear : LEAST.slipDate;
  if (slip) return telling ? LEAST.slipTelling : LEAST.slipPlain;
  if (a.type === 'duration') return LEAST.duration;
  if (!telling) return LEAST.plain;
  return a.type === 'number' && Math.max(a.interval.low, b.interval.low) < SMALL ? LEAST.small : LEAST.telling;
}

/** An age belongs to the person named last before it, in both sentences one. */
function sameBearer(a: Quantity, b: Quantity): boolean {
  const [x, y] = [personBefore(a.reading, a.mention), personBefore(b.reading, b.mention)];
  return x !== null && x === y;
}

/** A value belongs to what its clause tells: "convicted on" and "arrested on" are two events of one case. */
function sameClause(a: Quantity, b: Quantity): boolean {
  const terms = ({ reading, mention }: Quantity): ReadonlySet<string> => {
    const sentence = reading.sentences[mention.sentence];
    return sentence ? clauseTerms(sentence, mention) : new Set();
  };
  const theirs = terms(b);
  return [...terms(a)].some((term) => theirs.has(term));
}

function toldThen({ reading, mention }: Quantity): boolean {
  const sentence = reading.sentences[mention.sentence];
  return sentence !== undefined && saidOn(sentence, mention);
}

/** "by 20 November" has room for 11 November. */
function deadline(bound: Quantity, day: Quantity): boolean {
  if (bound.mention.kind !== 'date' || day.mention.kind !== 'date') return false;
  const [limit, other] = [bound.mention.value, day.mention.value];
  if (EDGES.has(other.preposition ?? '')) return false;
  const order = (limit.month ?? 0) * 31 + (limit.day ?? 0) - (other.month ?? 0) * 31 - (other.day ?? 0);
  return limit.preposition === 'by' || limit.preposition === 'before' ? order >= 0 : limit.preposition === 'after' && order <= 0;
}

const EDGES: ReadonlySet<string> = new Set(['until', 'till', 'before', 'by', 'from', 'after', 'since', 'through']);

/** Two days running that are one turn of time: a night, or the end of one state and the start of the next. */
function sameTurn(a: Quantity, b: Quantity): boolean {
  if (a.mention.kind !== 'date' || b.mention.kind !== 'date' || sameDay(a.mention.value, b.mention.value, 1) !== true) return false;
  const night = ({ reading, mention }: Quantity): boolean =>
    /\b(?:night|overnight|midnight|early hours|dawn|late on)\b/i.test(reading.sentences[mention.sentence]?.text ?? '');
  const edge = ({ mention }: Quantity): boolean => mention.kind === 'date' && EDGES.has(mention.value.preposition ?? '');
  return (night(a) && night(b)) || (edge(a) && edge(b));
}

/** A bare figure whose sentence has the noun that the other figure counts: "the checks, 280 in all" and "208 checks". */
function namesNoun(bare: Quantity, other: Quantity): boolean {
  if (bare.key !== 'count' || !other.key.startsWith('count/')) return false;
  const noun = other.key.slice('count/'.length);
  const sentence = bare.reading.sentences[bare.mention.sentence];
  return sentence?.tokens.some(({ lower }) => stem(lower) === noun) ?? false;
}

function unlike(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.interval.low, b.interval.low].map((value) => Math.max(Math.abs(value), 1e-9));
  return x !== undefined && y !== undefined && Math.max(x, y) / Math.min(x, y) >= UNLIKE;
}

/** The other article has the parts of this value in one sentence: "31 of 34" beside "three … and the other 31". */
function sumsUp(whole: Quantity, part: Quantity): boolean {
  if (whole.mention.kind !== 'number' || part.mention.kind !== 'number') return false;
  const total = whole.mention.value.amount;
  const parts = mentionsIn(part.reading, part.mention.sentence).flatMap((mention) =>
    mention.kind === 'number' ? [mention.value.amount] : [],
  );
  const has = new Set(parts);
  return (
    parts.length > 1 &&
    (parts.some((value) => value !== total - value && has.has(total - value)) || parts.reduce((sum, value) => sum + value, 0) === total)
  );
}

/** In digits, or in words from twenty on: "ninety-four" slips like 94. */
function printedOut({ mention, interval }: Quantity): boolean {
  return /\d/.test(mention.text) || (mention.kind === 'number' && interval.low >= 20);
}

/** Dates slip in the day of one month, in the month of one day, or in the year of one day and month. */
function slipped(a: Quantity, b: Quantity): boolean {
  if (a.mention.kind === 'duration' && b.mention.kind === 'duration' && a.mention.value.unit !== b.mention.value.unit) return false;
  if (a.mention.kind !== 'date' || b.mention.kind !== 'date') return printedOut(a) && printedOut(b) && looksLikeSlip(a.printed, b.printed);
  const [x, y] = [a.mention.value, b.mention.value];
  if (x.month === y.month && x.day !== y.day)
    return Math.abs((x.day ?? 0) - (y.day ?? 0)) === 1 || looksLikeSlip(String(x.day), String(y.day));
  return x.day === y.day;
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
  return { id: `${first.key}:${values.join('|')}`, label: labelOf(first), type: first.type, declared: null };
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
