import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Project } from '../src/model.js';
import { fixedFolder, globFault, matchesGlob } from '../src/read/glob.js';
import { readProject } from '../src/read/project.js';
import { writeFileAtomic } from '../src/store/write.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-'));
  mkdirSync(join(folder, '.git'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const ids = (project: Project): string[] => project.sources.map(({ id }) => id);
const files = (project: Project): string[] => project.sources.map(({ file }) => file);
const fault = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no fault',
    (error: unknown) => (error instanceof Error && error.name === 'InputError' ? error.message : `not an InputError: ${String(error)}`),
  );

const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list);
const utf16 = (text: string, bom: boolean): Uint8Array => Buffer.from((bom ? '\ufeff' : '') + text, 'utf16le');

describe('which files are read', () => {
  it('sources/ without claims.yaml, in code-point order, hidden folders left out', async () => {
    for (const path of [
      'sources/b.txt',
      'sources/a.md',
      'sources/sub/c.html',
      'sources/.hid/d.txt',
      'sources/e.pdf',
      'f.txt',
      'sources/Z.txt',
    ])
      put(path, 'Words.');
    const project = await readProject(folder);
    expect(files(project)).toEqual(['sources/Z.txt', 'sources/a.md', 'sources/b.txt', 'sources/sub/c.html']);
    expect(project.knowledge.file).toBeNull();
    expect(project.sources[3]).toMatchObject({
      id: 'c',
      story: 'sub',
      format: 'html',
      role: 'source',
      kind: 'article',
      gaps: ['published'],
      basedOn: [],
    });
    expect(project.sources[0]?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('paths given instead, in any order, files of any ending and folders', async () => {
    for (const path of ['b.txt', 'a.note', 'in/c.txt', 'in/d.csv', 'sources/e.txt']) put(path, 'Words.');
    const one = await readProject(folder, { paths: ['in', 'b.txt', 'a.note'] });
    const other = await readProject(folder, { paths: ['a.note', './b.txt', 'in/c.txt', 'in'] });
    expect(files(one)).toEqual(['a.note', 'b.txt', 'in/c.txt']);
    expect(other).toEqual(one);
  });

  it('the globs of the nearest claims.yaml upwards, paths from its folder', async () => {
    put('claims.yaml', 'sources:\n  include: ["texts/**/*.{txt,md}", "one.txt"]\n  exclude: ["**/old-*"]\n');
    for (const path of ['texts/a.txt', 'texts/x/b.md', 'texts/old-c.txt', 'texts/d.html', 'one.txt', 'two.txt', 'deep/er/f.txt'])
      put(path, 'Words.');
    expect(files(await readProject(join(folder, 'deep/er')))).toEqual(['one.txt', 'texts/a.txt', 'texts/x/b.md']);
    const named = await readProject(join(folder, 'deep/er'), { paths: ['f.txt'] });
    expect(files(named)).toEqual(['deep/er/f.txt']);
    expect(named.knowledge.file).toBe('claims.yaml');
    expect((await readProject(folder, { noConfig: true, paths: ['two.txt'] })).knowledge.file).toBeNull();
  });

  it('claims.yaml above the folder of .git is not looked for', async () => {
    put('claims.yaml', 'version: 1\n');
    mkdirSync(join(folder, 'repo/.git'), { recursive: true });
    expect((await readProject(join(folder, 'repo'))).knowledge.file).toBeNull();
  });
});

describe('claims files, drafts and ids', () => {
  it('another claims file when one is named; its folder is the project', async () => {
    put('desk/my.yaml', 'names: {ro: {name: Ana Ro}}\n');
    put('desk/sources/a.txt', 'Words.');
    const project = await readProject(folder, { config: 'desk/my.yaml' });
    expect(project.knowledge).toMatchObject({ file: 'my.yaml', names: [{ id: 'ro' }] });
    expect(files(project)).toEqual(['sources/a.txt']);
    expect(await fault(readProject(folder, { config: 'no.yaml' }))).toContain('no.yaml: no such file');
  });

  it('drafts besides, with role draft, once', async () => {
    put('sources/a.txt', 'Words.');
    put('drafts/d.md', 'Words.');
    const project = await readProject(folder, { drafts: ['drafts/d.md', 'sources/a.txt'] });
    expect(project.drafts).toEqual(['drafts/d.md', 'sources/a.txt']);
    expect(project.sources.map(({ role }) => role)).toEqual(['draft', 'draft']);
  });

  it('a path that does not exist stops the run', async () => {
    expect(await fault(readProject(folder, { paths: ['sources/x.txt'] }))).toBe('sources/x.txt: no such file. Check the path.');
    expect(await fault(readProject(folder, { drafts: ['d.txt'] }))).toBe('d.txt: no such file. Check the path.');
    expect(await fault(readProject(join(folder, 'nowhere')))).toContain('no such folder');
  });

  it.each(['../x/*.txt', '/etc/*', 'file:///etc/*', 'a/../../b.txt', 'a\\b.txt', '{a,..}/b.txt'])(
    'the glob %s is refused',
    async (glob) => {
      put('claims.yaml', `sources:\n  include: ['${glob}']\n`);
      expect(await fault(readProject(folder))).toContain(glob);
    },
  );

  it('ids are unique: name, then folder, then number', async () => {
    for (const path of ['a/x.txt', 'b/x.txt', 'c/b-x.md', 'q/y.txt', 'q/y.md', 'a b!.txt']) put(path, 'Words.');
    put('z.txt', '---\nid: a-x\n---\nWords.');
    const project = await readProject(folder, { paths: ['.'] });
    expect(new Set(ids(project)).size).toBe(7);
    expect(Object.fromEntries(project.sources.map(({ file, id }) => [file, id]))).toMatchObject({
      'z.txt': 'a-x',
      'b/x.txt': 'b-x',
      'q/y.md': 'q-y',
      'q/y.txt': 'q-y-2',
      'a b!.txt': 'a-b-',
    });
  });
});

describe('what is refused, while the others go on', () => {
  it.each([
    ['empty', '', 'empty', null],
    ['blank', ' \n\t\r\n\u00a0\ufeff', 'empty', null],
    ['only a byte order mark', '\ufeff', 'empty', null],
    ['a lone byte', bytes(65, 66, 0x80, 67), 'UTF-8', 'byte 2'],
    ['a cut sequence', bytes(65, 0xe2, 0x80), 'UTF-8', 'byte 1'],
    ['an overlong form', bytes(65, 65, 0xc0, 0xaf), 'UTF-8', 'byte 2'],
    ['surrogate bytes', bytes(65, 0xed, 0xa0, 0x80), 'UTF-8', 'byte 1'],
    ['windows-1252', Buffer.from('Caf\u00e9 is open', 'latin1'), 'windows-1252', 'byte 3'],
    ['windows-1251', bytes(0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0, 0x20, 0xe3), 'windows-1251', 'byte 0'],
    ['NUL', 'ab\0c', 'NUL', 'byte 2'],
    ['PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10), 'PNG', 'byte 0'],
    ['zip', bytes(0x50, 0x4b, 3, 4, 0), 'zip', 'byte 0'],
    ['PDF', '%PDF-1.7 text', 'PDF', 'byte 0'],
    ['gzip', bytes(0x1f, 0x8b, 8), 'gzip', 'byte 0'],
    ['UTF-16 without a mark', utf16('Words of it', false), 'UTF-16', 'byte 1'],
    ['UTF-16 cut', utf16('Words', true).slice(0, 7), 'UTF-16', 'byte 6'],
    ['UTF-16 with half a pair', utf16('Wo\ud800rds', true), 'UTF-16', 'byte 6'],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 65, 0, 0, 0), 'UTF-32', 'byte 0'],
    ['over 20 MB', Buffer.alloc(20 * 1024 * 1024 + 1, 'a '), '20 MB', null],
    ['broken front matter', '---\nid: x\ntitle: "a\n---\nWords.', 'front matter', 'line 4, column 1'],
    ['a date that does not exist', '---\nid: x\npublished: 2024-02-30\n---\nWords.', '2024-02-30', 'line 3, column 12'],
    ['a date in words', '---\npublished: 3 May 2024\n---\nWords.', 'year-month-day', 'line 2, column 12'],
    ['an unknown role', '---\nrole: drafft\n---\nWords.', 'Did you mean "draft"?', 'line 2, column 7'],
    ['deep front matter', `---\nx: ${'['.repeat(1000)}\n---\nWords.`, 'levels deep', 'line 2, column 53'],
    ['deep front matter again', `---\nx: ${'['.repeat(1000)}\n---\nWords.`, 'levels deep', 'line 2, column 53'],
    ['nothing after front matter', '---\nid: x\n---\n\n', 'nothing follows', null],
  ] as const)('%s', async (_, content, reason, at) => {
    put('sources/bad.txt', content);
    put('sources/good.txt', 'Words.');
    const project = await readProject(folder);
    expect(files(project)).toEqual(['sources/good.txt']);
    expect(project.unreadable).toEqual([{ file: 'sources/bad.txt', reason: expect.stringContaining(reason), at }]);
  });
});

describe('files of an unusual kind', () => {
  it.each([
    ['little', utf16('Words — of it.', true)],
    ['big', Buffer.from(utf16('Words — of it.', true)).swap16()],
  ])('UTF-16 with a byte order mark is read (%s endian)', async (_, content) => {
    put('sources/a.txt', content);
    expect((await readProject(folder)).sources[0]?.raw).toBe('\ufeffWords — of it.');
  });

  it('links out of the project, loops, dangling links, pipes and files without permission', async () => {
    put('sources/good.txt', 'Words.');
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside, 'secret.txt'), 'Secret words.');
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'sources/a.txt'));
    symlinkSync('b.txt', join(folder, 'sources/b.txt'));
    symlinkSync('none', join(folder, 'sources/c.txt'));
    symlinkSync('good.txt', join(folder, 'sources/d.txt'));
    symlinkSync(outside, join(folder, 'sources/e'));
    execFileSync('mkfifo', [join(folder, 'sources/f.txt')]);
    const project = await readProject(folder);
    rmSync(outside, { recursive: true });
    expect(files(project)).toEqual(['sources/d.txt', 'sources/good.txt']);
    expect(project.unreadable.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
      'sources/a.txt: a link that leads out of the project',
      'sources/b.txt: a link that leads nowhere',
      'sources/c.txt: a link that leads nowhere',
      'sources/f.txt: not a regular file',
    ]);
  });
});

