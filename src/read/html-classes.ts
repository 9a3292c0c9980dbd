/** What the class and id names of a page say about a part of it. Words that web pages use, no page in particular. */
import { words } from '../language/word-list.js';
import type { Mark } from './text-builder.js';

const DECK = words('standfirst deck dek subtitle subheadline strapline leadin lead-in sub-title sub-headline article-summary');
const CAPTION = words('caption figcaption credit credits photocredit imagecaption');
const PULLED = words('pullquote pullquotes pull-quote pull_quote pulledquote quote-pull');
const FURNITURE = words(
  'ad ads advert advertisement advertising author authors banner bio brand breadcrumb breadcrumbs byline bylines comment comments consent cookie cookies copyright datetime eyebrow ' +
    'footer kicker logo masthead menu meta modal mostread nav navbar navigation newsletter newsletters pagination paywall popular popup promo promotion promos pubdate published ' +
    'readmore recirc recommended related share sharing sidebar signup skip social sponsored subscribe subscription tags timestamp toolbar trending',
);
const FOR_SCREEN_READERS =
  /(?:^|\s)(?:sr-only|screen-reader(?:-text|-only)?|visually-?hidden|visuallyhidden|offscreen|a11y-hidden|hidden-visually)(?:\s|$)/i;
const NOTE_LINK = /(?:^|[\s_-])(?:footnote|fn|noteref|endnote)(?:[\s_-]?(?:ref|anchor|link|marker|number))?(?:\s|$)/i;
const SIGNATURE = /(?:^|[\s_-])(?:attribution|author|byline|cit(?:e|ation)|credit|name|source|speaker)(?:\s|$)/i;
/** A name with one of these says that the part is without the thing, or holds the article. */
const CONTRARY = words('article body content free has hide main no not off post story text with without wrapper');
const NAME = /[a-z0-9]{1,40}/g;

/** The mark that the value of a class or id attribute gives, or null. */
export function markOfNames(names: string): Mark | null {
  if (names === '') return null;
  const known = marks.get(names);
  if (known !== undefined) return known;
  const mark = look(names);
  if (marks.size >= MOST_KNOWN) marks.clear();
  marks.set(names, mark);
  return mark;
}

/** Words that are there to be heard only: "opens in a new window". */
export function isForScreenReaders(names: string): boolean {
  return names !== '' && FOR_SCREEN_READERS.test(names);
}

/** Names of the part of a block quotation that tells who said it. */
export function isSignature(names: string): boolean {
  return names !== '' && SIGNATURE.test(names);
}

/** A link that leads from the mark of a note to the note. */
export function isNoteLink(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.get('role') === 'doc-noteref' || NOTE_LINK.test(attributes.get('class') ?? '');
}

/** A page says the same class names again and again. */
const marks = new Map<string, Mark | null>();
const MOST_KNOWN = 5000;

function look(names: string): Mark | null {
  let mark: 'deck' | 'caption' | 'pull-quote' | null = null;
  for (const name of names
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase()
    .split(/\s/, 40)) {
    const parts: readonly string[] = name.match(NAME) ?? [];
    const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
    if (PULLED.has(name) || PULLED.has(first) || PULLED.has(last) || name.includes('pull-quote')) mark ??= 'pull-quote';
    else if (DECK.has(name) || DECK.has(first) || DECK.has(last)) mark ??= 'deck';
    else if (CAPTION.has(name) || CAPTION.has(first) || parts.includes('caption') || CAPTION.has(last)) mark ??= 'caption';
    else if (
      (FURNITURE.has(first) && !CONTRARY.has(last)) ||
      (FURNITURE.has(last) && !parts.some((part) => CONTRARY.has(part) && part !== 'article' && part !== 'post' && part !== 'story'))
    )
      return 'furniture';
  }
  return mark;
}
