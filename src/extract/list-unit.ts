/** The members of a list: a name with its title, "the" or "part of" before it and a noun such as "region" after it. */
import { nextName, type Row, type Unit } from './list-checks.js';
import { PLACE_NOUNS } from './name-words.js';
import type { Piece } from './pieces.js';

const EXTENTS: readonly (readonly [readonly string[], 'part' | 'whole'])[] = (
  [
    [
      'part of|parts of|a part of|large parts of|some parts of|most parts of|only part of|only parts of|a large part of|some of|most of',
      'part',
    ],
    ['much of|half of|the rest of|portions of|swathes of|large swathes of|almost all of|nearly all of|not all of', 'part'],
    ['all of|the whole of|whole of|the entirety of|the entire', 'whole'],
  ] as const
).flatMap(([list, extent]) => list.split('|').map((words) => [words.split(' '), extent] as const));
/** Words by which a firm goes on after "and": "Bell and Sons". */
export const FIRM = new Set('sons son brothers bros co company partners daughters associates friends family'.split(' '));
const EXTENT_STARTS: ReadonlySet<string | undefined> = new Set(EXTENTS.map(([words]) => words[0]));
export const DETERMINERS = new Set(['the', 'both', 'former', 'neighbouring', 'neighboring', 'nearby', 'occupied', 'annexed']);
/** Words of the longest extent. */
export const LONGEST_EXTENT = 4;
const LONGEST_TITLE = 5;
/** Words of an extent, determiners and a title together. */
const LONGEST_LEAD = LONGEST_EXTENT + 2 + LONGEST_TITLE;

/** The member that begins exactly at `at`. */
export function unitAt(row: Row, at: number, afterAnd: boolean): Unit | null {
  const { pieces, named, end } = row;
  const index = nextName(row, at);
  const name = named[index] ?? end;
  if (name - at > LONGEST_LEAD) return null;
  if (name === at) return toUnit(row, at, index, null, afterAnd, false);
  const extent = extentAt(pieces, at);
  const bare = at + (extent?.[0].length ?? 0);
  let from = bare;
  while (from < name && from - bare < 2 && DETERMINERS.has(pieces[from]?.lower ?? '')) from++;
  if (name < from || name >= end || (name > from && !isTitled(row, from, index))) return null;
  return toUnit(row, at, index, extent ? extent[1] : null, afterAnd, from > bare);
}

export function extentAt(pieces: readonly Piece[], at: number): (typeof EXTENTS)[number] | undefined {
  if (!EXTENT_STARTS.has(pieces[at]?.lower)) return undefined;
  return EXTENTS.find(([words]) => words.every((word, index) => pieces[at + index]?.lower === word));
}

/** Whether the words from `from` up to the name are its title. */
function isTitled({ pieces, names, named }: Row, from: number, index: number): boolean {
  const [name, title] = [names[index], names[index]?.value.title ?? null];
  const first = named[index] ?? 0;
  if (!name || title === null || first - from > LONGEST_TITLE || name.start - title.length - 1 !== pieces[from]?.start) return false;
  for (let at = from; at < first; at++) if (pieces[at]?.kind !== 'word') return false;
  return true;
}

/** Index after the name, "and Sons" of a firm included. */
export function endOfName({ pieces, names, named, end }: Row, index: number): number {
  const stop = names[index]?.end ?? 0;
  let to = (named[index] ?? 0) + 1;
  while (to < end && (pieces[to]?.start ?? 0) < stop) to++;
  const and = pieces[to]?.lower;
  if ((and === 'and' || and === '&') && to + 1 < end && pieces[to + 1]?.capital && FIRM.has(pieces[to + 1]?.lower ?? '')) return to + 2;
  return to;
}

/** Index after the name and a noun such as "region" that is its own. */
export function endOfUnit({ pieces, end }: Row, to: number): number {
  const noun = pieces[to];
  return noun && to < end && !noun.lower.endsWith('s') && PLACE_NOUNS.has(noun.lower) ? to + 1 : to;
}

function toUnit(
  row: Row,
  from: number,
  index: number,
  extent: 'part' | 'whole' | null,
  afterAnd: boolean,
  determined: boolean,
): Unit | null {
  const nameTo = endOfName(row, index);
  if (row.pieces[nameTo - 1]?.possessive) return null;
  const [nameFrom, type] = [row.named[index] ?? 0, row.names[index]?.value.type ?? 'unknown'];
  return { from, to: endOfUnit(row, nameTo), nameFrom, nameTo, extent, type, afterAnd, determined };
}

/** A comma or a semicolon. */
export function isComma(piece: Piece | undefined): boolean {
  return piece !== undefined && (piece.text === ',' || piece.text === ';');
}