describe('metadata', () => {
  it('front matter before the file beside it before claims.yaml before the page', async () => {
    put(
      'claims.yaml',
      'sources:\n  meta:\n    "sources/a*": {title: C, url: C, publisher: C, kind: wire}\n    "sources/*": {url: D, lang: pl, based_on: [agency]}\n',
    );
    put(
      'sources/a.html',
      '---\ntitle: A\n---\n<html lang="en"><title>P</title><meta property="og:site_name" content="P"><meta name="date" content="2024-05-02"><p>Words.</p></html>',
    );
    put('sources/a.html.meta.yaml', 'url: B\ntitle: B\npublished: 2024-05-01T10:00:00Z\nheadline: none\n');
    expect((await readProject(folder)).sources).toMatchObject([
      {
        id: 'a',
        title: 'A',
        url: 'B',
        publisher: 'C',
        kind: 'wire',
        lang: 'pl',
        basedOn: ['agency'],
        published: '2024-05-01',
        headline: 'none',
        gaps: [],
      },
    ]);
  });

  it('all keys of front matter', async () => {
    put(
      'sources/s/a.md',
      '\ufeff---\r\nid: my-id\r\npublisher: P\r\nauthor: [X, Y]\r\npublished: 2024-05-02\r\ntranslated_from: tr\r\nrole: draft\r\nstory: mill\r\nbased_on: agency\r\nlayout: post\r\n---\r\n# Words\r\n',
    );
    expect((await readProject(folder)).sources).toMatchObject([
      {
        id: 'my-id',
        publisher: 'P',
        published: '2024-05-02',
        translatedFrom: 'tr',
        role: 'draft',
        story: 'mill',
        basedOn: ['agency'],
        format: 'markdown',
      },
    ]);
  });

  it('an unknown key in a file beside is a slip', async () => {
    put('sources/a.txt', 'Words.');
    put('sources/a.meta.yaml', 'publised: 2024-05-02\n');
    expect((await readProject(folder)).unreadable).toEqual([
      {
        file: 'sources/a.txt',
        reason: 'its metadata sources/a.meta.yaml: unknown key "publised". Did you mean "published"?',
        at: 'line 1, column 1',
      },
    ]);
  });
});

