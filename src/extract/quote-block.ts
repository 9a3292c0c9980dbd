/** Quotations set apart in their own paragraphs: whose marks decide where there are any, and the signature below them. */
import type { Block } from '../model.js';
import type { Paragraph, Piece } from './pieces.js';
import type { Marked, Signature } from './quote-span.js';
import { VERB_FORMS } from './quote-words.js';

const OPENING = /["'\u2018\u201c\u201e\u00ab]/;
const CLOSING = /["'\u2019\u201c\u201d\u00bb]/;
const DASH = /^[\u2013\u2014-]$/;
const STOP = /^[.!?\u2026"\u201d\u2019\u00bb]$/;
const NONE: readonly number[] = [];
/** A signature has no more pieces. */
const MOST = 18;
const BEFORE_PLACE = new Set(['in', 'on', 'at', 'to', 'from', 'via', 'speaking', 'writing']);

/** Adds the quotations of the paragraphs set apart from `from` on; returns the index after the last of them. `pair` reads marks. */
export function addSetApart(
  text: string,
  paragraphs: readonly Paragraph[],
  from: number,
  found: Marked[],
  pair: (paragraph: Paragraph) => void,
): number {
  let to = from;
  while (paragraphs[to]?.block.zone === 'block-quotation') to++;
  const signature = signatureOf(paragraphs, from, to - 1);
  for (let index = from; index < to; index++) {
    const paragraph = paragraphs[index] as Paragraph;
    const signs = signature?.paragraph === index;
    if (signs && signature.cut === 0) continue;
    const first = found.length;
    if (OPENING.test(text.charAt(paragraph.block.start))) pair(paragraph);
    if (marksDecide(paragraph, found, first) && !signs) continue;
    found.length = first;
    const end = signs ? (paragraph.pieces[signature.cut - 1]?.after ?? paragraph.block.end) : paragraph.block.end;
    const whole = wholeOf(text, paragraph.block, end, signature);
    if (whole.end > whole.start) found.push(whole);
  }
  return to;
}

/** Whether words outside the marks stand in the paragraph, and marks begin it. */
function marksDecide({ block, pieces }: Paragraph, found: readonly Marked[], first: number): boolean {
  const [one, last] = [found[first], found.at(-1)];
  if (one === undefined || last === undefined || found.length === first || one.open !== block.start) return false;
  return found.length > first + 1 || last.closing < pieces.length - 1;
}

/** A paragraph set apart is one quotation, with marks around it or without. */
function wholeOf(text: string, { start }: Block, end: number, signature: Signature | null): Marked {
  const opened = OPENING.test(text.charAt(start));
  const closed = opened && CLOSING.test(text.charAt(end - 1));
  const whole = { start: opened ? start + 1 : start, end: closed ? end - 1 : end, open: start, close: end };
  return { ...whole, opening: -1, closing: -1, repeated: NONE, shown: 'block', signature };
}

/** "— Anna Bell, mayor of Lurk" at the end of the last paragraph, or a last paragraph that is a name and no sentence. */
function signatureOf(paragraphs: readonly Paragraph[], from: number, last: number): Signature | null {
  const { pieces } = paragraphs[last] as Paragraph;
  for (let at = pieces.length - 2; at >= 0 && pieces.length - at <= MOST; at--) {
    if (!DASH.test(pieces[at]?.text ?? '') || pieces[at]?.kind !== 'mark') continue;
    const starts = at === 0 ? last > from : STOP.test(pieces[at - 1]?.text ?? '');
    return starts && isNaming(pieces, at + 1) ? { paragraph: last, cut: at, ...nameRun(pieces, at + 1) } : null;
  }
  if (last === from || pieces.length > MOST || STOP.test(pieces.at(-1)?.text ?? '')) return null;
  const before = (paragraphs[last - 1] as Paragraph).pieces.at(-1)?.text ?? '';
  const named = pieces[0]?.capital && (pieces[1] === undefined || pieces[1].capital || pieces[1].text === ',');
  return named && STOP.test(before) && isNaming(pieces, 0) ? { paragraph: last, cut: 0, ...nameRun(pieces, 0) } : null;
}

/** Begins with a capital and has no verb. */
function isNaming(pieces: readonly Piece[], from: number): boolean {
  const head = pieces[from];
  if (head?.kind !== 'word' || !(head.capital || head.lower === 'the')) return false;
  for (let at = from; at < pieces.length; at++) if (!pieces[at]?.capital && VERB_FORMS.has(pieces[at]?.lower ?? '')) return false;
  return true;
}

/** The name of a signature, without what follows it: its office, a place, a date. */
function nameRun(pieces: readonly Piece[], from: number): { readonly from: number; readonly to: number } {
  let to = from + 1;
  while (to < pieces.length && pieces[to]?.kind === 'word' && !BEFORE_PLACE.has(pieces[to]?.lower ?? '')) to++;
  return { from, to };
}
