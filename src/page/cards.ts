/** The cards of the page beside their data: what is known of each, where it stands now, which of them are shown. */
import type { Ruled } from '../model.js';
import type { PageData } from '../report/page-data.js';
import { find, findAll, number } from './dom.js';
import { recorded } from './recorded.js';
import { type Facts, matches, parse } from './search.js';

type Recorded<T> = T & { readonly record: string };
export type Told = Recorded<PageData['discrepancies'][number]>;
export type Row = Recorded<PageData['rows'][number]>;

/** The data of a page; everything in it knows the id that its answers are recorded under. */
export interface Data extends PageData {
  readonly discrepancies: readonly Told[];
  readonly rows: readonly Row[];
}

export type Status = Told['status'];

export interface Card {
  readonly id: string;
  readonly told: Told;
  readonly element: HTMLElement;
  /** As the file of decisions and this page together have it. */
  status: Status;
  isNew: boolean;
  readonly facts: () => Facts;
}

/** The data of the page, or null where it has none. */
export function dataOf(): Data | null {
  return readData(document);
}

/** The same of another page, fetched and not shown. */
export function readData(page: Document): Data | null {
  const text = find('#factdiff-data', page)?.textContent ?? '';
  if (text === '') return null;
  try {
    const data = JSON.parse(text) as PageData;
    if (data.version !== 1) return null;
    return { ...data, discrepancies: recorded(data.discrepancies), rows: recorded(data.rows) };
  } catch {
    return null;
  }
}

/** Every card that stands on the page and in its data, in the order of the page. To be called before controls are added. */
export function cardsOf(data: Data): Card[] {
  const told = new Map(data.discrepancies.map((one) => [one.id, one] as const));
  return findAll('article[data-card]').flatMap((element) => {
    const one = told.get(element.dataset.id ?? '');
    if (one === undefined) return [];
    const { rule = '', family = '', severity = '', claim = '', sources = '' } = element.dataset;
    const text = (element.textContent ?? '').toLowerCase().replace(/\s+/g, ' ');
    const fixed = { rule, family, severity, claim, sources: sources.split(' '), text: `${text} ${one.id}` };
    const card: Card = {
      id: one.id,
      told: one,
      element,
      status: one.status,
      isNew: false,
      facts: () => ({ ...fixed, status: card.status, isNew: card.isNew }),
    };
    return card;
  });
}

/** Where a discrepancy stands after a record: a question leaves it open. */
export function statusAfter(record: Ruled): Status {
  return record.status === 'ask' ? 'asked' : 'decided';
}

/** Shows the cards that a query asks for and hides the others; how many are shown. */
export function show(cards: readonly Card[], query: string): number {
  const tokens = parse(query);
  let shown = 0;
  for (const card of cards) {
    const fits = matches(card.facts(), tokens);
    if (card.element.hidden === fits) card.element.hidden = !fits;
    if (fits) shown += 1;
  }
  for (const group of findAll('section[data-group]')) {
    const all = findAll('article[data-card]', group);
    group.hidden = all.length > 0 && all.every(({ hidden }) => hidden);
  }
  return shown;
}

/** How many of each group are left to look at, in its heading. */
export function countGroups(cards: readonly Card[]): void {
  const byElement = new Map(cards.map((card) => [card.element, card] as const));
  for (const group of findAll('section[data-group]')) {
    const mine = findAll('article[data-card]', group).flatMap((element) => byElement.get(element) ?? []);
    const left = group.dataset.group === 'decided' ? mine.length : mine.filter(({ status }) => status !== 'decided').length;
    const heading = find('[data-count]', group);
    // Cards that a page leaves out for their number are counted in its heading all the same.
    if (heading === null || mine.length === 0) continue;
    heading.dataset.most ??= heading.textContent ?? '';
    heading.textContent = left === mine.length ? heading.dataset.most : `${left} left of ${heading.dataset.most}`;
  }
}

/** What is left to do: `Left: 1 to fix, 2 to decide.` */
export function leftOf(cards: readonly Card[]): string {
  const open = cards.filter(({ status }) => status !== 'decided');
  const parts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const found = open.filter(({ told }) => told.severity === severity).length;
    return found === 0 ? [] : `${number(found)} ${severity === 'note' ? (found === 1 ? 'note' : 'notes') : LEFT[severity]}`;
  });
  return parts.length === 0 ? 'Left: nothing open.' : `Left: ${parts.join(', ')}.`;
}

const LEFT = { error: 'to fix', warning: 'to decide' } as const;
