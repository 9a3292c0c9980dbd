/** Two renderings of what may be one quotation, word by word. */
import { isStopword } from '../language/stopwords.js';
import { type ChangeGrade, gradeOf, sameForms } from './quote-change.js';
import { regionOf } from './quote-region.js';
import { type CommonStretch, commonStretch, isOpen, type QuoteChange, wholeStretch } from './quote-stretch.js';
import { OPEN } from './quote-words.js';

const PRONOUNS: ReadonlySet<string> = new Set(['i', 'we', 'he', 'she', 'it', 'they', 'you']);
/** Words at the end of both renderings that may replace one another; longer ends are cuts at different places. */
const EDGE = 3;
/** Words that an ellipsis stands for among which a "not" is looked for; a longer elision leaves out whole sentences. */
const ELIDED = 5;

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
  readonly changes: readonly QuoteChange[];
  /** What the gravest of the changes does to the sentence. */
  readonly grade: ChangeGrade;
}

/** Compares two renderings in one language, each as quoteWords gives them. */
export function compareQuotes(a: readonly string[], b: readonly string[]): QuoteComparison {
  return compare(a, b, true);
}

/** compareQuotes that works out each pair of lists once: for the quotations of one group, of which many sources give the same words. */
export function comparingOnce(): typeof compareQuotes {
  const known = new Map<readonly string[], Map<readonly string[], QuoteComparison>>();
  return (a, b) => {
    const own = known.get(a) ?? new Map<readonly string[], QuoteComparison>();
    known.set(a, own);
    const comparison = own.get(b) ?? compareQuotes(a, b);
    own.set(b, comparison);
    return comparison;
  };
}

/** Compares two translations of what may be one remark: words in common may lie farther apart. */
export function compareRemarks(a: readonly string[], b: readonly string[]): QuoteComparison {
  return compare(a, b, false);
}

/**
 * Compares two quotations of about one length as wholes: what both have counts wherever it stands, and how much differs between
 * does not matter. For what one speaker said on one occasion.
 */
export function compareWholes(a: readonly string[], b: readonly string[]): QuoteComparison {
  const comparison = comparisonOf(a, b, wholeStretch(a, b));
  const left = [...b];
  const inBoth = a.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return {
    ...comparison,
    similarity: inBoth.length / Math.max(1, Math.min(a.length, b.length)),
    shared: inBoth.length,
    sharedContent: inBoth.filter(tells).length,
  };
}

function compare(one: readonly string[], other: readonly string[], close: boolean): QuoteComparison {
  const [a, b] = regionOf(one, other);
  return comparisonOf(a, b, commonStretch(a, b, close));
}

function comparisonOf(a: readonly string[], b: readonly string[], found: CommonStretch | null): QuoteComparison {
  const shorter = Math.min(a.length, b.length);
  if (!found || shorter === 0) return { similarity: 0, density: 0, shared: 0, sharedContent: 0, run: 0, changes: [], grade: 'none' };
  const runs = found.parts.flatMap((part) => ('shared' in part ? [part.shared] : []));
  const inside = found.parts.flatMap((part) => ('removed' in part ? [part] : []));
  const shared = runs.reduce((sum, run) => sum + run.length, 0);
  const length = (side: 'removed' | 'added'): number => inside.reduce((sum, change) => sum + change[side].length, shared);
  const changes = [
    ...inside.map((change) => (isOpen(change) ? elided(change) : change)),
    ...[found.before, found.after].map(withoutPronouns).filter(isReplacement),
  ].filter(({ removed, added }) => removed.length > 0 || added.length > 0);
  return {
    similarity: shared / shorter,
    density: shared / Math.max(length('removed'), length('added')),
    shared,
    sharedContent: runs.flat().filter(tells).length,
    run: Math.max(...runs.map((run) => run.length)),
    changes,
    grade: gradeOf(changes),
  };
}

function tells(word: string): boolean {
  return (word.length > 2 && !isStopword(word)) || /^\d/.test(word);
}

/** Of words that one writer marks as left out, those that turn the sentence round or tie it to a condition. */
function elided({ removed, added }: QuoteChange): QuoteChange {
  const [marked, words] = removed.includes(OPEN) ? [removed, added] : [added, removed];
  const turns = marked.every((word) => word === OPEN) && words.length <= ELIDED ? words.filter((word) => TURNING.has(word)) : [];
  return { removed: turns, added: [] };
}

