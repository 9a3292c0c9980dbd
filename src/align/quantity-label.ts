/** What a discovered quantity is called for people. */
import type { Quantity } from './quantity.js';

const LABELS: Readonly<Record<string, string>> = {
  share: 'Share',
  'share-change': 'Change in percent',
  duration: 'Length of time',
};

/** `Sum of money (EUR)`, `Number of boats`. */
export function labelOf({ key, mention }: Quantity): string {
  if (mention.kind !== 'number') return LABELS[key] ?? 'Value';
  if (key.startsWith('money/')) return `Sum of money (${key.slice(6)})`;
  if (key.startsWith('unit/')) return `Measure (${key.slice(5)})`;
  const noun = mention.value.nounPhrase ?? mention.value.noun;
  return noun === null ? 'Number' : `Number of ${noun}`;
}
