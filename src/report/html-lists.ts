/** The lists of the page: what could not be read or decided, near misses, decisions to look at again. */
import type { Decision } from '../model.js';
import { fold, type Page, section } from './html-page.js';
import { namelessEntry } from './html-summary.js';
import { html, type Markup } from './html-tag.js';
import { clip } from './lines.js';
import { count, dayInWords, REASONS, thousands } from './plain.js';
import { ruling } from './ruling.js';
import { oneLine } from './safe.js';
import { undecidedByHint } from './view.js';

const MOST_ENTRIES = 200;
const LONGEST = 300;

export function listsPart(page: Page): (Markup | null)[] {
  return [unreadablePart(page), undecidedPart(page), nearMisses(page), again(page)];
}

function list(id: string, heading: string, total: number | null, intro: string, entries: readonly Markup[]): Markup | null {
  if (entries.length === 0) return null;
  const shown = entries.slice(0, MOST_ENTRIES);
  const left = entries.length - shown.length;
  return section(
    id,
    heading,
    total,
    html`<p class="lead-in">${intro}</p><ul class="plain">${shown}${left > 0 ? html`<li>and ${count(left, 'entry', 'entries')} more in the JSON report</li>` : null}</ul>`,
  );
}

function unreadablePart({ report: { unreadable } }: Page): Markup | null {
  const entries = unreadable.map(
    ({ file, reason, at }) => html`<li><span class="file">${file}</span>: ${reason}${at === null ? '' : ` (${at})`}</li>`,
  );
  return list(
    'unreadable',
    'Could not be read',
    unreadable.length,
    'The rest was checked all the same, so this report is incomplete.',
    entries,
  );
}

function undecidedPart({ report }: Page): Markup | null {
  const entries = undecidedByHint(report.undecided).map(
    ({ first, more }) =>
      html`<li>${first.message}${more > 0 ? ` (and ${thousands(more)} more like it)` : ''}${
        first.hint === '' ? null : html`<span class="hint">To have it checked: <code>${first.hint}</code></span>`
      }</li>`,
  );
  const nameless = namelessEntry(report) ?? [];
  const total = entries.length === 0 ? null : report.undecided.length;
  return list('undecided', 'Could not be checked', total, 'Something is missing. Each entry says what to add.', entries.concat(nameless));
}

function nearMisses(page: Page): Markup | null {
  const { notCompared } = page.report;
  const entries = notCompared.map(
    ({ message, reason, sides }) =>
      html`<li>${message} <span class="hint">Left out because: ${REASONS[reason]}</span>${
        sides.length === 0
          ? null
          : fold(
              'near-miss',
              'Both passages',
              html`<ul class="lines">${sides.map((side) => html`<li>${page.view.nameOf(side)}, ${page.view.placeOf(side)}: ${clip(oneLine(`${side.context?.before ?? side.prefix}${side.text}${side.context?.after ?? side.suffix}`).trim(), LONGEST)}</li>`)}</ul>`,
            )
      }</li>`,
  );
  return list(
    'not-compared',
    'Not compared',
    notCompared.length,
    'These look alike and speak of two different things, as far as the words show. Judge for yourself.',
    entries,
  );
}

function again({ report: { decisions } }: Page): Markup | null {
  const entry = (why: string, d: Decision) =>
    html`<li>${why}: ${ruling(d).words} <span class="rule">${d.rule} ${d.id}</span>${
      d.judged.length === 0 ? null : html`<span class="hint">${clip(oneLine(d.judged.join(' / ')), LONGEST)}</span>`
    }</li>`;
  const entries = [
    ...decisions.expired.map((d) => entry(`Ran out${d.until === null ? '' : ` on ${dayInWords(d.until)}`}, so it is open again`, d)),
    ...decisions.stale.map((d) => entry('Matches nothing any more', d)),
  ];
  return list('again', 'Decisions to look at again', entries.length, 'Decided earlier; time or the text has moved on.', entries);
}
