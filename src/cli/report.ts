/** `factdiff report RESULT.json -f FORMAT[=FILE]`: a saved report in other formats, without checking again. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from '../index.js';
import { readReport } from '../read/saved-report.js';
import type { Request } from './arguments.js';
import { readAsset } from './assets.js';
import { formatOptions, readOutputs, refuseOpening, writeOutputs } from './outputs.js';
import type { Screen } from './screen.js';
import { textOf } from './text-file.js';
import { UsageError } from './usage-error.js';

export async function runReport(request: Request, screen: Screen): Promise<number> {
  const [file, ...rest] = request.operands;
  if (file === undefined || rest.length > 0)
    throw new UsageError('report needs one saved report: factdiff report reports/report.json -f html=page.html');
  const asked = readOutputs(request.lists.format);
  const outputs = asked.length > 0 ? asked : [{ format: 'text', file: null } as const];
  refuseOpening(request, outputs);
  const options = formatOptions(request, screen);
  const schema = readAsset('schema/report.schema.json');
  if (schema === null) throw new Error('schema/report.schema.json is missing from this installation');
  const report = readReport(await textOf(file), file, schema);
  await writeOutputs(report, outputs, options, await folderOf(file));
  if (request.flags.has('open')) await (await import('./open.js')).openPage(report, outputs);
  return report.summary.exit;
}

/** The folder that the paths in a saved report belong to: that of the claims.yaml above it, else where the program is run. */
async function folderOf(file: string): Promise<string> {
  const folder = await projectFolder(dirname(file));
  return existsSync(join(folder, 'claims.yaml')) ? folder : process.cwd();
}
