/** Articles, names, files, decisions and claims that try to act, in a real browser: nothing is made of them but letters. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { folderWith } from '../command.js';
import { hostile, hostileProject, PAYLOADS } from '../fixtures/hostile.js';
import { inBrowser, openAddress, openState } from './browser.js';
import { acting, closeClean } from './checks.js';
import { review } from './server.js';

/** What a reader may do about a card: search for its words, answer, sign off, copy, ask for help. */
async function useIt(page: Page, payload: string): Promise<void> {
  await page.getByRole('searchbox').fill(payload.replace(/\s.*/s, ''));
  await page.reload();
  await page.getByRole('searchbox').fill('');
  const first = page.locator('article[data-card]').first();
  await first.getByRole('button', { name: 'Both stand' }).click();
  await first.getByLabel('Your name').fill(payload);
  await first.getByLabel(/^Reason/).fill(payload);
  await page.keyboard.press('Control+Enter');
  expect(await first.getByRole('button', { name: 'Both stand' }).getAttribute('aria-pressed')).toBe('true');
  await first.getByRole('button', { name: 'Copy', exact: true }).click();
  await first.getByRole('button', { name: 'Card as Markdown' }).click();
  await page.locator('[data-slot=tick] input:not(:checked)').first().click();
  await page.getByLabel('How it was checked').fill(payload);
  await page.getByLabel(/With whom/).fill(payload);
  await page.keyboard.press('Enter');
  await page.reload();
  await expect.poll(() => first.getByRole('button', { name: 'Both stand' }).getAttribute('aria-pressed')).toBe('true');
}

inBrowser('hostile text', () => {
  it.each(Object.entries(PAYLOADS))('%s does nothing', async (_, payload) => {
    for (const review of [false, true]) {
      const opened = await openState({ report: hostile(payload), options: { root: '..', review, all: true } });
      expect(await acting(opened.page)).toEqual([]);
      await closeClean(opened);
    }
  });
  it.each([
    'script',
    'attribute break, double quotes',
    'attribute break, single quotes',
    'JSON island break',
    'end of a raw text element',
  ] as const)('%s does nothing while a reader works', async (name) => {
    const opened = await openState({ report: hostileProject(PAYLOADS[name]), options: { root: '..', all: true } });
    await useIt(opened.page, PAYLOADS[name]);
    expect(await acting(opened.page)).toEqual([]);
    expect(opened.dialogs.splice(0).filter((said) => !said.startsWith('beforeunload'))).toEqual([]);
    await closeClean(opened);
  });
});

const RUN = 'window.__pwned=1';
const BAD = `"><img src=x onerror=${RUN}>'</script><script>${RUN}</script>`;
/** A project whose files, words, metadata and rulings all try it; a slash cannot stand in the name of a file. */
const PROJECT = {
  'claims.yaml': JSON.stringify({
    version: 1,
    sources: { include: ['*.txt'], meta: { 'ours.txt': { role: 'draft', publisher: BAD, title: BAD, url: `https://x.example/${BAD}` } } },
    claims: { share: { label: BAD, type: 'share', match: { any: ['cost of the tunnel'] } } },
  }),
  'ours.txt': `${BAD}\n\nThe state paid 40 percent of the cost of the tunnel at Ostby, ${BAD} said in Karvel.\n`,
  [`x"'><img src=x onerror=${RUN}>\n&lt;.txt`]: `Ostby ${BAD}\n\nThe state paid 55 percent of the cost of the tunnel at Ostby, ${BAD} said in Karvel.\n`,
};

inBrowser('a hostile project', () => {
  it('does nothing on the page of factdiff review, pasted drafts included', async () => {
    const opened = await openAddress(await review(folderWith(PROJECT)));
    const { page } = opened;
    expect(await page.locator('article[data-card]').count()).toBeGreaterThan(0);
    expect(await acting(page, 'https://x.example/')).toEqual([]);
    await page.getByText('Paste a draft').click();
    await page
      .getByLabel('Draft', { exact: true })
      .fill(`${BAD}\n\nThe state paid 45 percent of the cost of the tunnel at Ostby, ${BAD} said.\n`);
    await page.getByRole('button', { name: 'Check it' }).click();
    await expect.poll(() => page.locator('article[data-card] mark', { hasText: '45 percent' }).count()).toBeGreaterThan(0);
    expect(await acting(page, 'https://x.example/')).toEqual([]);
    await closeClean(opened);
  });
});
