/**
 * Reads a folder of articles and takes the mentions out of each, as a check does before it compares.
 *   node bench/read-and-extract.mjs DIR MODULE
 * MODULE: the library, e.g. dist/index.js. Prints JSON as bench/bare.mjs does.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const begun = performance.now();
const [folder, module] = process.argv.slice(2);
const { extract, readProject, toDocument } = await import(pathToFileURL(resolve(module)).href);
const { sources } = await readProject(folder, { noConfig: true, paths: ['.'] });
let mentions = 0;
// With a date of publication, without which "on Thursday" would be no work.
for (const source of sources) mentions += extract(toDocument({ ...source, published: '2025-03-07', gaps: [] }), source.raw).mentions.length;
const ms = performance.now() - begun;
const { userCPUTime, systemCPUTime } = process.resourceUsage();
process.stdout.write(`${JSON.stringify({ files: sources.length, mentions, ms, cpuMs: (userCPUTime + systemCPUTime) / 1e3 })}\n`);
