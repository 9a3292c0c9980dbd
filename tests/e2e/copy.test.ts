/** What is copied out of the page, to be pasted into a mail, a message or another text. */
import { expect, it } from 'vitest';
import { richReport } from '../fixtures/states.js';
import { inBrowser, openState } from './browser.js';
import { closeClean } from './checks.js';

const COPIES = ['clipboard-read', 'clipboard-write'];

inBrowser('copying', () => {
  it('gives the query to the reporter, with the words and places of the sides', async () => {
    const opened = await openState({ report: richReport }, { permissions: COPIES });
    const { page } = opened;
    const first = page.locator('article[data-card]').first();
    await first.getByRole('button', { name: 'Copy', exact: true }).click();
    await first.getByRole('button', { name: 'Query to reporter' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('about a third');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const words of ['Harbour Post', 'par. 7', 'Valley Times', 'a fifth']) expect(text).toContain(words);
    expect(text).not.toMatch(/[<>]|undefined|null/);
    await closeClean(opened);
  });
  it('gives the cards that are shown as Markdown', async () => {
    const opened = await openState({ report: richReport }, { permissions: COPIES });
    const { page } = opened;
    await page.getByRole('searchbox').fill('orlenn');
    await page.getByRole('button', { name: 'Copy these as Markdown' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('Spelling of Orlen');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^\*\*Spelling of Orlen\*\*$/m);
    expect(text).toContain('The mayor of **Orlenn** asked for boats.');
    expect(text).not.toContain('Share of the Orlen valley');
    await closeClean(opened);
  });
});
