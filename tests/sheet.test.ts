/** The fact-checker's sheet, the matrix, and what --require-support adds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { check } from '../src/check.js';
import { sheetOf } from '../src/inventory.js';
import type { Project, SheetRow } from '../src/model.js';
import { NO_KNOWLEDGE, readClaims } from '../src/read/claims.js';
import { csv } from '../src/report/csv.js';
import { formatters } from '../src/report/index.js';
import { matrixFormatters } from '../src/report/matrix.js';
import { sheetFormatters } from '../src/report/sheet.js';
import { factdiff, folderWith, ROOT } from './command.js';
import { textSource } from './source.js';

const DRAFT = `Ferry sinks off Lurk

The ferry Hilda sank off Lurk on Monday with 41 people on board, harbour master Anna Bell said.

“We lost the old lady in a minute,” fisherman Tomas Reim said. The ferry cost 3 million marks.`;
const POST = `Hilda goes down

Harbour master Anna Bell said the ferry Hilda sank off Lurk on Monday. It had 41 people on board.`;
const HERALD = `Ferry lost

REPORTER: What happened?

REIM: We lost the old lady in a minute. The ferry had 14 people on board when it sank off Lurk, harbour master Bell told me.

REPORTER: Thank you.`;

const sources = [
  textSource('draft', DRAFT, { role: 'draft', published: '2025-03-11' }),
  textSource('post', POST, { published: '2025-03-11' }),
  textSource('herald', HERALD, { published: '2025-03-11' }),
];
const project: Project = { sources, unreadable: [], knowledge: NO_KNOWLEDGE, decisions: [], drafts: [] };

function rowOf(words: string, of: Project = project): SheetRow {
  const row = sheetOf(of, 'draft.txt')?.rows.find(({ text }) => text.includes(words));
  if (!row) throw new Error(`no row has “${words}”`);
  return row;
}

describe('a row of the sheet says which sources', () => {
  test.each([
    ['Hilda', ['post'], [], ['herald']],
    ['41 people', ['post'], ['herald'], []],
    ['Monday', ['post'], [], ['herald']],
    ['We lost the old lady', ['herald'], [], ['post']],
    ['3 million marks', [], [], ['post', 'herald']],
    ['Tomas Reim', [], [], ['post', 'herald']],
  ])('agree, differ and are silent on %s', (words, agree, differ, silent) => {
    const row = rowOf(words);
    expect({ agree: row.agree, differ: row.differ, silent: row.silent }).toEqual({ agree, differ, silent });
  });

  test('differ, as the discrepancy does, and names it', () => {
    const knowledge = readClaims(
      'version: 1\nclaims:\n  aboard:\n    label: People on board\n    type: number\n    match: {any: [aboard, on board]}\n    reference: {value: 14}\n',
      'claims.yaml',
    ).knowledge;
    const row = rowOf('41 people', { ...project, knowledge });
    expect(row.differ).toContain('claims.yaml');
    expect(row.discrepancies.length).toBeGreaterThan(0);
  });

  test('differ with a quotation that is set against another source only', () => {
    const said = (words: string): string => `Floods in Lurk\n\nThe mayor, Ada Brenn, said: “${words}”\n`;
    const article = (id: string, words: string, role: 'draft' | 'source') => textSource(id, said(words), { role, published: '2025-03-11' });
    const three = [
      article('draft', 'We will rebuild every home before the winter comes.', 'draft'),
      article('post', 'We will rebuild every house before the winter comes.', 'source'),
      article('herald', 'We will rebuild each house before winter comes.', 'source'),
    ];
    expect(rowOf('We will', { ...project, sources: three })).toMatchObject({
      kind: 'quote',
      agree: [],
      differ: ['post', 'herald'],
      silent: [],
    });
  });

  test('are one voice where one copies the other', () => {
    const copy = textSource('copy', POST, { published: '2025-03-11', basedOn: ['post'] });
    const row = rowOf('41 people', { ...project, sources: [...sources, copy] });
    expect([row.agree, row.voices]).toEqual([['post', 'copy'], 1]);
  });

  test('of its own story only', () => {
    const [draft, post, herald] = sources.map((source, i) => ({ ...source, story: i === 1 ? 'other' : 'ferry' }));
    const sheet = sheetOf({ ...project, sources: [draft, post, herald].flatMap((one) => one ?? []) }, 'draft.txt');
    expect(sheet?.sources).toEqual(['herald']);
  });
});

test('every row shows its words where they stand in the file', () => {
  const rows = sheetOf(project, 'draft.txt')?.rows ?? [];
  expect(rows.length).toBeGreaterThan(6);
  for (const { start, end, exact } of rows) expect(DRAFT.slice(start, end)).toBe(exact);
  expect(rows.map(({ start }) => start)).toEqual(rows.map(({ start }) => start).sort((a, b) => a - b));
});

test('a name has one row, where it stands first', () => {
  const rows = sheetOf(project, 'draft.txt')?.rows ?? [];
  expect(rows.filter(({ text }) => text.includes('Hilda'))).toHaveLength(1);
});

test('an article that is not there has no sheet', () => {
  expect(sheetOf(project, 'nowhere.txt')).toBeNull();
});

describe('the report has the sheet of each draft', () => {
  const second = textSource('second', DRAFT.replace('41', '42'), { role: 'draft', published: '2025-03-11' });
  const two = { ...project, sources: [...sources, second] };

  test('of every article whose role is draft, or of those that were named', () => {
    expect(check(two).sheets.map(({ draft }) => draft)).toEqual(['draft', 'second']);
    expect(check({ ...two, drafts: ['post.txt'] }).sheets.map(({ draft }) => draft)).toEqual(['post']);
    expect(check({ ...two, drafts: ['draft.txt'] }).sheets).toEqual([sheetOf(two, 'draft.txt')]);
  });

  test('with ids that differ from row to row, in two drafts that say the same too: a page shows both', () => {
    const [a, b] = check(two).sheets.map(({ rows }) => rows.map(({ id }) => id));
    const all = [...(a ?? []), ...(b ?? [])];
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
  });

  test('and is as the schema says', () => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'schema/report.schema.json'), 'utf8'));
    const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false }).compile(schema);
    const whole = two.sources.map((source) => ({ ...source, digest: `sha256:${'0'.repeat(64)}` }));
    validate(JSON.parse(formatters.json(check({ ...two, sources: whole }))));
    expect(validate.errors).toBeNull();
  });
});

describe('the sheet is printed', () => {
  const sheet = sheetOf(project, 'draft.txt');
  if (!sheet) throw new Error('no sheet');

  test('as text within the width, with a box to tick on every row', () => {
    const lines = sheetFormatters.text(sheet, { width: 60 }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
    expect(lines.filter((line) => line.startsWith('[ ]'))).toHaveLength(sheet.rows.length);
    expect(lines.join('\n')).toContain('in no source');
  });

  test('as a spreadsheet with one line a row', () => {
    const lines = sheetFormatters.csv(sheet).trimEnd().split('\r\n');
    expect(lines).toHaveLength(sheet.rows.length + 1);
    expect(lines[0]).toMatch(/^no,kind,words,/);
  });

  test('as Markdown in which the article can make no link', () => {
    const hostile = { ...sheet, rows: sheet.rows.slice(0, 1).map((row) => ({ ...row, text: '[a](http://x) | <b>' })) };
    expect(sheetFormatters.md(hostile)).toContain('\\[a\\](http: //x) \\| &lt;b&gt;');
  });
});

test('a spreadsheet runs nothing that an article says', () => {
  expect(csv([['=1+1', '+1', '-1', '@x', 'a "b", c', 'plain', 7]])).toBe('"\'=1+1","\'+1","\'-1","\'@x","a ""b"", c",plain,7\r\n');
});

describe('the matrix', () => {
  const { knowledge } = readClaims(
    'version: 1\nclaims:\n  aboard:\n    label: People on board\n    type: number\n    match: {any: [aboard, on board]}\n  cargo:\n    label: Cargo\n    type: number\n    match: {all: [cargo]}\n',
    'claims.yaml',
  );
  const report = check({ ...project, knowledge });

  test('has the words of each source under its name, and says where a claim met nothing', () => {
    const rows = matrixFormatters.csv(report).split('\r\n');
    expect(rows[0]).toBe('claim,label,type,state,draft,post,herald');
    expect(rows[1]).toBe('aboard,People on board,number,differ,41 people,41 people,14 people');
    expect(rows[2]).toMatch(/^cargo,Cargo,number,[^,]+,,,$/);
  });

  test('fits the screen as a table or falls into paragraphs', () => {
    for (const width of [60, 120]) {
      const lines = matrixFormatters.text(report, { width }).split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
    }
    expect(matrixFormatters.text(report, { width: 120 })).toMatch(/aboard +41 people +41 people +14 people +differ/);
  });

  test('shows one claim where one is asked for', () => {
    expect(matrixFormatters.md(report, { claim: 'cargo' })).not.toContain('People on board');
  });
});

describe('the command line', () => {
  const files = { 'claims.yaml': 'version: 1\n', 'sources/post.txt': POST, 'drafts/ferry.txt': DRAFT };

  test('prints the sheet of a draft that claims.yaml does not name', () => {
    const { status, stdout } = factdiff(folderWith(files), ['sheet', 'drafts/ferry.txt']);
    expect(status).toBe(0);
    expect(stdout).toContain('Fact sheet of drafts/ferry.txt');
    expect(stdout).toContain('Compared with post.');
  });

  test('writes a spreadsheet to a file, with the mark that spreadsheets look for', () => {
    const folder = folderWith(files);
    factdiff(folder, ['sheet', 'drafts/ferry.txt', '-f', 'csv=sheet.csv']);
    expect(readFileSync(join(folder, 'sheet.csv'), 'utf8').startsWith('\ufeffno,kind,words')).toBe(true);
  });

  test('says what is amiss and ends with 2', () => {
    const folder = folderWith(files);
    const ask = (...words: string[]): string => {
      const { status, stderr } = factdiff(folder, words);
      expect(status).toBe(2);
      return stderr;
    };
    expect(ask('sheet')).toContain('sheet needs the draft');
    expect(ask('sheet', 'drafts/none.txt')).toContain('drafts/none.txt: no such file');
    expect(ask('sheet', 'drafts/ferry.txt', '-f', 'html')).toContain('text, csv, md');
    expect(ask('matrix', '--claim', 'none')).toContain('no claim none');
  });

  test('with --require-support a draft fails over what no source has, without it does not', () => {
    const drafts = 'version: 1\nsources:\n  include: ["sources/*.txt", "drafts/*.txt"]\n  meta:\n    "drafts/*": {role: draft}\n';
    const folder = folderWith({ ...files, 'claims.yaml': drafts });
    expect(factdiff(folder, ['-f', 'concise']).stdout).not.toContain('support-missing');
    const { status, stdout } = factdiff(folder, ['-f', 'concise', '--require-support']);
    expect(status).toBe(1);
    expect(stdout).toContain('No source that was read has “3 million marks”');
    expect(stdout).not.toContain('“41 people”');
  });
});
