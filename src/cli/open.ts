/** `--open`: shows a page in the person's browser. The one place that starts another program, with the page's address as its last word. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Report } from '../index.js';
import { oneLine, quiet } from '../report/safe.js';
import type { Output } from './outputs.js';
import { codeOf, remark } from './screen.js';

/** What opens an address with whatever the person has chosen for it; no shell reads the words. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens the page among the outputs if anything is left to settle; on a build server nobody would see it. */
export async function openPage({ summary }: Report, outputs: readonly Output[]): Promise<void> {
  const page = outputs.find(({ format, file }) => format === 'html' && file !== null)?.file;
  if (summary.exit === 0 || page === undefined || page === null || process.env.CI) return;
  const fault = await open(resolve(page));
  if (fault !== null) remark(quiet(oneLine(`${page} could not be opened (${fault}): open it in your browser.`)));
}

/** Asks the system to open a file or an address and does not wait for the end; null when it has been asked, else why not. */
export function open(address: string): Promise<string | null> {
  const [program, ...words] = OPENERS[process.platform] ?? ['xdg-open'];
  return new Promise((settle) => {
    const child = spawn(program, [...words, address], { detached: true, stdio: 'ignore', shell: false });
    child.once('error', (error) => settle(codeOf(error) === 'ENOENT' ? `no ${program} here` : codeOf(error)));
    child.once('spawn', () => {
      child.unref();
      settle(null);
    });
  });
}
