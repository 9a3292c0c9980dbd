/** `factdiff report`: a saved report in every format, the same bytes as the run itself would have written. */
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { type FormatName, formatters, type Report } from '../src/index.js';
import { readReport } from '../src/read/saved-report.js';
import { misshapen } from '../src/read/shape.js';
import { factdiff, folderWith, PROJECT, ROOT, TWO } from './command.js';
import { fullReport } from './fixtures/report.js';

const SCHEMA = readFileSync(join(ROOT, 'schema/report.schema.json'), 'utf8');
const NAMES = Object.keys(formatters) as FormatName[];

describe('a saved report', () => {
  test.each(NAMES)('as %s has the bytes that the run wrote, on the screen and in a file', (name) => {
    const folder = folderWith(PROJECT);
    const run = factdiff(folder, ['-f', name, '-f', `${name}=reports/run.${name}`, '-f', 'json=reports/saved.json']);
    expect(run.stderr).toContain('reports');
    mkdirSync(join(folder, 'reports'));
    const made = factdiff(folder, ['-f', name, '-f', `${name}=reports/run.${name}`, '-f', 'json=reports/saved.json']);
    const again = factdiff(folder, ['report', 'reports/saved.json', '-f', name, '-f', `${name}=reports/again.${name}`]);
    expect(again).toEqual(made);
    expect(readFileSync(join(folder, `reports/again.${name}`))).toEqual(readFileSync(join(folder, `reports/run.${name}`)));
  });

  test('ends as the run did: 0, 1 or 2; text where no format is asked for', () => {
    const folder = folderWith({ ...TWO, ...PROJECT });
    factdiff(folder, ['a.txt', 'b.txt', '-f', 'json=calm.json']);
    factdiff(folder, ['-f', 'json=error.json']);
    expect(factdiff(folder, ['report', 'calm.json']).status).toBe(0);
    const { status, stdout } = factdiff(folder, ['report', 'error.json', '--min-severity', 'error', '--color', 'never']);
    expect(status).toBe(1);
    expect(stdout).toContain('Fix (1)');
    const saved = JSON.parse(readFileSync(join(folder, 'error.json'), 'utf8')) as Report;
    writeFileSync(join(folder, 'unread.json'), JSON.stringify({ ...saved, summary: { ...saved.summary, exit: 2 } }));
    expect(factdiff(folder, ['report', 'unread.json', '-f', 'concise']).status).toBe(2);
  });

  test('needs no article, no claims.yaml and no order of keys', () => {
    const folder = folderWith({ 'full.json': JSON.stringify(Object.fromEntries(Object.entries(fullReport).reverse())) });
    const { status, stdout } = factdiff(folder, ['report', 'full.json', '-f', 'json']);
    expect(status).toBe(2);
    expect(stdout).toBe(formatters.json(fullReport));
  });
});

