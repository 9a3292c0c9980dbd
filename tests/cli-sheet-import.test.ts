/** A sheet that was filled in in a spreadsheet is read back: ticks are taken, taken back, and never guessed. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Tick } from '../src/index.js';
import { csv } from '../src/report/csv.js';
import { readCsv } from '../src/report/csv-read.js';
import { factdiff, folderWith, type Ran } from './command.js';

const DRAFT = `Ferry sinks off Lurk

The ferry Hilda sank off Lurk on Monday with 41 people on board, harbour master Anna Bell said.

The ferry cost 3 million marks. A second boat had 12 people on board.
`;
const FILES = { 'claims.yaml': 'version: 1\n', 'drafts/ferry.txt': DRAFT, 'sources/post.txt': 'Hilda\n\nIt had 41 people on board.\n' };
const ADA = { FACTDIFF_BY: 'Ada Lund' };
const DECISIONS = 'claims.decisions.jsonl';

interface Desk {
  readonly folder: string;
  /** The sheet as a table, its first row the names of its columns. */
  readonly sheet: () => string[][];
  readonly imported: (text: string, ...words: string[]) => Ran;
  readonly ticks: () => Tick[];
}

function desk(): Desk {
  const folder = folderWith(FILES);
  const sheet = (): string[][] => {
    factdiff(folder, ['sheet', 'drafts/ferry.txt', '-f', 'csv=made.csv']);
    const rows = readCsv(readFileSync(join(folder, 'made.csv'), 'utf8'));
    return 'fault' in rows ? [] : rows.map(({ fields }) => [...fields]);
  };
  const imported = (text: string, ...words: string[]): Ran => {
    writeFileSync(join(folder, 'sheet.csv'), text);
    return factdiff(folder, ['sheet', 'drafts/ferry.txt', '--import', 'sheet.csv', ...words], ADA);
  };
  const ticks = (): Tick[] =>
    existsSync(join(folder, DECISIONS))
      ? readFileSync(join(folder, DECISIONS), 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as Tick)
      : [];
  return { folder, sheet, imported, ticks };
}

/** The table with cells of the row about some words filled in, by the names of the columns. */
function filled(table: string[][], words: string, cells: Readonly<Record<string, string>>): string[][] {
  const head = table[0] ?? [];
  return table.map((row) => (row[head.indexOf('words')] === words ? row.map((cell, i) => cells[head[i] ?? ''] ?? cell) : row));
}

const PHONE = { 'checked by': 'Bo', date: '2025-03-14', method: 'phone', source: 'the coroner', note: 'called twice' };

describe('a row that was filled in', () => {
  test('becomes a tick with who, when, how and from whom, and the sheet shows it', () => {
    const { folder, sheet, imported, ticks } = desk();
    const { status, stdout, stderr } = imported(csv(filled(sheet(), '41 people', PHONE)));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^sheet\.csv: 1 tick taken\.\n1 of \d+ checked\.\n$/);
    expect(ticks()).toMatchObject([
      {
        status: 'checked',
        draft: 'ferry',
        text: '41 people',
        by: 'Bo',
        on: '2025-03-14',
        method: 'phone',
        source: 'the coroner',
        note: 'called twice',
      },
    ]);
    const shown = factdiff(folder, ['sheet', 'drafts/ferry.txt']).stdout;
    expect(shown).toMatch(/^\[x\] +\d+ +number +“41 people”$/m);
    expect(shown.replace(/\s+/g, ' ')).toContain('checked by Bo, 14 March 2025, phone, the coroner: called twice');
    expect(factdiff(folder, ['sheet', 'drafts/ferry.txt', '-f', 'md']).stdout).toMatch(/^\| ☑ \d+ \| number \| “41 people”/m);
  });

  test('is signed by whoever imports it, today or on the day given, where the sheet says only how', () => {
    const { sheet, imported, ticks } = desk();
    imported(csv(filled(sheet(), '41 people', { method: 'document' })), '--on', '2025-03-20');
    expect(ticks()).toMatchObject([{ by: 'Ada Lund', on: '2025-03-20', method: 'document', source: '' }]);
  });
});

