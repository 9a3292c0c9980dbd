/** What stands on a card to answer it: the answers, more about them, the same for others, copying; and what was answered. */
import { answersTo, decisionSentence, isDecision } from './answers.js';
import type { Card } from './cards.js';
import type { Desk } from './desk.js';
import { button, checkbox, count, el, find, findAll } from './dom.js';

const COPIES = [
  ['copy-query', 'Query to reporter'],
  ['copy-citations', 'Citations'],
  ['copy-markdown', 'Card as Markdown'],
] as const;

/** The controls of every card, once. */
export function addRulings(cards: Iterable<Card>): void {
  for (const card of cards) {
    const others = card.told.same.length;
    const same = `The same answer for ${count(others, 'other', 'others')} with the same values`;
    const more = button('Add a reason, date or owner', { 'data-act': 'more', class: 'quiet' });
    const copies = button('Copy', { 'data-act': 'copies', class: 'quiet', 'aria-expanded': 'false' });
    find('[data-slot=ruling]', card.element)?.append(
      el('div', { class: 'given', hidden: true }),
      answers(card),
      ...(others === 0 ? [] : [checkbox(same, { 'data-same': true }).label]),
      el('div', { class: 'row copies' }, more, copies),
    );
  }
}

function answers({ told }: Card): HTMLElement {
  const group = el('div', { class: 'answers', role: 'group', 'aria-label': 'Your answer' });
  for (const { key, status, words } of answersTo(told)) {
    group.append(button(words, { 'data-act': 'answer', 'data-status': status, 'aria-pressed': 'false', 'aria-keyshortcuts': key }));
  }
  return group;
}

/** What can be copied of a card, after the button that asks for it; asked for again, or left by Escape, it is gone. */
export function toggleCopies(control: HTMLElement): void {
  const open = control.getAttribute('aria-expanded') !== 'true';
  control.setAttribute('aria-expanded', String(open));
  if (!open) {
    control.nextElementSibling?.remove();
    return;
  }
  const menu = el(
    'div',
    { class: 'row', role: 'group', 'aria-label': 'Copy' },
    ...COPIES.map(([act, words]) => button(words, { 'data-act': act })),
  );
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    toggleCopies(control);
    control.focus();
  });
  control.after(menu);
}

/** Shows on a card what the ledger has for it. */
export function paintRuling(card: Card, desk: Desk): void {
  const given = find('[data-slot=ruling] > .given', card.element);
  if (given === null) return;
  const entry = desk.ledger.of(card.told.record);
  const record = entry !== null && isDecision(entry.record) ? entry.record : null;
  given.hidden = record === null;
  for (const made of findAll('[data-act=answer]', card.element)) {
    made.setAttribute('aria-pressed', String(record?.status === made.dataset.status));
  }
  if (record === null) {
    given.replaceChildren();
    return;
  }
  const [answer, rest] = decisionSentence(record);
  const words = el('p', {}, el('b', {}, answer), `${rest} `);
  words.append(el('span', { class: 'soft' }, stateOf(entry?.saved === true, desk.review)));
  given.replaceChildren(words, button('Undo', { 'data-act': 'undo', 'aria-keyshortcuts': 'u' }));
}

function stateOf(saved: boolean, review: boolean): string {
  if (review) return saved ? 'Saved.' : 'Not saved yet.';
  return saved ? 'In a file.' : 'Kept in this page, not saved to a file yet.';
}
