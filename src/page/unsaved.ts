/** The bar of what is not saved yet: at the bottom of the window until it is, wherever one reads. */
import { recordLines } from '../judge/record.js';
import { announce } from './announce.js';
import { copy } from './copy.js';
import type { Desk } from './desk.js';
import { button, count, el } from './dom.js';

const FILE = 'decisions.jsonl';
const COMMAND = `factdiff decide --import ${FILE}`;

type Controls = ReturnType<typeof controls>;

export interface Unsaved {
  /** Holds the bar, and whatever else must not be missed. */
  readonly dock: HTMLElement;
  /** Shows the state again; `left` says what is left to do. */
  readonly paint: (left: string) => void;
}

export function unsavedBar(desk: Desk): Unsaved {
  const made = controls(desk);
  listen(made, desk);
  return { dock: made.dock, paint: (left) => paint(made, desk, left) };
}

function controls({ review }: Desk) {
  const state = el('p', { class: 'state-line', 'data-unsaved': true });
  const download = button('Download decisions', { class: 'main' });
  const command = button('Copy command');
  const discard = button('Discard');
  const retry = button('Try again', { class: 'main' });
  const bar = el('div', { class: 'unsaved' }, state, el('p', { class: 'row' }, ...(review ? [retry] : [download, command, discard])));
  return { state, download, command, discard, retry, bar, dock: el('div', { class: 'dock' }, bar) };
}

function paint({ state, bar, download, discard, command, retry }: Controls, desk: Desk, left: string): void {
  const [open, all] = [desk.ledger.unsaved().length, desk.ledger.all().length];
  const [first, rest] = desk.review ? reviewState(open, desk.failure, left) : staticState(open, all, left);
  state.replaceChildren(first, el('span', { class: 'rest' }, ` ${rest}`));
  bar.hidden = all === 0 && desk.failure === null;
  // What is being saved at this moment need not come up before the eyes.
  const sticks = desk.review ? desk.failure !== null : open > 0;
  bar.classList.toggle('has-unsaved', sticks);
  document.documentElement.classList.toggle('has-unsaved', sticks);
  for (const made of [download, discard, command]) made.hidden = all === 0;
  retry.hidden = desk.failure === null || open === 0;
}

function staticState(open: number, all: number, left: string): readonly [string, string] {
  if (open > 0) return [`${count(open, 'decision')} not saved yet.`, left];
  return [`${count(all, 'decision')} in ${FILE}. To keep them with the articles, run: ${COMMAND}`, left];
}

function reviewState(open: number, failure: string | null, left: string): readonly [string, string] {
  if (failure !== null) return [open > 0 ? `${count(open, 'decision')} not saved: ${failure}` : `Not saved: ${failure}`, ''];
  return open > 0 ? [`Saving ${count(open, 'decision')} …`, ''] : ['Saved.', left];
}

function listen({ download, command, discard, retry }: Controls, desk: Desk): void {
  download.addEventListener('click', () => {
    save(recordLines(desk.ledger.all()));
    desk.ledger.markSaved();
    announce(`Downloaded as ${FILE}. To keep the decisions with the articles, run: ${COMMAND}`);
  });
  command.addEventListener('click', () => void copy(COMMAND, 'Command', command));
  discard.addEventListener('click', () => {
    if (!confirm(`Discard ${count(desk.ledger.all().length, 'decision')} given on this page?`)) return;
    desk.ledger.discard();
    announce('Discarded.');
  });
  retry.addEventListener('click', () => desk.retry());
  addEventListener('beforeunload', (event) => {
    if (desk.ledger.unsaved().length > 0) event.preventDefault();
  });
}

function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }));
  const link = el('a', { href: address, download: FILE });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
