/** Words beside a figure that widen what it can mean, and the arithmetic of it. */
import type { Interval, Span } from '../model.js';
import { anyOf, HEDGES, HEDGES_AFTER, type Hedge } from './words.js';

/** The upper end of "at least 20": the largest number that survives JSON, which has no infinity. */
export const NO_LIMIT = Number.MAX_VALUE;

const LONGEST = 40;
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}-])(?<hedge>${anyOf(HEDGES.keys())}) $`, 'iu');
const AFTER = new RegExp(`^(?: (?<words>${anyOf(HEDGES_AFTER.keys())})(?![\\p{L}])|(?<plus>\\+|[-\\u2010\\u2011]plus(?![\\p{L}])))`, 'iu');

interface Hedged {
  readonly hedge: Hedge | null;
  /** Where the hedge begins, or the figure if there is none. */
  readonly start: number;
}

/** The hedge whose last letter stands one space before `start`. */
export function hedgeBefore(text: string, start: number): Hedged {
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const m = BEFORE.exec(before.slice(before.lastIndexOf('\n') + 1));
  const words = m?.groups?.hedge;
  if (!words) return { hedge: null, start };
  return { hedge: HEDGES.get(words.toLowerCase()) ?? null, start: start - words.length - 1 };
}

/** The hedge right after `end`: "or so", "or more", "+". */
export function hedgeAfter(text: string, end: number): { hedge: Hedge | null; end: number } {
  const m = AFTER.exec(text.slice(end, end + 20));
  if (!m) return { hedge: null, end };
  const words = m.groups?.words?.toLowerCase();
  return { hedge: words ? (HEDGES_AFTER.get(words) ?? null) : 'least', end: end + m[0].length };
}

/**
 * What a wording allows. `printed` is what the bare figure allows; `slack` the width of "about" to each side.
 * nearly: 0.9 to 1 times; just over: 1 to 1.1 times; at least: no upper end; up to: from 0.
 */
export function widen(printed: Interval, low: number, high: number, slack: number, hedge: Hedge | null): Interval {
  if (hedge === 'about') return { low: low - slack, high: high + slack };
  if (hedge === 'below') return { low: low * 0.9, high };
  if (hedge === 'above') return { low, high: high * 1.1 };
  if (hedge === 'least') return { low, high: NO_LIMIT };
  if (hedge === 'most') return { low: Math.min(0, low), high };
  return printed;
}

/** "about", "nearly" and "just over" leave the figure open; a bound does not. */
export function isApproximate(hedge: Hedge | null): boolean {
  return hedge === 'about' || hedge === 'below' || hedge === 'above';
}

/** Whether two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Spans sorted by start without those that overlap one before them: earlier entries of the list win. */
export function firstWins<T extends Span>(found: readonly T[]): T[] {
  const kept: T[] = [];
  const byStart = found.map((span, rank) => ({ span, rank })).sort((a, b) => a.span.start - b.span.start || a.rank - b.rank);
  let last: { span: T; rank: number } | null = null;
  for (const next of byStart) {
    if (last && overlaps(last.span, next.span)) {
      if (next.rank < last.rank) {
        kept[kept.length - 1] = next.span;
        last = next;
      }
      continue;
    }
    kept.push(next.span);
    last = next;
  }
  return kept;
}
