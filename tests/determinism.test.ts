/** The same articles give the same bytes, whatever the machine, the folder, the clock or the order says. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { factdiff, folderWith, ROOT } from './command.js';
import { ownFiles } from './own-project.js';

const FORMATS = ['json', 'md', 'html', 'sarif', 'text'] as const;
const FILES = ownFiles();
const ARTICLES = Object.keys(FILES).slice(1);

/** What a run leaves: the bytes of a file for each format, what it printed, and how it ended. */
function run(folder: string, words: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Record<string, string> {
  const out = folderWith();
  const { status, stdout, stderr } = factdiff(folder, [...words, ...FORMATS.flatMap((name) => ['-f', `${name}=${join(out, name)}`])], env);
  const written = readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')] as const);
  return { ...Object.fromEntries(written), status: String(status), stdout, stderr };
}

let untouched: Record<string, string> | undefined;

/** Of a copy of the project, untouched; worked out once. */
function usual(): Record<string, string> {
  untouched ??= run(folderWith(FILES));
  return untouched;
}

test('every format is written, and says something', () => {
  const { status, stdout, stderr, ...written } = usual();
  expect({ status, stdout, stderr }).toEqual({ status: '1', stdout: '', stderr: '' });
  expect(Object.keys(written).sort()).toEqual([...FORMATS].sort());
  for (const text of Object.values(written)) expect(text).toContain('30-day');
});

test('a second run, in the same folder and in another, deeper one', () => {
  const folder = folderWith(FILES);
  expect(run(folder)).toEqual(usual());
  expect(run(folder)).toEqual(usual());
  const deeper = join(folderWith(), 'ein anderer Ordner', '日本 & more', 'x'.repeat(60));
  mkdirSync(deeper, { recursive: true });
  cpSync(folder, deeper, { recursive: true });
  expect(run(deeper)).toEqual(usual());
  expect(run(join(deeper, 'sources'))).toEqual(usual());
  expect(run(ROOT, ['-c', join(deeper, 'claims.yaml')])).toEqual(usual());
});

test('articles named in another order, twice, and by their folder', () => {
  const folder = folderWith(FILES);
  const shuffled = [...ARTICLES.slice(3), ...ARTICLES.slice(0, 3).reverse()];
  expect(run(folder, shuffled)).toEqual(usual());
  expect(run(folder, [...[...ARTICLES].reverse(), ...ARTICLES, './sources/../sources'])).toEqual(usual());
  expect(run(folder, ['sources'])).toEqual(usual());
});

test('files made in another order, with other times', () => {
  const folder = folderWith(Object.fromEntries(Object.entries(FILES).reverse()));
  for (const [i, name] of Object.keys(FILES).entries()) utimesSync(join(folder, name), 86_400 * i, 4_000_000_000 - 86_400 * i);
  expect(run(folder)).toEqual(usual());
  for (const name of ARTICLES) rmSync(join(folder, name));
  for (const name of [...ARTICLES].sort().reverse()) writeFileSync(join(folder, name), FILES[name] ?? '');
  expect(run(folder)).toEqual(usual());
});

test.each(
  ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].flatMap((zone) =>
    ['C', 'tr_TR.UTF-8', 'de_DE.UTF-8'].map((language) => [zone, language] as const),
  ),
)('time zone %s, language %s', (TZ, language) => {
  expect(run(folderWith(FILES), [], { TZ, LANG: language, LC_ALL: language, LANGUAGE: language })).toEqual(usual());
});

test('another user, machine and terminal', () => {
  const env = { HOME: '/nonexistent', USER: 'somebody', HOSTNAME: 'elsewhere', COLUMNS: '40', TERM: 'xterm-256color', CI: 'true' };
  expect(run(folderWith(FILES), [], env)).toEqual(usual());
});

test('no report holds a path of this machine, a time of day or the name of the user', () => {
  const folder = folderWith(FILES);
  for (const text of Object.values(run(folder))) {
    expect(text).not.toContain(folder);
    expect(text).not.toContain(ROOT);
    expect(text).not.toMatch(/file:\/\/|T\d\d:\d\d:\d\d(?:\.\d+)?Z/);
  }
});
