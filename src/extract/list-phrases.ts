/** Lists of plain noun phrases after a count and a colon or dash: "three conditions: an end to …, a …, and a …". */
import type { HitOf, ListItem, Span } from '../model.js';
import { openAfter } from './list-end.js';
import { countBefore } from './list-frame.js';
import { PHRASE_STARTS } from './list-words.js';
import type { Paragraph, Piece } from './pieces.js';

const LONGEST_ITEM = 10;

/** At most one list a sentence, and only where each part is certain; `names` are the lists of names already found there. */
export function phraseListsIn(text: string, { pieces }: Paragraph, { start, end }: Span, names: readonly Span[]): HitOf<'list'>[] {
  let tries = 0;
  for (let at = start + 2; at < end && tries < 4; at++) {
    const mark = pieces[at];
    if (!mark || (mark.text !== ':' && !/^[\u2013\u2014]$/.test(mark.text))) continue;
    tries++;
    const first = at + 1;
    const stop = endOf(pieces, first, end, mark.text);
    const frame = countBefore(pieces, start, first);
    const from = pieces[first]?.start ?? 0;
    if (frame.said === null || frame.noun === null || names.some((list) => list.start >= from && list.start < (pieces[stop - 1]?.end ?? 0)))
      continue;
    const items = itemsOf(text, pieces, first, stop);
    if (!items || items.length < 2) continue;
    const open = openAfter(pieces, stop) || /^(?:etc|others|more)$/.test(pieces[stop - 1]?.lower ?? '');
    return [
      {
        kind: 'list',
        start: from,
        end: items.at(-1)?.end ?? from,
        value: { items, said: frame.said, noun: frame.noun, open, joint: frame.joint },
      },
    ];
  }
  return [];
}

function endOf(pieces: readonly Piece[], from: number, end: number, mark: string): number {
  for (let at = from; at < end; at++) {
    const text = pieces[at]?.text ?? '';
    if (/^[.!?\u2026]$/.test(text) || (mark !== ':' && text === mark)) return at;
  }
  return end;
}

/** The parts between commas or semicolons; null unless the last one is joined by "and" and every part begins like a phrase. */
function itemsOf(text: string, pieces: readonly Piece[], from: number, to: number): ListItem[] | null {
  const separator = pieces.slice(from, to).some((piece) => piece.text === ';') ? ';' : ',';
  const parts = split(pieces, from, to, separator);
  const last = parts.pop();
  if (!last) return null;
  parts.push(...lastParts(pieces, last, parts.length === 0 ? null : separator));
  const joined = pieces[(parts.at(-1)?.from ?? 1) - 1]?.lower;
  if (parts.length < 2 || (joined !== 'and' && joined !== 'or')) return null;
  const items: ListItem[] = [];
  for (const part of parts) {
    if (!isPhrase(pieces, part, separator)) return null;
    const [start, end] = [pieces[part.from]?.start ?? 0, pieces[part.to - 1]?.end ?? 0];
    items.push({ start, end, text: text.slice(start, end), extent: null });
  }
  return items;
}

interface Part {
  readonly from: number;
  readonly to: number;
}

function split(pieces: readonly Piece[], from: number, to: number, separator: string): Part[] {
  const parts: Part[] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && pieces[at]?.text !== separator) continue;
    if (at > start) parts.push({ from: start, to: at });
    start = at + 1;
  }
  return parts;
}

/** The last part begins with "and", or holds it once with a phrase on either side. */
function lastParts(pieces: readonly Piece[], { from, to }: Part, separator: string | null): Part[] {
  if (/^(?:and|or)$/.test(pieces[from]?.lower ?? '')) return separator ? [{ from: from + 1, to }] : [];
  for (let at = from + 1; at < to - 1; at++) {
    if (!/^(?:and|or)$/.test(pieces[at]?.lower ?? '')) continue;
    return PHRASE_STARTS.has(pieces[at + 1]?.lower ?? '')
      ? [
          { from, to: at },
          { from: at + 1, to },
        ]
      : [];
  }
  return [];
}

/** A short phrase without a second "and"; between commas it must begin with a determiner. */
function isPhrase(pieces: readonly Piece[], { from, to }: Part, separator: string): boolean {
  const head = pieces[from];
  if (!head || to - from > LONGEST_ITEM || to <= from || head.kind === 'mark') return false;
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (
      !piece ||
      /^(?:and|or|but|who|which|because|that|is|are|was|were|has|have|had|will|would)$/.test(piece.lower) ||
      /^[:"\u201c\u201d()]$/.test(piece.text)
    )
      return false;
  }
  return separator === ';' || PHRASE_STARTS.has(head.lower);
}
