/** Where quotations begin and end: pairs of quotation marks in a paragraph, and quotations that go on in the next one. */
import { LETTER, letterAt } from '../language/letters.js';
import { mark, SIGN } from '../language/signs.js';
import type { Document } from '../model.js';
import type { Paragraph, Piece, PieceRange } from './pieces.js';
import { addSetApart } from './quote-block.js';
import { isNameBetween } from './quote-name.js';
import type { Marked } from './quote-span.js';
import { turnsOf } from './transcript.js';

const PARTNERS: ReadonlyMap<string, string> = new Map([
  ['\u201c', '\u201d'],
  ['\u201e', '\u201c'],
  ['\u00ab', '\u00bb'],
  ['"', '"'],
]);
mark(SIGN.quotation, [':', '"', "'", '\u2018', '\u2019', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb']);

/** What stands before a mark that opens a quotation, where the same mark may close one. */
const BEFORE_OPENER = /[\s([{\u2013\u2014\u2012/-]/;
/** "'em", "'90s", "'til": an apostrophe, no opening mark. */
const ELISION = /^['\u2018\u2019](?:em|til|tis|twas|cause|bout|n|round|\d0s?)\b/i;

/** After as many marks without a partner the rest of a paragraph is left alone. */
const MOST_FAILURES = 5;
const NONE: readonly number[] = [];

/** Quotations of a document outside furniture and pull quotes, in text order; nested ones are part of the outer one. */
export function markedIn(document: Document, paragraphs: readonly Paragraph[]): readonly Marked[] {
  const turns = turnsOf(document);
  if (turns === null) return findMarked(document.text, paragraphs, []);
  if (document.source.kind !== 'article') return turns;
  return [...turns, ...findMarked(document.text, paragraphs, turns)].sort((a, b) => a.open - b.open);
}

/** A quotation that its paragraph does not close: the offset of its mark and its piece. */
interface Going {
  readonly open: number;
  readonly opening: number;
  readonly mark: string;
  readonly repeated: number[];
}

/** `turns`: of an interview; the quotations inside them are part of them. */
function findMarked(text: string, paragraphs: readonly Paragraph[], turns: readonly Marked[]): Marked[] {
  const found: Marked[] = [];
  let turn = 0;
  let going: Going | null = null;
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] as Paragraph;
    const { block, pieces } = paragraph;
    while ((turns[turn]?.close ?? text.length) <= block.start) turn++;
    if (block.zone === 'pull-quote' || (turns[turn]?.open ?? text.length) < block.end) continue;
    if (block.zone === 'block-quotation') {
      index = addSetApart(text, paragraphs, index, found, (one) => void readPairs(text, one, 0, found)) - 1;
      going = null;
      continue;
    }
    let from = 0;
    if (going !== null) {
      if (text.charAt(block.start) === going.mark) {
        going.repeated.push(block.start);
        const close = closing(text, pieces, 1, going.mark);
        if (close < 0) continue;
        add(found, toMarked(text, going.open, going.opening, pieces[close] as Piece, close, going.repeated));
        from = close + 1;
      }
      going = null;
    }
    const open = readPairs(text, paragraph, from, found);
    if (open !== null && goesOn(text, paragraphs, index, open.mark)) going = open;
  }
  return found;
}

/** A quotation goes on from one paragraph of the running text into the next that repeats its mark, not into a caption. */
function goesOn(text: string, paragraphs: readonly Paragraph[], index: number, mark: string): boolean {
  let next = index + 1;
  while (paragraphs[next]?.block.zone === 'pull-quote') next++;
  const block = paragraphs[next]?.block;
  return !!block && text.charAt(block.start) === mark && block.zone === paragraphs[index]?.block.zone;
}

function add(found: Marked[], one: Marked): void {
  if (one.end > one.start) found.push(one);
}

/** Adds the pairs of a paragraph from a piece on to `found`; returns a double mark that is still open when the paragraph ends. */
function readPairs(text: string, { pieces, sentences }: Paragraph, from: number, found: Marked[]): Going | null {
  let [opening, failures, at] = [-1, 0, from];
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index] as PieceRange;
    if ((sentence.signs & SIGN.quotation) === 0 || sentence.end <= at) continue;
    for (at = Math.max(at, sentence.start); at < sentence.end && failures <= MOST_FAILURES; at++) {
      const piece = pieces[at] as Piece;
      if ((piece.signs & SIGN.quotation) === 0) continue;
      const double = PARTNERS.has(piece.text);
      if ((!double && opening >= 0) || !opens(text, piece, at === from)) continue;
      const close = double ? closing(text, pieces, at + 1, piece.text) : closingSingle(text, pieces, at + 1);
      if (close < 0) {
        failures++;
        if (double) opening = at;
        continue;
      }
      if (!isNameBetween(text, pieces, at, close)) add(found, toMarked(text, piece.start, at, pieces[close] as Piece, close, NONE));
      opening = -1;
      at = close;
    }
  }
  const open = pieces[Math.max(opening, 0)];
  return open && opening >= 0 ? { open: open.start, opening, mark: open.text, repeated: [] } : null;
}

/** `first`: nothing of the paragraph is left before the mark. */
function opens(text: string, { start: at, text: mark }: Piece, first: boolean): boolean {
  if (letterAt(text, at + 1) === LETTER.space) return false;
  if (mark === '\u201c' || mark === '\u00ab' || mark === '\u201e') return true;
  if (mark !== '"' && mark !== "'" && mark !== '\u2018') return false;
  const before = text.charAt(at - 1) || ' ';
  const spaced = BEFORE_OPENER.test(before);
  if (mark === "'" && !spaced) return false;
  if (!first && !spaced && !PARTNERS.has(before) && before !== '\u2018') return false;
  if (mark === '"') return true;
  const after = text.charAt(at + 1);
  return (isAlphanumeric(text, at + 1) || after === '[' || after === '\u201c' || after === '"') && !ELISION.test(text.slice(at, at + 8));
}

function isAlphanumeric(text: string, at: number): boolean {
  const kind = letterAt(text, at);
  return kind === LETTER.letter || kind === LETTER.capital || kind === LETTER.digit;
}

/**
 * Piece of the mark that closes a double quotation opened before the piece `from`, or -1. A second opening mark begins a
 * nested one. A curly mark may be closed by a straight one, where a desk has mixed them.
 */
function closing(text: string, pieces: readonly Piece[], from: number, mark: string): number {
  const partner = PARTNERS.get(mark) ?? mark;
  let depth = 0;
  for (let index = from; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    if ((piece.signs & SIGN.quotation) === 0) continue;
    const { text: here, start: at } = piece;
    if (here === partner) {
      if (partner === '"' && isOpening(text, at)) return -1;
      if (depth === 0) return index;
      depth--;
    } else if (here === mark) depth++;
    else if (depth === 0 && partner !== '"' && here === '"' && closesMixed(text, at)) return index;
    else if (here === '\u201d' && mark === '"' && letterAt(text, at - 1) !== LETTER.space) return index;
  }
  return -1;
}

/** A straight mark after a word and before a space: it closes what a curly one opened. */
function closesMixed(text: string, at: number): boolean {
  return letterAt(text, at - 1) !== LETTER.space && !isAlphanumeric(text, at + 1);
}

/** A straight mark between a space and a letter opens a quotation: the one before it was never closed. */
function isOpening(text: string, at: number): boolean {
  return (letterAt(text, at - 1) === LETTER.space || text.charAt(at - 1) === '(') && isAlphanumeric(text, at + 1);
}

/** A closing single mark: not an apostrophe inside a word, and rather after a stop than after a plural "s" with more words to come. */
function closingSingle(text: string, pieces: readonly Piece[], from: number): number {
  let plural = -1;
  for (let index = from; index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    if ((piece.signs & SIGN.quotation) === 0) continue;
    const { text: here, start: at } = piece;
    if (here === '\u2018') break;
    if ((here !== '\u2019' && here !== "'") || isAlphanumeric(text, at + 1) || letterAt(text, at - 1) === LETTER.space) continue;
    if (text.charAt(at - 1) !== 's' || letterAt(text, at + 1) !== LETTER.space || letterAt(text, at + 2) !== LETTER.letter) return index;
    if (plural < 0) plural = index;
  }
  return plural;
}

function toMarked(text: string, open: number, opening: number, mark: Piece, closing: number, repeated: readonly number[]): Marked {
  const { start: close } = mark;
  let [start, end] = [open + 1, close];
  while (start < end && letterAt(text, start) === LETTER.space) start++;
  while (end > start && (letterAt(text, end - 1) === LETTER.space || text.charAt(end - 1) === ',')) end--;
  return { start, end, open, close: close + 1, opening, closing, repeated, shown: 'marks' };
}
