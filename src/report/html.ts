/** The report as one page: one file, no script, nothing loaded from anywhere, readable on a phone and on paper. */
import { createHash } from 'node:crypto';
import type { Discrepancy, Report } from '../model.js';
import type { FormatOptions } from './format.js';
import { card } from './html-card.js';
import { opening, title } from './html-opening.js';
import { STYLE } from './html-style.js';
import { claimsTable, coverageTable, sourcesTable } from './html-tables.js';
import { type Markup, html as markup, textOf, trusted } from './html-tag.js';
import { count, dayInWords, fairness, GROUPS, summaryLine, thousands } from './plain.js';
import { SEVERITIES, undecidedByHint, type View, viewOf } from './view.js';

/** The policy lets in this one style sheet and nothing else: no script, image, font, frame, form or address. */
const STYLE_HASH = createHash('sha256').update(STYLE, 'utf8').digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
const MOST_ENTRIES = 200;

export function html(report: Report, options: FormatOptions = {}): string {
  const view = viewOf(report, options);
  return textOf(markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title(report)}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the differences</a>
${opening(report, view)}
<main id="main">
${groups(view, options.maxFindings)}
${decided(view)}
${rest(report, view)}
${method(report)}
</main>
<footer class="end"><p>${summaryLine(report)}</p><p>${fairness(report)}</p><p>${report.tool.name} ${report.tool.version}</p></footer>
</body>
</html>
`);
}

function section(id: string, heading: string, total: number | null, body: Markup | readonly Markup[]): Markup {
  return markup`<section aria-labelledby="${id}"><h2 id="${id}">${heading}${
    total === null ? null : markup` <span class="total">${thousands(total)}</span>`
  }</h2>
${body}</section>
`;
}

function groups(view: View, most = Number.POSITIVE_INFINITY): Markup[] {
  const all = SEVERITIES.flatMap((severity) => view.open[severity]);
  const shown = new Map<Discrepancy, number>(all.slice(0, most).map((d, i) => [d, i + 1]));
  const left = all.length - shown.size;
  const sections = SEVERITIES.flatMap((severity) => {
    const cards = view.open[severity].flatMap((d) => (shown.has(d) ? card(d, `discrepancy-${shown.get(d) ?? 0}`, view) : []));
    return cards.length === 0 ? [] : section(severity, GROUPS[severity], view.open[severity].length, cards);
  });
  return left > 0 ? [...sections, markup`<p class="soft">and ${thousands(left)} more in the JSON report</p>`] : sections;
}

function decided({ decided, ...view }: View): Markup | null {
  if (decided.length === 0) return null;
  return section(
    'decided',
    'Decided',
    decided.length,
    decided.map((d, i) => card(d, `decided-${i + 1}`, { decided, ...view })),
  );
}

function list(id: string, heading: string, total: number, entries: readonly Markup[]): Markup | null {
  if (entries.length === 0) return null;
  const shown = entries.slice(0, MOST_ENTRIES);
  const left = entries.length - shown.length;
  return section(
    id,
    heading,
    total,
    markup`<ul class="plain">${shown}${left > 0 ? markup`<li>and ${count(left, 'entry', 'entries')} more in the JSON report</li>` : null}</ul>`,
  );
}

function rest(report: Report, view: View): (Markup | null)[] {
  const { notCompared, undecided, unreadable, decisions, claims, sources } = report;
  const hints = undecidedByHint(undecided).map(
    ({ first, more }) =>
      markup`<li>${first.message}${more > 0 ? ` (and ${thousands(more)} more like it)` : ''} <span class="hint">→ ${first.hint}</span></li>`,
  );
  const unread = unreadable.map(
    ({ file, reason, at }) => markup`<li><span class="file">${file}</span>: ${reason}${at === null ? '' : ` (${at})`}</li>`,
  );
  const again = [
    ...decisions.expired.map(
      (d) =>
        markup`<li>Ran out${d.until === null ? '' : ` on ${dayInWords(d.until)}`}, so it is open again: ${d.reason} <span class="rule">${d.rule}</span></li>`,
    ),
    ...decisions.stale.map((d) => markup`<li>Matches nothing any more: ${d.reason} <span class="rule">${d.rule}</span></li>`),
  ];
  return [
    list('unreadable', 'Could not be read', unreadable.length, unread),
    list('undecided', 'Could not be decided', undecided.length, hints),
    claims.length === 0 ? null : section('claims', 'Claims and sources', claims.length, claimsTable(report, view)),
    list(
      'not-compared',
      'Not compared',
      notCompared.length,
      notCompared.map(({ message }) => markup`<li>${message}</li>`),
    ),
    list('again', 'Decisions to look at again', again.length, again),
    sources.length === 0 ? null : section('articles', 'Articles', sources.length, sourcesTable(report, view)),
    section('coverage', 'Coverage', null, coverageTable(report)),
  ];
}

function method(report: Report): Markup {
  return section(
    'method',
    'Method and limits',
    null,
    markup`<ul class="plain">
<li>${fairness(report).replace('This', 'This page')} Every outlet is treated alike, our own drafts included.</li>
<li>Two statements are compared only where subject, measure, place and time are the same. What looked alike and was left out is named above with its reason.</li>
<li>Copies, and reports based on one original, count as one voice.</li>
<li>What was not understood is counted, not guessed. A fact that is worded in a way the program does not know is not checked.</li>
<li>The articles were read as they are on disk; nothing was fetched or sent.</li>
</ul>`,
  );
}
