import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, ROOT } from './command.js';

const DEPCRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** A small tree of the same shape as src/, one file a room, with every import that is allowed. */
const TREE = {
  'tsconfig.json': '{"compilerOptions":{"module":"nodenext","moduleResolution":"nodenext","target":"es2023"},"include":["src"]}',
  'package.json': '{"type":"module"}',
  'src/model.ts': 'export interface Source { readonly id: string }\n',
  'src/version.ts': "export const VERSION = '1';\n",
  'src/language/fold.ts': 'export const fold = (text: string): string => text;\n',
  'src/language/natural.ts': "export { fold as stem } from './fold.js';\n",
  'src/read/read.ts':
    "import { readFileSync } from 'node:fs';\nexport const read = (path: string): string => readFileSync(path, 'utf8');\n",
  'src/extract/extract.ts': "import type { Source } from '../model.js';\nexport const extract = (source: Source): string => source.id;\n",
  'src/compare/same.ts': 'export const same = (a: string, b: string): boolean => a === b;\n',
  'src/align/align.ts': "export { same } from '../compare/same.js';\n",
  'src/rules/index.ts': "export { one } from './one.js';\nexport { two } from './two.js';\n",
  'src/rules/one.ts': "export { same as one } from '../compare/same.js';\n",
  'src/rules/two.ts': "export { same as two } from '../compare/same.js';\n",
  'src/judge/record.ts': 'export const record = 1;\n',
  'src/judge/judge.ts': "export { fold as judge } from '../language/fold.js';\n",
  'src/report/safe.ts': "export { VERSION as safe } from '../version.js';\n",
  'src/report/text.ts': "export { safe as text } from './safe.js';\n",
  'src/report/page-data.ts': "export { record as data } from '../judge/record.js';\n",
  'src/page/main.ts':
    "import { record } from '../judge/record.js';\nimport { data } from '../report/page-data.js';\nexport const main = [data, record];\n",
  'src/store/write.ts': "export { writeFileSync } from 'node:fs';\n",
  'src/measure/main.ts':
    "import { existsSync } from 'node:fs';\nimport { extract } from '../extract/extract.js';\nexport const main = { existsSync, extract };\n",
  'src/check.ts': "export { read } from './read/read.js';\nexport { one } from './rules/index.js';\n",
  'src/index.ts': "export { read } from './check.js';\n",
  'src/cli/main.ts': "import { existsSync } from 'node:fs';\nimport { read } from '../index.js';\nexport { existsSync, read };\n",
  'src/review/server.ts':
    "import { readFileSync } from 'node:fs';\nimport { createServer } from 'node:http';\nimport { read } from '../index.js';\nexport { createServer, read, readFileSync };\n",
  'src/cli.ts': "import { VERSION } from './version.js';\nvoid VERSION;\nvoid import('./cli/main.js');\n",
};

