/** Decisions of people applied to discrepancies: what they close, what has opened again, and what they match no longer. */
import { dayOfIso } from '../language/calendar.js';
import type { Decision, Discrepancy, FailOn, Severity } from '../model.js';
import { applyRecords, type Equals } from './apply.js';
import { isOpen } from './record.js';
import { reopenedBy } from './reopen.js';
import { otherValue, otherWords, type Placed, placed, sinceOf, type Thread, threadsOf } from './thread.js';

/** What is judged, and what the records are to be held against. */
export interface Case {
  readonly discrepancies: readonly Discrepancy[];
  /** In the order of the file: the last record of an id rules. */
  readonly records: readonly Decision[];
  /** The day on which `until` is judged, `YYYY-MM-DD`; null lets nothing expire. */
  readonly asOf: string | null;
  /** What the id of a discrepancy is made from but for its ordinal, and the id that goes with an ordinal. */
  readonly baseOf: (id: string) => string;
  readonly idOf: (base: string, ordinal: number) => string;
  /** Ids of the claims of claims.yaml. */
  readonly declared: ReadonlySet<string>;
  /** The folded text of a source; empty where there is none of that id. */
  readonly textOf: (source: string) => string;
}

/** Discrepancies with their decisions, and the records that no longer apply. */
export interface Judged {
  readonly discrepancies: readonly Discrepancy[];
  /** Rulings on discrepancies that are gone. */
  readonly stale: readonly Decision[];
}

export function judge(given: Case): Judged {
  const { discrepancies, records, asOf, declared } = given;
  if (records.length === 0) return { discrepancies, stale: [] };
  const own = discrepancies.map(placed);
  const threads = threadsOf(records, given.textOf);
  const applied = applyRecords(equalsOf(given, own, threads), threads);
  const open = own.filter(({ discrepancy }) => !applied.threads.has(discrepancy.id));
  const reopened = reopenedBy(applied.left, open, declared);
  const judged = own.map((one) => {
    const { discrepancy } = one;
    const mine = applied.threads.get(discrepancy.id);
    const last = mine?.at(-1);
    if (mine && last) return { ...discrepancy, ...ruled(mine, last, one, asOf), since: sinceOf(last, one) };
    const changed = reopened.get(discrepancy.id);
    if (!changed) return discrepancy;
    return { ...discrepancy, reopened: { decision: changed.ruling, because: 'value' as const }, history: changed.records.slice(0, -1) };
  });
  const taken = new Set(reopened.values());
  return { discrepancies: judged, stale: applied.left.filter((thread) => !taken.has(thread)).map(({ ruling }) => ruling) };
}

type Ruled = Pick<Discrepancy, 'decision' | 'history' | 'reopened'>;

/** What a record that fits does to its discrepancy: it closes it, or has had its time, or a sentence has another value now, or other words of a quotation. */
function ruled(threads: readonly Thread[], last: Thread, one: Placed, asOf: string | null): Ruled {
  const { ruling } = last;
  const history = threads.flatMap(({ records }) => records).filter((record) => record !== ruling);
  const changed = otherValue(last, one) || (one.discrepancy.family === 'quote' && otherWords(last, one));
  if (!over(ruling, asOf) && !changed) return { decision: ruling, history, reopened: null };
  return { decision: null, history, reopened: { decision: ruling, because: changed ? 'value' : 'expired' } };
}

/** The discrepancies that only an ordinal tells apart, with every id that records may have of them. */
function equalsOf({ baseOf, idOf }: Case, own: readonly Placed[], threads: readonly Thread[]): Equals[] {
  const byBase = new Map<string, Placed[]>();
  for (const one of own) {
    const base = baseOf(one.discrepancy.id);
    const known = byBase.get(base);
    if (known) known.push(one);
    else byBase.set(base, [one]);
  }
  const present = new Set(own.map(({ discrepancy }) => discrepancy.id));
  const lost = new Map<string, number>();
  for (const { id, ruling } of threads) if (!present.has(id)) lost.set(ruling.rule, (lost.get(ruling.rule) ?? 0) + 1);
  return [...byBase].map(([base, members]) => {
    const more = lost.get(members[0]?.discrepancy.rule ?? '') ?? 0;
    const ordinals = more === 0 ? 0 : members.length + Math.min(more, MOST);
    const numbered = Array.from({ length: ordinals }, (_, ordinal) => idOf(base, ordinal));
    return { ids: new Set([...members.map(({ discrepancy }) => discrepancy.id), ...numbered]), members };
  });
}

/** How many equal discrepancies may have gone since the records were made. */
const MOST = 100;

function over({ until }: Decision, asOf: string | null): boolean {
  const [last, today] = [until === null ? null : dayOfIso(until), asOf === null ? null : dayOfIso(asOf)];
  return last !== null && today !== null && last < today;
}

const RANK: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };

/** Whether anything open stands at or above the level; a question put to somebody (`ask`) is still open. */
export function fails(discrepancies: readonly Discrepancy[], failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return discrepancies.some((one) => RANK[one.severity] >= RANK[failOn] && isOpen(one));
}
