/** A sentence as the readers of dates see it: its words one by one, what stands between them, the article's day. */
import { SIGN } from '../language/signs.js';
import type { SignedToken, Zone } from '../model.js';
import { type DateWord, dateWord } from './date-words.js';

export interface DateLine {
  readonly text: string;
  readonly tokens: readonly SignedToken[];
  /** The article's own day as a civil day, or null. */
  readonly published: number | null;
  readonly zone: Zone;
  /** First token that no date before it has taken; moves on as dates are found. */
  free: number;
}

/** Every line is made here, so that all have one shape. */
export function lineOf(text: string, tokens: readonly SignedToken[], published: number | null, zone: Zone = 'body'): DateLine {
  return { text, tokens, published, zone, free: 0 };
}

/** No other word is looked up. */
const DATED = SIGN.dated | SIGN.digit | SIGN.number;

/** What the word can be in a date; null past either end. */
export function wordAt({ tokens }: DateLine, at: number): DateWord | null {
  const token = tokens[at];
  return token === undefined || (token.signs & DATED) === 0 ? null : dateWord(token.lower);
}

/** The word in lower case; empty past either end. */
export function lowerAt({ tokens }: DateLine, at: number): string {
  return tokens[at]?.lower ?? '';
}

/** The characters between two neighbouring words; `|` at either end of the sentence. */
export function gapAfter({ text, tokens }: DateLine, at: number): string {
  const here = tokens[at];
  const next = tokens[at + 1];
  if (here === undefined || next === undefined) return '|';
  const from = here.end;
  if (next.start === from + 1 && text.charCodeAt(from) === 32) return ' ';
  return text.slice(from, Math.min(next.start, from + 8));
}

/** Whether the words stand from `at` on, one space between them. */
export function reads(line: DateLine, at: number, ...words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index++) {
    if (lowerAt(line, at + index) !== words[index] || (index > 0 && gapAfter(line, at + index - 1) !== ' ')) return false;
  }
  return true;
}

/** The lower-case word before, if one space parts them; else empty. */
export function before(line: DateLine, at: number): string {
  return at > 0 && gapAfter(line, at - 1) === ' ' ? lowerAt(line, at - 1) : '';
}

/** The lower-case word behind, if one space parts them; else empty. */
export function behind(line: DateLine, at: number): string {
  return gapAfter(line, at) === ' ' ? lowerAt(line, at + 1) : '';
}

/** Offset where the word ends, without a possessive ending and with the dot of a short form that runs on. */
export function endOf(line: DateLine, at: number): number {
  const token = line.tokens[at];
  if (token === undefined) return 0;
  return token.end - (wordAt(line, at)?.owned === true ? 2 : 0);
}
