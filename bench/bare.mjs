/**
 * The yardstick: reads every file of a folder and splits it at white space, nothing else.
 *   node bench/bare.mjs DIR
 * Prints what it took as JSON: `words`, `ms` since its first line, `cpuMs` of the whole process.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const begun = performance.now();
let words = 0;
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) words += readFileSync(join(entry.parentPath, entry.name), 'utf8').split(/\s+/).length;
}
const ms = performance.now() - begun;
const { userCPUTime, systemCPUTime } = process.resourceUsage();
process.stdout.write(`${JSON.stringify({ words, ms, cpuMs: (userCPUTime + systemCPUTime) / 1e3 })}\n`);
