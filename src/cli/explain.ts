/** `factdiff explain RULE|ID`: the page of a rule, or one discrepancy of the project in full. */
import { check, type Discrepancy, rules, type Side } from '../index.js';
import { oneLine, quiet } from '../report/safe.js';
import type { Request } from './arguments.js';
import { readAsset } from './assets.js';
import { readChoice, readInput } from './input.js';
import { type Screen, say } from './screen.js';
import { UsageError } from './usage-error.js';
import { wrapped } from './wrapped.js';

const ID = /^[0-9a-f]{4,16}$/;

export async function runExplain(request: Request, screen: Screen): Promise<number> {
  const [word, ...paths] = request.operands;
  if (word === undefined) throw new UsageError('explain needs a rule, or the id of a discrepancy');
  if (rules.some(({ id }) => id === word)) await say(pageOf(word));
  else if (ID.test(word)) await explainDiscrepancy(request, word, paths, screen);
  else throw new UsageError(`${word} is no rule and no id of a discrepancy`, { word, among: rules.map(({ id }) => id) });
  return 0;
}

function pageOf(rule: string): string {
  const page = readAsset(`rules/${rule}.md`);
  if (page === null) throw new Error(`rules/${rule}.md is missing from this installation`);
  return page;
}

/** Runs the check again: an id is known only to it. */
async function explainDiscrepancy(request: Request, prefix: string, paths: readonly string[], screen: Screen): Promise<void> {
  const report = check(await readInput(request, paths), readChoice(request));
  const matching = report.discrepancies.filter(({ id }) => id.startsWith(prefix));
  const [found, ...others] = matching;
  if (found === undefined) throw new UsageError(`no discrepancy has an id that begins with ${prefix}`);
  if (others.length > 0) throw new UsageError(`${prefix} begins ${matching.length} ids: ${matching.map(({ id }) => id).join(', ')}`);
  await say(quiet(inFull(found, screen.width)));
}

/** Everything the report holds about one discrepancy. */
function inFull(found: Discrepancy, width: number): string {
  const rule = rules.find(({ id }) => id === found.rule);
  const lines = (head: string, text: string) => wrapped(head, oneLine(text), width);
  const parts = [
    lines('', found.title),
    [`${found.severity}, ${found.outcome}   ${found.rule} (${found.family})   ${found.id}`],
    lines('', found.message),
    ...found.sides.map((side) => sideInFull(side, lines)),
    found.comparable.length > 0 ? lines('Comparable  ', found.comparable.join(', ')) : [],
    lines('→ ', found.advice),
    found.fix === null ? [] : lines('Fix         ', `write “${found.fix.replacement}” in ${found.fix.file}`),
    found.decision === null ? [] : lines('Decided     ', decisionOf(found.decision)),
    rule === undefined ? [] : lines('Rule        ', `${rule.title} (factdiff explain ${rule.id})`),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function sideInFull(side: Side, lines: (head: string, text: string) => string[]): string[] {
  const facts = [side.role, `reads as ${side.value}`, ...(side.attributedTo === null ? [] : [`according to ${side.attributedTo}`])];
  return [
    ...lines('', `${side.file}:${side.line}:${side.column}`),
    ...lines('  ', `…${side.prefix}[${side.text}]${side.suffix}…`),
    ...lines('  ', `${side.source}: ${facts.join(', ')}`),
  ];
}

function decisionOf({ status, by, on, reason }: NonNullable<Discrepancy['decision']>): string {
  return `${status} by ${by} on ${on}${reason === '' ? '' : `: ${reason}`}`;
}
