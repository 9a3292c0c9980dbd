/** A page goes out by mail, the answers come back as a file: with the program at both ends. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { Report } from '../../src/model.js';
import { factdiff, folderWith } from '../command.js';
import { inBrowser, openPage } from './browser.js';
import { axeFaults, closeClean } from './checks.js';

const FILES = {
  'claims.yaml':
    'version: 1\nsources:\n  include: ["texts/*.txt"]\n  meta:\n    "texts/our draft, no. 2 #5?.txt": {role: draft, publisher: Karvel Post, published: 2025-05-21}\n',
  'texts/our draft, no. 2 #5?.txt':
    'Ostby tunnel opens\n\nThe state paid 40 percent of the cost of the tunnel at Ostby, Mayor Ida Lundgren said in Karvel.\n',
  'texts/theirs 100%.txt':
    'Ostby tunnel and its bill\n\nThe state paid 55 percent of the cost of the tunnel at Ostby, Mayor Ida Lundgren said in Karvel.\n',
};

inBrowser('a page that is mailed', () => {
  it('links to the articles, and its answers are taken by factdiff decide --import', async () => {
    const folder = folderWith({ ...FILES, 'out/.keep': '' });
    factdiff(folder, ['-f', 'html=out/page.html']);
    const written = join(folder, 'out', 'page.html');
    const opened = await openPage(readFileSync(written, 'utf8'));
    const { page } = opened;
    const links = await page
      .locator('main a[href]:not([href^="#"])')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const targets = new Set(links.map((href) => fileURLToPath(new URL(href.split('#')[0] ?? '', pathToFileURL(written)))));
    expect([...targets].sort()).toEqual(
      Object.keys(FILES)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => resolve(folder, name))
        .sort(),
    );
    expect(await axeFaults(page)).toEqual([]);
    const card = page.locator('article[data-card]').filter({ hasText: '55 percent' }).first();
    await card.getByRole('button', { name: 'Both stand' }).click();
    await card.getByLabel('Your name').fill('Ada Lund');
    await card.getByLabel(/^Reason/).fill('Two budgets');
    await card.getByRole('button', { name: 'Keep this answer' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download decisions' }).click()]);
    await download.saveAs(join(folder, download.suggestedFilename()));
    await closeClean(opened);
    expect(factdiff(folder, ['decide', '--import', 'decisions.jsonl'])).toMatchObject({ status: 0, stderr: '' });
    const { summary, discrepancies } = JSON.parse(factdiff(folder, ['-f', 'json']).stdout) as Report;
    expect(summary.decided).toBe(1);
    expect(discrepancies.find(({ decision }) => decision !== null)?.decision).toMatchObject({
      status: 'both-stand',
      reason: 'Two budgets',
      by: 'Ada Lund',
    });
    expect(existsSync(join(folder, 'claims.decisions.jsonl'))).toBe(true);
  });
});
