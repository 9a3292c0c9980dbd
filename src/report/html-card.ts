/** One discrepancy as a card of the page: what differs, every side, what to do, why it is flagged, what was decided. */
import type { Discrepancy, Severity } from '../model.js';
import { byWord } from './html-diff.js';
import { curly, leadOf, whosePart } from './html-draft.js';
import { othersPart } from './html-others.js';
import type { Page } from './html-page.js';
import { decisionPart, reopenedPart } from './html-ruled.js';
import { sidesPart } from './html-sides.js';
import { html, type Markup } from './html-tag.js';
import { queryPart, whyPart } from './html-why.js';
import { type PageData, statusOf } from './page-data.js';
import { claimPicture } from './picture.js';
import { GROUPS } from './plain.js';
import { oneLine } from './safe.js';

export const SYMBOLS = { error: '✗', warning: '?', note: '·' } as const satisfies Record<Severity, string>;

const STATES = {
  open: null,
  asked: 'asked, no answer yet',
  reopened: 'open again',
  decided: null,
} as const satisfies Record<PageData['discrepancies'][number]['status'], string | null>;

/** The card; `pictured` are the claims whose values have been drawn on an earlier card, and is added to. */
export function card(d: Discrepancy, page: Page, pictured: Set<string>): Markup {
  const anchor = page.anchorOf(d.id) ?? '';
  const status = statusOf(d);
  const sources = [...new Set(d.sides.map(({ source }) => source))].join(' ');
  const fresh = d.claim !== '' && !pictured.has(d.claim);
  const picture = fresh ? claimPicture(d, page) : null;
  if (picture !== null) pictured.add(d.claim);
  return html`<article class="card ${status === 'decided' ? 'settled' : d.severity}" id="${anchor}" tabindex="-1" aria-labelledby="${anchor}-title" data-card="" data-id="${d.id}" data-rule="${d.rule}" data-family="${d.family}" data-severity="${d.severity}" data-status="${status}" data-sources="${oneLine(sources)}" data-claim="${oneLine(d.claim)}">
${chip(d, page)}
<h3 id="${anchor}-title">${curly(d.title)}</h3>
<p class="message">${leadOf(d, page)}</p>
${todo(d, page)}
${reopenedPart(d, page)}
${sidesPart(d, page)}
${othersPart(d, page)}
${byWord(d, page)}
${picture}
${decisionPart(d, page)}
<div data-slot="ruling"></div>
<div class="folds">${whyPart(d, page)}${queryPart(d, page)}</div>
<div class="foot">${status === 'decided' ? null : html`<p class="pen" aria-hidden="true">Decision: <i></i> by <i></i> on <i></i></p>`}<p class="rule">${d.rule}</p></div>
</article>
`;
}

function todo(d: Discrepancy, { view }: Page): Markup {
  const { fix } = d;
  const wording = fix === null ? null : html` <span class="fix">Suggested wording: <ins>${fix.replacement}</ins></span>`;
  return html`<div class="todo"><h4>What to do</h4><p>${view.adviceOf(d)}${wording}</p></div>`;
}

/** Where it stands, as a word and a sign, with its number of the first screen's list and whose problem it is. */
function chip(d: Discrepancy, page: Page): Markup {
  const status = statusOf(d);
  const word = status === 'decided' ? 'Decided' : (page.numberOf(d.id) ?? GROUPS[d.severity]);
  const sign = status === 'decided' ? '✓' : SYMBOLS[d.severity];
  const state = STATES[status];
  return html`<p class="chip"><span aria-hidden="true">${sign}</span> ${word}${state === null ? null : html`<span class="state">${state}</span>`}${whosePart(d, page)}</p>`;
}
