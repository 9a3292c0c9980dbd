/**
 * How long factdiff takes, always beside something everyone knows, in the same minute on the same machine:
 * a start of bare Node, and a loop that only reads files and splits them at white space.
 *   node bench/bench.mjs [--project DIR] [--mb 2] [--runs 9] [--date 2025-03-07] [--enforce]
 * --project: a folder with claims.yaml (default: this repository's own). --date: also keep the figures in bench/results/DATE.json.
 * --enforce: end with 1 when a bar is missed; without it the figures are only printed, for a busy machine proves nothing.
 * The figures are ratios of minima over interleaved runs; the last lines say whether the bars of CONTRIBUTING.md are met.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeCorpus } from './corpus.mjs';

const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const CLI = join(ROOT, 'dist', 'cli.js');
const { values } = parseArgs({
  options: {
    project: { type: 'string', default: ROOT },
    mb: { type: 'string', default: '2' },
    runs: { type: 'string', default: '9' },
    date: { type: 'string' },
    enforce: { type: 'boolean', default: false },
  },
});
const scratch = mkdtempSync(join(tmpdir(), 'factdiff-bench-'));
const rows = [...starts(Number(values.runs)), ...throughput(Number(values.mb))];
rmSync(scratch, { recursive: true });
print(rows);
if (values.date) keep(values.date, rows);
const met = rows.every(({ ratio, bar }) => bar === null || ratio <= bar);
process.exitCode = met || !values.enforce ? 0 : 1;

/** A start, and a whole check of a small project, against a start of bare Node. */
function starts(runs) {
  const report = join(scratch, 'report.json');
  const [bare, version, check] = compare(runs, [
    { words: ['-e', '0'] },
    { words: [CLI, '--version'] },
    { words: [CLI, '--fail-on', 'never', '-f', `json=${report}`, '-f', 'text'], cwd: resolve(values.project) },
  ]);
  return [
    { what: 'node -e 0', ms: bare, ratio: 1, bar: null },
    { what: 'factdiff --version', ms: version, ratio: version / bare, bar: 2 },
    { what: 'factdiff, a whole small project', ms: check, ratio: check / bare, bar: 4 },
  ];
}

/** A generated corpus, every article by itself and all of them compared, against reading and splitting it. */
function throughput(megabytes) {
  const folder = join(scratch, 'corpus');
  const { files, bytes } = makeCorpus(join(ROOT, 'sources'), folder, megabytes);
  const report = join(scratch, 'corpus.json');
  const [bare, check] = compare(3, [
    { words: [join(ROOT, 'bench', 'bare.mjs'), folder] },
    { words: [CLI, folder, '--no-config', '--fail-on', 'never', '-f', `json=${report}`] },
  ]);
  const size = `${(bytes / 1e6).toFixed(1)} MB in ${files} files`;
  return [
    { what: `read and split ${size}`, ms: bare, ratio: 1, bar: null },
    { what: `factdiff, ${size}`, ms: check, ratio: check / bare, bar: null },
  ];
}

/** The shortest time of each subject in milliseconds; the subjects take turns, so that a busy moment meets all of them. */
function compare(runs, subjects) {
  const best = subjects.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run <= runs; run++) {
    for (const [i, subject] of subjects.entries()) {
      const ms = time(subject);
      if (run > 0) best[i] = Math.min(best[i], ms);
    }
  }
  return best;
}

function time({ words, cwd = scratch }) {
  const begun = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, words, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  const ms = Number(process.hrtime.bigint() - begun) / 1e6;
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}: ${stderr}`);
  return ms;
}

function print(list) {
  const line = (what, ms, ratio, bar) => `${what.padEnd(44)} ${ms.padStart(9)} ${ratio.padStart(7)}  ${bar}\n`;
  process.stdout.write(line('', 'ms', 'ratio', 'bar'));
  for (const { what, ms, ratio, bar } of list) {
    const verdict = bar === null ? '' : `${ratio <= bar ? 'ok' : 'MISSED'}, at most ${bar}`;
    process.stdout.write(line(what, ms.toFixed(1), ratio.toFixed(2), verdict));
  }
}

function keep(date, list) {
  const folder = join(ROOT, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const about = { date, node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
  writeFileSync(join(folder, `${date}.json`), `${JSON.stringify({ ...about, rows: list }, null, 2)}\n`);
}
