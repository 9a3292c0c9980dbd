/** Words beside a figure that widen what it can mean, and the arithmetic of it. */
import type { Interval, Span } from '../model.js';
import { anyOf, HEDGES, HEDGES_AFTER, type Hedge } from './words.js';

/** The upper end of "at least 20": the largest number that survives JSON, which has no infinity. */
export const NO_LIMIT = Number.MAX_VALUE;

const LONGEST = 40;
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}-])(?<hedge>${anyOf(HEDGES.keys())}) $`, 'iu');
const AFTER = new RegExp(`^(?: (?<words>${anyOf(HEDGES_AFTER.keys())})(?![\\p{L}])|(?<plus>\\+|[-\\u2010\\u2011]plus(?![\\p{L}])))`, 'iu');

/** How the hedges after a figure begin. */
const FIRST_LETTERS = [...new Set([...HEDGES_AFTER.keys()].flatMap((words) => [words.charAt(0), words.charAt(0).toUpperCase()]))].join('');

interface Hedged {
  readonly hedge: Hedge | null;
  /** Where the hedge begins, or the figure if there is none. */
  readonly start: number;
}

/** Last words of the hedges: nearly every figure has another word before it, and no more is looked at. */
const LAST_WORDS: ReadonlySet<string> = new Set([...HEDGES.keys()].map((words) => words.split(' ').at(-1) ?? words));
const LONGEST_LAST = Math.max(...[...LAST_WORDS].map(({ length }) => length));

/** Whether the word before the space before `start` may end a hedge. */
function mayBeHedged(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== 32) return false;
  let from = start - 1;
  while (from > 0 && start - from <= LONGEST_LAST + 1 && text.charCodeAt(from - 1) > 32) from -= 1;
  return LAST_WORDS.has(text.slice(from, start - 1).toLowerCase()) || OPENED.test(text.slice(from, start - 1));
}
/** After a bracket, a mark or a dash. */
const OPENED = /[^A-Za-z.]/;

let asked = '';
let answer: Hedged = { hedge: null, start: -1 };
let askedAt = -1;

/** The hedge whose last letter stands one space before `start`. The last answer is kept: several readings of one figure ask for it. */
export function hedgeBefore(text: string, start: number): Hedged {
  if (askedAt === start && asked === text) return answer;
  answer = lookBefore(text, start);
  asked = text;
  askedAt = start;
  return answer;
}

function lookBefore(text: string, start: number): Hedged {
  if (!mayBeHedged(text, start)) return { hedge: null, start };
  const before = text.slice(Math.max(0, start - LONGEST), start);
  const m = BEFORE.exec(before.slice(before.lastIndexOf('\n') + 1));
  const words = m?.groups?.hedge;
  if (!words) return { hedge: null, start };
  return { hedge: HEDGES.get(words.toLowerCase()) ?? null, start: start - words.length - 1 };
}

/** The hedge right after `end`: "or so", "or more", "+". */
export function hedgeAfter(text: string, end: number): { hedge: Hedge | null; end: number } {
  const next = text.charCodeAt(end);
  if (next === 32 ? !FIRST_LETTERS.includes(text.charAt(end + 1)) : !'+-\u2010\u2011'.includes(text.charAt(end)))
    return { hedge: null, end };
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

/** Whether each begins where the one before it ends, or later. */
function isInOrder(found: readonly Span[]): boolean {
  let end = 0;
  for (const span of found) {
    if (span.start < end) return false;
    end = Math.max(span.end, span.start + 1);
  }
  return true;
}

/** Spans sorted by start without those that overlap one before them: earlier entries of the list win. */
export function firstWins<T extends Span>(found: readonly T[]): T[] {
  if (isInOrder(found)) return [...found];
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
