/** What inside a Markdown paragraph is not read as it stands: marks of emphasis and links, escapes, entities, tags. */
import { isDigit, isWordChar } from '../language/letters.js';
import { entityOf } from './entities.js';
import { type Delimiter, matchedDelimiters } from './markdown-emphasis.js';
import { noteEnd } from './note-marks.js';

/** A stretch of the paragraph that is left out (`words` null) or read as other words. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: string | null;
}

const ESCAPABLE = /[!-/:-@[-`{-~]/;
const ENTITY = /&(?<name>#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});/y;
const TAG =
  /<(?<tag>\/?[a-zA-Z][a-zA-Z0-9-]{0,30}(?=[\s/>])[^<>]{0,1000}|[a-z][a-z0-9+.-]{1,20}:[^\s<>]{1,500}|[^\s<>@]{1,60}@[^\s<>@]{1,60})>/y;
const FOOTNOTE = /\[\^[^\]\s]{1,60}\]/y;
const REFERENCE = /\[(?<label>[^[\]]{0,300})\]/y;
/** Elements that part the words before them from those after. */
const APART = /^\/?(?:br|p|div|td|th|tr|table|li|ul|ol|dl|dt|dd|h[1-6]|figure|figcaption|blockquote|section|hr)\b/i;
/** What the text of a link to a note looks like. */
const NOTE = /^\\?\[?(?:\d{1,3}|[*\u2020\u2021\u00a7]|[a-z])\\?\]?$/;
const LONGEST_NOTE = 9;
const LONGEST_DESTINATION = 2000;

