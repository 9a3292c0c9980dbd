/** `factdiff show FILE`: everything recognised in one article, and what was left out and why. */
import { extract, type Reading, type SourceFile, toDocument } from '../index.js';
import { quiet, quietJson } from '../report/safe.js';
import type { Request } from './arguments.js';
import { readInput } from './input.js';
import { type Screen, say } from './screen.js';
import { showReading } from './show-reading.js';
import { OutputError, UsageError } from './usage-error.js';

const FORMATS = ['text', 'json'] as const;

export async function runShow(request: Request, { width }: Screen): Promise<number> {
  const format = showFormat(request.lists.format);
  const [file, ...rest] = request.operands;
  if (file === undefined || rest.length > 0) throw new UsageError('show needs one file');
  const project = await readInput(request, [file]);
  const source = onlySource(project.sources, file);
  if (source === null) return 2;
  const reading: Reading = extract(toDocument(source), source.raw);
  await say(format === 'json' ? quietJson(reading) : quiet(showReading(reading, source.raw, width)));
  return project.unreadable.length > 0 ? 2 : 0;
}

function showFormat([word = 'text', ...rest]: readonly string[]): (typeof FORMATS)[number] {
  const format = FORMATS.find((name) => name === word);
  if (format === undefined || rest.length > 0) {
    throw new UsageError(`show prints one of ${FORMATS.join(', ')} to standard output`, { word, among: FORMATS });
  }
  return format;
}

/** The one source that was read; null when it could not be, which readInput has said already. */
function onlySource(sources: readonly SourceFile[], file: string): SourceFile | null {
  if (sources.length > 1) throw new OutputError(`${file} holds ${sources.length} articles; show takes one file`, false);
  return sources[0] ?? null;
}
