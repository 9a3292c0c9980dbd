/** The file of decisions and ticks as the command line changes it; who signs a record, and on which day. */
import { join } from 'node:path';
import { DECISIONS, projectFolder, type Ruled, readDecisions, recordLines } from '../index.js';
import { dayOfIso } from '../language/calendar.js';
import { oneLine } from '../report/safe.js';
import { updateFile } from '../store/update.js';
import type { Request } from './arguments.js';
import { UsageError } from './usage-error.js';

/** Path of the project's file of decisions. */
export async function recordsPath({ texts, flags }: Request): Promise<string> {
  const config = texts.config === undefined ? {} : { config: texts.config };
  return join(await projectFolder(process.cwd(), { ...config, noConfig: flags.has('no-config') }), DECISIONS);
}

/** Puts what `change` makes of the newest records in their place, and gives them back. */
export async function changeRecords(path: string, change: (records: readonly Ruled[]) => readonly Ruled[]): Promise<readonly Ruled[]> {
  let changed: readonly Ruled[] = [];
  await updateFile(path, (old) => {
    const records = readDecisions(old ?? '', DECISIONS);
    changed = change(records);
    return changed === records ? (old ?? '') : recordLines(changed);
  });
  return changed;
}

/** Who signs: --by, else FACTDIFF_BY, else the name the person is logged in under. */
export function signer({ texts }: Request): string {
  const { FACTDIFF_BY, USER, USERNAME } = process.env;
  const name = [texts.by, FACTDIFF_BY, USER, USERNAME].map((one) => oneLine(one ?? '').trim()).find((one) => one !== '');
  if (name !== undefined) return name;
  throw new UsageError('nobody is named as the one who decides; add --by NAME, or set FACTDIFF_BY');
}

/** The day of a record: --on, else today where the person is. */
export function signingDay(request: Request): string {
  return dayGiven(request, 'on') ?? today();
}

/** A day given with an option, checked; null without it. */
export function dayGiven({ texts }: Request, option: 'on' | 'until'): string | null {
  const day = texts[option];
  if (day === undefined) return null;
  if (day.length !== 10 || dayOfIso(day) === null) throw new UsageError(`--${option} is a day written YYYY-MM-DD, not “${day}”`);
  return day;
}

function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
