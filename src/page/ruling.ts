/** Giving answers to cards: at once where a click says all, else with a form that asks for the rest. */
import { decisionOn } from '../judge/record.js';
import type { DecisionStatus, Ruled } from '../model.js';
import { announce } from './announce.js';
import { answersTo, answerWords, isDecision, namesWrong } from './answers.js';
import type { Card } from './cards.js';
import { dayOf } from './day.js';
import { type Desk, setName } from './desk.js';
import { find } from './dom.js';
import { type Draft, EMPTY, type Field, RulingForm } from './ruling-form.js';

/** The answers of a page: gives them, asks for what they need, takes them back. */
export class Rulings {
  private readonly forms = new Map<string, RulingForm>();
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly cards: ReadonlyMap<string, Card>,
    private readonly desk: Desk,
  ) {}

  /** Gives an answer; asks for what it needs first. */
  answer(card: Card, status: DecisionStatus): void {
    if (!answersTo(card.told).some(({ status: known }) => known === status)) announce(`${answerWords(status)}: no such text takes part.`);
    else if (status === 'both-stand') this.open(card, 'reason', { status });
    else if (isUnclear(card, status)) this.open(card, 'wrong', { status });
    else if (this.desk.name === '') this.open(card, 'name', { status });
    else {
      this.close(card);
      this.keep(card, { ...EMPTY, name: this.desk.name }, status);
    }
  }

  /** Opens the form of a card at a field, with what was answered or half written, and with `draft` over it. */
  open(card: Card, field: Field, draft: Partial<Draft> = {}): void {
    const before = this.forms.get(card.id)?.draft() ?? draftOf(this.desk.ledger.of(card.told.record)?.record ?? null);
    this.forms.get(card.id)?.element.remove();
    const form = new RulingForm(
      card,
      { ...EMPTY, ...before, name: this.desk.name, ...draft },
      {
        submit: () => this.submit(card, form),
        cancel: () => this.close(card),
      },
    );
    this.forms.set(card.id, form);
    find('[data-slot=ruling]', card.element)?.append(form.element);
    form.focus(field);
  }

  close(card: Card): void {
    const form = this.forms.get(card.id);
    if (form === undefined) return;
    const inside = form.element.contains(document.activeElement);
    this.forms.delete(card.id);
    form.element.remove();
    if (inside) card.element.focus({ preventScroll: true });
    for (const listener of this.listeners) listener();
  }

  /** Takes back the answer of a card; on a card without one, whatever was answered last. */
  undo(card: Card): void {
    const { record } = card.told;
    const own = this.desk.ledger.of(record) !== null || (this.desk.review && card.told.status !== 'open');
    const ids = own ? [record] : this.desk.ledger.lastIds();
    const title = [...this.cards.values()].find(({ told }) => told.record === ids[0])?.told.title ?? 'the last answer';
    if (ids.length === 0) announce('Nothing to undo.');
    else this.desk.undo(ids, ids.length === 1 ? title : `${ids.length} answers`);
  }

  /** The open form with something in it, if there is one. */
  halfWritten(): { readonly id: string; readonly draft: Draft } | null {
    const open = [...this.forms].map(([id, form]) => ({ id, draft: form.draft() }));
    const hasWords = ({ draft }: (typeof open)[number]) => draft.reason !== '' || draft.owner !== '' || draft.until !== '';
    return open.find(hasWords) ?? open[0] ?? null;
  }

  onClose(listener: () => void): void {
    this.listeners.push(listener);
  }

  private submit(card: Card, form: RulingForm): void {
    const draft = form.draft();
    const status = draft.status ?? statusFrom(card, draft.wrong);
    if (status === null) form.complain('Choose one of the answers.', 'status');
    else if (draft.name === '') form.complain('Write your name: it is kept with the answer.', 'name');
    else if (status === 'both-stand' && draft.reason === '') form.complain('Write why both stand, for whoever reads this later.', 'reason');
    else if (draft.wrong.length === 0 && isUnclear(card, status)) form.complain('Choose which text is wrong.', 'wrong');
    else {
      this.keep(card, draft, status);
      this.close(card);
    }
  }

  private keep(card: Card, { reason, wrong, until, owner, name }: Draft, status: DecisionStatus): void {
    const same = find<HTMLInputElement>('input[data-same]', card.element)?.checked === true ? card.told.same : [];
    const all = [card, ...same.flatMap((id) => this.cards.get(id) ?? [])];
    const rest = { status, reason, by: name, on: dayOf(new Date()), until: until || null, owner: owner || null };
    setName(this.desk, name);
    // Which side is wrong was said of this card; of the others it follows from the answer.
    const records = all.map(({ told }) =>
      decisionOn({ ...told, id: told.record }, { ...rest, wrong: told === card.told && namesWrong(status) ? wrong : [] }),
    );
    this.desk.record(records, `${answerWords(status)}: ${all.length === 1 ? card.told.title : `${all.length} with the same values`}.`);
  }
}

function draftOf(record: Ruled | null): Partial<Draft> {
  if (record === null || !isDecision(record)) return {};
  const { status, reason, wrong, until, owner } = record;
  return { status, reason, wrong: wrong.filter((id) => id !== 'none' && id !== 'unknown'), until: until ?? '', owner: owner ?? '' };
}

/** An answer that follows from the sides said to be wrong. */
function statusFrom({ told }: Card, wrong: readonly string[]): DecisionStatus | null {
  if (wrong.length === 0) return null;
  return wrong.every((id) => told.ours.includes(id)) ? 'our-text-wrong' : 'their-text-wrong';
}

/** Whether the answer alone does not say which of the texts is wrong. */
function isUnclear({ told }: Card, status: DecisionStatus): boolean {
  if (status === 'our-text-wrong') return told.ours.length === 0;
  return status === 'their-text-wrong' && (told.theirs.length === 0 || (told.ours.length === 0 && told.theirs.length > 1));
}
