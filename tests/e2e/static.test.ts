/** A page that is no review: what is answered and copied on it when things are not as usual. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Ruled } from '../../src/model.js';
import { readRecords } from '../../src/page/jsonl.js';
import { richReport, ruledReport } from '../fixtures/states.js';
import { inBrowser, openState } from './browser.js';
import { axeFaults, closeClean, expectNoSidewaysScroll } from './checks.js';

const STATE = { report: richReport };
const FIRST = 'article[data-card] >> nth=0';

/** Lets the page know who is answering, so that an answer needs nothing more. */
async function sign(page: Page): Promise<void> {
  await page.evaluate(() => localStorage.setItem('factdiff:name', '"Ada Lund"'));
  await page.reload();
}

/** The answers on the page as they are downloaded. */
async function downloaded(page: Page): Promise<Ruled[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download decisions' }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return readRecords(Buffer.concat(chunks).toString('utf8')).records;
}

inBrowser('a page without a server', () => {
  it('asks which of several texts is wrong, and writes down that one', async () => {
    const opened = await openState(STATE);
    const { page } = opened;
    await sign(page);
    await page.keyboard.press('j');
    await page.keyboard.press('w');
    await page.getByRole('button', { name: 'Keep this answer' }).click();
    expect(await page.getByRole('alert').filter({ hasText: 'Choose one of the answers.' }).count()).toBe(1);
    await page.getByRole('checkbox', { name: 'wire' }).check();
    await page.getByRole('button', { name: 'Keep this answer' }).click();
    expect(await page.locator(FIRST).locator('.given').textContent()).toContain('Their text is wrong. Wrong: wire. Ada Lund,');
    expect(await downloaded(page)).toMatchObject([{ status: 'their-text-wrong', wrong: ['wire'], by: 'Ada Lund' }]);
    await closeClean(opened);
  });
  it('shows what is to be copied, selected, where the browser does not copy', async () => {
    const opened = await openState(STATE, {
      before: () => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }),
    });
    const { page } = opened;
    await page.locator(FIRST).getByRole('button', { name: 'Copy', exact: true }).click();
    await page.locator(FIRST).getByRole('button', { name: 'Citations' }).click();
    const field = page.getByRole('textbox', { name: /^Citations, selected/ });
    const lines = (await field.inputValue()).split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toBe(
      '“River swallows a fifth of Orlen” Valley Times, 6 March 2025, headline, translated from Dutch. https://times.example/2025/03/flood?from=front&page=1',
    );
    expect(await field.evaluate((one: HTMLTextAreaElement) => one.selectionEnd - one.selectionStart)).toBe(lines.join('\n').length);
    expect(await axeFaults(page)).toEqual([]);
    await closeClean(opened);
  });
});

inBrowser('answers on a page without a server', () => {
  it('are the same in two tabs', async () => {
    const opened = await openState(STATE);
    const { page } = opened;
    await sign(page);
    const other = await opened.again();
    await page.locator(FIRST).getByRole('button', { name: 'Not the same thing' }).click();
    await expect.poll(() => other.locator(FIRST).locator('.given').textContent()).toContain('Not the same thing');
    await other.locator(FIRST).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator(FIRST).getAttribute('data-status')).toBe('open');
    await closeClean(opened);
  });
  it('are counted under the verdict, in the lists and in the headings, and stand on paper', async () => {
    const opened = await openState(STATE);
    const { page } = opened;
    await sign(page);
    await page.locator(FIRST).getByRole('button', { name: 'The program misread' }).click();
    expect(await page.locator('h1 + p').textContent()).toBe('With the answers given on this page: 1 to fix, 2 to decide, 1 note.');
    expect(await page.locator('header li:has(a[href^="#d-"])').first().textContent()).toContain('decided');
    expect(await page.getByRole('heading', { name: /^Fix/, level: 2 }).last().textContent()).toContain('1 left of 2');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(FIRST).locator('.given p').isVisible()).toBe(true);
    expect(await page.locator('button:visible, input:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.locator(FIRST).getByRole('button', { name: 'Undo' }).click();
    expect(await page.locator('h1 + p').isVisible()).toBe(false);
    await closeClean(opened);
  });
  it('are given in forms that axe finds nothing wrong with, on a phone in the dark', async () => {
    const opened = await openState(STATE, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
    const { page } = opened;
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.locator('tr[data-row] input').first().click();
    expect((await axeFaults(page)).filter((fault) => /form|field|button|input|label/.test(fault))).toEqual([]);
    await expectNoSidewaysScroll(page);
    await page.context().close();
  });
});

inBrowser('the bar of what is not saved', () => {
  it('stands at the bottom of the window wherever one reads, and goes when all is saved', async () => {
    const opened = await openState(STATE, { viewport: { width: 320, height: 640 } });
    const { page } = opened;
    const inSight = () =>
      page.getByRole('button', { name: 'Discard' }).evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight);
    await sign(page);
    const last = page.locator('article[data-card]').last();
    await last.getByRole('button', { name: 'Not the same thing' }).click();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await inSight()).toBe(true);
    expect(await page.locator('[data-unsaved]').textContent()).toMatch(/^1 decision not saved yet\./);
    await downloaded(page);
    expect(await page.locator('.dock').evaluate((one) => getComputedStyle(one).position)).toBe('static');
    await closeClean(opened);
  });
  it('leaves the first screen to the verdict, and asks for the name with the first answer', async () => {
    const opened = await openState(STATE, { viewport: { width: 320, height: 640 } });
    const { page } = opened;
    expect(await page.getByRole('heading', { level: 1 }).evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(80);
    expect(await page.getByLabel('Your name').filter({ visible: true }).count()).toBe(0);
    await page.locator(FIRST).getByRole('button', { name: 'The program misread' }).click();
    await page.locator(FIRST).getByLabel('Your name').fill('Ada Lund');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('region', { name: 'Your answers' }).getByLabel('Your name').inputValue()).toBe('Ada Lund');
    await closeClean(opened);
  });
});

