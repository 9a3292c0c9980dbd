/** The paste box of `factdiff review`: a draft that lives in a CMS or in a document editor is checked as it was copied. */
import { announce } from './announce.js';
import { button, el, find, labelled } from './dom.js';
import { post } from './server.js';

/** The sheet of a draft that was pasted: the server calls it so. */
const PASTED = 'table[data-sheet=pasted-draft]';

/** Its button stands in the first line of the page, the box under it; `loaded` is called when another page is there to be shown. */
export function addPasteBox(loaded: () => void): void {
  const text = el('textarea', { rows: '6', 'data-paste': true });
  const check = button('Check it', { class: 'main' });
  const remove = button('Remove the pasted draft');
  const problem = el('p', { class: 'problem', role: 'alert' });
  /** The markup of what was pasted, and the words it came with: once these are edited the markup is of no use. */
  let rich: { readonly markup: string; readonly words: string } | null = null;
  text.addEventListener('paste', ({ clipboardData }) => {
    const markup = text.value === '' ? (clipboardData?.getData('text/html') ?? '') : '';
    // The field has the words only after this event.
    setTimeout(() => {
      rich = markup === '' ? null : { markup, words: text.value };
    });
  });
  const send = async (body: { readonly text: string; readonly format?: string }, done: string) => {
    problem.textContent = '';
    const failure = await post('/api/paste', body);
    if (failure !== null) {
      problem.textContent = `Not checked: ${failure}`;
      return;
    }
    text.value = '';
    announce(done);
    loaded();
  };
  check.addEventListener('click', () => {
    if (text.value.trim() === '') {
      problem.textContent = 'Paste or type the draft first.';
      return text.focus();
    }
    const asCopied = rich !== null && rich.words === text.value;
    void send(asCopied ? { text: rich?.markup ?? '', format: 'html' } : { text: text.value, format: 'txt' }, 'The draft is being checked.');
  });
  remove.addEventListener('click', () => void send({ text: '', format: 'txt' }, 'The pasted draft is removed.'));
  const tip = el('p', { class: 'tip' }, 'From a CMS, a mail or a document editor. It is checked here and written to no file.');
  const box = el('div', { class: 'paste', hidden: true }, tip, labelled('Draft', text), problem, el('p', { class: 'row' }, check, remove));
  unfold(box, text);
}

/** Puts the box into the page, folded up. */
function unfold(box: HTMLElement, first: HTMLElement): void {
  const opener = button('Paste a draft', { 'aria-expanded': 'false' });
  const show = (open: boolean) => {
    box.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    (open ? first : opener).focus();
  };
  opener.addEventListener('click', () => show(opener.getAttribute('aria-expanded') !== 'true'));
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') show(false);
  });
  const brand = find('.brand') ?? find('h1') ?? document.body;
  brand.append(opener);
  brand.after(box);
  if (find(PASTED) !== null)
    box.after(el('p', { class: 'notice' }, 'A pasted draft is checked here. It is in no file, and the next run does not know it.'));
}
