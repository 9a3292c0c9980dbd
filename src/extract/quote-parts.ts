/** Quotations in the paragraphs they stand in: the pieces of their marks, and which pieces are quoted. */
import type { Speaker } from '../model.js';
import type { Paragraph } from './pieces.js';
import { isCompleteAt } from './quote-complete.js';
import type { Marked, Part } from './quote-span.js';

/** A quotation with its words and who is told to have said them. */
export interface Quoted {
  readonly marked: Marked;
  readonly words: string;
  complete: boolean;
  attribution: { readonly speaker: Speaker; readonly verb: string | null } | null;
}

/** The parts of quotations that stand in the paragraph. */
export function partsOf(quotes: readonly Quoted[], { pieces, block }: Paragraph, from: number, to: number): Part[] {
  const parts: Part[] = [];
  let floor = 0;
  for (let index = from; index < to; index++) {
    const quote = quotes[index] as Quoted;
    const { marked, words } = quote;
    const open = marked.open < block.start ? -1 : marked.opening;
    const close = marked.close > block.end ? -1 : marked.closing;
    if (open >= 0 && close >= 0) quote.complete = isCompleteAt(pieces, open + 1, close, words);
    if (parts.length > 0) (parts[parts.length - 1] as Part).ceiling = open;
    parts.push({ open, close, floor, ceiling: pieces.length, fragment: !quote.complete, words });
    floor = close < 0 ? pieces.length : close + 1;
  }
  return parts;
}

/** The part that opens with a piece. */
export function partAt(parts: readonly Part[], open: number): Part | undefined {
  const part = parts[lastOpened(parts, open)];
  return part?.open === open ? part : undefined;
}

/** End of the part a piece stands in, as an index of pieces; -1 if it stands in none. */
export function quotedTo(parts: readonly Part[], at: number, length: number): number {
  const last = lastOpened(parts, at);
  if (last < 0) return -1;
  const { close } = parts[last] as Part;
  const end = close < 0 ? length : close + 1;
  return at < end ? end : -1;
}

/** Index of the last part that opens at a piece or before it; -1 if none. */
function lastOpened(parts: readonly Part[], at: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle] as Part).open <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
