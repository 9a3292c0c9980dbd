/** Figures in a text: "1,200", "3.5bn", "two hundred and fifty thousand", "two and a half", "dozens", "several hundred". */
import { SIGN } from '../language/signs.js';
import type { Document, SignedToken, Span } from '../model.js';
import { coinFigure } from './cardinal-coin.js';
import { digitFigure } from './cardinal-digits.js';
import type { Figure } from './cardinal-figure.js';
import { isNumberWord, spelledFigures, takesArticle, wholeOf } from './cardinal-words.js';

export { type Figure, tidy } from './cardinal-figure.js';

/** What figures are looked for in. */
type Read = Pick<Document, 'text' | 'sentences'>;

const found = new WeakMap<Read, readonly Figure[]>();

/** All figures of a document in their order; figures do not overlap. They are looked for once: several extractors ask for one document. */
export function figuresOf(document: Read): readonly Figure[] {
  let figures = found.get(document);
  if (!figures) {
    figures = scan(document);
    found.set(document, figures);
  }
  return figures;
}

const LOOKED_AT = SIGN.digit | SIGN.number | SIGN.coin;

function scan({ text, sentences }: Read): Figure[] {
  const figures: Figure[] = [];
  let end = 0;
  for (const sentence of sentences) {
    if ((sentence.signs & LOOKED_AT) === 0) continue;
    const { tokens } = sentence;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (!token || (token.signs & LOOKED_AT) === 0 || token.end <= end) continue;
      const before = figures.length;
      const plain = token.start >= end ? plainFigure(text, token, tokens[index + 1]) : null;
      if (plain) figures.push(plain);
      else if (hasDigit(token.lower, token.signs)) digitsIn(text, Math.max(token.start, end), token, figures);
      else if (isNumberWord(token.lower)) spelledFigures(text, Math.max(startOf(token, tokens[index - 1]), end), sentence.end, figures);
      else if ((token.signs & SIGN.coin) !== 0) {
        const coin = coinFigure(text, token, tokens[index - 1]);
        if (coin) figures.push(coin);
      }
      if (figures.length > before) end = figures[figures.length - 1]?.end ?? end;
    }
  }
  return figures;
}

const MULTIPLIED: ReadonlySet<string> = new Set('mn mln mil bn bln tn tln trn k m g'.split(' '));
/** What may stand right before digits that are no part of a longer run; and right after. */
const OPENS = ' \n($\u20ac\u00a3"\u201c\u2018';
const CLOSES = ')%;!?"\u201d\u2019\n';

/** Nearly every figure is one word of digits or one number word, and nothing after it belongs to it; null where that must be looked at. */
function plainFigure(text: string, { start, end, lower, signs }: SignedToken, next: SignedToken | undefined): Figure | null {
  const follows = next !== undefined && next.start === end + 1;
  if (
    follows &&
    ((next.signs & (SIGN.digit | SIGN.number)) !== 0 ||
      next.lower === 'and' ||
      next.lower === 'point' ||
      (next.lower.length < 4 && MULTIPLIED.has(next.lower)))
  )
    return null;
  const word = !hasDigit(lower, signs);
  const amount = word ? wholeOf(lower) : opens(text, start) && closes(text, end) ? plainWhole(lower) : undefined;
  if (amount === undefined || (word && text.startsWith(' - ', end))) return null;
  return { start, end, amount, step: 1, factor: 1, spelled: word, vague: null, glued: '' };
}

/** The number of up to nine digits and nothing else. */
function plainWhole(lower: string): number | undefined {
  if (lower.length > 9) return undefined;
  let whole = 0;
  for (let at = 0; at < lower.length; at++) {
    const digit = lower.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    whole = whole * 10 + digit;
  }
  return whole;
}

function hasDigit(lower: string, signs: number): boolean {
  if ((signs & SIGN.digit) === 0) return false;
  const first = lower.charCodeAt(0);
  return (first >= 48 && first <= 57) || DIGIT.test(lower);
}
const DIGIT = /[\d\u00bc\u00bd\u00be\u2153\u2154\u215b]/;

function opens(text: string, start: number): boolean {
  return start === 0 || OPENS.includes(text.charAt(start - 1));
}

function closes(text: string, end: number): boolean {
  const next = text.charAt(end);
  if (next === ' ' || next === '') return !(next === ' ' && '\u00bd\u00bc\u00be\u2153\u2154\u215b'.includes(text.charAt(end + 1) || ' '));
  if (next === ',' && text.startsWith(' 000', end + 1)) return false;
  return CLOSES.includes(next) || ((next === '.' || next === ',') && !(text.charCodeAt(end + 1) >= 48 && text.charCodeAt(end + 1) <= 57));
}

/** A number in words begins with the article before it: "a dozen". */
function startOf(token: SignedToken, before: SignedToken | undefined): number {
  const led = before !== undefined && before.end + 1 === token.start && (before.lower === 'a' || before.lower === 'an');
  return led && takesArticle(token.lower) ? before.start : token.start;
}

/** Figures of one word with digits: "52-48" has two; "twenty-7" and names such as Su-34 are left alone. */
function digitsIn(text: string, from: number, token: Span, into: Figure[]): void {
  for (let at = from; at < token.end; ) {
    const code = text.charCodeAt(at);
    if ((code < 48 || code > 57) && !'\u00bd\u00bc\u00be\u2153\u2154\u215b'.includes(text.charAt(at))) {
      at += 1;
      continue;
    }
    const found = digitFigure(text, at, token.start);
    if (found) into.push(found);
    at = found?.end ?? afterDigits(text, at);
  }
}

function afterDigits(text: string, at: number): number {
  let end = at + 1;
  while (text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end += 1;
  return end;
}
