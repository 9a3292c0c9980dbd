/** The form of an answer: reason, which text is wrong, how long it holds, who sees to it, and who is answering. */
import type { DecisionStatus } from '../model.js';
import { answersTo, namesWrong } from './answers.js';
import type { Card } from './cards.js';
import { dayOf } from './day.js';
import { button, checkbox, el, find, findAll, labelled } from './dom.js';

export type Field = 'reason' | 'wrong' | 'name' | 'status';

/** What has been filled in, as texts; kept over a reload of the page. */
export interface Draft {
  readonly status: DecisionStatus | null;
  readonly reason: string;
  readonly wrong: readonly string[];
  readonly until: string;
  readonly owner: string;
  readonly name: string;
}

export const EMPTY: Draft = { status: null, reason: '', wrong: [], until: '', owner: '', name: '' };

/** The form for a card, filled in with a draft; its buttons and keys call `submit` and `cancel`. */
export class RulingForm {
  readonly element: HTMLFormElement;
  private readonly reason = el('textarea', { rows: '2', name: 'reason' });
  private readonly until = el('input', { type: 'date', name: 'until', min: dayOf(new Date()) });
  private readonly owner = el('input', { type: 'text', name: 'owner', autocomplete: 'off' });
  private readonly name = el('input', { type: 'text', name: 'by', autocomplete: 'name' });
  private readonly why = labelled('Reason', this.reason);
  private readonly problem = el('p', { class: 'problem', role: 'alert' });
  private readonly answers: HTMLFieldSetElement;
  private readonly sides: HTMLFieldSetElement;
  /** The sides have been asked for, whatever the answer. */
  private asked: boolean;

  constructor(card: Card, given: Draft, acts: { readonly submit: () => void; readonly cancel: () => void }) {
    this.reason.value = given.reason;
    this.until.value = given.until;
    this.owner.value = given.owner;
    this.name.value = given.name;
    this.asked = given.wrong.length > 0;
    this.answers = answersOf(card, given.status);
    this.sides = sidesOf(card, given.wrong);
    const who = labelled('Your name, kept with each answer', this.name);
    const rest = [labelled('Holds until (may be left empty)', this.until), labelled('Who sees to it (may be left empty)', this.owner)];
    this.element = el('form', { class: 'ruling-form', 'aria-label': `Answer: ${card.told.title}`, novalidate: true });
    // Whoever is known need not look at it; whoever is not is asked first.
    const parts = [this.answers, this.sides, this.why, el('div', { class: 'pair' }, ...rest)];
    this.element.append(...(given.name === '' ? [who, ...parts] : [...parts, who]), this.problem);
    this.element.append(
      el(
        'p',
        { class: 'row' },
        el('button', { type: 'submit', class: 'main' }, 'Keep this answer'),
        button('Cancel', { 'data-act': 'cancel' }),
      ),
    );
    this.listen(acts);
    this.arrange();
  }

  draft(): Draft {
    return {
      status: (find<HTMLInputElement>('input:checked', this.answers)?.value ?? null) as DecisionStatus | null,
      reason: this.reason.value.trim(),
      wrong: findAll<HTMLInputElement>('input:checked', this.sides).map(({ value }) => value),
      until: this.until.value,
      owner: this.owner.value.trim(),
      name: this.name.value.trim(),
    };
  }

  focus(field: Field): void {
    if (field === 'wrong') this.asked = true;
    this.arrange();
    const status = find('input:checked', this.answers) ?? find('input', this.answers);
    const target = { reason: this.reason, name: this.name, wrong: find('input', this.sides), status }[field];
    target?.focus();
  }

  /** Says what is missing and goes to it. */
  complain(words: string, field: Field): void {
    this.problem.textContent = words;
    this.focus(field);
  }

  private listen({ submit, cancel }: { readonly submit: () => void; readonly cancel: () => void }): void {
    this.element.addEventListener('change', () => this.arrange());
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      submit();
    });
    this.element.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement && target.dataset.act === 'cancel') cancel();
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') cancel();
      else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    });
  }

  private arrange(): void {
    const { status, wrong } = this.draft();
    this.sides.hidden = !(namesWrong(status) || this.asked || wrong.length > 0);
    find('label', this.why)?.replaceChildren(status === 'both-stand' ? 'Reason: why both stand' : 'Reason (may be left empty)');
  }
}

function answersOf({ id, told }: Card, status: DecisionStatus | null): HTMLFieldSetElement {
  const set = el('fieldset', { class: 'choices' }, el('legend', {}, 'Answer'));
  for (const { status: value, words } of answersTo(told)) {
    const radio = el('input', { type: 'radio', name: `answer-${id}`, value });
    radio.checked = value === status;
    set.append(el('label', { class: 'check' }, radio, el('span', {}, words)));
  }
  return set;
}

function sidesOf({ told }: Card, chosen: readonly string[]): HTMLFieldSetElement {
  const set = el('fieldset', { class: 'choices' }, el('legend', {}, 'Which text is wrong'));
  for (const id of [...told.ours, ...told.theirs]) {
    const { box, label } = checkbox(told.ours.includes(id) ? `${id} (ours)` : id, { value: id });
    box.checked = chosen.includes(id);
    set.append(label);
  }
  return set;
}
