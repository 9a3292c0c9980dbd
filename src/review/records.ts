/** The file of decisions, changed one record at a time beside other reviewers and the command line. */
import { lastOf, type Ruled, readDecisions, recordLines, withoutRecord, withRecords } from '../index.js';
import { updateFile } from '../store/update.js';

/** Adds records to the file. One that is sent twice is kept once. Throws InputError when a line cannot be read or nothing can be written. */
export async function addRecords(file: string, name: string, records: readonly Ruled[]): Promise<void> {
  if (records.length === 0) return;
  await change(file, name, (old) => {
    const fresh = records.filter((record) => !rules(record, old));
    return withRecords(old, fresh);
  });
}

/** Takes a record out of the file, without one the last of an id. */
export async function takeBack(file: string, name: string, id: string, record: Ruled | undefined): Promise<void> {
  await change(file, name, (old) => withoutRecord(old, record ?? lastOf(old, id)));
}

async function change(file: string, name: string, of: (old: readonly Ruled[]) => readonly Ruled[]): Promise<void> {
  await updateFile(file, (text) => {
    const old = readDecisions(text ?? '', name);
    const records = of(old);
    return records.length === old.length ? (text ?? '') : recordLines(records);
  });
}

/** Whether the record is the last of its id already. */
function rules(record: Ruled, old: readonly Ruled[]): boolean {
  const last = lastOf(old, record.id);
  return last !== undefined && recordLines([last]) === recordLines([record]);
}
