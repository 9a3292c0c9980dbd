/** The tables of the page: claims against sources, the articles, how far the reading got. */
import type { Report, ReportClaim, ReportStatement } from '../model.js';
import { html, type Markup } from './html-tag.js';
import { clip } from './lines.js';
import { count, dayInWords, KINDS, refusals, STATES, thousands } from './plain.js';
import { byCodePoint, oneLine } from './safe.js';
import type { View } from './view.js';

const MOST_COLUMNS = 12;
const MOST_ROWS = 300;
const MOST_VOICES = 12;
const MOST_LETTERS = 80;
const ORDER = ['differ', 'agree', 'undated', 'single', 'unmatched'] as const satisfies readonly ReportClaim['state'][];
const SIGNS = { agree: '=', differ: '≠', single: '·', undated: '?', unmatched: '∅' } as const;

/** A table that scrolls sideways by itself, reachable by keyboard. */
function scroll(label: string, kind: string, head: Markup, rows: readonly Markup[]): Markup {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table class="${kind}">
<thead><tr>${head}</tr></thead><tbody>
${rows}</tbody></table></div>
`;
}

function more(left: number, what: string): Markup | null {
  return left > 0 ? html`<p class="soft">and ${count(left, what)} more in the JSON report</p>` : null;
}

/** Claims down, sources across; with many sources, one column that says who says what. */
export function claimsTable(report: Report, view: View): Markup {
  const known = new Map(report.statements.map((s) => [s.id, s]));
  const sorted = ORDER.flatMap((state) => report.claims.filter((claim) => claim.state === state));
  const shown = sorted.slice(0, MOST_ROWS);
  const wide = report.sources.length <= MOST_COLUMNS;
  const columns = wide ? report.sources.map(({ id }) => id) : [];
  const head = html`<th scope="col">Claim</th><th scope="col">State</th>${
    wide ? columns.map((source) => html`<th scope="col">${view.nameOf({ source })}</th>`) : html`<th scope="col">Who says what</th>`
  }`;
  const rows = shown.map((claim) => {
    const said = claim.statements.flatMap((id) => known.get(id) ?? []);
    const cells = wide ? columns.map((source) => cell(said.filter((s) => s.source === source))) : voices(said, view);
    return html`<tr><th scope="row">${oneLine(claim.label)}</th><td class="${claim.state}">${SIGNS[claim.state]} ${STATES[claim.state]}</td>${cells}</tr>
`;
  });
  return html`${scroll('Claims and sources', 'claims', head, rows)}${more(sorted.length - shown.length, 'claim')}`;
}

function words(statements: readonly ReportStatement[]): string {
  const distinct = [...new Set(statements.map(({ text }) => clip(oneLine(text), MOST_LETTERS)))];
  const shown = distinct.slice(0, MOST_VOICES);
  return shown.join('; ') + (distinct.length > shown.length ? `; and ${thousands(distinct.length - shown.length)} more` : '');
}

function cell(statements: readonly ReportStatement[]): Markup {
  return statements.length === 0
    ? html`<td><span aria-hidden="true" class="soft">–</span><span class="vh">says nothing</span></td>`
    : html`<td>${words(statements)}</td>`;
}

function voices(statements: readonly ReportStatement[], view: View): Markup {
  const bySource = new Map<string, ReportStatement[]>();
  for (const s of statements) bySource.set(s.source, [...(bySource.get(s.source) ?? []), s]);
  const all = [...bySource];
  const shown = all.slice(0, MOST_VOICES).map(([source, said]) => `${view.nameOf({ source })}: ${words(said)}`);
  const left = all.length - shown.length;
  return html`<td>${shown.join(' / ')}${left > 0 ? ` / and ${count(left, 'source')} more` : ''}</td>`;
}

export function sourcesTable({ sources }: Report, view: View): Markup {
  const shown = sources.slice(0, MOST_ROWS);
  const head = html`<th scope="col">Article</th><th scope="col">Date</th><th scope="col">Kind</th><th scope="col">Voice of</th><th scope="col">File</th>`;
  const rows = shown.map(
    ({ id, file, published, kind, origin }) =>
      html`<tr><th scope="row">${view.nameOf({ source: id })}</th><td>${published === null ? 'no date' : dayInWords(published)}</td><td>${KINDS[kind]}</td><td>${
        origin === id ? 'its own' : view.nameOf({ source: origin })
      }</td><td class="file">${oneLine(file)}</td></tr>
`,
  );
  return html`${scroll('Articles compared', 'articles', head, rows)}${more(sources.length - shown.length, 'article')}`;
}

export function coverageTable(report: Report): Markup {
  const { seen, parsed, aligned, compared } = report.coverage;
  const columns = [
    ['Seen', seen],
    ['Understood', parsed],
    ['Matched', aligned],
    ['Compared', compared],
  ] as const;
  const head = html`<th scope="col">Kind of value</th>${columns.map(([name]) => html`<th scope="col" class="n">${name}</th>`)}`;
  const rows = Object.keys(seen)
    .sort(byCodePoint)
    .map(
      (kind) => html`<tr><th scope="row">${kind}</th>${columns.map(
        ([, table]) => html`<td class="n">${thousands(Object.hasOwn(table, kind) ? (table[kind] ?? 0) : 0)}</td>`,
      )}</tr>
`,
    );
  const refused = refusals(report);
  return html`${rows.length === 0 ? null : scroll('Coverage by kind of value', 'coverage', head, rows)}
${refused === null ? null : html`<p class="message soft">Pairs not compared, by reason: ${refused}.</p>`}`;
}
