/** `factdiff decide --list`, `--prune` and `--undo`: what stands in claims.decisions.jsonl, and taking records out of it. */
import { check, isOpen, isTick, lastOf, type Report, type Ruled, recordLines, recordOn, withoutRecord } from '../index.js';
import { count, dayInWords, summaryLine } from '../report/plain.js';
import { ruling } from '../report/ruling.js';
import { oneLine, quiet } from '../report/safe.js';
import type { Request } from './arguments.js';
import { fullId, idsAndPaths, idsOf } from './ids.js';
import { readChoice, readInput } from './input.js';
import { changeRecords, recordsPath } from './records.js';
import { say } from './screen.js';
import { OutputError, UsageError } from './usage-error.js';

/** Everything that was ruled, and what became of it. */
export async function runList(request: Request): Promise<number> {
  const project = await readInput(request, request.operands);
  const report = check(project, readChoice(request));
  const groups = groupsOf(report).filter(({ lines }) => lines.length > 0);
  const parts = groups.map(({ head, lines }) => [`${head} (${lines.length})`, ...lines.map((line) => `  ${oneLine(line)}`)].join('\n'));
  const none = 'Nothing has been decided yet. factdiff decide ID --as STATUS does; factdiff -f concise shows the ids.';
  await say(quiet(`${parts.length === 0 ? none : parts.join('\n\n')}\n\n${summaryLine(report)}\n`));
  return project.unreadable.length > 0 ? 2 : 0;
}

interface Group {
  readonly head: string;
  readonly lines: readonly string[];
}

function groupsOf(report: Report): Group[] {
  const { discrepancies, decisions } = report;
  const told = (settled: boolean) =>
    discrepancies.flatMap(({ id, title, decision }) =>
      decision === null || isOpen({ decision }) === settled ? [] : [`${id}  ${title}: ${ruling(decision).words}`],
    );
  const changed = discrepancies.flatMap(({ id, title, reopened }) =>
    reopened?.because === 'value' ? [`${id}  ${title}: a value has changed since ${ruling(reopened.decision).words}`] : [],
  );
  return [
    { head: 'Decided', lines: told(true) },
    { head: 'Asked, still open', lines: told(false) },
    { head: 'Re-opened, because a value changed', lines: changed },
    {
      head: 'Re-opened, because the time has passed',
      lines: decisions.expired.map((one) => `${one.id}  ${one.rule}: ${ruling(one).words}`),
    },
    { head: 'Match nothing any more (factdiff decide --prune removes them)', lines: staleIn(report).map(lineOf) },
    {
      head: 'Statements signed off',
      lines: report.sheets.flatMap(({ rows }) => rows.flatMap(({ tick }) => (tick === null ? [] : [lineOf(tick)]))),
    },
    {
      head: 'Changed since they were signed off',
      lines: report.sheets.flatMap(({ rows }) => rows.flatMap(({ changed: was }) => (was === null ? [] : [lineOf(was)]))),
    },
  ];
}

function staleIn({ decisions, sheets }: Report): Ruled[] {
  return [...decisions.stale, ...sheets.flatMap(({ stale }) => stale)];
}

function lineOf(record: Ruled): string {
  if (!isTick(record)) return `${record.id}  ${record.rule}: ${ruling(record).words}`;
  const how = [record.method, record.source].filter((part) => part !== '').join(', ');
  return `${record.id}  “${record.text}” in ${record.draft}: ${record.by}, ${dayInWords(record.on)}${how === '' ? '' : `, ${how}`}`;
}

/** Two drafts may hold one statement, and each has ticks of its own. */
function keyOf(record: Ruled): string {
  return isTick(record) ? `${record.id} ${record.draft}` : record.id;
}

/** What rules or has ruled on something that is there: a record that matches nothing may stand under the same id. */
function standingIn({ discrepancies, sheets }: Report): Ruled[] {
  const ruled = discrepancies.flatMap(({ decision, reopened, history }) => [decision, reopened?.decision, ...history]);
  const ticked = sheets.flatMap(({ rows }) => rows.flatMap(({ tick, changed }) => [tick, changed]));
  return [...ruled, ...ticked].flatMap((record) => record ?? []);
}

/** Takes out what matches nothing, after naming it. Where an article could not be read nobody knows what matches. */
export async function runPrune(request: Request): Promise<number> {
  if (request.operands.length > 0 || request.lists.draft.length > 0)
    throw new UsageError('decide --prune looks at the whole project: it takes no files');
  if (request.flags.has('no-config')) throw new UsageError('decide --prune looks at the whole project: it goes by its claims.yaml');
  const project = await readInput(request, []);
  if (project.unreadable.length > 0)
    throw new OutputError('nothing was removed: the records that match nothing are known only when every article can be read', false);
  const report = check(project, readChoice(request));
  const stale = staleIn(report);
  if (stale.length === 0) {
    await say('Every record matches something: nothing to remove.\n');
    return 0;
  }
  await say(quiet(`${stale.map((record) => oneLine(lineOf(record))).join('\n')}\n`));
  const gone = new Set(stale.map(keyOf));
  const kept = new Set(standingIn(report).map((record) => recordLines([record])));
  await changeRecords(await recordsPath(request), (records) =>
    records.filter((record) => !gone.has(keyOf(record)) || kept.has(recordLines([record]))),
  );
  await say(`Removed ${count(stale.length, 'decision')} with the earlier records of ${stale.length === 1 ? 'it' : 'them'}.\n`);
  return 0;
}

/** Takes back the last record on each id named, and says what rules then. */
export async function runUndo(request: Request): Promise<number> {
  const { ids, paths } = idsAndPaths(request.operands);
  if (ids.length === 0 || paths.length > 0) throw new UsageError('decide --undo needs ids, and nothing else');
  const lines: string[] = [];
  const project = await readInput(request, []);
  const choice = readChoice(request);
  await changeRecords(await recordsPath(request), (records) => {
    let left: readonly Ruled[] = records;
    let report = check({ ...project, decisions: left }, choice);
    const known = [...records.map(({ id }) => id), ...[...idsOf(report)].filter((id) => recordOn(report, id) !== undefined)];
    for (const id of new Set(ids.map((prefix) => fullId(prefix, known, 'record', 'factdiff decide --list shows the ids')))) {
      const standing = recordOn(report, id);
      const last = standing ?? lastOf(left, id);
      if (last === undefined) continue;
      left = withoutRecord(left, last);
      report = check({ ...project, decisions: left }, choice);
      const before = standing === undefined ? lastOf(left, id) : recordOn(report, id);
      lines.push(`Taken back: ${lineOf(last)}`, before === undefined ? 'No decision on it is left.' : `Again in force: ${lineOf(before)}`);
    }
    return left;
  });
  await say(quiet(`${lines.map((line) => oneLine(line).trimEnd()).join('\n')}\n`));
  return 0;
}
