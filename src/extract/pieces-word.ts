/** Where a word, a number or a mark of a paragraph ends. */
import { LETTER, letterAt } from '../language/letters.js';
import type { SignedToken } from '../model.js';

const [APOSTROPHE, AMPERSAND, COMMA, HYPHEN, STOP, COLON] = [0x27, 0x26, 0x2c, 0x2d, 0x2e, 0x3a];
const SPACE = 0x20;
const [CURLY, TRUE_HYPHEN, FIRM_HYPHEN] = [0x2019, 0x2010, 0x2011];

/**
 * Whether endAt() would find the end of the token too, for tokens and pieces are not parted alike everywhere: so it is
 * where no character follows that could go on with the word.
 */
export function isOnePiece(token: SignedToken, text: string, limit: number): boolean {
  if (!token.word.whole) return false;
  const { end } = token;
  if (end >= limit) return true;
  const code = text.charCodeAt(end);
  if (code === SPACE) return true;
  if (code === COMMA || code === COLON || joinsWord(code)) return end + 1 >= limit || text.charCodeAt(end + 1) === SPACE;
  return letterAt(text, end) <= LETTER.other;
}

/** End of the word, number or mark at start: "Ukraine's", "U.S.", "1,200", "10-day", "—"; start must not be a space. */
export function endAt(text: string, start: number, limit: number): number {
  const first = letterAt(text, start);
  if (first === LETTER.capital) return dottedEnd(text, start, limit);
  if (first === LETTER.letter) return wordEnd(text, start, limit);
  if (first === LETTER.digit) return numberEnd(text, start, limit);
  return Math.min(limit, start + widthAt(text, start));
}

/** "U.S." and "J.K." keep their full stops; one letter and a full stop do not. */
function dottedEnd(text: string, start: number, limit: number): number {
  let at = start;
  for (let letters = 0; letters < 6; letters++) {
    const stop = at + widthAt(text, at);
    if (stop >= limit || text.charCodeAt(stop) !== STOP || letterAt(text, at) !== LETTER.capital) break;
    at = stop + 1;
  }
  return at > start + widthAt(text, start) + 1 ? at : wordEnd(text, start, limit);
}

function wordEnd(text: string, start: number, limit: number): number {
  let at = start;
  for (;;) {
    at++;
    while (at < limit && letterAt(text, at) > LETTER.other) at++;
    if (at + 1 >= limit || !joinsWord(text.charCodeAt(at))) return Math.min(at, limit);
    const next = letterAt(text, at + 1);
    if (next <= LETTER.other || next === LETTER.mark) return at;
  }
}

function joinsWord(code: number): boolean {
  if (code < 128) return code === APOSTROPHE || code === HYPHEN || code === STOP || code === AMPERSAND;
  return code === CURLY || code === TRUE_HYPHEN || code === FIRM_HYPHEN;
}

function numberEnd(text: string, start: number, limit: number): number {
  let at = digitsEnd(text, start, limit);
  for (;;) {
    const code = text.charCodeAt(at);
    if ((code !== STOP && code !== COMMA && code !== COLON) || at + 1 >= limit || letterAt(text, at + 1) !== LETTER.digit) break;
    at = digitsEnd(text, at + 1, limit);
  }
  while (at + 1 < limit && text.charCodeAt(at) === HYPHEN && isLetter(letterAt(text, at + 1))) {
    at += 2;
    while (at < limit && letterAt(text, at) > LETTER.other && letterAt(text, at) !== LETTER.mark) at++;
  }
  return at;
}

function digitsEnd(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && letterAt(text, at) === LETTER.digit) at++;
  return at;
}

function isLetter(kind: number): boolean {
  return kind === LETTER.letter || kind === LETTER.capital;
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
