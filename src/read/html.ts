/** An HTML page as the words of its article. Elements are counted, never nested in memory: depth does no harm. */
import { markOfNames } from './html-classes.js';
import { scanTags, type TagHandler } from './html-tags.js';
import { type Mark, type Prose, TextBuilder } from './text-builder.js';

export { readHtmlMeta } from './html-meta.js';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Never words of an article. */
const UNREAD = set('script style noscript svg iframe template title head textarea select option datalist object audio video canvas math');
/** Parts beside the article. */
const BESIDE = set('nav aside footer form button dialog menu');
const VOID = set('area base br col embed hr img input link meta source track wbr');
/** Elements that begin and end a paragraph; those of LINES end at the next of them even when never closed. */
const BLOCKS = set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table tbody td tfoot th thead tr ul',
);
const LINES = set('p li dt dd td th tr');
const HEADINGS = set('h2 h3 h4 h5 h6');
const EXEMPT = set('html body main article h1');
/** Below so many characters of body a page is read again with the parts beside the article kept. */
const SHORTEST_ARTICLE = 200;

/** Reads the page from the offset `from` on. */
export function readHtml(raw: string, from: number): Prose {
  const prose = new PageReader(raw, from, true).read();
  if (bodyLength(prose) >= SHORTEST_ARTICLE) return prose;
  const whole = new PageReader(raw, from, false).read();
  return bodyLength(whole) > 4 * bodyLength(prose) && bodyLength(whole) >= SHORTEST_ARTICLE ? whole : prose;
}

function bodyLength({ paragraphs }: Prose): number {
  return paragraphs.reduce((sum, { mark, start, end }) => sum + (mark === null ? end - start : 0), 0);
}

/** An element that gives what is inside it a mark, and how many of its name are open inside it. */
interface Container {
  readonly name: string;
  readonly mark: Mark;
  depth: number;
}

class PageReader implements TagHandler {
  private readonly builder = new TextBuilder();
  private readonly text: string;
  private readonly containers: Container[] = [];
  private furniture = 0;
  private lineMark: Mark | null = null;
  private dropped: { readonly name: string; depth: number } | null = null;
  private breaks = 0;

  constructor(
    private readonly raw: string,
    private readonly from: number,
    private readonly strict: boolean,
  ) {
    this.text = from === 0 ? raw : raw.slice(from);
  }

  read(): Prose {
    scanTags(this.text, this);
    this.flush();
    return this.builder.finish();
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.dropped !== null) {
      if (this.dropped.name === name) this.dropped.depth += 1;
      return;
    }
    if (name === 'br') this.lineBreak();
    if (name === 'article' || name === 'body' || name === 'main') this.flush();
    if (!VOID.has(name) && (UNREAD.has(name) || isHidden(attributes) || (this.strict && BESIDE.has(name)))) {
      if (BLOCKS.has(name) || BESIDE.has(name)) this.flush();
      this.dropped = { name, depth: 1 };
      return;
    }
    if (!BLOCKS.has(name)) return;
    this.flush();
    this.enter(name, markOf(name, attributes));
  }

  private enter(name: string, mark: Mark | null): void {
    if (LINES.has(name)) {
      this.lineMark = mark;
      return;
    }
    const top = this.containers.at(-1);
    if (mark === null) {
      if (top?.name === name) top.depth += 1;
      return;
    }
    this.containers.push({ name, mark, depth: 1 });
    if (mark === 'furniture') this.furniture += 1;
  }

  close(name: string): void {
    if (this.dropped !== null) {
      if (this.dropped.name === name && --this.dropped.depth === 0) this.dropped = null;
      return;
    }
    if (!BLOCKS.has(name)) return;
    this.flush();
    const top = this.containers.at(-1);
    if (top === undefined || top.name !== name || --top.depth > 0) return;
    this.containers.pop();
    if (top.mark === 'furniture') this.furniture -= 1;
  }

  words(start: number, end: number): void {
    if (this.dropped !== null) return;
    this.breaks = 0;
    this.builder.copy(this.raw, this.from + start, this.from + end);
  }

  entity(words: string, start: number, end: number): void {
    if (this.dropped !== null) return;
    this.breaks = 0;
    this.builder.decoded(words, this.from + start, this.from + end);
  }

  /** One line break is a space, two are the end of a paragraph. */
  private lineBreak(): void {
    this.breaks += 1;
    if (this.breaks > 1) this.builder.endParagraph(this.mark());
    else this.builder.lineBreak();
  }

  private mark(): Mark | null {
    return this.furniture > 0 ? 'furniture' : (this.lineMark ?? this.containers.at(-1)?.mark ?? null);
  }

  private flush(): void {
    this.builder.endParagraph(this.mark());
    this.lineMark = null;
    this.breaks = 0;
  }
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.has('hidden') || /display ?: ?none/i.test(attributes.get('style') ?? '');
}

function markOf(name: string, attributes: ReadonlyMap<string, string>): Mark | null {
  if (name === 'h1') return 'headline';
  if (name === 'figcaption' || name === 'caption') return 'caption';
  const named = EXEMPT.has(name) ? null : (markOfNames(attributes.get('class') ?? '') ?? markOfNames(attributes.get('id') ?? ''));
  return named ?? (HEADINGS.has(name) ? 'subheading' : null);
}
