/** Where quotations begin and end: pairs of quotation marks in a paragraph, and quotations that go on in the next one. */
import type { Document, Span } from '../model.js';

/** A quotation: `start` and `end` hold the words without the marks, `open` and `close` the marks themselves. */
export interface Marked extends Span {
  readonly open: number;
  /** Offset after the closing mark. */
  readonly close: number;
  /** Offsets of opening marks repeated at the head of later paragraphs. */
  readonly repeated: readonly number[];
}

interface Pair {
  readonly open: number;
  /** Offset of the closing mark; -1 when the paragraph ends first. */
  readonly close: number;
  readonly mark: string;
}

const PARTNERS: Readonly<Record<string, string>> = { '\u201c': '\u201d', '\u201e': '\u201c', '\u00ab': '\u00bb', '"': '"' };
const BEFORE_OPENER = /[\s([{\u2013\u2014\u2012/-]/;
const LETTER = /[\p{L}\p{N}]/u;
/** "'em", "'90s", "'til": an apostrophe, no opening mark. */
const ELISION = /^['\u2018\u2019](?:em|til|tis|twas|cause|bout|n|round|\d0s?)\b/i;

/** Quotations of a document outside furniture, in text order; nested ones are part of the outer one. */
export function markedIn(document: Document): Marked[] {
  const { text } = document;
  const found: Marked[] = [];
  let going: { open: number; mark: string; repeated: number[] } | null = null;
  for (const block of document.blocks.filter(({ zone }) => zone !== 'furniture')) {
    const first = text[block.start] ?? '';
    let from = block.start;
    if (going) {
      if (first !== going.mark) going = null;
      else {
        going.repeated.push(block.start);
        const close = closing(text, block.start + 1, block.end, going.mark);
        if (close < 0) continue;
        found.push(toMarked(text, { open: going.open, close, mark: going.mark }, going.repeated));
        from = close + 1;
        going = null;
      }
    }
    const pairs = pairsOf(text, from, block.end);
    for (const pair of pairs) {
      if (pair.close >= 0) found.push(toMarked(text, pair, []));
      else if (pair === pairs.at(-1) && goesOn(document, block.end, pair.mark)) going = { open: pair.open, mark: pair.mark, repeated: [] };
    }
  }
  return found.filter(({ start, end }) => end > start);
}

/** Whether the next paragraph begins with the same opening mark, and so continues a quotation left open. */
function goesOn({ text, blocks }: Document, end: number, mark: string): boolean {
  const next = blocks.find(({ start, zone }) => start >= end && zone !== 'furniture');
  return !!next && text[next.start] === mark;
}

function pairsOf(text: string, from: number, end: number): Pair[] {
  const pairs: Pair[] = [];
  const failed = new Map<string, number>();
  let at = from;
  while (at < end) {
    const mark = text[at] ?? '';
    const double = mark in PARTNERS;
    if ((!double && mark !== '\u2018' && mark !== "'") || (failed.get(mark) ?? 0) >= 3 || !opens(text, at, from, mark)) {
      at++;
      continue;
    }
    const close = double ? closing(text, at + 1, end, mark) : closingSingle(text, at + 1, end);
    if (close < 0) failed.set(mark, (failed.get(mark) ?? 0) + 1);
    if (close >= 0 || double) pairs.push({ open: at, close, mark });
    at = close < 0 ? at + 1 : close + 1;
  }
  return pairs;
}

function opens(text: string, at: number, from: number, mark: string): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  if (/\s/.test(after)) return false;
  if (mark === '\u201c' || mark === '\u00ab' || mark === '\u201e') return true;
  const free = at === from || BEFORE_OPENER.test(before) || before === '\n' || before in PARTNERS || before === '\u2018';
  if (mark === '"') return free;
  return free && (LETTER.test(after) || after === '[' || after === '\u201c' || after === '"') && !ELISION.test(text.slice(at, at + 8));
}

/** Offset of the mark that closes a double quotation opened before `from`, or -1. A second opening mark begins a nested one. */
function closing(text: string, from: number, end: number, mark: string): number {
  const partner = PARTNERS[mark] ?? mark;
  let depth = 0;
  for (let at = from; at < end; at++) {
    const here = text[at];
    if (here === partner) {
      if (partner === '"' && isOpening(text, at)) return -1;
      if (depth === 0) return at;
      depth--;
    } else if (here === mark) depth++;
  }
  return -1;
}

/** A straight mark between a space and a letter opens a quotation: the one before it was never closed. */
function isOpening(text: string, at: number): boolean {
  return /[\s(]/.test(text[at - 1] ?? ' ') && LETTER.test(text[at + 1] ?? ' ');
}

/** A closing single mark: not an apostrophe inside a word, and rather after a stop than after a plural "s" with more words to come. */
function closingSingle(text: string, from: number, end: number): number {
  let plural = -1;
  for (let at = from; at < end; at++) {
    const here = text[at];
    if (here === '\u2018') break;
    if (here !== '\u2019' && here !== "'") continue;
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    if (LETTER.test(after) || /\s/.test(before)) continue;
    if (before !== 's' || !/\s/.test(after) || !/\p{Ll}/u.test(text[at + 2] ?? '')) return at;
    if (plural < 0) plural = at;
  }
  return plural;
}

function toMarked(text: string, { open, close }: Pair, repeated: readonly number[]): Marked {
  let [start, end] = [open + 1, close];
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /[\s,]/.test(text[end - 1] ?? '')) end--;
  return { start, end, open, close: close + 1, repeated };
}
