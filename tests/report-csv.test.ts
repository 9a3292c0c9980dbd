/** `-f csv`: what a spreadsheet shows of a report. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatters } from '../src/report/index.js';
import { factdiff, folderWith, PROJECT } from './command.js';
import { fullReport, hostileReport } from './fixtures/report.js';

/** Rows of fields, by a reader of its own. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const [head = [], ...rows] = rowsOf(formatters.csv(fullReport));
const column = (name: string): string[] => rows.map((row) => row[head.indexOf(name)] ?? '');

test('has one row for each side, under one heading', () => {
  expect(rows).toHaveLength(fullReport.discrepancies.reduce((sum, { sides }) => sum + sides.length, 0));
  expect(rows.every((row) => row.length === head.length)).toBe(true);
});

test('says in which group a row stands, what became of it, and who says what on which day', () => {
  expect(new Set(column('group'))).toEqual(new Set(['Fix', 'Decide', 'Note']));
  expect(new Set(column('status'))).toEqual(new Set(['open', 'reopened', 'asked', 'decided']));
  const first = Object.fromEntries(head.map((name, i) => [name, rows[0]?.[i]]));
  expect(first).toMatchObject({
    id: '9f2c1a0000000000',
    group: 'Fix',
    source: 'Harbour Post, draft',
    date: '2025-03-14',
    place: 'par. 7',
    words: 'about a third',
    sentence: 'By Tuesday evening the river had covered about a third of the valley floor, officials said.',
    'said by': 'officials',
  });
});

test('names who decided what', () => {
  const decided = rows.filter((row) => row[head.indexOf('status')] === 'decided');
  expect(decided[0]?.[head.indexOf('decision')]).toBe(
    'both stand (Ada Lund, 10 March 2025, until 1 June 2025): Two readings of one remark; we attribute both',
  );
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '"\r\n=1', ';=1', ' =HYPERLINK("x")'])('runs nothing of %j', (payload) => {
  const fields = rowsOf(formatters.csv(hostileReport(payload))).flat();
  expect(fields.length).toBeGreaterThan(50);
  expect(fields.filter((field) => /^[=+\-@\t\r]/.test(field))).toEqual([]);
});

test('begins with the mark that spreadsheets look for in a file, and without it on the screen', () => {
  const folder = folderWith(PROJECT);
  const { status, stdout } = factdiff(folder, ['-f', 'csv=x.csv', '-f', 'csv']);
  expect(status).toBe(1);
  expect(stdout.startsWith('id,group,status,')).toBe(true);
  expect(readFileSync(join(folder, 'x.csv'), 'utf8')).toBe(`\ufeff${stdout}`);
});
