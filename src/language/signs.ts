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
  /** Cardinal and ordinal number words, dozens, fractions; not the article of "a dozen". */
  number: 2,
  /** Months and weekdays, short forms included. */
  calendar: 4,
  /** Units of time and words that place something in time: week, ago, yesterday, noon, spring. */
  time: 8,
  /** Begins with a capital letter. */
  capital: 16,
  /** Verbs and nouns that state a position: reject, support, yes. */
  stance: 32,
  /** Verbs and nouns for a step of a ladder: charged, convicted, signed. */
  predicate: 64,
  /** Verbs and nouns for a rise or a fall: rose, cut, doubled. */
  change: 128,
  /** Words for how much of a thing is meant: part, most, entire, fully. */
  extent: 256,
  /** Reporting verbs, "according", "reportedly". */
  speech: 512,
  /** Colons, dashes and words before a list: including, such. Marks carry it as pieces only. */
  list: 1024,
  /** Words from which a date is read: months, weekdays, units of time, today, noon, o'clock, centuries of spelled years. */
  date: 2048,
  /** Units in which a length of time is counted: weeks, decade, hrs, year-long. */
  unit: 4096,
  /** Every word that can stand in a date without a digit or a number word: those of `date`, "last", "early", "half". */
  dated: 1 << 16,
  /** Forms that tell when something happens: said, rose, will, due; every word in -ed. */
  tense: 1 << 17,
  /** Coins that an article before them makes one of: "a dollar". */
  coin: 1 << 19,
  /** Names of parts: half, third, quarters, tenth. */
  part: 1 << 20,
  /** Ordinal numbers: first, twentieth, millionth, 21st. */
  rank: 1 << 21,
  /** Words that tell what is listed, besides those of `list`: both, like, include; "&". */
  frame: 1 << 22,
  /** Words that stand between a subject and its verb: auxiliaries, adverbs, negations, "to". */
  helper: 1 << 23,
  /** Words of a clause that leave open what comes after it, or report it: whether, hopes, signalled, said. */
  clause: 1 << 24,
  /** Words at which the object of a verb may end: while, because, on, and, Monday. */
  edge: 1 << 26,
  /** Small words and marks inside names: "de", "of", "and", "&", the comma of "Bell, Jr.". */
  joint: 1 << 13,
  /** Particles a name may begin with: "van", "al". */
  particle: 1 << 14,
  /** Words of titles and offices, nationalities among them. */
  office: 1 << 15,
  /** Words of the lists of names: titles, heads of bodies and places, nationalities, given names, particles, openers; words in parts. */
  name: 1 << 25,
  /** Quotation marks, colons, apostrophes that stand alone. */
  quotation: 1 << 27,
  /** Words that hold a sentence together: prepositions, conjunctions, determiners, pronouns, auxiliaries, adverbs, common verbs. */
  grammar: 1 << 28,
  /** Two letters or more, all of them capitals: only the pieces of a paragraph carry it. */
  shouted: 1 << 29,
} as const;

/** Every bit set: nothing is ruled out. */
export const ANY_SIGN = 0x7fffffff;

const signs = new Map<string, number>();

/** Gives words a sign; lower case, straight apostrophes, no spaces. To be called while modules load. */
export function mark(sign: number, words: Iterable<string>): void {
  for (const word of words) signs.set(word, (signs.get(word) ?? 0) | sign);
}

const NUMBERS =
  'zero nil nought naught tens handful half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh seventh seventh sevenths eighth eighths ninth ninths tenth tenths ' +
  'nineth eleventh elevenths twelfth twelfths thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twentieths thirtieth fortieth fiftieth sixtieth seventieth ' +
  'eightieth ninetieth hundredth hundredths thousandth thousandths millionth millionths billionth trillionth trillionths first second seconds once twice thrice dozen dozens doz dozs score scores ' +
  'hundred hundreds thousand thousands million millions billion billions trillion trillions lakh lakhs crore crores couple pair several few scores double triple';
const TIMES =
  'second seconds minute minutes hour hours hourly day days daily week weeks weekly weekend weekends fortnight fortnights month months monthly quarter quarters year years yearly annual annually decade decades ' +
  'century centuries millennium today tonight yesterday tomorrow ago now noon midday midnight morning mornings afternoon afternoons evening evenings night nights overnight dawn dusk spring summer ' +
  'autumn fall winter recent recently currently earlier later last next previous following coming past eve christmas easter ramadan new since until mid- early late end am pm gmt utc ' +
  "o'clock anniversary birthday age aged old";

mark(SIGN.number, [...Object.keys(CARDINALS), ...NUMBERS.split(' ')]);
mark(SIGN.coin, 'dollar euro cent penny rupee'.split(' '));
mark(
  SIGN.part,
  NUMBERS.split(' ').filter((word) => /^(?:half|halves|quarters?)$|(?:th|ths|thirds?)$/.test(word)),
);
mark(
  SIGN.rank,
  NUMBERS.split(' ').filter((word) => /^(?:first|second|third)$|th$/.test(word)),
);
mark(
  SIGN.calendar,
  [...MONTHS, ...WEEKDAYS].map((word) => word.toLowerCase()),
);
mark(SIGN.calendar, 'jan feb mar apr jun jul aug sep sept oct nov dec sun mon tue tues wed thu thur thurs fri sat'.split(' '));
mark(SIGN.time, TIMES.split(' '));

const BREAK = /['-]/;
/** "publicly", "don't" */
const GRAMMATICAL = /(?:ly|n't)$/;

/** The signs of a word in lower case with straight apostrophes; those of its parts count too: "two-week", "today's". */
export function signsOf(lower: string): number {
  let found = signs.get(lower) ?? 0;
  if (BREAK.test(lower)) for (const part of lower.split(BREAK)) found |= (signs.get(part) ?? 0) | SIGN.name;
  if (lower.endsWith('ed')) found |= SIGN.tense;
  if (lower.endsWith('.')) found |= signs.get(lower.slice(0, -1)) ?? 0;
  if (GRAMMATICAL.test(lower)) found |= SIGN.grammar;
  if (!/[\d\u00bc\u00bd\u00be\u2153\u2154\u215b]/.test(lower)) return found;
  return found | SIGN.digit | (/\d(?:st|nd|rd|th)(?:-|$)/.test(lower) ? SIGN.rank : 0);
}
