/**
 * Pictures of a report page, to be looked at: node scripts/screenshots.mjs PAGE FOLDER
 * Writes desktop, phone, dark and what comes out of the printer (with pdftoppm, else the PDF only): the first screen and the whole page.
 * The browser is CHROME_PATH, else chromium.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const LOOKS = {
  desktop: { viewport: { width: 1280, height: 900 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 },
};
const LONGEST = 12_000;

const [page, folder] = process.argv.slice(2);
if (page === undefined || folder === undefined) {
  process.stderr.write('node scripts/screenshots.mjs PAGE FOLDER\n');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const address = /^https?:/.test(page) ? page : pathToFileURL(resolve(page)).href;
const found = process.env.CHROME_PATH ?? spawnSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).stdout.trim();
const browser = await chromium.launch({ executablePath: found, args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const [name, look] of Object.entries(LOOKS)) await picture(name, look);
  await paper();
} finally {
  await browser.close();
}

async function picture(name, look) {
  const context = await browser.newContext({ ...look, reducedMotion: 'reduce' });
  const opened = await context.newPage();
  await opened.goto(address);
  await opened.screenshot({ path: join(folder, `${name}.png`) });
  const height = await opened.evaluate('document.documentElement.scrollHeight');
  const clip = { x: 0, y: 0, width: look.viewport.width, height: Math.min(height, LONGEST) };
  await opened.screenshot({ path: join(folder, `${name}-whole.png`), fullPage: true, clip });
  process.stdout.write(`${name}: ${height} pixels high\n`);
  await context.close();
}

async function paper() {
  const opened = await browser.newPage();
  await opened.goto(address);
  const path = join(folder, 'print.pdf');
  await opened.pdf({ path, format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
  // A page before may have been longer.
  for (const name of readdirSync(folder)) if (/^print-\d+[.]png$/.test(name)) rmSync(join(folder, name));
  const { status } = spawnSync('pdftoppm', ['-r', '70', '-png', path, join(folder, 'print')], { stdio: 'ignore' });
  process.stdout.write(status === 0 ? 'print: print-*.png\n' : 'print: print.pdf; pdftoppm is not here to make pictures of it\n');
}
