/** What people ruled about a discrepancy: the decision, those before it, what has changed since. */
import type { Decision, Discrepancy } from '../model.js';
import type { Page } from './html-page.js';
import { html, type Markup } from './html-tag.js';
import { clip } from './lines.js';
import { dayInWords } from './plain.js';
import { ruling } from './ruling.js';
import { oneLine } from './safe.js';

const LONGEST = 400;
const MOST_JUDGED = 8;

/** The decision and its history; empty where nobody has ruled. */
export function decisionPart(d: Discrepancy, page: Page): Markup {
  const { decision, history } = d;
  const earlier = history.filter((record) => record !== decision);
  return html`<div data-part="decision">${decision === null ? null : decided(decision)}${since(d, page)}${
    earlier.length === 0
      ? null
      : html`<details class="history"><summary>Earlier decisions</summary><ol>${earlier.map((one) => html`<li>${ruling(one).words}</li>`)}</ol></details>`
  }</div>`;
}

function decided(decision: Decision): Markup {
  const { label, words } = ruling(decision);
  return html`<p class="ruled"><b>${label}</b> ${words}</p>`;
}

function since({ since: changed }: Discrepancy, { view }: Page): Markup | null {
  if (changed === null) return null;
  const names = (ids: readonly string[]) => ids.map((source) => view.nameOf({ source })).join(', ');
  const notes = [
    ...(changed.reworded.length > 0 ? [`Text changed since, the value did not: ${names(changed.reworded)}.`] : []),
    ...(changed.joined.length > 0 ? [`Also now in ${names(changed.joined)}.`] : []),
  ];
  return notes.length === 0 ? null : html`<p class="since">${notes.join(' ')}</p>`;
}

/** A ruling that no longer holds, with the words it was made on beside those of today. */
export function reopenedPart({ reopened, sides }: Discrepancy, { view }: Page): Markup | null {
  if (reopened === null) return null;
  const { decision, because } = reopened;
  const why =
    because === 'expired'
      ? `Open again: what was decided ran out${decision.until === null ? '' : ` on ${dayInWords(decision.until)}`}.`
      : 'Open again: a value has changed since this was decided.';
  const then = decision.judged.slice(0, MOST_JUDGED).map((words) => html`<li>${clip(oneLine(words), LONGEST)}</li>`);
  const now = sides.slice(0, MOST_JUDGED).map((side) => html`<li>${view.nameOf(side)}: ${clip(oneLine(side.text).trim(), LONGEST)}</li>`);
  return html`<div class="reopened" data-part="reopened"><p><b>${why}</b> It was: ${ruling(decision).words}</p>
${because === 'expired' ? null : html`<div class="then"><div><h4>Decided on</h4><ul>${then}</ul></div><div><h4>Now</h4><ul>${now}</ul></div></div>`}</div>`;
}
