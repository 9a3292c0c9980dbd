/** Ticks put on the statements they were given for, however the draft was wrapped, moved about or named since. */
import type { Sheet, SheetRow, Tick } from '../model.js';
import { foldedWords, likeness } from './folded.js';

/** Words that two wordings of one sentence have in common, as a part of the shorter one: below it they are two sentences. */
const ALIKE = 0.5;
/** Kinds whose value says by itself what was checked: a name wherever it stands, the words of a quotation. */
const TELLING: ReadonlySet<SheetRow['kind']> = new Set(['name', 'quote']);

/**
 * The sheets with their ticks, each on one row at most and no row with two. A tick of the same sentence and value comes first, then one of a
 * draft that has another name now; then a sentence with another value in the place of the words, which is to be checked again;
 * then the value in a sentence that was reworded. `known`: ids of all articles; the last tick of an id counts.
 */
export function withTicks(sheets: readonly Sheet[], ticks: readonly Tick[], known: ReadonlySet<string>): readonly Sheet[] {
  if (ticks.length === 0) return sheets;
  const latest = new Map(ticks.map((tick) => [`${tick.draft}\n${tick.id}`, tick] as const));
  const matching = new Matching(sheets, [...latest.values()].map(readTick));
  matching.run(known);
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, tick: matching.ticked.get(row) ?? null, changed: matching.changed.get(row) ?? null })),
    stale: matching.left.filter(({ draft }) => draft === sheet.draft).map(({ tick }) => tick),
  }));
}

/** A tick or a row with its words folded. */
interface Folded {
  readonly kind: SheetRow['kind'];
  readonly value: string;
  readonly sentence: string;
  /** What is left of the sentence without the words: two of them where the words stand twice. */
  readonly frames: readonly string[];
}

interface FoldedTick extends Folded {
  readonly tick: Tick;
  /** The draft as it is named now. */
  draft: string;
}

interface FoldedRow extends Folded {
  readonly row: SheetRow;
  readonly draft: string;
}

function folded({ kind, value, text, sentence }: Pick<SheetRow, 'kind' | 'value' | 'text' | 'sentence'>): Folded {
  const whole = foldedWords(sentence);
  return { kind, value: foldedWords(value), sentence: whole, frames: framesOf(whole, foldedWords(text)) };
}

/** The tick of a statement that stands without brackets, or with its words in them. */
function readTick(tick: Tick): FoldedTick {
  const bare = tick.sentence.includes(`[${tick.text}]`) ? tick.sentence.replace(`[${tick.text}]`, () => tick.text) : tick.sentence;
  return { ...folded({ ...tick, sentence: bare }), tick, draft: tick.draft };
}

/** The sentence with a gap wherever the words stand in it; none where it is nothing but the words. */
function framesOf(sentence: string, words: string): string[] {
  const frames: string[] = [];
  if (words === '') return frames;
  for (let at = sentence.indexOf(words); at >= 0; at = sentence.indexOf(words, at + words.length)) {
    const frame = `${sentence.slice(0, at)}\n${sentence.slice(at + words.length)}`;
    if (/\p{L}/u.test(frame)) frames.push(frame);
  }
  return frames;
}

class Matching {
  readonly ticked = new Map<SheetRow, Tick>();
  readonly changed = new Map<SheetRow, Tick>();
  left: FoldedTick[];
  private readonly rows: FoldedRow[];

  constructor(sheets: readonly Sheet[], ticks: FoldedTick[]) {
    this.left = ticks;
    this.rows = sheets.flatMap(({ draft, rows }) => rows.map((row) => ({ ...folded(row), row, draft })));
  }

  run(known: ReadonlySet<string>): void {
    const exact = ({ kind, value, sentence }: Folded): string[] => [`${kind}\n${value}\n${sentence}`];
    this.take(this.ticked, within(exact));
    this.rename(known, exact);
    this.take(
      this.changed,
      within(({ frames }) => frames),
      differs,
    );
    this.take(
      this.changed,
      within(({ kind }) => (kind === 'quote' ? [kind] : [])),
      (tick, row) => likeness(tick.value, row.value) >= ALIKE,
    );
    this.take(
      this.ticked,
      within(({ kind, value }) => [`${kind}\n${value}`]),
      reworded,
    );
  }

  /** Gives each tick that is left the first free row with one of its keys that passes. */
  private take(
    to: Map<SheetRow, Tick>,
    keysOf: (one: FoldedTick | FoldedRow) => string[],
    passes: (tick: Folded, row: Folded) => boolean = () => true,
  ): void {
    const free = new Map<string, FoldedRow[]>();
    for (const row of this.rows) {
      if (this.ticked.has(row.row) || this.changed.has(row.row)) continue;
      for (const key of keysOf(row)) free.set(key, [...(free.get(key) ?? []), row]);
    }
    this.left = this.left.filter((tick) => {
      const rows = keysOf(tick).flatMap((key) => free.get(key) ?? []);
      const found = rows.find((row) => !this.ticked.has(row.row) && !this.changed.has(row.row) && passes(tick, row));
      if (found) to.set(found.row, tick.tick);
      return found === undefined;
    });
  }

  /** A draft that is no article any more goes on under the name of the draft that has most of its statements. */
  private rename(known: ReadonlySet<string>, exact: (one: Folded) => string[]): void {
    const drafts = new Map<string, Set<string>>();
    for (const row of this.rows) for (const key of exact(row)) drafts.set(key, (drafts.get(key) ?? new Set()).add(row.draft));
    const counts = new Map<string, Map<string, number>>();
    for (const tick of this.left) {
      if (known.has(tick.draft)) continue;
      const own = counts.get(tick.draft) ?? new Map<string, number>();
      for (const draft of exact(tick).flatMap((key) => [...(drafts.get(key) ?? [])])) own.set(draft, (own.get(draft) ?? 0) + 1);
      counts.set(tick.draft, own);
    }
    for (const tick of this.left) {
      const best = [...(counts.get(tick.draft) ?? [])].sort((a, b) => b[1] - a[1])[0];
      if (best) tick.draft = best[0];
    }
    this.take(this.ticked, within(exact));
  }
}

/** Keys that count inside one draft only. */
function within(keysOf: (one: Folded) => readonly string[]): (one: FoldedTick | FoldedRow) => string[] {
  return (one) => keysOf(one).map((key) => `${one.draft}\n${key}`);
}

const differs = (tick: Folded, row: Folded): boolean =>
  tick.value !== row.value && (tick.kind !== 'quote' || likeness(tick.value, row.value) >= ALIKE);

/** The same value, in a sentence that has enough of the old one. */
function reworded(tick: Folded, row: Folded): boolean {
  if (TELLING.has(tick.kind)) return true;
  return tick.frames.some((a) => row.frames.some((b) => likeness(a, b) >= ALIKE));
}
