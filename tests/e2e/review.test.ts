/** `factdiff review` as editors use it: in a browser, with the program's own server, the answers on the disk. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Report, Ruled } from '../../src/model.js';
import { readDecisions } from '../../src/read/decisions.js';
import { factdiff, folderWith } from '../command.js';
import { inBrowser, openAddress } from './browser.js';
import { axeFaults, closeClean } from './checks.js';
import { review, startReview } from './server.js';

const FILES = {
  'claims.yaml':
    'version: 1\nsources:\n  include: ["*.txt"]\n  meta:\n    "ours.txt": {role: draft, publisher: Karvel Post, published: 2025-05-21}\n    "theirs.txt": {publisher: Ostby News, published: 2025-05-20}\n',
  'ours.txt': `Ostby tunnel opens

The harbour tunnel at Ostby opened on Monday, Mayor Ida Lundgren of Ostby said in Karvel.

The state paid 40 percent of the cost of the tunnel. The fire at the harbour killed 12 people.
`,
  'theirs.txt': `Ostby tunnel and its bill

The harbour tunnel at Ostby has its critics in Karvel. Mayor Ida Lundgren is not one of them.

The state paid 55 percent of the cost of the tunnel. The fire at the harbour killed 14 people.
`,
};

function saved(folder: string): readonly Ruled[] {
  const file = join(folder, 'claims.decisions.jsonl');
  return existsSync(file) ? readDecisions(readFileSync(file, 'utf8'), file) : [];
}

/** What the command line says of the same folder. */
function report(folder: string): Report {
  return JSON.parse(factdiff(folder, ['-f', 'json']).stdout);
}

const SHARE = 'Share of the cost of the tunnel';
const DEAD = 'Number of people';
const card = (page: Page, title: string): Locator =>
  page.locator('article[data-card]').filter({ has: page.getByRole('heading', { name: title }) });

async function answer(one: Locator, words: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await one.getByRole('button', { name: words }).click();
  for (const [label, text] of Object.entries(fields)) await one.getByLabel(label).fill(text);
  const keep = one.getByRole('button', { name: 'Keep this answer' });
  if (await keep.isVisible()) await keep.click();
}

const MINE = { 'Your name': 'Ada Lund' };
const pressed = (one: Locator, words: string) => one.getByRole('button', { name: words }).getAttribute('aria-pressed');

inBrowser('factdiff review', () => {
  it('saves an answer at once, and the next run counts it as decided', async () => {
    const folder = folderWith(FILES);
    const before = report(folder).summary;
    const opened = await openAddress(await review(folder));
    const { page } = opened;
    expect(page.url()).not.toContain('token');
    expect(await axeFaults(page)).toEqual([]);
    await answer(card(page, SHARE), 'Their text is wrong', { ...MINE, Reason: 'The budget says 40' });
    await expect
      .poll(() => saved(folder))
      .toMatchObject([{ status: 'their-text-wrong', wrong: ['theirs'], reason: 'The budget says 40', by: 'Ada Lund' }]);
    const { summary, discrepancies } = report(folder);
    expect(summary.decided).toBe(before.decided + 1);
    expect(discrepancies.find(({ decision }) => decision)?.decision?.reason).toBe('The budget says 40');
    await page.reload();
    expect(await card(page, SHARE).textContent()).toContain('The budget says 40');
    await closeClean(opened);
  });
});

inBrowser('answers in factdiff review', () => {
  it('can be taken back', async () => {
    const folder = folderWith(FILES);
    const opened = await openAddress(await review(folder));
    const one = card(opened.page, SHARE);
    await answer(one, 'The program misread', MINE);
    await expect.poll(() => saved(folder).length).toBe(1);
    await one.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => saved(folder).length).toBe(0);
    await expect.poll(() => pressed(one, 'The program misread')).toBe('false');
    await closeClean(opened);
  });
  it('of two people at once are both kept, and each sees the other’s', async () => {
    const folder = folderWith(FILES);
    const address = await review(folder);
    const [one, other] = [await openAddress(address), await openAddress(address)];
    await Promise.all([
      answer(card(one.page, SHARE), 'The program misread', MINE),
      answer(card(other.page, DEAD), 'Not the same thing', { 'Your name': 'Ben Ro' }),
    ]);
    await expect
      .poll(() =>
        saved(folder)
          .map(({ by, status }) => `${by}: ${status}`)
          .sort(),
      )
      .toEqual(['Ada Lund: tool-misread', 'Ben Ro: not-the-same']);
    await expect.poll(() => card(one.page, DEAD).textContent()).toContain('Ben Ro');
    await expect.poll(() => card(other.page, SHARE).textContent()).toContain('Ada Lund');
    await closeClean(one);
    await closeClean(other);
  });
});

