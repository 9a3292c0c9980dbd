/** Two spellings of a name: one form, a variant by transliteration, or a slip. */
import { plainLetters, withoutPossessive } from '../language/fold.js';
import { editDistance } from '../language/natural.js';
import { sameGivenName } from '../language/nicknames.js';
import { remember } from '../language/remember.js';
import { renderedBy } from '../language/translit.js';
import { doubled, exchanged, gendered, inflected, oneSpelling, withoutDigits } from './name-forms.js';
import { typingOf } from './typing.js';

/** Equivalent renderings of one foreign sound in Latin letters, most specific first. */
const RENDERINGS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'sh'],
  [/(?:iy|yy|yi|ij|ii|iyi)$/g, 'i'],
  [/kh/g, 'h'],
  [/ks/g, 'x'],
  [/tz|ts/g, 'c'],
  [/[eaou]?[iy](?=[aeou])/g, 'i'],
  [/(?:ei|ey|ai|ay)/g, 'e'],
  [/ou|oo/g, 'u'],
  [/dzh|dj/g, 'j'],
  [/w/g, 'v'],
  [/q|ck/g, 'k'],
  [/ph/g, 'f'],
  [/[yj]/g, 'i'],
  [/ii+/g, 'i'],
];

/** A word of a name as it is compared. */
export const nameKey = remember((word) => plainLetters(withoutPossessive(word)).replace(/[^\p{L}\p{N} ]/gu, ''));

/** Consonants of a word: renderings that exchange vowels meet under it. */
export const consonantKey = remember((word) => consonants(nameKey(word)));

/** Key under which renderings of one foreign name meet: "Sergei" and "Sergey", "Mikhail" and "Mihail". */
export const soundKey = remember((word) => {
  let key = nameKey(word);
  for (const [pattern, one] of RENDERINGS) key = key.replace(pattern, one);
  return key.replace(/g/g, 'h');
});

export type NameRelation = 'same' | 'variant' | 'slip' | 'other';

/** Kinds of letters apart beyond which no rendering makes two words one name; nearly all pairs of words end here. */
const UNLIKE = 6;

/** Relation of two words with as many hyphens each: that of the one part in which they differ. "Jong-il" and "Jong-un" are two people. */
function partRelation(a: string, b: string, firm: boolean): NameRelation | null {
  const [x, y] = [a.split(HYPHEN), b.split(HYPHEN)];
  if (x.length < 2 || x.length !== y.length) return null;
  const apart = x.flatMap((part, i) => (nameKey(part) === nameKey(y[i] ?? '') ? [] : [[part, y[i] ?? ''] as const]));
  const [only, ...more] = apart;
  if (!only) return 'same';
  return more.length > 0 || only[0] === x[0] ? null : wordRelation(only[0], only[1], firm);
}

const HYPHEN = /[-\u2010\u2011]/;

/** Relation of two single words of a name. `firm`: the rest of the name is the same, so that two edits are one name in shorter words too. */
export function wordRelation(a: string, b: string, firm = false): NameRelation {
  const [x, y] = [nameKey(a), nameKey(b)];
  if (x === y) return 'same';
  const parts = partRelation(a, b, firm);
  if (parts) return parts;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (short.length < 4 || long.length > 24 || long.length - short.length > 3 || kindsApart(short, long) > UNLIKE) return 'other';
  if (withoutDigits(x) === withoutDigits(y) || gendered(x, y)) return 'other';
  if (oneSpelling(x) === oneSpelling(y)) return 'variant';
  if (exchanged(short, long) || typingOf(long, short) === 'doubled') return 'slip';
  if (renderedBy(withoutPossessive(a), withoutPossessive(b)).length > 0) return 'variant';
  if (doubled(short, long)) return 'slip';
  if (sameGivenName(x, y) || a.includes('-') !== b.includes('-') || prefixed(a, b) || (a.includes('-') && a.split('-')[0]?.length === 1))
    return 'other';
  if (consonants(x) === consonants(y) && vowelChanges(x, y) >= 2) return sameVowels(x, y) ? 'slip' : 'variant';
  if (inflected(x, y)) return 'other';
  if (long.length - short.length > 2 || kindsApart(short, long) > 4 || lettersApart(short, long) > 4) return 'other';
  const distance = editDistance(x, y);
  return distance === 1 || (distance === 2 && short.length >= (firm ? 6 : 7)) ? 'slip' : 'other';
}

/** "Rourke" and "O'Rourke". */
function prefixed(a: string, b: string): boolean {
  const bare = (word: string): string => nameKey(word.replace(/^\p{L}['\u2019]/u, ''));
  return bare(a) === bare(b);
}

/** Consonants in order, doubled ones once: renderings of a script that writes no vowels differ in these least. */
const consonants = remember((key) => key.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1'));

function vowelChanges(a: string, b: string): number {
  const vowels = (key: string): string => key.replace(/[^aeiouy]/g, '');
  const [x, y] = [vowels(a), vowels(b)];
  return x.length === y.length ? [...x].filter((vowel, i) => vowel !== y[i]).length : 0;
}

/** The same vowels in another order: exchanged, not rendered otherwise. */
function sameVowels(a: string, b: string): boolean {
  const vowels = (key: string): string => [...key.replace(/[^aeiouy]/g, '')].sort().join('');
  return vowels(a) === vowels(b);
}

/** The letters a word has, as bits; each letter has one of 31. */
function kindsOf(key: string): number {
  let kinds = 0;
  for (let i = 0; i < key.length; i++) kinds |= 1 << (key.charCodeAt(i) % 31);
  return kinds;
}

/** Kinds of letters that one of the words has and the other has not: one edit makes at most two of them. */
function kindsApart(a: string, b: string): number {
  let apart = 0;
  for (let rest = kindsOf(a) ^ kindsOf(b); rest !== 0; rest &= rest - 1) apart++;
  return apart;
}

/** Letters of one word that the other does not have: a lower bound of twice the edits, cheaper than counting them. */
function lettersApart(a: string, b: string): number {
  let apart = Math.abs(a.length - b.length);
  let rest = b;
  for (const letter of a) {
    const at = rest.indexOf(letter);
    if (at < 0) apart++;
    else rest = rest.slice(0, at) + rest.slice(at + 1);
  }
  return apart;
}

/** A comparison of two names word by word; `at` is the index of the one word that differs. */
export interface NameComparison {
  readonly relation: NameRelation;
  readonly at: number;
}

/** Names of one length: same when every word is, variant or slip when exactly one word differs that way. */
export function compareNames(a: readonly string[], b: readonly string[]): NameComparison {
  if (a.length !== b.length) return { relation: 'other', at: -1 };
  let found: NameComparison = { relation: 'same', at: -1 };
  for (const [at, word] of a.entries()) {
    const relation = wordRelation(word, b[at] ?? '', a.length > 1);
    if (relation === 'same') continue;
    if (found.relation === 'slip' || (found.relation === 'variant' && relation === 'slip') || relation === 'other')
      return { relation: 'other', at };
    found = { relation, at };
  }
  return found;
}
