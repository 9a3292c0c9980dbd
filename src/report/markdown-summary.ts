/** The beginning of the Markdown report, short enough for an e-mail: every point to fix or to decide in one line, with both sides' words. */
import type { Discrepancy, Severity, Side } from '../model.js';
import { clip } from './lines.js';
import { md } from './markdown-safe.js';
import { statusOf } from './page-data.js';
import { GROUPS, thousands } from './plain.js';
import { oneLine } from './safe.js';
import type { View } from './view.js';

const MOST_POINTS = 12;
const MOST_VALUES = 4;
const LONGEST = 90;

/** A list under each of Fix and Decide; nothing where nothing is open. */
export function points(view: View): string[] {
  return (['error', 'warning'] as const).flatMap((severity) => group(severity, view));
}

function group(severity: Severity, view: View): string[] {
  const all = view.open[severity];
  if (all.length === 0) return [];
  const more = all.length - MOST_POINTS;
  const items = all.slice(0, MOST_POINTS).map((d) => `- ${point(d, view)}`);
  return [`**${GROUPS[severity]}**`, [...items, ...(more > 0 ? [`- and ${thousands(more)} more below`] : [])].join('\n')];
}

const STATES = { asked: ' (asked)', reopened: ' (open again)', open: '', decided: '' } as const;

/** `Share of the valley under water: Post “a third”; Times, Gazette “a fifth”`. */
function point(d: Discrepancy, view: View): string {
  const said = sayings(d.sides, view);
  const shown = said.slice(0, MOST_VALUES).map(({ names, words }) => `${names.join(', ')} “${words}”`);
  const more = said.length - shown.length;
  // One text against itself needs the sentence that says what is wrong with it.
  const told = said.length > 1 ? [...shown, ...(more > 0 ? [`${thousands(more)} more`] : [])].join('; ') : oneLine(d.message).trim();
  return `${md(d.title)}${STATES[statusOf(d)]}: ${md(told)}`;
}

/** Who says what: the names of all that use the same words, in the order of the sides. */
export function sayings(sides: readonly Side[], view: View): { readonly names: readonly string[]; readonly words: string }[] {
  const byWords = new Map<string, string[]>();
  for (const side of sides) {
    const words = clip(oneLine(side.text === '' ? side.value : side.text).trim(), LONGEST);
    const names = byWords.get(words) ?? [];
    const name = view.nameOf(side);
    byWords.set(words, names.includes(name) ? names : [...names, name]);
  }
  return [...byWords].map(([words, names]) => ({ names, words }));
}
