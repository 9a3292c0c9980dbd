/** Signing off the statements of a draft: a checkbox in each row of its sheet. */
import { tickSentence } from './answers.js';
import type { Data, Row } from './cards.js';
import type { Desk } from './desk.js';
import { button, el, find, findAll, number } from './dom.js';
import { askHow, below, type HalfTicked } from './tick-form.js';

export interface Ticks {
  /** Shows the state of the rows again that are recorded under these ids. */
  readonly paint: (ids: readonly string[]) => void;
  /** Opens a form again that was half written before the page was loaded. */
  readonly reopen: (half: HalfTicked) => void;
}

/** The checkboxes of every row. */
export function addTicks(data: Data, desk: Desk): Ticks {
  const rows = new Map(data.rows.map((row) => [row.id, row] as const));
  const byRecord = new Map(data.rows.map((row) => [row.record, row] as const));
  for (const line of findAll<HTMLTableRowElement>('tr[data-row]')) {
    const row = rows.get(line.dataset.row ?? '');
    const cell = find('[data-slot=tick]', line);
    if (row === undefined || cell === null) continue;
    const box = el('input', { type: 'checkbox', 'aria-label': `Checked: ${row.text}` });
    // A value that has changed since it was checked is marked by the page, and stays so until it is checked again.
    const changed = (cell.textContent ?? '').includes('⚠') ? [el('span', { class: 'changed' }, '⚠ changed')] : [];
    // On paper a box is a sign, to be ticked with a pen.
    cell.replaceChildren(el('label', { class: 'check' }, box, ...changed), el('span', { class: 'on-paper', 'aria-hidden': 'true' }));
    box.addEventListener('change', () => {
      // What the box shows is what stands in the ledger, not what was clicked.
      box.checked = isTicked(row, desk);
      if (box.checked) desk.undo([row.record], row.text);
      else askHow(row, line, desk);
    });
  }
  const paintAll = (ids: readonly string[]) => {
    for (const id of ids) paint(byRecord.get(id), desk);
    for (const table of findAll('table[data-sheet]')) summarise(table, data, desk);
  };
  paintAll([...byRecord.keys()]);
  return {
    paint: paintAll,
    reopen(half) {
      const row = rows.get(half.row);
      const line = findRow(half.row);
      if (row && line) askHow(row, line, desk, half);
    },
  };
}

function isTicked(row: Row, desk: Desk): boolean {
  return desk.ledger.of(row.record) !== null || row.ticked;
}

function paint(row: Row | undefined, desk: Desk): void {
  const line = row && findRow(row.id);
  const box = line && find<HTMLInputElement>('[data-slot=tick] input', line);
  if (!row || !line || !box) return;
  box.checked = isTicked(row, desk);
  line.classList.toggle('is-ticked', box.checked);
  const sign = find('[data-slot=tick] .on-paper', line);
  if (sign !== null) sign.textContent = box.checked ? '☑' : find('.changed', line) === null ? '☐' : '⚠';
  if (line.nextElementSibling?.matches('.tick-note')) line.nextElementSibling.remove();
  const record = desk.ledger.of(row.record)?.record;
  if (record?.status !== 'checked') return;
  const undo = button('Undo', { 'aria-label': `Undo: ${row.text}` });
  undo.addEventListener('click', () => {
    desk.undo([row.record], row.text);
    box.focus();
  });
  line.after(below(line, 'tick-note', el('p', {}, `Checked by ${tickSentence(record)} `, undo)));
}

function findRow(id: string): HTMLTableRowElement | null {
  const found = document.getElementById(`row-${id}`);
  return found instanceof HTMLTableRowElement ? found : null;
}

/** "31 of 44 checked, 2 changed since sign-off." above the table. */
function summarise(table: HTMLElement, { rows }: Data, desk: Desk): void {
  const mine = rows.filter(({ draft }) => draft === table.dataset.sheet);
  const line = (table.closest('section') ?? document.body).querySelector('[data-sheet-summary]');
  if (line === null || mine.length === 0) return;
  const done = mine.filter((row) => isTicked(row, desk)).length;
  const changed = findAll('tr:not(.is-ticked) .changed', table).length;
  line.textContent = `${number(done)} of ${number(mine.length)} checked${changed > 0 ? `, ${number(changed)} changed since sign-off` : ''}.`;
}
