/** How editors answer on a page that was mailed to them: decide, undo, take the answers out as a file and read them in again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Ruled } from '../../src/model.js';
import { readDecisions } from '../../src/read/decisions.js';
import { manyReport, pageOf, richReport, ruledReport } from '../fixtures/states.js';
import { folder, inBrowser, openState, writePage } from './browser.js';
import { closeClean } from './checks.js';

const PAGE = { report: richReport, options: { root: '..' } };
const SHARE = 'Share of the Orlen valley under water';
const QUOTE = 'Two renderings of what looks like one quotation';

const card = (page: Page, title: string): Locator =>
  page.locator('article[data-card]').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

/** Answers on a card by its button, and fills in what is asked for. */
async function answer(page: Page, title: string, words: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  const one = card(page, title);
  await one.getByRole('button', { name: words }).click();
  for (const [label, text] of Object.entries(fields)) await one.getByLabel(label).fill(text);
  const keep = one.getByRole('button', { name: 'Keep this answer' });
  if (await keep.isVisible()) await keep.click();
}

let files = 0;
/** Downloads the answers as a file of the test; what is in it, as the program reads it. */
async function downloaded(page: Page): Promise<{ readonly path: string; readonly records: readonly Ruled[] }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download decisions' }).click()]);
  expect(download.suggestedFilename()).toBe('decisions.jsonl');
  const path = join(folder(), `${++files}.jsonl`);
  await download.saveAs(path);
  return { path, records: readDecisions(readFileSync(path, 'utf8'), 'decisions.jsonl') };
}

const bar = (page: Page) => page.getByRole('region', { name: 'Your answers' });

inBrowser('deciding', () => {
  it('an answer is shown on its card, counted, and can be taken back', async () => {
    const opened = await openState(PAGE);
    const { page } = opened;
    await answer(page, SHARE, 'Our text is wrong', { 'Your name': 'Ada Lund' });
    await expect.poll(() => card(page, SHARE).textContent()).toContain('Wrong: draft. Ada Lund');
    expect(await card(page, SHARE).getByRole('button', { name: 'Our text is wrong' }).getAttribute('aria-pressed')).toBe('true');
    expect(await bar(page).textContent()).toContain('1 decision not saved yet');
    await card(page, SHARE).getByRole('button', { name: 'Undo' }).click();
    expect(await card(page, SHARE).getByRole('button', { name: 'Our text is wrong' }).getAttribute('aria-pressed')).toBe('false');
    expect(await bar(page).textContent()).not.toContain('not saved yet');
    await closeClean(opened);
  });
  it('“both stand” needs a reason, by keys alone', async () => {
    const opened = await openState(PAGE);
    const { page } = opened;
    await card(page, QUOTE).focus();
    await page.keyboard.press('3');
    const form = card(page, QUOTE).locator('form');
    await form.getByLabel('Your name').fill('Ada Lund');
    await page.keyboard.press('Control+Enter');
    expect(await form.getByRole('alert').textContent()).toContain('why both stand');
    await page.keyboard.type('Both were in the room');
    await page.keyboard.press('Control+Enter');
    expect(await form.count()).toBe(0);
    expect(await card(page, QUOTE).textContent()).toContain('Both were in the room');
    await page.keyboard.press('u');
    expect(await card(page, QUOTE).textContent()).not.toContain('Both were in the room');
    await closeClean(opened);
  });
  it('one answer for all with the same values', async () => {
    const opened = await openState({ report: manyReport(12) });
    const { page } = opened;
    const first = card(page, `${SHARE}, no. 1`);
    await first.getByRole('checkbox', { name: /^The same answer for 2 others/ }).check();
    await answer(page, `${SHARE}, no. 1`, 'Not the same thing', { 'Your name': 'Ada Lund' });
    expect(await bar(page).textContent()).toContain('3 decisions not saved yet');
    const { records } = await downloaded(page);
    expect(records.map(({ status }) => status)).toEqual(['not-the-same', 'not-the-same', 'not-the-same']);
    await closeClean(opened);
  });
});

