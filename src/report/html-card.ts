/** One discrepancy as a card of the page: the sides beside one another, what to do, why they may be compared. */
import type { Decision, Discrepancy, Side } from '../model.js';
import { html, type Markup } from './html-tag.js';
import { crop } from './lines.js';
import { GROUPS, thousands } from './plain.js';
import { isOpen, ruling } from './ruling.js';
import { pointer, type View } from './view.js';
import { wordDiff } from './worddiff.js';

const AROUND = 300;
const MOST_SIDES = 100;
const MOST_DIFFS = 3;
const SYMBOLS = { error: '✗', warning: '?', note: '·' } as const;

export function card(d: Discrepancy, anchor: string, view: View): Markup {
  const shown = d.sides.slice(0, MOST_SIDES);
  const more = d.sides.length - shown.length;
  return html`<article class="card ${isOpen(d) ? d.severity : 'settled'}" aria-labelledby="${anchor}">
<p class="level"><span aria-hidden="true">${isOpen(d) ? SYMBOLS[d.severity] : '✓'} </span>${isOpen(d) ? GROUPS[d.severity] : 'Decided'}</p>
<h3 id="${anchor}">${d.title}</h3>
<p class="message">${d.message}</p>
<ul class="sides">${shown.map((side) => sideItem(side, view))}</ul>
${more > 0 ? html`<p class="soft">and ${thousands(more)} more in the JSON report</p>` : null}
${diffs(d, view)}
<p class="todo"><b>What to do</b> ${d.advice}</p>
${d.comparable.length > 0 ? html`<p class="todo soft"><b>Comparable because</b> ${d.comparable.join(', ')}</p>` : null}
${d.decision === null ? null : decided(d.decision)}
<p class="rule">${d.rule} ${view.shortId(d.id)}</p>
</article>
`;
}

function sideItem(side: Side, view: View): Markup {
  const { before, words, after } = crop(side, AROUND);
  const date = view.dateOf(side);
  const read = side.value === '' || side.value === side.text ? [] : [`read as ${side.value}`];
  const by = side.attributedTo === null ? [] : [`said by ${side.attributedTo}`];
  const notes = [...read, ...by].join(', ');
  return html`<li class="side"><p class="who">${view.nameOf(side)}</p>
<p class="where">${date === null ? '' : `${date}, `}${view.placeOf(side)}</p>
<blockquote><p>${before}<mark>${words}</mark>${after}</p></blockquote>
${notes === '' ? null : html`<p class="read">${notes}</p>`}
<p class="file">${pointer(side)}</p></li>
`;
}

/** Renderings of a quotation, word by word against the first. */
function diffs({ family, sides: [first, ...others] }: Discrepancy, view: View): Markup[] {
  if (family !== 'quote' || first === undefined) return [];
  return others.slice(0, MOST_DIFFS).map(
    (other) => html`<div class="diff"><h4>Word by word: only <del>${view.nameOf(first)}</del>, only <ins>${view.nameOf(other)}</ins></h4>
<p>${wordDiff(first.text, other.text).map(({ kind, left, right }) => {
      if (kind === 'removed') return html`<del><span class="vh"> [only the first: </span>${left}<span class="vh">] </span></del>`;
      return kind === 'added' ? html`<ins><span class="vh"> [only the second: </span>${right}<span class="vh">] </span></ins>` : left;
    })}</p></div>
`,
  );
}

function decided(decision: Decision): Markup {
  const { label, words } = ruling(decision);
  return html`<p class="todo"><b>${label}</b> ${words}</p>`;
}
