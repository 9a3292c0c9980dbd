/** Enumerations of names in a sentence: names joined by commas, semicolons and "and", each with the words that belong to it. */
import type { HitOf, NameType, Span } from '../model.js';
import { titleAfter } from './name-title.js';
import { PLACE_NOUNS } from './name-words.js';
import type { Paragraph, Piece } from './pieces.js';
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

export interface Enumeration {
  readonly units: readonly Unit[];
  /** The last member is joined by "and" or "or". */
  readonly closed: boolean;
  /** It stands at the head of the sentence, where a first comma may end a phrase such as "In Lurk,". */
  readonly fronted: boolean;
}

type Names = ReadonlyMap<number, HitOf<'name'>>;

const EXTENTS: readonly (readonly [readonly string[], 'part' | 'whole'])[] = [
  [['part', 'of'], 'part'],
  [['parts', 'of'], 'part'],
  [['a', 'part', 'of'], 'part'],
  [['large', 'parts', 'of'], 'part'],
  [['only', 'part', 'of'], 'part'],
  [['only', 'parts', 'of'], 'part'],
  [['a', 'large', 'part', 'of'], 'part'],
  [['some', 'of'], 'part'],
  [['most', 'of'], 'part'],
  [['much', 'of'], 'part'],
  [['half', 'of'], 'part'],
  [['all', 'of'], 'whole'],
  [['the', 'whole', 'of'], 'whole'],
  [['whole', 'of'], 'whole'],
  [['the', 'entirety', 'of'], 'whole'],
];
const EXTENT_STARTS: ReadonlySet<string | undefined> = new Set(EXTENTS.map(([words]) => words[0]));
const DETERMINERS = new Set(['the', 'both', 'former', 'neighbouring', 'neighboring', 'nearby', 'occupied', 'annexed']);

export function enumerationsIn(paragraph: Paragraph, sentence: Span, names: Names): Enumeration[] {
  const { pieces } = paragraph;
  const found: Enumeration[] = [];
  let at = sentence.start;
  while (at < sentence.end) {
    const first = unitAt(pieces, at, sentence.end, names, false);
    if (!first) {
      at++;
      continue;
    }
    const units = [first];
    at = collect(pieces, sentence.end, names, units);
    const list = clean(pieces, sentence.start, units, at, names);
    if (list) found.push(list);
  }
  return found;
}

/** Adds the members that follow; returns the index after the last one. */
function collect(pieces: readonly Piece[], end: number, names: Names, units: Unit[]): number {
  let at = units[0]?.to ?? end;
  for (;;) {
    const aside = afterAside(pieces, at, end);
    const joint = jointAt(pieces, aside, end);
    const unit = joint && unitAt(pieces, joint.to, end, names, joint.and);
    if (!unit) return at;
    units.push(unit);
    at = unit.to;
    if (unit.afterAnd) return at;
  }
}

/** Index after an apposition or a bracket behind a name: ", the French president" before a further comma or, for the `last` name, a stop; "(Labour)". */
export function afterAside(pieces: readonly Piece[], at: number, end: number, last = false): number {
  if (pieces[at]?.text === '(') {
    for (let close = at + 1; close < Math.min(end, at + 8); close++) if (pieces[close]?.text === ')') return close + 1;
    return at;
  }
  const title = titleAfter(pieces, at);
  return title && title.to < end && (last ? /^[.,;!?\u2013\u2014]$/ : /^[,;]$/).test(pieces[title.to]?.text ?? '') ? title.to : at;
}

function jointAt(pieces: readonly Piece[], at: number, end: number): { to: number; and: boolean } | null {
  const mark = pieces[at]?.text;
  const next = mark === ',' || mark === ';' ? at + 1 : at;
  const word = pieces[next]?.lower;
  if (next >= end) return null;
  if (word === 'and' || word === 'or' || word === '&') return { to: next + 1, and: true };
  if (word === 'as' && pieces[next + 1]?.lower === 'well' && pieces[next + 2]?.lower === 'as') return { to: next + 3, and: true };
  return next > at ? { to: next, and: false } : null;
}

/** The member that begins exactly at `at`. */
function unitAt(pieces: readonly Piece[], at: number, end: number, names: Names, afterAnd: boolean): Unit | null {
  let from = at;
  const lower = pieces[at]?.lower ?? '';
  const extent = EXTENT_STARTS.has(lower) && EXTENTS.find(([words]) => words.every((word, index) => pieces[at + index]?.lower === word));
  if (extent) from += extent[0].length;
  const bare = from;
  while (from < end && DETERMINERS.has(pieces[from]?.lower ?? '') && from - bare < 2) from++;
  const determined = from > bare;
  for (let title = 0; title <= 5 && from + title < end; title++) {
    const piece = pieces[from + title];
    const name = piece && names.get(piece.start);
    if (name) {
      const [before, first] = [name.value.title, pieces[from]];
      const fits = title === 0 || (before !== null && name.start - before.length - 1 === first?.start);
      return fits ? toUnit(pieces, at, from + title, end, name, extent ? extent[1] : null, afterAnd, determined) : null;
    }
    if (piece?.kind !== 'word') return null;
  }
  return null;
}

function toUnit(
  pieces: readonly Piece[],
  from: number,
  nameFrom: number,
  end: number,
  name: HitOf<'name'>,
  extent: 'part' | 'whole' | null,
  afterAnd: boolean,
  determined: boolean,
): Unit | null {
  let nameTo = nameFrom + 1;
  while (nameTo < end && (pieces[nameTo]?.start ?? 0) < name.end) nameTo++;
  if (pieces[nameTo - 1]?.possessive) return null;
  const noun = pieces[nameTo];
  const own = noun && PLACE_NOUNS.has(noun.lower) && !noun.lower.endsWith('s') && nameTo < end;
  return { from, to: own ? nameTo + 1 : nameTo, nameFrom, nameTo, extent, type: name.value.type, afterAnd, determined };
}

const SUBORDINATORS = new Set(
  'after before when while as if since although though with by during once because until unless where'.split(' '),
);

/** Leaves out what is no list: addresses, a phrase before the list, persons among places. */
function clean(pieces: readonly Piece[], start: number, units: readonly Unit[], to: number, names: Names): Enumeration | null {
  const closed = units.at(-1)?.afterAnd ?? false;
  const next = pieces[to];
  if (next?.text === ',' && closed && names.has(pieces[to + 1]?.start ?? -1)) return null;
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
  for (let at = first - 1; at >= Math.max(start, first - 12); at--) {
    const piece = pieces[at];
    if (piece?.kind === 'mark') return false;
    if (!piece || !(isPreposition(piece.lower) || SUBORDINATORS.has(piece.lower))) continue;
    if (at === start) return true;
  }
  return false;
}

function clash(some: readonly Unit[], others: readonly Unit[]): boolean {
  const person = (units: readonly Unit[]) => units.some(({ type }) => type === 'person');
  const place = (units: readonly Unit[]) => units.some(({ type }) => type === 'place');
  return (person(some) && place(others)) || (place(some) && person(others));
}
