/** The whole program: read, extract, align, compare, judge, report. Same project in, same report out. */
import { align } from './align/index.js';
import { supportOf } from './align/support.js';
import type { Rule } from './compare/rule.js';
import { idOf, runRules } from './compare/run.js';
import { type Evidence, placeOf, sideOfStatement } from './compare/side.js';
import { undecidedOf } from './compare/undecided.js';
import { documentsOf } from './documents.js';
import { extract } from './extract/index.js';
import { foldedWords } from './judge/folded.js';
import { fails, judge } from './judge/index.js';
import { isTick, withRecords } from './judge/record.js';
import { withTicks } from './judge/ticks.js';
import { remember } from './language/remember.js';
import type {
  Alignment,
  Claim,
  Decision,
  Discrepancy,
  Embed,
  FailOn,
  Knowledge,
  NotCompared,
  Project,
  Reading,
  Report,
  ReportClaim,
  ReportStatement,
  Statement,
  Support,
} from './model.js';
import { toDocument } from './read/document.js';
import { buildReport } from './report/build.js';
import { standings } from './report/standing.js';
import { rules as allRules } from './rules/index.js';
import { sheetsOf } from './sheets.js';
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
  /** How much of the articles' text the report holds: `full`, `evidence` (what shows a discrepancy; the default) or `none`. */
  readonly embed?: Embed | undefined;
}

/** Checks a project; pure, synchronous and deterministic. */
export function check(project: Project, options: CheckOptions = {}): Report {
  const { knowledge } = project;
  // As they will stand after the next one is written, however somebody has put them: then no other answer rules by it.
  const decisions = withRecords(project.decisions, []);
  const readings = project.sources.map((source) => extract(toDocument(source), source.raw));
  const alignment = align(readings, knowledge);
  const raws = new Map(project.sources.map(({ id, raw }) => [id, raw] as const));
  const evidence: Evidence = { knowledge, rawOf: (source) => raws.get(source) ?? '' };
  const unsupported = options.requireSupport === true ? unsupportedIn(readings, alignment, knowledge) : [];
  const rules = chosen(options);
  const { found, bases } = runRules(rules, readings, alignment, evidence, unsupported);
  const judged = judge({
    discrepancies: found,
    records: recordsOn({ ...project, decisions }, rules, options),
    asOf: options.asOf ?? newest(readings),
    baseOf: (id) => bases.get(id) ?? id,
    idOf,
    declared: new Set(knowledge.claims.map(({ id }) => id)),
    textOf: textsOf(readings),
  });
  const discrepancies = judged.discrepancies.filter((one) => concerns(one, project.drafts));
  const sheets = sheetsOf({ readings, alignment, evidence, discrepancies: found }, project.drafts);
  const statements = alignment.statements.map((statement) => toReportStatement(statement, evidence));
  const groups = alignment.groups.map((group) => group.statements.map(({ id }) => id));
  const { origins } = alignment;
  const standing = standings({ statements, groups, discrepancies, origins });
  const embed = options.embed ?? 'evidence';
  return buildReport({
    ...{ project, readings, origins, statements, groups, discrepancies, standing, embed, version: VERSION },
    claims: alignment.claims.map(toReportClaim),
    kinds: new Map(alignment.statements.map(({ id, mention }) => [id, mention.kind] as const)),
    undecided: [...alignment.undecided, ...undecidedOf(readings, knowledge, evidence)],
    notCompared: notComparedOf(alignment, evidence),
    refused: alignment.refused,
    stale: judged.stale,
    sheets: withTicks(sheets, decisions.filter(isTick), new Set(readings.map(({ source }) => source.id))),
    documents: embed === 'full' ? documentsOf(readings, { statements: alignment.statements, standing, discrepancies, evidence }) : [],
    failing: fails(discrepancies, options.failOn ?? knowledge.failOn ?? 'error'),
  });
}

/** Decisions, without those on what was left out of this run: nothing can be said of them. */
function recordsOn({ decisions, knowledge }: Project, run: readonly Rule[], { requireSupport }: CheckOptions): Decision[] {
  const ran = (rule: Rule): boolean =>
    run.includes(rule) && !knowledge.rules[rule.id]?.off && (rule.given !== 'support' || requireSupport === true);
  const out = allRules.filter((rule) => !ran(rule));
  const ids = new Set(out.map(({ id }) => id));
  return decisions.filter((record): record is Decision => !isTick(record) && !ids.has(record.rule));
}

/** The folded text of a source by its id, folded when it is first asked for. */
function textsOf(readings: readonly Reading[]): (source: string) => string {
  const byId = new Map(readings.map((reading) => [reading.source.id, reading] as const));
  return remember((id) => foldedWords((byId.get(id)?.sentences ?? []).map(({ text }) => text).join(' ')));
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

function toReportClaim({ id, label, type, declared }: Claim): Omit<ReportClaim, 'state' | 'statements'> {
  const { reference = null, tolerance = null } = declared ?? {};
  const told = reference === null ? null : { value: reference.value, asOf: reference.asOf, source: reference.source };
  return { id, label, type, declared: declared !== null, reference: told, tolerance };
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
