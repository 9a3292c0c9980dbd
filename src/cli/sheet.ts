/** `factdiff sheet DRAFT [PATH…]`: the fact-checker's sheet, one row per checkable statement of a draft. */
import { sheetFormatters, sheetOf } from '../index.js';
import type { Request } from './arguments.js';
import { readChoice, readInput } from './input.js';
import type { Screen } from './screen.js';
import { put, readTarget } from './tables.js';
import { OutputError, UsageError } from './usage-error.js';

export async function runSheet(request: Request, { width }: Screen): Promise<number> {
  const [file, ...paths] = request.operands;
  if (file === undefined) throw new UsageError('sheet needs the draft: factdiff sheet DRAFT');
  const { import: table, by, on } = request.texts;
  if (table === undefined && (by ?? on) !== undefined)
    throw new UsageError('--by and --on sign what --import brings: factdiff sheet DRAFT --import FILE.csv');
  if (table !== undefined && request.lists.format.length > 0)
    throw new UsageError('--import takes ticks in and prints no sheet: leave -f out');
  const target = readTarget(request);
  const choice = readChoice(request);
  const project = await readInput({ ...request, lists: { ...request.lists, draft: [file] } }, paths);
  const [draft, ...more] = project.drafts;
  if (more.length > 0) throw new OutputError(`${file} holds ${more.length + 1} articles; sheet takes one file`, false);
  if (table !== undefined && draft !== undefined) return (await import('./sheet-import.js')).importSheet(request, project, draft, choice);
  const sheet = draft === undefined ? null : sheetOf(project, draft, choice);
  if (!sheet) return 2;
  await put(target, sheetFormatters[target.format](sheet, { width }));
  return project.unreadable.length > 0 ? 2 : 0;
}
