/** What belongs to the one who answers: what is not saved yet, the name once it was given, decisions of others, help, what is new. */
import { announce } from './announce.js';
import { type Desk, setName } from './desk.js';
import { button, count, el, find, labelled } from './dom.js';
import { readRecords } from './jsonl.js';
import type { Seen } from './seen.js';
import { unsavedBar } from './unsaved.js';

const MOST_PROBLEMS = 5;

/** What it needs of the rest of the page: the help, the counts of the filters, what is left to do in words. */
interface Acts {
  readonly help: () => void;
  readonly recount: () => void;
  readonly left: () => string;
}

/** Builds it into its slot; gives back the bar at the bottom, for others who have something to say there. */
export function addSession(slot: HTMLElement, desk: Desk, seen: Seen, acts: Acts): HTMLElement {
  const unsaved = unsavedBar(desk);
  const problems = el('div', { role: 'alert', class: 'problem' });
  const fresh = el('p', { class: 'row' });
  const help = button('Help', { 'aria-keyshortcuts': '?' });
  help.addEventListener('click', acts.help);
  const warning =
    desk.memory.works || desk.review
      ? []
      : [el('p', { class: 'caution' }, 'This browser keeps nothing for this page: download your answers before you close it.')];
  const row = el('div', { class: 'row' }, nameField(desk), ...(desk.review ? [] : importer(desk, problems)), help);
  slot.append(
    el('div', { class: 'session', role: 'region', 'aria-label': 'Your answers' }, unsaved.dock, ...warning, problems, row, fresh),
  );
  const now = el('p', { class: 'lead', 'data-left': true, hidden: true });
  find('h1')?.after(now);
  const paint = () => {
    now.hidden = desk.ledger.all().length === 0;
    now.textContent = `With the answers given on this page: ${acts.left().replace(/^Left: |\.$/g, '')}.`;
    unsaved.paint(acts.left());
    fresh.hidden = seen.fresh() === 0;
  };
  fillFresh(fresh, seen, () => {
    acts.recount();
    paint();
  });
  desk.ledger.onChange(paint);
  desk.onSaving(paint);
  paint();
  return unsaved.dock;
}

/** The name is asked for with the first answer; from then on it can be changed here. */
function nameField(desk: Desk): HTMLElement {
  const name = el('input', { type: 'text', autocomplete: 'name', 'data-name': true });
  name.value = desk.name;
  name.addEventListener('change', () => setName(desk, name.value.trim()));
  const field = labelled('Your name', name);
  field.hidden = desk.name === '';
  return field;
}

function fillFresh(fresh: HTMLElement, seen: Seen, done: () => void): void {
  const mark = button('Mark all as seen');
  const link = el('a', { href: '#q=status:new' }, `${count(seen.fresh(), 'card is', 'cards are')} new`);
  fresh.append(el('span', {}, link, ' since your last look. '), mark);
  mark.addEventListener('click', () => {
    seen.markAll();
    done();
    announce('All marked as seen.');
  });
}

function importer(desk: Desk, problems: HTMLElement): HTMLElement[] {
  const load = button('Import decisions from a file');
  const label = 'File of decisions to import';
  const picker = el('input', { type: 'file', accept: '.jsonl,.json,.txt', class: 'vh', tabindex: '-1', 'aria-label': label });
  load.addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => void importFrom(picker, desk, problems));
  return [load, picker];
}

async function importFrom(picker: HTMLInputElement, desk: Desk, problems: HTMLElement): Promise<void> {
  const file = picker.files?.[0];
  if (file === undefined) return;
  const read = readRecords(await file.text());
  picker.value = '';
  const left = read.problems.length - MOST_PROBLEMS;
  const lines = [
    ...read.problems.slice(0, MOST_PROBLEMS).map((words) => `${file.name}: ${words}`),
    ...(left > 0 ? [`and ${left} more.`] : []),
  ];
  problems.replaceChildren(...lines.map((words) => el('p', {}, words)));
  if (read.records.length > 0) desk.ledger.add(read.records, true);
  announce(`${count(read.records.length, 'decision')} read in from ${file.name}.`);
}