describe('what is no report of this version is refused with 2 and the cure:', () => {
  const version = { ...fullReport, schemaVersion: '2.0' };
  const side = { ...fullReport.discrepancies[0], sides: [{ file: 7 }] };
  test.each([
    ['', 'no JSON, or only a part of it. Make it again: factdiff -f json=FILE.'],
    ['{"schemaVersion"', 'no JSON'],
    ['[]', 'no report of factdiff'],
    ['{"version":"2.1.0"}', 'no report of factdiff'],
    [JSON.stringify(version), 'a report of version "2.0", made by factdiff 0.1.0; this program reads version 1.0'],
    ['{"schemaVersion":"1.0"}', 'not a whole report (at the top: "'],
    [JSON.stringify({ ...fullReport, extra: 1 }), 'unknown key "extra"'],
    [JSON.stringify({ ...fullReport, discrepancies: [side] }), 'discrepancies[0].sides[0]'],
    [JSON.stringify({ ...fullReport, summary: { ...fullReport.summary, exit: 3 } }), 'summary.exit: not one of 0, 1, 2'],
    [`{"schemaVersion":"1.0","__proto__":{"x":1}}`, 'not a whole report'],
  ])('%#', (text, complaint) => {
    const { status, stdout, stderr } = factdiff(folderWith({ 'x.json': text }), ['report', 'x.json']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(complaint);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test.each([
    [['report'], 'report needs one saved report'],
    [['report', 'a.json', 'b.json'], 'report needs one saved report'],
    [['report', 'none.json'], 'none.json: no such file'],
    [['report', 'a.json', '-f', 'cvs'], 'Did you mean csv?'],
    [['report', 'a.json', '--fail-on', 'note'], 'report has no option --fail-on'],
    [['report', 'a.json', '--open'], '--open needs a page to open: add -f html=FILE'],
  ])('%j', (words, complaint) => {
    const { status, stderr } = factdiff(folderWith(), words);
    expect(status).toBe(2);
    expect(stderr).toContain(complaint);
  });

  test('an escape in the file does not reach the terminal', () => {
    const { stderr } = factdiff(folderWith({ 'x.json': '{"schemaVersion":"\\u001b[2J","tool":{"version":"\\u001b]0;x"}}' }), [
      'report',
      'x.json',
    ]);
    expect(stderr).not.toContain('\u001b');
  });
});

describe('the reader of reports', () => {
  test('agrees with ajv on a report and on every way of taking one thing away or putting another in', () => {
    const schema = JSON.parse(SCHEMA) as Record<string, unknown>;
    const validate = new Ajv({ strict: false }).compile(schema);
    const whole = JSON.parse(formatters.json(fullReport)) as unknown;
    expect([misshapen(whole, schema), validate(whole)]).toEqual([null, true]);
    let tried = 0;
    for (const changed of variants(whole, 4)) {
      tried += 1;
      expect(misshapen(changed, schema) === null, JSON.stringify(changed).slice(0, 200)).toBe(validate(changed));
    }
    expect(tried).toBeGreaterThan(200);
  });

  test('gives back what was saved', () => {
    expect(readReport(`\ufeff${formatters.json(fullReport)}`, 'x.json', SCHEMA)).toEqual(fullReport);
  });
});

/** The data with one value anywhere replaced by something odd, or one key more or fewer; of a list its first entry only. */
function* variants(data: unknown, depth: number): Iterable<unknown> {
  for (const odd of [null, -1, 'odd', [], {}]) yield odd;
  if (depth === 0 || typeof data !== 'object' || data === null) return;
  if (Array.isArray(data)) {
    if (data.length > 0) for (const inner of variants(data[0], depth - 1)) yield [inner, ...data.slice(1)];
    return;
  }
  yield { ...data, odd: 1 };
  for (const [key, value] of Object.entries(data)) {
    const { [key]: _, ...rest } = data as Record<string, unknown>;
    yield rest;
    for (const inner of variants(value, depth - 1)) yield { ...data, [key]: inner };
  }
}

describe('--open', () => {
  /** A folder with a program of that name which writes down what it is given. */
  const withViewer = (): { folder: string; env: Record<string, string> } => {
    const folder = folderWith({ ...PROJECT, 'bin/xdg-open': '#!/bin/sh\nprintf "%s" "$1" > "$OPENED"\n' });
    chmodSync(join(folder, 'bin/xdg-open'), 0o755);
    return { folder, env: { PATH: `${join(folder, 'bin')}:${process.env.PATH ?? ''}`, OPENED: join(folder, 'opened') } };
  };
  const opened = async (folder: string): Promise<string | null> => {
    for (let i = 0; i < 100 && !existsSync(join(folder, 'opened')); i++) await new Promise((go) => setTimeout(go, 20));
    return existsSync(join(folder, 'opened')) ? readFileSync(join(folder, 'opened'), 'utf8') : null;
  };

  test.runIf(process.platform === 'linux')('shows the page if something is left to settle, whatever its name', async () => {
    const { folder, env } = withViewer();
    const { status, stderr } = factdiff(folder, ['-f', 'html=-x $(touch y).html', '--open'], env);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(await opened(folder)).toBe(join(folder, '-x $(touch y).html'));
    expect(existsSync(join(folder, 'y'))).toBe(false);
  });

  test.runIf(process.platform === 'linux')('says so where nothing can show it, and the exit code stays', () => {
    const { folder } = withViewer();
    const { status, stderr } = factdiff(folder, ['-f', 'html=x.html', '--open'], { PATH: '/nowhere' });
    expect(status).toBe(1);
    expect(stderr).toBe('x.html could not be opened (no xdg-open here): open it in your browser.\n');
  });
});

describe('how much text of the articles goes into the files', () => {
  test.each([
    ['full', 3],
    ['evidence', 0],
    ['none', 0],
  ] as const)('--embed %s', (embed, documents) => {
    const folder = folderWith({ ...PROJECT, 'a.txt': TWO['a.txt'] });
    const { stdout } = factdiff(folder, ['sources', 'a.txt', '-f', 'json', '--embed', embed]);
    const report = JSON.parse(stdout) as Report;
    expect(report.embed).toBe(embed);
    expect(report.documents).toHaveLength(documents);
    expect(report.discrepancies.some(({ sides }) => sides.some(({ exact }) => exact !== ''))).toBe(embed !== 'none');
  });

  test('anything else is refused', () => {
    const { status, stderr } = factdiff(folderWith(PROJECT), ['--embed', 'ful']);
    expect(status).toBe(2);
    expect(stderr).toContain('--embed is one of full, evidence, none, not “ful”. Did you mean full?');
  });
});

test('a page leads to the articles from where it lies in the project, and names no folder outside of it', () => {
  const folder = folderWith({ 'p/claims.yaml': PROJECT['claims.yaml'], 'p/sources/ours.txt': PROJECT['sources/ours.txt'] });
  mkdirSync(join(folder, 'p/reports/deep'), { recursive: true });
  factdiff(join(folder, 'p'), ['-f', 'html=x.html', '-f', 'html=reports/deep/x.html', '-f', 'html=../x.html']);
  const links = (file: string): string[] =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/href="([^"#]*ours\.txt)/g)].map(([, link]) => link ?? '');
  expect(new Set(links('p/x.html'))).toEqual(new Set(['./sources/ours.txt']));
  expect(new Set(links('p/reports/deep/x.html'))).toEqual(new Set(['../../sources/ours.txt']));
  expect(links('x.html')).toEqual([]);
  expect(readFileSync(join(folder, 'x.html'), 'utf8')).not.toContain('"p/');
});
