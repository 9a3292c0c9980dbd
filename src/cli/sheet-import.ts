/** `factdiff sheet DRAFT --import FILE.csv`: the ticks of a sheet that was filled in, into claims.decisions.jsonl. */
import { isTick, type Ruled, type Sheet, type SheetRow, sheetOf, type Tick, tickOn, withRecords } from '../index.js';
import { count } from '../report/plain.js';
import { oneLine, quiet } from '../report/safe.js';
import { progressOf } from '../report/sheet.js';
import type { Request } from './arguments.js';
import type { Choice, readInput } from './input.js';
import { changeRecords, recordsPath, signer, signingDay } from './records.js';
import { say } from './screen.js';
import { type FilledRow, readSheet } from './sheet-table.js';
import { textOf } from './text-file.js';

type Project = Awaited<ReturnType<typeof readInput>>;

/** What the rows of the table come to. */
interface Taken {
  readonly ticks: readonly Tick[];
  /** Ticks that were on rows whose cells are empty now. */
  readonly emptied: readonly Tick[];
  readonly asBefore: number;
  readonly notes: readonly string[];
}

export async function importSheet(request: Request, project: Project, file: string, choice: Choice): Promise<number> {
  const table = request.texts.import ?? '';
  const rows = readSheet(await textOf(table), table);
  const day = signingDay(request);
  const path = await recordsPath(request);
  let taken: Taken = { ticks: [], emptied: [], asBefore: 0, notes: [] };
  const records = await changeRecords(path, (old) => {
    const sheet = sheetOf({ ...project, decisions: old }, file, choice);
    if (sheet === null) return old;
    taken = takenFrom(rows, sheet, table, () => signer(request), day);
    if (taken.ticks.length + taken.emptied.length === 0) return old;
    return withRecords(without(old, taken.emptied), taken.ticks);
  });
  const after = sheetOf({ ...project, decisions: records }, file, choice);
  const told = [...account(table, taken), ...(after === null ? [] : [progressOf(after) ?? 'Nothing is checked yet.'])];
  await say(quiet(`${told.map((line) => oneLine(line)).join('\n')}\n`));
  return project.unreadable.length > 0 ? 2 : 0;
}

/** Without all records of these ticks: with the last one only, the one before it would stand again. */
function without(records: readonly Ruled[], ticks: readonly Tick[]): Ruled[] {
  const gone = new Set(ticks.map(({ id, draft }) => `${id} ${draft}`));
  return records.filter((record) => !isTick(record) || !gone.has(`${record.id} ${record.draft}`));
}

function takenFrom(rows: readonly FilledRow[], sheet: Sheet, table: string, by: () => string, day: string): Taken {
  const ticks: Tick[] = [];
  const emptied: Tick[] = [];
  const notes: string[] = [];
  let asBefore = 0;
  for (const filled of rows) {
    const { 'checked by': who, method, source, date, note } = filled.filled;
    const isFilled = [who, method, source].some((cell) => cell !== '');
    const row = rowOf(filled, sheet.rows);
    if (row === undefined) {
      if (isFilled) notes.push(`${table}:${filled.line}  “${filled.words}” matches no statement of ${sheet.file}: its tick was not taken.`);
    } else if (isFilled) {
      const tick = tickOn(sheet.draft, row, { method, source, by: who || by(), on: date || day, note });
      if (row.tick !== null && same(row.tick, tick, date === '')) asBefore += 1;
      else ticks.push(tick);
    } else if (date + note !== '') {
      notes.push(
        `${table}:${filled.line}  “${filled.words}” has a ${note === '' ? 'date' : 'note'} but says neither who checked it nor how: not ticked.`,
      );
    } else if (filled.wasTicked && row.tick !== null) emptied.push(row.tick);
  }
  return { ticks, emptied, asBefore, notes };
}

/** By its id; else, where the draft has changed since, by kind, value and sentence. */
function rowOf(filled: FilledRow, rows: readonly SheetRow[]): SheetRow | undefined {
  const plain = (text: string): string => oneLine(text).trim();
  return (
    rows.find(({ id }) => id === filled.id) ??
    rows.find(({ kind, value, sentence }) => kind === filled.kind && plain(value) === filled.value && plain(sentence) === filled.sentence)
  );
}

/** Says nothing new; a day that was not written is no news. */
function same(old: Tick, now: Tick, dayLeftOut: boolean): boolean {
  const [a, b] = [old, now].map(({ by, method, source, note, on }) =>
    JSON.stringify([by, method, source, note, dayLeftOut ? '' : on].map((part) => oneLine(part).trim())),
  );
  return a === b;
}

function account(table: string, { ticks, emptied, asBefore, notes }: Taken): string[] {
  const parts = [
    `${count(ticks.length, 'tick')} taken`,
    ...(emptied.length > 0 ? [`${emptied.length} taken back`] : []),
    ...(asBefore > 0 ? [`${asBefore} as before`] : []),
  ];
  return [`${table}: ${parts.join(', ')}.`, ...notes];
}
