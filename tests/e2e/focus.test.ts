/** Through the page by Tab: whatever has the focus is seen to have it, is in sight, and is in reading order. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ruledReport } from '../fixtures/states.js';
import { inBrowser, openState } from './browser.js';
import { closeClean, openEverything } from './checks.js';

interface Stop {
  /** Its number among all elements. */
  readonly at: number;
  readonly what: string;
  readonly faults: readonly string[];
}

/** What has the focus now and what is wrong with how it shows; null where it is nothing of the page. */
function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (one === null || one === document.body) return null;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    const ring = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
    const box = one.getClientRects()[0] ?? new DOMRect();
    const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 40)];
    const top = document.elementFromPoint(x, y);
    const label = one.closest('label') ?? one;
    const seen = top !== null && (label.contains(top) || top.contains(one) || one.contains(top));
    const faults = [
      ...(one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ? [] : ['cannot be seen']),
      ...(ring ? [] : ['no ring']),
      ...(x < 0 || y < 0 || x > innerWidth || y > innerHeight ? [`is out of sight at ${Math.round(x)}, ${Math.round(y)}`] : []),
      ...(seen || top === null ? [] : [`is hidden behind ${top.outerHTML.slice(0, 80)}`]),
    ];
    const at = [...document.querySelectorAll('*')].indexOf(one);
    return { at, what: one.outerHTML.slice(0, 120).replace(/\s+/g, ' '), faults };
  });
}

const MOST = 400;
/** Every stop of Tab (or of Shift and Tab) through the page, once round. */
async function stops(page: Page, key: string): Promise<Stop[]> {
  const all: Stop[] = [];
  for (let i = 0; i < MOST; i++) {
    await page.keyboard.press(key);
    const stop = await focused(page);
    if (stop === null || all.some(({ at }) => at === stop.at)) return all;
    all.push(stop);
  }
  return all;
}

inBrowser('the focus', () => {
  it.each([
    ['a report', false, { width: 1280, height: 900 }],
    ['a report on a tablet', false, { width: 768, height: 700 }],
    ['a report on a phone', false, { width: 320, height: 640 }],
    ['the review page', true, { width: 1280, height: 900 }],
    ['the review page on a phone', true, { width: 320, height: 640 }],
  ] as const)('%s: always seen, forwards and backwards', async (_, review, viewport) => {
    const opened = await openState({ report: ruledReport, options: { review, root: '..' } }, { viewport });
    const there = await stops(opened.page, 'Tab');
    const back = await stops(opened.page, 'Shift+Tab');
    expect([...there, ...back].filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(there.length).toBeGreaterThan(5);
    expect(there.length).toBeLessThan(MOST);
    expect(back.map(({ what }) => what).sort()).toEqual(there.map(({ what }) => what).sort());
    await closeClean(opened);
  });
  it('with every form and fold open, on a phone: seen, and never behind a bar', async () => {
    const opened = await openState({ report: ruledReport }, { viewport: { width: 320, height: 640 } });
    await openEverything(opened.page);
    await opened.page.getByRole('link', { name: /^Skip/ }).focus();
    const all = await stops(opened.page, 'Tab');
    expect(all.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(all.length).toBeGreaterThan(50);
    await closeClean(opened);
  });
  it('the first stop leads past the header', async () => {
    const opened = await openState({ report: ruledReport });
    await opened.page.keyboard.press('Tab');
    await opened.page.keyboard.press('Enter');
    await opened.page.waitForURL(/#main$/);
    expect(new URL(opened.page.url()).hash).toBe('#main');
    await closeClean(opened);
  });
});
