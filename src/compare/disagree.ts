/** Which statements of a group stand against which. */
import type { Reading, Statement } from '../model.js';

/** Statements that agree among themselves; the first cluster is the one to correct or to decide on. */
export interface Disagreement {
  /** One statement per source, the place to correct first. */
  readonly sides: readonly [Statement, Statement, ...Statement[]];
}

/**
 * Finds a disagreement between sources: two statements that cannot both stand, where the other source says nowhere else what
 * the first one says. Within one source every pair of a declared claim that cannot stand together counts; of a discovered one
 * none does, for nobody has said that they are about one thing. `alike`: they stand in one sentence told twice; then what a source says
 * elsewhere explains nothing, for it contradicts itself as well.
 */
export function disagreement(
  statements: readonly Statement[],
  agrees: (a: Statement, b: Statement) => boolean,
  alike = false,
): Disagreement | null {
  const declared = statements[0]?.claim.declared !== null;
  const beside = new Map<Reading, Statement[]>();
  for (const s of statements) beside.set(s.reading, [...(beside.get(s.reading) ?? []), s]);
  const against = (s: Statement): Statement[] =>
    statements.filter(
      (t) => t !== s && (declared || t.reading !== s.reading) && !agrees(s, t) && (alike || !explained(s, t, beside, agrees)),
    );
  const opposed = new Map(statements.map((s) => [s, against(s)] as const));
  const involved = statements.filter((s) => (opposed.get(s)?.length ?? 0) > 0);
  if (involved.length < 2) return null;
  const bySource = new Map<string, Statement>();
  const rank = (s: Statement): number => new Set(opposed.get(s)?.map(({ reading }) => reading.source.id)).size;
  for (const s of involved) {
    const known = bySource.get(s.reading.source.id);
    if (!known || rank(s) > rank(known)) bySource.set(s.reading.source.id, s);
  }
  const chosen = bySource.size > 1 ? [...bySource.values()] : involved.slice(0, 2);
  const sides = order(chosen, rank);
  const [first, second, ...rest] = sides;
  return first && second ? { sides: [first, second, ...rest] } : null;
}

/** Another statement of t's source says what s says (a range, a correction, an older figure): then s and t are no conflict. */
function explained(
  s: Statement,
  t: Statement,
  beside: ReadonlyMap<Reading, readonly Statement[]>,
  agrees: (a: Statement, b: Statement) => boolean,
): boolean {
  if (s.reading === t.reading) return false;
  const also = (a: Statement, b: Statement): boolean => (beside.get(b.reading) ?? []).some((other) => other !== b && agrees(a, other));
  return also(s, t) || also(t, s);
}

/** Whoever stands against most others first, of several the draft, then by file. */
function order(statements: readonly Statement[], rank: (s: Statement) => number): Statement[] {
  const key = (s: Statement): readonly [number, number, string] => [
    -rank(s),
    s.reading.source.role === 'draft' ? 0 : 1,
    s.reading.source.file,
  ];
  return [...statements].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x[0] - y[0] || x[1] - y[1] || (x[2] < y[2] ? -1 : x[2] > y[2] ? 1 : a.mention.start - b.mention.start);
  });
}
