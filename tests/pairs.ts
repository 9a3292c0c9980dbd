/** Pairs of reports on one event, written without sight of the program; each with four planted slips. */
import { readdirSync, readFileSync } from 'node:fs';
import { check } from '../src/check.js';
import type { Discrepancy, Report } from '../src/model.js';
import { NO_KNOWLEDGE } from '../src/read/claims.js';
import { textSource } from './source.js';

export interface Edit {
  readonly kind: 'number' | 'date' | 'name' | 'quotation';
  readonly from: string;
  readonly to: string;
  readonly changed: string;
  readonly in_a: string;
}

export interface Pair {
  readonly slug: string;
  readonly a: string;
  readonly b: string;
  readonly edits: readonly Edit[];
}

const FOLDER = new URL('pairs/', import.meta.url).pathname;

export function readPairs(set: string): Pair[] {
  return readdirSync(`${FOLDER}${set}`)
    .sort()
    .map((slug) => {
      const read = (file: string): string => readFileSync(`${FOLDER}${set}/${slug}/${file}`, 'utf8');
      return { slug, a: read('a.txt'), b: read('b.txt'), edits: JSON.parse(read('edits.json')) as Edit[] };
    });
}

/** What the program says of two texts without any configuration. */
export function checkTexts(a: string, b: string): Report {
  return check({ sources: [textSource('a', a), textSource('b', b)], unreadable: [], knowledge: NO_KNOWLEDGE, decisions: [], drafts: [] });
}

/** b with every edit applied. */
export function edited({ b, edits }: Pair): string {
  return edits.reduce((text, { from, to }) => text.replace(from, () => to), b);
}

/** Whether a discrepancy of at least a warning stands on the changed words of b. */
export function finds(discrepancies: readonly Discrepancy[], text: string, { to, changed }: Edit): boolean {
  const at = text.indexOf(to) + to.indexOf(changed);
  return discrepancies.some(
    ({ sides, severity }) =>
      severity !== 'note' && sides.some(({ file, start, end }) => file === 'b.txt' && start < at + changed.length && at < end),
  );
}
