/** Noun phrases without a grammar: words up to the first mark or function word. */
import { isWordChar, LETTER, letterAt } from '../language/letters.js';
import type { Span } from '../model.js';
import { STOP_WORDS } from './words.js';

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

/** Marks that may stand inside a word between two letters or digits. */
const INNER = "'\u2019.&-\u2010\u2011";
const APOSTROPHES = "'\u2019";
/** No word looked for is longer, before a place and after one. */
const LONGEST = 40;
const LONGEST_WORD = 100;

/** The comma between digits: no word ends inside "2,400". */
function isGrouped(text: string, at: number): boolean {
  return text.charCodeAt(at) === 44 && letterAt(text, at - 1) === LETTER.digit && letterAt(text, at + 1) === LETTER.digit;
}

/** End of the word at `at`, a last apostrophe included; `at` itself if none begins there. */
export function endOfWord(text: string, at: number): number {
  const limit = Math.min(text.length, at + LONGEST_WORD);
  let end = at;
  while (end < limit) {
    if (isWordChar(text, end)) end += 1;
    else if (end > at && INNER.includes(text.charAt(end)) && isWordChar(text, end + 1)) end += 2;
    else if (end > at && isGrouped(text, end)) end += 2;
    else break;
  }
  return end > at && end < text.length && APOSTROPHES.includes(text.charAt(end)) ? end + 1 : end;
}

/** Up to `max` words from `at` on, each one space after the last; the first may begin at `at` or one space later. */
export function wordsFrom(text: string, at: number, max: number): Word[] {
  const words: Word[] = [];
  let next = at;
  while (words.length < max) {
    const start = text.charCodeAt(next) === 32 ? next + 1 : next;
    const end = start > next || next === at ? endOfWord(text, start) : start;
    if (end === start) break;
    words.push(wordOf(text, start, end));
    next = end;
  }
  return words;
}

/** The word that begins at `at`, or one space later; null if none does. */
export function wordAt(text: string, at: number): Word | null {
  const start = text.charCodeAt(at) === 32 ? at + 1 : at;
  const end = endOfWord(text, start);
  return end === start ? null : wordOf(text, start, end);
}

/** The word that ends right before `end` (a space between is skipped), or null. */
export function wordBefore(text: string, end: number): Word | null {
  const last = text.charCodeAt(end - 1) === 32 ? end - 1 : end;
  let start = last;
  const least = Math.max(0, last - LONGEST);
  while (start > least && (isWordChar(text, start - 1) || "'\u2019.-".includes(text.charAt(start - 1)))) start -= 1;
  while (start < last && !isWordChar(text, start)) start += 1;
  return start < last ? wordOf(text, start, last) : null;
}

/** The words made last, by the last bits of their place: several readings of one figure ask for the words beside it. */
const made: (Word | null)[] = new Array(16).fill(null);
let madeOf = '';

function wordOf(text: string, start: number, end: number): Word {
  if (text !== madeOf) {
    madeOf = text;
    made.fill(null);
  }
  const known = made[start & 15];
  if (known && known.start === start && known.end === end) return known;
  const word = newWord(text, start, end);
  made[start & 15] = word;
  return word;
}

function newWord(text: string, start: number, end: number): Word {
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  return { start, end, text: word, lower: lower.includes('\u2019') ? lower.replaceAll('\u2019', "'") : lower };
}

/**
 * The phrase from `at` on: determiners first, then words up to a mark or a function word; "of" goes on with another
 * phrase, "and" only between names. At most `max` words; null if there is none.
 */
export function nounPhrase(text: string, at: number, max = 8): Span | null {
  const words = wordsFrom(text, at, max);
  let [last, lead] = [-1, true];
  for (let index = 0; index < words.length; index++) {
    const lower = words[index]?.lower ?? '';
    if (lead && LEADS.has(lower)) continue;
    const next = words[index + 1]?.text ?? '';
    if (last === index - 1 && last >= 0 && (lower === 'of' || (lower === 'and' && capital(words[index - 1]?.text) && capital(next)))) {
      lead = true;
      continue;
    }
    if (STOP_WORDS.has(lower)) break;
    if (
      last >= 0 &&
      !lead &&
      (lower.endsWith('ed') || lower.endsWith('ing') || (VERBS.has(lower) && /s$|people|men$|children/.test(words[last]?.lower ?? '')))
    )
      break;
    [last, lead] = [index, false];
  }
  const [first, end] = [words[0], words[last]];
  return first && end ? { start: first.start, end: end.end } : null;
}

/** Begins with a capital letter. */
export function capital(word: string | undefined): boolean {
  return word !== undefined && word !== '' && letterAt(word, 0) === LETTER.capital;
}
