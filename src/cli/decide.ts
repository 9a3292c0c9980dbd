/** `factdiff decide …`: what a person rules about discrepancies, saved in claims.decisions.jsonl. */
import {
  check,
  type Decision,
  type DecisionStatus,
  type Discrepancy,
  decisionOn,
  type Project,
  type Report,
  type Ruled,
  recordOn,
  subjectOf,
  valuesKey,
  withRecords,
} from '../index.js';
import { dayInWords, summaryLine } from '../report/plain.js';
import { ruling } from '../report/ruling.js';
import { oneLine, quiet } from '../report/safe.js';
import { oneOf, type Request } from './arguments.js';
import { fullId, idsAndPaths } from './ids.js';
import { readChoice, readInput } from './input.js';
import { changeRecords, dayGiven, recordsPath, signer, signingDay } from './records.js';
import { say } from './screen.js';
import { UsageError } from './usage-error.js';

const STATUSES = [
  'our-text-wrong',
  'their-text-wrong',
  'both-stand',
  'not-the-same',
  'tool-misread',
  'ask',
] as const satisfies readonly DecisionStatus[];
const FOR = ['this', 'all-sources'] as const;
const OF_A_RULING = ['as', 'reason', 'until', 'owner', 'by', 'on', 'for'] as const;
const SEE_IDS = 'factdiff decide --list and factdiff -f concise show the ids';

export async function runDecide(request: Request): Promise<number> {
  const { texts, flags, lists } = request;
  const others = [
    ...(['undo', 'prune', 'list'] as const).filter((name) => flags.has(name)),
    ...(texts.import === undefined ? [] : ['import' as const]),
  ];
  const [other, second] = others;
  if (other === undefined) return runRuling(request);
  if (second !== undefined) throw new UsageError(`decide does one thing at a time: --${other} or --${second}`);
  const misplaced = OF_A_RULING.find((name) => texts[name] !== undefined) ?? (lists.wrong.length > 0 ? 'wrong' : undefined);
  if (misplaced !== undefined) throw new UsageError(`decide --${other} has no use for --${misplaced}`);
  if (other === 'import') return (await import('./decide-import.js')).runImport(request);
  const { runList, runPrune, runUndo } = await import('./decide-list.js');
  if (other === 'undo') return runUndo(request);
  return other === 'list' ? runList(request) : runPrune(request);
}

/** What was asked for, checked before anything is read. */
function askedFor(request: Request) {
  const { texts, operands } = request;
  const { ids, paths } = idsAndPaths(operands);
  if (ids.length === 0) throw new UsageError(`decide needs the id of a discrepancy; ${SEE_IDS}`);
  if (texts.as === undefined) throw new UsageError(`decide needs --as with one of ${STATUSES.join(', ')}`);
  const status = oneOf('as', texts.as, STATUSES, 'ask');
  if (status === 'both-stand' && (texts.reason ?? '').trim() === '')
    throw new UsageError('both-stand needs --reason: why two accounts that differ may both stand');
  const [on, until] = [signingDay(request), dayGiven(request, 'until')];
  if (until !== null && until < on) throw new UsageError(`--until ${until} is before the day of the decision, ${on}`);
  return { ids, paths, status, on, until, widely: oneOf('for', texts.for, FOR, 'this') === 'all-sources' };
}

async function runRuling(request: Request): Promise<number> {
  const { ids, paths, status, on, until, widely } = askedFor(request);
  const by = signer(request);
  const choice = readChoice(request);
  const project = await readInput(request, paths);
  const report = check(project, choice);
  const wrong = sourcesNamed(request.lists.wrong, project);
  const chosen = ids.map((id) =>
    discrepancyOf(
      fullId(
        id,
        report.discrepancies.map((one) => one.id),
        'discrepancy',
        SEE_IDS,
      ),
      report,
    ),
  );
  const meant = widely
    ? report.discrepancies.filter((one) => chosen.some((other) => valuesKey(one) === valuesKey(other)))
    : [...new Set(chosen)];
  const { reason, owner = null } = request.texts;
  const made = meant.map((one) => decisionOn(subjectOf(one), { status, wrong, reason, by, on, until, owner }));
  const path = await recordsPath(request);
  const records = await changeRecords(path, (old) => withRecords(old, made));
  const after = check({ ...project, decisions: records }, choice);
  const lines = made.map((record, i) => sentence(record, meant[i]?.title ?? '', recordOn(after, record.id)));
  await say(quiet(`${[...lines, aftermath(status, until), `Now: ${summaryLine({ ...report, summary: after.summary })}`].join('\n')}\n`));
  return 0;
}

function discrepancyOf(id: string, { discrepancies }: Report): Discrepancy {
  const found = discrepancies.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
}

/** The sources of --wrong, which may be given with commas between them. */
function sourcesNamed(words: readonly string[], { sources }: Project): string[] {
  const known = [...sources.map(({ id }) => id), 'claims.yaml', 'none', 'unknown'];
  const ids = words
    .flatMap((word) => (known.includes(word) ? [word] : word.split(',').map((part) => part.trim())))
    .filter((id) => id !== '');
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new UsageError(`--wrong names ${unknown}, and no article has that id`, { word: unknown, among: known });
  if (ids.length > 1 && ids.some((id) => id === 'none' || id === 'unknown'))
    throw new UsageError('--wrong is either none, or unknown, or the ids of articles');
  return [...new Set(ids)];
}

/** `Saved 9f2c…, Share of the valley: our text is wrong (Ada Lund, 10 March 2025): …` */
function sentence(record: Decision, title: string, rules: Ruled | undefined): string {
  const saved = `Saved ${record.id}, ${title}: ${ruling(record).words}`;
  const later = rules === undefined || rules.on <= record.on ? '' : ` (A record of ${dayInWords(rules.on)} is newer and goes on to rule.)`;
  return oneLine(saved + later);
}

function aftermath(status: DecisionStatus, until: string | null): string {
  if (status === 'ask') return 'A question leaves it open until somebody answers it.';
  return `It opens again when a value changes${until === null ? '' : `, and after ${dayInWords(until)}`}. factdiff decide --undo ID takes it back.`;
}