inBrowser('factdiff review, while files change,', () => {
  it('shows a changed article by itself, keeps the search, and opens the answer again with both texts', async () => {
    const folder = folderWith(FILES);
    const opened = await openAddress(await review(folder));
    const { page } = opened;
    await answer(card(page, SHARE), 'Both stand', { ...MINE, Reason: 'Two budgets' });
    await expect.poll(() => saved(folder).length).toBe(1);
    await page.getByRole('searchbox').fill('tunnel');
    writeFileSync(join(folder, 'theirs.txt'), FILES['theirs.txt'].replace('55 percent', '70 percent'));
    await expect.poll(() => card(page, SHARE).textContent()).toContain('70 percent');
    const text = await card(page, SHARE).textContent();
    expect(text).toContain('55 percent');
    expect(text).toContain('Two budgets');
    expect(await card(page, SHARE).getAttribute('data-status')).toBe('reopened');
    expect(await page.getByRole('searchbox').inputValue()).toBe('tunnel');
    await closeClean(opened);
  });
  it('signs off a statement of the draft, and opens it again when its value changes', async () => {
    const folder = folderWith(FILES);
    const opened = await openAddress(await review(folder));
    const { page } = opened;
    await page.getByRole('checkbox', { name: /Checked: 12 people/ }).click();
    const form = page.getByRole('form', { name: /Sign off/ });
    await form.getByLabel('How it was checked').fill('phone');
    await form.getByLabel(/With whom or what/).fill('called the coroner');
    await form.getByLabel('Your name').fill('Ada Lund');
    await form.getByRole('button', { name: 'Sign off' }).click();
    await expect.poll(() => saved(folder)).toMatchObject([{ status: 'checked', source: 'called the coroner', text: '12 people' }]);
    await expect.poll(() => page.locator('[data-sheet-summary]').textContent()).toMatch(/1 of \d+ checked/);
    writeFileSync(join(folder, 'ours.txt'), FILES['ours.txt'].replace('12 people', '13 people'));
    await expect.poll(() => page.locator('[data-sheet-summary]').textContent()).toMatch(/0 of \d+ checked.*1 changed/);
    const changed = page.locator('tr[data-row]').filter({ has: page.getByRole('checkbox', { name: 'Checked: 13 people' }) });
    expect(await changed.textContent()).toContain('was “12” when Ada Lund checked it');
    await closeClean(opened);
  });
});

inBrowser('a draft that lives elsewhere', () => {
  it('is pasted and checked, and never lies on the disk', async () => {
    const folder = folderWith(FILES);
    const opened = await openAddress(await review(folder));
    const { page } = opened;
    await page.getByText('Paste a draft').click();
    await page
      .getByLabel('Draft', { exact: true })
      .fill('Harbour tunnel\n\nThe state paid 45 percent of the cost of the harbour tunnel at Ostby in Karvel.\n');
    await page.getByRole('button', { name: 'Check it' }).click();
    await expect.poll(() => page.locator('article[data-card] mark', { hasText: '45 percent' }).count()).toBeGreaterThan(0);
    expect(await page.locator('header').first().textContent()).toMatch(/pasted/i);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(FILES).sort());
    await page.getByText('Paste a draft').click();
    await page.getByRole('button', { name: 'Remove the pasted draft' }).click();
    await expect.poll(() => page.locator('article[data-card] mark', { hasText: '45 percent' }).count()).toBe(0);
    await closeClean(opened);
  });
});

inBrowser('what is half written in factdiff review', () => {
  it('is not lost when an article changes meanwhile', async () => {
    const folder = folderWith(FILES);
    const opened = await openAddress(await review(folder));
    const { page } = opened;
    await card(page, SHARE).getByRole('button', { name: 'Both stand' }).click();
    await card(page, SHARE)
      .getByLabel(/^Reason/)
      .fill('Two budgets, one of');
    writeFileSync(join(folder, 'theirs.txt'), FILES['theirs.txt'].replace('14 people', '15 people'));
    await page.getByRole('button', { name: 'Reload', exact: true }).click();
    await expect.poll(() => card(page, DEAD).textContent()).toContain('15 people');
    expect(
      await card(page, SHARE)
        .getByLabel(/^Reason/)
        .inputValue(),
    ).toBe('Two budgets, one of');
    await closeClean(opened);
  });
  it('is kept when the server is gone, and the page says so', async () => {
    const folder = folderWith(FILES);
    const { address, stop } = await startReview(folder);
    const { page, dialogs } = await openAddress(address);
    await stop();
    await answer(card(page, SHARE), 'Both stand', { ...MINE, Reason: 'Two budgets' });
    await expect.poll(() => page.getByRole('region', { name: 'Your answers' }).textContent()).toContain('factdiff review does not answer');
    expect(await page.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
    expect(await card(page, SHARE).textContent()).toContain('Two budgets');
    expect([dialogs, saved(folder)]).toEqual([[], []]);
    await page.context().close();
  });
  it('an answer given on the command line is shown at once', async () => {
    const folder = folderWith(FILES);
    const opened = await openAddress(await review(folder));
    const { page } = opened;
    const id = (await card(page, SHARE).getAttribute('data-id')) ?? '';
    expect(factdiff(folder, ['decide', id, '--as', 'both-stand', '--reason', 'Two budgets', '--by', 'Ben Ro']).status).toBe(0);
    await expect.poll(() => card(page, SHARE).textContent()).toContain('Ben Ro');
    await closeClean(opened);
  });
});
