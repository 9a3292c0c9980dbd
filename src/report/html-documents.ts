/** The articles themselves with everything recognised in them underlined, where the report holds their text. */
import type { Mark, ReportDocument, ReportParagraph } from '../model.js';
import { langTag, type Page, section } from './html-page.js';
import { gapWords } from './html-rest.js';
import { html, type Markup } from './html-tag.js';
import { count, dayInWords, ZONES } from './plain.js';

const LEGEND = [
  ['agree', 'agrees with another source'],
  ['differ', 'differs, linked to its card'],
  ['single', 'in this article only'],
  ['not-understood', 'not understood, so not checked'],
] as const satisfies readonly (readonly [Mark['state'], string])[];

export function documentsPart(page: Page): Markup | null {
  const { documents } = page.report;
  if (documents.length === 0) return null;
  const cards = cardsBySpan(page);
  const used = new Set<string>();
  const legend = html`<ul class="legend">${LEGEND.map(([state, words]) => html`<li><span class="m ${state}">words</span> ${words}</li>`)}</ul>`;
  const articles = documents.map((document, i) => oneDocument(document, i, page, cards, used));
  return section('documents', 'Documents', documents.length, [legend, ...articles]);
}

/** Anchors of the cards on which a statement is a side. */
function cardsBySpan({ shown, anchorOf }: Page): ReadonlyMap<string, string> {
  return new Map(
    shown.flatMap((d) => d.sides.flatMap(({ statement }) => (statement === null ? [] : [[statement, anchorOf(d.id) ?? ''] as const]))),
  );
}

function oneDocument(document: ReportDocument, i: number, page: Page, cards: ReadonlyMap<string, string>, used: Set<string>): Markup {
  const source = page.sources.get(document.source);
  const date = source?.published ?? null;
  const gaps = source?.gaps ?? [];
  const lang = langTag(source?.lang ?? null) ?? 'en';
  const total = document.paragraphs.reduce((sum, { marks }) => sum + marks.length, 0);
  return html`<details class="document" id="document-${i + 1}"><summary>${page.view.nameOf({ source: document.source })} <span class="total">${
    date === null ? 'no date' : dayInWords(date)
  }, ${count(total, 'passage')} recognised</span></summary>
${gaps.length === 0 ? null : html`<ul class="gaps">${gaps.map((gap) => html`<li>${gapWords(gap)}</li>`)}</ul>`}
<div class="text" lang="${lang}" dir="auto">${document.paragraphs.map((paragraph) => paragraphPart(paragraph, page, cards, used))}</div></details>
`;
}

function paragraphPart(
  { paragraph, zone, text, marks }: ReportParagraph,
  page: Page,
  cards: ReadonlyMap<string, string>,
  used: Set<string>,
): Markup {
  const pieces: (Markup | string)[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at || mark.end > text.length) continue;
    pieces.push(text.slice(at, mark.start), marked(mark, text.slice(mark.start, mark.end), page, cards, used));
    at = mark.end;
  }
  pieces.push(text.slice(at));
  return html`<p class="zone ${zone}"><span class="par">${paragraph}<span class="vh"> ${zone === 'body' ? '' : ZONES[zone]}</span></span> ${pieces}</p>
`;
}

/** Differing words link to their card; the first mark of a statement is what the claims table links to. */
function marked({ state, statement }: Mark, words: string, page: Page, cards: ReadonlyMap<string, string>, used: Set<string>): Markup {
  const id = statement === null || used.has(statement) ? null : page.markOf(statement);
  if (statement !== null) used.add(statement);
  const card = statement === null ? undefined : cards.get(statement);
  const inner = html`${words}${state === 'differ' ? html`<span class="vh"> (differs)</span>` : null}`;
  if (card !== undefined && card !== '')
    return id === null
      ? html`<a class="m ${state}" href="#${card}">${inner}</a>`
      : html`<a class="m ${state}" id="${id}" href="#${card}">${inner}</a>`;
  return id === null ? html`<span class="m ${state}">${inner}</span>` : html`<span class="m ${state}" id="${id}">${inner}</span>`;
}
