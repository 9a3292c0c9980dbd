/** What is said when something has happened: by a screen reader, and for a few seconds at the edge of the window. */
import { el } from './dom.js';

const region = el('p', { role: 'status', 'data-live': true, class: 'toast vh' });
/** Long enough to be read twice. */
const SHOWN = 7000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The region must stand in the page before anything is said. */
export function prepareToAnnounce(): void {
  document.body.append(region);
}

/** Says it, the same words a second time too; what can be seen anyway is said to screen readers only. */
export function announce(words: string, seenAnyway = false): void {
  region.textContent = region.textContent === words ? `${words}\u00a0` : words;
  region.classList.toggle('vh', seenAnyway);
  clearTimeout(timer);
  timer = setTimeout(() => region.classList.add('vh'), SHOWN);
}
