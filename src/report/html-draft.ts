/** Whose problem a point is: the draft's, or that of other articles; and what is said of it in one sentence. */
import type { Discrepancy } from '../model.js';
import type { Page } from './html-page.js';
import { whoOf } from './html-stands.js';
import { html, type Markup } from './html-tag.js';
import { thousands, verdict } from './plain.js';
import { oneLine } from './safe.js';

const MOST_NAMES = 3;
/** With these words a message goes on from the name of whoever wrote the text. */
const GOES_ON = /^(?:Says|Names|Gives|Writes|Quotes|Lists|Calls|Uses|Has|Counts|Puts)\b/;

/** A draft stands against others, or against itself. */
export function inDraft({ sides }: Discrepancy): boolean {
  return sides.some(({ role }) => role === 'draft');
}

/** "Your draft", "Your draft agrees with most", "Not in your draft: Northern Ledger"; null where there is no draft. */
export function whosePart(d: Discrepancy, page: Page): Markup | null {
  if (page.drafts === 0) return null;
  const own = page.drafts === 1 ? 'Your draft' : 'Your drafts';
  if (inDraft(d))
    return html` <span class="whose own">${withMost(d, page) ? `${own} ${page.drafts === 1 ? 'agrees' : 'agree'} with most` : own}</span>`;
  const names = [...new Set(d.sides.flatMap((side) => (side.role === 'reference' ? [] : page.view.nameOf(side))))];
  const left = names.length - MOST_NAMES;
  const who = names.slice(0, MOST_NAMES).join(', ') + (left > 0 ? ` and ${thousands(left)} more` : '');
  // Under the claim the draft says something that does not differ: it is no side, and not silent either.
  const speaks = page.statementsOf(d.claim).some(({ source }) => page.sources.get(source)?.role === 'draft');
  return html` <span class="whose">${speaks ? `Not about ${own.toLowerCase()}` : `Not in ${own.toLowerCase()}`}${who === '' ? '' : `: ${who}`}</span>`;
}

/** The same in the lists of the first screen: only what need not worry whoever wrote the draft. */
export function notYours(d: Discrepancy, { drafts }: Page): Markup | null {
  if (drafts === 0 || inDraft(d)) return null;
  return html` <span class="whose">not in your ${drafts === 1 ? 'draft' : 'drafts'}</span>`;
}

/** Of the other origins more say what the draft says than say anything else, and the desk gives no other value. */
function withMost({ sides }: Discrepancy, { view }: Page): boolean {
  const own = new Set(sides.flatMap(({ role, value }) => (role === 'draft' ? [value] : [])));
  const [value] = own;
  if (own.size !== 1 || value === undefined || value === '') return false;
  if (sides.some((side) => side.value === '' || (side.role === 'reference' && side.value !== value))) return false;
  const drafts = new Set(sides.flatMap((side) => (side.role === 'draft' ? view.originOf(side) : [])));
  const others = sides.filter((side) => side.role === 'source' && !drafts.has(view.originOf(side)));
  const origins = (same: boolean) => new Set(others.flatMap((side) => ((side.value === value) === same ? view.originOf(side) : [])));
  return origins(true).size > origins(false).size;
}

/** Where the run stands, and how much of what is to be fixed stands in the draft. */
export function headline(page: Page): string {
  const { report, view, drafts } = page;
  const own = view.open.error.filter(inDraft).length;
  const words = verdict(report);
  if (drafts === 0 || own === report.summary.error) return words;
  return words.replace(' to fix', ` to fix (${own === 0 ? 'none' : thousands(own)} in your ${drafts === 1 ? 'draft' : 'drafts'})`);
}

/** The message; whose article it is stands before it where the message does not say. */
export function leadOf(d: Discrepancy, page: Page): string {
  const message = oneLine(d.message).trim();
  const [first] = d.sides;
  const named = d.sides.some(
    (side) => side.role !== 'reference' && (message.includes(page.view.nameOf(side)) || message.includes(publisherOf(side.source, page))),
  );
  if (first === undefined || named) return message;
  const who = whoOf(first, page.view);
  return GOES_ON.test(message) ? `${who} ${message.charAt(0).toLowerCase()}${message.slice(1)}` : `${who}: ${message}`;
}

function publisherOf(source: string, page: Page): string {
  return page.sources.get(source)?.publisher ?? source;
}

/** Straight apostrophes between letters as they are printed; for display only. */
export function curly(text: string): string {
  return oneLine(text).replace(/(?<=\p{L})'(?=\p{L})/gu, '’');
}
