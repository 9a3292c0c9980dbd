/** The report as one page: one file, nothing loaded from anywhere, complete without its script, on a phone and on paper. */
import { createHash } from 'node:crypto';
import { isOpen } from '../judge/record.js';
import type { Report } from '../model.js';
import type { FormatOptions } from './format.js';
import { card } from './html-card.js';
import { documentsPart } from './html-documents.js';
import { listsPart } from './html-lists.js';
import { claimsPart } from './html-matrix.js';
import { opening, title } from './html-opening.js';
import { type Page, pageOf } from './html-page.js';
import { articlesPart, closing, coveragePart, methodPart } from './html-rest.js';
import { sheetsPart } from './html-sheet.js';
import { styleOf } from './html-style.js';
import { type Markup, html as markup, textOf, trusted } from './html-tag.js';
import { islandText, pageData } from './page-data.js';
import { PAGE_SCRIPT } from './page-script.generated.js';
import { movesPart } from './picture-moves.js';
import { dateRange, GROUPS, thousands } from './plain.js';
import { SEVERITIES } from './view.js';

/** The policy lets in this one style sheet and this one script and nothing else: no image, font, frame, form or address. */
function policy(review: boolean, style: string): string {
  const server = review ? "; connect-src 'self'" : '';
  return `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(PAGE_SCRIPT)}; base-uri 'none'; form-action 'none'${server}`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
}

export function html(report: Report, options: FormatOptions = {}): string {
  const page = pageOf(report, options);
  const style = styleOf(dateRange(report));
  const data = islandText(pageData(report, page.shown, page.view, page.review));
  return textOf(markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy(page.review, style))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title(page)}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the differences</a>
${opening(page)}
<main id="main">
<div data-slot="tools"></div>
${groups(page)}
${claimsPart(page)}
${movesPart(page)}
${sheetsPart(page)}
${documentsPart(page)}
${listsPart(page)}
${articlesPart(page)}
${coveragePart(page)}
${methodPart(page)}
</main>
${closing(page)}
<script type="application/json" id="factdiff-data">${trusted(data)}</script>
<script>${trusted(PAGE_SCRIPT)}</script>
</body>
</html>
`);
}

/** Cards by severity, then the decided ones; a group without cards is left out. */
function groups(page: Page): Markup[] {
  const pictured = new Set<string>();
  const cards = (key: 'error' | 'warning' | 'note' | 'decided') =>
    page.shown.filter((d) => (isOpen(d) ? d.severity : 'decided') === key).map((d) => card(d, page, pictured));
  const totals = { ...countsOf(page), decided: page.view.decided.length };
  const sections = ([...SEVERITIES, 'decided'] as const).flatMap((key) => {
    const own = cards(key);
    return own.length === 0 ? [] : group(key, totals[key], own);
  });
  if (page.left > 0) sections.push(markup`<p class="soft">and ${thousands(page.left)} more in the JSON report</p>`);
  return sections;
}

function countsOf({ view }: Page): Record<'error' | 'warning' | 'note', number> {
  return { error: view.open.error.length, warning: view.open.warning.length, note: view.open.note.length };
}

function group(key: 'error' | 'warning' | 'note' | 'decided', total: number, cards: readonly Markup[]): Markup {
  return markup`<section data-group="${key}" aria-labelledby="${key}"><h2 id="${key}">${
    key === 'decided' ? 'Decided' : GROUPS[key]
  } <span class="total" data-count="">${thousands(total)}</span></h2>
${cards}</section>
`;
}
