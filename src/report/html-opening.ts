/** The first screen of the page: where this run stands, what was compared, the counts. */
import type { Report } from '../model.js';
import { html, type Markup } from './html-tag.js';
import { caution, count, nothingFound, thousands, verdict, whatWasCompared, whatWasFound } from './plain.js';
import type { View } from './view.js';

/** What the browser shows in its tab. */
export function title(report: Report): string {
  return `${report.tool.name}: ${verdict(report)}`;
}

export function opening(report: Report, view: View): Markup {
  const warning = caution(report);
  const { sources, unreadable } = report;
  const open = report.discrepancies.length > view.decided.length;
  return html`<header class="top">
<p class="brand">${report.tool.name}</p>
<h1>${verdict(report)}</h1>
${sources.length === 0 ? null : html`<p class="lead">${whatWasCompared(report)}</p><p class="lead soft">${open ? whatWasFound(report) : nothingFound(report)}</p>`}
${warning === null ? null : html`<p class="caution">${warning}</p>`}
${unreadable.length === 0 ? null : html`<p class="caution"><a href="#unreadable">${count(unreadable.length, 'file')} could not be read</a>, so this report is incomplete.</p>`}
${counts(report, view)}
${sources.length === 0 ? null : bar(report)}
${navigation(report)}
</header>`;
}

function counts({ summary }: Report, view: View): Markup {
  const entry = (kind: 'error' | 'warning' | 'note' | 'decided', words: string, linked: boolean) => {
    const inner = html`<b>${thousands(summary[kind])}</b><span>${words}</span>`;
    return html`<li class="${kind}">${linked ? html`<a href="#${kind}">${inner}</a>` : inner}</li>`;
  };
  return html`<ul class="counts" aria-label="Counts">${entry('error', 'to fix', view.open.error.length > 0)}${entry(
    'warning',
    'to decide',
    view.open.warning.length > 0,
  )}${entry('note', summary.note === 1 ? 'note' : 'notes', view.open.note.length > 0)}${entry('decided', 'decided', view.decided.length > 0)}</ul>`;
}

/** The statements as one bar, with its key in words and numbers: the bar itself is decoration. */
function bar({ coverage: { statements } }: Report): Markup {
  const parts = [
    ['agree', 'agree', statements.agree],
    ['differ', 'differ', statements.differ],
    ['single', 'in one source only', statements.single],
    ['lost', 'not understood', statements.notUnderstood],
  ] as const;
  const total = Math.max(1, statements.agree + statements.differ + statements.single + statements.notUnderstood);
  let from = 0;
  const pieces = parts.map(([kind, , number]) => {
    const width = Math.round((number * 10_000) / total) / 10;
    const piece = html`<rect class="${kind}" x="${from}" y="0" width="${width}" height="10"/>`;
    from = Math.round((from + width) * 10) / 10;
    return piece;
  });
  return html`<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${pieces}</svg>
<dl class="key">${parts.map(([kind, words, number]) => html`<div><i class="${kind}" aria-hidden="true"></i><dt>${words}</dt><dd>${thousands(number)}</dd></div>`)}</dl>`;
}

function navigation(report: Report): Markup {
  const places = [
    ['undecided', 'Could not be decided', report.undecided.length],
    ['claims', 'Claims and sources', report.claims.length],
    ['not-compared', 'Not compared', report.notCompared.length],
    ['articles', 'Articles', report.sources.length],
    ['coverage', 'Coverage', 1],
    ['method', 'Method and limits', 1],
  ] as const;
  const links = places.flatMap(([id, words, number]) => (number > 0 ? html`<li><a href="#${id}">${words}</a></li>` : []));
  return html`<nav aria-label="On this page"><ul>${links}</ul></nav>`;
}
