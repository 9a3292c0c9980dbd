/** The help: what the keys do, what can be searched, and the switch that turns single keys off. */
import { button, checkbox, el } from './dom.js';
import { KEYS } from './keys.js';

const SEARCHES: readonly (readonly [string, string])[] = [
  ['flood', 'cards with this word'],
  ['"two days"', 'cards with these words'],
  ['!caption', 'cards without it'],
  ['source:gazette', 'cards in which this article takes part'],
  ['status:open', 'open, new, asked, reopened or decided'],
  ['severity:fix', 'fix, decide or note'],
  ['rule:number', 'cards of rules with this name; also family: and claim:'],
];

export interface Help {
  readonly open: () => void;
  readonly box: HTMLInputElement;
}

/** The dialog; closing it gives the focus back to whatever had it. */
export function helpDialog(keysOn: boolean): Help {
  const { box, label } = checkbox('Single-key shortcuts');
  box.checked = keysOn;
  const close = button('Close');
  const dialog = el(
    'dialog',
    { 'aria-labelledby': 'help-title', class: 'help' },
    el('h2', { id: 'help-title' }, 'Keys and search'),
    label,
    table('Keys, on the cards', KEYS, 'kbd'),
    table('What can be searched', SEARCHES, 'code'),
    el('p', {}, close),
  );
  let before: Element | null = null;
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    // The event comes late: whoever has gone on to another place meanwhile is left there.
    const nowhere = document.activeElement === null || document.activeElement === document.body;
    if (nowhere && before instanceof HTMLElement) before.focus();
  });
  document.body.append(dialog);
  return {
    box,
    open() {
      before = document.activeElement;
      dialog.showModal();
      close.focus();
    },
  };
}

function table(title: string, rows: readonly (readonly [string, string])[], tag: 'kbd' | 'code'): HTMLElement {
  const lines = rows.map(([key, words]) => el('div', {}, el('dt', {}, el(tag, {}, key)), el('dd', {}, words)));
  return el('section', {}, el('h3', {}, title), el('dl', { class: 'keys' }, ...lines));
}
