/** Everything one run found, as data: what every format is rendered from. */
import type {
  Coverage,
  Discrepancy,
  NotCompared,
  Project,
  Reading,
  Report,
  ReportClaim,
  ReportSource,
  ReportStatement,
  Side,
  Undecided,
} from '../model.js';

/** What the steps before hand over, sides and places already worked out. */
export interface Findings {
  readonly project: Project;
  readonly readings: readonly Reading[];
  readonly origins: ReadonlyMap<string, string>;
  readonly claims: readonly Omit<ReportClaim, 'state' | 'statements'>[];
  readonly statements: readonly ReportStatement[];
  /** Kind of mention of each statement, by its id. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Ids of the statements of each group that was compared. */
  readonly groups: readonly (readonly string[])[];
  readonly discrepancies: readonly Discrepancy[];
  readonly undecided: readonly Undecided[];
  readonly notCompared: readonly NotCompared[];
  readonly refused: Readonly<Record<string, number>>;
  readonly decisions: Report['decisions'];
  readonly failing: boolean;
  readonly version: string;
}

export function buildReport(findings: Findings): Report {
  const { project, discrepancies } = findings;
  const open = discrepancies.filter(({ decision }) => decision === null || decision.status === 'ask');
  const count = (severity: Discrepancy['severity']): number => open.filter((one) => one.severity === severity).length;
  const nothing = findings.readings.length === 0;
  const exit = project.unreadable.length > 0 || nothing ? 2 : findings.failing ? 1 : 0;
  return {
    schemaVersion: '1.0',
    tool: { name: 'factdiff', version: findings.version },
    sources: findings.readings.map((reading) => sourceOf(reading, findings.origins)),
    unreadable: project.unreadable,
    claims: claimsOf(findings),
    statements: findings.statements,
    discrepancies,
    undecided: findings.undecided,
    notCompared: findings.notCompared,
    coverage: coverageOf(findings),
    decisions: findings.decisions,
    summary: { error: count('error'), warning: count('warning'), note: count('note'), decided: discrepancies.length - open.length, exit },
  };
}

function sourceOf({ source }: Reading, origins: ReadonlyMap<string, string>): ReportSource {
  const { id, file, digest, offsetsIn, publisher, published, role, kind, story, gaps } = source;
  const counted = offsetsIn === 'text' ? { offsetsIn } : {};
  return { id, file, digest, ...counted, publisher, published, role, kind, story, origin: origins.get(id) ?? id, gaps };
}

/** One pass over the statements and one over the discrepancies, however many claims there are. What was refused answers nothing. */
function claimsOf({ claims, statements, groups, discrepancies, origins }: Findings): ReportClaim[] {
  const own = new Map<string, ReportStatement[]>();
  const grouped = new Set(groups.flat());
  for (const statement of statements) {
    if (!grouped.has(statement.id)) continue;
    const known = own.get(statement.claim);
    if (known) known.push(statement);
    else own.set(statement.claim, [statement]);
  }
  const differing = new Set(discrepancies.map(({ claim }) => claim));
  return claims.map((claim) => {
    const said = own.get(claim.id) ?? [];
    return { ...claim, state: stateOf(claim, said, differing.has(claim.id), origins), statements: said.map(({ id }) => id) };
  });
}

function stateOf(
  { type }: Pick<ReportClaim, 'type'>,
  said: readonly ReportStatement[],
  differs: boolean,
  origins: Findings['origins'],
): ReportClaim['state'] {
  if (said.length === 0) return 'unmatched';
  if (differs) return 'differ';
  if (type === 'date' && said.every(({ value }) => isUndated(value))) return 'undated';
  return new Set(said.map(({ source }) => origins.get(source) ?? source)).size > 1 ? 'agree' : 'single';
}

function isUndated(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'from' in value && value.from === null;
}

/** Counts, by kind of mention: seen, understood, joined to a claim, compared. */
function coverageOf({ readings, statements, groups, discrepancies, origins, refused, kinds }: Findings): Coverage {
  const parsed = tally(readings.flatMap(({ mentions }) => mentions.map(({ kind }) => kind)));
  const unparsed = tally(readings.flatMap((reading) => reading.unparsed.map(({ kind }) => kind)));
  const seen: Record<string, number> = { ...parsed };
  for (const [kind, n] of Object.entries(unparsed)) seen[kind] = (seen[kind] ?? 0) + n;
  const kindOf = ({ id }: ReportStatement): string => kinds.get(id) ?? 'other';
  const byId = new Map(statements.map((statement) => [statement.id, statement] as const));
  const voices = (ids: readonly string[]): number =>
    new Set(ids.map((id) => origins.get(byId.get(id)?.source ?? '') ?? byId.get(id)?.source)).size;
  const differing = new Set(
    discrepancies.flatMap(({ sides }: { sides: readonly Side[] }) => sides.flatMap(({ statement }) => statement ?? [])),
  );
  const compared = new Set([...groups.filter((group) => group.length > 1).flat(), ...differing]);
  const agreeing = new Set(
    groups
      .filter((group) => voices(group) > 1)
      .flat()
      .filter((id) => !differing.has(id)),
  );
  const single = statements.filter(({ id }) => !differing.has(id) && !agreeing.has(id)).length;
  return {
    seen: sorted(seen),
    parsed: sorted(parsed),
    aligned: sorted(tally(statements.map(kindOf))),
    compared: sorted(tally(statements.filter(({ id }) => compared.has(id)).map(kindOf))),
    singleSource: single,
    notComparable: sorted(refused),
    statements: {
      checked: statements.length,
      agree: agreeing.size,
      differ: statements.filter(({ id }) => differing.has(id)).length,
      single,
      notUnderstood: readings.reduce((sum, reading) => sum + reading.unparsed.length, 0),
    },
    origins: new Set(readings.map(({ source }) => origins.get(source.id) ?? source.id)).size,
    words: readings.reduce(
      (sum, reading) => sum + reading.sentences.reduce((words, { tokens, zone }) => words + (zone === 'furniture' ? 0 : tokens.length), 0),
      0,
    ),
  };
}

function tally(kinds: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function sorted(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}
