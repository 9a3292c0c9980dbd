/** Why a discrepancy is flagged, and the question to send about it: both opened when they are wanted. */
import type { Discrepancy, Family, Side } from '../model.js';
import { fold, type Page } from './html-page.js';
import { query } from './html-query.js';
import { sidesInOrder, whoOf } from './html-stands.js';
import { html, type Markup } from './html-tag.js';
import { clip, quoted } from './lines.js';
import { dayInWords, thousands } from './plain.js';
import { oneLine } from './safe.js';
import { pointer } from './view.js';

const MOST_VALUES = 12;
const LONGEST = 160;

const MEASURED: ReadonlySet<Family> = new Set(['number', 'date']);

const OUTCOMES = {
  conflict: 'The values cannot both be right as they are read.',
  variant: 'Two forms of what looks like one name or wording.',
  'needs-review': 'It looks like a difference, and only a person can tell.',
} as const satisfies Record<Discrepancy['outcome'], string>;

/** Values as read, what may differ, what the desk gives as a reference, and why these words are compared at all. */
export function whyPart(d: Discrepancy, page: Page): Markup {
  const claim = page.claims.get(d.claim);
  const reference = claim?.reference ?? null;
  const entries: (readonly [string, Markup])[] = [
    ['Read as', html`${values(sidesInOrder(d.sides, page.view), page)}`],
    ...(d.comparable.length === 0 ? [] : [['Compared because', html`${d.comparable.join(', ')}`] as const]),
    ...allowed(d, claim?.tolerance ?? null),
    ...(reference === null ? [] : [['Reference', html`${referenceWords(reference)}`] as const]),
    ['Outcome', html`${OUTCOMES[d.outcome]}`],
    ['Number', html`<span class="id">${d.id}</span>`],
  ];
  return fold('why', 'Why flagged', html`<dl>${entries.map(([name, body]) => html`<div><dt>${name}</dt><dd>${body}</dd></div>`)}</dl>`);
}

/** How far two values may be apart: of quantities and days only. */
function allowed({ family }: Discrepancy, tolerance: string | null): (readonly [string, Markup])[] {
  if (tolerance !== null) return [['Allowed to differ', html`by ${tolerance}, as claims.yaml has it`]];
  return MEASURED.has(family) ? [['Allowed to differ', html`as much as the words allow (“about”, “nearly”)`]] : [];
}

function referenceWords({ value, asOf, source }: { value: string; asOf: string | null; source: string | null }): string {
  const at = asOf === null ? '' : `, as of ${dayInWords(asOf)}`;
  return `${value}${at}${source === null ? '' : ` (${source})`}, from claims.yaml`;
}

/** What was taken from each side, and where in its file it stands. */
function values(sides: readonly Side[], page: Page): Markup {
  const items = sides.slice(0, MOST_VALUES).map((side) => {
    const [text, value] = [clip(oneLine(side.text).trim(), LONGEST), clip(oneLine(side.value), LONGEST)];
    const words = quoted(text, LONGEST, value);
    const read = value === '' || text === '' || text === value ? words : `${words} as ${value}`;
    return html`<li>${whoOf(side, page.view)}: ${read} <span class="file">${fileLink(side, page)}</span></li>`;
  });
  const left = sides.length - items.length;
  return html`<ul>${items}${left > 0 ? html`<li>and ${thousands(left)} more</li>` : null}</ul>`;
}

function fileLink(side: Side, page: Page): Markup {
  const href = page.hrefOf(side.file);
  return href === null ? html`${pointer(side)}` : html`<a href="${href}">${pointer(side)}</a>`;
}

/** The text of a question to the reporter, to be copied by hand where there is no script. */
export function queryPart(d: Discrepancy, page: Page): Markup {
  const lines = query(d, page.view).split('\n');
  return fold('query', 'Query to reporter', html`<div data-part="query">${lines.map((line) => html`<p>${line}</p>`)}</div>`);
}
