/** Two renderings of what may be one quotation, word by word. */
import diff from 'fast-diff';
import { foldMarks } from '../language/fold.js';
import { stem } from '../language/natural.js';
import { wholeNumber } from '../language/number-words.js';
import { isStopword } from '../language/stopwords.js';

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
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b|\bcannot\b/g, 'can not'],
  [/\bshan't\b/g, 'shall not'],
  [/n't\b/g, ' not'],
  [/\b(i)'m\b/g, '$1 am'],
  [/\b(it|he|she|that|there|what|who|here|where)'s\b/g, '$1 is'],
  [/\blet's\b/g, 'let us'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/\b(i|you|he|she|it|we|they)'d\b/g, '$1 would'],
  [/\bgonna\b/g, 'going to'],
  [/\bwanna\b/g, 'want to'],
  [/\bgotta\b/g, 'got to'],
  [/\bmomma\b|\bmama\b/g, 'mom'],
  [/\b(\d+) (?:or|to) (?=\d)/g, '$1-'],
  [/\bper cent\b|%/g, ' percent'],
];
/** Stands where words are left out or put in by the writer: "…", "[Russia]"; whatever differs there is no change of wording. */
const OPEN = '\u25a1';
/** Words at the end of both renderings that may replace one another; longer ends are cuts at different places. */
const EDGE = 3;
/** Longest quotation compared word by word. */
const LONGEST = 400;

/** A quotation as comparable words: marks, case, contractions, insertions in brackets and spelling of either side of the Atlantic folded. */
export function quoteWords(words: string): string[] {
  let text = foldMarks(words)
    .toLowerCase()
    .replace(/\[[^\]]{0,80}\]/g, ' ');
  for (const [pattern, full] of CONTRACTIONS) text = text.replace(pattern, full);
  const found = text.match(/\u25a1|[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*/gu) ?? [];
  return found
    .slice(0, LONGEST)
    .flatMap((word) => (word.includes('-') ? word.split('-') : [word]))
    .map(oneSpelling);
}

function oneSpelling(word: string): string {
  const number = wholeNumber(word);
  if (number !== null) return String(number);
  return word
    .replace(/,(?=\d{3})/g, '')
    .replace(/'s$/, '')
    .replace(/is(e|ed|es|ing|ation)$/, 'iz$1')
    .replace(/our(s|ed|ing|able|ite)?$/, 'or$1')
    .replace(/tre$/, 'ter')
    .replace(/ence$/, 'ense')
    .replace(/lled$/, 'led')
    .replace(/lling$/, 'ling');
}

/** A stretch of words in both renderings (0), in the first only (-1) or the second only (1). */
interface Part {
  readonly kind: number;
  readonly list: readonly string[];
}

/** How two renderings relate: changed words stand between the first and the last word they share. */
export interface QuoteComparison {
  /** Shared words over the words of the shorter rendering, 0 to 1. */
  readonly similarity: number;
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

function summarise(parts: readonly Part[], shorter: number): QuoteComparison {
  const equal = parts.filter((part) => part.kind === 0);
  const shared = equal.reduce((sum, part) => sum + part.list.length, 0);
  const first = parts.findIndex((part) => part.kind === 0);
  const last = parts.findLastIndex((part) => part.kind === 0);
  const inside = withoutOpen(parts.slice(Math.max(0, first), last + 1));
  const edges = [parts.slice(0, Math.max(0, first)), parts.slice(last + 1)].map(withoutPronouns).filter(isReplacement).flat();
  const removed = [...inside, ...edges].filter((part) => part.kind === -1).flatMap((part) => part.list);
  const added = [...inside, ...edges].filter((part) => part.kind === 1).flatMap((part) => part.list);
  const count = (list: readonly string[]): number => list.filter((word) => POLARITY.has(word)).length;
  return {
    similarity: shorter === 0 ? 0 : shared / shorter,
    shared,
    sharedContent: equal.flatMap((part) => part.list).filter((word) => word.length > 2 && !isStopword(word)).length,
    run: Math.max(0, ...equal.map((part) => part.list.length)),
    removed,
    added,
    polarity: count(removed) % 2 !== count(added) % 2,
  };
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

/** Whether the changed words are worth showing: more than light words, inflection or a cut at the edges. */
export function reworded(comparison: QuoteComparison): boolean {
  if (comparison.polarity) return true;
  const heavy = (list: readonly string[]): string[] => list.filter((word) => !LIGHT.has(word));
  const [removed, added] = [heavy(comparison.removed), heavy(comparison.added)];
  const stems = (list: readonly string[]): string => list.map(stem).sort().join(' ');
  return (removed.length > 0 || added.length > 0) && stems(removed) !== stems(added);
}
