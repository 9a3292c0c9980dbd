/** `factdiff [check] [PATH…]`: compares articles and writes the report. */
import { relative } from 'node:path';
import { type CheckOptions, check, type Embed, projectFolder } from '../index.js';
import { oneOf, type Request } from './arguments.js';
import { readChoice, readFailOn, readInput } from './input.js';
import { formatOptions, makeReportFolder, type Output, readOutputs, refuseOpening, usualOutputs, writeOutputs } from './outputs.js';
import type { Screen } from './screen.js';
import { UsageError } from './usage-error.js';

const EMBED = ['full', 'evidence', 'none'] as const satisfies readonly Embed[];

export async function runCheck(request: Request, screen: Screen): Promise<number> {
  const { flags } = request;
  const asked = readOutputs(request.lists.format);
  const options = formatOptions(request, screen);
  const settings = settingsOf(request);
  if (flags.has('diff') && !flags.has('fix')) throw new UsageError('--diff shows what --fix would change: write --fix --diff');
  if (flags.has('diff') && (asked.length > 0 || flags.has('open')))
    throw new UsageError('--diff prints the patch and nothing else: leave -f and --open out');
  const read = await readInput(request, request.operands);
  const folder = await folderOf(request);
  const first = check(read, settings);
  if (flags.has('diff')) {
    await (await import('./fix.js')).showPatch(read, first, folder);
    return first.summary.exit;
  }
  const changed = flags.has('fix') && (await (await import('./fix.js')).repair(read, first, folder));
  const project = changed ? await readInput(request, request.operands) : read;
  const report = changed ? check(project, settings) : first;
  const outputs = outputsOf(request, project.knowledge.file === null ? null : folder, asked);
  await writeOutputs(report, outputs, options, folder);
  if (flags.has('open')) await (await import('./open.js')).openPage(report, outputs);
  return report.summary.exit;
}

/** How to check, by the options of the request. */
export function settingsOf(request: Request): CheckOptions {
  const failOn = readFailOn(request);
  const { embed } = request.texts;
  return {
    ...readChoice(request),
    requireSupport: request.flags.has('require-support'),
    ...(failOn === null ? {} : { failOn }),
    ...(embed === undefined ? {} : { embed: oneOf('embed', embed, EMBED, 'evidence') }),
  };
}

/** The project's folder: that of the claims.yaml in use, else where the program is run. */
function folderOf({ texts, flags }: Request): Promise<string> {
  const config = texts.config === undefined ? {} : { config: texts.config };
  return projectFolder(process.cwd(), { ...config, noConfig: flags.has('no-config') });
}

/** What -f asks for; else text, and in a project that is checked as a whole its three reports. */
function outputsOf(request: Request, project: string | null, asked: readonly Output[]): readonly Output[] {
  if (asked.length > 0) {
    refuseOpening(request, asked);
    return asked;
  }
  const folder = request.operands.length > 0 || project === null ? null : relative(process.cwd(), project) || '.';
  const outputs = usualOutputs(folder, process.env.GITHUB_ACTIONS === 'true');
  refuseOpening(request, outputs);
  if (folder !== null) makeReportFolder(folder);
  return request.flags.has('quiet') ? outputs.filter((output) => output.file !== null) : outputs;
}
