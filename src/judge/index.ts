/** Decisions of people applied to discrepancies. */
import { dayOfIso } from '../language/calendar.js';
import type { Decision, Discrepancy, FailOn, Severity } from '../model.js';

/** Discrepancies with their decisions, and the records that no longer apply. */
export interface Judged {
  readonly discrepancies: readonly Discrepancy[];
  readonly applied: number;
  /** Records of discrepancies that are gone. */
  readonly stale: readonly Decision[];
  /** Records whose `until` has passed: their discrepancies are open again. */
  readonly expired: readonly Decision[];
}

/** The last record of an id rules. `asOf`: the day on which `until` is judged, `YYYY-MM-DD`; null lets nothing expire. */
export function judge(discrepancies: readonly Discrepancy[], decisions: readonly Decision[], asOf: string | null): Judged {
  const latest = new Map<string, Decision>();
  for (const decision of decisions) latest.set(decision.id, decision);
  const ids = new Set(discrepancies.map(({ id }) => id));
  const expired = [...latest.values()].filter((decision) => ids.has(decision.id) && over(decision, asOf));
  const gone = new Set(expired.map(({ id }) => id));
  const judged = discrepancies.map((discrepancy) => ({
    ...discrepancy,
    decision: gone.has(discrepancy.id) ? null : (latest.get(discrepancy.id) ?? null),
  }));
  const stale = [...latest.values()].filter(({ id }) => !ids.has(id));
  return { discrepancies: judged, applied: judged.filter(({ decision }) => decision !== null).length, stale, expired };
}

function over({ until }: Decision, asOf: string | null): boolean {
  const [last, today] = [until === null ? null : dayOfIso(until), asOf === null ? null : dayOfIso(asOf)];
  return last !== null && today !== null && last < today;
}

const RANK: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };

/** Whether anything open stands at or above the level; a question put to somebody (`ask`) is still open. */
export function fails(discrepancies: readonly Discrepancy[], failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  return discrepancies.some(({ severity, decision }) => RANK[severity] >= RANK[failOn] && (decision === null || decision.status === 'ask'));
}
