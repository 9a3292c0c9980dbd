/** Lists of plain noun phrases after a count and a colon or dash: "three conditions: an end to …, a …, and a …". */
import { singular } from '../language/natural.js';
import { SIGN } from '../language/signs.js';
import type { HitOf, ListItem, Span } from '../model.js';
import type { Signed } from './list-checks.js';
import { COUNTING } from './list-count.js';
import { openAfter } from './list-end.js';
import { countBefore, isOrdered } from './list-frame.js';
import { PHRASE_STARTS } from './list-words.js';
import type { Piece } from './pieces.js';
import { isAuxiliary } from './subject.js';
import { STOP_WORDS } from './words.js';

const LONGEST_ITEM = 10;
/** Words that begin a clause and no member. */
const CLAUSE_HEADS = new Set('who what why how whether when where he she it they we i you if to that this there'.split(' '));

/** At most one list a sentence, and only where each part is certain; `names` are the lists of names already found there. */
export function phraseListIn(
  text: string,
  pieces: readonly Piece[],
  { start, end, signs }: Signed,
  names: readonly Span[],
): HitOf<'list'> | null {
  let tries = 0;
  for (let at = start + 1; at < end && tries < 4; at++) {
    const mark = pieces[at];
    if (!mark || (mark.signs & SIGN.list) === 0) continue;
    if (mark.kind === 'word') {
      const opened =
        names.length === 0 && (mark.lower === 'including' || mark.lower === 'such' || mark.lower === 'include')
          ? exampleList(text, pieces, start, at, end)
          : null;
      if (opened) return opened;
      continue;
    }
    if (at < start + 2 || (signs & COUNTING) === 0 || (mark.text !== ':' && mark.text !== '\u2013' && mark.text !== '\u2014')) continue;
    tries++;
    const hit = afterMark(text, pieces, start, at, end, names);
    if (hit) return hit;
  }
  return null;
}

/** "three conditions: …": the list after a colon or dash. */
function afterMark(
  text: string,
  pieces: readonly Piece[],
  start: number,
  at: number,
  end: number,
  names: readonly Span[],
): HitOf<'list'> | null {
  const first = at + 1;
  const { said, noun, joint } = countBefore(pieces, start, first);
  if (said === null || noun === null) return null;
  const stop = endOf(pieces, first, end, pieces[at]?.text ?? '');
  const from = pieces[first]?.start ?? 0;
  const to = pieces[stop - 1]?.end ?? 0;
  if (names.some((list) => list.start >= from && list.start < to)) return null;
  const items = itemsOf(text, pieces, first, stop, said);
  if (!items || items.length < 2) return null;
  const open = openAfter(pieces, stop) || /^(?:etc|others|more)$/.test(pieces[stop - 1]?.lower ?? '');
  const ordered = isOrdered(pieces, { start, end });
  return { kind: 'list', start: from, end: items.at(-1)?.end ?? from, value: { items, said, noun, open, joint, ordered } };
}

/** "goods such as oil, gas and coal": three short plain parts or more after a plural. */
function exampleList(text: string, pieces: readonly Piece[], start: number, at: number, end: number): HitOf<'list'> | null {
  const first = pieces[at]?.lower === 'such' ? at + 2 : at + 1;
  if (first === at + 2 && pieces[at + 1]?.lower !== 'as') return null;
  const head = pieces[at - 1]?.text === ',' ? at - 2 : at - 1;
  const noun = pieces[head];
  if (head < start || noun?.kind !== 'word' || (noun.capital && !noun.first) || !/[^s]s$/.test(noun.lower)) return null;
  const items: ListItem[] = [];
  let from = first;
  let joined = false;
  for (let to = from; to < Math.min(end, first + 30); to++) {
    const piece = pieces[to];
    const and = piece?.lower === 'and' || piece?.lower === 'or';
    if (piece?.text !== ',' && !and) {
      if (piece?.kind !== 'word' || piece.capital || to - from > 2 || STOP_WORDS.has(piece.lower)) break;
      if (joined && items.length > 0 && to === from) pushItem(text, pieces, from, lastOf(pieces, from, end), items);
      continue;
    }
    if (joined) break;
    if (to > from) pushItem(text, pieces, from, to, items);
    joined = and;
    from = to + 1;
  }
  const last = items.at(-1);
  if (!joined || items.length < 3 || !last) return null;
  const value = { items, said: null, noun: singular(noun.lower), open: true, joint: 'including', ordered: false } as const;
  return { kind: 'list', start: items[0]?.start ?? 0, end: last.end, value };
}

/** End of the last part: up to three words before a mark or a word that ends a phrase. */
function lastOf(pieces: readonly Piece[], from: number, end: number): number {
  let to = from;
  while (to < Math.min(end, from + 3) && pieces[to]?.kind === 'word' && !pieces[to]?.capital && !STOP_WORDS.has(pieces[to]?.lower ?? ''))
    to++;
  return /^[.,;:!?)]$/.test(pieces[to]?.text ?? '.') || isAuxiliary(pieces[to]?.lower ?? '') ? to : from + 1;
}

function pushItem(text: string, pieces: readonly Piece[], from: number, to: number, items: ListItem[]): void {
  const [start, end] = [pieces[from]?.start ?? 0, pieces[to - 1]?.end ?? 0];
  items.push({ start, end, text: text.slice(start, end), extent: null });
}

function endOf(pieces: readonly Piece[], from: number, end: number, mark: string): number {
  for (let at = from; at < end; at++) {
    const text = pieces[at]?.text ?? '';
    if (/^[.!?\u2026]$/.test(text) || (mark !== ':' && text === mark)) return at;
  }
  return end;
}

/** The parts between commas or semicolons; null unless the last one is joined by "and" and every part begins like a phrase. */
function itemsOf(text: string, pieces: readonly Piece[], from: number, to: number, said: number): ListItem[] | null {
  const separator = pieces.slice(from, to).some((piece) => piece.text === ';') ? ';' : ',';
  const parts = split(pieces, from, to, separator);
  const last = parts.pop();
  if (!last) return null;
  parts.push(...lastParts(pieces, last, parts.length === 0 ? null : separator, parts.length + 2 === said));
  const joined = pieces[(parts.at(-1)?.from ?? 1) - 1]?.lower;
  if (parts.length < 2 || (joined !== 'and' && joined !== 'or')) return null;
  const items: ListItem[] = [];
  for (const part of parts) {
    if (!isPhrase(pieces, part, separator === ';' || parts.length === said)) return null;
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
function lastParts(pieces: readonly Piece[], { from, to }: Part, separator: string | null, bare: boolean): Part[] {
  if (/^(?:and|or)$/.test(pieces[from]?.lower ?? '')) return separator ? [{ from: from + 1, to }] : [];
  for (let at = from + 1; at < to - 1; at++) {
    if (!/^(?:and|or)$/.test(pieces[at]?.lower ?? '')) continue;
    return bare || PHRASE_STARTS.has(pieces[at + 1]?.lower ?? '')
      ? [
          { from, to: at },
          { from: at + 1, to },
        ]
      : [];
  }
  return [];
}

/** A short phrase without a second "and"; it must begin with a determiner, unless the parts are certain without one. */
function isPhrase(pieces: readonly Piece[], { from, to }: Part, certain: boolean): boolean {
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
  return PHRASE_STARTS.has(head.lower) || (certain && !CLAUSE_HEADS.has(head.lower));
}
