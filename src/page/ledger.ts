/** What was decided on this page: the records, which of them are saved, and undoing them. Kept by the browser meanwhile. */
import { withRecords } from '../judge/record.js';
import type { Ruled } from '../model.js';
import { readRecords } from './jsonl.js';
import type { Memory } from './memory.js';

interface Entry {
  readonly record: Ruled;
  /** It stands in a file: downloaded, read in from one, or written by the server. */
  readonly saved: boolean;
}

const NAME = 'decisions';

export class Ledger {
  private entries: readonly Entry[];
  /** Ids answered together, so that undoing takes back all of them. */
  private batches: readonly (readonly string[])[] = [];
  private readonly listeners: ((ids: readonly string[]) => void)[] = [];

  /**
   * With what was left unsaved. Where a page says already what a saved record says (`shown`), that record has done its work and
   * is forgotten.
   */
  constructor(
    private readonly memory: Memory,
    shown: (record: Ruled) => boolean,
  ) {
    const kept = remembered(memory);
    this.entries = kept.filter(({ record, saved }) => !(saved && shown(record)));
    if (this.entries.length < kept.length) this.keep();
  }

  /** The newest record of a discrepancy or of a row. */
  of(id: string): Entry | null {
    return this.entries.findLast(({ record }) => record.id === id) ?? null;
  }

  add(records: readonly Ruled[], saved = false): void {
    for (const record of records) {
      const before = this.of(record.id);
      const mine = before?.saved === false ? before : null;
      const others = this.entries.filter((one) => one !== mine);
      // A new answer takes the place of one that is nowhere yet; one read in from a file goes before it.
      this.entries = [...others, { record, saved }, ...(saved && mine !== null ? [mine] : [])];
    }
    const ids = records.map(({ id }) => id);
    this.batches = [...this.batches, ids];
    this.changed(ids);
  }

  /** Takes back the newest record of an id. */
  takeBack(id: string): void {
    const entry = this.of(id);
    if (entry === null) return;
    this.entries = this.entries.filter((one) => one !== entry);
    this.batches = this.batches.map((ids) => ids.filter((one) => one !== id)).filter((ids) => ids.length > 0);
    this.changed([id]);
  }

  markSaved(records: readonly Ruled[] = this.entries.map(({ record }) => record)): void {
    this.entries = this.entries.map((entry) => (records.includes(entry.record) ? { ...entry, saved: true } : entry));
    this.changed(records.map(({ id }) => id));
  }

  discard(): void {
    const gone = this.entries;
    this.entries = [];
    this.batches = [];
    this.changed(gone.map(({ record }) => record.id));
  }

  /** Takes over what another tab with the same page has kept meanwhile. */
  sync(): void {
    const kept = remembered(this.memory);
    if (JSON.stringify(kept) === JSON.stringify(this.entries)) return;
    const ids = [...this.entries, ...kept].map(({ record }) => record.id);
    this.entries = kept;
    this.tell(ids);
  }

  unsaved(): Ruled[] {
    return this.entries.filter(({ saved }) => !saved).map(({ record }) => record);
  }

  /** All of them, in the order of the file. */
  all(): Ruled[] {
    const records = this.entries.map(({ record }) => record);
    return withRecords([], records);
  }

  lastIds(): readonly string[] {
    return this.batches.at(-1) ?? [];
  }

  /** Calls back with the ids for which another answer stands now. */
  onChange(listener: (ids: readonly string[]) => void): void {
    this.listeners.push(listener);
  }

  private changed(ids: readonly string[]): void {
    this.keep();
    this.tell(ids);
  }

  private keep(): void {
    this.memory.write(NAME, this.entries.length === 0 ? null : this.entries);
  }

  private tell(ids: readonly string[]): void {
    for (const listener of this.listeners) listener(ids);
  }
}

/** What the browser kept is read like a file that came by mail: a line that is no record is left out. */
function remembered(memory: Memory): Entry[] {
  const kept = memory.read(NAME);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: Partial<Entry> | null) =>
    readRecords(JSON.stringify(one?.record ?? null)).records.map((record) => ({ record, saved: one?.saved === true })),
  );
}
