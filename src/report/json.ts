/** The report itself. Every other format can be made from it. */
import type { Report } from '../model.js';
import { byCodePoint, quietJson } from './safe.js';

/** Keys in the order a reader wants them; any other key (of a table by kind or by reason) follows in code-point order. */
const KEYS =
  `schemaVersion tool sources unreadable claims statements discrepancies sheets undecided notCompared coverage decisions embed documents summary
  v id code rule reason claim draft status statement source role label type declared reference tolerance state kind family severity outcome
  title message hint advice name version file digest offsetsIn publisher url published lang translatedFrom story origin gaps at start end
  line column paragraph zone exact text prefix suffix context before after preceding following sentence value low high replacement
  attributedTo level asOf comparable sides fix decision history reopened because since reworded joined
  method wrong by on until owner judged
  seen parsed aligned compared singleSource notComparable checked agree differ silent voices tick changed single notUnderstood origins words
  rows paragraphs marks applied stale expired error warning note decided exit`.split(/\s+/);
const RANK = new Map(KEYS.map((key, i) => [key, i]));

function inOrder(a: string, b: string): number {
  return (RANK.get(a) ?? KEYS.length) - (RANK.get(b) ?? KEYS.length) || byCodePoint(a, b);
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => inOrder(a, b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}

/** Exactly the report, two spaces a step, the same bytes for the same report whatever order its keys were made in. */
export function json(report: Report): string {
  return quietJson(ordered(report));
}
