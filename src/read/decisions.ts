/** claims.decisions.jsonl: one decision a line. */

import { dayOfIso } from '../language/calendar.js';
import type { Decision } from '../model.js';
import { InputError } from './input-error.js';
import { didYouMean } from './problems.js';
import { decisionSchema, type SchemaError, validateDecision } from './validators.generated.js';

/** Keys that a line may leave out. */
type Optional = Partial<Pick<Decision, 'until' | 'owner' | 'judged'>>;

const CURE = 'Correct the line, or take it out; README shows a whole record under Decisions.';

/** Throws InputError that names the first broken line and what to do about it. */
export function readDecisions(raw: string, file: string): Decision[] {
  const decisions: Decision[] = [];
  for (const [index, line] of raw
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() === '') continue;
    const data = parseLine(line);
    const fault = faultOf(data);
    if (fault !== null) throw new InputError(`${file}:${index + 1}  ${fault} ${CURE}`);
    const decision = data as Omit<Decision, keyof Optional> & Optional;
    decisions.push({ ...decision, until: decision.until ?? null, owner: decision.owner ?? null, judged: decision.judged ?? [] });
  }
  return decisions;
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
  if (!validateDecision(data)) return messageOf(validateDecision.errors?.[0], data);
  const { on, until } = data as Decision;
  const bad = [on, until ?? on].find((day) => dayOfIso(day) === null);
  return bad === undefined ? null : `there is no day ${bad}.`;
}

function messageOf(error: SchemaError | undefined, data: unknown): string {
  const key = error?.instancePath.split('/')[1];
  const written = typeof data === 'object' && data !== null && key !== undefined ? JSON.stringify(Reflect.get(data, key)) : '';
  const known = Object.keys((decisionSchema.properties ?? {}) as object);
  switch (error?.keyword) {
    case 'required':
      return `"${String(error.params.missingProperty)}" is missing.`;
    case 'additionalProperties': {
      const extra = String(error.params.additionalProperty);
      return `unknown key "${extra}".${didYouMean(extra, known)}`;
    }
    case 'enum':
      return `${written} is not possible for "${key}"; it must be one of: ${(error.params.allowedValues as readonly unknown[]).join(', ')}.`;
    default:
      return key === undefined ? 'this line is not a JSON object.' : `${written} is not possible for "${key}".`;
  }
}
