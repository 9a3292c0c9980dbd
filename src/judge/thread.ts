/** The records of one id made on the same words, in the order of the file: the last one rules, those before it are its history. */
import type { Decision, Discrepancy } from '../model.js';
import { foldedWords } from './folded.js';
import { type Evidence, evidenceOf, type Found, findPlace, judgedPlaces, type Place, placesOf } from './place.js';

export interface Thread {
  readonly id: string;
  readonly records: readonly Decision[];
  readonly ruling: Decision;
  readonly places: readonly Place[];
  /** What is left of each place in its source. */
  readonly found: readonly Found[];
}

/**
 * `textOf`: the folded text of a source, empty where there is no such source. Equal discrepancies change ids with one another when
 * one of them comes or goes: records of one id that were made on other words are threads of their own.
 */
export function threadsOf(records: readonly Decision[], textOf: (source: string) => string): Thread[] {
  const byId = new Map<string, Thread[]>();
  for (const record of records) {
    const { id } = record;
    const places = judgedPlaces(record);
    const known = byId.get(id) ?? [];
    const earlier = known.find((thread) => thread.places.length === 0 || places.length === 0 || fitOf(thread, places) > 0);
    const found = places.map((place) => findPlace(place, textOf(place.source)));
    const thread = { id, records: [...(earlier?.records ?? []), record], ruling: record, places, found };
    byId.set(id, [...known.filter((one) => one !== earlier), thread]);
  }
  return [...byId.values()].flat();
}

/** A discrepancy with its places. */
export interface Placed {
  readonly discrepancy: Discrepancy;
  readonly places: readonly Place[];
}

export function placed(discrepancy: Discrepancy): Placed {
  return { discrepancy, places: placesOf(discrepancy.sides) };
}

const WEIGHT = { same: 16, moved: 8, beside: 6, frame: 4, reworded: 1 } as const satisfies Record<Evidence, number>;

/**
 * How well a ruling fits a discrepancy of the same values: 0 where it was made on other words. The place to correct must be one
 * that was judged, or the judged place to correct must take part: what else they share says nothing of two articles with one mistake.
 */
export function weightOf(thread: Thread, { discrepancy, places }: Placed): number {
  if (thread.places.length === 0 || places.length === 0) return thread.id === discrepancy.id ? 1 : 0;
  return fitOf(thread, places);
}

function fitOf(thread: Thread, places: readonly Place[]): number {
  const weights = thread.places.map((place, i) => best(place, places, thread.found[i] ?? 'gone'));
  const own = Math.max(...thread.places.map((place, i) => best(place, places.slice(0, 1), thread.found[i] ?? 'gone')));
  return own > 0 || (weights[0] ?? 0) > 0 ? weights.reduce((sum, weight) => sum + weight, 0) : 0;
}

function best(judged: Place, places: readonly Place[], found: Found): number {
  return Math.max(0, ...places.map((now) => weigh(evidenceOf(judged, now, found))));
}

function weigh(evidence: Evidence | null): number {
  return evidence === null ? 0 : WEIGHT[evidence];
}

/** Since it was judged: whose sentence reads otherwise, and who came in; null where nobody did, and where the record does not tell. */
export function sinceOf({ places: judged, found }: Thread, { places }: Placed): Discrepancy['since'] {
  if (judged.length === 0) return null;
  const known = (now: Place): boolean =>
    judged.some((place, i) => {
      const evidence = evidenceOf(place, now, found[i] ?? 'gone');
      return evidence === 'same' || evidence === 'moved' || evidence === 'beside';
    });
  const sources = new Set(judged.map(({ source }) => source));
  const recognised = new Set(places.filter(known).map(({ source }) => source));
  const others = [...new Set(places.map(({ source }) => source))].filter((source) => !recognised.has(source));
  const [reworded, joined] = [others.filter((source) => sources.has(source)), others.filter((source) => !sources.has(source))];
  return others.length === 0 ? null : { reworded, joined };
}

/** A judged sentence holds other words in the place of those that were judged. */
export function otherWords(thread: Thread, { places: now }: Placed): boolean {
  return thread.places.some((place, i) => now.some((one) => evidenceOf(place, one, thread.found[i] ?? 'gone') === 'frame'));
}

/**
 * A judged sentence holds another value in the place of the one that was judged, as where two sources have changed places: the
 * values are the same as ever, so that another side says with what words the judged one was told.
 */
export function otherValue({ places, found }: Thread, { places: now, discrepancy }: Placed): boolean {
  const values = new Map(discrepancy.sides.map(({ text, value }) => [foldedWords(text), value] as const));
  return places.some((place, i) => {
    const evidence = now.map((one) => [one, evidenceOf(place, one, found[i] ?? 'gone')] as const);
    if (evidence.some(([, kind]) => kind === 'same')) return false;
    const [was, is] = [values.get(place.words), evidence.find(([, kind]) => kind === 'frame')?.[0].words];
    return was !== undefined && is !== undefined && values.get(is) !== was;
  });
}
