/** How much of each member of a list is meant: "parts of four regions: …", "most of Donville, and parts of Lurk, Kerson and Marr". */
import type { ListItem } from '../model.js';
import { adverbOfHolding } from './extent.js';
import type { Unit } from './list-checks.js';
import { extentAt, LONGEST_EXTENT } from './list-unit.js';
import type { Piece } from './pieces.js';

type Extent = ListItem['extent'];

/** What the members have in common. */
interface Shared {
  /** A noun after the last member: "Donville and Lurk regions". */
  readonly noun: boolean;
  /** Index of the count before the list; -1 if there is none. */
  readonly count: number;
}

/**
 * The members with their extents. Words before all of them hold for all of them: "parts of four regions: …", "partly occupies Donville,
 * Lurk and Kerson", "parts of Donville, Lurk and Kerson". So do those after "and" and plural ones for the members that follow, up to the next:
 * "Ostra, most of Marr, and parts of Donville, Lurk and Kerson". Of "Donville, part of Kerson and Zapor regions" the last two share it.
 */
export function withExtents(text: string, pieces: readonly Piece[], units: readonly Unit[], shared: Shared): ListItem[] {
  const marked = units.some(({ extent }) => extent !== null);
  const common = marked ? onlyFirst(units) : beforeAll(pieces, units[0], shared.count);
  let passed: Extent = null;
  return units.map((unit, index) => {
    const before = units[index - 1];
    if (unit.extent !== null) passed = spreads(pieces, unit) ? unit.extent : null;
    const near = shared.noun && index === units.length - 1 && unit.afterAnd && !unit.determined ? (before?.extent ?? null) : null;
    const [start, end] = [pieces[unit.nameFrom]?.start ?? 0, pieces[unit.nameTo - 1]?.end ?? 0];
    return { start, end, text: text.slice(start, end), extent: unit.extent ?? common ?? passed ?? near };
  });
}

function onlyFirst(units: readonly Unit[]): Extent {
  return units.slice(1).every(({ extent }) => extent === null) ? (units[0]?.extent ?? null) : null;
}

/** "and parts of", "parts of": not "part of" between two commas, which is of one member alone. */
function spreads(pieces: readonly Piece[], { from, afterAnd }: Unit): boolean {
  if (afterAnd) return true;
  for (let at = from; at < from + 3; at++) if (PLURAL.test(pieces[at]?.lower ?? '')) return true;
  return false;
}

const PLURAL = /^(?:parts|swathes|swaths|portions)$/;

/** The extent before the count, or the adverb of the verb before the first member. */
function beforeAll(pieces: readonly Piece[], first: Unit | undefined, count: number): Extent {
  if (!first) return null;
  if (count > 0) return ofCounted(pieces, count);
  return adverbOfHolding(pieces[first.nameFrom - 2]?.lower ?? '', pieces[first.nameFrom - 1]?.lower ?? '');
}

/** "parts of four regions", "part of each of the four regions". */
function ofCounted(pieces: readonly Piece[], count: number): Extent {
  let at = count;
  while (at > 0 && BETWEEN.test(pieces[at - 1]?.lower ?? '') && !extentEndsAt(pieces, at)) at--;
  return extentEndsAt(pieces, at);
}

const BETWEEN = /^(?:the|its|their|of|each|all)$/;

function extentEndsAt(pieces: readonly Piece[], end: number): Extent {
  for (let from = Math.max(0, end - LONGEST_EXTENT); from < end - 1; from++) {
    const extent = extentAt(pieces, from);
    if (extent && from + extent[0].length === end) return extent[1];
  }
  return null;
}
