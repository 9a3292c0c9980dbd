/** Clauses of an article as sets of terms, for finding two that say the same but for a "not" or a word's opposite. */
import { withoutPossessive } from '../language/fold.js';
import { stem } from '../language/natural.js';
import { remember } from '../language/remember.js';
import { isStopword } from '../language/stopwords.js';
import type { Reading, SentenceReading, Span, Token } from '../model.js';
import { clausesOf } from './beside.js';
import { matterTerms } from './matter.js';
import { isPole, narrow, negates, undone } from './poles.js';

/** Fewer terms say too little, more are no clause that another outlet repeats. */
export const LEAST_TERMS = 3;
const MOST_TERMS = 12;

/** A word of a clause that has an opposite, or the negation, and how many terms stand before it. */
interface Pole {
  readonly word: string;
  readonly before: number;
}

export interface Clause extends Span {
  readonly reading: Reading;
  readonly sentence: number;
  readonly text: string;
  /** Stems and figures in the order of the words, without negations and poles. */
  readonly terms: readonly string[];
  /** Last words of its names, in their order, as terms. */
  readonly names: readonly string[];
  /** The one negation: terms before it, and the first after it; null without one. */
  readonly negation: { readonly before: number; readonly focus: string } | null;
  readonly poles: readonly Pole[];
  /** Whoever is told to have said it; null for the article's own voice. */
  readonly speaker: string | null;
}

/** Words that make of a clause a wish, a suspicion or a failure. */
const UNREAL =
  /\b(?:meant|supposed|expect(?:s|ed)?|due to|scheduled|want(?:s|ed)?|tr(?:y|ied|ies)|hop(?:e|es|ed)|ordered|asked|told to|urged|allegedly|reportedly|accus(?:ed|es)|claim(?:s|ed)?|appear(?:s|ed)?|seem(?:s|ed)?|believ(?:es|ed)|thought|alleged|fear(?:s|ed)?|den(?:y|ied|ies)|refus(?:ed|es)|fail(?:s|ed)?|like|imagine|pretend(?:s|ed)?|doubt(?:s|ed)?|wonder(?:s|ed)?|question)\b/i;

const known = new WeakMap<Reading, readonly Clause[]>();

/** Clauses of the body that state something; those with two negations, with a "not only", or of a wish are left out. */
export function clausesIn(reading: Reading): readonly Clause[] {
  const clauses = known.get(reading) ?? findClauses(reading);
  known.set(reading, clauses);
  return clauses;
}

function findClauses(reading: Reading): Clause[] {
  return reading.sentences.flatMap((sentence, index) => {
    if ((sentence.zone !== 'body' && sentence.zone !== 'deck') || /[?\u201c\u201d"]/.test(sentence.text)) return [];
    return clausesOf(sentence, true).flatMap((tokens) => clauseOf(reading, index, sentence, tokens) ?? []);
  });
}

interface Words {
  readonly terms: string[];
  readonly names: string[];
  readonly poles: Pole[];
  negation: Clause['negation'];
  denials: number;
}

function clauseOf(reading: Reading, index: number, sentence: SentenceReading, tokens: readonly Token[]): Clause | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last || tokens.length < LEAST_TERMS) return null;
  const found: Words = { terms: [], names: [], poles: [], negation: null, denials: 0 };
  for (const [at, token] of tokens.entries()) {
    if (!take(found, token, tokens[at + 1], at === 0)) return null;
  }
  const { terms, names, poles, negation, denials } = found;
  if (denials > 1 || terms.length + poles.length < LEAST_TERMS || terms.length > MOST_TERMS) return null;
  const text = sentence.text.slice(first.start - sentence.start, last.end - sentence.start);
  if (UNREAL.test(text)) return null;
  const speech = reading.speech.find((one) => one.start < last.end && first.start < one.end);
  const speaker = speech ? (speech.speaker?.name ?? speech.speaker?.description ?? null) : null;
  return { reading, sentence: index, start: first.start, end: last.end, text, terms, names, poles, negation, speaker };
}

/** Puts a word where it belongs; false if the clause cannot be compared because of it. */
function take(found: Words, token: Token, next: Token | undefined, first: boolean): boolean {
  const { terms } = found;
  if (negates(token.lower)) {
    if (narrow(token.lower, next?.lower ?? '')) return false;
    found.denials++;
    found.negation = { before: terms.length, focus: '' };
    return true;
  }
  if (isPole(token.lower) && !token.capital) {
    found.poles.push({ word: token.lower, before: terms.length });
    return true;
  }
  const rest = undone(token.lower)?.rest;
  const term = rest === undefined ? termOf(token.lower) : stem(rest);
  if (term === '') return true;
  if (token.capital && !first && !next?.capital) found.names.push(term);
  if (token.capital && first && (!next?.capital || next.start - token.end > 1)) found.names.push(term);
  if (rest !== undefined) {
    found.denials++;
    found.negation = { before: terms.length, focus: term };
  } else if (found.negation?.focus === '') found.negation = { ...found.negation, focus: term };
  terms.push(term);
  return true;
}

/** The term of a lower-case word as tokens have it; empty for a word without content. */
const termOf = remember((lower: string): string => {
  const word = withoutPossessive(lower);
  if (/^\d/.test(word)) return word;
  if (word.length < 3 || isStopword(word)) return '';
  return [...matterTerms(word)][0] ?? stem(word);
});
