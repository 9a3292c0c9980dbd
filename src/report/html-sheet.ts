/** The fact-checker's sheet of each draft: every statement that can be checked, who agrees, who has checked it. */
import type { Sheet, SheetRow, Tick } from '../model.js';
import { type Page, section } from './html-page.js';
import { whoOf } from './html-stands.js';
import { html, type Markup } from './html-tag.js';
import { clip, quoted } from './lines.js';
import { count, dayInWords, thousands } from './plain.js';
import { oneLine } from './safe.js';

const MOST_ROWS = 1000;
const LONGEST = 200;
const LONGEST_SENTENCE = 400;
const HEAD = ['Checked', 'Statement', 'Kind', 'Agrees', 'Differs', 'Says nothing', 'Checked by', 'Date', 'Note'];
const MOST_NAMES = 3;
const MOST_SILENT = 2;

/** One section per draft. */
export function sheetsPart(page: Page): Markup[] {
  return page.report.sheets.map((sheet, i) => {
    const name = page.view.nameOf({ source: sheet.draft });
    return section(i === 0 ? 'sheet' : `sheet-${i + 1}`, `Fact sheet: ${name}`, sheet.rows.length, sheetBody(sheet, page));
  });
}

/** `31 of 44 checked, 2 changed since sign-off.` */
export function sheetSummary({ rows }: Sheet): string {
  const ticked = rows.filter(({ tick }) => tick !== null).length;
  const changed = rows.filter((row) => row.changed !== null).length;
  return `${thousands(ticked)} of ${thousands(rows.length)} checked${changed > 0 ? `, ${thousands(changed)} changed since sign-off` : ''}.`;
}

function sheetBody(sheet: Sheet, page: Page): Markup {
  const shown = sheet.rows.slice(0, MOST_ROWS);
  const left = sheet.rows.length - shown.length;
  return html`<p class="lead-in" data-sheet-summary="">${sheetSummary(sheet)}</p>
<div class="scroll" role="region" aria-label="Fact sheet of ${page.view.nameOf({ source: sheet.draft })}" tabindex="0"><table class="sheet" data-sheet="${sheet.draft}">
<thead><tr>${HEAD.map((word) => html`<th scope="col">${word}</th>`)}</tr></thead><tbody>
${shown.map((row, i) => [sentenceRow(row, shown[i - 1]), sheetRow(row, sheet, page)])}</tbody></table></div>
${left > 0 ? html`<p class="soft">and ${count(left, 'statement')} more in the JSON report</p>` : null}
${stale(sheet)}`;
}

function sheetRow(row: SheetRow, sheet: Sheet, page: Page): Markup {
  const { tick, changed } = row;
  const box = tick !== null ? '☑' : changed !== null ? '⚠' : '☐';
  const said = tick !== null ? 'checked' : changed !== null ? 'changed since it was checked' : 'not checked';
  const anchors = row.discrepancies.flatMap((id) => page.anchorOf(id) ?? []);
  const anchor = anchors[0];
  const text = quoted(row.text, LONGEST, row.value);
  const note = changed === null ? (tick?.note ?? '') : `was “${clip(oneLine(changed.value), LONGEST)}” when ${changed.by} checked it`;
  return html`<tr id="row-${row.id}" data-row="${row.id}"><td data-slot="tick" class="tick"><span aria-hidden="true">${box}</span><span class="vh">${said}</span></td><th scope="row">${
    anchor === undefined ? text : html`<a href="#${anchor}">${text}</a>`
  }${row.attributedTo === null ? null : html`<span class="in">said by ${row.attributedTo}</span>`}</th><td>${row.kind}</td><td>${names(
    row.agree,
    page,
  )}${row.voices < row.agree.length ? html`<span class="in">${count(row.voices, 'origin')}</span>` : null}</td><td>${differs(row, page)}</td><td>${silent(row, sheet, page)}</td>${signed(tick)}<td>${note}</td></tr>
`;
}

/** Who says otherwise; where nobody does and the words have a problem of their own, its number. */
function differs({ differ, discrepancies }: SheetRow, page: Page): Markup | null {
  if (differ.length > 0) return html`<b>≠</b> ${names(differ, page)}`;
  const own = discrepancies.find((id) => page.anchorOf(id) !== null && page.numberOf(id) !== null);
  return own === undefined ? null : html`see <a href="#${page.anchorOf(own) ?? ''}">${page.numberOf(own) ?? ''}</a>`;
}

function signed(tick: Tick | null): Markup {
  if (tick === null) return html`<td></td><td></td>`;
  return html`<td>${tick.by}<span class="in">${[tick.method, tick.source].filter((word) => word !== '').join(': ')}</span></td><td>${dayInWords(tick.on)}</td>`;
}

/** The sentence above its statements, so that the sheet can be worked through on paper. */
function sentenceRow({ sentence, paragraph }: SheetRow, before: SheetRow | undefined): Markup | null {
  if (before !== undefined && before.sentence === sentence && before.paragraph === paragraph) return null;
  return html`<tr class="sentence"><td colspan="${HEAD.length}"><span class="in">par. ${thousands(paragraph)}</span>${clip(oneLine(sentence).trim(), LONGEST_SENTENCE)}</td></tr>
`;
}

/** Who says nothing: everybody, or the names, or how many. */
function silent(row: SheetRow, sheet: Sheet, page: Page): string {
  if (row.silent.length > 0 && row.silent.length === sheet.sources.length) return 'nobody else speaks of it';
  return row.silent.length > MOST_SILENT ? count(row.silent.length, 'article') : names(row.silent, page);
}

function names(ids: readonly string[], { view, sources }: Page): string {
  const shown = ids.slice(0, MOST_NAMES).map((source) => whoOf({ source, role: sources.has(source) ? 'source' : 'reference' }, view));
  const left = ids.length - shown.length;
  return shown.join(', ') + (left > 0 ? ` and ${thousands(left)} more` : '');
}

/** Ticks of words that are no longer in the draft. */
function stale({ stale: gone }: Sheet): Markup | null {
  if (gone.length === 0) return null;
  return html`<p class="message soft">Checked before and no longer in the draft: ${gone
    .slice(0, MOST_ROWS)
    .map(({ text, value }) => quoted(text, LONGEST, value))
    .join(', ')}.</p>`;
}
