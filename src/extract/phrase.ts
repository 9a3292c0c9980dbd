/** Noun phrases without a grammar: words up to the first mark or function word. */
import type { Span } from '../model.js';
import { STOP_WORDS } from './words.js';

const WORD = /(?<gap> ?)(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['\u2019.&\u2010\u2011-][\p{L}\p{N}]+)*['\u2019]?)/uy;
const LEADS = new Set('the a an its his her their our this that these those all any some each my your'.split(' '));

/** Verb forms that follow a plural subject: "31 percent of voters thought". */
const VERBS = new Set(
  (
    'thought held won lost voted believe think support oppose want live own hold control vote back favor favour approve disapprove remain lack face need use feel agree work speak come knew felt spoke left fell rose began ' +
    'wrote found kept paid stood ran lie belong die died fled flee expect plan prefer receive consider'
  ).split(' '),
);

export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

/** Up to `max` words from `at` on, each one space after the last; the first may begin at `at` or one space later. */
export function wordsFrom(text: string, at: number, max: number): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = at;
  while (words.length < max) {
    const m = WORD.exec(text);
    const word = m?.groups?.word;
    if (!m || !word || (words.length > 0 && m.groups?.gap === '')) break;
    const start = m.index + (m.groups?.gap?.length ?? 0);
    words.push({ start, end: start + word.length, text: word, lower: word.toLowerCase().replaceAll('\u2019', "'") });
  }
  return words;
}

/** The word that ends right before `end` (a space between is skipped), or null. */
export function wordBefore(text: string, end: number): Word | null {
  const from = Math.max(0, end - 40);
  const m = /(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}'\u2019.-]*) ?$/u.exec(text.slice(from, end));
  const word = m?.groups?.word;
  if (!m || !word) return null;
  const start = from + m.index;
  return { start, end: start + word.length, text: word, lower: word.toLowerCase().replaceAll('\u2019', "'") };
}

/**
 * The phrase from `at` on: determiners first, then words up to a mark or a function word; "of" goes on with another
 * phrase, "and" only between names. At most `max` words; null if there is none.
 */
export function nounPhrase(text: string, at: number, max = 8): Span | null {
  const words = wordsFrom(text, at, max);
  let [last, lead] = [-1, true];
  for (const [index, { lower }] of words.entries()) {
    if (lead && LEADS.has(lower)) continue;
    const next = words[index + 1]?.text ?? '';
    if (last === index - 1 && last >= 0 && (lower === 'of' || (lower === 'and' && capital(words[index - 1]?.text) && capital(next)))) {
      lead = true;
      continue;
    }
    if (STOP_WORDS.has(lower)) break;
    if (last >= 0 && !lead && (/(?:ed|ing)$/.test(lower) || (VERBS.has(lower) && /s$|people|men$|children/.test(words[last]?.lower ?? ''))))
      break;
    [last, lead] = [index, false];
  }
  const [first, end] = [words[0], words[last]];
  return first && end ? { start: first.start, end: end.end } : null;
}

/** Begins with a capital letter. */
export function capital(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word);
}
