/** Collects the words of a file, paragraph by paragraph, and remembers where in the file each character stands. */

import { isDigit, isLetter } from '../language/letters.js';
import type { Oddity, OffsetMap, Span, Zone } from '../model.js';
import { hasUnusual, isSpace, UNUSUAL } from './characters.js';

/** What the markup says a paragraph is; null when it says nothing. `caption-like` and the rest are settled in zones.ts. */
export type Mark = Exclude<Zone, 'dateline' | 'body'>;

/** A paragraph of the text so far; start and end count the text. */
export interface Paragraph extends Span {
  readonly mark: Mark | null;
}

/** What each of the three formats is read into. */
export interface Prose {
  readonly text: string;
  readonly map: OffsetMap;
  readonly paragraphs: readonly Paragraph[];
  readonly oddities: readonly Oddity[];
}

const SPACE = 32;
const EMBEDDING = /[\u202a-\u202e\u2066-\u2069]/;
const TAG = /^\udb40/;

export class TextBuilder {
  readonly paragraphs: Paragraph[] = [];
  private readonly parts: string[] = [];
  private readonly entries: { text: number[]; raw: number[]; width: number[] } = { text: [0], raw: [0], width: [1] };
  private readonly oddities: Oddity[] = [];
  private length = 0;
  private rawEnd = 0;
  private open = -1;
  private gap: { start: number; end: number } | null = null;

  /** Adds the characters of the file from start to end as they are, with spaces evened and invisible characters left out. */
  copy(raw: string, start: number, end: number): void {
    const piece = raw.slice(start, end);
    if (!hasUnusual(raw, start, end)) {
      this.plain(piece, start);
      return;
    }
    let from = 0;
    UNUSUAL.lastIndex = 0;
    for (let m = UNUSUAL.exec(piece); m !== null; m = UNUSUAL.exec(piece)) {
      this.plain(piece.slice(from, m.index), start + from);
      from = m.index + m[0].length;
      if (isSpace(m[0])) this.space(start + m.index, start + from);
      else this.hidden(raw, start + m.index, start + from);
    }
    this.plain(piece.slice(from), start + from);
  }

  /** Adds characters of the file that need no care: none is unusual, no space stands at either end or beside another. */
  even(words: string, offset: number): void {
    this.put(words, offset, offset + words.length, true);
  }

  /** Adds decoded words that stand in the file between rawStart and rawEnd in another form, e.g. an entity. */
  decoded(words: string, rawStart: number, rawEnd: number): void {
    if (words === ' ' || isSpace(words)) this.space(rawStart, rawEnd);
    else if (words.length > 0 && words.search(UNUSUAL) !== 0) this.put(words, rawStart, rawEnd, false);
  }

  /** A space, or one more of a run of spaces. */
  space(start: number, end: number): void {
    if (this.open < 0) return;
    this.gap = this.gap === null ? { start, end } : { start: this.gap.start, end };
  }

  /** A space that no character of the file between the last word and the next stands for alone, e.g. a line break tag. */
  lineBreak(): void {
    this.space(this.rawEnd, this.rawEnd);
  }

  /** Ends the paragraph begun, if any words are in it. */
  endParagraph(mark: Mark | null): void {
    this.gap = null;
    if (this.open < 0) return;
    this.paragraphs.push({ start: this.open, end: this.length, mark });
    this.open = -1;
  }

  /** Whether a paragraph has been begun and not ended. */
  get inParagraph(): boolean {
    return this.open >= 0;
  }

  finish(): Prose {
    this.endParagraph(null);
    return { text: this.parts.join(''), map: this.entries, paragraphs: this.paragraphs, oddities: this.oddities };
  }

  /** Characters none of which is unusual, at an offset of the file: only U+0020 at the ends or doubled needs care. */
  private plain(words: string, offset: number): void {
    let from = 0;
    while (from < words.length) {
      let to = from;
      while (words.charCodeAt(to) === SPACE) to += 1;
      if (to > from) this.space(offset + from, offset + to);
      from = to;
      to = words.indexOf('  ', from);
      if (to < 0) to = words.length;
      while (to > from && words.charCodeAt(to - 1) === SPACE) to -= 1;
      if (to > from) this.put(words.slice(from, to), offset + from, offset + to, true);
      from = to;
    }
  }

  private put(words: string, rawStart: number, rawEnd: number, same: boolean): void {
    if (this.open < 0) {
      if (this.length > 0) this.append('\n', this.rawEnd, rawStart, false);
      this.open = this.length;
    } else if (this.gap !== null) this.append(' ', this.gap.start, this.gap.end, false);
    this.gap = null;
    this.append(words, rawStart, rawEnd, same);
  }

  private append(words: string, rawStart: number, rawEnd: number, same: boolean): void {
    const width = rawEnd - rawStart;
    const units = same || (words.length === 1 && width === 1) ? 1 : words.length;
    if (same || (units === 1 && width === 1)) {
      if (rawStart !== this.rawEnd || this.length === 0) this.enter(this.length, rawStart, 1);
    } else for (let i = 0; i < units; i++) this.enter(this.length + i, rawStart, width);
    this.parts.push(words);
    this.length += words.length;
    this.rawEnd = rawEnd;
  }

  private enter(text: number, raw: number, width: number): void {
    const { entries } = this;
    const last = entries.text.length - 1;
    const at = entries.text[last] === text ? last : last + 1;
    entries.text[at] = text;
    entries.raw[at] = raw;
    entries.width[at] = width;
  }

  /** Leaves an invisible character out, and notes it where it may deceive. */
  private hidden(raw: string, start: number, end: number): void {
    const text = raw.slice(start, end);
    if (text === '\u00ad' || (text === '\ufeff' && start === 0)) return;
    if (EMBEDDING.test(text)) this.oddities.push({ kind: 'bidi', start, end, text });
    else if (TAG.test(text) || (isJoined(raw, start - 1) && isJoined(raw, end)))
      this.oddities.push({ kind: 'invisible', start, end, text });
  }
}

/** A digit or a letter of an alphabet in which invisible joiners have no use. */
function isJoined(raw: string, index: number): boolean {
  if (index < 0 || index >= raw.length) return false;
  return raw.charCodeAt(index) < 0x530 && (isLetter(raw, index) || isDigit(raw, index));
}
