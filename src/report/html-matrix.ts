/** Claims down, sources across: what each source says of each claim, and what one source alone speaks of. */
import type { ReportClaim, ReportStatement } from '../model.js';
import { cardFinder, sideFinder } from './html-cards-of.js';
import { curly } from './html-draft.js';
import { fold, type Page, section } from './html-page.js';
import { html, type Markup } from './html-tag.js';
import { clip, quoted } from './lines.js';
import { count, STATES, thousands } from './plain.js';
import { oneLine } from './safe.js';

const MOST_COLUMNS = 16;
const MOST_ROWS = 300;
const MOST_VOICES = 12;
const MOST_LETTERS = 80;
const MOST_ALONE = 100;
/** Stands for words that the report leaves out. */
const UNSHOWN = 'speaks of it';
const ORDER = ['differ', 'agree', 'undated', 'single', 'unmatched'] as const satisfies readonly ReportClaim['state'][];
export const SIGNS = { agree: '=', differ: '≠', single: '·', undated: '?', unmatched: '∅' } as const;

/** What the cells need: statements by id, and where those stand that differ. */
interface Cells {
  readonly page: Page;
  readonly statements: ReadonlyMap<string, ReportStatement>;
  /** Anchor of the card on which a statement, or its words, are a side; null for none. */
  cardOf(statement: ReportStatement): string | null;
  /** Anchor of the first card on this claim where the source is a side; null for none. */
  sideOf(claim: string, source: string): string | null;
}

export function claimsPart(page: Page): (Markup | null)[] {
  const { claims, statements, sources } = page.report;
  if (claims.length === 0) return [];
  const known = new Map(statements.map((s) => [s.id, s] as const));
  const cells: Cells = { page, statements: known, cardOf: cardFinder(page), sideOf: sideFinder(page) };
  const alone = new Set(claims.filter((claim) => !claim.declared && claim.state === 'single'));
  const rows = ordered(page, known).filter((claim) => !alone.has(claim));
  const order = sources.some(({ role }) => role === 'draft') ? 'in the order of the draft' : 'what differs first';
  const body = html`<p class="lead-in">Every question that claims.yaml asks or two sources answer, ${order}. ${KEY}</p>
${table(rows.slice(0, MOST_ROWS), cells)}${left(rows.length - MOST_ROWS, 'claim')}`;
  return [rows.length === 0 ? null : section('claims', 'Claims and sources', rows.length, body), alonePart([...alone], cells)];
}

const KEY = '≠ differs; = agrees; ? no date to go by; – says nothing on it, which is not agreement.';

function left(number: number, what: string): Markup | null {
  return number > 0 ? html`<p class="soft">and ${count(number, what)} more in the JSON report</p>` : null;
}

/** As the draft tells them; without a draft what differs first. */
function ordered({ report }: Page, known: Cells['statements']): ReportClaim[] {
  const sorted = ORDER.flatMap((state) => report.claims.filter((claim) => claim.state === state));
  const drafts = new Set(report.sources.filter(({ role }) => role === 'draft').map(({ id }) => id));
  const place = (claim: ReportClaim): number => {
    const own = claim.statements.flatMap((id) => known.get(id) ?? []).filter(({ source }) => drafts.has(source));
    return own.reduce((first, { start }) => Math.min(first, start), Number.MAX_SAFE_INTEGER);
  };
  return sorted
    .map((claim, i) => ({ claim, i, at: place(claim) }))
    .sort((a, b) => a.at - b.at || a.i - b.i)
    .map(({ claim }) => claim);
}

function table(rows: readonly ReportClaim[], cells: Cells): Markup {
  const { sources } = cells.page.report;
  const wide = sources.length <= MOST_COLUMNS;
  const columns = wide ? sources.map(({ id }) => id) : [];
  const heads = wide ? columns.map((source) => cells.page.view.nameOf({ source })) : ['Who says what'];
  return html`<div class="scroll" role="region" aria-label="Claims and sources" tabindex="0"><table class="claims">
<thead><tr><th scope="col">Claim</th>${heads.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>
${rows.map((claim) => row(claim, columns, cells))}</tbody></table></div>
`;
}

function row(claim: ReportClaim, columns: readonly string[], cells: Cells): Markup {
  const said = claim.statements.flatMap((id) => cells.statements.get(id) ?? []);
  const bySource = sourcesOf(said);
  const { reference } = claim;
  const state = claim.state === 'agree' && said.some((s) => cells.cardOf(s) !== null) ? 'differ' : claim.state;
  const body =
    columns.length > 0
      ? columns.map((source) => cell({ ...claim, state }, bySource.get(source) ?? [], cells))
      : voices(bySource, cells.page);
  return html`<tr><th scope="row">${curly(labelOf(claim))}<span class="in ${state}"><span aria-hidden="true">${SIGNS[state]}</span> ${STATES[state]}</span>${
    reference === null ? null : html`<span class="in">reference: ${oneLine(reference.value)}</span>`
  }</th>${body}</tr>
`;
}

