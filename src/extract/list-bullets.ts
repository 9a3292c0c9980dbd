/** Lists whose members are paragraphs of their own, after one that ends with a count and a colon: "four regions:". */
import { wholeNumber } from '../language/number-words.js';
import type { HitOf, ListItem } from '../model.js';
import { countBefore } from './list-frame.js';
import type { Paragraph, Piece } from './pieces.js';

/** More words than this are a paragraph and no member. */
const LONGEST_ITEM = 14;
const MOST_ITEMS = 12;
const BULLET = /^[-*\u2022\u2013\u2014\u25cf\u25aa]$/;

/** The list after the paragraph at `index`; its span is the words from the count to the colon. */
export function bulletedList(text: string, paragraphs: readonly Paragraph[], index: number): HitOf<'list'> | null {
  const lead = paragraphs[index];
  if (lead?.pieces.at(-1)?.text !== ':') return null;
  const { pieces } = lead;
  const start = lead.sentences.at(-1)?.start ?? 0;
  const frame = countBefore(pieces, start, pieces.length);
  if (frame.said === null || frame.noun === null) return null;
  const items: ListItem[] = [];
  let marked = 0;
  for (let next = index + 1; next < paragraphs.length && items.length <= MOST_ITEMS; next++) {
    const item = itemOf(text, paragraphs[next]?.pieces ?? []);
    if (!item || (marked > 0 && marked === items.length && !item.marked)) break;
    if (item.marked) marked++;
    items.push(item.item);
  }
  if (items.length < 2 || items.length > MOST_ITEMS) return null;
  const from = pieces.findLast(({ lower }) => countWords(lower, frame.said))?.start ?? pieces[start]?.start ?? 0;
  const open = marked < items.length && items.length !== frame.said;
  return {
    kind: 'list',
    start: from,
    end: pieces.at(-1)?.end ?? from,
    value: { items, said: frame.said, noun: frame.noun, open, joint: 'colon', ordered: false },
  };
}

function countWords(lower: string, said: number | null): boolean {
  return wholeNumber(lower) === said || (said === 2 && lower === 'both');
}

/** A short paragraph without its bullet or number and without the mark at its end; null when it is a sentence. */
function itemOf(text: string, pieces: readonly Piece[]): { readonly item: ListItem; readonly marked: boolean } | null {
  let from = 0;
  if (BULLET.test(pieces[0]?.text ?? '')) from = 1;
  else if (pieces[0]?.kind === 'number' && /^[.)]$/.test(pieces[1]?.text ?? '')) from = 2;
  let to = pieces.length;
  while (to > from && /^(?:[.,;]|and|or)$/.test(pieces[to - 1]?.text ?? '')) to--;
  if (to <= from || to - from > LONGEST_ITEM || (from === 0 && to - from > LONGEST_ITEM / 2)) return null;
  for (let at = from; at < to; at++) if (/^[.!?:;"\u201c\u201d]$/.test(pieces[at]?.text ?? '')) return null;
  const [start, end] = [pieces[from]?.start ?? 0, pieces[to - 1]?.end ?? 0];
  return { item: { start, end, text: text.slice(start, end), extent: null }, marked: from > 0 };
}