describe('a row that was filled in before', () => {
  test('imported again changes nothing, with another source it is a newer tick', () => {
    const { sheet, imported, ticks } = desk();
    imported(csv(filled(sheet(), '41 people', PHONE)));
    expect(imported(csv(sheet())).stdout).toContain('sheet.csv: 0 ticks taken, 1 as before.');
    imported(csv(filled(sheet(), '41 people', { source: 'the harbour master' })));
    expect(ticks().map(({ source }) => source)).toEqual(['the coroner', 'the harbour master']);
  });

  test('that was ticked and is emptied is un-ticked, an older sheet without the tick takes nothing back', () => {
    const { sheet, imported, ticks } = desk();
    const older = csv(sheet());
    imported(csv(filled(sheet(), '41 people', PHONE)));
    expect(imported(older).stdout).toContain('0 ticks taken.');
    expect(ticks()).toHaveLength(1);
    const empty = Object.fromEntries(Object.keys(PHONE).map((name) => [name, '']));
    expect(imported(csv(filled(sheet(), '41 people', empty))).stdout).toContain('0 ticks taken, 1 taken back.\nNothing is checked yet.');
    expect(ticks()).toEqual([]);
  });

  test('opens again when its value changes, and the sheet says what was checked', () => {
    const { folder, sheet, imported } = desk();
    imported(csv(filled(sheet(), '41 people', PHONE)));
    writeFileSync(join(folder, 'drafts/ferry.txt'), DRAFT.replace('41 people', '43 people'));
    const { stdout } = factdiff(folder, ['sheet', 'drafts/ferry.txt']);
    expect(stdout).toMatch(/0 of \d+ checked, 1 changed\s+since sign-off\./);
    expect(stdout).toMatch(/^\[!\] +\d+ +number +“43 people”$/m);
    expect(stdout.replace(/\s+/g, ' ')).toContain('changed since it was checked as “41 people” by Bo');
  });

  test('of a sheet whose ids are gone is known by its kind, value and sentence; what matches nothing is named', () => {
    const { sheet, imported, ticks } = desk();
    const both = filled(filled(sheet(), '41 people', { ...PHONE, id: '' }), '12 people', { ...PHONE, id: '', sentence: 'Another one.' });
    const { status, stdout } = imported(csv(both));
    expect(status).toBe(0);
    expect(ticks().map(({ text }) => text)).toEqual(['41 people']);
    expect(stdout).toMatch(/sheet\.csv:\d+ “12 people” matches no statement of drafts\/ferry\.txt: its tick was not taken\./);
  });

  test('with a note alone is not ticked, and the note is not lost silently', () => {
    const { sheet, imported, ticks } = desk();
    expect(imported(csv(filled(sheet(), '41 people', { note: 'ask again' }))).stdout).toContain(
      'has a note but says neither who checked it nor how',
    );
    expect(ticks()).toEqual([]);
  });
});

describe('what spreadsheets make of it is understood', () => {
  const semicolons = (table: string[][]): string =>
    table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n');

  test.each([
    ['semicolons and a byte order mark', (table: string[][]) => `\ufeff${semicolons(table)}`],
    ['a line that names the separator', (table: string[][]) => `sep=;\r\n${semicolons(table)}`],
    ['tabs', (table: string[][]) => table.map((row) => row.join('\t')).join('\n')],
    ['LF', (table: string[][]) => csv(table).replaceAll('\r\n', '\n')],
    ['CR', (table: string[][]) => csv(table).replaceAll('\r\n', '\r')],
    ['empty rows at the end', (table: string[][]) => `${csv(table)},,,,,\r\n,,,,\r\n`],
    ['columns in another order', (table: string[][]) => csv(table.map((row) => [...row].reverse()))],
  ])('%s', (_, write) => {
    const { sheet, imported, ticks } = desk();
    const { status, stderr } = imported(write(filled(sheet(), '41 people', PHONE)));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(ticks()).toMatchObject([{ text: '41 people', note: 'called twice' }]);
  });

  test('line breaks inside a cell, and the apostrophe that made a formula text', () => {
    const { sheet, imported, ticks } = desk();
    imported(semicolons(filled(sheet(), '41 people', { ...PHONE, note: 'first line\nsecond "line"', source: "'=the register" })));
    expect(ticks()).toMatchObject([{ note: 'first line second "line"', source: '=the register' }]);
  });

  test.each([
    ['14.03.2025', '2025-03-14'],
    ['4.3.2025', '2025-03-04'],
    ['3/14/2025', '2025-03-14'],
    ['14/3/2025', '2025-03-14'],
    ['14-03-2025', '2025-03-14'],
    ['5/5/2025', '2025-05-05'],
    ['2025-03-14 00:00:00', '2025-03-14'],
  ])('the day %s', (written, day) => {
    const { sheet, imported, ticks } = desk();
    imported(csv(filled(sheet(), '41 people', { ...PHONE, date: written })));
    expect(ticks().map(({ on }) => on)).toEqual([day]);
  });
});

