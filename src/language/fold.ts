/** Folding of harmless typography, for comparing only: spans always stay on the words as written. */

const QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u2039\u203a\u0060\u00b4]/g;
const DOUBLE = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const HIDDEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Straight quotation marks, plain hyphens, one space, no invisible characters, NFC; case kept. Length may change. */
export function foldMarks(text: string): string {
  return text
    .normalize('NFC')
    .replace(HIDDEN, '')
    .replace(QUOTES, "'")
    .replace(DOUBLE, '"')
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
    .trim();
}

/** foldMarks in lower case: two texts with the same fold read the same. */
export function fold(text: string): string {
  return foldMarks(text).toLowerCase();
}

/** Letters without their accents, lower case: "Plevneliev" for "Plevneliév". */
export function plainLetters(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss');
}

/** Without a possessive ending: "Ukraine's", "Rivers'". */
export function withoutPossessive(word: string): string {
  return word.replace(/(?:['\u2019]s|(?<=s)['\u2019])$/i, '');
}
