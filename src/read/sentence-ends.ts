/** Whether a full stop, a question mark or an ellipsis ends a sentence. */
import { isCapital, isDigit, isLetter, isLower, isWordChar, kindOf, LETTER } from '../language/letters.js';
import { isCloser, isStop } from '../language/marks.js';
import type { Token } from '../model.js';
import { AFTER_THE_HOUR, BEFORE_A_NAME, BEFORE_A_NUMBER, OPENERS, SAYING, SHORT_MONTHS, SHORTENED } from './abbreviations.js';
import type { WordReader } from './words.js';

const SPACE = 32;
const DOT = 46;
const OPENING = '"\'\u201c\u2018\u2019\u201e\u00ab([\u2014\u2013-$\u20ac\u00a3#@';
const LIST_NUMBER = /^(?:\d{1,2}|[a-z])$/;
const DAY = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
const SHORT_FORM = /['\u2019](?:s|re|ve|ll|d|m)$/;
const SAYING_WITHIN = 60;
/** A word of so many small letters before a stop with no space after it is prose, no file name or initial. */
const LONG = 3;

/** No word that ends with a full stop without ending a sentence is longer, but those with a stop inside. */
const LONGEST_SHORTENED = 6;

/** Looks at the stops of one text; `tokens` are the words of the sentence so far, as many as it is told. */
export class SentenceEnds {
  private readonly text: string;

  constructor(
    private readonly reader: WordReader,
    private readonly tokens: readonly Token[],
  ) {
    this.text = reader.text;
  }

  /** Whether a sentence of `count` words so far ends with the stop whose run, closing marks included, ends at `end`. */
  isEnd(count: number, stop: number, end: number, limit: number): boolean {
    const { text } = this;
    const { units } = this.reader;
    const before = this.tokens[count - 1];
    if (units[end] !== SPACE) return this.isGlued(count > 0 ? before : undefined, end, limit);
    const next = this.wordAfter(end, limit);
    if (next >= limit) return false;
    const kind = kindOf(text, next, units[next] ?? SPACE);
    if (kind <= LETTER.other) return false;
    if (kind === LETTER.letter && isLower(text, next) && !(next + 1 < limit && isCapital(text, next + 1))) return false;
    if (units[stop] !== DOT || (stop + 1 < text.length && isStop(units[stop + 1] ?? SPACE)))
      return this.endsAfterMark(count, stop, end, next, limit);
    if (before === undefined || count === 0 || (count === 1 && stop <= before.end && LIST_NUMBER.test(before.lower))) return false;
    return this.endsAfter(count, before, stop, next, limit);
  }

  /** Where the word after the space at `end` may begin, opening marks skipped. */
  private wordAfter(end: number, limit: number): number {
    const { text } = this;
    let next = end + 1;
    if (isWordChar(text, next)) return next;
    while (next < limit && OPENING.includes(text.charAt(next))) next += 1;
    return next < limit && text.charCodeAt(next) === SPACE ? next + 1 : next;
  }

  /** The word that begins at an offset. */
  private wordAt(next: number, limit: number): string {
    return this.text.slice(next, this.reader.end(next, limit));
  }

  /** "… of the fire.The owners": the space has been lost. */
  private isGlued(before: Token | undefined, end: number, limit: number): boolean {
    const { text } = this;
    if (before === undefined || before.capital || before.end - before.start < LONG || end >= limit || !isCapital(text, end)) return false;
    return isLower(text, before.start) && OPENERS.has(this.wordAt(end, limit));
  }

  /** After `!`, `?`, an ellipsis or several stops: not in a name ("Yahoo! Ltd"), an omission (“the … Bell plan”) or before who said it. */
  private endsAfterMark(count: number, stop: number, end: number, next: number, limit: number): boolean {
    const { text } = this;
    const closed = end > stop + 1 && isCloser(text.charCodeAt(end - 1));
    if (closed) return !isSaid(text, next, limit);
    const last = count > 0 ? this.tokens[count - 1] : undefined;
    const mark = text.charAt(stop);
    const named = last?.capital === true && last.end === stop && (last.end === last.start + 1 || isLower(text, last.start + 1));
    const inside =
      (mark === '!' && end === stop + 1 && count > 1 && named) ||
      ((mark === '\u2026' || mark === '.') && text.charCodeAt(stop - 1) === SPACE);
    return !inside || next > end + 1 || OPENERS.has(this.wordAt(next, limit));
  }

  /** Whether a full stop after this word ends the sentence, given what follows. */
  private endsAfter(count: number, before: Token, stop: number, next: number, limit: number): boolean {
    if (stop > before.end) return true;
    const { text } = this;
    const { lower } = before;
    if (lower.length > LONGEST_SHORTENED && !lower.includes('.')) return true;
    const word = text.slice(before.start, text.charCodeAt(before.end - 1) === DOT ? before.end - 1 : before.end);
    if (BEFORE_A_NUMBER.has(word) && isDigit(text, next)) return false;
    if (BEFORE_A_NAME.has(word)) return false;
    if (SHORT_MONTHS.has(word)) return isLetter(text, next) && (this.isOpener(next, limit) || this.isWholeDate(count));
    if (lower === 'a.m.' || lower === 'p.m.') return this.isOpener(next, limit) || this.endsAfterHour(count, next, limit);
    const initial = word.length === 1 && isLetter(text, before.start);
    return initial || word.includes('.') || SHORTENED.has(word) ? isSentenceNumber(word) || this.isOpener(next, limit) : true;
  }

  /** One of the OPENERS, "It’s" and the like too; in "J. A. Bell" the A is none. */
  private isOpener(next: number, limit: number): boolean {
    const { text } = this;
    const word = this.wordAt(next, limit);
    const end = next + word.length;
    return (
      (OPENERS.has(word) || OPENERS.has(word.replace(SHORT_FORM, ''))) && !(end === next + 1 && end < limit && text.charAt(end) === '.')
    );
  }

  /** "on 28 Feb. Bell said", but "the 28 Feb. Lurk summit". */
  private isWholeDate(count: number): boolean {
    const day = count > 1 ? this.tokens[count - 2] : undefined;
    return day !== undefined && DAY.test(day.lower) && !this.isArticle(count - 3);
  }

  /** "at 5 p.m. Bell said", but "at 5 p.m. Thursday", "5 p.m. Lurk time", "the 5 p.m. Lurk ferry". */
  private endsAfterHour(count: number, next: number, limit: number): boolean {
    const { text } = this;
    const word = this.wordAt(next, limit);
    if (!isLetter(text, next) || AFTER_THE_HOUR.has(word.toLowerCase()) || this.isArticle(count - 3)) return false;
    const end = next + word.length;
    return !/^ (?:time|Time)\b/.test(text.slice(end, end + 6));
  }

  private isArticle(index: number): boolean {
    const token = this.tokens[index];
    return token !== undefined && /^(?:the|a|an|its|their|his|her|this|that)$/.test(token.lower);
  }
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
