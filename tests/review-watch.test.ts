/** Noticing that files have changed, also where the system tells nothing. */
import { appendFileSync, mkdirSync, renameSync, rmdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { watchFiles } from '../src/review/watch.js';
import { folderWith } from './command.js';

const FILES = { 'claims.yaml': 'version: 1\n', 'sources/a.txt': 'One.\n', 'reports/report.json': '{}', 'node_modules/x/a.txt': 'x' };

async function watching(folder: string, files: readonly string[] = [], changed: () => void = () => {}) {
  const watch = await watchFiles(folder, () => files, changed);
  onTestFinished(watch.stop);
  return watch;
}

describe('looking', () => {
  test.each<[string, (folder: string) => void]>([
    ['words added', (folder) => appendFileSync(join(folder, 'sources/a.txt'), 'Two.\n')],
    ['other words of the same length', (folder) => writeFileSync(join(folder, 'sources/a.txt'), 'Two.\n')],
    ['a file put in its place', (folder) => renameSync(join(folder, 'claims.yaml'), join(folder, 'sources/a.txt'))],
    ['a new time', (folder) => utimesSync(join(folder, 'sources/a.txt'), 1, 1)],
    ['a new file', (folder) => writeFileSync(join(folder, 'claims.decisions.jsonl'), '')],
    ['a file gone', (folder) => rmSync(join(folder, 'sources/a.txt'))],
    ['a file in a new folder', (folder) => [mkdirSync(join(folder, 'sources/new')), writeFileSync(join(folder, 'sources/new/b.txt'), 'x')]],
  ])('sees %s, once', async (_name, change) => {
    const folder = folderWith(FILES);
    const watch = await watching(folder);
    expect(await watch.look()).toBe(false);
    change(folder);
    expect([await watch.look(), await watch.look()]).toEqual([true, false]);
  });

  test.each(['reports/report.json', 'node_modules/x/a.txt', '.git', 'claims.decisions.jsonl.lock', '.claims.decisions.jsonl.1-1.tmp'])(
    'does not mind %s',
    async (name) => {
      const folder = folderWith(FILES);
      const watch = await watching(folder);
      writeFileSync(join(folder, name), 'new');
      expect(await watch.look()).toBe(false);
    },
  );

  test('sees the first file of an empty folder, and a file elsewhere that was read', async () => {
    const [folder, other] = [folderWith(), folderWith({ 'a.txt': 'One.\n' })];
    const watch = await watching(folder, [join(other, 'a.txt')]);
    writeFileSync(join(folder, 'a.txt'), 'x');
    expect(await watch.look()).toBe(true);
    appendFileSync(join(other, 'a.txt'), 'Two.\n');
    expect(await watch.look()).toBe(true);
  });
});

test('tells of a change by itself', async () => {
  const folder = folderWith(FILES);
  let tell = (): void => {};
  const told = new Promise<string>((resolve) => {
    tell = () => resolve('told');
  });
  await watching(folder, [], tell);
  appendFileSync(join(folder, 'sources/a.txt'), 'Two.\n');
  expect(await told).toBe('told');
});

test('a folder that is taken away, and comes back', async () => {
  const folder = folderWith(FILES);
  const watch = await watching(folder);
  rmSync(join(folder, 'sources'), { recursive: true });
  expect(await watch.look()).toBe(true);
  mkdirSync(join(folder, 'sources'));
  writeFileSync(join(folder, 'sources/a.txt'), 'One.\n');
  expect(await watch.look()).toBe(true);
});

test('an empty folder that stands where a file should, and goes', async () => {
  const folder = folderWith(FILES);
  const watch = await watching(folder);
  const path = join(folder, 'claims.decisions.jsonl');
  for (const change of [() => mkdirSync(path), () => rmdirSync(path)]) {
    change();
    expect(await watch.look()).toBe(true);
  }
});
