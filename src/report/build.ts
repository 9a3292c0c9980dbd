/** Everything one run found, as data: what every format is rendered from. */
import { isOpen } from '../judge/record.js';
import type {
  Coverage,
  Decision,
  Discrepancy,
  NotCompared,
  Project,
  Reading,
  Report,
  ReportClaim,
  ReportSource,
  ReportStatement,
  Undecided,
} from '../model.js';
import { withoutWords } from './embed.js';
import type { Compared, Standing } from './standing.js';

/** What the steps before hand over, sides and places already worked out. */
export interface Findings extends Compared {
  readonly project: Project;
  readonly readings: readonly Reading[];
  readonly claims: readonly Omit<ReportClaim, 'state' | 'statements'>[];
  /** Kind of mention of each statement, by its id. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly undecided: readonly Undecided[];
  readonly notCompared: readonly NotCompared[];
  readonly refused: Readonly<Record<string, number>>;
  /** How each statement stands to the others, by its id. */
  readonly standing: ReadonlyMap<string, Standing>;
  /** Rulings on discrepancies that are gone. */
  readonly stale: readonly Decision[];
  readonly sheets: Report['sheets'];
  readonly embed: Report['embed'];
  readonly documents: Report['documents'];
  readonly failing: boolean;
  readonly version: string;
}

export function buildReport(findings: Findings): Report {
  const { project, discrepancies } = findings;
  const open = discrepancies.filter(isOpen);
  const count = (severity: Discrepancy['severity']): number => open.filter((one) => one.severity === severity).length;
  const nothing = findings.readings.length === 0;
  const exit = project.unreadable.length > 0 || nothing ? 2 : findings.failing ? 1 : 0;
  const report: Report = {
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
    decisions: decisionsOf(findings),
    sheets: findings.sheets,
    embed: findings.embed,
    documents: findings.documents,
    summary: { error: count('error'), warning: count('warning'), note: count('note'), decided: discrepancies.length - open.length, exit },
  };
  return findings.embed === 'none' ? withoutWords(report) : report;
}

function decisionsOf({ discrepancies, stale }: Findings): Report['decisions'] {
  const expired = discrepancies.flatMap(({ reopened }) => (reopened?.because === 'expired' ? reopened.decision : []));
  return { applied: discrepancies.filter(({ decision }) => decision !== null).length, stale, expired };
}

function sourceOf({ source, sentences }: Reading, origins: ReadonlyMap<string, string>): ReportSource {
  const { id, file, digest, offsetsIn, title, publisher, url, published, lang, translatedFrom, role, kind, story, gaps } = source;
  const words = wordsOf(sentences);
  const counted = offsetsIn === 'text' ? { offsetsIn } : {};
  const origin = origins.get(id) ?? id;
  return { id, file, digest, ...counted, title, publisher, url, published, lang, translatedFrom, words, role, kind, story, origin, gaps };
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

function wordsOf(sentences: Reading['sentences']): number {
  return sentences.reduce((words, { tokens, zone }) => words + (zone === 'furniture' ? 0 : tokens.length), 0);
}

/** Counts, by kind of mention: seen, understood, joined to a claim, compared. */
function coverageOf({ readings, statements, groups, standing, origins, refused, kinds }: Findings): Coverage {
  const parsed = tally(readings.flatMap(({ mentions }) => mentions.map(({ kind }) => kind)));
  const unparsed = tally(readings.flatMap((reading) => reading.unparsed.map(({ kind }) => kind)));
  const seen: Record<string, number> = { ...parsed };
  for (const [kind, n] of Object.entries(unparsed)) seen[kind] = (seen[kind] ?? 0) + n;
  const kindOf = ({ id }: ReportStatement): string => kinds.get(id) ?? 'other';
  const states = [...standing];
  const standingSo = (state: Standing): number => states.filter(([, own]) => own === state).length;
  const differing = new Set(states.flatMap(([id, state]) => (state === 'differ' ? id : [])));
  const compared = new Set([...groups.filter((group) => group.length > 1).flat(), ...differing]);
  return {
    seen: sorted(seen),
    parsed: sorted(parsed),
    aligned: sorted(tally(statements.map(kindOf))),
    compared: sorted(tally(statements.filter(({ id }) => compared.has(id)).map(kindOf))),
    singleSource: standingSo('single'),
    notComparable: sorted(refused),
    statements: {
      checked: statements.length,
      agree: standingSo('agree'),
      differ: differing.size,
      single: standingSo('single'),
      notUnderstood: readings.reduce((sum, reading) => sum + reading.unparsed.length, 0),
    },
    origins: new Set(readings.map(({ source }) => origins.get(source.id) ?? source.id)).size,
    words: readings.reduce((sum, { sentences }) => sum + wordsOf(sentences), 0),
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
