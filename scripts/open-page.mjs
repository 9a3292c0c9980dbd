/**
 * Opens a report page in a browser and looks whether it is there: node scripts/open-page.mjs BROWSER PAGE
 * Ends with 1 when the page shows no heading or no discrepancy, or asks for anything beyond itself.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [browser, page] = process.argv.slice(2);
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=3000', '--enable-logging=stderr', '--dump-dom'];
const { stdout, stderr, status } = spawnSync(browser, [...flags, pathToFileURL(resolve(page)).href], { encoding: 'utf8', timeout: 60_000 });
const refused = (stderr ?? '').split('\n').filter((line) => /CONSOLE/.test(line));
const asksFor = [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="(?<url>https?:[^"]{0,200})"/g)].map(({ groups }) => groups.url);
const faults = [
  ...(status === 0 ? [] : [`the browser ended with ${status}`]),
  ...(/<h1[\s>]/.test(stdout ?? '') ? [] : ['no heading']),
  ...refused,
  ...asksFor.map((url) => `asks for ${url}`),
];
process.stdout.write(faults.length === 0 ? `${page}: ${stdout.length} characters in the browser\n` : `${faults.join('\n')}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