inBrowser('the buttons of a card', () => {
  it('speak of texts that take part only, under their usual keys', async () => {
    const [share, ...rest] = richReport.discrepancies;
    if (share === undefined) throw new Error('there is none');
    const draft = { ...share, sides: share.sides.filter(({ role }) => role === 'draft') };
    const others = { ...share, id: 'a'.repeat(16), sides: share.sides.filter(({ role }) => role !== 'draft') };
    const opened = await openState({ report: { ...richReport, discrepancies: [draft, others, ...rest] } });
    const { page } = opened;
    await sign(page);
    const [one, other] = [page.locator(FIRST), page.locator('article[data-card] >> nth=1')];
    expect(await one.getByRole('button', { name: 'Their text is wrong' }).count()).toBe(0);
    expect(await other.getByRole('button', { name: 'Our text is wrong' }).count()).toBe(0);
    await one.focus();
    await page.keyboard.press('2');
    expect(await page.getByRole('status').filter({ hasText: 'no such text takes part' }).count()).toBe(1);
    await page.keyboard.press('5');
    expect(await one.getByRole('button', { name: 'The program misread' }).getAttribute('aria-pressed')).toBe('true');
    await closeClean(opened);
  });
  it('that copy are unfolded and folded up by keys, at 320 pixels too', async () => {
    const opened = await openState(STATE, { viewport: { width: 320, height: 640 } });
    const { page } = opened;
    const menu = page.locator(FIRST).getByRole('group', { name: 'Copy' });
    await page.locator(FIRST).getByRole('button', { name: 'Copy', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Query to reporter');
    await expectNoSidewaysScroll(page);
    expect((await axeFaults(page)).filter((fault) => fault.includes('copies'))).toEqual([]);
    await page.keyboard.press('Escape');
    expect([await menu.count(), await page.locator(':focus').textContent()]).toEqual([0, 'Copy']);
    await closeClean(opened);
  });
});

inBrowser('an answer to what was numbered otherwise before', () => {
  it('goes to the record that stands in the file, and the other one does not take its place', async () => {
    const [first, second] = ruledReport.discrepancies;
    const [old] = ruledReport.discrepancies.flatMap(({ decision }) => decision ?? []);
    if (first === undefined || second === undefined || old === undefined) throw new Error('there is none');
    // The record of the second was made when the second had the id that the first has now.
    const discrepancies = [
      { ...first, reopened: null, history: [] },
      { ...second, decision: { ...old, id: first.id } },
    ];
    const opened = await openState({ report: { ...richReport, discrepancies } });
    const { page } = opened;
    await sign(page);
    const card = (id: string) => page.locator(`[data-id="${id}"]`);
    await card(second.id).getByRole('button', { name: 'The program misread' }).click();
    expect(await downloaded(page)).toMatchObject([{ id: first.id, status: 'tool-misread' }]);
    expect(await card(first.id).getAttribute('data-status')).toBe('open');
    await card(first.id).getByRole('button', { name: 'Not the same thing' }).click();
    expect(await card(second.id).locator('.given').textContent()).toContain('The program misread');
    expect((await downloaded(page)).map(({ id, status }) => [id, status]).sort()).toEqual(
      [
        [first.id, 'tool-misread'],
        [second.id, 'not-the-same'],
      ].sort(),
    );
    await closeClean(opened);
  });
});
