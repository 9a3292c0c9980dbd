/** An HTML page as the words of its article. Elements are counted, never nested in memory: depth does no harm. */
import type { Span } from '../model.js';
import { BoldLine } from './html-bold.js';
import { isNoteLink, isSignature } from './html-classes.js';
import { BESIDE, BESIDE_ROLES, BLOCKS, EXEMPT, isHidden, LINE_LIKE, LINES, markOf, UNREAD, VOID } from './html-elements.js';
import { scanTags, type TagHandler } from './html-tags.js';
import { noteEnd } from './note-marks.js';
import { type Mark, type Prose, TextBuilder } from './text-builder.js';

export { readHtmlMeta } from './html-meta.js';

const DASH = /[-\u2013\u2014\u2015~]/;
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

/** An element that gives what is inside it a mark; how many of its name, and how many other blocks are open inside it. */
interface Container {
  readonly name: string;
  readonly mark: Mark;
  depth: number;
  others: number;
}

class PageReader implements TagHandler {
  private readonly builder = new TextBuilder();
  private readonly text: string;
  private readonly containers: Container[] = [];
  private readonly bold = new BoldLine();
  private furniture = 0;
  private quotations = 0;
  /** The tag after which the words tell who said the block quotation. */
  private quotedFigure = false;
  private signature: Span | null = null;
  private lineMark: Mark | null = null;
  private dropped: { readonly name: string; depth: number } | null = null;
  /** Offset up to which everything is left out: the end of a note mark. */
  private until = 0;
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

  open(name: string, attributes: ReadonlyMap<string, string>, start: number, end: number): void {
    // The end tag of `head` may be missing; `body` and what stands in it end it.
    if (this.dropped?.name === 'head' && (name === 'body' || BLOCKS.has(name))) this.dropped = null;
    if (this.dropped !== null) {
      if (this.dropped.name === name) this.dropped.depth += 1;
      return;
    }
    if (name === 'br') this.lineBreak();
    else if (name === 'sup') this.until = Math.max(this.until, noteEnd(this.text, start, end));
    else if (name === 'q') this.builder.decoded('\u201c', this.from + start, this.from + end);
    if (name === 'article' || name === 'body' || name === 'main') this.flush();
    if (!VOID.has(name) && this.isUnread(name, attributes)) {
      if (BLOCKS.has(name) || BESIDE.has(name)) this.flush();
      this.dropped = { name, depth: 1 };
      return;
    }
    if (this.signs(name, attributes)) {
      this.flush();
      this.signature = { start: this.from + start, end: this.from + end };
      if (BLOCKS.has(name)) this.enter(name, this.quotations > 0 ? null : 'block-quotation');
      return;
    }
    this.bold.open(name);
    if (!BLOCKS.has(name)) return;
    if (name === 'figure' || name === 'blockquote') this.quotedFigure = name === 'blockquote';
    this.flush();
    this.bold.begin(name);
    this.enter(name, markOf(name, attributes));
  }

  /** Whether an element tells who said the block quotation that it stands in, or below in a figure. */
  private signs(name: string, attributes: ReadonlyMap<string, string>): boolean {
    if (name === 'figcaption') return this.quotedFigure && this.builder.paragraphs.at(-1)?.mark === 'block-quotation';
    if (this.quotations === 0 || this.containers.at(-1)?.mark !== 'block-quotation') return false;
    if (name === 'footer') return true;
    return name === 'cite' ? !this.builder.inParagraph : BLOCKS.has(name) && isSignature(attributes.get('class') ?? '');
  }

  private isUnread(name: string, attributes: ReadonlyMap<string, string>): boolean {
    if (UNREAD.has(name)) return true;
    if (attributes.size > 0 && (isHidden(attributes) || (name === 'a' && isNoteLink(attributes)))) return true;
    if (!this.strict || EXEMPT.has(name)) return false;
    return (
      (BESIDE.has(name) &&
        !(name === 'aside' && markOf(name, attributes) === 'pull-quote') &&
        !(name === 'footer' && this.signs(name, attributes))) ||
      BESIDE_ROLES.has(attributes.get('role') ?? '')
    );
  }

  private enter(name: string, mark: Mark | null): void {
    if (LINES.has(name)) {
      this.lineMark = mark;
      return;
    }
    const top = this.containers.at(-1);
    if (mark === null) {
      if (top?.name === name) top.depth += 1;
      else if (top !== undefined && !VOID.has(name)) top.others += 1;
      return;
    }
    // A quotation inside a pull quote is the pull quote.
    this.containers.push({ name, mark: mark === 'block-quotation' && top?.mark === 'pull-quote' ? top.mark : mark, depth: 1, others: 0 });
    if (mark === 'furniture') this.furniture += 1;
    if (name === 'blockquote') this.quotations += 1;
  }

  close(name: string, start: number, end: number): void {
    if (this.dropped !== null) {
      if (this.dropped.name === name && --this.dropped.depth === 0) this.dropped = null;
      return;
    }
    if (name === 'q') this.builder.decoded('\u201d', this.from + start, this.from + end);
    this.bold.close(name);
    if (name === 'cite' || name === 'footer' || name === 'figcaption') this.signature = null;
    if (!BLOCKS.has(name)) return;
    this.flush();
    if (!LINES.has(name)) this.leave(name);
  }

  /** A heading that was never closed ends with the element around it. */
  private leave(name: string): void {
    for (let top = this.containers.at(-1); top !== undefined; top = this.containers.at(-1)) {
      if (top.name === name) {
        top.depth -= 1;
        if (top.depth === 0) this.pop();
        return;
      }
      if (top.others > 0) {
        top.others -= 1;
        return;
      }
      if (!LINE_LIKE.has(top.name)) return;
      this.pop();
    }
  }

  private pop(): void {
    const top = this.containers.pop();
    if (top?.mark === 'furniture') this.furniture -= 1;
    if (top?.name === 'blockquote') this.quotations -= 1;
  }

  words(start: number, end: number): void {
    if (this.dropped !== null || start < this.until) return;
    this.breaks = 0;
    this.bold.add(this.text, start, end);
    if (this.signature !== null) this.sign(start, end);
    this.builder.copy(this.raw, this.from + start, this.from + end);
  }

  entity(words: string, start: number, end: number): void {
    if (this.dropped !== null || start < this.until) return;
    this.breaks = 0;
    if (words.trim() !== '') {
      this.bold.add(words, 0, words.length);
      this.signature = null;
    }
    this.builder.decoded(words, this.from + start, this.from + end);
  }

  /** Writes a dash before the name of who said a block quotation, as it stands there in print: only the page's tag sets it apart. */
  private sign(start: number, end: number): void {
    const first = /\S/.exec(this.text.slice(start, end))?.[0];
    if (first === undefined || this.signature === null) return;
    if (!DASH.test(first)) {
      this.builder.decoded('\u2014', this.signature.start, this.signature.end);
      this.builder.space(this.signature.end, this.signature.end);
    }
    this.signature = null;
  }

  /** One line break is a space, two are the end of a paragraph. */
  private lineBreak(): void {
    this.breaks += 1;
    if (this.breaks > 1) this.builder.endParagraph(this.mark());
    else this.builder.lineBreak();
    this.bold.add(' ', 0, 1);
  }

  private mark(): Mark | null {
    return this.furniture > 0 ? 'furniture' : (this.lineMark ?? this.containers.at(-1)?.mark ?? null);
  }

  private flush(): void {
    const heads = this.bold.end();
    this.builder.endParagraph(this.mark() ?? (heads ? 'subheading' : null));
    this.lineMark = null;
    this.breaks = 0;
  }
}
