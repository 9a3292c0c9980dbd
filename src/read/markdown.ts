/** Markdown, read in one pass over its lines: words without marks, with the way back to the file. */

import type { Span } from '../model.js';
import { linesOf } from './characters.js';
import { InlineScanner, toLabel } from './markdown-inline.js';
import { markOfTag, SkippedTags } from './markdown-tags.js';
import { PartWriter } from './markdown-writer.js';
import { type Mark, type Prose, TextBuilder } from './text-builder.js';
import { timeCodeAt } from './time-codes.js';

const FENCE = /^(?:`{3,}|~{3,})/;
const HEADING = /^(?<marks>#{1,6})(?:[ \t]|$)/;
const UNDERLINE = /^(?:={1,400}|-{1,400})[ \t]{0,80}$/;
const RULE = /^(?:(?:\*[ \t]{0,3}){3,200}|(?:-[ \t]{0,3}){3,200}|(?:_[ \t]{0,3}){3,200})$/;
const TABLE_RULE = /^[|:\- \t]{3,2000}$/;
const DEFINITION = /^\[(?<label>[^\]^][^\]]{0,300})\]:[ \t]{0,20}\S/;
const FOOTNOTE = /^\[\^[^\]\s]{1,60}\]:[ \t]{0,20}/;
const ITEM = /^(?:[-*+]|(?<number>\d{1,3})[.)])(?:[ \t]{1,4}|$)/;
/** An image and nothing else, in a link or not; its alternative text is read as a caption when it is more than a word. */
const ONLY_IMAGE = /^\[?!\[(?<words>[^\]]{0,400})\](?:\([^\n]{0,400}|\[[^\]\n]{0,100}\])$/;
const WHOLLY_BOLD = /^(?<mark>\*\*|__)[^*_.!?:;]{2,80}\??\k<mark>$/;
/** The last line of a block quotation: "— Anna Bell, the mayor". */
const SIGNED = /^(?:\u2014|\u2013|--) ?\p{Lu}/u;
const WHOLLY_EMPHASISED = /^(?<mark>\*\*|__|\*|_)[^*_]{20,400}\k<mark>$/;
const LONGEST_HEADING = 200;
const LONGEST_CAPTION = 400;

/** Reads the file from the offset `from` on; `timed`: time codes at the head of lines are no text. */
export function readMarkdown(raw: string, from: number, timed = false): Prose {
  return new MarkdownReader(raw, from, timed).read();
}

class MarkdownReader {
  private readonly builder = new TextBuilder();
  private readonly references = new Set<string>();
  private readonly lines: Span[];
  private readonly tags: SkippedTags;
  private parts: Span[] = [];
  private headline = false;
  private inTable = false;
  /** Whether the paragraph being read is a list item: then "2." begins the next one. */
  private listed = false;
  /** Whether the paragraph being read stands behind `>`. */
  private quoted = false;
  /** Text of the line that ends a stretch being skipped: a code fence, a comment, a script. */
  private until: string | null = null;

  constructor(
    private readonly raw: string,
    from: number,
    private readonly timed: boolean,
  ) {
    this.lines = linesOf(raw, from, (start, end) => ({ start, end }));
    this.tags = new SkippedTags(raw);
  }

  read(): Prose {
    for (const { start, end } of this.lines) {
      const label = DEFINITION.exec(this.raw.slice(start, end).trimStart())?.groups?.label;
      if (label !== undefined) this.references.add(toLabel(label));
    }
    for (const [i, line] of this.lines.entries()) this.line(line, this.lines[i + 1]);
    this.flush(null);
    return this.builder.finish();
  }

  private line(line: Span, following: Span | undefined): void {
    if (this.until !== null) {
      this.skipped(line);
      return;
    }
    const { start: first, item, quoted } = this.prefix(line);
    const code = this.timed ? timeCodeAt(this.raw, first, line.end) : 0;
    if (code > 0) this.flush(null);
    const start = first + code;
    const text = this.raw.slice(start, line.end).trimEnd();
    const part = { start, end: start + text.length };
    if (item || text === '' || (quoted && (!this.quoted || SIGNED.test(text)))) this.flush(null);
    if (item) this.listed = true;
    if (quoted) this.quoted = true;
    if (text === '' || this.special(text, part)) return;
    if (text.includes('|') && (this.inTable || this.isRule(following))) this.tableRow(text, part);
    else {
      this.inTable = false;
      this.parts.push(part);
    }
  }

  /** Whether a line is the rule below the head of a table. */
  private isRule(line: Span | undefined): boolean {
    const text = line === undefined ? '' : this.raw.slice(line.start, line.end).trim();
    return TABLE_RULE.test(text) && text.includes('-');
  }

  /** Offset after indents, quotation marks of the margin and list markers. */
  private prefix({ start, end }: Span): { start: number; item: boolean; quoted: boolean } {
    let at = start;
    let [item, quoted] = [false, false];
    for (let depth = 0; depth < 50; depth++) {
      while (at < end && (this.raw.charAt(at) === ' ' || this.raw.charAt(at) === '\t')) at += 1;
      if (this.raw.charAt(at) === '>') {
        quoted = true;
        at += 1;
        continue;
      }
      const rest = this.raw.slice(at, Math.min(end, at + 300)).trimEnd();
      const m = RULE.test(rest) || (UNDERLINE.test(rest) && this.parts.length > 0) ? null : ITEM.exec(rest);
      if (m === null || (m.groups?.number !== undefined && m.groups.number !== '1' && this.parts.length > 0 && !item && !this.listed))
        break;
      item = true;
      at += m[0].length;
    }
    return { start: Math.min(at, end), item, quoted };
  }

  /** Lines that are no prose. True when the line was one. */
  private special(text: string, part: Span): boolean {
    const fence = FENCE.exec(text)?.[0];
    const endTag = this.tags.endTag(text, part.start);
    if (fence !== undefined) this.skipFrom(fence, null);
    else if (text.startsWith('<!--')) this.skipFrom('-->', text);
    else if (endTag !== null) this.skipFrom(endTag, text.toLowerCase());
    else if (HEADING.test(text)) this.heading(text, part);
    else if (UNDERLINE.test(text) && this.parts.length > 0 && !this.listed) this.underline(text);
    else if (RULE.test(text)) this.flush(null);
    else if (DEFINITION.test(text) && this.parts.length === 0) return true;
    else if (this.inTable && TABLE_RULE.test(text)) return true;
    else {
      const note = FOOTNOTE.exec(text);
      if (note === null) return false;
      this.flush(null);
      this.parts.push({ start: part.start + note[0].length, end: part.end });
    }
    return true;
  }

  /** Skips lines up to the one that holds `end`; none when the first line already does. */
  private skipFrom(end: string, first: string | null): void {
    this.flush(null);
    if (first === null || !first.includes(end)) this.until = end;
  }

  private skipped({ start, end }: Span): void {
    const text = this.raw.slice(start, end).trim();
    const fenced = FENCE.test(this.until ?? '');
    if (fenced ? text.startsWith(this.until ?? '') : text.toLowerCase().includes(this.until ?? '')) this.until = null;
    else if (fenced && text !== '') {
      this.builder.copy(this.raw, start, end);
      this.builder.endParagraph('furniture');
    }
  }

  private heading(text: string, part: Span): void {
    this.flush(null);
    const marks = HEADING.exec(text)?.groups?.marks?.length ?? 1;
    const closing = /[ \t]#{1,20}$/.exec(text)?.[0].length ?? 0;
    this.parts.push({ start: part.start + marks, end: Math.max(part.start + marks, part.end - closing) });
    this.flush(this.level(marks));
  }

  /** A line of `=` or `-` below a paragraph makes it a heading, unless it is as long as prose. */
  private underline(text: string): void {
    const length = this.parts.reduce((sum, part) => sum + part.end - part.start, 0);
    this.flush(length > LONGEST_HEADING ? null : this.level(text.startsWith('=') ? 1 : 2));
  }

  private level(marks: number): Mark {
    if (this.headline || marks > 1) return 'subheading';
    this.headline = true;
    return 'headline';
  }

  /** Each row is a paragraph; the lines between its cells stay in it. */
  private tableRow(text: string, part: Span): void {
    this.flush(null);
    this.inTable = true;
    if (TABLE_RULE.test(text)) return;
    const left = text.startsWith('|') ? 1 : 0;
    const right = text.endsWith('|') && text.length > 1 ? 1 : 0;
    this.parts.push({ start: part.start + left, end: part.end - right });
    this.flush(null);
    this.inTable = true;
  }

  /** Ends the paragraph whose lines have been collected. */
  private flush(mark: Mark | null): void {
    const { parts, quoted } = this;
    this.inTable = false;
    this.listed = false;
    this.quoted = false;
    if (parts.length === 0) return;
    this.parts = [];
    const text = parts.map(({ start, end }) => this.raw.slice(start, end)).join('\n');
    const image = text.length <= LONGEST_CAPTION && (text.startsWith('![') || text.startsWith('[!['));
    const alternative = image ? ONLY_IMAGE.exec(text)?.groups?.words : undefined;
    const edits = new InlineScanner(text, this.references, alternative?.includes(' ') === true).scan();
    new PartWriter(this.raw, parts, this.builder).write(edits, text.length);
    const tagged = text.startsWith('<') ? markOfTag(text, (marks) => this.level(marks)) : null;
    this.builder.endParagraph(mark ?? tagged ?? (image ? 'caption' : quoted ? 'block-quotation' : this.emphasised(text)));
  }

  /** A short paragraph wholly in bold letters heads what follows; one wholly in emphasis right below the headline is the deck. */
  private emphasised(text: string): Mark | null {
    const below = this.headline && this.builder.paragraphs.at(-1)?.mark === 'headline';
    if (below && WHOLLY_EMPHASISED.test(text)) return 'deck';
    return WHOLLY_BOLD.test(text) ? 'subheading' : null;
  }
}
