/** The words of dates and what each can be: "March" a month, "6th" a day, "2024" a year, "week" a unit, "last", "noon". */
import { MONTHS, WEEKDAYS } from '../language/calendar.js';
import { wholeNumber } from '../language/number-words.js';
import { remember } from '../language/remember.js';
import { mark, SIGN } from '../language/signs.js';

export type DateWordKind =
  | 'month'
  | 'weekday'
  | 'number'
  | 'ordinal'
  | 'year'
  | 'decade'
  | 'unit'
  | 'part'
  | 'shift'
  | 'which'
  | 'season'
  | 'edge'
  | 'quarter'
  | 'noon'
  | 'clock'
  | 'thousand'
  | 'feast'
  | 'joined';

/** What a word can be in a date; a possessive ending does not count. */
export interface DateWord {
  readonly kind: DateWordKind;
  /** Month 1 to 12, weekday 0 to 6, day of the month, year, first year of a decade, days away, quarter (5 and 6: half years), season from spring. */
  readonly value: number;
  /** The word without its ending: "week" for "weeks". */
  readonly word: string;
  /** Written in figures, or a month or weekday cut short. */
  readonly short: boolean;
  /** Ends in 's or s'. */
  readonly owned: boolean;
}

/** Units of time that dates are counted in. */
const UNIT_WORDS = ['minute', 'hour', 'day', 'night', 'week', 'weekend', 'fortnight', 'month', 'quarter', 'year', 'decade', 'century'];
const PARTS = ['morning', 'afternoon', 'evening', 'night', 'overnight'];
const SHIFTS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };
const WHICH: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  past: -1,
  preceding: -1,
  this: 0,
  same: 0,
  next: 1,
  coming: 1,
  following: 1,
};
const SEASONS: Readonly<Record<string, number>> = { spring: 0, summer: 1, autumn: 2, fall: 2, winter: 3 };
const EDGES = ['early', 'mid', 'late', 'earlier', 'later', 'start', 'beginning', 'middle', 'end', 'half'];
const DECADES: Readonly<Record<string, number>> = {
  twenties: 1920,
  thirties: 1930,
  forties: 1940,
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
};
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );

const fixed = new Map<string, readonly [DateWordKind, number, boolean]>();

function add(kind: DateWordKind, words: Readonly<Record<string, number>>, short = false): void {
  for (const [word, value] of Object.entries(words)) fixed.set(word, [kind, value, short]);
}

const numbered = (words: readonly string[], from: number): Record<string, number> =>
  Object.fromEntries(words.map((word, index) => [word.toLowerCase(), index + from]));

add('ordinal', numbered(ORDINALS, 1));
add('month', numbered(MONTHS, 1));
add('weekday', numbered(WEEKDAYS, 0));
add('month', { jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12 }, true);
add('weekday', { sun: 0, mon: 1, tue: 2, tues: 2, wed: 3, thu: 4, thur: 4, thurs: 4, fri: 5, sat: 6 }, true);
add('decade', DECADES);
add('shift', SHIFTS);
add('which', WHICH);
add('season', SEASONS);
add('edge', numbered(EDGES, 0));
add('part', numbered(PARTS, 0));
add('quarter', { q1: 1, q2: 2, q3: 3, q4: 4, h1: 5, h2: 6 }, true);
add('clock', { "o'clock": 0, am: 0, pm: 1, 'a.m': 0, 'p.m': 1, 'a.m.': 0, 'p.m.': 1 });
add('thousand', { thousand: 1000 });
add('feast', { eve: 0, christmas: 0, halloween: 0, thanksgiving: 0, easter: 0 });
add('noon', { noon: 12, midday: 12, midnight: 0 });
for (const unit of UNIT_WORDS) {
  if (unit !== 'night') fixed.set(unit, ['unit', 1, false]);
  if (unit !== 'night') fixed.set(unit === 'century' ? 'centuries' : `${unit}s`, ['unit', 2, false]);
}
/** Kinds of word from which a date is read; the others only stand beside them. */
const STARTS: ReadonlySet<DateWordKind> = new Set([
  'month',
  'weekday',
  'decade',
  'unit',
  'part',
  'shift',
  'season',
  'noon',
  'clock',
  'thousand',
  'feast',
] as const);
mark(SIGN.dated, fixed.keys());
for (const [word, [kind]] of fixed) if (STARTS.has(kind)) mark(SIGN.date, [word]);
/** Centuries of spelled years: "nineteen ninety-four". */
mark(SIGN.date, ['fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty']);

/** What the word can be in a date, or null. Lower case, straight apostrophes. */
export const dateWord: (lower: string) => DateWord | null = remember(look);

/** Longer words are no part of a date. */
const LONGEST = 40;

function look(lower: string): DateWord | null {
  if (lower.length > LONGEST) return null;
  const owned = lower.endsWith("'s");
  const word = owned ? lower.slice(0, -2) : lower;
  const known = fixed.get(word);
  if (known) return { kind: known[0], value: known[1], word: singular(word, known), short: known[2], owned };
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return figure(word, owned);
  if (word.includes('-')) return { kind: 'joined', value: 0, word, short: false, owned };
  const number = wholeNumber(word);
  return number !== null && number <= 31 ? { kind: 'number', value: number, word, short: false, owned } : null;
}

function singular(word: string, [kind, count]: readonly [DateWordKind, number, boolean]): string {
  if (kind !== 'unit' || count === 1) return word;
  return word === 'centuries' ? 'century' : word.slice(0, -1);
}

const FIGURE = /^(?<number>0?\d|[12]\d|3[01])(?<nth>st|nd|rd|th)?$/;
const YEAR = /^(?:1[5-9]|20|21)\d\d$/;
const DECADE = /^(?<century>1[5-9]|20)?(?<tens>\d)0s$/;

/** A word that begins with a digit: "6", "6th", "2024", "1990s", "80s"; the rest is left to the readers of joined forms. */
function figure(word: string, owned: boolean): DateWord {
  const made = (kind: DateWordKind, value: number): DateWord => ({ kind, value, word, short: true, owned });
  const number = FIGURE.exec(word)?.groups;
  if (number) return made(number.nth ? 'ordinal' : 'number', Number(number.number));
  if (YEAR.test(word)) return made('year', Number(word));
  const decade = DECADE.exec(owned ? `${word}s` : word)?.groups;
  if (decade) return made('decade', Number(decade.century ?? 19) * 100 + Number(decade.tens) * 10);
  return made('joined', 0);
}

/** Short month names of a date that stands alone must be written as such. */
export const MAYBE_NAMES: ReadonlySet<string> = new Set(['march', 'april', 'may', 'june', 'august', 'mar', 'jan']);
