import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CLI, factdiff, folderWith, PROJECT } from './command.js';

test.runIf(existsSync('/dev/full'))('a full standard output ends with 2 and one line; the reports are whole', () => {
  const folder = folderWith(PROJECT);
  const { status, stderr } = spawnSync(process.execPath, [CLI], {
    cwd: folder,
    stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).toBe('factdiff: cannot write to standard output: ENOSPC\n');
  expect(() => JSON.parse(readFileSync(join(folder, 'reports/report.json'), 'utf8'))).not.toThrow();
});

test('a reader that goes away is no reason for noise, but the run does not end with 0', async () => {
  const folder = folderWith(PROJECT);
  const child = spawn(process.execPath, [CLI, '--fail-on', 'never', '--color', 'never'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (part) => {
    stderr += part;
  });
  const [status] = await once(child, 'close');
  expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
  expect(readdirSync(join(folder, 'reports')).sort()).toEqual(['report.html', 'report.json', 'report.md']);
});

test.each([
  ['a file', (path: string) => writeFileSync(path, 'mine')],
  [
    'a link',
    (path: string) => {
      mkdirSync(`${path}-elsewhere`);
      symlinkSync(`${path}-elsewhere`, path);
    },
  ],
])('`reports` that is %s is left alone', (_what, make) => {
  const folder = folderWith(PROJECT);
  make(join(folder, 'reports'));
  const { status, stderr } = factdiff(folder, []);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^factdiff: .*reports/);
});

test('a folder that is not there is named, and nothing half-written is left', () => {
  const folder = folderWith(PROJECT);
  const { status, stderr } = factdiff(folder, ['-f', 'json=missing/report.json']);
  expect(status).toBe(2);
  expect(stderr).toContain('missing/report.json');
  expect(readdirSync(folder).sort()).toEqual(['claims.yaml', 'sources']);
});

test('a long result arrives whole through a slow pipe', async () => {
  const paragraphs = Array.from({ length: 2000 }, (_, i) => `The pump number ${i + 1} moved ${i + 3} tonnes on ${1 + (i % 28)} May 2025.`);
  const folder = folderWith({ 'long.txt': `Pumps\n\n${paragraphs.join('\n\n')}\n` });
  const child = spawn(process.execPath, [CLI, 'show', 'long.txt', '-f', 'json'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  for await (const part of child.stdout) {
    text += part;
    if (text.length < 300_000) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(text.length).toBeGreaterThan(1_000_000);
  expect(() => JSON.parse(text)).not.toThrow();
});
test('a .env file and a package.json beside the articles change nothing', () => {
  const plain = factdiff(folderWith(PROJECT), ['-f', 'json']);
  const files = { ...PROJECT, '.env': 'NO_COLOR=\nGITHUB_ACTIONS=true\nNODE_OPTIONS=--throw\n', 'package.json': '{"type":"commonjs"}' };
  expect(factdiff(folderWith(files), ['-f', 'json'])).toEqual(plain);
});

test('no stack trace unless --debug asks for one', () => {
  const folder = folderWith(PROJECT);
  expect(factdiff(folder, ['--formt']).stderr).not.toContain('    at ');
  expect(factdiff(folder, ['--debug', '--formt']).stderr).toContain('    at ');
});

test('a claims.yaml that is wrong names its line and ends with 2', () => {
  const folder = folderWith({ ...PROJECT, 'claims.yaml': 'version: 1\nclaimz: {}\n' });
  const { status, stdout, stderr } = factdiff(folder, []);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/claims\.yaml:2:1/);
});

test('init writes a claims.yaml that runs, and never overwrites', () => {
  const folder = folderWith();
  expect(factdiff(folder, ['init']).status).toBe(0);
  const written = readFileSync(join(folder, 'claims.yaml'), 'utf8');
  const again = factdiff(folder, ['init', '--example']);
  expect({ status: again.status, stdout: again.stdout }).toEqual({ status: 2, stdout: '' });
  expect(again.stderr).toContain('claims.yaml already there: nothing was written');
  expect(readFileSync(join(folder, 'claims.yaml'), 'utf8')).toBe(written);
  expect(readdirSync(folder)).toEqual(['claims.yaml']);
});

test('init --example writes a corpus whose five mistakes are found', () => {
  const folder = folderWith();
  expect(factdiff(folder, ['init', '--example']).stdout).toContain('factdiff');
  const report = JSON.parse(factdiff(folder, ['-f', 'json']).stdout) as { discrepancies: { rule: string; severity: string }[] };
  const found = report.discrepancies.map(({ rule }) => rule);
  expect(found).toEqual(expect.arrayContaining(['weekday-date', 'share-conflict', 'list-count', 'name-known', 'quote-wording']));
});
