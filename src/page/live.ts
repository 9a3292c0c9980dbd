/** A page of `factdiff review` loads itself again when files or decisions have changed, but never over something half written. */
import { announce } from './announce.js';
import { type Card, type Data, readData } from './cards.js';
import type { Desk } from './desk.js';
import { button, el, find, findAll } from './dom.js';
import type { Memory } from './memory.js';
import { reloadInPlace } from './place.js';
import type { Rulings } from './ruling.js';

const PATIENCE = 6000;

/** Listens to the server; says in the bar at the bottom what it cannot do at once. */
export function listenToServer(dock: HTMLElement, data: Data, cards: readonly Card[], desk: Desk, rulings: Rulings, look: Memory): void {
  const notice = el('div', { class: 'notice', role: 'status' });
  dock.prepend(notice);
  const before = restOf(document);
  let waiting = false;
  const reload = () => reloadInPlace(cards, rulings, look);
  const isBusy = () =>
    rulings.halfWritten() !== null ||
    findAll<HTMLInputElement>('.tick-form input, [data-paste]').some(({ value, type }) => value !== '' && type !== 'checkbox') ||
    desk.ledger.unsaved().length > 0;
  const whenFree = () => {
    if (waiting && !isBusy()) reload();
  };
  const changed = async () => {
    if (await showsTheSame(before, asShown(data, cards, desk))) return;
    if (!isBusy()) return reload();
    waiting = true;
    const now = button('Reload');
    now.addEventListener('click', reload);
    notice.replaceChildren(el('p', {}, 'Files have changed. This page reloads when nothing is half written. ', now));
    announce('Files have changed: this page reloads when what you write is kept or cancelled.');
  };
  rulings.onClose(() => setTimeout(whenFree));
  desk.onSaving(whenFree);
  addEventListener('focusout', () => setTimeout(whenFree));
  const events = new EventSource('/api/events');
  events.addEventListener('changed', () => void changed());
  let silent: ReturnType<typeof setTimeout> | undefined;
  events.addEventListener('open', () => {
    clearTimeout(silent);
    silent = undefined;
    if (!waiting) notice.replaceChildren();
  });
  events.addEventListener('error', () => {
    // The connection may be made again in a moment.
    silent ??= setTimeout(() => {
      notice.replaceChildren(el('p', {}, 'factdiff review does not answer. What you answer now stays in this page until it does.'));
    }, PATIENCE);
  });
}

/** After our own saving the page need not be loaded again: it shows the answers already. Whether nothing else differs. */
async function showsTheSame(rest: string, shown: Data): Promise<boolean> {
  try {
    const answer = await fetch('/', { credentials: 'same-origin' });
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const data = readData(next);
    return answer.ok && data !== null && restOf(next) === rest && fingerprint(data) === fingerprint(shown);
  } catch {
    return false;
  }
}

/** All that can be read on a page beside the cards and the sheets, which change with every answer. */
function restOf(page: Document): string {
  const sections = findAll('main > section:not([data-group])', page).filter((section) => find('table[data-sheet]', section) === null);
  return sections.map(({ textContent }) => textContent).join('\n');
}

function asShown(data: Data, cards: readonly Card[], desk: Desk): Data {
  const status = new Map(cards.map((card) => [card.id, card.status] as const));
  return {
    ...data,
    discrepancies: data.discrepancies.map((one) => ({ ...one, status: status.get(one.id) ?? one.status })),
    rows: data.rows.map((row) => ({ ...row, ticked: row.ticked || desk.ledger.of(row.record) !== null })),
  };
}

/** In one order: an answered card stands elsewhere on the next page. */
function fingerprint({ discrepancies, rows }: Data): string {
  const lines = [
    ...discrepancies.map(({ id, status, judged, severity }) => [id, status, severity, ...judged]),
    ...rows.map(({ id, ticked }) => [id, ticked]),
  ];
  return lines
    .map((line) => JSON.stringify(line))
    .sort()
    .join('\n');
}
