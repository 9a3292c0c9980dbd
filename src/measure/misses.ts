/** What a recogniser missed, as JSON lines for whoever wants to mend it. */
import type { Outcome } from './recognizers-run.js';

/** One line for every expected result that was not found with a right value, and for every text on which something fired. */
export function missLines(outcomes: readonly (Omit<Outcome, 'part'> & { readonly part: string })[]): string[] {
  return outcomes
    .filter(({ negative, ground, found }) => (negative ? found.length > 0 : ground === null))
    .map(({ id, kind, part, negative, text, ref, expected, found }) => {
      const right = expected?.rightValues.map(({ value }) => value) ?? [];
      const near = found.map(({ start, end, text, values }) => ({ start, end, text, values }));
      return `${JSON.stringify({ id, kind, part, negative, text, ref, expected: expected?.text ?? null, right, found: near })}\n`;
    });
}
