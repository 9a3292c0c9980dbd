/** What every part of the page needs to know: the report as people read it, where things stand on the page, what may be linked. */
import type { Discrepancy, Report, ReportClaim, ReportSource, ReportStatement, Side } from '../model.js';
import type { FormatOptions } from './format.js';
import { html, type Markup } from './html-tag.js';
import { count, GROUPS, thousands } from './plain.js';
import { SEVERITIES, type View, viewOf } from './view.js';

export interface Page {
  readonly report: Report;
  readonly view: View;
  readonly review: boolean;
  /** How many of the articles are drafts. */
  readonly drafts: number;
  /** Discrepancies that have a card, in the order of the page: open ones by severity and harm, then the decided ones. */
  readonly shown: readonly Discrepancy[];
  /** Open ones that `maxFindings` leaves out. */
  readonly left: number;
  readonly sources: ReadonlyMap<string, ReportSource>;
  readonly claims: ReadonlyMap<string, ReportClaim>;
  /** What is said of a claim, in the report's order. */
  statementsOf(claim: string): readonly ReportStatement[];
  /** Id of the element that is the card of a discrepancy, by the discrepancy's id; null where it has none. */
  anchorOf(id: string): string | null;
  /** "Fix 3": what an open discrepancy is called on this page, by its id; null where it has no card. */
  numberOf(id: string): string | null;
  /** Id of the element that is a statement in the text of its article; null where the page does not hold that text. */
  markOf(statement: string): string | null;
  /** Address of an article's file from where the page lies; null where it cannot be linked. */
  hrefOf(file: string): string | null;
}

export function pageOf(report: Report, options: FormatOptions): Page {
  const { maxFindings = Number.POSITIVE_INFINITY, root, review = false } = options;
  const view = viewOf(report, options);
  const open = SEVERITIES.flatMap((severity) => view.open[severity]);
  const shown = [...open.slice(0, maxFindings), ...view.decided];
  const anchors = anchorsOf(shown);
  const marks = marksOf(report);
  const numbers = numbersOf(view, anchors);
  const said = saidOf(report);
  return {
    report,
    view,
    review,
    drafts: report.sources.filter(({ role }) => role === 'draft').length,
    shown,
    left: open.length - Math.min(open.length, maxFindings),
    sources: new Map(report.sources.map((source) => [source.id, source] as const)),
    claims: new Map(report.claims.map((claim) => [claim.id, claim] as const)),
    statementsOf: (claim) => said.get(claim) ?? [],
    anchorOf: (id) => anchors.get(id) ?? null,
    numberOf: (id) => numbers.get(id) ?? null,
    markOf: (statement) => marks.get(statement) ?? null,
    hrefOf: (file) => (root === undefined ? null : pathHref(root, file)),
  };
}

function saidOf({ statements }: Report): ReadonlyMap<string, readonly ReportStatement[]> {
  const said = new Map<string, ReportStatement[]>();
  for (const statement of statements) {
    const known = said.get(statement.claim);
    if (known === undefined) said.set(statement.claim, [statement]);
    else known.push(statement);
  }
  return said;
}

/** `d-` and the id, which stays the same from run to run. */
function anchorsOf(shown: readonly Discrepancy[]): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  for (const { id } of shown) if (!anchors.has(id)) anchors.set(id, `d-${id.replace(/[^0-9a-z]/gi, '')}`);
  return anchors;
}

/** As the lists of the first screen count them. */
function numbersOf({ open }: View, anchors: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const listed = SEVERITIES.flatMap((severity) =>
    open[severity].filter(({ id }) => anchors.has(id)).map(({ id }, i) => [id, `${GROUPS[severity]} ${thousands(i + 1)}`] as const),
  );
  return new Map(listed);
}

function marksOf({ documents }: Report): ReadonlyMap<string, string> {
  const ids = documents.flatMap(({ paragraphs }) => paragraphs.flatMap(({ marks }) => marks.flatMap(({ statement }) => statement ?? [])));
  return new Map([...new Set(ids)].map((id, i) => [id, `said-${i + 1}`] as const));
}

/** A relative path as an address: every part of it percent-encoded, so that none of it is a scheme, a query or a fragment. */
function pathHref(root: string, file: string): string {
  const path = `${root === '' ? '.' : root}/${file}`;
  return path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
}

/** An address of the web that may be linked: http and https only; null for anything else. */
export function webHref(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/** A language tag that may stand in a lang attribute; null for anything else. */
export function langTag(lang: string | null): string | null {
  return lang !== null && /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i.test(lang) ? lang : null;
}

/** Who stands behind some sides: `3 articles (2 origins)`; null for fewer than two articles. */
export function voices(sides: readonly Pick<Side, 'source' | 'role'>[], { view }: Page): string | null {
  const ids = new Set(sides.filter(({ role }) => role !== 'reference').map(({ source }) => source));
  if (ids.size < 2) return null;
  const origins = new Set([...ids].map((source) => view.originOf({ source })));
  return `${count(ids.size, 'article')}, ${count(origins.size, 'origin')}`;
}

/** A part of the page with its heading, and how many entries it has. */
export function section(id: string, heading: string, total: number | null, body: Markup | readonly (Markup | null)[]): Markup {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}${
    total === null ? null : html` <span class="total">${thousands(total)}</span>`
  }</h2>
${body}</section>
`;
}

/** Something that is opened when it is wanted; on paper it is always open. */
export function fold(kind: string, summary: string | Markup, body: Markup | readonly (Markup | null)[]): Markup {
  return html`<details class="${kind}"><summary>${summary}</summary>
${body}</details>
`;
}
