/** claims.decisions.jsonl under many hands: nothing is lost, nothing is seen half written, nothing is left behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readDecisions, recordLines, withRecords } from '../src/index.js';
import type { Decision } from '../src/model.js';
import { updateFile } from '../src/store/update.js';
import { folderWith, ROOT } from './command.js';

const FILE = 'claims.decisions.jsonl';

function record(number: number): Decision {
  const id = number.toString(16).padStart(16, '0');
  const base = { v: 1, id, rule: 'share-conflict', claim: 'toll', status: 'tool-misread', wrong: ['none'], reason: 'Two things.' } as const;
  return { ...base, by: 'Ada Lund', on: '2025-03-15', until: null, owner: null, judged: [] };
}

/** Adds a record as `factdiff decide` does. */
const add = (path: string, one: Decision): Promise<void> =>
  updateFile(path, (old) => recordLines(withRecords(readDecisions(old ?? '', FILE), [one])));

/** Another program that runs `body` with `updateFile`, `path` and `add(line)` at hand. */
function program(folder: string, body: string): ChildProcess {
  const outfile = join(folder, '.update.mjs');
  buildSync({
    entryPoints: [join(ROOT, 'src/store/update.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const code = `import { updateFile } from ${JSON.stringify(pathToFileURL(outfile).href)};
    const path = ${JSON.stringify(join(folder, FILE))};
    const add = (line) => updateFile(path, (old) => [...(old ?? '').split('\\n').filter(Boolean), line].sort().map((one) => one + '\\n').join(''));
    ${body}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

const leftIn = (folder: string): string[] => readdirSync(folder).filter((name) => name !== FILE && name !== '.update.mjs');
const forgotten = (lock: string): void => utimesSync(lock, new Date(2020, 0), new Date(2020, 0));

describe('many at the same time', () => {
  test('three programs write 60 records: all are there, in order, and a reader never sees a broken line', async () => {
    const folder = folderWith();
    const path = join(folder, FILE);
    const lines = (from: number): string => JSON.stringify(Array.from({ length: 20 }, (_, i) => JSON.stringify(record(3 * i + from))));
    const others = [0, 1].map((from) => program(folder, `await Promise.all(${lines(from)}.map(add));`));
    const ended = Promise.all(others.map((child) => once(child, 'exit')));
    let [reading, seen] = [true, 0];
    const reader = (async () => {
      for (; reading; await new Promise(setImmediate))
        if (existsSync(path)) seen = Math.max(seen, readDecisions(readFileSync(path, 'utf8'), FILE).length);
    })();
    await Promise.all(Array.from({ length: 20 }, (_, i) => add(path, record(3 * i + 2))));
    expect((await ended).map(([code]) => code)).toEqual([0, 0]);
    reading = false;
    await reader;
    const kept = readDecisions(readFileSync(path, 'utf8'), FILE);
    expect(kept.map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, i) => record(i).id));
    expect(seen).toBeGreaterThan(0);
    expect(leftIn(folder)).toEqual([]);
  });

  test('a change that is refused leaves the file as it was, and the next in turn goes on', async () => {
    const folder = folderWith({ [FILE]: 'as it was\n' });
    const path = join(folder, FILE);
    const refused = updateFile(path, () => {
      throw new RangeError('no');
    });
    await expect(refused).rejects.toThrow('no');
    expect(readFileSync(path, 'utf8')).toBe('as it was\n');
    await updateFile(path, (old) => `${old}more\n`);
    expect(readFileSync(path, 'utf8')).toBe('as it was\nmore\n');
    expect(leftIn(folder)).toEqual([]);
  });

  test('the mode of the file stays', async () => {
    const folder = folderWith({ [FILE]: '' });
    chmodSync(join(folder, FILE), 0o640);
    await add(join(folder, FILE), record(1));
    expect(statSync(join(folder, FILE)).mode & 0o777).toBe(0o640);
  });
});

describe('a lock that was forgotten', () => {
  test.each(['4711 abcdef\n', ''])('left by a program that crashed (%j): is taken over by one of many who wait', async (content) => {
    const folder = folderWith({ [`${FILE}.lock`]: content });
    forgotten(join(folder, `${FILE}.lock`));
    await Promise.all(Array.from({ length: 8 }, (_, i) => add(join(folder, FILE), record(i))));
    expect(readDecisions(readFileSync(join(folder, FILE), 'utf8'), FILE)).toHaveLength(8);
    expect(leftIn(folder)).toEqual([]);
  });

  test('a holder who was taken for dead does not write over what came meanwhile: the change is made again on top of it', async () => {
    const folder = folderWith({ [FILE]: 'first\n' });
    const path = join(folder, FILE);
    const given: (string | null)[] = [];
    await updateFile(path, (old) => {
      given.push(old);
      if (given.length === 1) {
        writeFileSync(path, `${old}by another\n`);
        writeFileSync(`${path}.lock`, 'another\n');
        setTimeout(() => forgotten(`${path}.lock`), 50);
      }
      return `${old}by me\n`;
    });
    expect(given).toEqual(['first\n', 'first\nby another\n']);
    expect(readFileSync(path, 'utf8')).toBe('first\nby another\nby me\n');
    expect(leftIn(folder)).toEqual([]);
  });
});

describe('what cannot be', () => {
  test('a lock that never frees: after a while an error that names the lock and the cure; the lock stays', async () => {
    const folder = folderWith({ [`${FILE}.lock`]: 'somebody\n' });
    const path = join(folder, FILE);
    await expect(updateFile(path, () => 'x', 200)).rejects.toThrow(
      `${path}: cannot be written, ${path}.lock is in the way. If no other factdiff is at work in this folder, delete ${path}.lock and try again.`,
    );
    expect(leftIn(folder)).toEqual([`${FILE}.lock`]);
    expect(existsSync(path)).toBe(false);
  });

  test('a folder or a link in the place of the lock is left alone', async () => {
    const folder = folderWith({ 'elsewhere.txt': 'mine\n' });
    mkdirSync(join(folder, 'a.lock'));
    symlinkSync('elsewhere.txt', join(folder, 'b.lock'));
    for (const name of ['a', 'b']) await expect(updateFile(join(folder, name), () => 'x', 700)).rejects.toThrow('is in the way');
    expect(readdirSync(folder).sort()).toEqual(['a.lock', 'b.lock', 'elsewhere.txt']);
    expect(readFileSync(join(folder, 'elsewhere.txt'), 'utf8')).toBe('mine\n');
  });

  test('a folder that is not there, or may not be written to', async () => {
    const folder = folderWith();
    await expect(updateFile(join(folder, 'gone', FILE), () => 'x')).rejects.toThrow(
      `${join(folder, 'gone', FILE)}: cannot be written (the folder does not exist).`,
    );
    if (process.getuid?.() === 0) return;
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    await expect(updateFile(join(folder, FILE), () => 'x')).rejects.toThrow(`${join(folder, FILE)}: cannot be written (no permission).`);
  });

  test('a file that is a link, or no UTF-8, is not changed', async () => {
    const folder = folderWith({ 'target.txt': 'x\n' });
    symlinkSync('target.txt', join(folder, FILE));
    await expect(add(join(folder, FILE), record(1))).rejects.toThrow();
    expect(readFileSync(join(folder, 'target.txt'), 'utf8')).toBe('x\n');
    writeFileSync(join(folder, 'bytes'), Buffer.from([0x61, 0xff]));
    await expect(updateFile(join(folder, 'bytes'), () => 'x')).rejects.toThrow('not valid UTF-8');
    expect(readFileSync(join(folder, 'bytes'))).toEqual(Buffer.from([0x61, 0xff]));
  });
});

describe('a signal', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s while writing: what was begun is finished, nothing is left, and the program ends by it',
    async (signal) => {
      const folder = folderWith();
      const child = program(
        folder,
        `await updateFile(path, () => { process.kill(process.pid, '${signal}'); return 'whole\\n'; }); process.stdout.write('went on');`,
      );
      const [code, by] = await once(child, 'exit');
      expect([code, by]).toEqual([null, signal]);
      expect(readFileSync(join(folder, FILE), 'utf8')).toBe('whole\n');
      expect(leftIn(folder)).toEqual([]);
    },
  );

  test('while waiting for a lock: the program ends at once and leaves the lock to its holder', async () => {
    const folder = folderWith({ [`${FILE}.lock`]: 'somebody\n' });
    const child = program(folder, `setTimeout(() => process.kill(process.pid, 'SIGINT'), 200); await add('x').catch(() => {});`);
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
    expect(leftIn(folder)).toEqual([`${FILE}.lock`]);
  });
});
