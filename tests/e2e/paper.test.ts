/** The page without its script, and on paper: everything is there to be read. */
import type { Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { expect, it } from 'vitest';
import { viewOf } from '../../src/report/view.js';
import { manyReport, richReport, STATES } from '../fixtures/states.js';
import { inBrowser, openState } from './browser.js';
import { closeClean, expectNoSidewaysScroll, openEverything } from './checks.js';

const tight = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a reader sees: text that is not hidden, folded up or pushed off the screen. */
async function read(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: only this one leaves out what is hidden
  return tight(await page.locator('body').innerText());
}

/** What every reader must be able to read of a report: titles, what to do, and the words of every side. */
function wordsOf(report: typeof richReport): string[] {
  const { adviceOf } = viewOf(report);
  return report.discrepancies.flatMap((one) => [one.title, adviceOf(one), ...one.sides.map(({ text }) => text)]).map(tight);
}

inBrowser('without its script', () => {
  it.each(Object.entries(STATES))('%s can be read', async (_, state) => {
    const opened = await openState(state, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    const text = await read(opened.page);
    for (const words of wordsOf(state.report)) expect(text).toContain(words);
    for (const { file } of state.report.unreadable) expect(text).toContain(file);
    expect(await opened.page.locator('h1').isVisible()).toBe(true);
    await expectNoSidewaysScroll(opened.page);
    await closeClean(opened);
  });
});

/** Boxes that cut off or scroll what is in them: on paper nobody can scroll. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cuts = (one: Element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(one);
      if (clipPath !== 'none' || one.closest('svg, .vh')) return false;
      const across = overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1;
      return across || (overflowY !== 'visible' && one.scrollHeight > one.clientHeight + 1);
    };
    return [...document.body.querySelectorAll('*')].filter(cuts).map((one) => one.outerHTML.slice(0, 120));
  });
}

/** What is to be clicked or typed into: of no use on paper, but for the boxes of the sheet. */
function useless(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('nav, button, input:not([data-slot=tick] *), select, textarea, dialog')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0)
      .map((one) => one.outerHTML.slice(0, 120)),
  );
}

/** Addresses of links that are not written out beside them. */
function unwritten(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="http"]')]
      .filter((link) => {
        const { content } = getComputedStyle(link, '::after');
        const href = link.getAttribute('href') ?? '';
        return !content.includes(href) && !link.textContent?.includes(href);
      })
      .map((link) => link.outerHTML),
  );
}

inBrowser('on paper', () => {
  it.each(Object.entries(STATES))('%s is whole, and nothing is cut off', async (_, state) => {
    const opened = await openState(state, { viewport: { width: 720, height: 1000 } });
    await opened.page.emulateMedia({ media: 'print' });
    const text = await read(opened.page);
    for (const words of wordsOf(state.report)) expect(text).toContain(words);
    expect(await clipped(opened.page)).toEqual([]);
    expect(await unwritten(opened.page)).toEqual([]);
    expect(await useless(opened.page)).toEqual([]);
    await expectNoSidewaysScroll(opened.page);
    await closeClean(opened);
  });
  it.each([true, false])('everything folded up is open but the question to the reporter, script %s', async (javaScriptEnabled) => {
    const opened = await openState({ report: richReport }, { javaScriptEnabled });
    await opened.page.emulateMedia({ media: 'print' });
    const folded = await opened.page.evaluate(() =>
      [...document.querySelectorAll('details:not(.query) > :not(summary)')]
        .filter((one) => !one.checkVisibility() || one.getBoundingClientRect().height === 0)
        .map((one) => one.outerHTML.slice(0, 100)),
    );
    expect(folded).toEqual([]);
    await closeClean(opened);
  });
  it('what was answered is printed, and the form of an answer is not', async () => {
    const opened = await openState({ report: richReport });
    const { page } = opened;
    await openEverything(page);
    const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4' })), { mergePages: true });
    expect(tight(text)).toContain('The program misread');
    expect(tight(text)).toContain('Ada Lund');
    expect(text).not.toMatch(/Keep this answer|Sign off|Download decisions|Import decisions|Your name/);
    await closeClean(opened);
  });
  it('prints every card of 200', async () => {
    const report = manyReport(200);
    const opened = await openState({ report });
    const { text } = await extractText(new Uint8Array(await opened.page.pdf({ format: 'A4' })), { mergePages: true });
    const printed = tight(text).replaceAll(' ', '');
    for (const { title } of report.discrepancies) expect(printed).toContain(title.replaceAll(' ', ''));
    await closeClean(opened);
  });
});
