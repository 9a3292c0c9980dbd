/** From the options that say what to check, to a project and the settings of a run; shared by check, explain and show. */
import { existsSync } from 'node:fs';
import { type FailOn, type Project, readProject, rules } from '../index.js';
import { dayOfIso } from '../language/calendar.js';
import { oneLine, quiet } from '../report/safe.js';
import { COMMAND_NAMES, oneOf, type Request } from './arguments.js';
import { remark } from './screen.js';
import { UsageError } from './usage-error.js';

export interface Choice {
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly asOf?: string;
}

/** Reads what the request names. Files that cannot be read are named on standard error and stand in the project. */
export async function readInput(request: Request, paths: readonly string[]): Promise<Project> {
  refuseUnknownCommand(paths);
  const project = await readProject(process.cwd(), {
    ...(request.texts.config === undefined ? {} : { config: request.texts.config }),
    noConfig: request.flags.has('no-config'),
    paths,
    drafts: request.lists.draft,
  });
  for (const { file, reason, at } of project.unreadable) remark(quiet(oneLine(`${file}: ${reason}${at === null ? '' : ` (${at})`}`)));
  return project;
}

/** A first word that is no file but nearly a command is a mistyped command. */
function refuseUnknownCommand([first]: readonly string[]): void {
  if (first === undefined || /[./\\]/.test(first) || existsSync(first)) return;
  throw new UsageError(`${first}: no such file or command`, { word: first, among: COMMAND_NAMES });
}

/** --only, --skip and --as-of, checked. */
export function readChoice(request: Request): Choice {
  const asOf = request.texts['as-of'];
  if (asOf !== undefined && (asOf.length !== 10 || dayOfIso(asOf) === null)) {
    throw new UsageError(`--as-of is a day written YYYY-MM-DD, not “${asOf}”`);
  }
  const only = request.lists.only.flatMap(ruleIds);
  const skip = request.lists.skip.flatMap(ruleIds);
  return { only, skip, ...(asOf === undefined ? {} : { asOf }) };
}

/** The ids that a word of --only or --skip stands for: one rule, or all rules of a family. */
function ruleIds(word: string): string[] {
  const ids = rules.filter(({ id, family }) => id === word || family === word).map(({ id }) => id);
  if (ids.length > 0) return ids;
  throw new UsageError(`unknown rule ${word}`, { word, among: rules.flatMap(({ id, family }) => [id, family]) });
}

/** How many discrepancies to show on screen: a whole number, `all`, or the default. */
export function readMaxFindings(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (text === 'all') return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--max-findings is a whole number or all, not “${text}”`);
  return Number(text);
}

export const SEVERITIES = ['error', 'warning', 'note'] as const;

const FAIL_ON = [...SEVERITIES, 'never'] as const;

/** --fail-on, or null when it was not given and claims.yaml or the default decides. */
export function readFailOn(request: Request): FailOn | null {
  const text = request.texts['fail-on'];
  return text === undefined ? null : oneOf('fail-on', text, FAIL_ON, 'error');
}
