/** A quotation as comparable words. */
import { MONTHS } from '../language/calendar.js';
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
  [/(?<![\p{L}\d])(?:'cause|cuz|coz)\b/gu, 'because'],
  [/(?<![\p{L}\d])'em\b/gu, 'them'],
  [/(?<![\p{L}\d])'?til\b/gu, 'until'],
  [/(?<![\p{L}\d])'bout\b/gu, 'about'],
  [/\b(\p{L}{2,12}in)'(?!\p{L})/gu, '$1g'],
  [/&/g, ' and '],
  [/[$](\d{1,9}(?:[.,]\d{1,3}){0,4}(?: (?:thousand|million|billion|trillion))?)/g, '$1 dollars'],
  [/\u20ac(\d{1,9}(?:[.,]\d{1,3}){0,4}(?: (?:thousand|million|billion|trillion))?)/g, '$1 euros'],
  [/\u00a3(\d{1,9}(?:[.,]\d{1,3}){0,4}(?: (?:thousand|million|billion|trillion))?)/g, '$1 pounds'],
  [/\bper cent\b|%/g, ' percent'],
];
/** One of these is in whatever a contraction changes; most sentences have none. */
const CONTRACTED = /['&$%\u20ac\u00a3]|cannot|gonna|wanna|gotta|momma|mama|cuz|coz|til\b|per cent/;
/** Stands where words are left out or put in by the writer: "…", "[Russia]"; whatever differs there is no change of wording. */
export const OPEN = '\u25a1';
/** Words of the longest speech that is looked through. */
const LONGEST = 20_000;

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
  ok: 'okay',
  mister: 'mr',
  doctor: 'dr',
  alright: 'right',
  yeah: 'yes',
  jan: 'january',
  feb: 'february',
  aug: 'august',
  sept: 'september',
  sep: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
});
const MONTH_NAMES: ReadonlySet<string> = new Set(MONTHS.map((month) => month.toLowerCase()));
const RANGE: ReadonlySet<string> = new Set(['or', 'to']);
/** Ordinal words that are no cardinal with "th". */
const ORDINALS: Readonly<Partial<Record<string, number>>> = Object.assign(Object.create(null), {
  first: 1,
  second: 2,
  third: 3,
  fifth: 5,
  eighth: 8,
  ninth: 9,
  twelfth: 12,
  twentieth: 20,
});
const TIMES: Readonly<Partial<Record<string, number>>> = Object.assign(Object.create(null), { hundred: 100, thousand: 1000, million: 1e6 });

/** A quotation as comparable words: marks, case, contractions, insertions in brackets and spelling of either side of the Atlantic folded. */
export const quoteWords: (words: string) => readonly string[] = remember(comparable);

function comparable(words: string): string[] {
  let text = foldMarks(words)
    .toLowerCase()
    .replace(/\[[^[\]]{0,80}\]|\([^()]{0,40}\)/g, ` ${OPEN} `)
    .replace(/\u2026|\.\s?\.\s?\.(?:\s?\.)?/g, ` ${OPEN} `)
    .replace(/(?<![\p{L}\p{N}.])(?:\p{L}\.){2,5}/gu, (letters) => letters.replaceAll('.', ''))
    .replace(/\b(?:you know|i mean)\b|(?<!\b(?:this|that|these|those|the|an?|any|some|what|same|every) )\b(?:sort|kind) of\b/g, ' ');
  if (CONTRACTED.test(text)) for (const [pattern, full] of CONTRACTIONS) text = text.replace(pattern, full);
  const found = text.match(/\u25a1|[\p{L}\p{N}]+(?:(?:['.,-]|\*{1,12})[\p{L}\p{N}]+)*\*{0,12}/gu) ?? [];
  return found
    .slice(0, LONGEST)
    .flatMap((word) => (word.includes('-') ? word.split('-') : [word]))
    .map(oneSpelling)
    .reduce<string[]>(multiplied, []);
}

/** "four hundred" as 400, as many a desk prints it; "50 or 60" as "50-60"; "January 29th" as "January 29". */
function multiplied(words: string[], word: string): string[] {
  const [times, before] = [TIMES[word], words.at(-1)];
  if (times !== undefined && before !== undefined && /^\d{1,3}$/.test(before)) words[words.length - 1] = String(Number(before) * times);
  else if (before !== undefined && MONTH_NAMES.has(before) && /^\d{1,2}th$/.test(word)) words.push(word.slice(0, -2));
  else {
    if (before !== undefined && RANGE.has(before) && /^\d/.test(word) && /^\d/.test(words.at(-2) ?? '')) words.pop();
    words.push(word);
  }
  return words;
}

const oneSpelling = remember(spell);

function spell(word: string): string {
  const number = wholeNumber(word);
  if (number !== null) return String(number);
  const rank = ORDINALS[word] ?? (/(?:\dst|\dnd|\drd|th)$/.test(word) ? wholeNumber(word.slice(0, -2)) : null);
  if (rank !== null) return `${rank}th`;
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

/** Words before a dash that a speaker takes back, and words of an aside between two dashes. */
const TAKEN_BACK = 5;
const ASIDE = 8;

/** A quotation without false starts ("I heard -- I thought you liked me") and asides between dashes, as many a desk prints it. */
export function plainSpeech(words: string): string {
  const parts = foldMarks(words).split(/ ?--{1,3} ?| - /);
  if (parts.length === 1) return words;
  const kept: string[] = [];
  for (const [i, part] of parts.entries()) {
    const list = part.split(' ').filter((word) => word !== '');
    const before = kept.at(-1)?.split(' ') ?? [];
    const again = before.map((word) => word.toLowerCase()).lastIndexOf(list[0]?.toLowerCase() ?? '');
    if (again >= 0 && before.length - again <= TAKEN_BACK) kept[kept.length - 1] = before.slice(0, again).join(' ');
    else if (i > 1 && (parts[i - 1] ?? '').split(' ').length <= ASIDE && kept.length > 1) kept.pop();
    kept.push(part);
  }
  return kept.join(' ');
}
