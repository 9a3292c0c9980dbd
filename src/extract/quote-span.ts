/** A quotation as a stretch of text, before anybody is found who said it. */
import type { QuoteValue, Span, Speaker } from '../model.js';

/** A quotation: `start` and `end` hold the words without the marks, `open` and `close` the marks themselves. */
export interface Marked extends Span {
  readonly open: number;
  /** Offset after the closing mark. */
  readonly close: number;
  /** Pieces of the marks, each in the paragraph it stands in; -1 where there are none. */
  readonly opening: number;
  readonly closing: number;
  /** Offsets of opening marks repeated at the head of later paragraphs. */
  readonly repeated: readonly number[];
  readonly shown: QuoteValue['shown'];
  /** What stands below a quotation that is set apart: who said it; null where nothing does. */
  readonly signature?: Signature | null;
  /** Whom a label or the source itself names; undefined where the words around have to tell. */
  readonly speaker?: Speaker | null;
}

/** "— Anna Bell, mayor" below a quotation: the index of its paragraph, and pieces of that paragraph. */
export interface Signature {
  readonly paragraph: number;
  /** The piece with which the signature begins. */
  readonly cut: number;
  /** The name in it, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The part of a quotation that stands in one paragraph: indices of the pieces of its marks, -1 where it goes on. */
export interface Part {
  readonly open: number;
  readonly close: number;
  /** The piece after the quotation before it. */
  readonly floor: number;
  /** The piece of the opening mark of the next quotation of the paragraph, or the paragraph's length. */
  ceiling: number;
  /** Fewer words than a sentence. */
  readonly fragment: boolean;
  /** The words of the whole quotation. */
  readonly words: string;
}

/** The words, without the opening marks repeated at the head of later paragraphs. */
export function wordsOf(text: string, { start, end, repeated }: Marked): string {
  if (repeated.length === 0) return text.slice(start, end);
  let words = '';
  let from = start;
  for (const mark of repeated) {
    words += text.slice(from, mark);
    from = mark + 1;
  }
  return words + text.slice(from, end);
}
