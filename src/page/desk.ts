/** Where answers go: to the server of `factdiff review` at once, else into the page until they are downloaded. */
import type { Ruled } from '../model.js';
import { announce } from './announce.js';
import { findAll } from './dom.js';
import type { Ledger } from './ledger.js';
import type { Memory } from './memory.js';
import { post } from './server.js';

const EARLIER = 'This was answered in an earlier run. It can be taken back in factdiff review; another answer can be given here.';

export interface Desk {
  readonly review: boolean;
  readonly ledger: Ledger;
  readonly memory: Memory;
  /** Who is answering; empty until asked. */
  name: string;
  /** Why the last attempt to save failed; null when all is well. */
  failure: string | null;
  /** Keeps the records and saves them where there is a server. */
  readonly record: (records: readonly Ruled[], said: string) => void;
  /** Takes back the last answer to something; `was` says in words what that was about. */
  readonly undo: (ids: readonly string[], was: string) => void;
  /** Tries to save what could not be saved. */
  readonly retry: () => void;
  readonly onSaving: (listener: () => void) => void;
}

/** `decidedBefore` are ids with an answer in the file of decisions when the page was made. */
export function deskWith(review: boolean, ledger: Ledger, memory: Memory, decidedBefore: (id: string) => boolean): Desk {
  const listeners: (() => void)[] = [];
  let queue: Promise<void> = Promise.resolve();
  const told = () => {
    for (const listener of listeners) listener();
  };
  const name = memory.read('name');
  const desk: Desk = {
    review,
    ledger,
    memory,
    name: typeof name === 'string' ? name : '',
    failure: null,
    record(records, said) {
      ledger.add(records);
      announce(review ? `${said} Saving.` : said);
      if (review) send();
    },
    undo(ids, was) {
      for (const id of ids) {
        const entry = ledger.of(id);
        if (entry !== null && !(review && entry.saved)) {
          ledger.takeBack(id);
          announce(`Undone: ${was}`);
        } else if (review) takeBackSaved(id, was);
        else announce(decidedBefore(id) ? EARLIER : 'Nothing to undo here.');
      }
    },
    retry: send,
    onSaving: (listener) => listeners.push(listener),
  };

  function send(): void {
    queue = queue.then(async () => {
      const records = ledger.unsaved();
      if (records.length === 0) return;
      desk.failure = await post('/api/records', { records });
      if (desk.failure === null) ledger.markSaved(records);
      announce(desk.failure === null ? 'Saved.' : `Not saved: ${desk.failure}`);
      told();
    });
  }

  function takeBackSaved(id: string, was: string): void {
    queue = queue.then(async () => {
      desk.failure = await post('/api/undo', { id });
      if (desk.failure === null) ledger.takeBack(id);
      announce(desk.failure === null ? `Undone: ${was}` : `Could not be undone: ${desk.failure}`);
      told();
    });
  }

  return desk;
}

/** Remembers who is answering, and shows it wherever it is asked for. */
export function setName(desk: Desk, name: string): void {
  if (name === desk.name) return;
  desk.name = name;
  desk.memory.write('name', name);
  for (const field of findAll<HTMLInputElement>('input[data-name]')) {
    field.value = name;
    if (name !== '') field.closest('p')?.removeAttribute('hidden');
  }
}
