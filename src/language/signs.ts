/**
 * Signs of a word: to which kinds of value it may belong. They are looked up once for each different word, so that an
 * extractor need not look at a sentence in which nothing of its kind can stand. A sign promises nothing; its absence does.
 */
import { MONTHS, WEEKDAYS } from './calendar.js';
import { CARDINALS } from './number-words.js';

/** One bit a kind; a sentence has the bits of all its words. */
export const SIGN = {
  /** Begins with a digit or holds one. */
  digit: 1,
  /** Cardinal and ordinal number words, dozens, fractions. */
  number: 2,
  /** Months and weekdays, short forms included. */
  calendar: 4,
  /** Units of time and words that place something in time: week, ago, yesterday, noon, spring. */
  time: 8,
  /** Begins with a capital letter. */
  capital: 16,
} as const;

/** Every bit set: nothing is ruled out. */
export const ANY_SIGN = 0x7fffffff;

const signs = new Map<string, number>();

/** Gives words a sign; lower case, straight apostrophes, no spaces. To be called while modules load. */
export function mark(sign: number, words: Iterable<string>): void {
  for (const word of words) signs.set(word, (signs.get(word) ?? 0) | sign);
}

const NUMBERS =
  'zero nil a an half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh seventh seventh sevenths eighth eighths ninth ninths tenth tenths ' +
  'eleventh elevenths twelfth twelfths thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twentieths thirtieth fortieth fiftieth sixtieth seventieth ' +
  'eightieth ninetieth hundredth hundredths thousandth thousandths millionth millionths billionth trillionth trillionths first second seconds once twice thrice dozen dozens score scores ' +
  'hundred hundreds thousand thousands million millions billion billions trillion trillions lakh lakhs crore crores couple pair several few scores double triple';
const TIMES =
  'second seconds minute minutes hour hours hourly day days daily week weeks weekly weekend weekends fortnight fortnights month months monthly quarter quarters year years yearly annual annually decade decades ' +
  'century centuries millennium today tonight yesterday tomorrow ago now noon midday midnight morning mornings afternoon afternoons evening evenings night nights overnight dawn dusk spring summer ' +
  'autumn fall winter recent recently currently earlier later last next previous following coming past eve christmas easter ramadan new since until mid- early late end am pm gmt utc ' +
  "o'clock anniversary birthday age aged old";

mark(SIGN.number, [...Object.keys(CARDINALS), ...NUMBERS.split(' ')]);
mark(
  SIGN.calendar,
  [...MONTHS, ...WEEKDAYS].map((word) => word.toLowerCase()),
);
mark(SIGN.calendar, 'jan feb mar apr jun jul aug sep sept oct nov dec sun mon tue tues wed thu thur thurs fri sat'.split(' '));
mark(SIGN.time, TIMES.split(' '));

const BREAK = /['-]/;

/** The signs of a word in lower case with straight apostrophes; those of its parts count too: "two-week", "today's". */
export function signsOf(lower: string): number {
  let found = signs.get(lower) ?? 0;
  if (BREAK.test(lower)) for (const part of lower.split(BREAK)) found |= signs.get(part) ?? 0;
  if (lower.endsWith('.')) found |= signs.get(lower.slice(0, -1)) ?? 0;
  return /\d/.test(lower) ? found | SIGN.digit : found;
}
