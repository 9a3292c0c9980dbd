/** Parts of an article by what they tell. */
import type { Zone } from '../model.js';

/** The article itself; a headline, a deck, a caption or a pull quote only repeats it. */
export function isBody(zone: Zone | undefined): boolean {
  return zone === 'body' || zone === 'block-quotation';
}

/** What stands under a headline and tells what it sums up: the article, and the deck and subheadings in it. */
export function isBelow(zone: Zone | undefined): boolean {
  return isBody(zone) || zone === 'deck' || zone === 'subheading';
}
