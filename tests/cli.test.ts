import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatters, type Report, rules, version } from '../src/index.js';
import { factdiff, folderWith, PROJECT, TWO } from './command.js';

const reportIn = (text: string) => JSON.parse(text) as Report;

describe('a wrong request ends with 2, one line on standard error and nothing on standard output', () => {
  test.each([
    [['--formt', 'json'], 'factdiff: unknown option --formt. Did you mean --format? (factdiff --help)\n'],
    [['-x'], 'factdiff: unknown option -x. (factdiff --help)\n'],
    [['chekc'], 'factdiff: chekc: no such file or command. Did you mean check? (factdiff --help)\n'],
    [
      ['a.txt', '-f', 'jsn'],
      `factdiff: unknown format jsn: use ${Object.keys(formatters).join(', ')}. Did you mean json? (factdiff --help)\n`,
    ],
    [['a.txt', '--only', 'share-conflit'], 'factdiff: unknown rule share-conflit. Did you mean share-conflict? (factdiff --help)\n'],
    [['explain', 'lst-count'], 'factdiff: lst-count is no rule and no id of a discrepancy. Did you mean list-count? (factdiff --help)\n'],
    [
      ['a.txt', '--fail-on', 'eror'],
      'factdiff: --fail-on is one of error, warning, note, never, not “eror”. Did you mean error? (factdiff --help)\n',
    ],
    [['a.txt', '--config'], 'factdiff: --config needs a value. (factdiff --help)\n'],
    [['a.txt', '--config', '--all'], 'factdiff: --config needs a value. (factdiff --help)\n'],
    [['a.txt', '--all=yes'], 'factdiff: --all takes no value. (factdiff --help)\n'],
    [['a.txt', '--as-of', '2025-02-31'], 'factdiff: --as-of is a day written YYYY-MM-DD, not “2025-02-31”. (factdiff --help)\n'],
    [['a.txt', '--max-findings', 'many'], 'factdiff: --max-findings is a whole number or all, not “many”. (factdiff --help)\n'],
    [
      ['a.txt', '-f', 'json', '-f', 'md'],
      'factdiff: two formats cannot both go to standard output; write -f NAME=FILE. (factdiff --help)\n',
    ],
    [['a.txt', '-f', 'json='], 'factdiff: -f json= names no file. (factdiff --help)\n'],
    [['rules', '--draft', 'a.txt'], 'factdiff: rules has no option --draft. (factdiff --help)\n'],
    [['schema', 'claim'], 'factdiff: unknown schema claim: use claims, report, decisions. Did you mean claims? (factdiff --help)\n'],
    [['show'], 'factdiff: show needs one file. (factdiff --help)\n'],
    [['init', 'here'], 'factdiff: init takes no further words; it writes into the folder it is run in. (factdiff --help)\n'],
  ])('%j', (words, stderr) => {
    expect(factdiff(folderWith(TWO), words)).toEqual({ status: 2, stdout: '', stderr });
  });
});

test('two files are enough: no claims.yaml, text on the screen, no file written', () => {
  const folder = folderWith(TWO);
  const { status, stdout, stderr } = factdiff(folder, ['a.txt', 'b.txt']);
  expect(stdout).toContain('40 percent');
  expect(stdout).toContain('60 percent');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(readdirSync(folder)).toEqual(['a.txt', 'b.txt']);
});

test('a path that is not there stops the run before anything is written', () => {
  const folder = folderWith(PROJECT);
  const { status, stdout, stderr } = factdiff(folder, ['x.txt', 'sources/ours.txt', '-f', 'json=out.json']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^x\.txt: no such file/);
  expect(existsSync(join(folder, 'out.json'))).toBe(false);
});

test('in a project, text on the screen and three reports beside claims.yaml, from its subfolders too', () => {
  const folder = folderWith(PROJECT);
  const { status, stdout } = factdiff(join(folder, 'sources'), []);
  expect(status).toBe(1);
  expect(stdout).toContain('19 May 2025');
  expect(readdirSync(join(folder, 'reports')).sort()).toEqual(['report.html', 'report.json', 'report.md']);
  expect(reportIn(readFileSync(join(folder, 'reports/report.json'), 'utf8')).summary.exit).toBe(1);
});

test('with -f, exactly what was asked for: a file leaves standard output empty', () => {
  const folder = folderWith(PROJECT);
  expect(factdiff(folder, ['check', '-c', 'claims.yaml', '-f', 'json=report.json'])).toEqual({ status: 1, stdout: '', stderr: '' });
  expect(reportIn(readFileSync(join(folder, 'report.json'), 'utf8')).schemaVersion).toBe('1.0');
  expect(existsSync(join(folder, 'reports'))).toBe(false);
  const both = factdiff(folder, ['-f', 'json', '-f', 'md=report.md']);
  expect(reportIn(both.stdout).summary.exit).toBe(1);
  expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain('19 May 2025');
});

