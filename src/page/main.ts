/** The script of the page: what works only with JavaScript is made here, so that without it nothing dead is shown. */
import type { Ruled } from '../model.js';
import { prepareToAnnounce } from './announce.js';
import { type Card, cardsOf, countGroups, type Data, dataOf, leftOf, statusAfter } from './cards.js';
import { citationsOf } from './citation.js';
import { copy } from './copy.js';
import { type Desk, deskWith } from './desk.js';
import { el, find, findAll } from './dom.js';
import { helpDialog } from './help.js';
import { listenToKeys } from './keys.js';
import { Ledger } from './ledger.js';
import { listenToServer } from './live.js';
import type { Memory } from './memory.js';
import { addPasteBox } from './paste.js';
import { reloadInPlace, restorePlace } from './place.js';
import { Rulings } from './ruling.js';
import { addRulings, paintRuling, toggleCopies } from './ruling-controls.js';
import { markNew } from './seen.js';
import { addSession } from './session.js';
import { memoryOf } from './storage.js';
import { addTicks } from './ticks.js';
import { addTools } from './tools.js';

document.documentElement.classList.add('js');
const data = dataOf();
if (data !== null) start(data);

/** Everything that a page is made of, once. */
interface Parts {
  readonly data: Data;
  readonly cards: readonly Card[];
  readonly byId: ReadonlyMap<string, Card>;
  /** By the ids that their answers are recorded under. */
  readonly byRecord: ReadonlyMap<string, Card>;
  readonly memory: Memory;
  readonly look: Memory;
  readonly desk: Desk;
  readonly rulings: Rulings;
}

function start(data: Data): void {
  forgetToken(data);
  prepareToAnnounce();
  const memory = memoryOf('localStorage', `factdiff:${data.key}:`);
  const look = memoryOf('sessionStorage', `factdiff:${data.key}:`);
  const cards = cardsOf(data);
  const byId = new Map(cards.map((card) => [card.id, card] as const));
  const byRecord = new Map(cards.map((card) => [card.told.record, card] as const));
  const ledger = new Ledger(memory, (record) => data.review || isShown(record, data, byRecord));
  const answered = [...data.discrepancies.filter(({ status }) => status !== 'open'), ...data.rows.filter(({ ticked }) => ticked)];
  const before = new Set(answered.map(({ record }) => record));
  // Who one is and how one likes it is the same on every page.
  const desk = deskWith(data.review, ledger, memoryOf('localStorage', 'factdiff:'), (id) => before.has(id));
  build({ data, cards, byId, byRecord, memory, look, desk, rulings: new Rulings(byId, desk) });
}

function build(parts: Parts): void {
  const { data, cards, byId, byRecord, memory, look, desk, rulings } = parts;
  const { ledger } = desk;
  const seen = markNew(cards, memory, look);
  addRulings(cards);
  const tools = addTools(
    slot('tools', () => find('main') ?? document.body),
    cards,
    (control) => copyShown(cards, control),
  );
  const keys = { on: desk.memory.read('keys') !== false };
  const help = helpDialog(keys.on);
  help.box.addEventListener('change', () => switchKeys(help.box.checked, keys, desk.memory));
  switchKeys(keys.on, keys, desk.memory);
  const session = slot('session', () => find('header') ?? document.body);
  const ticks = addTicks(data, desk);
  const paint = (ids: readonly string[]) => {
    for (const id of ids) paintCard(byRecord.get(id), desk);
    ticks.paint(ids);
    countGroups(cards);
    tools.recount();
  };
  ledger.onChange(paint);
  // The same page may be open in two tabs.
  if (memory.works) addEventListener('storage', () => ledger.sync());
  paint(ledger.all().map(({ id }) => id));
  const dock = addSession(session, desk, seen, { help: help.open, recount: tools.recount, left: () => leftOf(cards) });
  tools.refresh();
  listenToKeys(cards, rulings, tools, help.open, keys);
  listenToButtons(byId, rulings);
  if (data.review) join(dock, parts);
  restorePlace(byId, rulings, ticks, look);
}

/** Of a review: the paste box, news from the server, and what could not be saved the last time. */
function join(dock: HTMLElement, { data, cards, look, desk, rulings }: Parts): void {
  addPasteBox(() => reloadInPlace(cards, rulings, look));
  listenToServer(dock, data, cards, desk, rulings, look);
  if (desk.ledger.unsaved().length > 0) desk.retry();
}

/** The place a page keeps for something; a page that keeps none gets one. */
function slot(name: string, inside: () => HTMLElement): HTMLElement {
  const found = find(`[data-slot=${name}]`);
  if (found !== null) return found;
  const made = el('div', { 'data-slot': name });
  inside().prepend(made);
  return made;
}

/** Whether the page itself says already what a record says. */
function isShown(record: Ruled, data: Data, cards: ReadonlyMap<string, Card>): boolean {
  if (record.status === 'checked') return data.rows.some((row) => row.record === record.id && row.ticked);
  return cards.get(record.id)?.told.status === statusAfter(record);
}

function paintCard(card: Card | undefined, desk: Desk): void {
  if (card === undefined) return;
  const entry = desk.ledger.of(card.told.record);
  card.status = entry === null ? card.told.status : statusAfter(entry.record);
  card.element.dataset.status = card.status;
  const link = find(`header a[href="#${card.element.id}"]`);
  for (const chip of [...findAll('[data-here]', card.element), ...findAll(':scope > [data-here]', link?.parentElement ?? card.element)])
    chip.remove();
  if (entry !== null) {
    const chip = () => el('span', { class: 'state', 'data-here': true }, card.status === 'asked' ? 'asked' : 'decided');
    find('.chip', card.element)?.append(chip());
    link?.after(chip());
  }
  paintRuling(card, desk);
}

/** The token has opened the page and need not stand where it can be read over a shoulder. */
function forgetToken({ review }: Data): void {
  if (review && location.search !== '') history.replaceState(null, '', location.pathname + location.hash);
}

function switchKeys(on: boolean, keys: { on: boolean }, memory: Memory): void {
  keys.on = on;
  memory.write('keys', on ? null : false);
  document.documentElement.classList.toggle('no-keys', !on);
}

function copyShown(cards: readonly Card[], control: HTMLElement): void {
  const shown = cards.filter(({ element }) => !element.hidden).map(({ told }) => told.markdown);
  void copy(shown.join('\n\n'), 'Cards', control);
}

function listenToButtons(cards: ReadonlyMap<string, Card>, rulings: Rulings): void {
  document.addEventListener('click', ({ target }) => {
    const control = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null;
    const card = cards.get(control?.closest<HTMLElement>('article[data-card]')?.dataset.id ?? '');
    if (control === null || card === undefined) return;
    act(control, card, rulings);
  });
}

function act(control: HTMLElement, card: Card, rulings: Rulings): void {
  const { act, status } = control.dataset;
  if (act === 'answer') rulings.answer(card, status as Parameters<Rulings['answer']>[1]);
  if (act === 'more') rulings.open(card, 'status');
  if (act === 'copies') toggleCopies(control);
  if (act === 'copy-query') void copy(card.told.query, 'Query', control);
  if (act === 'copy-citations') void copy(citationsOf(card.element), 'Citations', control);
  if (act === 'copy-markdown') void copy(card.told.markdown, 'Card', control);
  if (act === 'undo') {
    rulings.undo(card);
    card.element.focus({ preventScroll: true });
  }
}
