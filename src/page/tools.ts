/** Above the cards: the search box, filters with their counts, how many are shown, expand, print. */
import { followAddress, goTo } from './address.js';
import { announce } from './announce.js';
import { type Card, show } from './cards.js';
import { button, count, el, find, findAll } from './dom.js';
import { askedFor, type Key, toggled } from './search.js';

/** Filters as buttons: what they are called, and whether they stand there with nothing to show. */
const FILTERS: readonly (readonly [Key, string, string, boolean])[] = [
  ['status', '', 'All', true],
  ['status', 'open', 'Open', true],
  ['status', 'new', 'New', false],
  ['status', 'asked', 'Asked', false],
  ['status', 'reopened', 'Re-opened', false],
  ['status', 'decided', 'Decided', true],
  ['severity', 'error', 'Fix', true],
  ['severity', 'warning', 'Decide', true],
  ['severity', 'note', 'Note', true],
];

const HINT = 'Words, or rule: source: status: severity: family: claim: with a word after it; ! before a word leaves it out.';

export interface Tools {
  readonly search: HTMLInputElement;
  /** Applies the query of the box again and writes the counts. */
  readonly refresh: () => void;
  /** Writes the counts only: whatever was answered a moment ago stays in sight. */
  readonly recount: () => void;
}

export function addTools(slot: HTMLElement, cards: readonly Card[], copyAll: (control: HTMLElement) => void): Tools {
  const search = el('input', { type: 'search', id: 'search', spellcheck: 'false', autocomplete: 'off', 'aria-describedby': 'search-hint' });
  const result = el('p', { class: 'result', role: 'status', 'data-result': true });
  const filters = FILTERS.map(filterOf);
  const group = (key: Key, label: string) =>
    el(
      'div',
      { class: 'filters', role: 'group', 'aria-label': label },
      ...filters.filter((one) => one.key === key).map(({ made }) => made),
    );
  const words = el('p', { class: 'field' }, el('label', { for: 'search' }, 'Search'), search);
  words.append(el('span', { id: 'search-hint', class: 'tip' }, HINT));
  const bySeverity = group('severity', 'Show by what is to be done');
  const row = el('div', { class: 'row' }, result, ...acts(copyAll));
  slot.append(
    el(
      'div',
      { role: 'search', class: 'tools' },
      words,
      el('div', { class: 'row' }, group('status', 'Show by where they stand'), bySeverity),
      row,
    ),
  );

  const recount = () => paintFilters(filters, cards, search.value);
  const refresh = () => {
    const shown = show(cards, search.value);
    const all = count(cards.length, 'discrepancy', 'discrepancies');
    result.textContent = search.value.trim() === '' ? all : `${shown} of ${all} shown`;
    recount();
  };
  slot.addEventListener('click', ({ target }) => {
    const asked = target instanceof Element ? target.closest<HTMLElement>('[data-filter]')?.dataset.filter : undefined;
    if (asked === undefined) return;
    const [key = 'status', value = ''] = asked.split(':');
    search.value = toggled(search.value, key as Key, value);
    goTo(search.value, true);
    refresh();
  });
  followAddress(search, refresh);
  return { search, refresh, recount };
}

type Filter = ReturnType<typeof filterOf>;

function filterOf([key, value, words, always]: (typeof FILTERS)[number]) {
  const number = el('span', { class: 'number' });
  const made = button('', { 'data-filter': `${key}:${value}`, 'aria-pressed': 'false' });
  made.append(`${words} `, number);
  return { key, value, always, made, number };
}

function paintFilters(filters: readonly Filter[], cards: readonly Card[], query: string): void {
  for (const { key, value, always, made, number } of filters) {
    const total = cards.filter((card) => fits(card, key, value)).length;
    const pressed = (askedFor(query, key) ?? '') === value;
    number.textContent = String(total);
    made.hidden = total === 0 && !always && !pressed;
    made.setAttribute('aria-pressed', String(pressed));
  }
}

function fits({ status, isNew, told }: Card, key: Key, value: string): boolean {
  if (key === 'severity') return told.severity === value;
  if (value === '') return true;
  if (value === 'new') return isNew;
  return value === 'open' ? status !== 'decided' : status === value;
}

function acts(copyAll: (control: HTMLElement) => void): HTMLElement[] {
  const folds = findAll<HTMLDetailsElement>('article[data-card] details');
  const fold = (words: string, open: boolean) => {
    const made = button(words, { hidden: folds.length === 0 });
    made.addEventListener('click', () => {
      for (const one of folds) one.open = open;
      announce(open ? 'All details open.' : 'All details closed.');
    });
    return made;
  };
  const print = button('Print');
  print.addEventListener('click', () => window.print());
  const markdown = button('Copy these as Markdown');
  markdown.addEventListener('click', () => copyAll(markdown));
  return [fold('Expand all', true), fold('Collapse all', false), print, markdown];
}

/** Where the matrix stands. */
export function matrix(): HTMLElement | null {
  return find('#matrix') ?? find('#claims');
}
