/** Says once, before any test, that the tests in a browser are left out where there is none. */
import { findBrowser, LEFT_OUT } from './find-browser.js';

/** What the test runner calls first. */
export default function sayIfLeftOut(): void {
  if (findBrowser() === null) process.stderr.write(`\nThe tests of the page in a browser are ${LEFT_OUT}.\n`);
}
