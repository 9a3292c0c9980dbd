/** Where a report goes: `-f NAME[=FILE]`, and what happens without it. */
import { lstatSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type FormatName, type FormatOptions, formatters, type Report } from '../index.js';
import { writeFileAtomic } from '../store/write.js';
import { codeOf, say } from './screen.js';
import { OutputError, UsageError } from './usage-error.js';

/** One rendering asked for; without a file it goes to standard output. */
export interface Output {
  readonly format: FormatName;
  readonly file: string | null;
}

const REPORTS = 'reports';
const NAMES = Object.keys(formatters) as FormatName[];

/** The renderings that `-f` asks for. At most one can go to standard output, and no two to one file. */
export function readOutputs(formats: readonly string[]): Output[] {
  const outputs = formats.map(readOutput);
  const places = outputs.map(({ file }) => file ?? 'standard output');
  const twice = places.find((place, i) => places.indexOf(place) !== i);
  if (twice !== undefined) throw new UsageError(`two formats cannot both go to ${twice}; write -f NAME=FILE`);
  return outputs;
}

function readOutput(text: string): Output {
  const equals = text.indexOf('=');
  const word = equals < 0 ? text : text.slice(0, equals);
  const format = NAMES.find((name) => name === word);
  if (!format) throw new UsageError(`unknown format ${word}: use ${NAMES.join(', ')}`, { word, among: NAMES });
  if (equals >= 0 && equals === text.length - 1) throw new UsageError(`-f ${text} names no file`);
  return { format, file: equals < 0 ? null : text.slice(equals + 1) };
}

/** What a run writes when nobody said: text, annotations in GitHub Actions, and in a project three files beside claims.yaml. */
export function usualOutputs(projectFolder: string | null, inActions: boolean): Output[] {
  const screen: Output[] = [{ format: 'text', file: null }];
  if (inActions) screen.push({ format: 'github', file: null });
  if (projectFolder === null) return screen;
  const folder = join(projectFolder, REPORTS);
  return [
    { format: 'json', file: join(folder, 'report.json') },
    { format: 'md', file: join(folder, 'report.md') },
    { format: 'html', file: join(folder, 'report.html') },
    ...screen,
  ];
}

/** Renders and writes: files first, so that they are whole even when the reader of standard output has gone away. */
export async function writeOutputs(report: Report, outputs: readonly Output[], options: FormatOptions): Promise<void> {
  for (const { format, file } of outputs) {
    if (file !== null) await writeFileAtomic(file, formatters[format](report, { ...options, color: false }));
  }
  for (const { format, file } of outputs) {
    if (file === null) await say(formatters[format](report, options));
  }
}

/** Makes the folder `reports` of a project if it is missing. What stands there under that name and is no folder is left alone. */
export function makeReportFolder(projectFolder: string): void {
  const folder = join(projectFolder, REPORTS);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new OutputError(`cannot make the folder ${folder}: ${codeOf(error)}`, false);
  }
  if (!lstatSync(folder).isDirectory()) throw new OutputError(`${folder} is a link, not a folder: no report was written`, false);
}
