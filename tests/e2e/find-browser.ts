/** Which browser the tests of the page are run in. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-headless-shell', 'google-chrome'];

export const LEFT_OUT = 'left out: there is no browser here; set CHROME_PATH to a Chromium';

/** Path of a browser: CHROME_PATH, else the first of the usual names on PATH, else null. */
export function findBrowser({ CHROME_PATH, PATH = '' }: NodeJS.ProcessEnv = process.env): string | null {
  const folders = PATH.split(delimiter);
  const paths = CHROME_PATH ? [CHROME_PATH] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}
