/** `factdiff [check] [PATH…]`: compares articles and writes the report. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { check, type FormatOptions, type Project } from '../index.js';
import { oneOf, type Request } from './arguments.js';
import { readChoice, readFailOn, readInput, readMaxFindings, SEVERITIES } from './input.js';
import { makeReportFolder, type Output, readOutputs, usualOutputs, writeOutputs } from './outputs.js';
import type { Screen } from './screen.js';

const SHOWN = 50;
/** How far up claims.yaml is looked for: deeper than any path a system allows. */
const DEEPEST = 2048;

export async function runCheck(request: Request, screen: Screen): Promise<number> {
  const asked = readOutputs(request.lists.format);
  const choice = readChoice(request);
  const failOn = readFailOn(request);
  const options = formatOptions(request, screen);
  const project = await readInput(request, request.operands);
  const requireSupport = request.flags.has('require-support');
  const report = check(project, { ...choice, requireSupport, ...(failOn === null ? {} : { failOn }) });
  await writeOutputs(report, outputsOf(request, project, asked), options);
  return report.summary.exit;
}

function formatOptions(request: Request, screen: Screen): FormatOptions {
  const minSeverity = request.texts['min-severity'];
  return {
    ...screen,
    all: request.flags.has('all'),
    maxFindings: readMaxFindings(request.texts['max-findings'], SHOWN),
    ...(minSeverity === undefined ? {} : { minSeverity: oneOf('min-severity', minSeverity, SEVERITIES, 'note') }),
  };
}

function outputsOf(request: Request, project: Project, asked: readonly Output[]): readonly Output[] {
  if (asked.length > 0) return asked;
  const folder = request.operands.length > 0 ? null : projectFolder(project.knowledge.file, request.texts.config);
  if (folder !== null) makeReportFolder(folder);
  const outputs = usualOutputs(folder, process.env.GITHUB_ACTIONS === 'true');
  return request.flags.has('quiet') ? outputs.filter((output) => output.file !== null) : outputs;
}

/** Folder of the claims.yaml in use, as a path from here: the one named, or the nearest one upwards; null without one. */
function projectFolder(file: string | null, named: string | undefined): string | null {
  if (file === null) return null;
  if (named !== undefined) return dirname(named);
  let folder = '.';
  for (let up = 0; up < DEEPEST && !existsSync(join(folder, file)); up++) folder = join(folder, '..');
  return folder;
}
