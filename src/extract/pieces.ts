/**
 * Words and marks of a paragraph with their offsets, and where its sentences begin. The extractors of names, lists,
 * quotations and positions read these, because for them a comma or a quotation mark matters as much as a word.
 */

import { ofDocument } from '../language/remember.js';
import type { Document } from '../model.js';
import type { Paragraph, Piece } from './piece.js';
import { PieceReader } from './pieces-reader.js';

export type { Paragraph, Piece, PieceRange } from './piece.js';

/** Every checked paragraph of a document, in order. */
export const paragraphsOf: (document: Document) => readonly Paragraph[] = ofDocument((document) => new PieceReader(document).paragraphs());

/** Whether nothing but one space stands between two pieces. */
export function touches(left: Piece, right: Piece): boolean {
  return right.start - left.after <= 1;
}
