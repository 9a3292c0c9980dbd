/** Words and numbers of a text: "long-term", "Ukraine’s", "1,200", "3.5", "U.S." are one token each. */
import { isCapital, isDigit, isLetter, isWordChar, kindOf, LETTER } from '../language/letters.js';
import { hashed, wordOf } from '../language/words.js';
import type { Word } from '../model.js';
import { unitsOf } from './units.js';

const SPACE = 32;
const DOT = 46;

/** Reads the words of one text; only the reader made last may be used. */
export class WordReader {
  readonly units: Uint16Array;
  private hash = 0;

  constructor(readonly text: string) {
    this.units = unitsOf(text);
  }

  /** Offset of the end of the word that begins at start; start must be a word character. */
  end(start: number, limit: number): number {
    this.hash = 0;
    const end = this.take(start, limit);
    const goesOn = end + 1 < limit && this.units[end] !== SPACE && this.units[end + 1] !== SPACE;
    return goesOn ? this.joined(start, end, limit) : end;
  }

  /** What is known of the word that was read last; it stands from start to end. */
  word(start: number, end: number): Word {
    return wordOf(this.text, this.units, start, end, this.hash);
  }

  /** Takes letters, digits and combining marks; gives the offset after them. */
  private take(start: number, limit: number): number {
    const { text, units } = this;
    let { hash } = this;
    let at = start;
    for (; at < limit; at++) {
      const unit = units[at] ?? 0;
      if (kindOf(text, at, unit) <= LETTER.other) break;
      hash = hashed(hash, unit);
    }
    this.hash = hash;
    return at;
  }

  /** The end where the first part of the word, which ends at `at`, may go on after an apostrophe, a hyphen or a stop. */
  private joined(start: number, first: number, limit: number): number {
    const { text } = this;
    let [at, part, dots] = [first, start, 0];
    while (at < limit) {
      const code = text.charCodeAt(at);
      if (code === DOT && isInitial(text, part, at)) {
        if (at + 1 < limit && isLetter(text, at + 1) && isInitial(text, at + 1, at + 2) && !isWordChar(text, at + 2)) dots += 1;
        else if (dots === 0) return at;
        else return this.join(code, at);
      } else if (!joins(text, code, at, limit)) return at;
      part = this.join(code, at);
      at = this.take(part, limit);
    }
    return at;
  }

  private join(code: number, at: number): number {
    this.hash = hashed(this.hash, code);
    return at + 1;
  }
}

/** One letter between start and end. */
function isInitial(text: string, start: number, end: number): boolean {
  return end - start === 1 && isLetter(text, start);
}

/** Whether the character at `at` holds two parts of one word together. */
function joins(text: string, code: number, at: number, limit: number): boolean {
  if (at + 1 >= limit) return false;
  if (code === DOT || code === 0x2c) return isDigit(text, at - 1) && isDigit(text, at + 1);
  if (code === 0x26) return isCapital(text, at - 1) && isCapital(text, at + 1);
  return (isApostrophe(code) || isHyphen(code)) && isWordChar(text, at + 1);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc;
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}
