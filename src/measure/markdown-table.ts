/** Tables of shares, as they are printed and as they stand in docs/accuracy.md. */
import { wilson } from './wilson.js';

/** A Markdown table with columns as wide as their longest cell: the first to the left, the others to the right. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string => {
    const cells = widths.map((width, column) => (column === 0 ? (row[column] ?? '').padEnd(width) : (row[column] ?? '').padStart(width)));
    return `| ${cells.join(' | ')} |`;
  };
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** `93.4 % (90.1 to 95.7), 295 of 316`: a share, its 95 % Wilson interval, and what it is a share of. */
export function shareOf(k: number, n: number): string {
  if (n === 0) return '–';
  const [low, high] = wilson(k, n);
  const percent = (share: number): string => (100 * share).toFixed(1);
  return `${percent(k / n)} % (${percent(low)} to ${percent(high)}), ${k} of ${n}`;
}