const TURNING: ReadonlySet<string> = new Set(['not', 'no', 'never', 'unless', 'if', 'only', 'without']);

/** A quotation worked into a sentence loses its subject: "looks forward" for "I look forward". */
function withoutPronouns({ removed, added }: QuoteChange): QuoteChange {
  const kept = (list: readonly string[]): string[] => list.filter((word) => !PRONOUNS.has(word) && word !== OPEN);
  return { removed: kept(removed), added: kept(added) };
}

/** At an edge one rendering alone may go on; where both do, with a few words each and not only small ones, one end replaces the other. */
function isReplacement({ removed, added }: QuoteChange): boolean {
  if (removed.length === 0 || added.length === 0 || sameForms({ removed, added }) || Math.max(removed.length, added.length) > EDGE)
    return false;
  return [...removed, ...added].some((word) => word.length > 2 && !isStopword(word));
}

/** Share of the shorter rendering's words from which two quotations are one utterance: 47 of 72 such pairs in news copy were. */
const ONE_UTTERANCE = 0.76;
/** Words of a stretch that two longer quotations have in common by design, not chance. */
const LONG_STRETCH = 14;

/** Whether the two are renderings of one stretch of speech in one language. */
export function oneUtterance({ similarity, density, shared }: QuoteComparison): boolean {
  return (similarity >= ONE_UTTERANCE && density >= 0.6 && shared >= 4) || (shared >= LONG_STRETCH && density >= 0.8);
}

/** Whether renderings with so many words in common, in whatever order, may be one utterance. */
export function mayBeUtterance(common: number, a: readonly string[], b: readonly string[]): boolean {
  return (common >= 4 && common >= ONE_UTTERANCE * shorterOf(a, b)) || common >= LONG_STRETCH;
}

/** Words of the shorter of two renderings of a length; a much longer one is cut to its place first, and may then be the shorter. */
function shorterOf(a: readonly string[], b: readonly string[]): number {
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  return long <= 2 * short ? short - 1 : 0;
}

/** Whether renderings with so many words in common, in whatever order, may be one remark. */
export function mayBeRemark(common: number, a: readonly string[], b: readonly string[]): boolean {
  return common >= 4 && common >= shorterOf(a, b) / 2;
}

/** Whether the two may be translations of one remark of one speaker: half of the words, four of them telling, close together. */
export function oneRemark({ similarity, density, shared, sharedContent }: QuoteComparison): boolean {
  return similarity >= 0.5 && density >= 0.45 && sharedContent >= 4 && shared >= 7;
}

/** Words of the shorter of two wholes, and times as many in the longer one, up to which they may be one remark retold. */
const WHOLE = { words: 8, times: 2, similarity: 0.75, run: 5, content: 2 };
/** With this much in common a shorter run will do. */
const NEARLY_ALL = { similarity: 0.9, run: 4 };

/** Whether two wordings of one length, by one speaker on one occasion, are one remark with its words changed or changed over. */
export function oneWhole(a: readonly string[], b: readonly string[], { similarity, run, sharedContent }: QuoteComparison): boolean {
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  return (
    short >= WHOLE.words &&
    long <= short * WHOLE.times &&
    similarity >= WHOLE.similarity &&
    run >= (similarity >= NEARLY_ALL.similarity ? NEARLY_ALL.run : WHOLE.run) &&
    sharedContent >= WHOLE.content
  );
}

/** Whether a word that tells something differs: more than spelling, small words or a cut at the edges. */
export function reworded({ grade }: QuoteComparison): boolean {
  return grade === 'content' || grade === 'polarity';
}

/** Content words, and their part of the shorter rendering's words, from which two quotations in one text are one remark. */
const TURN_CONTENT = 4;
const TURN_SHARED = 0.8;

/** Whether one is the other with a negation more or less, and hardly anything else. */
export function isTurn({ grade, similarity, density, sharedContent }: QuoteComparison): boolean {
  return grade === 'polarity' && similarity >= TURN_SHARED && density >= TURN_SHARED && sharedContent >= TURN_CONTENT;
}
