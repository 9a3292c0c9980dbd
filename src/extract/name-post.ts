/** "Special Envoy for Lurk Anna Bell": where what somebody is sent to or minister for ends, and the name begins. */
import { isState } from '../language/states.js';
import { kindsOf, WORD } from './name-kinds.js';
import { titleBefore } from './name-title.js';
import type { Piece } from './pieces.js';

/** Where the title begins and where the name begins, as indices of pieces. */
export interface Post {
  readonly title: number;
  readonly name: number;
}

/** The post of a run of capital words that begins after "for" or "to"; null if the run is no more than a place or a department. */
export function postAt(text: string, pieces: readonly Piece[], from: number, to: number): Post | null {
  if (to - from < 3) return null;
  const tie = pieces[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  const lower = pieces[tie]?.lower;
  if (lower !== 'for' && lower !== 'to') return null;
  const head = pieces[tie - 1];
  if (!head?.capital || (kindsOf(head) & WORD.title) === 0) return null;
  const title = titleBefore(pieces, tie);
  const name = nameAfterPost(text, pieces, from, to);
  return title < 0 || name === from ? null : { title, name };
}

function nameAfterPost(text: string, pieces: readonly Piece[], from: number, to: number): number {
  let end = from;
  while (
    end < to &&
    ((kindsOf(pieces[end]) & (WORD.portfolio | WORD.subject)) !== 0 ||
      pieces[end]?.lower === 'and' ||
      AFFAIRS.has(pieces[end]?.lower ?? ''))
  )
    end++;
  if (end > from) return to - end > 1 ? end : from;
  for (end = to - 1; end > from; end--) if (isState(text.slice(pieces[from]?.start, pieces[end - 1]?.end))) return end;
  for (end = from + 1; end < to - 1; end++) {
    if ((kindsOf(pieces[end]) & WORD.given) !== 0) return end;
    if ((kindsOf(pieces[end]) & (WORD.body | WORD.placeHead)) !== 0) return end + 1;
  }
  const place = (kindsOf(pieces[from]) & WORD.placeFirst) !== 0 ? 2 : 1;
  return to - from === place + 2 ? from + place : from;
}

const AFFAIRS: ReadonlySet<string> = new Set(['affairs', 'relations', 'operations']);