describe('what cannot be understood stops the import with file, line and cure, before anything is saved:', () => {
  test.each([
    ['3/4/2025', /^sheet\.csv:\d+ {2}“3\/4\/2025” may be two days: .* Write it as 2025-03-14\.\n$/],
    ['31.02.2025', /^sheet\.csv:\d+ {2}there is no day 31\.02\.2025\.\n$/],
    ['yesterday', /“yesterday” is not understood as a day\. Write it as 2025-03-14\./],
    ['14/3/25', /is not understood as a day/],
    ['45730', /is not understood as a day/],
  ])('the day %s', (date, complaint) => {
    const { folder, sheet, imported } = desk();
    const { status, stdout, stderr } = imported(csv(filled(sheet(), '41 people', { ...PHONE, date })));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(complaint);
    expect(existsSync(join(folder, DECISIONS))).toBe(false);
  });

  test.each([
    ['', 'sheet.csv:1  there is no column “checked by”'],
    ['a,b\r\n1,2\r\n', 'sheet.csv:1  there is no column “checked by”'],
    ['a,"b\r\n1,2\r\n', 'sheet.csv:1  a quotation mark opens a field here, and none closes it.'],
    ['a\n"b" c\n', 'sheet.csv:2  words stand after the quotation mark that closes a field.'],
    ['\u0000\u001b[2J', 'sheet.csv:1  '],
  ])('%j', (text, complaint) => {
    const { folder, imported } = desk();
    const { status, stdout, stderr } = imported(text);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(complaint);
    expect(stderr).not.toContain('\u001b');
    expect(existsSync(join(folder, DECISIONS))).toBe(false);
  });

  test('two rows about one statement; letters that are no UTF-8; nobody who signs', () => {
    const { folder, sheet, imported } = desk();
    const [head = [], first = []] = sheet();
    expect(imported(csv([head, first, first])).stderr).toContain('sheet.csv:3  this row is about the same statement as line 2.');
    writeFileSync(join(folder, 'latin.csv'), Buffer.from('checked by\nJ\xf6rg\n', 'latin1'));
    expect(factdiff(folder, ['sheet', 'drafts/ferry.txt', '--import', 'latin.csv'], ADA).stderr).toContain('latin.csv: not valid UTF-8.');
    writeFileSync(join(folder, 'sheet.csv'), csv(filled(sheet(), '41 people', { method: 'phone' })));
    expect(factdiff(folder, ['sheet', 'drafts/ferry.txt', '--import', 'sheet.csv']).stderr).toContain('add --by NAME');
    expect(existsSync(join(folder, DECISIONS))).toBe(false);
  });

  test.each([
    [['sheet', 'drafts/ferry.txt', '--by', 'Bo'], '--by and --on sign what --import brings'],
    [['sheet', 'drafts/ferry.txt', '--import', 'x.csv', '-f', 'md'], '--import takes ticks in and prints no sheet'],
    [['sheet', 'drafts/ferry.txt', '--import', 'none.csv'], 'none.csv: no such file'],
    [['sheet', '--import', 'x.csv'], 'sheet needs the draft'],
  ])('%j', (words, complaint) => {
    const { status, stderr } = factdiff(desk().folder, words);
    expect(status).toBe(2);
    expect(stderr).toContain(complaint);
  });
});

test('the reader of tables gives back what the writer was given, and is not slowed down by many quotation marks', () => {
  const rows = [
    ['=1+1', '-2', '@x', 'a "b", c'],
    ["d'e", '+', 'ü;ß', ''],
  ];
  const read = readCsv(csv(rows));
  expect('fault' in read ? read : read.map(({ fields }) => fields)).toEqual(rows);
  expect(readCsv('"'.repeat(200_001))).toEqual({ line: 1, fault: 'a quotation mark opens a field here, and none closes it' });
});
