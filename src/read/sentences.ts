/** Sentences and words of a document, in one pass over its text. */
import type { Block, Sentence, Token } from '../model.js';
import { BEFORE_A_NAME, OPENERS, SAYING, SHORT_MONTHS, SHORTENED } from './abbreviations.js';
import { isDigit, isLetter, isLower, isWordChar } from './characters.js';
import { tokenOf, wordEnd } from './words.js';

const STOPS = '.!?\u2026';
const CLOSERS = '"\'\u201d\u2019\u00bb)]';
const OPENING = '"\'\u201c\u2018\u2019\u201e\u00ab([\u2014\u2013-$\u20ac\u00a3#@';
const LIST_NUMBER = /^\d{1,2}$/;
const SHORTEST_SHOUT = 14;
const SAYING_WITHIN = 60;

/** The sentences of every block but furniture, in text order. */
export function toSentences(text: string, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.zone !== 'furniture') splitBlock(text, block, index, sentences);
  }
  return sentences;
}

function splitBlock(text: string, block: Block, index: number, into: Sentence[]): void {
  let start = block.start;
  let tokens: Token[] = [];
  let all = 0;
  let at = block.start;
  const close = (end: number): void => {
    if (end > start) into.push({ start, end, block: index, signs: all, tokens });
    tokens = [];
    all = 0;
    start = end;
    while (start < block.end && text.charCodeAt(start) === 32) start += 1;
    at = start;
  };
  while (at < block.end) {
    let stop = -1;
    if (isWordChar(text, at)) {
      const end = wordEnd(text, at, block.end);
      const token = tokenOf(text, at, end);
      const heading = shoutedEnd(text, tokens, token);
      if (heading > 0) close(heading);
      tokens.push(token);
      all |= token.signs;
      at = end;
      if (text.charAt(end - 1) === '.') stop = end - 1;
    } else if (STOPS.includes(text.charAt(at))) stop = at;
    else at += 1;
    if (stop < 0) continue;
    const end = afterStop(text, stop, block.end);
    if (end < block.end && isEnd(text, tokens, stop, end, block.end)) close(end);
    else at = Math.max(at, end);
  }
  close(block.end);
}

/**
 * A heading in capitals that a page has run into its paragraph: "TALKS STALL AGAIN The minister said …".
 * Offset at which it ends when it does so before this token, or 0.
 */
function shoutedEnd(text: string, tokens: readonly Token[], token: Token): number {
  const last = tokens.at(-1);
  if (!token.capital || tokens.length < 2 || last === undefined || !isLower(text, token.start + 1)) return 0;
  let letters = 0;
  for (const { start, end, lower } of tokens) {
    const word = text.slice(start, end);
    if (word.includes('.') || word.toUpperCase() !== word || word.toLowerCase() === word) return 0;
    letters += lower.length;
  }
  const end = afterStop(text, last.end, token.start);
  return letters >= SHORTEST_SHOUT && text.charCodeAt(end) === 32 && end + 3 >= token.start ? end : 0;
}

/** End of the run of stops and of the marks that close with it. */
function afterStop(text: string, stop: number, limit: number): number {
  let at = stop;
  while (at < limit && STOPS.includes(text.charAt(at))) at += 1;
  while (at < limit && CLOSERS.includes(text.charAt(at))) at += 1;
  return at;
}

/** Whether a sentence ends with the stop whose run ends at `end`. */
function isEnd(text: string, tokens: readonly Token[], stop: number, end: number, limit: number): boolean {
  if (text.charCodeAt(end) !== 32) return false;
  let next = end + 1;
  while (next < limit && OPENING.includes(text.charAt(next))) next += 1;
  if (next < limit && text.charCodeAt(next) === 32) next += 1;
  if (next >= limit || !isWordChar(text, next) || isLower(text, next)) return false;
  const single = text.charAt(stop) === '.' && !STOPS.includes(text.charAt(stop + 1));
  if (!single) return !(end > stop + 1 && CLOSERS.includes(text.charAt(end - 1)) && isSaid(text, next, limit));
  const before = tokens.at(-1);
  if (before === undefined || (tokens.length === 1 && stop === before.end && LIST_NUMBER.test(before.lower))) return false;
  return endsAfter(text, before, stop, next, limit);
}

/** Whether a full stop after this word ends the sentence, given what follows. */
function endsAfter(text: string, before: Token, stop: number, next: number, limit: number): boolean {
  if (stop > before.end) return true;
  const word = text.slice(before.start, text.charAt(before.end - 1) === '.' ? before.end - 1 : before.end);
  if (BEFORE_A_NAME.has(word)) return false;
  const opener = (): boolean => OPENERS.has(text.slice(next, wordEnd(text, next, limit)));
  if (word === 'No' || word === 'no' || word === 'Nos') return !isDigit(text, next);
  if (SHORT_MONTHS.has(word)) return isLetter(text, next) && opener();
  const initial = word.length === 1 && isLetter(text, before.start);
  return initial || word.includes('.') || SHORTENED.has(word) ? isSentenceNumber(word) || opener() : true;
}

/** "3.5" and "1.2.3" hold a stop, but are numbers and not abbreviations. */
function isSentenceNumber(word: string): boolean {
  return word.charCodeAt(0) >= 48 && word.charCodeAt(0) <= 57;
}

/** After “…?”: a name of up to three words and a verb of saying. */
function isSaid(text: string, next: number, limit: number): boolean {
  const words = text.slice(next, Math.min(limit, next + SAYING_WITHIN)).split(' ', 4);
  return words.slice(1).some((word) => SAYING.has(word.replace(/[.,:;]$/, '')));
}
