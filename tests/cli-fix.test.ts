/** `--fix` and `--fix --diff`: drafts only, declared spellings and dates only, every other byte as it was. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../src/index.js';
import { factdiff, folderWith } from './command.js';

const CLAIMS = `version: 1
style: {dates: day-month, names: house}
sources:
  include: ["sources/*", "drafts/*"]
  meta:
    "drafts/*": {role: draft, published: 2025-05-21}
names:
  karvel: {type: place, name: Karvel, wrong: [Karvell]}
  ostby: {type: place, name: Østby, house: Ostby}
  firm: {type: organisation, name: Bell & Sons, wrong: [Bellson]}
`;
const DRAFT = `A bridge

The bridge at Karvell opened on Monday, May 19, 2025, after four years.

The ferry to Østby stopped on March 6, 2025. “The people of Karvell saw it on March 6, 2025,” Mayor Ida Lund said.
`;
const MENDED = `A bridge

The bridge at Karvel opened on Monday, 19 May 2025, after four years.

The ferry to Ostby stopped on 6 March 2025. “The people of Karvell saw it on March 6, 2025,” Mayor Ida Lund said.
`;

const project = (drafts: Readonly<Record<string, string>>, claims = CLAIMS): string => {
  const inside = Object.entries(drafts).map(([name, text]) => [`drafts/${name}`, text]);
  return folderWith({ 'claims.yaml': claims, 'sources/theirs.txt': DRAFT, ...Object.fromEntries(inside) });
};
const bytes = (folder: string, file: string): Buffer => readFileSync(join(folder, file));
const fix = (folder: string, ...words: string[]) => factdiff(folder, ['--fix', '-f', 'concise', ...words]);

describe('--fix', () => {
  test('puts the draft right, says what it changed, and then reports what is left', () => {
    const folder = project({ 'a.txt': DRAFT });
    const { status, stdout, stderr } = fix(folder);
    expect(bytes(folder, 'drafts/a.txt').toString()).toBe(MENDED);
    expect(stderr).toContain('drafts/a.txt:3:15: “Karvell” is now “Karvel”.\n');
    expect(stderr).toContain('drafts/a.txt:3:41: “May 19, 2025” is now “19 May 2025”.\n');
    expect(stderr).toContain('“Karvell” was left as it is: it stands in a quotation.\n');
    expect(stderr).toContain('4 places changed in 1 draft.\n');
    expect(stdout).not.toContain('drafts/a.txt:3:15: error');
    expect(status).toBe(1);
  });

  test('never touches another outlet’s text', () => {
    const folder = project({ 'a.txt': DRAFT });
    fix(folder);
    expect(bytes(folder, 'sources/theirs.txt').toString()).toBe(DRAFT);
  });

  test('a second time changes nothing', () => {
    const folder = project({ 'a.txt': DRAFT });
    fix(folder);
    expect(fix(folder).stderr).toContain('Nothing was changed.');
    expect(bytes(folder, 'drafts/a.txt').toString()).toBe(MENDED);
  });

  test.each([
    ['CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['no line end at the end', (text: string) => text.trimEnd()],
    ['letters of two units before', (text: string) => text.replace('A bridge', '🌉🌉 A bridge')],
  ])('keeps %s', (_, change) => {
    const folder = project({ 'a.txt': change(DRAFT) });
    fix(folder);
    expect(bytes(folder, 'drafts/a.txt').toString()).toBe(change(MENDED));
  });

  test('keeps the permissions of the file', () => {
    const folder = project({ 'a.txt': DRAFT });
    chmodSync(join(folder, 'drafts/a.txt'), 0o640);
    fix(folder);
    expect(statSync(join(folder, 'drafts/a.txt')).mode & 0o777).toBe(0o640);
  });

  test('refuses what is not UTF-8, and changes no draft then', () => {
    const folder = project({ 'a.txt': DRAFT });
    writeFileSync(join(folder, 'drafts/b.txt'), Buffer.from(`\ufeff${DRAFT}`, 'utf16le'));
    const { status, stderr } = fix(folder);
    expect(status).toBe(2);
    expect(stderr).toContain('drafts/b.txt: is not encoded as UTF-8: nothing was changed.');
    expect(bytes(folder, 'drafts/a.txt').toString()).toBe(DRAFT);
  });
});

describe('--fix leaves alone', () => {
  test('what was decided', () => {
    const folder = project({ 'a.txt': DRAFT });
    const { discrepancies } = JSON.parse(factdiff(folder, ['-f', 'json']).stdout) as Report;
    const ids = discrepancies.filter(({ fix: one }) => one !== null).map(({ id }) => id);
    factdiff(folder, ['decide', ...ids, '--as', 'tool-misread', '--by', 'Ada']);
    fix(folder);
    expect(bytes(folder, 'drafts/a.txt').toString()).toContain('The bridge at Karvell opened on Monday, 19 May 2025');
  });

  test('words with markup between their letters, and spellings that mean something else in Markdown', () => {
    const text = 'A bridge\n\nThe bridge at Kar**vell** opened on **Monday**, May 19, 2025. It was built by Bellson for years.\n';
    const folder = project({ 'a.md': text });
    const { stderr } = fix(folder);
    expect(bytes(folder, 'drafts/a.md').toString()).toBe(text.replace('May 19, 2025', '19 May 2025'));
    expect(stderr).toContain('the words are not written in one piece');
    expect(stderr).toContain('“Bell & Sons” has characters that mean something else in Markdown');
  });

  test('nothing that a page needs: an ampersand goes in as &amp;', () => {
    const folder = project({ 'a.html': '<p>A bridge at Karvel was built by <b>Bellson</b> for years, the town said.</p>\n' });
    fix(folder);
    expect(bytes(folder, 'drafts/a.html').toString()).toContain('<b>Bell &amp; Sons</b> for years');
  });

  test('dates and names where claims.yaml declares no style, and dates that are in it', () => {
    const plain = CLAIMS.replace(/style:.*\n/, '');
    const folder = project({ 'a.txt': DRAFT }, plain);
    fix(folder);
    expect(bytes(folder, 'drafts/a.txt').toString()).toBe(DRAFT.replace('at Karvell', 'at Karvel'));
    const other = project({ 'a.txt': MENDED }, CLAIMS.replace('day-month', 'month-day'));
    fix(other);
    expect(bytes(other, 'drafts/a.txt').toString()).toContain('opened on Monday, May 19, 2025, after');
    expect(bytes(other, 'drafts/a.txt').toString()).toContain('stopped on March 6, 2025. “The people of Karvell saw it on March 6, 2025,”');
  });

  test.each([
    'on March 36, 2025.',
    'on 03/06/2025.',
    'in March 2025.',
    'from March 6 to 8, 2025.',
    'on March 6.',
    'in file May 19, 20255.',
  ])('a date that is not full or not sure: %s', (words) => {
    const text = `A bridge\n\nThe bridge at Karvel opened ${words}\n`;
    const folder = project({ 'a.txt': text });
    fix(folder);
    expect(bytes(folder, 'drafts/a.txt').toString()).toBe(text);
  });

  test('everything where no article is a draft, and says how to name one', () => {
    const folder = folderWith({ 'a.txt': DRAFT });
    const { stderr } = factdiff(folder, ['a.txt', '--fix', '-f', 'concise']);
    expect(stderr).toContain('No article is a draft');
    expect(bytes(folder, 'a.txt').toString()).toBe(DRAFT);
  });
});

describe('--fix --diff', () => {
  const awkward = 'a "b\' é.txt';

  test.each([
    ['as it is', (text: string) => text, MENDED],
    ['CR LF', (text: string) => text.replaceAll('\n', '\r\n'), MENDED.replaceAll('\n', '\r\n')],
    ['no line end', (text: string) => text.trimEnd(), MENDED.trimEnd()],
    [
      'far apart',
      (text: string) => text.replace('The ferry', `${'One.\n\n'.repeat(9)}The ferry`),
      MENDED.replace('The ferry', `${'One.\n\n'.repeat(9)}The ferry`),
    ],
  ])('writes nothing, and git and patch make of it what --fix does: %s', (_, change, mended) => {
    for (const program of [
      ['git', 'apply', '-'],
      ['patch', '-p1', '--binary', '-s'],
    ]) {
      const name = program[0] === 'git' ? awkward : 'a b.txt';
      const folder = project({ [name]: change(DRAFT) });
      const { stdout } = factdiff(folder, ['--fix', '--diff']);
      expect(bytes(folder, `drafts/${name}`).toString()).toBe(change(DRAFT));
      const { status, stderr, error } = spawnSync(program[0] ?? '', program.slice(1), { cwd: folder, input: stdout, encoding: 'utf8' });
      if (error && 'code' in error && error.code === 'ENOENT') continue;
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(bytes(folder, `drafts/${name}`).toString()).toBe(mended);
    }
  });

  test('is empty where nothing is to be put right', () => {
    const { stdout, status } = factdiff(project({ 'a.txt': 'A bridge\n\nThe bridge at Karvel opened.\n' }), ['--fix', '--diff']);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
  });

  test('acts on no build server', () => {
    const folder = project({ 'a.txt': `A bridge\n\n::error::x \u001b[2J\n\nThe bridge at Karvell opened on Monday.\n` });
    const { stdout } = factdiff(folder, ['--fix', '--diff'], { CI: 'true' });
    expect(stdout).toContain('+The bridge at Karvel opened');
    expect(stdout).not.toMatch(/\u001b|^\s*::/mu);
  });

  test.each([
    [['--diff'], '--diff shows what --fix would change: write --fix --diff'],
    [['--fix', '--diff', '-f', 'json'], '--diff prints the patch and nothing else'],
    [['show', 'a.txt', '--fix'], 'show has no option --fix'],
    [['--fixx'], 'Did you mean --fix?'],
  ])('%j is refused', (words, complaint) => {
    const folder = project({ 'a.txt': DRAFT });
    mkdirSync(join(folder, 'reports'));
    const { status, stderr } = factdiff(folder, words);
    expect(status).toBe(2);
    expect(stderr).toContain(complaint);
    expect(bytes(folder, 'drafts/a.txt').toString()).toBe(DRAFT);
  });
});
