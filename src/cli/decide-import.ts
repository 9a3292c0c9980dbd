/** `factdiff decide --import FILE`: decisions and ticks exported from the report page. */
import { check, isTick, isWordless, type Ruled, readDecisions, withRecords, withWords } from '../index.js';
import { count, summaryLine } from '../report/plain.js';
import { oneLine, quiet } from '../report/safe.js';
import type { Request } from './arguments.js';
import { idsOf } from './ids.js';
import { readChoice, readInput } from './input.js';
import { changeRecords, recordsPath } from './records.js';
import { say } from './screen.js';
import { textOf } from './text-file.js';

const MOST_NAMED = 20;

export async function runImport(request: Request): Promise<number> {
  const file = request.texts.import ?? '';
  const read = readDecisions(await textOf(file), file).map(inOrder);
  const choice = readChoice(request);
  const project = await readInput(request, request.operands);
  const before = read.some(isWordless) ? check(project, choice) : null;
  const given = before === null ? read : read.map((record) => withWords(record, before));
  const path = await recordsPath(request);
  let taken: readonly Ruled[] = [];
  const records = await changeRecords(path, (old) => {
    taken = notAmong(old, given);
    return taken.length === 0 ? old : withRecords(old, taken);
  });
  const report = check({ ...project, decisions: records }, choice);
  const strays = taken.filter(({ id }) => !idsOf(report).has(id));
  await say(quiet(`${account(file, given.length, taken.length, strays).map(oneLine).join('\n')}\nNow: ${summaryLine(report)}\n`));
  return 0;
}

/** The same record with its keys in the order in which this program writes them. */
function inOrder(record: Ruled): Ruled {
  if (isTick(record)) {
    const { v, id, status, draft, kind, value, text, sentence, method, source, by, on, note } = record;
    return { v, id, status, draft, kind, value, text, sentence, method, source, by, on, note };
  }
  const { v, id, rule, claim, status, wrong, reason, by, on, until, owner, judged } = record;
  return { v, id, rule, claim, status, wrong, reason, by, on, until, owner, judged };
}

/** Each of the given records once, without those that are there already. */
function notAmong(old: readonly Ruled[], given: readonly Ruled[]): Ruled[] {
  const seen = new Set(old.map((record) => JSON.stringify(inOrder(record))));
  return given.filter((record) => {
    const key = JSON.stringify(record);
    return !seen.has(key) && seen.add(key);
  });
}

function account(file: string, given: number, taken: number, strays: readonly Ruled[]): string[] {
  const there = given - taken;
  const parts = [
    `${count(taken, 'record')} taken`,
    ...(there > 0 ? [`${there} already there`] : []),
    ...(strays.length > 0 ? [`${strays.length} of them ${strays.length === 1 ? 'matches' : 'match'} nothing`] : []),
  ];
  const named = strays
    .slice(0, MOST_NAMED)
    .map((record) => `  ${record.id} ${isTick(record) ? `“${record.text}”` : `${record.rule}: ${record.reason}`}`);
  const more = strays.length > MOST_NAMED ? [`  and ${strays.length - MOST_NAMED} more`] : [];
  const cure = strays.length === 0 ? [] : ['Kept all the same: another edition may have them. factdiff decide --prune removes them.'];
  return [`${file}: ${parts.join(', ')}.`, ...named, ...more, ...cure];
}
