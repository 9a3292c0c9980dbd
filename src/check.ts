/** The whole program: read, extract, align, compare, judge, report. Same project in, same report out. */
import { align } from './align/index.js';
import { supportOf } from './align/support.js';
import type { Rule } from './compare/rule.js';
import { runRules } from './compare/run.js';
import { type Evidence, placeOf, sideOfStatement } from './compare/side.js';
import { undecidedOf } from './compare/undecided.js';
import { extract } from './extract/index.js';
import { fails, judge } from './judge/index.js';
import type {
  Alignment,
  Discrepancy,
  FailOn,
  Knowledge,
  NotCompared,
  Project,
  Reading,
  Report,
  ReportStatement,
  Statement,
  Support,
} from './model.js';
import { toDocument } from './read/document.js';
import { buildReport } from './report/build.js';
import { rules as allRules } from './rules/index.js';
import { VERSION } from './version.js';

export interface CheckOptions {
  /** Day on which `until` of decisions is judged, `YYYY-MM-DD`; else the newest publication date. */
  readonly asOf?: string | undefined;
  /** Least severity that makes the exit code 1; else claims.yaml's `output.fail_on`, else `error`. */
  readonly failOn?: FailOn | undefined;
  /** Ids of the only rules to run, and of rules to leave out. */
  readonly only?: readonly string[] | undefined;
  readonly skip?: readonly string[] | undefined;
  /** What a draft states and no source does is a discrepancy too. */
  readonly requireSupport?: boolean | undefined;
}

/** A report and what it was made from. */
export interface Examination {
  readonly readings: readonly Reading[];
  readonly alignment: Alignment;
  readonly report: Report;
}

/** Checks a project; pure, synchronous and deterministic. */
export function check(project: Project, options: CheckOptions = {}): Report {
  return examine(project, options).report;
}

/** Checks a project and keeps what the report was made from. */
export function examine(project: Project, options: CheckOptions = {}): Examination {
  const { knowledge } = project;
  const readings = project.sources.map((source) => extract(toDocument(source), source.raw));
  const alignment = align(readings, knowledge);
  const raws = new Map(project.sources.map(({ id, raw }) => [id, raw] as const));
  const evidence: Evidence = { knowledge, rawOf: (source) => raws.get(source) ?? '' };
  const unsupported = options.requireSupport === true ? unsupportedIn(readings, alignment, knowledge) : [];
  const found = runRules(chosen(options), readings, alignment, evidence, unsupported).filter((one) => concerns(one, project.drafts));
  const judged = judge(found, project.decisions, options.asOf ?? newest(readings));
  const failOn = options.failOn ?? knowledge.failOn ?? 'error';
  const report = buildReport({
    project,
    readings,
    origins: alignment.origins,
    claims: alignment.claims.map(({ id, label, type, declared }) => ({ id, label, type, declared: declared !== null })),
    statements: alignment.statements.map((statement) => toReportStatement(statement, evidence)),
    kinds: new Map(alignment.statements.map(({ id, mention }) => [id, mention.kind] as const)),
    groups: alignment.groups.map((group) => group.statements.map(({ id }) => id)),
    discrepancies: judged.discrepancies,
    undecided: [...alignment.undecided, ...undecidedOf(readings, knowledge, evidence)],
    notCompared: notComparedOf(alignment, evidence),
    refused: alignment.refused,
    decisions: { applied: judged.applied, stale: judged.stale, expired: judged.expired },
    failing: fails(judged.discrepancies, failOn),
    version: VERSION,
  });
  return { readings, alignment, report };
}

/** What the drafts state and no source does. */
function unsupportedIn(readings: readonly Reading[], { groups }: Alignment, knowledge: Knowledge): Support[] {
  const drafts = readings.filter(({ source }) => source.role === 'draft');
  return drafts.flatMap((draft) => supportOf(draft, readings, knowledge, groups)).filter(({ agree }) => agree.length === 0);
}

function chosen({ only, skip }: CheckOptions): Rule[] {
  return allRules.filter(({ id }) => (!only || only.length === 0 || only.includes(id)) && !skip?.includes(id));
}

/** With drafts named, only what one of them takes part in. */
function concerns({ sides }: Discrepancy, drafts: readonly string[]): boolean {
  return drafts.length === 0 || sides.some(({ file }) => drafts.includes(file));
}

function newest(readings: readonly Reading[]): string | null {
  const dates = readings.flatMap(({ source }) => source.published ?? []).sort();
  return dates.at(-1) ?? null;
}

function toReportStatement(statement: Statement, evidence: Evidence): ReportStatement {
  const { reading, mention, asOf } = statement;
  const { start, end, line, column, exact, text, paragraph } = placeOf(reading, mention.sentence, mention, evidence);
  const sentence = reading.sentences[mention.sentence];
  const whole = sentence ? placeOf(reading, mention.sentence, sentence, evidence) : { start, end };
  return {
    id: statement.id,
    source: reading.source.id,
    claim: statement.claim.id,
    file: reading.source.file,
    start,
    end,
    line,
    column,
    exact,
    text,
    sentence: { start: whole.start, end: whole.end },
    paragraph: paragraph ?? 0,
    zone: sentence?.zone ?? 'body',
    value: mention.value,
    attributedTo: mention.attributedTo,
    level: mention.level,
    asOf,
  };
}

function notComparedOf({ nearMisses }: Alignment, evidence: Evidence): NotCompared[] {
  return nearMisses.map(({ claim, reason, message, statements }) => ({
    claim: claim.id,
    reason,
    message,
    sides: statements.map((statement) => sideOfStatement(statement, evidence)),
  }));
}
