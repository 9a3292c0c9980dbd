/** Where the person is on the page, kept over a reload: the card in hand, open details, what is half written. */
import type { Card } from './cards.js';
import { find, findAll } from './dom.js';
import type { Memory } from './memory.js';
import type { Rulings } from './ruling.js';
import type { Draft } from './ruling-form.js';
import { type HalfTicked, halfTicked } from './tick-form.js';
import type { Ticks } from './ticks.js';

interface Place {
  readonly y: number;
  /** The card with the focus and those after it: an answered one moves away. */
  readonly cards: readonly string[];
  readonly wasOpen: boolean;
  readonly top: number;
  readonly unfolded: readonly string[];
  readonly written: { readonly id: string; readonly draft: Draft } | null;
  readonly ticking: HalfTicked | null;
}

/** Keeps the place and loads the page again. */
export function reloadInPlace(cards: readonly Card[], rulings: Rulings, look: Memory): void {
  const at = cards.findIndex(({ element }) => element.contains(document.activeElement));
  const here = cards[at];
  const place: Place = {
    y: scrollY,
    cards: at < 0 ? [] : cards.slice(at).map(({ id }) => id),
    wasOpen: here !== undefined && here.told.status !== 'decided',
    top: here?.element.getBoundingClientRect().top ?? 0,
    unfolded: cards.filter(({ element }) => find('details[open]', element) !== null).map(({ id }) => id),
    written: rulings.halfWritten(),
    ticking: halfTicked(),
  };
  look.write('place', place);
  location.reload();
}

/** Goes back to the place, if one was kept. */
export function restorePlace(cards: ReadonlyMap<string, Card>, rulings: Rulings, ticks: Ticks, look: Memory): void {
  const place = look.read('place') as Place | null;
  look.write('place', null);
  if (place === null) return;
  for (const id of place.unfolded) {
    for (const fold of findAll<HTMLDetailsElement>('details', cards.get(id)?.element ?? document.createElement('p'))) fold.open = true;
  }
  // An answered card stands among the decided ones now: the person goes on with the next.
  const next = place.cards.find((id) => cards.has(id) && !(place.wasOpen && cards.get(id)?.told.status === 'decided'));
  const card = next === undefined ? undefined : cards.get(next);
  if (card === undefined) scrollTo(0, place.y);
  else {
    card.element.focus({ preventScroll: true });
    scrollBy(0, card.element.getBoundingClientRect().top - place.top);
  }
  const written = place.written && cards.get(place.written.id);
  if (written && place.written) rulings.open(written, 'reason', place.written.draft);
  if (place.ticking) ticks.reopen(place.ticking);
}
