/**
 * What a stranger does: clones, installs, and runs the commands of the README, with an empty npm cache.
 *   node tests/fresh-clone.mjs [--tree]
 * Every fenced block of README.md that begins with ```sh is run, line by line, in the clone; a line may end with 0 or 1
 * (discrepancies), never with 2 or a signal. What serves a page until it is stopped must serve it, and is stopped then.
 * --tree: take the working tree as it is, instead of what is committed.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const NOT_COPIED = new Set(['.git', 'node_modules', 'dist', 'coverage', 'reports']);
const place = mkdtempSync(join(tmpdir(), 'factdiff-clone-'));
const clone = join(place, 'factdiff');
let passed = 0;
let failed = 0;

try {
  copyOrClone();
  run('npm ci --no-audit --no-fund', 0, { npm_config_cache: join(place, 'cache-install') });
  // No registry from here on: npx must not need one to run what is installed.
  const offline = { npm_config_cache: join(place, 'cache-npx'), npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0' };
  run('npx factdiff --version', 0, offline);
  for (const line of commandsOf(readme())) {
    if (/ review\b/.test(line)) await serve(line, offline);
    else run(line, 1, offline);
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
process.stdout.write(`fresh clone: ${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function copyOrClone() {
  if (!process.argv.includes('--tree')) execFileSync('git', ['clone', '--quiet', ROOT, clone]);
  else cpSync(ROOT, clone, { recursive: true, filter: (path) => !NOT_COPIED.has(basename(path)) });
}

function readme() {
  const path = join(clone, 'README.md');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** The commands of the README: lines of its sh blocks without comments; the installation itself has been done. */
function commandsOf(text) {
  return [...text.matchAll(/^```sh\n(?<block>[\s\S]*?)^```$/gm)]
    .flatMap(({ groups }) => groups.block.split('\n'))
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '' && !/^(?:git clone|cd |npm (?:ci|install)\b)/.test(line));
}

/** Runs a command that prints an address and serves a page there; looks at the page and stops it. */
async function serve(line, env) {
  const begun = Date.now();
  const child = spawn('sh', ['-c', line], {
    cwd: clone,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((settle) => child.once('exit', settle));
  let page = '';
  try {
    const address = await Promise.race([addressFrom(child.stdout), wait(30_000, null, { ref: false })]);
    page = address === null ? '' : await (await fetch(address)).text();
  } finally {
    process.kill(-child.pid, 'SIGINT');
    await ended;
  }
  report(/<h1>/.test(page), line, `${page.length} characters`, begun);
}

/** The first address in what a program prints; null where it ends without one. */
async function addressFrom(output) {
  let text = '';
  for await (const piece of output.setEncoding('utf8')) {
    text += piece;
    const found = /http:\/\/\S+/.exec(text);
    if (found) return found[0];
  }
  return null;
}

function report(good, line, how, begun) {
  if (good) passed++;
  else failed++;
  process.stdout.write(`${good ? 'ok  ' : 'FAIL'} ${line}  (${how}, ${((Date.now() - begun) / 1000).toFixed(1)} s)\n`);
}

function run(line, highest, env) {
  const begun = Date.now();
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: clone, encoding: 'utf8', env: { ...process.env, ...env } });
  const good = status !== null && status <= highest;
  report(good, line, `exit ${status}`, begun);
  if (!good) process.stdout.write(`${stdout}${stderr}`.slice(0, 1500));
}
