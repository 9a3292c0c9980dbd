/** What a character of a text is: a letter, a capital, a digit, … Each is looked up once. */

/** Kinds of characters; those of a word are greater than `other`, letters are `letter` and `capital`. */
export const LETTER = { space: 1, other: 2, letter: 3, capital: 4, digit: 5, mark: 6 } as const;

/** By UTF-16 unit; 0 for one that was not met yet. */
const known = new Uint8Array(0x10000);

function classify(char: string): number {
  if (/\p{Lu}|\p{Lt}/u.test(char)) return LETTER.capital;
  if (/\p{L}/u.test(char)) return LETTER.letter;
  if (/\p{N}/u.test(char)) return LETTER.digit;
  if (/\p{M}/u.test(char)) return LETTER.mark;
  return /\s/.test(char) ? LETTER.space : LETTER.other;
}

/** Kind of the UTF-16 unit at index; both halves of a pair are what the pair is. Past either end: `space`. */
export function letterAt(text: string, index: number): number {
  if (index < 0 || index >= text.length) return LETTER.space;
  return kindOf(text, index, text.charCodeAt(index));
}

/** Kind of the unit `code` that stands at an index of the text. */
export function kindOf(text: string, index: number, code: number): number {
  const kind = known[code];
  return kind ? kind : look(text, index, code);
}

/** Both halves of a pair count as what the pair is, and are never remembered. */
function look(text: string, index: number, code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) {
    const first = code >= 0xdc00 && index > 0 ? index - 1 : index;
    return classify(String.fromCodePoint(text.codePointAt(first) ?? 0));
  }
  const kind = classify(String.fromCharCode(code));
  known[code] = kind;
  return kind;
}

/** A letter, a digit or a combining mark. */
export function isWordChar(text: string, index: number): boolean {
  return letterAt(text, index) > LETTER.other;
}

export function isLetter(text: string, index: number): boolean {
  const kind = letterAt(text, index);
  return kind === LETTER.letter || kind === LETTER.capital;
}

export function isCapital(text: string, index: number): boolean {
  return letterAt(text, index) === LETTER.capital;
}

export function isDigit(text: string, index: number): boolean {
  return letterAt(text, index) === LETTER.digit;
}

/** A lower-case letter of a script that has capitals. */
export function isLower(text: string, index: number): boolean {
  if (letterAt(text, index) !== LETTER.letter) return false;
  const code = text.charCodeAt(index);
  if (code < 128) return true;
  const char = text.charAt(index);
  return char.toUpperCase() !== char;
}
