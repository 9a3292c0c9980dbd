/** Beside the points of the first screen: what was checked, what was not compared, what could not be checked. */
import type { Report } from '../model.js';
import type { Page } from './html-page.js';
import { html, type Markup } from './html-tag.js';
import { clip } from './lines.js';
import { count, REASONS, thousands } from './plain.js';
import { oneLine } from './safe.js';
import { undecidedByHint } from './view.js';

const MOST_REASONS = 4;
const MOST_HINTS = 3;
const LONGEST = 200;

interface Checked {
  readonly what: string;
  readonly agree: number;
  readonly differ: number;
  readonly single: number;
  readonly alone: string;
}

/** Of the drafts where there are any, else of all articles. */
function checkedOf({ sheets, coverage }: Report): Checked {
  const rows = sheets.flatMap((sheet) => sheet.rows);
  if (rows.length === 0) return { ...coverage.statements, what: 'statements', alone: 'in one source only' };
  const differ = rows.filter((row) => row.differ.length > 0).length;
  const agree = rows.filter((row) => row.differ.length === 0 && row.agree.length > 0).length;
  return { what: 'statements of the draft', agree, differ, single: rows.length - agree - differ, alone: 'only in your draft' };
}

/** The statements as one bar, and what each part of it is with a link to where it is listed. */
export function checkedBlock(page: Page): Markup {
  const { report } = page;
  const checked = checkedOf(report);
  const lost = report.coverage.statements.notUnderstood;
  const sheet = report.sheets.length > 0;
  const first = (['error', 'warning', 'note'] as const).find((severity) => page.view.open[severity].length > 0);
  const alone = report.claims.some(({ declared, state }) => !declared && state === 'single');
  const claims = report.claims.some(({ declared, state }) => declared || state !== 'single');
  const parts = [
    ['agree', '=', 'agree', checked.agree, sheet ? 'sheet' : claims ? 'claims' : null],
    ['differ', '≠', 'differ', checked.differ, first ?? (page.view.decided.length > 0 ? 'decided' : null)],
    ['single', '·', checked.alone, checked.single, sheet ? 'sheet' : alone ? 'only' : null],
  ] as const;
  const total = checked.agree + checked.differ + checked.single;
  const rows = parts.map(
    ([kind, sign, words, number, target]) =>
      html`<li><i class="${kind}" aria-hidden="true">${sign}</i> <b>${thousands(number)}</b> ${target === null || number === 0 ? words : html`<a href="#${target}">${words}</a>`}</li>`,
  );
  return html`<h2 class="small">Checked <span class="total">${thousands(total)} ${checked.what}</span></h2>
${bar(parts.map(([kind, , , number]) => [kind, number] as const))}
<ul class="checked">${rows}</ul>
${lost === 0 ? null : html`<p class="lost-line"><a href="#${report.documents.length > 0 ? 'documents' : 'coverage'}">${count(lost, 'passage')} in all articles</a> ${lost === 1 ? 'was' : 'were'} not understood.</p>`}
${first === undefined ? null : html`<p class="soft">One point may concern several statements, and other articles’.</p>`}
`;
}

/** Decoration: the list beside it says the same. */
function bar(parts: readonly (readonly [string, number])[]): Markup {
  const total = Math.max(
    1,
    parts.reduce((sum, [, number]) => sum + number, 0),
  );
  let from = 0;
  const pieces = parts.map(([kind, number]) => {
    const width = Math.round((number * 10_000) / total) / 10;
    const piece = html`<rect class="${kind}" x="${from}" y="0" width="${width}" height="10"/>`;
    from = Math.round((from + width) * 10) / 10;
    return piece;
  });
  return html`<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${pieces}</svg>`;
}

/** What looks alike and was not compared, by reason. */
export function refusedBlock({ report }: Page): Markup | null {
  if (report.notCompared.length === 0) return null;
  const byReason = new Map<keyof typeof REASONS, number>();
  for (const { reason } of report.notCompared) byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
  const reasons = [...byReason].sort(([, a], [, b]) => b - a);
  const shown = reasons.slice(0, MOST_REASONS).map(([reason, number]) => `${REASONS[reason]} (${thousands(number)})`);
  return html`<h2 class="small">Not compared <span class="total">${thousands(report.notCompared.length)}</span></h2>
<p>Looks alike, but: ${shown.join('; ')}${reasons.length > shown.length ? '; and other reasons' : ''}. <a class="screen" href="#not-compared">See them</a></p>
`;
}

/** What is missing, with the line to add. */
export function missingBlock({ report }: Page): Markup | null {
  const entries = undecidedByHint(report.undecided);
  const nameless = namelessEntry(report);
  if (entries.length === 0 && nameless === null) return null;
  const items = entries
    .slice(0, MOST_HINTS)
    .map(
      ({ first, more }) =>
        html`<li>${clip(oneLine(first.message).trim(), LONGEST)}${more > 0 ? ` (and ${thousands(more)} more)` : ''}${
          first.hint === '' ? null : html`<code>${clip(oneLine(first.hint).trim(), LONGEST)}</code>`
        }</li>`,
    );
  return html`<h2 class="small">Could not be checked${entries.length === 0 ? null : html` <span class="total">${thousands(report.undecided.length)}</span>`}</h2>
<ul class="missing">${items}${nameless}</ul>
${entries.length > items.length ? html`<p class="screen"><a href="#undecided">and ${thousands(entries.length - items.length)} more</a></p>` : null}
`;
}

/** Articles that are called by their files for want of a better name; null where every one has a publisher. */
export function namelessEntry({ sources }: Report): Markup | null {
  const without = sources.filter(({ publisher }) => publisher === null).length;
  if (without === 0) return null;
  const what =
    without === 1
      ? '1 article has no publisher, so it is called by its file name'
      : `${thousands(without)} articles have no publisher, so they are called by their file names`;
  return html`<li>${what}: add <code class="inline">publisher: …</code></li>`;
}
