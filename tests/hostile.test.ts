/** Files and words made to break the program or to act through it: each is named, the rest is checked, nothing is executed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../src/model.js';
import { CLI, factdiff, folderWith, PROJECT, type Ran } from './command.js';

const reportIn = ({ stdout }: Ran): Report => JSON.parse(stdout) as Report;
const rulesIn = (ran: Ran): string[] => reportIn(ran).discrepancies.map(({ rule }) => rule);

/** Runs as a user without any rights of its own where this process may choose, since the superuser may read and write everything. */
function asNobody(folder: string, words: readonly string[]): Ran {
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { cwd: folder, encoding: 'utf8', ...nobody });
  return { status, stdout, stderr };
}

function runShell(folder: string, script: string): Ran {
  const env = { PATH: process.env.PATH ?? '', NODE: process.execPath, CLI };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const bytes = (content: Buffer | string) => (path: string) => writeFileSync(path, content);

describe('a source that is no text is named, the others are checked, and the run ends with 2', () => {
  test.each<[string, (path: string) => void, RegExp]>([
    ['a lone byte', bytes(Buffer.from([0x41, 0x80, 0x42])), /\(byte 1\)$/],
    ['a sequence cut off', bytes(Buffer.from([0x41, 0xe2, 0x80])), /\(byte \d+\)$/],
    ['an overlong form', bytes(Buffer.from([0xc0, 0xaf])), /\(byte \d+\)$/],
    ['NUL', bytes('A good start\u0000 and the rest'), /\(byte 12\)$/],
    ['a picture', bytes(PNG), /: .+/],
    ['nothing', bytes(''), /empty/],
    ['more than 20 MB', bytes(Buffer.alloc(20 * 1024 * 1024 + 1, 'a ')), /20 MB/],
    ['a link to itself', (path) => symlinkSync('broken.txt', path), /link/],
    ['a link out of the project', (path) => symlinkSync('/etc/passwd', path), /link that leads out/],
    ['a pipe', (path) => execFileSync('mkfifo', [path]), /not a regular file/],
  ])('%s', (_what, make, reason) => {
    const folder = folderWith(PROJECT);
    make(join(folder, 'sources/broken.txt'));
    const ran = factdiff(folder, ['-f', 'json']);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/^sources\/broken\.txt: [^\n]+\n$/);
    expect(ran.stderr.trimEnd()).toMatch(reason);
    expect(reportIn(ran).unreadable.map(({ file }) => file)).toEqual(['sources/broken.txt']);
    expect(reportIn(ran).summary.exit).toBe(2);
    expect(rulesIn(ran)).toEqual(['weekday-date']);
  });

  test('a file without permission', () => {
    const folder = folderWith(PROJECT);
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'sources/broken.txt'), 'Words.');
    chmodSync(join(folder, 'sources/broken.txt'), 0);
    const ran = asNobody(folder, ['-f', 'json']);
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 2, stderr: 'sources/broken.txt: no permission to read it\n' });
    expect(rulesIn(ran)).toEqual(['weekday-date']);
  });

  test('a folder named like an article is looked into like any folder', () => {
    const folder = folderWith({ ...PROJECT, 'sources/deep.txt/inner.txt': 'The bridge\n\nIt carries two lanes.\n' });
    expect(factdiff(folder, ['-f', 'json'])).toMatchObject({ status: 1, stderr: '' });
  });
});

const NAMES = [
  'a\n::error::x.txt',
  'b\u001b[31m.txt',
  '--fix.txt',
  '$(touch owned).txt',
  '`touch owned`; touch owned.txt',
  `"quoted" 'twice'.txt`,
  '<script>alert(1)<\u2215script>.txt',
  '__proto__.txt',
  'constructor.txt',
  'toString.txt',
  `${'x'.repeat(240)}.txt`,
];
const SLIP = 'A bridge opens\n\nThe bridge at Karvel opened on Tuesday, 19 May 2025, after four years.\n';

