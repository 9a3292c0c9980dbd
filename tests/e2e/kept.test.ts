/** What a page of `factdiff review` must not lose: words half written when files change, and which record an answer belongs to. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from '../command.js';
import { ruledReport } from '../fixtures/states.js';
import { inBrowser, openAddress, openState } from './browser.js';
import { closeClean } from './checks.js';
import { review } from './server.js';

const CLAIMS = 'version: 1\nsources:\n  include: ["*.txt"]\n  meta:\n    "ours.txt": {role: draft, publisher: Karvel Post}\n';
const OURS = 'Fire at the harbour of Ostby\n\nThe fire at the harbour of Ostby killed 12 people, Mayor Ida Lundgren said in Karvel.\n';
const FILES = { 'claims.yaml': CLAIMS, 'ours.txt': OURS, 'theirs.txt': OURS.replace('killed 12', 'killed 14') };

inBrowser('factdiff review', () => {
  it('keeps a half-written form of the fact sheet over a reload', async () => {
    const folder = folderWith(FILES);
    const opened = await openAddress(await review(folder));
    const { page } = opened;
    await page.getByRole('checkbox', { name: /Checked: 12 people/ }).click();
    await page.getByLabel('How it was checked').fill('phone');
    await page.getByLabel(/With whom or what/).fill('called the coroner');
    writeFileSync(join(folder, 'theirs.txt'), OURS.replace('killed 12', 'killed 15'));
    const reload = page.getByRole('button', { name: 'Reload' });
    await reload.waitFor({ timeout: 10_000 });
    expect(await reload.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    await reload.click();
    await expect.poll(() => page.locator('article[data-card]').first().textContent(), { timeout: 8000 }).toContain('15');
    expect(await page.getByLabel('How it was checked').inputValue()).toBe('phone');
    expect(await page.getByLabel(/With whom or what/).inputValue()).toBe('called the coroner');
    await closeClean(opened);
  });
  it('takes back the record that stands in the file, under whatever id it stands there', async () => {
    const [first, second, ...rest] = ruledReport.discrepancies;
    if (first === undefined || second === undefined || second.decision === null) throw new Error('there is none');
    const discrepancies = [{ ...first, reopened: null }, { ...second, decision: { ...second.decision, id: first.id } }, ...rest];
    const { page } = await openState({ report: { ...ruledReport, discrepancies }, options: { review: true } });
    await page.locator(`[data-id="${second.id}"]`).focus();
    const asked = page.waitForRequest('**/api/undo');
    await page.keyboard.press('u');
    expect((await asked).postDataJSON()).toEqual({ id: first.id });
    await page.context().close();
  });
});
