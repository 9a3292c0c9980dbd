/** What to do about a point, said to whoever reads the report: nobody can mend a text that is not theirs. */
import type { Discrepancy, Side } from '../model.js';
import { oneLine } from './safe.js';

const MOST_NAMES = 3;

/** `drafts`: how many articles of the report are ours. Where a draft takes part, or nothing is known to be ours, the rule's own advice. */
export function adviceFor({ advice, sides }: Discrepancy, drafts: number, nameOf: (side: Side) => string): string {
  const own = oneLine(advice).trim();
  const others = [...new Set(sides.filter(({ role }) => role === 'source').map(nameOf))];
  if (drafts === 0 || others.length === 0 || sides.some(({ role }) => role === 'draft')) return own;
  const only = sides.every(({ source }) => source === sides[0]?.source);
  if (only) return `This stands in ${others.join(', ')}, not in your draft. Before you take it over, find out which is right.`;
  const shown = others.slice(0, MOST_NAMES).join(others.length === 2 ? ' or ' : ', ') + (others.length > MOST_NAMES ? ' or others' : '');
  return `Your draft takes no part in this. Before you take it over from ${shown}: ${own.charAt(0).toLowerCase()}${own.slice(1)}`;
}
