/** What is no list after all: addresses, a phrase before the list, persons among places; and what a list is made of. */
import { countTo } from '../language/sorted.js';
import type { HitOf, NameType, Span } from '../model.js';
import type { Piece } from './pieces.js';
import { isPreposition } from './subject.js';

/** A member: indices of all its pieces, and of the name alone. */
export interface Unit {
  readonly from: number;
  readonly to: number;
  readonly nameFrom: number;
  readonly nameTo: number;
  readonly extent: 'part' | 'whole' | null;
  readonly type: NameType;
  /** "and" or "or" stands before it. */
  readonly afterAnd: boolean;
  /** "the", "all of" or the like stands before it. */
  readonly determined: boolean;
}

/** A sentence as indices of pieces, with the signs of all of them. */
export interface Signed extends Span {
  readonly signs: number;
}

/** A sentence with its names, in text order: indices of its first piece and after its last, and of the piece at which each name begins. */
export interface Row extends Signed {
  readonly pieces: readonly Piece[];
  readonly names: readonly HitOf<'name'>[];
  readonly named: readonly number[];
}

export interface Enumeration {
  readonly units: readonly Unit[];
  /** The last member is joined by "and" or "or". */
  readonly closed: boolean;
  /** It stands at the head of the sentence, where a first comma may end a phrase such as "In Lurk,". */
  readonly fronted: boolean;
}

const SUBORDINATORS = new Set(
  'after before when while as if since although though with by during once because until unless where'.split(' '),
);

/** Leaves out what is no list: addresses, a phrase before the list, persons among places. */
export function clean(row: Row, units: readonly Unit[], to: number): Enumeration | null {
  const { pieces, start } = row;
  const closed = units.at(-1)?.afterAnd ?? false;
  const next = pieces[to];
  if (next?.text === ',' && closed && row.named[nextName(row, to + 1)] === to + 1) return null;
  if (units.some((unit, index) => index > 0 && isAddress(pieces, unit))) return null;
  const first = units[0];
  if (!first) return null;
  const fronted = isFronted(pieces, start, first.from);
  const rest = units.slice(1);
  if (fronted && clash([first], rest) && !clash(rest, rest)) return { units: rest, closed, fronted: false };
  if (fronted && units.length > 3 && pieces[to]?.text !== ',' && !endsClause(pieces[to])) return { units: rest, closed, fronted: false };
  return clash(units, units) ? null : { units, closed, fronted };
}

function endsClause(piece: Piece | undefined): boolean {
  return !piece || /^[.;:)!?\u2013\u2014]$/.test(piece.text);
}

/** "Washington, D.C.": a short form with stops after a comma belongs to the name before it. */
function isAddress(pieces: readonly Piece[], { nameFrom, nameTo, afterAnd }: Unit): boolean {
  return !afterAnd && nameTo - nameFrom === 1 && /^(?:\p{Lu}\.){2,3}$/u.test(pieces[nameFrom]?.text ?? '');
}

/** "In Lurk, Bell and Lesk met", "After meeting Bell, Lesk and Marr left": the first comma may end the phrase. */
function isFronted(pieces: readonly Piece[], start: number, first: number): boolean {
  if (/^(?:were|are)$/.test(pieces[first - 1]?.lower ?? '')) return false;
  for (let at = first - 1; at >= Math.max(start, first - 12); at--) {
    const piece = pieces[at];
    if (piece?.kind === 'mark') return false;
    if (!piece || !(isPreposition(piece.lower) || SUBORDINATORS.has(piece.lower))) continue;
    if (at === start) return true;
  }
  return false;
}

function clash(some: readonly Unit[], others: readonly Unit[]): boolean {
  return (hasType(some, 'person') && hasType(others, 'place')) || (hasType(some, 'place') && hasType(others, 'person'));
}

function hasType(units: readonly Unit[], type: NameType): boolean {
  for (const unit of units) if (unit.type === type) return true;
  return false;
}

/** Index of the first name that begins at the piece `at` or after it. */
export function nextName({ named }: Row, at: number): number {
  return countTo(named, at - 1);
}
