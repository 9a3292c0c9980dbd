/** Two renderings of what may be one quotation, word by word. */
import diff from 'fast-diff';
import { stem } from '../language/natural.js';
import { isStopword } from '../language/stopwords.js';
import { OPEN } from './quote-words.js';

/** Words that turn a sentence round. */
const POLARITY: ReadonlySet<string> = new Set([
  'not',
  'no',
  'never',
  'neither',
  'nor',
  'none',
  'nothing',
  'nobody',
  'nowhere',
  'without',
  'hardly',
  'barely',
]);
const PRONOUNS: ReadonlySet<string> = new Set(['i', 'we', 'he', 'she', 'it', 'they', 'you']);
/** Words that may come or go without changing what was said. */
const LIGHT: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'that',
  'and',
  'but',
  'so',
  'well',
  'um',
  'uh',
  'er',
  'oh',
  'just',
  'really',
  'very',
  'also',
  'then',
  'of',
  'to',
  'is',
  'are',
  'was',
]);
/** Words at the end of both renderings that may replace one another; longer ends are cuts at different places. */
const EDGE = 3;
/** Words that may differ in one place inside a common stretch. */
const GAP = 8;
/** A stretch of words in both renderings (0), in the first only (-1) or the second only (1). */
interface Part {
  readonly kind: number;
  readonly list: readonly string[];
}

/** How two renderings relate: changed words stand between the first and the last word they share. */
export interface QuoteComparison {
  /** Shared words over the words of the shorter rendering, 0 to 1. */
  readonly similarity: number;
  /** Shared words over the words of the common stretch, 0 to 1: how closely it hangs together. */
  readonly density: number;
  readonly shared: number;
  /** Content words shared. */
  readonly sharedContent: number;
  /** Longest run of shared words in one piece. */
  readonly run: number;
  /** Words of each side that the other does not have, inside the common stretch. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** Whether a negation stands in one rendering only. */
  readonly polarity: boolean;
}

/** Compares two renderings, each as quoteWords gives them. */
export function compareQuotes(a: readonly string[], b: readonly string[]): QuoteComparison {
  const codes = new Map<string, string>();
  const code = (word: string): string => {
    let known = codes.get(word);
    if (known === undefined) {
      known = String.fromCharCode(0x21 + codes.size);
      codes.set(word, known);
    }
    return known;
  };
  const encode = (list: readonly string[]): string => list.map(code).join('');
  const [left, right] = [encode(a), encode(b)];
  const words = new Map([...codes].map(([word, character]) => [character, word]));
  const parts = diff(left, right).map(([kind, text]) => ({ kind, list: [...text].map((c) => words.get(c) ?? '') }));
  return summarise(parts, Math.min(a.length, b.length));
}

function summarise(all: readonly Part[], shorter: number): QuoteComparison {
  const { before, parts, after } = windowOf(all);
  const equal = parts.filter((part) => part.kind === 0);
  const shared = equal.reduce((sum, part) => sum + part.list.length, 0);
  const inside = withoutOpen(parts);
  const edges = [before, after].map(withoutPronouns).filter(isReplacement).flat();
  const removed = [...inside, ...edges].filter((part) => part.kind === -1).flatMap((part) => part.list);
  const added = [...inside, ...edges].filter((part) => part.kind === 1).flatMap((part) => part.list);
  const negations = (list: readonly string[]): number => list.filter((word) => POLARITY.has(word)).length;
  const length = (kind: number): number =>
    parts.filter((part) => part.kind === 0 || part.kind === kind).reduce((sum, { list }) => sum + list.length, 0);
  return {
    similarity: shorter === 0 ? 0 : shared / shorter,
    density: shared === 0 ? 0 : shared / Math.max(length(-1), length(1)),
    shared,
    sharedContent: equal.flatMap((part) => part.list).filter((word) => word.length > 2 && !isStopword(word)).length,
    run: Math.max(0, ...equal.map((part) => part.list.length)),
    removed,
    added,
    polarity: negations(removed) % 2 !== negations(added) % 2,
  };
}

/** The common stretch: the longest run of shared words and what adjoins it over short gaps; words met by chance elsewhere are not in it. */
function windowOf(all: readonly Part[]): { before: readonly Part[]; parts: readonly Part[]; after: readonly Part[] } {
  const longest = all.reduce(
    (best, part, i) => (part.kind === 0 && part.list.length > (best < 0 ? 0 : (all[best]?.list.length ?? 0)) ? i : best),
    -1,
  );
  if (longest < 0) return { before: [], parts: [], after: [] };
  const reach = (step: 1 | -1): number => {
    let edge = longest;
    let gap = 0;
    for (let i = longest + step; i >= 0 && i < all.length; i += step) {
      const part = all[i];
      if (!part) break;
      if (part.kind === 0) {
        edge = i;
        gap = 0;
      } else gap = part.list.includes(OPEN) ? gap : Math.max(gap, part.list.length);
      if (gap > GAP) break;
    }
    return edge;
  };
  const [from, to] = [reach(-1), reach(1)];
  return { before: all.slice(0, from), parts: all.slice(from, to + 1), after: all.slice(to + 1) };
}

/** Drops every change that holds a place where the writer left out or put in words. */
function withoutOpen(parts: readonly Part[]): Part[] {
  return parts.filter((part, i) => {
    if (part.kind === 0) return true;
    const touching = [parts[i - 1], part, parts[i + 1]].filter((one) => one !== undefined && one.kind !== 0);
    return !touching.some((one) => one?.list.includes(OPEN));
  });
}

/** A quotation worked into a sentence loses its subject: "looks forward" for "I look forward". */
function withoutPronouns(edge: readonly Part[]): Part[] {
  return edge.map(({ kind, list }) => ({ kind, list: list.filter((word) => !PRONOUNS.has(word) && word !== OPEN) }));
}

/** At an edge one rendering alone may go on; where both do, with a few words each, one end replaces the other. */
function isReplacement(edge: readonly Part[]): boolean {
  const count = (kind: number): number => edge.filter((part) => part.kind === kind).reduce((sum, { list }) => sum + list.length, 0);
  const [removed, added] = [count(-1), count(1)];
  return removed > 0 && added > 0 && Math.max(removed, added) <= EDGE;
}

/** Share of the shorter rendering's words from which two quotations are one utterance: 47 of 72 such pairs in news copy were. */
const ONE_UTTERANCE = 0.76;
/** Words of a stretch that two longer quotations have in common by design, not chance. */
const LONG_STRETCH = 14;

/** Whether the two are renderings of one stretch of speech in one language. */
export function oneUtterance({ similarity, density, shared }: QuoteComparison): boolean {
  return (similarity >= ONE_UTTERANCE && density >= 0.6 && shared >= 4) || (shared >= LONG_STRETCH && density >= 0.8);
}

/** Whether the two may be translations of one remark of one speaker: half of the words, four of them telling, close together. */
export function oneRemark({ similarity, density, shared, sharedContent }: QuoteComparison): boolean {
  return similarity >= 0.5 && density >= 0.45 && sharedContent >= 4 && shared >= 7;
}

/** Whether the changed words are worth showing: more than light words, inflection or a cut at the edges. */
export function reworded(comparison: QuoteComparison): boolean {
  if (comparison.polarity) return true;
  const heavy = (list: readonly string[]): string[] => list.filter((word) => !LIGHT.has(word));
  const [removed, added] = [heavy(comparison.removed), heavy(comparison.added)];
  const stems = (list: readonly string[]): string => list.map(stem).sort().join(' ');
  return (removed.length > 0 || added.length > 0) && stems(removed) !== stems(added);
}
