/** `factdiff matrix [PATH…]`: claims down, sources across. */
import { check, matrixFormatters } from '../index.js';
import type { Request } from './arguments.js';
import { readChoice, readInput } from './input.js';
import type { Screen } from './screen.js';
import { put, readTarget } from './tables.js';
import { UsageError } from './usage-error.js';

export async function runMatrix(request: Request, { width }: Screen): Promise<number> {
  const target = readTarget(request);
  const choice = readChoice(request);
  const { claim } = request.texts;
  const project = await readInput(request, request.operands);
  const report = check(project, choice);
  const ids = report.claims.map(({ id }) => id);
  if (claim !== undefined && !ids.includes(claim)) {
    const among = report.claims.filter(({ declared }) => declared).map(({ id }) => id);
    throw new UsageError(`no claim ${claim} is declared or was found`, { word: claim, among });
  }
  await put(target, matrixFormatters[target.format](report, { width, ...(claim === undefined ? {} : { claim }) }));
  return project.unreadable.length > 0 ? 2 : 0;
}