/** One forbidden import each, in a file of its own, and the rule that must catch it. */
const PLANTED = [
  ['read-stays-in-its-lane', 'src/read/bad.ts', "export { extract } from '../extract/extract.js';\n"],
  ['extract-stays-in-its-lane', 'src/extract/bad.ts', "export type { same } from '../compare/same.js';\n"],
  ['align-stays-in-its-lane', 'src/align/bad.ts', "export { one } from '../rules/one.js';\n"],
  ['compare-stays-in-its-lane', 'src/compare/bad.ts', "export { judge } from '../judge/judge.js';\n"],
  ['rules-stays-in-its-lane', 'src/rules/bad.ts', "export { extract } from '../extract/extract.js';\n"],
  ['judge-stays-in-its-lane', 'src/judge/bad.ts', "export { text } from '../report/text.js';\n"],
  ['report-stays-in-its-lane', 'src/report/bad.ts', "export { judge } from '../judge/judge.js';\n"],
  ['page-stays-in-its-lane', 'src/page/bad.ts', "export { text } from '../report/text.js';\n"],
  ['page-is-no-part-of-the-program', 'src/report/script.ts', "export { main } from '../page/main.js';\n"],
  ['store-stays-in-its-lane', 'src/store/bad.ts', "export { text } from '../report/text.js';\n"],
  ['review-stays-in-its-lane', 'src/review/bad.ts', "export { text } from '../report/text.js';\n"],
  ['review-only-serves', 'src/review/network.ts', "export { connect } from 'node:net';\n"],
  ['measure-stays-in-its-lane', 'src/measure/bad.ts', "export { two } from '../rules/two.js';\n"],
  ['measure-is-no-part-of-the-product', 'src/extract/measured.ts', "export type { main } from '../measure/main.js';\n"],
  ['peers-only-to-measure-against', 'src/extract/peer.ts', "export { parse } from 'chrono-node';\n"],
  ['peers-only-to-measure-against', 'src/cli/peer.ts', "export type { Culture } from '@microsoft/recognizers-text-suite';\n"],
  ['cli-stays-in-its-lane', 'src/cli/bad.ts', "export { text } from '../report/text.js';\n"],
  ['fix-stays-in-its-lane', 'src/fix/bad.ts', "export { text } from '../report/text.js';\n"],
  ['opening-a-page-is-all-it-starts', 'src/cli/open.ts', "export { spawn } from 'node:child_process';\nexport { get } from 'node:http';\n"],
  ['language-is-a-leaf', 'src/language/bad.ts', "export { same } from '../compare/same.js';\n"],
  ['model-is-data', 'src/model.ts', "export { fold } from './language/fold.js';\n"],
  ['binary-starts-light', 'src/cli.ts', "import { read } from './index.js';\nvoid read;\n"],
  ['no-rule-knows-another', 'src/rules/worse.ts', "export { two } from './two.js';\n"],
  ['disk-only-in-read-store-cli', 'src/report/disk.ts', "export { readFileSync } from 'node:fs';\n"],
  ['disk-only-in-read-store-cli', 'src/check.ts', "export { readFile } from 'node:fs/promises';\n"],
  ['no-network-no-programs', 'src/read/network.ts', "export { get } from 'node:https';\n"],
  ['no-network-no-programs', 'src/cli/program.ts', "export { spawn } from 'node:child_process';\n"],
  ['natural-behind-its-adapter', 'src/compare/words.ts', "export { default } from 'natural/lib/natural/index.js';\n"],
  ['natural-never-from-its-root', 'src/language/natural.ts', "export { default } from 'natural';\n"],
  ['nothing-unresolved', 'src/judge/lost.ts', "export { judge } from './gone.js';\n"],
  ['no-cycles', 'src/align/round.ts', "export { other } from './trip.js';\nexport const round = 1;\n"],
] as const;

/** Every rule broken in a tree, with the file that breaks it: `no-cycles src/align/round.ts`. */
function broken(files: Readonly<Record<string, string>>): string[] {
  const folder = folderWith(files);
  cpSync(join(ROOT, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
  for (const file of ['package.json', 'lib/natural/index.js']) {
    cpSync(join(ROOT, 'node_modules/natural', file), join(folder, 'node_modules/natural', file));
  }
  const words = [DEPCRUISE, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src'];
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
}

test('a tree in order breaks no rule', () => {
  expect(broken(TREE)).toEqual([]);
});

test('each rule of direction catches what it forbids, type-only imports included', () => {
  const bad = Object.fromEntries(PLANTED.map(([, file, text]) => [file, text]));
  const found = broken({ ...TREE, ...bad, 'src/align/trip.ts': "export { round as other } from './round.js';\n" });
  expect(found).toEqual(expect.arrayContaining(PLANTED.map(([rule, file]) => `${rule} ${file}`)));
});

test('every rule of the configuration has been broken here', async () => {
  const { default: config } = (await import(join(ROOT, '.dependency-cruiser.cjs'))) as { default: { forbidden: { name: string }[] } };
  expect([...new Set(PLANTED.map(([rule]) => rule))].sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
});

/** Generated files and lists of words may be long; code that is read may not. */
const LONGEST = 220;
const NOT_READ = /claims-file\.ts$|\.generated\.|words\.ts$/;

test(`no file of src/ is longer than ${LONGEST} lines`, () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !NOT_READ.test(file),
  );
  const long = files
    .filter((file) => file !== 'model.ts' && statSync(join(ROOT, 'src', file)).isFile())
    .map((file) => ({ file, lines: readFileSync(join(ROOT, 'src', file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST);
  expect(long).toEqual([]);
});
