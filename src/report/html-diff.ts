/** Renderings of one quotation, word by word. */
import type { Discrepancy, Side } from '../model.js';
import type { Page } from './html-page.js';
import { sidesInOrder } from './html-stands.js';
import { html, type Markup } from './html-tag.js';
import { languageName } from './language-names.js';
import { wordDiff } from './worddiff.js';

const MOST_DIFFS = 3;

/** Each rendering against the first one; nothing for what is no quotation. */
export function byWord({ family, rule, sides }: Discrepancy, page: Page): Markup | null {
  if (family !== 'quote' && rule !== 'quote-display') return null;
  const seen = new Set<string>();
  const [first, ...others] = sidesInOrder(sides, page.view).filter(({ text }) => !seen.has(text) && seen.add(text));
  if (first === undefined || others.length === 0) return null;
  return html`<div class="diffs">${others.slice(0, MOST_DIFFS).map((other) => oneDiff(first, other, page))}${translated(sides, page)}</div>
`;
}

function oneDiff(first: Side, other: Side, { view }: Page): Markup {
  const pieces = wordDiff(first.text, other.text).map(({ kind, left, right }) => {
    if (kind === 'removed') return html`<del><span class="vh"> [only the first: </span>${left}<span class="vh">] </span></del>`;
    return kind === 'added' ? html`<ins><span class="vh"> [only the second: </span>${right}<span class="vh">] </span></ins>` : left;
  });
  const [mine, theirs] = [view.nameOf(first), view.nameOf(other)];
  const label = (name: string, side: Side) => (mine === theirs ? `${name} (${view.placeOf(side)})` : name);
  return html`<div class="diff"><h4>Word by word: only <span class="first-only">${label(mine, first)}</span>, only <span class="second-only">${label(theirs, other)}</span></h4>
<p>${pieces}</p></div>
`;
}

/** Two renderings of one remark are normal where one is a translation. */
function translated(sides: readonly Side[], page: Page): Markup | null {
  const sources = sides.flatMap(({ source }) => page.sources.get(source) ?? []);
  const from = [...new Set(sources.flatMap(({ translatedFrom }) => translatedFrom ?? []))];
  const langs = new Set(sources.flatMap(({ lang }) => lang ?? []));
  if (from.length === 0 && langs.size < 2) return null;
  const why =
    from.length > 0 ? `an article here is translated from ${from.map(languageName).join(', ')}` : 'the articles are in different languages';
  return html`<p class="soft">Translated? Two renderings may both be faithful: ${why}.</p>`;
}
