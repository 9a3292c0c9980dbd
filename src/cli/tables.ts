/** Tables that go to one place: `-f NAME[=FILE]` of the sheet and the matrix, once. */
import { writeFileAtomic } from '../store/write.js';
import type { Request } from './arguments.js';
import { say } from './screen.js';
import { UsageError } from './usage-error.js';

export type TableFormat = 'text' | 'csv' | 'md';
const FORMATS: readonly TableFormat[] = ['text', 'csv', 'md'];

/** One rendering asked for; without a file it goes to standard output. */
export interface Target {
  readonly format: TableFormat;
  readonly file: string | null;
}

/** What `-f` asks of a command that prints one table; text on the screen where it is not given. */
export function readTarget({ command, lists }: Request): Target {
  const [asked = 'text', ...rest] = lists.format;
  const equals = asked.indexOf('=');
  const word = equals < 0 ? asked : asked.slice(0, equals);
  const format = FORMATS.find((name) => name === word);
  if (format === undefined || rest.length > 0)
    throw new UsageError(`${command} is printed as one of ${FORMATS.join(', ')}`, { word, among: FORMATS });
  const file = equals < 0 ? null : asked.slice(equals + 1);
  if (file === '') throw new UsageError(`-f ${word}= needs the name of a file`);
  return { format, file };
}

/** Writes a table where it was asked for. A spreadsheet reads UTF-8 from a file with a byte order mark only. */
export async function put({ file, format }: Target, table: string): Promise<void> {
  if (file === null) await say(table);
  else await writeFileAtomic(file, format === 'csv' ? `\ufeff${table}` : table);
}
