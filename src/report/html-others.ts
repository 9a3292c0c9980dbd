/** The articles that are no side of a discrepancy: who else speaks of it, and who says nothing. */
import type { Discrepancy } from '../model.js';
import type { Page } from './html-page.js';
import { html, type Markup } from './html-tag.js';
import { clip, quoted } from './lines.js';
import { count } from './plain.js';
import { oneLine } from './safe.js';

const MOST_NAMES = 12;
const LONGEST = 80;

/** Together with the sides every article of the story, so that silence is not read as agreement. */
export function othersPart(d: Discrepancy, page: Page): Markup[] {
  const statements = page.statementsOf(d.claim);
  if (statements.length === 0 || page.sources.size < 2) return [];
  const sides = new Set(d.sides.map(({ source }) => source));
  const words = new Map<string, string>();
  for (const { source, text } of statements)
    if (!sides.has(source) && !words.has(source)) words.set(source, clip(oneLine(text).trim(), LONGEST));
  const stories = new Set(d.sides.flatMap(({ source }) => page.sources.get(source)?.story ?? []));
  const silent = page.report.sources.filter(
    ({ id, story }) => !sides.has(id) && !words.has(id) && (stories.size === 0 || story === null || stories.has(story)),
  );
  return [
    ...line(
      'Also speaks of it: ',
      '; ',
      [...words].map(([source, said]) => `${page.view.nameOf({ source })} ${quoted(said, LONGEST)}`.trim()),
    ),
    ...line(
      'Says nothing on this, which is not agreement: ',
      ', ',
      silent.map(({ id }) => page.view.nameOf({ source: id })),
    ),
  ];
}

function line(head: string, between: string, names: readonly string[]): Markup[] {
  if (names.length === 0) return [];
  const left = names.length - MOST_NAMES;
  return [
    html`<p class="silent">${head}${names.slice(0, MOST_NAMES).join(between)}${left > 0 ? ` and ${count(left, 'more article')}` : ''}.</p>
`,
  ];
}
