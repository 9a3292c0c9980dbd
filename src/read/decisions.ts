/** claims.decisions.jsonl: one record a line, a decision or a tick. */

import { dayOfIso } from '../language/calendar.js';
import type { Decision, Ruled, Tick } from '../model.js';
import { InputError } from './input-error.js';
import { didYouMean } from './problems.js';
import { decisionSchema, type SchemaError, validateDecision } from './validators.generated.js';

/** A line as written: some keys may be left out. */
type Written = (Omit<Decision, 'until' | 'owner' | 'judged'> & Partial<Decision>) | (Omit<Tick, 'note'> & Partial<Tick>);

const CURE = 'Correct the line, or take it out; README shows a whole record under Decisions.';

/** Throws InputError that names the first broken line and what to do about it. */
export function readDecisions(raw: string, file: string): Ruled[] {
  const records: Ruled[] = [];
  for (const [index, line] of raw
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() === '') continue;
    const data = parseLine(line);
    const fault = faultOf(data);
    if (fault !== null) throw new InputError(`${file}:${index + 1}  ${fault} ${CURE}`);
    records.push(whole(data as Written));
  }
  return records;
}

function whole(record: Written): Ruled {
  if (record.status === 'checked') return { ...record, note: record.note ?? '' };
  return { ...record, until: record.until ?? null, owner: record.owner ?? null, judged: record.judged ?? [] };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function faultOf(data: unknown): string | null {
  if (data === undefined) return 'this line is not one whole JSON object (cut off, or a merge mark?).';
  if (!validateDecision(data)) return messageOf(firstOf(validateDecision.errors ?? []), data);
  const { on, until = null } = data as Pick<Decision, 'on'> & Partial<Decision>;
  const bad = [on, until ?? on].find((day) => dayOfIso(day) === null);
  return bad === undefined ? null : `there is no day ${bad}.`;
}

/** Of what the record should be says its status: a wrong one is told before what is missing for it. */
function firstOf(errors: readonly SchemaError[]): SchemaError | undefined {
  return errors.find(({ instancePath }) => instancePath === '/status') ?? errors[0];
}

function messageOf(error: SchemaError | undefined, data: unknown): string {
  const key = error?.instancePath.split('/')[1];
  const written = typeof data === 'object' && data !== null && key !== undefined ? JSON.stringify(Reflect.get(data, key)) : '';
  switch (error?.keyword) {
    case 'required':
      return `"${String(error.params.missingProperty)}" is missing.`;
    case 'additionalProperties': {
      const extra = String(error.params.additionalProperty);
      return `unknown key "${extra}".${didYouMean(extra, keysOf(data))}`;
    }
    case 'enum':
      return `${written} is not possible for "${key}"; it must be one of: ${[...(error.params.allowedValues as readonly unknown[]), ...(key === 'status' ? ['checked'] : [])].join(', ')}.`;
    default:
      return key === undefined ? 'this line is not a JSON object.' : `${written} is not possible for "${key}".`;
  }
}

interface Shape {
  readonly properties: object;
}

/** The keys that a record of this status may have. */
function keysOf(data: unknown): string[] {
  const { decision, tick } = decisionSchema.definitions as { readonly decision: Shape; readonly tick: Shape };
  const isTick = typeof data === 'object' && data !== null && Reflect.get(data, 'status') === 'checked';
  return Object.keys((isTick ? tick : decision).properties);
}
