/** How readers find what they look for: filters, the search box and its address, and single keys. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { manyReport, pageOf, ruledReport } from '../fixtures/states.js';
import { inBrowser, openState } from './browser.js';
import { closeClean } from './checks.js';

const PAGE = { report: ruledReport, options: { root: '..' } };

/** Titles of the cards in sight. */
async function shown(page: Page): Promise<string[]> {
  return page.locator('article[data-card]:visible h3').allTextContents();
}

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' });
const QUOTE = 'Two renderings of what looks like one quotation';
const SPELLING = 'Spelling of Orlen';
const BRIDGES = 'Number of bridges named';

inBrowser('finding', () => {
  it('filters by what is to be done and by where it stands; the counts are on the buttons', async () => {
    const opened = await openState(PAGE);
    const { page } = opened;
    expect(await shown(page)).toHaveLength(6);
    await page.getByRole('button', { name: /^Decide \d/ }).click();
    expect(await shown(page)).toEqual([QUOTE, BRIDGES, 'The mayor’s answer to the dam plan']);
    await page.getByRole('button', { name: 'Decided 2' }).click();
    expect(await shown(page)).toHaveLength(1);
    await search(page).fill('');
    expect(await shown(page)).toHaveLength(6);
    await page.getByRole('button', { name: 'Re-opened 2' }).click();
    expect(await shown(page)).toEqual(['Share of the Orlen valley under water', QUOTE]);
    await closeClean(opened);
  });
  it.each([
    ['orlenn', [SPELLING]],
    ['rule:quote', [QUOTE]],
    ['source:herald', [BRIDGES]],
    ['claim:list', [BRIDGES]],
    ['family:quote', [QUOTE]],
    ['severity:error !orlenn', ['Share of the Orlen valley under water']],
    ['"four bridges"', [BRIDGES]],
    ['nothing-like-this', []],
  ])('the search %s shows its cards', async (query, titles) => {
    const opened = await openState(PAGE);
    await search(opened.page).fill(query);
    expect(await shown(opened.page)).toEqual(titles);
    await closeClean(opened);
  });
});

inBrowser('the address', () => {
  it('keeps the search in the address: over a reload, for somebody else, and back again', async () => {
    const opened = await openState(PAGE);
    const { page, again } = opened;
    await search(page).fill('rule:quote status:open');
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#q=rule:quote/);
    await page.reload();
    expect(await search(page).inputValue()).toBe('rule:quote status:open');
    expect(await shown(page)).toEqual([QUOTE]);
    const mailed = await again(new URL(page.url()).hash);
    expect(await shown(mailed)).toEqual([QUOTE]);
    await page.goBack();
    await expect.poll(() => shown(page)).toHaveLength(6);
    await closeClean(opened);
  });
  it('an address of a card shows that card, whatever was searched', async () => {
    const opened = await openState(PAGE);
    const anchor = await opened.page.locator('article[data-card]').nth(2).getAttribute('id');
    const linked = await opened.again(`#${anchor}`);
    expect(await linked.locator(`#${anchor}`).isVisible()).toBe(true);
    const { top, tall } = await linked
      .locator(`#${anchor}`)
      .evaluate((one) => ({ top: one.getBoundingClientRect().top, tall: innerHeight }));
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(tall / 2);
    await closeClean(opened);
  });
});

/** The number of the card that has the focus, from 0; -1 for none. */
function focusedCard(page: Page): Promise<number> {
  return page.evaluate(() => [...document.querySelectorAll('article[data-card]')].indexOf(document.activeElement as Element));
}

inBrowser('single keys', () => {
  it('walk over the cards that are shown, open details, search and help', async () => {
    const opened = await openState(PAGE);
    const { page } = opened;
    for (const [key, at] of [
      ['j', 0],
      ['j', 1],
      ['ArrowDown', 2],
      ['k', 1],
      ['ArrowUp', 0],
      ['k', 0],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focusedCard(page)).toBe(at);
    }
    const folds = page.locator('article[data-card]').first().locator('details[open]');
    const before = await folds.count();
    await page.keyboard.press('Enter');
    expect(await folds.count()).not.toBe(before);
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await focusedCard(page)).toBe(0);
    await page.keyboard.press('/');
    await page.keyboard.type('jk?1');
    expect(await search(page).inputValue()).toBe('jk?1');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    await closeClean(opened);
  });
});

inBrowser('single keys, again,', () => {
  it('do nothing with a modifier, and nothing at all once they are switched off', async () => {
    const opened = await openState(PAGE);
    const { page } = opened;
    await page.keyboard.press('Alt+j');
    await page.keyboard.press('Control+j');
    expect(await focusedCard(page)).toBe(-1);
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
    await page.keyboard.press('Escape');
    await page.locator('article[data-card]').first().focus();
    await page.keyboard.press('j');
    await page.keyboard.press('1');
    expect(await focusedCard(page)).toBe(0);
    expect(await page.getByRole('form').count()).toBe(0);
    await page.reload();
    await page.keyboard.press('j');
    expect(await focusedCard(page)).toBe(-1);
    await page.getByRole('button', { name: /help$/i }).click();
    await page.getByRole('checkbox', { name: 'Single-key shortcuts' }).check();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(':focus').textContent()).toMatch(/help$/i);
    await page.keyboard.press('j');
    expect(await focusedCard(page)).toBe(0);
    await closeClean(opened);
  });
  it('lead to the claims and sources', async () => {
    const opened = await openState(PAGE);
    await opened.page.keyboard.press('m');
    const seen = await opened.page.evaluate(() => document.activeElement?.textContent?.includes('Claims and sources') ?? false);
    expect(seen).toBe(true);
    await closeClean(opened);
  });
});

inBrowser('200 discrepancies', () => {
  it('are less than 2 MB, and one of them is found, answered and left for the next', async () => {
    const state = { report: manyReport(200) };
    expect(Buffer.byteLength(pageOf(state), 'utf8')).toBeLessThan(2_000_000);
    const opened = await openState(state);
    const { page } = opened;
    await search(page).fill('"no. 150"');
    expect(await shown(page)).toHaveLength(1);
    await search(page).fill('severity:fix');
    await page.keyboard.press('Escape');
    await search(page).fill('rule:place-spelling');
    await search(page).blur();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await shown(page)).toHaveLength(50);
    expect(await page.locator(':focus h3').textContent()).toBe('Spelling of Orlen, no. 6');
    await closeClean(opened);
  });
});