describe('hostile file names', () => {
  test('all are checked, none acts on the terminal, the build server, the page or the shell', () => {
    const folder = folderWith({ 'claims.yaml': 'version: 1\n', ...Object.fromEntries(NAMES.map((name) => [`sources/${name}`, SLIP])) });
    const plain = factdiff(folder, ['-f', 'json']);
    expect(plain.stderr).toBe('');
    expect(
      reportIn(plain)
        .sources.map(({ file }) => file.slice(8))
        .sort(),
    ).toEqual([...NAMES].sort());
    expect(reportIn(plain).discrepancies.flatMap(({ sides }) => sides.map(({ file }) => file))).toHaveLength(NAMES.length);
    for (const format of ['text', 'concise', 'md', 'html', 'sarif', 'github']) {
      const { stdout } = factdiff(folder, ['-f', format, '--max-findings', 'all']);
      expect(stdout, format).not.toContain('\u001b');
      expect(stdout, format).not.toMatch(/^\s*::error::/m);
      if (format === 'md' || format === 'html') expect(stdout, format).not.toContain('<script>alert');
    }
    expect(readdirSync(folder).sort()).toEqual(['claims.yaml', 'sources']);
  });

  test('what follows `--` is a file, whatever it looks like', () => {
    const folder = folderWith({ '--fix': SLIP, '-x.txt': SLIP, check: SLIP });
    const ran = factdiff(folder, ['--no-config', '-f', 'json', '--', '--fix', '-x.txt', 'check']);
    expect(ran.status).toBeLessThan(2);
    expect(
      reportIn(ran)
        .sources.map(({ file }) => file)
        .sort(),
    ).toEqual(['--fix', '-x.txt', 'check']);
  });

  test('files beside the articles that other programs would load are not', () => {
    const trap = 'require("fs").writeFileSync("owned", ""); throw new Error("loaded");';
    const names = ['factdiff.config.js', 'factdiff.config.mjs', '.factdiffrc.js', 'index.js', '.mocharc.js'];
    const traps = Object.fromEntries(names.map((name) => [name, trap]));
    const folder = folderWith({
      ...PROJECT,
      ...traps,
      '.env': 'NODE_OPTIONS=--require=./index.js\n',
      'package.json': '{"main":"index.js"}',
    });
    expect(factdiff(folder, ['-f', 'json'])).toEqual(factdiff(folderWith(PROJECT), ['-f', 'json']));
    expect(readdirSync(folder)).not.toContain('owned');
  });
});

describe('ids that every object has', () => {
  const WORDS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];
  test.each(WORDS)('%s as id of a name, a list, a claim and a source has no effect, or is refused with its place', (word) => {
    const claims = `version: 1
sources:
  include: ["sources/*.txt"]
  meta: {"sources/ours.txt": {id: ${word}, role: draft, published: 2025-05-21}}
names: {${word}: {name: Karvel, type: place}}
lists: {${word}: {members: [Karvel, Ostby]}}
claims: {${word}: {type: date, match: {any: [bridge]}, reference: {value: 2025-05-20}}}
`;
    const ran = factdiff(folderWith({ ...PROJECT, 'claims.yaml': claims }), ['-f', 'json']);
    expect(ran.stderr).not.toContain('    at ');
    if (ran.status === 2) {
      expect(ran.stdout).toBe('');
      expect(ran.stderr).toMatch(/^claims\.yaml:\d+:\d+ {2}/);
    } else {
      expect(reportIn(ran).claims.map(({ id }) => id)).toContain(word);
      expect(rulesIn(ran)).toContain('weekday-date');
    }
  });
});

describe('a claims file that cannot be meant', () => {
  test.each([
    ['tolerance: .nan', /claims\.yaml:\d+:\d+ /],
    ['tolerance: -2 points', /claims\.yaml:\d+:\d+ /],
    ['tolerance: -1', /claims\.yaml:\d+:\d+ /],
    ['tolerance: .inf', /claims\.yaml:\d+:\d+ /],
    ['type: share', /claims\.yaml:\d+:\d+ .*twice/],
  ])('%s', (line, message) => {
    const claims = `version: 1\nclaims:\n  cost:\n    type: share\n    match: {any: [cost]}\n    ${line}\n`;
    const { status, stdout, stderr } = factdiff(folderWith({ ...PROJECT, 'claims.yaml': claims }), []);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('reports that cannot be written', () => {
  test('into a folder without permission: 2, the path, and nothing half-written', () => {
    const folder = folderWith(PROJECT);
    mkdirSync(join(folder, 'reports'));
    for (const path of ['', 'reports']) chmodSync(join(folder, path), 0o555);
    const { status, stderr } = asNobody(folder, []);
    for (const path of ['', 'reports']) chmodSync(join(folder, path), 0o755);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^reports\/report\.json: cannot be written \(no permission\)\.\n$/);
    expect(readdirSync(join(folder, 'reports'))).toEqual([]);
  });

  test('a file that may not grow: 2, and the report of the run before is whole', () => {
    const folder = folderWith(PROJECT);
    writeFileSync(join(folder, 'out.json'), 'before');
    const { status, stdout, stderr } = runShell(folder, 'ulimit -f 1; "$NODE" "$CLI" -f json=out.json');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('out.json: cannot be written (the file would be too large).\n');
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('before');
    expect(readdirSync(folder).sort()).toEqual(['claims.yaml', 'out.json', 'sources']);
  });

  test('`| head -1` ends quietly', () => {
    const paragraphs = Array.from({ length: 300 }, (_, i) => `The gate closed on Tuesday, ${(i % 4) * 7 + 5} May 2025, said clerk ${i}.`);
    const folder = folderWith({ 'long.txt': `Gates\n\n${paragraphs.join('\n\n')}\n` });
    const { stdout, stderr } = runShell(folder, '"$NODE" "$CLI" long.txt -f json | head -1');
    expect({ stdout, stderr }).toEqual({ stdout: '{\n', stderr: '' });
  });
});
