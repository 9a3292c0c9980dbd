import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VERSION } from '../src/version.js';
import { factdiff, folderWith, ROOT, TWO } from './command.js';

const DIST = join(ROOT, 'dist');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown> & { version: string };
const scripts = readdirSync(DIST).filter((file) => /\.c?js$/.test(file));

test('one version, and nothing to install at run time', () => {
  expect(VERSION).toBe(manifest.version);
  expect(manifest).not.toHaveProperty('dependencies');
  expect(manifest).not.toHaveProperty('peerDependencies');
});

test('the binary can be run, and the package holds what it needs and no sources', () => {
  expect(statSync(join(DIST, 'cli.js')).mode & 0o111).toBe(0o111);
  expect(readFileSync(join(DIST, 'cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  const listed = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8' })) as [
    { files: { path: string }[] },
  ];
  const paths = listed[0].files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['dist/cli.js', 'dist/index.js', 'dist/index.d.ts', 'dist/THIRD-PARTY-NOTICES.txt', 'LICENSE']),
  );
  expect(paths).toEqual(
    expect.arrayContaining(['schema/claims.schema.json', 'schema/report.schema.json', 'dist/templates/example/claims.yaml']),
  );
  expect(paths.filter((path) => /^(?:src|tests|bench|sources|scripts)\//.test(path))).toEqual([]);
});

test('nothing of the database drivers and of the .env reader that the root of natural would load', () => {
  for (const file of scripts) {
    expect(readFileSync(join(DIST, file), 'utf8')).not.toMatch(/dotenv|mongoose|memjs|node_modules\/(?:pg|redis)\//);
  }
});

test('the bundle imports nothing but Node and its own chunks, and every chunk is there', () => {
  const imported = scripts.flatMap((file) =>
    [...readFileSync(join(DIST, file), 'utf8').matchAll(/(?:from|import)\(?"(?<name>(?:\.|node:)[^"]{1,80}|[a-z_]{2,20})"/g)].map(
      (m) => m.groups?.name ?? '',
    ),
  );
  const own = imported.filter((name) => name.startsWith('./'));
  expect(own.length).toBeGreaterThan(0);
  for (const name of own) expect(existsSync(join(DIST, name)), name).toBe(true);
  const rest = [...new Set(imported.filter((name) => !name.startsWith('./')))].sort();
  expect(rest.filter((name) => !/^(?:node:)?(?:buffer|events|fs|fs\/promises|crypto|module|path|url|util|v8|vm)$/.test(name))).toEqual([]);
});

test('the notice of every bundled package is kept', () => {
  const notices = readFileSync(join(DIST, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const name of ['natural', 'yaml', 'htmlparser2', 'entities', 'fast-diff', 'mammoth', 'unpdf', 'underscore'])
    expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
});

test('what reads Word and PDF files is loaded only when one is met', () => {
  for (const name of ['docx', 'pdf']) {
    const holders = scripts.filter((file) => readFileSync(join(DIST, file), 'utf8').includes(`./${name}.cjs`));
    expect(holders.length).toBeGreaterThan(1);
  }
  for (const file of scripts.filter((name) => !/^(?:docx|pdf)\./.test(name))) {
    expect(readFileSync(join(DIST, file), 'utf8')).not.toMatch(/pdfjs|PasswordException|abstractNum/);
  }
  const folder = folderWith({ 'a.docx': 'Words.', 'b.pdf': 'Words.', 'c.txt': 'Words of it.' });
  const { status, stderr } = factdiff(folder, ['a.docx', 'b.pdf', 'c.txt']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/a\.docx: is no \.docx file[\s\S]*b\.pdf: is no PDF file/);
});

test('--version loads the binary and nothing else of ours but the version', () => {
  const first = readFileSync(join(DIST, 'cli.js'), 'utf8');
  const chunks = [...first.matchAll(/from"(?<name>\.\/[^"]+)"|import"(?<bare>\.\/[^"]+)"/g)].map(
    (m) => m.groups?.name ?? m.groups?.bare ?? '',
  );
  const size = chunks.reduce((sum, name) => sum + statSync(join(DIST, name)).size, first.length);
  expect(size).toBeLessThan(4096);
  expect(factdiff(folderWith(), ['--version']).stdout).toBe(`${VERSION}\n`);
});

test('a program can import it, and TypeScript knows its types', () => {
  const folder = folderWith({
    ...TWO,
    'package.json': '{"type":"module"}',
    'tsconfig.json': JSON.stringify({
      compilerOptions: { module: 'nodenext', target: 'es2023', strict: true, noEmit: true, types: [] },
      files: ['use.ts'],
    }),
    'use.ts': `import { check, formatters, type Report, readProject } from 'factdiff';
const project = await readProject('.', { paths: ['a.txt', 'b.txt'] });
const report: Report = check(project, { failOn: 'warning' });
const text: string = formatters.json(report);
export { text };
`,
    'use.js': `import { check, formatters, readProject } from 'factdiff';
process.stdout.write(formatters.json(check(await readProject('.', { paths: ['a.txt', 'b.txt'] }))));
`,
  });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules', 'factdiff'));
  const run = (...words: string[]) => execFileSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  expect(run(join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.')).toBe('');
  expect(run('use.js')).toBe(factdiff(folder, ['a.txt', 'b.txt', '-f', 'json']).stdout);
});

test('the lock file names packages and digests, not where they were fetched from', () => {
  expect(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')).not.toContain('"resolved"');
});