describe('decisions', () => {
  const line = {
    v: 1,
    id: '0123456789abcdef',
    rule: 'share-conflict',
    claim: 'c',
    status: 'both-stand',
    wrong: ['none'],
    reason: 'r',
    by: 'b',
    on: '2024-05-02',
  };

  it('are read beside claims.yaml', async () => {
    put('claims.decisions.jsonl', `${JSON.stringify(line)}\r\n\n${JSON.stringify({ ...line, until: '2024-06-01', judged: ['x'] })}\n`);
    expect((await readProject(folder)).decisions).toEqual([
      { ...line, until: null, owner: null, judged: [] },
      { ...line, until: '2024-06-01', owner: null, judged: ['x'] },
    ]);
  });

  it.each([
    ['{"v":1', 'not one whole JSON object'],
    ['<<<<<<< HEAD', 'not one whole JSON object'],
    ['[]', 'not a JSON object'],
    [JSON.stringify({ ...line, status: 'fine' }), '"fine" is not possible for "status"; it must be one of: our-text-wrong'],
    [JSON.stringify({ ...line, ownr: 'x' }), 'unknown key "ownr". Did you mean "owner"?'],
    [JSON.stringify({ ...line, on: '2024-02-30' }), 'there is no day 2024-02-30'],
    [JSON.stringify({ ...line, id: 'k7q2' }), '"k7q2" is not possible for "id"'],
    [JSON.stringify({ ...line, by: undefined }), '"by" is missing'],
  ])('%s is refused with file and line', async (text, message) => {
    put('claims.decisions.jsonl', `${JSON.stringify(line)}\n${text}\n`);
    expect(await fault(readProject(folder))).toMatch(/^claims\.decisions\.jsonl:2 {2}.*take it out/);
    expect(await fault(readProject(folder))).toContain(message);
  });
});

