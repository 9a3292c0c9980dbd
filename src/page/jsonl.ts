/** Reads a file of decisions that somebody sent: every line is checked, and what is wrong is said in words. Pure. */
import type { Ruled } from '../model.js';
import { isRecordId } from './recorded.js';

const STATUSES = ['our-text-wrong', 'their-text-wrong', 'both-stand', 'not-the-same', 'tool-misread', 'ask'];
/** Besides `v`, `id` and `status`. */
const TEXTS = {
  decision: ['rule', 'claim', 'reason', 'by', 'on'],
  tick: ['draft', 'kind', 'value', 'text', 'sentence', 'method', 'source', 'by', 'on', 'note'],
} as const;
const LISTS = ['wrong', 'judged'];
const PERHAPS = ['until', 'owner'];

/** The records of a file, and a sentence for each line that is none. */
export function readRecords(text: string): { readonly records: Ruled[]; readonly problems: string[] } {
  const records: Ruled[] = [];
  const problems: string[] = [];
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const problem = problemOf(line);
    if (typeof problem === 'string') problems.push(`Line ${i + 1} ${problem}.`);
    else records.push(problem);
  }
  return { records, problems };
}

function problemOf(line: string): string | Ruled {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return 'is not a record: it is cut off, or something was typed into it';
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return 'is not a record of a decision';
  const record = read as Readonly<Record<string, unknown>>;
  if (record.v !== 1) return 'was written by another version of factdiff';
  if (typeof record.id !== 'string' || !isRecordId(record.id)) return 'has no id: 16 digits and letters from a to f';
  const whole =
    record.status === 'checked'
      ? record
      : { ...record, until: record.until ?? null, owner: record.owner ?? null, judged: record.judged ?? [] };
  return wrongField(whole) ?? (whole as unknown as Ruled);
}

function wrongField(record: Readonly<Record<string, unknown>>): string | null {
  const isTick = record.status === 'checked';
  if (!isTick && !STATUSES.includes(String(record.status))) {
    return `has no known answer: "status" must be ${STATUSES.join(', ')} or checked`;
  }
  const known: readonly string[] = isTick ? TEXTS.tick : TEXTS.decision;
  const missing = known.find((name) => typeof record[name] !== 'string');
  if (missing !== undefined) return `has no "${missing}"`;
  if (!isDay(record.on)) return 'has no day: "on" must be like 2025-03-06';
  if (isTick) return null;
  const list = LISTS.find((name) => !Array.isArray(record[name]) || !(record[name] as unknown[]).every((one) => typeof one === 'string'));
  if (list !== undefined) return `has no list of texts as "${list}"`;
  const perhaps = PERHAPS.find((name) => record[name] !== null && typeof record[name] !== 'string');
  if (perhaps !== undefined) return `has something other than a text or nothing as "${perhaps}"`;
  return record.until !== null && !isDay(record.until) ? 'has no day: "until" must be like 2025-03-06' : null;
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}
