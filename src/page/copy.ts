/** Copying a text; where the browser does not allow it the text is shown, selected, to be copied by hand. */
import { announce } from './announce.js';
import { button, el } from './dom.js';

/** Copies, and says so; `beside` is the control that asked for it. */
export async function copy(text: string, what: string, beside: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(`${what} copied.`);
    flash(beside);
  } catch {
    showSelected(text, what, beside);
  }
}

/** The control says for a moment that it is done. */
function flash(control: HTMLElement): void {
  if (control.dataset.words !== undefined) return;
  control.dataset.words = control.textContent ?? '';
  control.textContent = 'Copied ✓';
  setTimeout(() => {
    control.textContent = control.dataset.words ?? '';
    delete control.dataset.words;
  }, 1600);
}

function showSelected(text: string, what: string, beside: HTMLElement): void {
  const field = el('textarea', { readonly: true, rows: '4', 'aria-label': `${what}, selected: copy it with Ctrl and C` });
  field.value = text;
  const done = button('Done');
  const box = el('div', { class: 'by-hand' }, el('p', {}, 'Copy the selected text with Ctrl and C (⌘ and C on a Mac).'), field, done);
  done.addEventListener('click', () => {
    box.remove();
    beside.focus();
  });
  (beside.closest('.copies') ?? beside.closest('.row') ?? beside).after(box);
  field.focus();
  field.select();
}
