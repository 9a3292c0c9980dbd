/** Where a report goes: `-f NAME[=FILE]`, and what happens without it. */
import { lstatSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type FormatName, type FormatOptions, formatters, type Report } from '../index.js';
import { writeFileAtomic } from '../store/write.js';
import { oneOf, type Request } from './arguments.js';
import { readMaxFindings, SEVERITIES } from './input.js';
import { codeOf, type Screen, say } from './screen.js';
import { OutputError, UsageError } from './usage-error.js';

/** One rendering asked for; without a file it goes to standard output. */
export interface Output {
  readonly format: FormatName;
  readonly file: string | null;
}

const REPORTS = 'reports';
const NAMES = Object.keys(formatters) as FormatName[];

/** How many discrepancies are shown where nobody said. */
const SHOWN = 50;

/** How much the formatters are to show. */
export function formatOptions({ texts, flags }: Request, screen: Screen): FormatOptions {
  const minSeverity = texts['min-severity'];
  return {
    ...screen,
    all: flags.has('all'),
    maxFindings: readMaxFindings(texts['max-findings'], SHOWN),
    ...(minSeverity === undefined ? {} : { minSeverity: oneOf('min-severity', minSeverity, SEVERITIES, 'note') }),
  };
}

/** --open without a page would do nothing, silently. */
export function refuseOpening({ flags }: Request, outputs: readonly Output[]): void {
  if (flags.has('open') && !outputs.some(({ format, file }) => format === 'html' && file !== null))
    throw new UsageError('--open needs a page to open: add -f html=FILE');
}

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

/**
 * Renders and writes: files first, so that they are whole even when the reader of standard output has gone away. `project`: the
 * folder that the paths in the report belong to. A spreadsheet reads UTF-8 from a file with a byte order mark only.
 */
export async function writeOutputs(report: Report, outputs: readonly Output[], options: FormatOptions, project: string): Promise<void> {
  for (const { format, file } of outputs) {
    if (file === null) continue;
    const text = formatters[format](report, { ...options, color: false, ...rootFrom(file, project) });
    await writeFileAtomic(file, format === 'csv' ? `\ufeff${text}` : text);
  }
  for (const { format, file } of outputs) {
    if (file === null) await say(formatters[format](report, options));
  }
}

/**
 * Path from the folder of a page to the project's folder, forward slashes: `..` for reports/report.html. Nothing for a page
 * outside of the project: the names of folders on this machine are nobody's business.
 */
function rootFrom(file: string, project: string): { readonly root?: string } {
  const path = relative(dirname(resolve(file)), project).split(sep);
  if (!path.every((part) => part === '..' || part === '')) return {};
  return { root: path.join('/') || '.' };
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