export class InlineScanner {
  readonly edits: Edit[] = [];
  private readonly delimiters: Delimiter[] = [];
  private readonly brackets: { readonly at: number; readonly image: boolean }[] = [];
  private readonly unclosed = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly references: ReadonlySet<string>,
    /** Whether the words that stand for an image are read. */
    private readonly alternatives: boolean,
  ) {}

  /** Edits in text order; of two that overlap, the longer one comes first. */
  scan(): readonly Edit[] {
    for (let at = 0; at < this.text.length; ) at = this.step(at);
    for (const { start, end } of matchedDelimiters(this.delimiters)) this.drop(start, end);
    return this.edits.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  private step(at: number): number {
    const char = this.text.charAt(at);
    switch (char) {
      case '\\':
        return this.escape(at);
      case '`':
        return this.code(at);
      case '&':
        return this.entity(at);
      case '<':
        return this.tag(at);
      case '*':
      case '_':
      case '~':
        return this.delimiter(at, char);
      case '[':
        return this.open(at);
      case ']':
        return this.close(at);
      default:
        return at + 1;
    }
  }

  private drop(start: number, end: number): number {
    this.edits.push({ start, end, words: null });
    return end;
  }

  private escape(at: number): number {
    const next = this.text.charAt(at + 1);
    if (next === '\n') return this.drop(at, at + 1);
    if (!ESCAPABLE.test(next)) return at + 1;
    this.drop(at, at + 1);
    return at + 2;
  }

  private code(at: number): number {
    let end = at;
    while (this.text.charAt(end) === '`') end += 1;
    const fence = this.text.slice(at, end);
    if (this.unclosed.has(fence)) return end;
    let close = this.text.indexOf(fence, end);
    while (close >= 0 && this.text.charAt(close + fence.length) === '`') {
      let after = close;
      while (this.text.charAt(after) === '`') after += 1;
      close = this.text.indexOf(fence, after);
    }
    if (close < 0) {
      this.unclosed.add(fence);
      return end;
    }
    this.drop(at, end);
    return this.drop(close, close + fence.length);
  }

  private entity(at: number): number {
    ENTITY.lastIndex = at;
    const m = ENTITY.exec(this.text);
    const words = m === null ? null : entityOf(m.groups?.name ?? '');
    if (m === null || words === null) return at + 1;
    this.edits.push({ start: at, end: at + m[0].length, words });
    return at + m[0].length;
  }

  private tag(at: number): number {
    if (this.text.startsWith('<!--', at) && !this.unclosed.has('-->')) {
      const end = this.text.indexOf('-->', at + 4);
      if (end >= 0) return this.drop(at, end + 3);
      this.unclosed.add('-->');
    }
    TAG.lastIndex = at;
    const m = TAG.exec(this.text);
    if (m === null) return at + 1;
    const end = at + m[0].length;
    const tag = m.groups?.tag ?? '';
    const note = /^sup\b/i.test(tag) ? noteEnd(this.text, at, end) : 0;
    if (note > 0) return this.drop(at, note);
    if (APART.test(tag)) this.edits.push({ start: at, end, words: ' ' });
    else if (/[:@]/.test(tag) && !/\s/.test(tag)) {
      this.drop(at, at + 1);
      this.drop(end - 1, end);
    } else this.drop(at, end);
    return end;
  }

  private delimiter(at: number, char: '*' | '_' | '~'): number {
    let end = at;
    while (this.text.charAt(end) === char) end += 1;
    const [before, after] = [this.sideAt(at - 1), this.sideAt(end)];
    const left = after !== 'space' && (after === 'word' || before !== 'word');
    const right = before !== 'space' && (before === 'word' || after !== 'word');
    const product = char === '*' && isDigit(this.text, at - 1) && isDigit(this.text, end);
    const opens = char === '_' ? left && (!right || before === 'mark') : left;
    const closes = char === '_' ? right && (!left || after === 'mark') : right;
    if (!product && (char !== '~' || end - at === 2)) this.delimiters.push({ char, start: at, end, opens, closes });
    return end;
  }

  private sideAt(index: number): 'space' | 'word' | 'mark' {
    if (index < 0 || index >= this.text.length || /\s/.test(this.text.charAt(index))) return 'space';
    return isWordChar(this.text, index) ? 'word' : 'mark';
  }

  private open(at: number): number {
    FOOTNOTE.lastIndex = at;
    const footnote = FOOTNOTE.exec(this.text);
    if (footnote !== null) return this.drop(at, at + footnote[0].length);
    const image = this.text.charAt(at - 1) === '!' && this.text.charAt(at - 2) !== '\\';
    this.brackets.push({ at: image ? at - 1 : at, image });
    return at + 1;
  }

  private close(at: number): number {
    const bracket = this.brackets.pop();
    if (bracket === undefined) return at + 1;
    const end = this.targetEnd(bracket.at + (bracket.image ? 2 : 1), at);
    if (end < 0) return at + 1;
    if (bracket.image && !this.alternatives) return this.drop(bracket.at, end);
    const inside = bracket.at + (bracket.image ? 2 : 1);
    if (this.text.startsWith('](#', at) && NOTE.test(this.text.slice(inside, Math.min(at, inside + LONGEST_NOTE))))
      return this.drop(bracket.at, end);
    this.drop(bracket.at, inside);
    return this.drop(at, end);
  }

  /** End of what a closing bracket at `at` links to, or -1 when the brackets are only brackets. */
  private targetEnd(inside: number, at: number): number {
    if (this.text.charAt(at + 1) === '(') return this.destinationEnd(at + 1);
    REFERENCE.lastIndex = at + 1;
    const m = REFERENCE.exec(this.text);
    const own = at - inside <= 300 ? this.text.slice(inside, at) : '';
    const label = m?.groups?.label || own;
    if (!this.references.has(toLabel(label))) return -1;
    return m === null ? at + 1 : at + 1 + m[0].length;
  }

  private destinationEnd(open: number): number {
    let depth = 0;
    const limit = Math.min(this.text.length, open + LONGEST_DESTINATION);
    for (let i = open; i < limit; i++) {
      const char = this.text.charAt(i);
      if (char === '\\') i += 1;
      else if (char === '(') depth += 1;
      else if (char === ')') depth -= 1;
      if (depth === 0) return i + 1;
    }
    return -1;
  }
}

/** Labels of link references are compared without case and with single spaces. */
export function toLabel(label: string): string {
  return label
    .replace(/\s{1,300}/g, ' ')
    .trim()
    .toLowerCase();
}