function sourcesOf(statements: readonly ReportStatement[]): ReadonlyMap<string, readonly ReportStatement[]> {
  const bySource = new Map<string, ReportStatement[]>();
  for (const s of statements) {
    const known = bySource.get(s.source);
    if (known === undefined) bySource.set(s.source, [s]);
    else known.push(s);
  }
  return bySource;
}

/** The label, with its value where the label alone says only what kind of value it is. */
function labelOf({ id, label }: ReportClaim): string {
  const value = /^(?:date|duration):(?<value>.{1,40})$/u.exec(id)?.groups?.value;
  return value === undefined ? label : `${label}: ${value}`;
}

/** The office for a claim about an office, else the words of the statement. */
function wordsOf({ type }: ReportClaim, { value, text }: ReportStatement): string {
  const title = type === 'title' && typeof value === 'object' && value !== null && 'title' in value ? value.title : null;
  return (typeof title === 'string' ? `${title} ${text}` : text) || UNSHOWN;
}

/** The distinct words of one source, each linked to its card or to its sentence. */
function cell(claim: ReportClaim, statements: readonly ReportStatement[], cells: Cells): Markup {
  if (statements.length === 0)
    return html`<td class="says-nothing"><span aria-hidden="true">–</span><span class="vh">says nothing</span></td>`;
  const byWords = new Map(statements.map((s) => [clip(oneLine(wordsOf(claim, s)).trim(), MOST_LETTERS), s] as const));
  const all = [...byWords];
  const known = all.some(([, s]) => cells.cardOf(s) !== null);
  const items = all.slice(0, MOST_VOICES).map(([words, s]) => {
    const card = cells.cardOf(s) ?? (known ? null : cells.sideOf(claim.id, s.source));
    const mark = card !== null ? 'differ' : claim.state === 'differ' ? 'single' : claim.state;
    const anchor = card ?? cells.page.markOf(s.id);
    return html`<li><span class="${mark}" aria-hidden="true">${SIGNS[mark]}</span><span class="vh">${STATES[mark]}: </span> ${anchor === null ? words : html`<a href="#${anchor}">${words}</a>`}</li>`;
  });
  return html`<td><ul class="cell">${items}</ul>${all.length > items.length ? `and ${thousands(all.length - items.length)} more` : ''}</td>`;
}

function voices(bySource: ReadonlyMap<string, readonly ReportStatement[]>, { view }: Page): Markup {
  const all = [...bySource];
  const shown = all.slice(0, MOST_VOICES).map(([source, said]) => {
    const words = [...new Set(said.map(({ text }) => clip(oneLine(text).trim(), MOST_LETTERS)))].slice(0, MOST_VOICES);
    return `${view.nameOf({ source })}: ${words.join('; ')}`;
  });
  const more = all.length - shown.length;
  return html`<td>${shown.length === 0 ? 'no source speaks of it' : shown.join(' / ')}${more > 0 ? ` / and ${count(more, 'source')} more` : ''}</td>`;
}

/** What nobody else confirms or denies: unchecked, not agreed. */
function alonePart(claims: readonly ReportClaim[], cells: Cells): Markup | null {
  if (claims.length === 0) return null;
  const { view, markOf } = cells.page;
  const bySource = sourcesOf(claims.flatMap(({ statements }) => statements.flatMap((id) => cells.statements.get(id) ?? [])));
  const folds = [...bySource].map(([source, said]) => {
    const items = said.slice(0, MOST_ALONE).map((s) => {
      const words = quoted(s.text, MOST_LETTERS, UNSHOWN);
      const anchor = markOf(s.id);
      return html`<li>${anchor === null ? words : html`<a href="#${anchor}">${words}</a>`} <span>par. ${thousands(s.paragraph)}</span></li>`;
    });
    return fold(
      'alone',
      html`${view.nameOf({ source })} <span class="total">${thousands(said.length)}</span>`,
      html`<ul class="lines">${items}</ul>${left(said.length - items.length, 'statement')}`,
    );
  });
  const intro = html`<p class="lead-in">No other source speaks of these, so nothing confirms or contradicts them.</p>`;
  return section('only', 'In one source only', claims.length, [intro, ...folds]);
}
