/**
 * A page of the report in a real browser: how a page is opened so that everything it asks for is seen. Where there is no browser the tests are left out by name, and fail where CI=true.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf, type State } from '../fixtures/states.js';
import { findBrowser, LEFT_OUT } from './find-browser.js';

const FOUND = findBrowser();

interface Running {
  readonly browser: Browser;
  readonly folder: string;
}
let running: Running | null = null;

async function launch(): Promise<void> {
  if (running !== null || FOUND === null) return;
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];
  const browser = await chromium.launch({ executablePath: FOUND, args });
  running = { browser, folder: mkdtempSync(join(tmpdir(), 'factdiff-page-')) };
}

afterAll(async () => {
  await running?.browser.close();
  if (running) rmSync(running.folder, { recursive: true, force: true });
  running = null;
});

/** A group of tests in a browser, which all groups of a file share. Nothing of it is run where there is none; with CI=true that is a failure. */
export function inBrowser(name: string, body: () => void): void {
  if (FOUND === null && process.env.CI === 'true') it(`${name}: needs a browser`, () => expect.fail(LEFT_OUT));
  if (FOUND === null) {
    describe.skip(`${name} (${LEFT_OUT})`, body);
    return;
  }
  describe(name, () => {
    beforeAll(launch);
    body();
  });
}

/** What a page did that a report must not do. */
export interface Watched {
  readonly page: Page;
  /** Where the page lies on the disk, if it was opened from there. */
  readonly file: string;
  /** Addresses it asked for beyond itself. */
  readonly requests: string[];
  /** Errors in its script and what its policy refused. */
  readonly errors: string[];
  readonly dialogs: string[];
  /** Opens the same page in another tab, as a reader who comes back does: same browser, same storage. */
  readonly again: (hash?: string) => Promise<Page>;
}

let files = 0;
/** Writes a page to a folder of the test and opens it from there, with no network. */
export async function openPage(html: string, options: Options = {}): Promise<Watched> {
  const file = writePage(html);
  const address = pathToFileURL(file).href;
  const asked = (url: string) => (url.split('#')[0] === address ? 'pass' : null);
  return { ...(await open(address, asked, options)), file };
}

/** Opens a report in a state; a review page as its server would send it. */
export async function openState(state: State, options: Options = {}): Promise<Watched> {
  return (state.options?.review === true ? openReviewPage : openPage)(pageOf(state), options);
}

/** Writes a page into the folder of the group, in the place of another one if that is named; its path. */
export function writePage(html: string, file = join(folder(), `page-${++files}.html`)): string {
  writeFileSync(file, html);
  return file;
}

/** A review page as its server would send it; what it saves is taken and forgotten. */
async function openReviewPage(html: string, options: Options = {}): Promise<Watched> {
  const origin = 'http://127.0.0.1:4';
  const answers: Readonly<Record<string, Answer>> = {
    '/': { contentType: 'text/html', body: html },
    '/api/events': { contentType: 'text/event-stream', body: 'retry: 600000\n\n' },
    '/api/records': { contentType: 'application/json', body: '{"saved":1}' },
  };
  return open(`${origin}/`, (url) => (new URL(url).origin === origin ? (answers[new URL(url).pathname] ?? null) : null), options);
}

/** Opens an address of a server that is running; whatever does not go to it is refused and noted down. */
export async function openAddress(address: string, options: Options = {}): Promise<Watched> {
  const { origin } = new URL(address);
  return open(address, (url) => (new URL(url).origin === origin ? 'pass' : null), options);
}

type Answer = 'pass' | { readonly contentType: string; readonly body: string };
/** How a page is opened; `before` is run in the page before anything of its own. */
type Options = BrowserContextOptions & { readonly before?: () => void };

/** `answer` says what a request gets; null refuses it. */
async function open(address: string, answer: (url: string) => Answer | null, { before, ...options }: Options): Promise<Watched> {
  if (running === null) throw new Error('no browser is running: write the test inside inBrowser()');
  const viewport = { width: 1280, height: 900 };
  const context = await running.browser.newContext({ viewport, acceptDownloads: true, reducedMotion: 'reduce', ...options });
  if (before) await context.addInitScript(before);
  const requests: string[] = [];
  const errors: string[] = [];
  const dialogs: string[] = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    const given = url.startsWith('blob:') ? 'pass' : answer(url);
    if (given === 'pass') return route.continue();
    if (given !== null) return route.fulfill(given);
    requests.push(url);
    return route.abort();
  });
  const again = async (hash = ''): Promise<Page> => {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('dialog', (dialog) => {
      dialogs.push(`${dialog.type()}: ${dialog.message()}`);
      return dialog.accept();
    });
    await page.goto(address + hash);
    return page;
  };
  return { page: await again(), file: '', requests, errors, dialogs, again };
}

/** The folder of the running group of tests, removed at its end. */
export function folder(): string {
  if (running === null) throw new Error('no browser is running: write the test inside inBrowser()');
  return running.folder;
}
