/** What the class and id names of a page say about a part of it. Words that web pages use, no page in particular. */
import type { Mark } from './text-builder.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const DECK = words('standfirst deck dek subtitle subheadline strapline leadin lead-in sub-title sub-headline article-summary');
const CAPTION = words('caption figcaption credit credits photocredit imagecaption');
const FURNITURE = words(
  'ad ads advert advertisement advertising author banner breadcrumb breadcrumbs byline comment comments consent cookie cookies copyright footer menu ' +
    'modal nav navbar navigation newsletter newsletters pagination paywall popup promo promotion promos recirc recommended related share sharing sidebar ' +
    'signup skip social sponsored subscribe subscription tags timestamp toolbar trending',
);
/** A name with one of these says that the part is without the thing, or holds the article. */
const CONTRARY = words('article body content free has hide main no not off post story text with without wrapper');
const NAME = /[a-z0-9]{1,40}/g;

/** The mark that the value of a class or id attribute gives, or null. */
export function markOfNames(names: string): Mark | null {
  let mark: 'deck' | 'caption' | null = null;
  for (const name of names
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase()
    .split(/\s/, 40)) {
    const parts: readonly string[] = name.match(NAME) ?? [];
    const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
    if (DECK.has(name) || DECK.has(first) || DECK.has(last)) mark ??= 'deck';
    else if (CAPTION.has(name) || CAPTION.has(first) || parts.includes('caption') || CAPTION.has(last)) mark ??= 'caption';
    else if (
      (FURNITURE.has(first) && !CONTRARY.has(last)) ||
      (FURNITURE.has(last) && !parts.some((part) => CONTRARY.has(part) && part !== 'article' && part !== 'post' && part !== 'story'))
    )
      return 'furniture';
  }
  return mark;
}
