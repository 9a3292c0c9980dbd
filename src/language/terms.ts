/** What a sentence is about: the stems of its content words. */
import type { Token } from '../model.js';
import { withoutPossessive } from './fold.js';
import { stem } from './natural.js';
import { wholeNumber } from './number-words.js';
import { remember } from './remember.js';
import { isStopword } from './stopwords.js';

/** Stem of one token as it is compared: possessive dropped, "thirty-day" as "30-day", hyphenated words stemmed at the end. */
export const termOf = remember(makeTerm);

function makeTerm(lower: string): string {
  const word = withoutPossessive(lower);
  const cut = word.lastIndexOf('-');
  if (cut > 0) {
    const head = word.slice(0, cut);
    const number = wholeNumber(head);
    return `${number ?? head}-${stem(word.slice(cut + 1))}`;
  }
  const number = wholeNumber(word);
  return number === null ? stem(word) : String(number);
}

/** Stems of the content words among the tokens, numbers left out. Hyphenated words also give their parts. */
export function contentTerms(tokens: readonly Pick<Token, 'lower'>[]): ReadonlySet<string> {
  let terms = known.get(tokens);
  if (!terms) {
    terms = makeTerms(tokens);
    known.set(tokens, terms);
  }
  return terms;
}

/** By the tokens of a sentence, which are asked for again and again. */
const known = new WeakMap<readonly Pick<Token, 'lower'>[], ReadonlySet<string>>();

function makeTerms(tokens: readonly Pick<Token, 'lower'>[]): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const { lower } of tokens) for (const term of wordTerms(lower)) terms.add(term);
  return terms;
}

/** Terms of one lower-case word as tokens have it: none for a word without content, several for a hyphenated one. */
export const wordTerms: (lower: string) => readonly string[] = remember((lower) => {
  const word = withoutPossessive(lower);
  if (word.length < 3 || isStopword(word) || /^\d/.test(word)) return [];
  const parts = word.includes('-') ? [word, ...word.split('-')] : [word];
  return [...new Set(parts.filter((part) => part.length >= 3 && !isStopword(part) && wholeNumber(part) === null).map(stem))];
});
