/** What axe has against the page, in every state, by day and by night, wide and narrow; and nothing scrolls sideways. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { manyReport, STATES } from '../fixtures/states.js';
import { inBrowser, openPage, openState } from './browser.js';
import { axeFaults, closeClean, expectNoSidewaysScroll, openEverything } from './checks.js';

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 320, height: 640 } },
  { colorScheme: 'light', viewport: { width: 320, height: 640 } },
] as const;

/** In every look, or in these: axe has nothing against the page, and it does not scroll sideways. */
async function expectFine(page: Page, looks: readonly (typeof LOOKS)[number][] = LOOKS): Promise<void> {
  for (const { colorScheme, viewport } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport);
    expect(await axeFaults(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
  }
}

inBrowser('axe', () => {
  it('is asked the right way: it finds faults that were put there', async () => {
    const page = '<html><title></title><meta charset="utf-8"><p style="color:#999;background:#fff">pale</p><a href="#x"></a>';
    const { page: opened } = await openPage(page);
    const faults = (await axeFaults(opened)).map((line) => line.split(':')[0]);
    expect(faults).toEqual(expect.arrayContaining(['color-contrast', 'document-title', 'html-has-lang', 'link-name']));
    await opened.context().close();
  });
  it.each(Object.entries(STATES))('finds nothing wrong with %s, wide by day and narrow by night', async (_, state) => {
    const opened = await openState(state);
    await expectFine(opened.page, [LOOKS[0], LOOKS[2]]);
    await closeClean(opened);
  });
  it.each(['a full report', 'the review page'] as const)(
    'finds nothing wrong with %s, everything opened and answered, in every look',
    async (name) => {
      const opened = await openState(STATES[name]);
      await openEverything(opened.page);
      await expectFine(opened.page);
      await opened.page.keyboard.press('Escape');
      await opened.page.locator('article[data-card]').first().focus();
      await opened.page.keyboard.press('?');
      expect(await opened.page.getByRole('dialog').isVisible()).toBe(true);
      await expectFine(opened.page);
      await closeClean(opened);
    },
  );
  it('finds nothing wrong with 200 discrepancies', async () => {
    const opened = await openState({ report: manyReport(200) }, LOOKS[2]);
    expect(await axeFaults(opened.page)).toEqual([]);
    await expectNoSidewaysScroll(opened.page);
    await closeClean(opened);
  });
});