describe('globs', () => {
  it.each([
    ['a/b.txt', 'a/*.txt', true],
    ['a/b/c.txt', 'a/*.txt', false],
    ['a/b/c.txt', 'a/**/*.txt', true],
    ['a/c.txt', 'a/**/*.txt', true],
    ['a/b.md', '**/*.{txt,md}', true],
    ['b.htm', '*.{html,htm}', true],
    ['b1.txt', 'b?.txt', true],
    ['b.txt', 'b?.txt', false],
    ['a/000_x.txt', './a/000_*.txt', true],
    ['aXb', 'a{X,Y}{b,c}', true],
    ['a{x', 'a{x', true],
    ['a.txt', 'A.txt', false],
    ['a/b/c/d', '**/c/**', true],
  ])('%s against %s: %s', (path, glob, fits) => expect(matchesGlob(path, glob)).toBe(fits));

  it('hostile patterns end soon', () => {
    expect(matchesGlob('a'.repeat(5000), '*a'.repeat(2000))).toBe(true);
    expect(matchesGlob('a/'.repeat(2000), '**/b/'.repeat(500))).toBe(false);
    expect(matchesGlob('x', '{a,b}'.repeat(60))).toBe(false);
    expect([globFault('a/**'), fixedFolder('a/b/*.txt'), fixedFolder('*.txt'), fixedFolder('a/b.txt')]).toEqual([null, 'a/b', '', 'a']);
  });
});

describe('writing', () => {
  it('puts the whole file in place and leaves nothing else', async () => {
    await writeFileAtomic(join(folder, 'x.json'), 'one');
    await writeFileAtomic(join(folder, 'x.json'), 'two');
    expect(readFileSync(join(folder, 'x.json'), 'utf8')).toBe('two');
    expect(readdirSync(folder).sort()).toEqual(['.git', 'x.json']);
  });

  it('names the path when it cannot, and keeps what was there', async () => {
    symlinkSync('target', join(folder, 'link'));
    expect(await fault(writeFileAtomic(join(folder, 'no/x'), 'a'))).toContain('no/x: cannot be written (the folder does not exist).');
    expect(await fault(writeFileAtomic(folder, 'a'))).toContain('it is a folder');
    expect(await fault(writeFileAtomic(join(folder, 'link'), 'a'))).toContain('it is a link');
    put('file', 'x');
    chmodSync(join(folder, 'file'), 0o640);
    expect(await fault(writeFileAtomic(join(folder, 'file/x'), 'a'))).toContain('cannot be written');
    expect(existsSync(join(folder, 'target'))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(['.git', 'file', 'link']);
  });
});
