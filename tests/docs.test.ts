/** What README, CONTRIBUTING and docs/ say is held against the program: links, examples, output, lists. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatters, isTick, type Report, rules } from '../src/index.js';
import { readClaims } from '../src/read/claims.js';
import { readDecisions } from '../src/read/decisions.js';
import { readFrontMatter } from '../src/read/metadata.js';
import { CLI, factdiff, folderWith, ROOT } from './command.js';

interface Fence {
  readonly language: string;
  readonly text: string;
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)];
const README = read('README.md');
const FENCES: readonly Fence[] = [...README.matchAll(/^```(?<language>[a-z]+)\n(?<text>[\s\S]*?)^```$/gm)].map(({ groups }) => ({
  language: groups?.language ?? '',
  text: groups?.text ?? '',
}));

const fencesIn = (language: string): string[] => FENCES.filter((fence) => fence.language === language).map(({ text }) => text);

/** Commands of a block, without comments. */
function commandsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** As a shell parts them: at spaces, but not between double quotation marks. */
const wordsOf = (command: string): string[] =>
  [...command.replace(/^npx factdiff ?/, '').matchAll(/"(?<quoted>[^"]*)"|(?<plain>[^\s"]+)/g)].map(
    ({ groups }) => groups?.quoted ?? groups?.plain ?? '',
  );

/** Lines of `part` as one run of lines of `whole`; lines that are “…” stand for anything. */
function expectExcerpt(whole: string, part: string): void {
  for (const run of part.trimEnd().split(/^…\n/m)) expect(`\n${whole}`).toContain(`\n${run.trimEnd()}\n`);
}

describe.each(PAGES)('%s', (page) => {
  const text = read(page);

  test('every link inside the repository leads somewhere', () => {
    const targets = [...text.matchAll(/\]\((?<target>[^)\s]+)\)/g)].map(({ groups }) => groups?.target ?? '');
    const inside = targets.filter((target) => !/^https?:/.test(target)).map((target) => target.replace(/#.*$/, ''));
    expect(inside.filter((target) => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
  });

  test('every file it names by its path is there', () => {
    const named = [...text.matchAll(/`(?<path>(?:src|tests|scripts|schema|docs|bench)\/[\w./-]*)`/g)].map(
      ({ groups }) => groups?.path ?? '',
    );
    // share-excess is the rule that CONTRIBUTING.md begins; bench/results/ is written when figures are kept.
    const missing = named.filter((path) => !existsSync(join(ROOT, path)) && !/share-excess|bench\/results/.test(path));
    expect(missing).toEqual([]);
  });
});

test('the excerpts of output in README are what the command above them prints', () => {
  const excerpts = FENCES.flatMap((fence, i) => (fence.language === 'text' ? [{ fence, before: FENCES[i - 1] }] : []));
  expect(excerpts.length).toBeGreaterThan(0);
  for (const { fence, before } of excerpts) {
    expect(before?.language).toBe('sh');
    const words = wordsOf(commandsOf(before?.text ?? '').at(-1) ?? '');
    expectExcerpt(factdiff(ROOT, [...words, '-f', 'text']).stdout, fence.text);
  }
});

test('the yaml of README: claims.yaml is valid, front matter is read, the rest parses', () => {
  const [claims, front, ...rest] = ['version: 1', '---'].map((start) => fencesIn('yaml').find((text) => text.startsWith(start)) ?? '');
  const { knowledge } = readClaims(claims ?? '', 'claims.yaml');
  expect(knowledge.claims.length).toBeGreaterThan(1);
  expect(knowledge.names.length).toBeGreaterThan(0);
  expect(readFrontMatter(`${front}\nText.\n`)).toHaveProperty('metadata.published', '2025-05-20');
  expect(rest).toEqual([]);
  for (const text of fencesIn('yaml')) expect(() => parse(text.replaceAll(/^---$/gm, ''))).not.toThrow();
});

test('the decision of README is a valid record of a point that the example has', () => {
  const [decision] = readDecisions(fencesIn('json')[0] ?? '', 'claims.decisions.jsonl').filter((record) => !isTick(record));
  const report = JSON.parse(factdiff(ROOT, ['-f', 'json']).stdout) as Report;
  const point = report.discrepancies.find(({ id }) => id === decision?.id);
  expect(point).toMatchObject({ rule: decision?.rule, claim: decision?.claim });
  for (const source of decision?.wrong ?? []) expect(point?.sides.map((side) => side.source)).toContain(source);
  expect(README).toContain(`npx factdiff explain ${decision?.id.slice(0, 4)}\``);
});

test.each(rules.map((rule) => [rule.id, rule] as const))('README lists %s', (id, { title, severity }) => {
  const row = `| [\`${id}\`](src/rules/${id}.md) | ${title} | ${severity} |`;
  expect(README.split('\n').includes(row), `README.md lacks this line: ${row}`).toBe(true);
});

test('README names every format', () => {
  for (const name of Object.keys(formatters)) expect(README).toContain(`\`${name}\``);
});

test('the library example runs, and says what the command says', () => {
  const folder = folderWith({ 'use.mjs': fencesIn('js')[0] ?? '' });
  factdiff(folder, ['init', '--example']);
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(ROOT, join(folder, 'node_modules', 'factdiff'));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['use.mjs'], { cwd: folder, encoding: 'utf8' });
  const concise = factdiff(folder, ['-f', 'concise']);
  expect({ status, stderr }).toEqual({ status: concise.status, stderr: '' });
  expect(stdout).toContain(concise.stdout);
});

test('the commands for a folder of one’s own run there in their order', () => {
  const folder = folderWith();
  const commands = fencesIn('shell').flatMap(commandsOf);
  const own = commands.filter((command) => command.startsWith('npx factdiff'));
  expect(own.length).toBeGreaterThan(1);
  for (const command of own) {
    const words = wordsOf(command);
    const { status, stderr } = factdiff(folder, words);
    // What --fix has done is a remark; everything else has nothing to remark on.
    const remark = words.includes('--fix') && !words.includes('--diff') ? expect.stringContaining('1 place changed in 1 draft.') : '';
    expect({ command, status: status === 0 || status === 1, stderr }).toEqual({ command, status: true, stderr: remark });
  }
});

test('the commands for the clone name options and files that exist', () => {
  const help = spawnSync(process.execPath, [CLI, '--help'], { encoding: 'utf8' }).stdout;
  for (const command of fencesIn('sh')
    .flatMap(commandsOf)
    .filter((line) => line.startsWith('npx factdiff'))) {
    const words = wordsOf(command);
    for (const word of words.filter((one) => one.startsWith('-'))) expect(help, command).toContain(` ${word}`);
    for (const word of words.filter((one) => one.startsWith('sources/'))) expect(existsSync(join(ROOT, word)), command).toBe(true);
  }
});

test('docs/dependencies.md has one line for each package, and no other', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
  const listed = [...read('docs/dependencies.md').matchAll(/^\| (?<name>[@\w/-]+) \| (?!for \|)/gm)].map(
    ({ groups }) => groups?.name ?? '',
  );
  expect(listed.filter((name) => name !== 'package').sort()).toEqual(Object.keys(devDependencies).sort());
});

test('docs/architecture.md has a row for each room', () => {
  const rooms = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const text = read('docs/architecture.md');
  for (const { name } of rooms) expect(text).toContain(`| \`src/${name}/\` |`);
});
