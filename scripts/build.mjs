/**
 * Builds dist/: the library, the binary, their declarations, the notices of the packages bundled into them.
 *   node scripts/build.mjs              everything
 *   node scripts/build.mjs --if-stale   only when something is newer than the last build
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { noticesOf } from './notices.mjs';

const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const DIST = join(ROOT, 'dist');
const STAMP = join(DIST, '.built');
/** Built beside the old one and put in its place at the end: whoever runs the program meanwhile finds it whole. */
const OUT = join(ROOT, `dist.new-${process.pid}`);
const INPUTS = ['src', 'schema', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
/** What the library `natural` would load from its root: database drivers and a reader of `.env`. None of it may get in. */
const FORBIDDEN = /node_modules\/(?:dotenv|mongoose|mongodb|pg|redis|memjs|ajv)\//;

const COMMON = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  // Only then does Node read the code as one byte a character, which it does faster.
  charset: 'ascii',
  inject: ['src/language/regexp.ts'],
  plugins: [{ name: 'patterns', setup: writeOutPatterns }],
  legalComments: 'none',
  // Its build for browsers is the one made of ES modules: smaller, and free of CommonJS calls that a module cannot make.
  alias: { yaml: join(ROOT, 'node_modules/yaml/browser/index.js') },
  metafile: true,
  logLevel: 'warning',
};

const SCRIPT = {
  format: 'cjs',
  define: { 'import.meta.url': 'MODULE_URL' },
  banner: { js: "const MODULE_URL=require('node:url').pathToFileURL(__filename).href;" },
};
/** Modules of src/read/ that are loaded only when such a file is among the articles. */
const READERS = ['docx', 'pdf'];

process.chdir(ROOT);
if (process.argv.includes('--if-stale') && !isStale()) process.exit();

mkdirSync(OUT);
run('scripts/compile-schemas.mjs');
run('scripts/compile-page.mjs');
const metafile = await bundle();
const bad = Object.keys(metafile.inputs).filter((input) => FORBIDDEN.test(input));
if (bad.length > 0) throw new Error(`the bundle must not hold ${bad.join(', ')}`);
writeFileSync(join(OUT, 'THIRD-PARTY-NOTICES.txt'), noticesOf(metafile));
copyPages();
chmodSync(join(OUT, 'cli.js'), 0o755);
run('scripts/keep-bytecode.mjs', OUT);
// Declarations only: `npm run types` is what checks the types.
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck', '--outDir', OUT);
writeFileSync(join(OUT, '.built'), '');
putInPlace();

function putInPlace() {
  const old = join(ROOT, `dist.old-${process.pid}`);
  if (existsSync(DIST)) renameSync(DIST, old);
  renameSync(OUT, DIST);
  rmSync(old, { recursive: true, force: true });
}

function run(script, ...words) {
  execFileSync(process.execPath, [script, ...words], { stdio: ['ignore', 'inherit', 'inherit'] });
}

/**
 * The library and the binary's first lines as modules, the rest of the binary as one script: only of scripts can Node 20 keep
 * bytecode. The readers of Word and PDF files are scripts of their own, shared by both.
 */
async function bundle() {
  const apart = { name: 'readers', setup: leaveReadersApart };
  const modules = { ...COMMON, outdir: OUT, splitting: true, format: 'esm', plugins: [...COMMON.plugins, apart] };
  const made = await Promise.all([
    build({ ...modules, entryPoints: ['src/cli.ts'], inject: [], plugins: [{ name: 'start', setup: startWithProgram }] }),
    build({ ...modules, entryPoints: ['src/index.ts'] }),
    build({
      ...COMMON,
      ...SCRIPT,
      entryPoints: ['src/cli/main.ts'],
      outfile: join(OUT, 'program.cjs'),
      plugins: [...COMMON.plugins, apart],
      // Code that is run from a string of its own cannot import, but has been given `require`.
      supported: { 'dynamic-import': false },
    }),
    build({
      ...COMMON,
      ...SCRIPT,
      entryPoints: READERS.map((name) => `src/read/${name}.ts`),
      outdir: OUT,
      outExtension: { '.js': '.cjs' },
      inject: [],
      plugins: [],
      // mammoth would open containers with it; ours are opened by src/read/zip.ts, which knows a limit.
      alias: { ...COMMON.alias, jszip: join(ROOT, 'scripts/no-module.cjs') },
    }),
  ]);
  const all = (key) => Object.assign({}, ...made.map(({ metafile }) => metafile[key]));
  return { inputs: all('inputs'), outputs: all('outputs') };
}

/** The binary gets its commands from program.cjs. */
function startWithProgram({ onResolve }) {
  onResolve({ filter: /^\.\/cli\/main\.js$/ }, () => ({ path: join(ROOT, 'scripts/start.mjs') }));
}

/** Their libraries are larger than all of the program. */
function leaveReadersApart({ onResolve }) {
  onResolve({ filter: new RegExp(`^\\./(?:${READERS.join('|')})\\.js$`) }, ({ kind, path }) =>
    kind === 'dynamic-import' ? { path: path.replace(/\.js$/, '.cjs'), external: true } : null,
  );
}

/** Patterns with the flag u become calls of RegExp, and RegExp is what `inject` names: see src/language/regexp.ts. */
function writeOutPatterns({ onLoad }) {
  onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
    const supported = { 'regexp-sticky-and-unicode-flags': false };
    const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts', target: 'node20.19', charset: 'utf8', supported });
    return { contents: code, loader: 'js', resolveDir: dirname(path) };
  });
}

/** The pages of the rules, and the files that `factdiff init` writes. */
function copyPages() {
  cpSync('src/cli/templates', join(OUT, 'templates'), { recursive: true });
  mkdirSync(join(OUT, 'rules'));
  for (const name of readdirSync('src/rules')) {
    if (name.endsWith('.md') && !name.startsWith('_')) cpSync(join('src/rules', name), join(OUT, 'rules', name));
  }
}

function isStale() {
  return !existsSync(STAMP) || newest(INPUTS) > statSync(STAMP).mtimeMs;
}

function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const stat = statSync(path);
    latest = Math.max(latest, stat.mtimeMs, stat.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : 0);
  }
  return latest;
}
