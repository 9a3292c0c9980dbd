/** The first screen of the page: where this run stands, what was compared and checked, every point in one sentence. */
import type { Discrepancy, Severity } from '../model.js';
import { SYMBOLS } from './html-card.js';
import { curly, headline, leadOf, notYours } from './html-draft.js';
import type { Page } from './html-page.js';
import { checkedBlock, missingBlock, namelessEntry, refusedBlock } from './html-summary.js';
import { html, type Markup } from './html-tag.js';
import { clip } from './lines.js';
import { statusOf } from './page-data.js';
import { movesPart } from './picture-moves.js';
import { caution, comparedInFull, count, fairness, GROUPS, notChecked, nothingFound, thousands } from './plain.js';

const MOST_POINTS = 12;
const LONGEST = 420;

/** What the browser shows in its tab. */
export function title(page: Page): string {
  return `${page.report.tool.name}: ${headline(page)}`;
}

export function opening(page: Page): Markup {
  const { report, view } = page;
  const { sources, unreadable } = report;
  const warning = caution(report);
  const calm = view.open.error.length + view.open.warning.length === 0;
  const open = !calm || view.open.note.length > 0;
  return html`<header class="top">
<p class="brand"><b>${report.tool.name}</b> ${report.tool.version}</p>
<h1>${headline(page)}</h1>
${sources.length === 0 ? null : html`<p class="lead">${comparedInFull(report, view.nameOf)}</p>`}
${open || sources.length === 0 ? null : html`<p class="lead">${nothingFound(report)} ${notChecked(report)}</p>`}
${warning === null ? null : html`<p class="caution">${warning}</p>`}
${unreadable.length === 0 ? null : html`<p class="caution"><a href="#unreadable">${count(unreadable.length, 'file')} could not be read</a>, so this report is incomplete.</p>`}
${sources.length === 0 ? html`<p class="lead soft">Put the articles (.txt, .md, .html, .docx, .pdf) into a folder named <code>sources</code> and run <code>factdiff</code> again.</p>` : null}
<noscript><p class="saved">Search, filters and buttons need JavaScript. Everything can be read and printed without it, and <code>factdiff decide</code> records decisions.</p></noscript>
${
  sources.length === 0
    ? null
    : html`<div class="first${calm ? ' calm' : ''}"><div class="points">${points('error', page)}${points('warning', page)}${others(page)}
<p class="fair">${fairness(report).replace('This', 'This page')}</p></div>
<div class="aside">${checkedBlock(page)}${refusedBlock(page)}${missingBlock(page)}</div></div>`
}
${navigation(page)}
<div data-slot="session"></div>
</header>`;
}

/** Fix or Decide: every open point of it in one sentence. */
function points(severity: Extract<Severity, 'error' | 'warning'>, page: Page): Markup | null {
  const open = page.view.open[severity].filter((d) => page.anchorOf(d.id) !== null);
  if (open.length === 0) return null;
  const items = open.map((d) => point(d, page));
  const rest = items.slice(MOST_POINTS);
  return html`<h2 class="small ${severity}"><span aria-hidden="true">${SYMBOLS[severity]}</span> ${GROUPS[severity]} <span class="total">${thousands(page.view.open[severity].length)}</span></h2>
<ol class="list ${severity}">${items.slice(0, MOST_POINTS)}</ol>
${rest.length === 0 ? null : html`<details class="more"><summary>and ${thousands(rest.length)} more to ${GROUPS[severity].toLowerCase()}</summary><ol class="list ${severity}" start="${MOST_POINTS + 1}">${rest}</ol></details>`}
`;
}

function point(d: Discrepancy, page: Page): Markup {
  const status = statusOf(d);
  const state = status === 'asked' ? 'asked' : status === 'reopened' ? 'open again' : null;
  return html`<li><a href="#${page.anchorOf(d.id) ?? ''}">${curly(d.title)}</a>${state === null ? null : html` <span class="state">${state}</span>`}${notYours(d, page)} <span class="said">${clip(leadOf(d, page), LONGEST)}</span></li>
`;
}

/** Notes and decided points are counted here and read below. */
function others({ view, report }: Page): Markup | null {
  const entries = [
    ...(view.open.note.length > 0 ? [html`<a href="#note">${count(view.open.note.length, 'note')}</a>`] : []),
    ...(view.decided.length > 0 ? [html`<a href="#decided">${thousands(view.decided.length)} decided</a>`] : []),
    ...(report.decisions.stale.length + report.decisions.expired.length > 0 ? [html`<a href="#again">decisions to look at again</a>`] : []),
  ];
  if (entries.length === 0) return null;
  return html`<p class="others">Also: ${entries.map((entry, i) => html`${i > 0 ? ', ' : ''}${entry}`)}.</p>`;
}

function navigation(page: Page): Markup {
  const { report } = page;
  const rows = report.claims.some(({ declared, state }) => declared || state !== 'single') ? 1 : 0;
  const alone = report.claims.some(({ declared, state }) => !declared && state === 'single') ? 1 : 0;
  const places = [
    ['claims', 'Claims and sources', rows],
    ['only', 'In one source only', alone],
    ['moves', 'Values over time', movesPart(page) === null ? 0 : 1],
    ['sheet', 'Fact sheet', report.sheets.length],
    ['documents', 'Documents', report.documents.length],
    ['undecided', 'Could not be checked', report.undecided.length + (namelessEntry(report) === null ? 0 : 1)],
    ['not-compared', 'Not compared', report.notCompared.length],
    ['articles', 'Articles', report.sources.length],
    ['coverage', 'Coverage', 1],
    ['words', 'What the words mean', 1],
    ['method', 'Method and limits', 1],
  ] as const;
  const links = places.flatMap(([id, words, number]) => (number > 0 ? html`<li><a href="#${id}">${words}</a></li>` : []));
  return html`<nav aria-label="On this page"><ul>${links}</ul></nav>`;
}