test('json on the screen and json in a file are the same bytes, whatever the screen is told to leave out', () => {
  const folder = folderWith(PROJECT);
  const plain = factdiff(folder, ['-f', 'json']).stdout;
  expect(factdiff(folder, ['-f', 'json', '--max-findings', '0', '--min-severity', 'error', '--color', 'always']).stdout).toBe(plain);
});

test.each([
  [['--fail-on', 'never'], 0],
  [['--fail-on', 'error'], 1],
  [['--skip', 'weekday-date'], 0],
  [['--only', 'weekday'], 1],
  [['--only', 'share-conflict'], 0],
])('%j decides the exit code', (words, status) => {
  expect(factdiff(folderWith(PROJECT), [...words, '-f', 'json']).status).toBe(status);
});

test('a source that cannot be read is named, the others are checked, the reports written, and the run ends with 2', () => {
  const folder = folderWith(PROJECT);
  writeFileSync(join(folder, 'sources/broken.txt'), Buffer.from([0x41, 0x80, 0x42]));
  const { status, stderr } = factdiff(folder, []);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^sources\/broken\.txt: /);
  const report = reportIn(readFileSync(join(folder, 'reports/report.json'), 'utf8'));
  expect(report.unreadable.map(({ file }) => file)).toEqual(['sources/broken.txt']);
  expect(report.discrepancies.map(({ rule }) => rule)).toContain('weekday-date');
});

test('--quiet writes the files and keeps the screen empty', () => {
  const folder = folderWith(PROJECT);
  expect(factdiff(folder, ['-q'])).toEqual({ status: 1, stdout: '', stderr: '' });
  expect(existsSync(join(folder, 'reports/report.html'))).toBe(true);
});

test('colour: only when asked for, and NO_COLOR means none', () => {
  const folder = folderWith(PROJECT);
  const escaped = '\u001b[';
  expect(factdiff(folder, []).stdout).not.toContain(escaped);
  expect(factdiff(folder, ['--color', 'always']).stdout).toContain(escaped);
  expect(factdiff(folder, [], { FORCE_COLOR: '1' }).stdout).toContain(escaped);
  expect(factdiff(folder, [], { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain(escaped);
  expect(factdiff(folder, ['--color', 'never'], { FORCE_COLOR: '1' }).stdout).not.toContain(escaped);
});

test('in GitHub Actions the text comes with annotations, unless a format was chosen', () => {
  const folder = folderWith(PROJECT);
  const inActions = { GITHUB_ACTIONS: 'true' };
  expect(factdiff(folder, [], inActions).stdout).toMatch(/^::error file=sources\/ours\.txt,line=3/m);
  expect(factdiff(folder, ['-f', 'text'], inActions).stdout).not.toMatch(/^::/m);
});

test('--version and --help', () => {
  const folder = folderWith();
  expect(factdiff(folder, ['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  expect(factdiff(folder, ['rules', '-V']).stdout).toBe(`${version}\n`);
  const { status, stdout } = factdiff(folder, ['--help']);
  expect(status).toBe(0);
  for (const name of Object.keys(formatters)) expect(stdout).toContain(name);
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(factdiff(folder, ['show', '--help']).stdout).toContain('factdiff show FILE');
});

test('rules lists every rule, explain prints its page', () => {
  const folder = folderWith();
  const { stdout } = factdiff(folder, ['rules']);
  for (const { id } of rules) expect(stdout).toContain(`${id} `);
  const page = factdiff(folder, ['explain', 'weekday-date']);
  expect(page.status).toBe(0);
  expect(page.stdout).toMatch(/^# weekday-date\n/);
});

test('explain prints one discrepancy in full by the beginning of its id', () => {
  const folder = folderWith(PROJECT);
  const [found] = reportIn(factdiff(folder, ['-f', 'json']).stdout).discrepancies;
  const { status, stdout } = factdiff(folder, ['explain', found?.id.slice(0, 6) ?? '']);
  expect(status).toBe(0);
  expect(stdout).toContain(found?.id);
  expect(stdout).toContain('sources/ours.txt:3:');
  expect(factdiff(folder, ['explain', 'ffff0000ffff0000']).status).toBe(2);
});

test.each(['claims', 'report', 'decisions'])('schema %s prints a JSON Schema', (name) => {
  const { status, stdout } = factdiff(folderWith(), ['schema', name]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toHaveProperty('$schema');
});

test('the same words in another folder, time zone and language give the same bytes', () => {
  const first = factdiff(folderWith(PROJECT), ['-f', 'json']).stdout;
  const second = factdiff(folderWith(PROJECT), ['-f', 'json'], { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', CI: '1' }).stdout;
  expect(second).toBe(first);
});
