/**
 * How the time of a whole run is shared out among reading and extraction, comparing and reporting, and how it grows with the articles.
 *   node bench/stages.mjs [MODULE] [--articles 300] [--times 10]      MODULE: the library, dist/index.js without a name
 * Many stories of a few articles each, made of this repository's own; each size in a process of its own. Prints CPU milliseconds
 * and what they are of the whole and of the smaller size: a busy machine shows in those ratios less than in the times.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { makeStories } from './corpus.mjs';

const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));

const options = { articles: { type: 'string', default: '300' }, times: { type: 'string', default: '10' }, one: { type: 'string' } };
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const module = resolve(positionals[0] ?? join(ROOT, 'dist/index.js'));
if (values.one) process.stdout.write(JSON.stringify(await stagesOf(values.one)));
else process.stdout.write(`${table([Number(values.articles), Number(values.articles) * Number(values.times)])}\n`);

/** CPU milliseconds of each stage for one folder. Comparing is what a check takes beyond reading its articles. */
async function stagesOf(folder) {
  const { check, extract, formatters, readProject, toDocument } = await import(pathToFileURL(module).href);
  const project = await readProject(folder, { noConfig: true, paths: ['.'] });
  const time = (work) => {
    const { user, system } = process.cpuUsage();
    const result = work();
    const after = process.cpuUsage();
    return { result, ms: (after.user + after.system - user - system) / 1000 };
  };
  const extracting = time(() => {
    let mentions = 0;
    for (const source of project.sources) mentions += extract(toDocument(source), source.raw).mentions.length;
    return mentions;
  });
  const checking = time(() => check(project));
  const reporting = time(() => formatters.json(checking.result).length);
  const compare = Math.max(0, checking.ms - extracting.ms);
  return { extract: extracting.ms, compare, report: reporting.ms, megabytes: process.resourceUsage().maxRSS / 1024 };
}

function table(sizes) {
  const rows = sizes.map(measure);
  const lines = rows.map(({ articles, extract, compare, report, megabytes }) => {
    const share = (100 * (compare + report)) / (extract + compare + report);
    return [articles, extract.toFixed(0), compare.toFixed(0), report.toFixed(0), `${share.toFixed(0)} %`, megabytes.toFixed(0)];
  });
  const head = ['articles', 'extract, CPU ms', 'compare', 'report', 'compare and report of all', 'MB'];
  const text = [head, head.map(() => '---:'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const [small, large] = rows;
  const growth = (of) => (of(large) / of(small)).toFixed(1);
  return `${text}\n\n${values.times} times the articles take ${growth(({ extract }) => extract)} times the extraction and ${growth(({ compare, report }) => compare + report)} times the comparing and reporting.`;
}

function measure(articles) {
  const folder = mkdtempSync(join(tmpdir(), 'factdiff-stages-'));
  try {
    makeStories(join(ROOT, 'sources'), folder, articles);
    const words = ['--max-old-space-size=4096', fileURLToPath(import.meta.url), module, '--one', folder];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}: ${stderr}`);
    return { articles, ...JSON.parse(stdout) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
