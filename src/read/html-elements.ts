/** What the elements of a page are to its article: left out, beside it, blocks, lines, headings; and the mark that one gives its words. */
import { words } from '../language/word-list.js';
import { isForScreenReaders, markOfNames } from './html-classes.js';
import type { Mark } from './text-builder.js';

/** Never words of an article. */
export const UNREAD = words(
  'script style noscript svg iframe template title head textarea select option datalist object audio video canvas math',
);
/** Parts beside the article. */
export const BESIDE = words('nav aside footer form button dialog menu');
export const BESIDE_ROLES = words('navigation banner contentinfo complementary search dialog alertdialog menu toolbar');
export const VOID = words('area base br col embed hr img input link meta source track wbr');
/** Elements that begin and end a paragraph; those of LINES end at the next of them even when never closed. */
export const BLOCKS = words(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul',
);
export const LINES = words('p li dt dd td th tr');
const HEADINGS = words('h2 h3 h4 h5 h6');
/** Containers of one line: the end of what they stand in ends them even when they are never closed. */
export const LINE_LIKE = words('h1 h2 h3 h4 h5 h6 figcaption caption');
export const EXEMPT = words('html body main article h1');

/** Whether an element is there for nobody's eyes. */
export function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.has('hidden') || isForScreenReaders(attributes.get('class') ?? '')) return true;
  return attributes.has('style') && /(?:display ?: ?none|visibility ?: ?hidden)/i.test(attributes.get('style') ?? '');
}

/** The mark that an element gives the words in it by its name, class or id; null for none. */
export function markOf(name: string, attributes: ReadonlyMap<string, string>): Mark | null {
  const classes = attributes.get('class') ?? '';
  if (name === 'h1') return markOfNames(classes) === 'furniture' ? 'furniture' : 'headline';
  if (name === 'figcaption' || name === 'caption') return 'caption';
  const named = EXEMPT.has(name) ? null : (markOfNames(classes) ?? markOfNames(attributes.get('id') ?? ''));
  return named ?? (HEADINGS.has(name) ? 'subheading' : name === 'blockquote' ? 'block-quotation' : null);
}
