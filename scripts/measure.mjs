/**
 * Measures how much of public test data factdiff and its peers read right, and how fast: see docs/accuracy.md.
 *   npm run measure -- [recognizers] [quantities] [chrono] [speed] [--speed] [--kind number] [--misses FILE] [--write]
 * Without the data beside the repository there is nothing to do, and that is no failure.
 */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { speedTable } from '../bench/extract.mjs';

const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const DATA = join(ROOT, '../shared/data');
// The peers count days in the zone of the machine.
process.env.TZ = 'UTC';

if (!existsSync(DATA)) {
  process.stdout.write('nothing measured: the public test data (../shared/data) are not here\n');
  process.exit();
}
/** Inside the repository, where the peers are found. */
const folder = join(ROOT, `node_modules/.cache/factdiff-measure-${process.pid}`);
const common = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  charset: 'utf8',
  inject: ['src/language/regexp.ts'],
  alias: { yaml: join(ROOT, 'node_modules/yaml/browser/index.js') },
  external: ['chrono-node', '@microsoft/*'],
  logLevel: 'warning',
};
try {
  await build({ ...common, entryPoints: ['src/measure/main.ts', 'src/index.ts'], outdir: folder, outExtension: { '.js': '.mjs' } });
  const { main } = await import(pathToFileURL(join(folder, 'measure/main.mjs')).href);
  const around = { data: DATA, page: join(ROOT, 'docs/accuracy.md'), speed: () => speedTable(join(folder, 'index.mjs')) };
  process.exitCode = main(process.argv.slice(2), around);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
