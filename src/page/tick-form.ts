/** The small form under a row of the sheet that asks how a statement was checked and with whom. */
import { tickOn } from '../judge/record.js';
import type { Row } from './cards.js';
import { dayOf } from './day.js';
import { type Desk, setName } from './desk.js';
import { button, el, find, findAll, labelled } from './dom.js';

/** A form with something in it, by the row it belongs to; kept over a reload of the page. */
export interface HalfTicked {
  readonly row: string;
  readonly written: Readonly<Record<string, string>>;
}

const METHODS = ['phone', 'e-mail', 'document', 'recording', 'in person', 'own notes', 'reference work'];
/** What each field that must be filled in asks for. */
const NEEDED = {
  method: 'Write how it was checked: phone, document, recording …',
  source: 'Write with whom or with what it was checked.',
  name: 'Write your name: it is kept with the tick.',
} as const;

/** A row under a row, over all its columns. */
export function below(line: HTMLTableRowElement, name: string, ...inside: readonly Node[]): HTMLTableRowElement {
  return el('tr', { class: name }, el('td', { colspan: String(line.cells.length) }, ...inside));
}

/** The open form, if there is one. */
export function halfTicked(): HalfTicked | null {
  const form = find('.tick-form');
  if (form === null) return null;
  const fields = findAll<HTMLInputElement>('input', form).map(({ name, value }) => [name, value] as const);
  return { row: form.dataset.of ?? '', written: Object.fromEntries(fields) };
}

/** Opens the form under a row, with what was half written; another one that was open is closed. */
export function askHow(row: Row, line: HTMLTableRowElement, desk: Desk, half: HalfTicked | null = null): void {
  find('.tick-form')?.remove();
  const kept = desk.memory.read('method');
  const written = { method: typeof kept === 'string' ? kept : '', source: '', note: '', name: desk.name, ...half?.written };
  const fields = {
    method: field('method', 'methods', written.method),
    source: field('source', 'asked', written.source),
    note: field('note', null, written.note),
    name: field('name', null, written.name),
  };
  const problem = el('p', { class: 'problem', role: 'alert' });
  const cancel = button('Cancel');
  const form = formOf(row.text, fields, problem, cancel);
  const place = below(line, 'tick-form', form);
  place.dataset.of = row.id;
  const leave = () => {
    place.remove();
    find('[data-slot=tick] input', line)?.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const missing = (['method', 'source', 'name'] as const).find((one) => fields[one].value.trim() === '');
    if (missing === undefined) {
      signOff(row, desk, fields);
      leave();
    } else {
      problem.textContent = NEEDED[missing];
      fields[missing].focus();
    }
  });
  form.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') leave();
  });
  cancel.addEventListener('click', leave);
  line.after(place);
  (fields.method.value === '' ? fields.method : fields.source).focus();
}

type Fields = Readonly<Record<'method' | 'source' | 'note' | 'name', HTMLInputElement>>;

function signOff(row: Row, desk: Desk, { method, source, note, name }: Fields): void {
  setName(desk, name.value.trim());
  desk.memory.write('method', method.value.trim());
  listOf('asked').append(el('option', { value: source.value.trim() }));
  const signature = {
    method: method.value.trim(),
    source: source.value.trim(),
    note: note.value.trim(),
    by: desk.name,
    on: dayOf(new Date()),
  };
  desk.record([tickOn(row.draft, { ...row, id: row.record }, signature)], `Signed off: ${row.text}.`);
}

function formOf(text: string, { method, source, note, name }: Fields, problem: HTMLElement, cancel: HTMLElement): HTMLFormElement {
  return el(
    'form',
    { novalidate: true, 'aria-label': `Sign off: ${text}` },
    el(
      'div',
      { class: 'pair' },
      labelled('How it was checked', method),
      labelled('With whom or what (“called the coroner”)', source),
      labelled('Note (may be left empty)', note),
      labelled('Your name, kept with each tick', name),
    ),
    problem,
    el('p', { class: 'row' }, el('button', { type: 'submit', class: 'main' }, 'Sign off'), cancel),
  );
}

function field(name: string, list: 'methods' | 'asked' | null, value: string): HTMLInputElement {
  const made = el('input', { type: 'text', name, autocomplete: 'off', list: list === null ? null : listOf(list).id });
  made.value = value;
  return made;
}

/** What a field proposes: the usual methods, and whom one has asked already. */
function listOf(id: 'methods' | 'asked'): HTMLElement {
  const found = document.getElementById(id);
  if (found !== null) return found;
  const made = el('datalist', { id }, ...(id === 'methods' ? METHODS.map((value) => el('option', { value })) : []));
  document.body.append(made);
  return made;
}
