/** Which characters are letters, digits, spaces or invisible; looked up once for each character. */

const UNKNOWN = 0;
const OTHER = 1;
const LETTER = 2;
const CAPITAL = 3;
const DIGIT = 4;
const MARK = 5;

const known = new Uint8Array(0x10000);

function classify(char: string): number {
  if (/\p{Lu}|\p{Lt}/u.test(char)) return CAPITAL;
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\p{N}/u.test(char)) return DIGIT;
  return /\p{M}/u.test(char) ? MARK : OTHER;
}

function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (Number.isNaN(code)) return OTHER;
  if (code >= 0xd800 && code <= 0xdfff) return classifySurrogate(text, index, code);
  let kind = known[code] ?? UNKNOWN;
  if (kind === UNKNOWN) {
    kind = classify(String.fromCharCode(code));
    known[code] = kind;
  }
  return kind;
}

/** Both halves of a pair count as what the pair is. */
function classifySurrogate(text: string, index: number, code: number): number {
  const first = code >= 0xdc00 ? index - 1 : index;
  return classify(String.fromCodePoint(text.codePointAt(first) ?? 0));
}

/** A letter, a digit or a combining mark. */
export function isWordChar(text: string, index: number): boolean {
  return kindAt(text, index) > OTHER;
}

export function isLetter(text: string, index: number): boolean {
  const kind = kindAt(text, index);
  return kind === LETTER || kind === CAPITAL;
}

export function isCapital(text: string, index: number): boolean {
  return kindAt(text, index) === CAPITAL;
}

export function isDigit(text: string, index: number): boolean {
  return kindAt(text, index) === DIGIT;
}

/** A lower-case letter of a script that has capitals. */
export function isLower(text: string, index: number): boolean {
  if (kindAt(text, index) !== LETTER) return false;
  const char = text.charAt(index);
  return char.toUpperCase() !== char;
}

/** Line ends of every kind, as one capture-free alternative: CR LF counts once. */
export const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** Spaces other than a single U+0020, and characters that are not seen. */
export const UNUSUAL =
  /[\t\n\v\f\r\u0085\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200c\u200e\u200f\u2028-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff]|\u200d|[\ufe00-\ufe0f]|\udb40[\udc00-\udfff]/g;

/** Whether a character met by UNUSUAL is read as a space. */
export function isSpace(char: string): boolean {
  return /^[\s\u0085]$/.test(char) && char !== '\ufeff';
}
