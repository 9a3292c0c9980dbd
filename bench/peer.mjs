/**
 * Runs a peer on every file of a folder: all its kinds of value, with the article's date.
 *   node bench/peer.mjs DIR (chrono-node | recognizers-text)
 * Prints JSON as bench/bare.mjs does.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const begun = performance.now();
const [folder, name] = process.argv.slice(2);
const read = name === 'chrono-node' ? await chronoNode() : await recognizersText();
let values = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) values += read(readFileSync(join(entry.parentPath, entry.name), 'utf8'), new Date('2025-03-07T12:00:00Z'));
}
const ms = performance.now() - begun;
const { userCPUTime, systemCPUTime } = process.resourceUsage();
process.stdout.write(`${JSON.stringify({ values, ms, cpuMs: (userCPUTime + systemCPUTime) / 1e3 })}\n`);

async function chronoNode() {
  const chrono = await import('chrono-node');
  return (text, date) => chrono.parse(text, date).length;
}

async function recognizersText() {
  const { default: suite } = await import('@microsoft/recognizers-text-suite');
  const kinds = ['Number', 'Ordinal', 'Percentage', 'Currency', 'Dimension', 'Temperature', 'Age'];
  return (text, date) => {
    const values = kinds.map((kind) => suite[`recognize${kind}`](text, suite.Culture.English).length);
    return values.reduce((a, b) => a + b) + suite.recognizeDateTime(text, suite.Culture.English, undefined, date).length;
  };
}
