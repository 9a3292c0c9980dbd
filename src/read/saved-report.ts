/** A report that was saved as JSON, read back. */
import type { Report } from '../model.js';
import { InputError } from './input-error.js';
import { isRecord } from './records.js';
import { misshapen } from './shape.js';

const VERSION = '1.0';
const CURE = 'Make it again: factdiff -f json=FILE.';

/** The report in a text; `file` is the path to show, `schema` the text of schema/report.schema.json. Throws InputError for anything else. */
export function readReport(raw: string, file: string, schema: string): Report {
  const data = parsed(raw.replace(/^\ufeff/, ''), file);
  if (!isRecord(data) || !Object.hasOwn(data, 'schemaVersion')) throw new InputError(`${file}: no report of factdiff. ${CURE}`);
  if (data.schemaVersion !== VERSION) {
    const tool = isRecord(data.tool) && typeof data.tool.version === 'string' ? ` by factdiff ${data.tool.version}` : '';
    const written = JSON.stringify(data.schemaVersion) ?? 'unknown';
    throw new InputError(
      `${file}: a report of version ${written}, made${tool}; this program reads version ${VERSION}. Render it with the program that made it, or check again.`,
    );
  }
  const fault = misshapen(data, JSON.parse(schema) as Readonly<Record<string, unknown>>);
  if (fault !== null)
    throw new InputError(`${file}: not a whole report (${fault.replace(/^[.]/, '').replace(/^:/, 'at the top:')}). ${CURE}`);
  return data as unknown as Report;
}

function parsed(raw: string, file: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    throw new InputError(`${file}: no JSON, or only a part of it. ${CURE}`);
  }
}
