/** A sheet that was filled in, as data: each row with the statement it is about and what a person wrote beside it. */
import { InputError } from '../index.js';
import { dayOfIso } from '../language/calendar.js';
import { readCsv } from '../report/csv-read.js';
import { oneLine } from '../report/safe.js';
import { type FILLED_IN, TICKED } from '../report/sheet.js';

type Column = (typeof FILLED_IN)[number];

export interface FilledRow {
  readonly line: number;
  /** 16 hex digits, or empty where the column is missing or was changed. */
  readonly id: string;
  readonly kind: string;
  readonly value: string;
  readonly sentence: string;
  readonly words: string;
  /** What stands in the columns that a person fills in; the date as `YYYY-MM-DD`, empty where the cell is. */
  readonly filled: Readonly<Record<Column, string>>;
  /** Was ticked when the sheet was written. */
  readonly wasTicked: boolean;
}

/** Reads the CSV of a sheet; throws an InputError with file, line and cure for what is none. */
export function readSheet(text: string, file: string): FilledRow[] {
  const rows = readCsv(text);
  if ('fault' in rows) throw new InputError(`${file}:${rows.line}  ${rows.fault}. Save the table again as CSV from the spreadsheet.`);
  const [head, ...body] = rows;
  const columns = (head?.fields ?? []).map((name) => name.trim().toLowerCase());
  const missing = ['checked by', 'kind', 'value', 'sentence'].find((name) => !columns.includes(name));
  if (head === undefined || missing !== undefined)
    throw new InputError(
      `${file}:${head?.line ?? 1}  there is no column “${missing ?? 'checked by'}”. Fill in a sheet made with factdiff sheet DRAFT -f csv=FILE, and leave its first row as it is.`,
    );
  const known = new Map<string, number>();
  return body.map(({ line, fields }) => {
    const cell = (name: string): string => oneLine(fields[columns.indexOf(name)] ?? '').trim();
    const id = /^(?:row-)?(?<id>[0-9a-f]{16})$/.exec(cell('id').toLowerCase())?.groups?.id ?? '';
    const before = known.get(id);
    if (id !== '' && before !== undefined)
      throw new InputError(`${file}:${line}  this row is about the same statement as line ${before}. Take one of the two out.`);
    known.set(id, line);
    const [by, method, source, note] = [cell('checked by'), cell('method'), cell('source'), cell('note')];
    const filled = { 'checked by': by, date: dayOf(cell('date'), file, line), method, source, note };
    const [kind, value, sentence, words] = [cell('kind'), cell('value'), cell('sentence'), cell('words')];
    return { line, id, kind, value, sentence, words, filled, wasTicked: cell('ticked').toLowerCase() === TICKED };
  });
}

const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ]00:00(?::00)?)?$/;
const DOTS = /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/;
const SLASHES = /^(?<a>\d{1,2})[/-](?<b>\d{1,2})[/-](?<year>\d{4})$/;

/** A day as people and spreadsheets write it. Which of two small numbers is the month is never guessed. */
function dayOf(text: string, file: string, line: number): string {
  if (text === '') return '';
  const { year = '', month = '', day = '' } = (ISO.exec(text) ?? DOTS.exec(text))?.groups ?? {};
  if (year !== '') return existing(year, month, day, text, file, line);
  const { a = '', b = '', year: last = '' } = SLASHES.exec(text)?.groups ?? {};
  if (last === '') throw new InputError(`${file}:${line}  “${text}” is not understood as a day. Write it as 2025-03-14.`);
  if (Number(a) <= 12 && Number(b) <= 12 && Number(a) !== Number(b))
    throw new InputError(`${file}:${line}  “${text}” may be two days: the month may stand first or second. Write it as 2025-03-14.`);
  return Number(a) > 12 ? existing(last, b, a, text, file, line) : existing(last, a, b, text, file, line);
}

function existing(year: string, month: string, day: string, text: string, file: string, line: number): string {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (dayOfIso(iso) === null) throw new InputError(`${file}:${line}  there is no day ${text}.`);
  return iso;
}
