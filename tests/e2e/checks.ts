/** What every page must stand: it does nothing of itself, does not scroll sideways, and axe has nothing against it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Watched } from './browser.js';

/** Nothing asked for, nothing refused, nothing popped up; the context is closed. */
export async function closeClean({ page, requests, errors, dialogs }: Watched): Promise<void> {
  expect({ requests, errors, dialogs }).toEqual({ requests: [], errors: [], dialogs: [] });
  // Not waited for: while a page is being loaded it may take for ever, and the browser is closed at the end anyway.
  page
    .context()
    .close()
    .catch(() => undefined);
}

/** The page does not scroll sideways; the message names what sticks out. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    return [`${scrollWidth} > ${clientWidth}`, ...out.slice(0, 5).map((one) => one.outerHTML.slice(0, 120))];
  });
  expect(wide).toEqual([]);
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe has against the page as it is now, one line a fault: rule, element, reason. */
export async function axeFaults(page: Page): Promise<string[]> {
  const loaded = await page.evaluate(() => 'axe' in window);
  if (!loaded) await page.evaluate(AXE);
  return page.evaluate(async (tags) => {
    const axe = (window as unknown as { axe: typeof import('axe-core') }).axe;
    const found = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ') ?? ''}`),
    );
  }, TAGS);
}

/** Whatever could act and is not the page's own: elements, attributes, addresses (but for one that is allowed); whether a payload has run. */
export async function acting(page: Page, elsewhere = '#'): Promise<unknown[]> {
  return page.evaluate((allowed) => {
    const active = 'iframe, frame, object, embed, img, image, video, audio, source, link, base, applet, portal, math, use, animate, set';
    const isBad = (one: Element) => {
      if (one.matches(`${active}, meta[http-equiv]:not([http-equiv="Content-Security-Policy" i])`)) return true;
      if ([...one.attributes].some(({ name }) => /^on|^style$|^srcdoc$|^formaction$|^action$|^src$/.test(name))) return true;
      const href = one.getAttribute('href') ?? one.getAttribute('xlink:href');
      return href !== null && !/^(?:#|\.\.\/)/.test(href) && !href.startsWith(allowed);
    };
    const bad = [...document.querySelectorAll('*')].filter(isBad).map((one) => one.outerHTML.slice(0, 200));
    const scripts = document.querySelectorAll('script').length;
    return [...bad, ...(scripts > 2 ? [`${scripts} scripts`] : []), ...('__pwned' in window ? ['a payload ran'] : [])];
  }, elsewhere);
}

/** Whatever can be unfolded or opened is, one card is answered, one answer lacks its reason, one statement is about to be signed off. */
export async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  const cards = page.locator('article[data-card]');
  await cards.nth(1).getByRole('button', { name: 'The program misread' }).click();
  await cards.nth(1).getByLabel('Your name').fill('Ada Lund');
  await page.keyboard.press('Control+Enter');
  await cards.nth(0).getByRole('button', { name: 'Both stand' }).click();
  await page.keyboard.press('Control+Enter');
  expect(await cards.nth(0).getByRole('alert').textContent()).not.toBe('');
  await cards.nth(2).getByRole('button', { name: 'Their text is wrong' }).click();
  await page.locator('[data-slot=tick] input:not(:checked)').first().click();
  await page.getByRole('button', { name: 'Sign off' }).click();
}
