/** Single keys: to walk over the cards and to answer. They can be switched off, and never work while something is typed. */
import { announce } from './announce.js';
import { ANSWERS } from './answers.js';
import type { Card } from './cards.js';
import { findAll } from './dom.js';
import type { Rulings } from './ruling.js';
import { matrix, type Tools } from './tools.js';

/** What the keys do, for the help. */
export const KEYS: readonly (readonly [string, string])[] = [
  ['j or ↓', 'next card'],
  ['k or ↑', 'previous card'],
  ['Enter', 'open or close the details of the card'],
  ...ANSWERS.map(([, words], i) => [String(i + 1), words] as const),
  ['a', 'Both stand (accept), with a reason'],
  ['f', 'The program misread (false alarm)'],
  ['w', 'say which text is wrong'],
  ['n', 'write a reason'],
  ['u', 'undo'],
  ['/', 'search'],
  ['m', 'claims and sources side by side'],
  ['?', 'this help'],
];

/** Whether single keys work; remembered by whoever owns it. */
export interface Switch {
  on: boolean;
}

/** Keys that work on a card only. */
function onCard(key: string, card: Card, rulings: Rulings): boolean {
  const answer = ANSWERS[Number(key) - 1]?.[0] ?? { a: 'both-stand' as const, f: 'tool-misread' as const }[key];
  if (answer !== undefined) rulings.answer(card, answer);
  else if (key === 'w') rulings.open(card, 'wrong');
  else if (key === 'n') rulings.open(card, 'reason');
  else if (key === 'u') rulings.undo(card);
  else return false;
  return true;
}

export function listenToKeys(cards: readonly Card[], rulings: Rulings, tools: Tools, help: () => void, keys: Switch): void {
  const byElement = new Map(cards.map((card) => [card.element, card] as const));
  const anywhere: Readonly<Record<string, () => void>> = {
    j: () => move(cards, 1),
    k: () => move(cards, -1),
    '/': () => tools.search.focus(),
    '?': help,
    m: () => goTo(matrix()),
  };
  document.addEventListener('keydown', (event) => {
    if (!keys.on || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    if (target.isContentEditable || target.closest('input, textarea, select, dialog, form')) return;
    const element = target.closest<HTMLElement>('article[data-card]');
    const card = element === null ? undefined : byElement.get(element);
    const act = anywhere[event.key] ?? (target === element ? arrows(event.key, cards, target) : undefined);
    if (act === undefined && !(card !== undefined && onCard(event.key, card, rulings))) return;
    event.preventDefault();
    act?.();
  });
}

/** Keys that mean something else anywhere but on a card itself. */
function arrows(key: string, cards: readonly Card[], card: HTMLElement): (() => void) | undefined {
  if (key === 'ArrowDown') return () => move(cards, 1);
  if (key === 'ArrowUp') return () => move(cards, -1);
  return key === 'Enter' ? () => toggleFolds(card) : undefined;
}

function toggleFolds(card: HTMLElement): void {
  const folds = findAll<HTMLDetailsElement>('details', card);
  const open = !folds.some((fold) => fold.open);
  for (const fold of folds) fold.open = open;
  if (folds.length > 0) announce(open ? 'Details open.' : 'Details closed.');
}

/** From the card that has the focus, else from the first one in sight. */
function move(cards: readonly Card[], by: 1 | -1): void {
  const shown = cards.map(({ element }) => element).filter((element) => !element.hidden && element.closest('[hidden]') === null);
  const from = shown.findIndex((element) => element.contains(document.activeElement));
  const inSight = shown.findIndex((element) => element.getBoundingClientRect().bottom > 80);
  const to = from >= 0 ? from + by : by === 1 ? inSight : inSight - 1;
  const next = shown[to];
  if (next === undefined) {
    announce(shown.length === 0 ? 'No card is shown.' : by === 1 ? 'That was the last card.' : 'That was the first card.');
    return;
  }
  goTo(next);
  announce(`${to + 1} of ${shown.length}`, true);
}

function goTo(element: HTMLElement | null): void {
  if (element === null) return;
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: element.matches('article') && element.offsetHeight < innerHeight - 120 ? 'nearest' : 'start' });
}
