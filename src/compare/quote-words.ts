/** A quotation as comparable words. */
import { foldMarks } from '../language/fold.js';
import { wholeNumber } from '../language/number-words.js';
import { remember } from '../language/remember.js';

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\bwon't\b/g, 'will not'],
  [/\bcan't\b|\bcannot\b/g, 'can not'],
  [/\bshan't\b/g, 'shall not'],
  [/n't\b/g, ' not'],
  [/\b(i)'m\b/g, '$1 am'],
  [/\b(it|he|she|that|there|what|who|here|where)'s\b/g, '$1 is'],
  [/\blet's\b/g, 'let us'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/\b(i|you|he|she|it|we|they)'d\b/g, '$1 would'],
  [/\bgonna\b/g, 'going to'],
  [/\bwanna\b/g, 'want to'],
  [/\bgotta\b/g, 'got to'],
  [/\bmomma\b|\bmama\b/g, 'mom'],
  [/\b(\d+) (?:or|to) (?=\d)/g, '$1-'],
  [/\bper cent\b|%/g, ' percent'],
];
/** Stands where words are left out or put in by the writer: "…", "[Russia]"; whatever differs there is no change of wording. */
export const OPEN = '\u25a1';
/** Longest quotation compared word by word. */
const LONGEST = 400;

/** Words that the two sides of the Atlantic spell in ways no ending tells. */
const SPELLINGS: Readonly<Partial<Record<string, string>>> = Object.assign(Object.create(null), {
  programme: 'program',
  programmes: 'programs',
  grey: 'gray',
  cheque: 'check',
  cheques: 'checks',
  tyre: 'tire',
  tyres: 'tires',
  plough: 'plow',
  aluminium: 'aluminum',
  sceptical: 'skeptical',
  sceptic: 'skeptic',
  kerb: 'curb',
  storey: 'story',
  mum: 'mom',
  practise: 'practice',
  analyse: 'analyze',
  analysed: 'analyzed',
  catalogue: 'catalog',
  dialogue: 'dialog',
  learnt: 'learned',
  burnt: 'burned',
  towards: 'toward',
  whilst: 'while',
  amongst: 'among',
});
const TIMES: Readonly<Partial<Record<string, number>>> = Object.assign(Object.create(null), { hundred: 100, thousand: 1000, million: 1e6 });

/** A quotation as comparable words: marks, case, contractions, insertions in brackets and spelling of either side of the Atlantic folded. */
export function quoteWords(words: string): string[] {
  let text = foldMarks(words)
    .toLowerCase()
    .replace(/\[[^[\]]{0,80}\]|\([^()]{0,40}\)/g, ` ${OPEN} `)
    .replace(/\u2026|\.\s?\.\s?\.(?:\s?\.)?/g, ` ${OPEN} `)
    .replace(/\b(?:you know|i mean|sort of|kind of)\b/g, ' ');
  for (const [pattern, full] of CONTRACTIONS) text = text.replace(pattern, full);
  const found = text.match(/\u25a1|[\p{L}\p{N}]+(?:['.,-][\p{L}\p{N}]+)*/gu) ?? [];
  return found
    .slice(0, LONGEST)
    .flatMap((word) => (word.includes('-') ? word.split('-') : [word]))
    .map(oneSpelling)
    .reduce<string[]>(multiplied, []);
}

/** "four hundred" as 400, as many a desk prints it. */
function multiplied(words: string[], word: string): string[] {
  const [times, before] = [TIMES[word], words.at(-1)];
  if (times !== undefined && before !== undefined && /^\d{1,3}$/.test(before)) words[words.length - 1] = String(Number(before) * times);
  else words.push(word);
  return words;
}

const oneSpelling = remember(spell);

function spell(word: string): string {
  const number = wholeNumber(word);
  if (number !== null) return String(number);
  return (SPELLINGS[word] ?? word)
    .replace(/,(?=\d{3})/g, '')
    .replace(/'s$/, '')
    .replace(/is(e|ed|es|ing|ation)$/, 'iz$1')
    .replace(/our(s|ed|ing|able|ite)?$/, 'or$1')
    .replace(/tre$/, 'ter')
    .replace(/ence$/, 'ense')
    .replace(/lled$/, 'led')
    .replace(/lling$/, 'ling');
}