inBrowser('the file of answers', () => {
  it('is one that the program reads, and another page reads it in', async () => {
    const opened = await openState(PAGE);
    await answer(opened.page, SHARE, 'Their text is wrong', { 'Your name': 'Ada Lund', Reason: 'The board says a third' });
    await answer(opened.page, QUOTE, 'Ask');
    const { path, records } = await downloaded(opened.page);
    const [share, quote] = richReport.discrepancies.filter(({ title }) => title === SHARE || title === QUOTE);
    expect(records.map(({ id, status }) => [id, status]).sort()).toEqual(
      [
        [share?.id, 'their-text-wrong'],
        [quote?.id, 'ask'],
      ].sort(),
    );
    expect(records.find(({ id }) => id === share?.id)).toMatchObject({
      by: 'Ada Lund',
      wrong: ['times', 'gazette', 'wire'],
      judged: expect.arrayContaining([expect.stringContaining('[about a third]')]),
    });
    expect(await bar(opened.page).textContent()).not.toContain('not saved yet');
    await closeClean(opened);
    const other = await openState(PAGE);
    await other.page.locator('input[type=file]').setInputFiles(path);
    await expect
      .poll(() => card(other.page, SHARE).getByRole('button', { name: 'Their text is wrong' }).getAttribute('aria-pressed'))
      .toBe('true');
    expect(await card(other.page, QUOTE).getByRole('button', { name: 'Ask' }).getAttribute('aria-pressed')).toBe('true');
    await closeClean(other);
  });
  it('is read in as far as it can be; what is no answer is named', async () => {
    const opened = await openState(PAGE);
    const path = join(folder(), 'broken.jsonl');
    writeFileSync(path, '{"v":1,\n[]\n"<img src=x onerror=window.__pwned=1>"\n');
    await opened.page.locator('input[type=file]').setInputFiles(path);
    await expect.poll(() => bar(opened.page).getByRole('alert').textContent()).toContain('broken.jsonl');
    await closeClean(opened);
  });
});

inBrowser('answers that are not saved', () => {
  it('are not forgotten: they come back, and closing the page asks first', async () => {
    const opened = await openState(PAGE);
    await answer(opened.page, SHARE, 'Our text is wrong', { 'Your name': 'Ada Lund' });
    const later = await opened.again();
    expect(await bar(later).textContent()).toContain('1 decision not saved yet');
    expect(await card(later, SHARE).getByRole('button', { name: 'Our text is wrong' }).getAttribute('aria-pressed')).toBe('true');
    await opened.page.close({ runBeforeUnload: true });
    await expect.poll(() => opened.dialogs.splice(0)).toEqual([expect.stringContaining('beforeunload')]);
    await closeClean({ ...opened, page: later });
  });
  it('can be taken out where the browser keeps nothing, which the page says', async () => {
    const before = () => {
      const denied = {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      };
      Object.defineProperties(window, { localStorage: denied, sessionStorage: denied });
    };
    const opened = await openState(PAGE, { before });
    expect(await bar(opened.page).textContent()).toContain('This browser keeps nothing for this page');
    await answer(opened.page, SHARE, 'Our text is wrong', { 'Your name': 'Ada Lund' });
    expect((await downloaded(opened.page)).records).toHaveLength(1);
    await closeClean(opened);
  });
});

inBrowser('a statement of the draft', () => {
  it('is signed off, counted, written out and taken back', async () => {
    const opened = await openState(PAGE);
    const { page } = opened;
    const summary = page.locator('[data-sheet-summary]').first();
    expect(await summary.textContent()).toContain('1 of 5 checked');
    const box = page.getByRole('checkbox', { name: /Checked: 5 March/ });
    await box.click();
    const form = page.getByRole('form', { name: /Sign off/ });
    await form.getByLabel('How it was checked').fill('phone');
    await form.getByLabel(/With whom or what/).fill('called the town hall');
    await form.getByLabel('Your name').fill('Ada Lund');
    await form.getByRole('button', { name: 'Sign off' }).click();
    await expect.poll(() => box.isChecked()).toBe(true);
    expect(await summary.textContent()).toContain('2 of 5 checked');
    const { records } = await downloaded(page);
    expect(records).toMatchObject([
      {
        status: 'checked',
        draft: 'draft',
        value: '5 March 2025',
        text: '5 March',
        method: 'phone',
        source: 'called the town hall',
        by: 'Ada Lund',
      },
    ]);
    await box.click();
    await expect.poll(() => box.isChecked()).toBe(false);
    expect(await summary.textContent()).toContain('1 of 5 checked');
    await closeClean(opened);
  });
});

inBrowser('since the last look', () => {
  it('what is new is counted and can be shown alone', async () => {
    const { discrepancies } = ruledReport;
    const opened = await openState({ report: { ...ruledReport, discrepancies: discrepancies.slice(1) } });
    expect(await bar(opened.page).getByText('since your last look').isVisible()).toBe(false);
    writePage(pageOf({ report: ruledReport }), opened.file);
    const later = await opened.again();
    expect(await bar(later).textContent()).toContain('1 card is new since your last look');
    await bar(later)
      .getByRole('link', { name: /1 card is new/ })
      .click();
    expect(await later.locator('article[data-card]:visible h3').allTextContents()).toEqual([SHARE]);
    await later.getByRole('button', { name: 'Mark all as seen' }).click();
    expect(await bar(later).getByText('since your last look').isVisible()).toBe(false);
    await closeClean(opened);
  });
  it('an answer that no longer holds is shown with what it was given for', async () => {
    const opened = await openState({ report: ruledReport });
    const text = await card(opened.page, SHARE).textContent();
    expect(text).toContain('a quarter');
    expect(text).toContain('a fifth');
    expect(text).toContain('We attribute both');
    await closeClean(opened);
  });
});
