/** How each statement stands to the others: what the first line of every report counts, and what the texts themselves show. */
import type { Discrepancy, Mark, ReportStatement } from '../model.js';

export interface Compared {
  readonly statements: readonly ReportStatement[];
  /** Ids of the statements of each group that was compared. */
  readonly groups: readonly (readonly string[])[];
  readonly discrepancies: readonly Discrepancy[];
  readonly origins: ReadonlyMap<string, string>;
}

export type Standing = Exclude<Mark['state'], 'not-understood'>;

/** By id of the statement: a discrepancy shows it; else another voice says the same; else it stands alone. */
export function standings({ statements, groups, discrepancies, origins }: Compared): ReadonlyMap<string, Standing> {
  const voice = new Map(statements.map(({ id, source }) => [id, origins.get(source) ?? source] as const));
  const standing = new Map<string, Standing>(statements.map(({ id }) => [id, 'single'] as const));
  for (const group of groups) {
    if (new Set(group.map((id) => voice.get(id))).size > 1) for (const id of group) standing.set(id, 'agree');
  }
  for (const { statement } of discrepancies.flatMap(({ sides }) => sides)) {
    if (statement !== null && standing.has(statement)) standing.set(statement, 'differ');
  }
  return standing;
}
