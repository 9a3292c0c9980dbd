/** What is new since the last look: the cards that were not on the page when it was open before. */
import type { Card } from './cards.js';
import { el, find } from './dom.js';
import { type Memory, texts } from './memory.js';

export interface Seen {
  /** How many cards are new. */
  readonly fresh: () => number;
  readonly markAll: () => void;
}

/**
 * Marks the cards that are new. A look lasts as long as the tab: reloading the page does not end it, and at the very first
 * look nothing is new.
 */
export function markNew(cards: readonly Card[], memory: Memory, look: Memory): Seen {
  const now = cards.map(({ id }) => id);
  const shown = memory.read('shown');
  const begun = look.read('seen-before');
  const before = new Set(begun !== null ? texts(begun) : shown !== null ? texts(shown) : now);
  look.write('seen-before', [...before]);
  memory.write('shown', [...new Set([...texts(shown), ...now])]);
  for (const card of cards) {
    card.isNew = memory.works && !before.has(card.id);
    if (card.isNew) (find('.chip', card.element) ?? card.element).append(el('span', { class: 'state fresh', 'data-new': true }, 'New'));
  }
  return {
    fresh: () => cards.filter(({ isNew }) => isNew).length,
    markAll() {
      look.write('seen-before', now);
      for (const card of cards) {
        card.isNew = false;
        find('[data-new]', card.element)?.remove();
      }
    },
  };
}
