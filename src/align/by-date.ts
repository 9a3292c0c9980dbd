/**
 * Days, months, years and stretches of time that two related articles tell of one event, without anyone having declared it.
 * Each date goes with the date of the other article whose verb and surroundings are most like its own; a pair that
 * disagrees is compared only where the two sentences tell of one event.
 */
import { refusal } from '../compare/comparable.js';
import { sameDay, sayDate } from '../compare/date.js';
import type { Claim, Mention, Reading } from '../model.js';
import type { Corpus } from './context.js';
import { type DateTold, dateTold, PRINTED } from './date-event.js';
import { alike, equalTold, isSlip, leftOver, likeness, sameTold, wordsOfBoth } from './date-score.js';
import type { Relatedness } from './related.js';
import { sharedDays } from './shared-days.js';
import { type Aligned, connected, memberOf, mentionsIn, ofKind, type Refusal, type Slot } from './slot.js';

/** Two dates, by index, and how much alike they are told. */
interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

interface Pairing {
  readonly all: readonly DateTold[];
  readonly agreeing: Edge[];
  readonly differing: Edge[];
  readonly refusals: Refusal[];
}

/** The dates of one article, and where each key of a date leads. */
interface Own {
  readonly dates: readonly number[];
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

/** Terms among the keys that two dates share at least, unless day or month are the same. */
const SHARED = 2;
/** An equal date of the other article settles this one where it is told nearly as much alike as the date that differs. */
const AS_ALIKE = 0.7;

/** A sentence with more dates is a calendar: nothing in it tells which is of what. */
const LISTED = 20;

/** `taken`: mentions that state a declared claim and are compared there. */
export function alignDates(corpus: Corpus, relatedness: Relatedness, taken: ReadonlySet<Mention>): Aligned {
  const all: DateTold[] = [];
  const own = new Map<Reading, Own>();
  for (const reading of corpus.readings) {
    const dates: number[] = [];
    const told = ofKind(reading, 'date');
    const counts = new Map<number, number>();
    for (const { sentence } of told) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    for (const mention of told) {
      const listed = (counts.get(mention.sentence) ?? 0) > LISTED;
      const one = listed || taken.has(mention) ? null : dateTold(corpus, reading, mention);
      if (one) dates.push(all.push(one) - 1);
    }
    own.set(reading, { dates, byKey: indexed(all, dates) });
  }
  const pairing: Pairing = { all, agreeing: [], differing: [], refusals: [] };
  for (const [a, b] of relatedness.pairs) pairUp(pairing, own.get(a), own.get(b));
  return { slots: [...conflicts(pairing), ...agreements(pairing)], refusals: pairing.refusals, undecided: [] };
}

function indexed(all: readonly DateTold[], dates: readonly number[]): ReadonlyMap<string, readonly number[]> {
  const byKey = new Map<string, number[]>();
  for (const index of dates) {
    for (const key of all[index]?.keys ?? []) {
      const list = byKey.get(key);
      if (list) list.push(index);
      else byKey.set(key, [index]);
    }
  }
  return byKey;
}

/** Every date with those of the other article that may tell of its event; the most alike first, each once. */
function pairUp(pairing: Pairing, left: Own | undefined, right: Own | undefined): void {
  if (!left || !right) return;
  const edges: Edge[] = [];
  for (const a of left.dates) {
    const counts = new Map<number, number>();
    for (const key of pairing.all[a]?.keys ?? []) {
      const count = key.startsWith(PRINTED) ? SHARED : 1;
      for (const b of right.byKey.get(key) ?? []) counts.set(b, (counts.get(b) ?? 0) + count);
    }
    for (const [b, count] of counts) {
      const [x, y] = [pairing.all[a], pairing.all[b]];
      if (x && y && count >= SHARED) edges.push({ a, b, score: likeness(x, y) });
    }
  }
  const same = edges.filter(({ a, b }) => sameTold(pairing.all[a] as DateTold, pairing.all[b] as DateTold));
  const settled = settledBy(same);
  const known = sharedBy(pairing.all, left, right);
  pairing.agreeing.push(...same.filter((edge) => agrees(pairing, edge)));
  const agreed = new Set(same);
  const used = new Set<number>();
  for (const edge of edges.filter((one) => !agreed.has(one)).sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const [x, y] = [pairing.all[edge.a], pairing.all[edge.b]];
    if (!x || !y || used.has(edge.a) || used.has(edge.b) || !(alike(x, y, edge.score, false) || leftOver(x, y, known))) continue;
    if (isSettled(settled, edge, x, y) || besideEqual(x, y)) continue;
    used.add(edge.a).add(edge.b);
    admit(pairing, edge);
  }
}

/** How many days both articles give. */
function sharedBy(all: readonly DateTold[], { dates: [a] }: Own, { dates: [b] }: Own): number {
  const [x, y] = [all[a ?? -1], all[b ?? -1]];
  return x && y ? sharedDays(x.reading, y.reading) : 0;
}

function agrees({ all }: Pairing, { a, b, score }: Edge): boolean {
  const [x, y] = [all[a], all[b]];
  return x !== undefined && y !== undefined && equalTold(x, y) && alike(x, y, score, true);
}

/** How much alike the other article tells an equal date, by index. */
function settledBy(same: readonly Edge[]): ReadonlyMap<number, number> {
  const settled = new Map<number, number>();
  for (const { a, b, score } of same) for (const index of [a, b]) settled.set(index, Math.max(settled.get(index) ?? 0, score));
  return settled;
}

/** Told elsewhere in the other article too: a printed day or month anywhere, any other date of what is nearly as much alike. */
function isSettled(settled: ReadonlyMap<number, number>, { a, b, score }: Edge, x: DateTold, y: DateTold): boolean {
  const [left, right] = [settled.get(a), settled.get(b)];
  if (isSlip(x, y)) return left !== undefined || right !== undefined;
  return Math.max(left ?? 0, right ?? 0) >= score * AS_ALIKE;
}

/** "Began in March but grew in June" twice: the sentence of the one has the date of the other too. */
function besideEqual(a: DateTold, b: DateTold): boolean {
  const has = (told: DateTold, other: DateTold): boolean =>
    mentionsIn(told.reading, told.mention.sentence).some(
      (mention) =>
        mention.kind === 'date' &&
        mention !== told.mention &&
        mention.value.precision === other.value.precision &&
        sameDay(mention.value, other.value),
    );
  return has(a, b) || has(b, a);
}

/** Through the gate: compared, or refused with its reason. */
function admit({ all, differing, refusals }: Pairing, edge: Edge): void {
  const [a, b] = [all[edge.a], all[edge.b]];
  if (!a || !b) return;
  const members = [memberOf(a.reading, a.mention), memberOf(b.reading, b.mention)] as const;
  const refused = refusal(members[0], members[1], 'date', false);
  if (refused) refusals.push({ claim: claimOf([a, b]), ...refused, members });
  else differing.push(edge);
}

/** One slot for each disagreement, with whoever agrees with either side. */
function conflicts({ all, agreeing, differing }: Pairing): Slot[] {
  const [alike, unlike] = [edgesOf(agreeing), edgesOf(differing)];
  return setsOf(all.length, differing).map((set) => {
    const inside = new Set(set.flatMap((index) => [index, ...(alike.get(index) ?? []).flatMap(({ a, b }) => [a, b])]));
    const edges = new Set(set.flatMap((index) => unlike.get(index) ?? []));
    return slotOf(
      [...inside].flatMap((index) => all[index] ?? []),
      [...edges].flatMap(({ a, b }) => wordsOfBoth(all[a], all[b])),
    );
  });
}

/** The edges of each date, by its index. */
function edgesOf(edges: readonly Edge[]): ReadonlyMap<number, readonly Edge[]> {
  const of = new Map<number, Edge[]>();
  for (const edge of edges) {
    for (const index of [edge.a, edge.b]) {
      const list = of.get(index);
      if (list) list.push(edge);
      else of.set(index, [edge]);
    }
  }
  return of;
}

/** What two or more articles state alike: counted as agreement. */
function agreements({ all, agreeing, differing }: Pairing): Slot[] {
  const open = new Set(differing.flatMap(({ a, b }) => [a, b]));
  const edges = agreeing.filter(({ a, b }) => !open.has(a) && !open.has(b));
  return setsOf(all.length, edges).map((set) =>
    slotOf(
      set.flatMap((index) => all[index] ?? []),
      [],
    ),
  );
}

function setsOf(count: number, edges: readonly Edge[]): number[][] {
  return connected(
    count,
    edges.map(({ a, b }) => [a, b] as const),
  ).filter((set) => set.length > 1);
}

function slotOf(dates: readonly DateTold[], shared: readonly string[]): Slot {
  const distinct = [...new Set(shared)].slice(0, 4);
  const words = distinct.length > 0 ? [`words in common around both: ${distinct.join(', ')}`] : [];
  return {
    claim: claimOf(dates),
    members: dates.map(({ reading, mention }) => memberOf(reading, mention)),
    comparable: [dates[0]?.tier === 'day' ? 'both give a day' : `both give a ${dates[0]?.tier ?? 'date'}`, ...words],
  };
}

function claimOf(dates: readonly DateTold[]): Claim {
  const values = [...new Set(dates.map(({ value }) => sayDate({ ...value, weekday: null })))].sort();
  return { id: `date:${values.join('|')}`, label: 'Date', type: 'date', declared: null, slot: 'date' };
}
