/** Words and numbers of a text: "long-term", "Ukraine’s", "1,200", "3.5", "U.S." are one token each. */
import { SIGN, signsOf } from '../language/signs.js';
import type { Token } from '../model.js';
import { isCapital, isDigit, isLetter, isWordChar } from './characters.js';

const APOSTROPHES = "'\u2019\u02bc";
const HYPHENS = '-\u2010\u2011';
const FOLDED = /[\u2019\u02bc\u2010\u2011]/g;
const ANY_FOLDED = /[\u2019\u02bc\u2010\u2011]/;

/** End of the word that begins at start; start must be a word character. */
export function wordEnd(text: string, start: number, limit: number): number {
  let at = start;
  let part = start;
  let dots = 0;
  while (at < limit) {
    if (isWordChar(text, at)) {
      at += 1;
      continue;
    }
    const char = text.charAt(at);
    if (char === '.' && isInitial(text, part, at)) {
      if (at + 1 < limit && isLetter(text, at + 1) && isInitial(text, at + 1, at + 2) && !isWordChar(text, at + 2)) dots += 1;
      else if (dots === 0) return at;
      else return at + 1;
    } else if (!joins(text, char, at, limit)) return at;
    at += 1;
    part = at;
  }
  return at;
}

/** One letter between start and end. */
function isInitial(text: string, start: number, end: number): boolean {
  return end - start === 1 && isLetter(text, start);
}

/** Whether the character at `at` holds two parts of one word together. */
function joins(text: string, char: string, at: number, limit: number): boolean {
  if (at + 1 >= limit) return false;
  if (char === '.' || char === ',') return isDigit(text, at - 1) && isDigit(text, at + 1);
  if (char === '&') return isCapital(text, at - 1) && isCapital(text, at + 1);
  return (APOSTROPHES.includes(char) || HYPHENS.includes(char)) && isWordChar(text, at + 1);
}

/** What is known of a word as written, whatever its place. */
interface Known {
  readonly lower: string;
  readonly capital: boolean;
  readonly signs: number;
}

/** Most words of an article were met before; the memory is emptied when a corpus has filled it. */
const known = new Map<string, Known>();
const MOST_KNOWN = 50_000;

/** The token of the word from start to end. */
export function tokenOf(text: string, start: number, end: number): Token {
  const word = text.slice(start, end);
  let found = known.get(word);
  if (found === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    found = look(word);
    known.set(word, found);
  }
  return { start, end, lower: found.lower, capital: found.capital, signs: found.signs };
}

function look(word: string): Known {
  const lower = fold(word.toLowerCase());
  const capital = isCapital(word, 0);
  return { lower, capital, signs: signsOf(lower) | (capital ? SIGN.capital : 0) };
}

function fold(word: string): string {
  return ANY_FOLDED.test(word) ? word.replace(FOLDED, (char) => (HYPHENS.includes(char) ? '-' : "'")) : word;
}
