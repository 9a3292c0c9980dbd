/**
 * How fast reading and extraction are, beside a loop that only reads and splits, and beside the peers.
 *   node bench/extract.mjs [MODULE] [--mb 10] [--runs 5]      MODULE: the library, dist/index.js without a name
 * Articles: varied copies of ../shared/seeds where they are, else of this repository's own. Interleaved runs, each in a process of its
 * own, and of each subject the shortest; a busy machine shows in the ratios less than in the times.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeCorpus } from './corpus.mjs';

const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const SHARED = resolve(ROOT, '../shared');
/** What is asked for without options; the larger corpus is five times the other. */
const USUAL = { mb: 10, runs: 5 };
const GROWTH = 5;
/** The peers read less, enough to take seconds: loading them must not count for much. */
const SAMPLES = { 'recognizers-text': 0.1, 'chrono-node': 2 };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const options = { mb: { type: 'string', default: String(USUAL.mb) }, runs: { type: 'string', default: String(USUAL.runs) } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const asked = { mb: Number(values.mb), runs: Number(values.runs) };
  process.stdout.write(`${speedTable(positionals[0] ?? join(ROOT, 'dist/index.js'), asked)}\n`);
}

/** The table, as Markdown; `module` is the path of the library. Takes minutes. */
export function speedTable(module, { mb, runs } = USUAL) {
  const scratch = mkdtempSync(join(tmpdir(), 'factdiff-speed-'));
  try {
    const of = (size) => corpus(join(scratch, `of-${size}`), size);
    const peers = Object.entries(SAMPLES).map(([name, size]) => ({ name, of: corpus(join(scratch, name), size) }));
    return tableOf(measure(subjectsOf(of(mb), of(mb * GROWTH), peers, module), runs));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function corpus(folder, megabytes) {
  const [seeds, generator] = [join(SHARED, 'seeds'), join(SHARED, 'bench/gen.mjs')];
  mkdirSync(folder);
  if (existsSync(seeds) && existsSync(generator)) run([generator, seeds, folder, String(megabytes)]);
  else makeCorpus(join(ROOT, 'sources'), folder, megabytes);
  return { folder, megabytes };
}

function subjectsOf(small, large, peers, module) {
  const theirs = join(SHARED, 'bench/bare.mjs');
  const bare = existsSync(theirs) ? theirs : join(ROOT, 'bench/bare.mjs');
  const ours = (of) => ({
    what: 'factdiff, reading and extraction',
    of,
    words: [join(ROOT, 'bench/read-and-extract.mjs'), of.folder, module],
  });
  return [
    { what: 'read and split', of: small, words: [bare, small.folder] },
    ours(small),
    ours(large),
    ...peers.map(({ name, of }) => ({
      what: `${name}, values alone`,
      of,
      words: [join(ROOT, 'bench/peer.mjs'), of.folder, name],
      runs: 2,
    })),
  ];
}

/** Wall and CPU time of each subject in milliseconds, the least of all runs; the subjects take turns. */
function measure(subjects, runs) {
  const rows = subjects.map((subject) => ({ ...subject, ms: Number.POSITIVE_INFINITY, cpuMs: Number.POSITIVE_INFINITY }));
  for (let turn = 0; turn < runs; turn++) {
    for (const row of rows) {
      if (turn >= (row.runs ?? runs)) continue;
      const { ms, cpuMs } = JSON.parse(run(row.words));
      row.ms = Math.min(row.ms, ms);
      row.cpuMs = Math.min(row.cpuMs, cpuMs);
    }
  }
  return rows;
}

function run(words) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', cwd: ROOT });
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Times per megabyte beside those of the bare loop, so that a small sample can stand in the same table. */
function tableOf(rows) {
  const [bare, small, large] = rows;
  const times = (row, key) => (row[key] / row.of.megabytes / (bare[key] / bare.of.megabytes)).toFixed(1);
  const lines = rows.map((row) => [
    `${row.what}, ${row.of.megabytes} MB`,
    row.ms.toFixed(0),
    row.cpuMs.toFixed(0),
    (row.of.megabytes / (row.ms / 1000)).toPrecision(3),
    times(row, 'ms'),
    times(row, 'cpuMs'),
  ]);
  const head = ['least of the runs', 'ms', 'CPU ms', 'MB/s', 'times bare', 'times bare, CPU'];
  const table = [head, ['---', '---:', '---:', '---:', '---:', '---:'], ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const growth = `${large.of.megabytes} MB take ${(large.ms / small.ms).toFixed(2)} times as long as ${small.of.megabytes} MB, and ${(large.cpuMs / small.cpuMs).toFixed(2)} times the CPU.`;
  const machine = `Node ${process.version}, ${cpus()[0]?.model ?? 'a processor without a name'}, ${cpus().length} cores.`;
  return `${table}\n\n${growth} ${machine}`;
}
