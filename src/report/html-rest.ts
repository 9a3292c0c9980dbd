/** The end of the page: the articles, how far the reading got, what the page's words mean, method and limits. */
import type { ReportSource } from '../model.js';
import { type Page, section } from './html-page.js';
import { addressLink } from './html-sides.js';
import { html, type Markup } from './html-tag.js';
import { languageName } from './language-names.js';
import { count, dayInWords, fairness, KINDS, refusals, summaryLine, thousands } from './plain.js';
import { byCodePoint, oneLine } from './safe.js';

const MOST_ROWS = 300;

const GAPS = new Map([
  ['published', 'No date: words such as “on Thursday” cannot be compared.'],
  ['publisher', 'No publisher: it is called by its file name.'],
  ['url', 'No address on the web.'],
  ['lang', 'No language given.'],
]);

/** What missing metadata switches off. */
export function gapWords(gap: string): string {
  return GAPS.get(gap) ?? `Missing: ${oneLine(gap)}.`;
}

/** A table that scrolls sideways by itself, reachable by keyboard. */
function scroll(label: string, kind: string, head: Markup, rows: readonly Markup[]): Markup {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table class="${kind}">
<thead><tr>${head}</tr></thead><tbody>
${rows}</tbody></table></div>
`;
}

export function articlesPart(page: Page): Markup | null {
  const { sources } = page.report;
  if (sources.length === 0) return null;
  const head = ['Article', 'Date', 'Kind', 'Voice of', 'File and address'].map((word) => html`<th scope="col">${word}</th>`);
  const rows = sources.slice(0, MOST_ROWS).map((source) => articleRow(source, page));
  const left = sources.length - rows.length;
  return section('articles', 'Articles', sources.length, [
    scroll('Articles compared', 'articles', html`${head}`, rows),
    left > 0 ? html`<p class="soft">and ${count(left, 'article')} more in the JSON report</p>` : null,
  ]);
}

function articleRow({ id, file, title, published, kind, origin, url, translatedFrom, words }: ReportSource, page: Page): Markup {
  const href = page.hrefOf(file);
  const name = page.view.nameOf({ source: id });
  const more = [count(words, 'word'), ...(translatedFrom === null ? [] : [`translated from ${languageName(translatedFrom)}`])];
  return html`<tr><th scope="row">${name}${title === null ? null : html`<span class="in">${oneLine(title)}</span>`}</th><td>${
    published === null ? 'no date' : dayInWords(published)
  }</td><td>${KINDS[kind]}<span class="in">${more.join(', ')}</span></td><td>${
    origin === id ? 'its own' : page.view.nameOf({ source: origin })
  }</td><td class="file">${href === null ? oneLine(file) : html`<a href="${href}">${oneLine(file)}</a>`}${addressLink(url)}</td></tr>
`;
}

export function coveragePart({ report }: Page): Markup {
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
  return section('coverage', 'Coverage', null, [
    html`<p class="lead-in">How far the reading got. What was seen and not understood was not checked.</p>`,
    rows.length === 0 ? null : scroll('Coverage by kind of value', 'coverage', head, rows),
    refused === null ? null : html`<p class="message soft">Pairs not compared, by reason: ${refused}.</p>`,
  ]);
}

const WORDS = [
  ['Fix', 'A text contradicts itself, differs from a value or a spelling in claims.yaml, or our draft is contradicted by another source.'],
  ['Decide', 'Sources differ. A person has to say which to follow, or that both stand.'],
  ['Note', 'Worth a look: style, variants, differences that may be none.'],
  ['Asked', 'A question is out; the point stays open until there is an answer.'],
  ['Open again', 'It was decided, and the time has passed or a value has changed since.'],
  ['Agrees', 'Another source of another origin states the same value. It does not make it true.'],
  ['Says nothing', 'The article does not speak of it. That is no agreement.'],
  ['Origin', 'Copies, and reports that rest on one original, are one origin and count as one voice.'],
  ['Claim', 'A question about the world that articles answer: how many, when, who, whether.'],
  ['Near miss', 'Two passages that look alike and were not compared, with the reason.'],
  ['Reference', 'The value that the desk gives in claims.yaml, with its source.'],
] as const;

export function methodPart({ report }: Page): Markup {
  return html`${section(
    'words',
    'What the words mean',
    null,
    html`<dl class="glossary">${WORDS.map(([word, meaning]) => html`<div><dt>${word}</dt><dd>${meaning}</dd></div>`)}</dl>`,
  )}${section(
    'method',
    'Method and limits',
    null,
    html`<ul class="plain">
<li>${fairness(report).replace('This', 'This page')} Every outlet is treated alike, our own drafts included.</li>
<li>Two statements are compared only where subject, measure, place and time are the same. What looked alike and was left out is named above with its reason.</li>
<li>Copies, and reports based on one original, count as one voice.</li>
<li>What was not understood is counted, not guessed. A fact that is worded in a way the program does not know is not checked.</li>
<li>The articles were read as they are on disk; nothing was fetched or sent.</li>
</ul>`,
  )}`;
}

export function closing({ report }: Page): Markup {
  return html`<footer class="end"><p>${summaryLine(report)}</p><p>${fairness(report)}</p><p>${report.tool.name} ${report.tool.version}</p></footer>`;
}
