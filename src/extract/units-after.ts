/** The unit of measure after a figure: "km", "square miles", "degrees Celsius", "kilometres per hour", "cubic feet". */
import { LETTER, letterAt } from '../language/letters.js';
import { type Word, wordAt, wordBefore, wordsFrom } from './phrase.js';
import { GLUED_UNITS, POUND, SHORT_UNITS, UNIT_WORDS, type Unit, unit } from './units.js';

export interface Measured {
  readonly unit: Unit;
  readonly end: number;
}

const CELSIUS = unit('celsius', 1);
const FAHRENHEIT = unit('celsius', 5 / 9, -160 / 9);
const SCALES_OF_HEAT: Readonly<Record<string, Unit>> = {
  c: CELSIUS,
  celsius: CELSIUS,
  celcius: CELSIUS,
  centigrade: CELSIUS,
  f: FAHRENHEIT,
  fahrenheit: FAHRENHEIT,
};
/** Words of two parts whose second is the unit; some change its size. */
const KINDS_OF_TON: Readonly<Record<string, number>> = { metric: 1000, short: 907.18474, long: 1016.0469088 };
/** A gallon in litres: that of Britain is defined as 4.54609, that of the United States as 231 cubic inches. */
const GALLONS: Readonly<Record<string, number>> = {
  imperial: 4.54609,
  uk: 4.54609,
  british: 4.54609,
  us: 3.785411784,
  'u.s': 3.785411784,
  'u.s.': 3.785411784,
  american: 3.785411784,
};
/** Lengths that "square" and "cubic" may stand before. */
const SQUARED = /^(?:kilomet|met|mile|f[eo]|yard|inch|centimet|millimet|km$|m$|ft$|mi$|cm$)/;
const PER_HOUR = /(?: (?:per|an|a) hour|\/h(?:our|r)?)(?![\p{L}])/iuy;
const PER_SECOND = /(?: (?:per|a) second|\/s(?:ec|econd)?|ps)(?![\p{L}])/iuy;
/** After "in" that is an inch: "2 1/2 in thick". */
const INCH_MARK = /^" (?:long|wide|tall|thick|deep|high|across|screen|plates?)(?![\p{L}])/u;
const INCHES = /in(?=\.? (?:thick|tall|long|wide|deep|high|across|of (?:rain|snow)|in diameter)(?![\p{L}]))/iuy;

/** The unit of the letters glued to digits that end at `end`, or null: "5km", "40kg", "-10C", "100km/h". */
export function gluedUnit(text: string, end: number, glued: string): Measured | null {
  const whole = squared(text, end, glued);
  if ((whole === 'C' || whole === 'F') && !isHeat(text, end)) return null;
  const found = GLUED_UNITS.get(whole) ?? SHORT_UNITS.get(whole) ?? UNIT_WORDS.get(glued.toLowerCase());
  return found ? withRate(text, found, end + whole.length) : null;
}

/** "30C" after a word in small letters; "Form 13F" and "Building 30C" are names. */
function isHeat(text: string, end: number): boolean {
  let start = end;
  while (start > 0 && /[\d.]/.test(text.charAt(start - 1)) && end - start < 6) start -= 1;
  const before = wordBefore(text, start);
  return before === null || (letterAt(text, before.start) !== LETTER.capital && before.lower !== 'be');
}

/** "km" with the 2 or ² after it. */
function squared(text: string, end: number, letters: string): string {
  const next = text.charAt(end + letters.length);
  return next !== '' && '23\u00b2\u00b3'.includes(next) && letterAt(text, end + letters.length + 1) <= LETTER.other
    ? letters + next
    : letters;
}

/** The unit after a space or a hyphen at `end`, or a degree sign; and where it ends. */
export function unitAfter(text: string, end: number): Measured | null {
  const first = text.charAt(end);
  const spaced = first === ' ' || first === '-' || first === '\u2010' || first === '\u2011';
  const at = spaced ? end + 1 : end;
  const char = text.charAt(at);
  if (char === '\u00b0' || char === '\u00ba') return heat(text, at + 1, char === '\u00b0' || spaced);
  if ((char === '(' || char === '{' || char === '<') && spaced) return bracketed(text, at);
  if (char === '"' && (INCH_MARK.test(text.slice(at, at + 12)) || (at === end && !isQuoteOpen(text, at))))
    return { unit: UNIT_WORDS.get('inch') ?? POUND, end: at + 1 };
  const kind = letterAt(text, at);
  if (!spaced || (kind !== LETTER.letter && kind !== LETTER.capital)) return null;
  const short = 'scU'.includes(char) ? SHORTENED.find(({ text: written }) => text.startsWith(written, at)) : undefined;
  if (short) return paired(short, ...wordsFrom(text, at + short.end, 1));
  const word = wordAt(text, at);
  if (!word || word.start !== at) return null;
  const found = (PAIRED.has(word.lower) ? paired(word, ...wordsFrom(text, word.end, 2)) : null) ?? single(text, word) ?? hyphened(word);
  if (found) return withRate(text, found.unit, found.end);
  INCHES.lastIndex = at;
  return INCHES.test(text) ? { unit: UNIT_WORDS.get('inch') ?? POUND, end: at + 2 } : null;
}

/** Whether a quotation is open at `at` in its paragraph: then a mark there ends it and means no inches. */
function isQuoteOpen(text: string, at: number): boolean {
  let open = false;
  for (let back = at - 1; back >= 0 && at - back < LONGEST_QUOTATION && text.charCodeAt(back) !== 10; back--)
    if (text.charAt(back) === '"') open = !open;
  return open;
}
const LONGEST_QUOTATION = 600;

/** First words of such units that end in a full stop. */
const SHORTENED: readonly Word[] = ['sq. ', 'cu. ', 'U.S. '].map((text) => ({
  text,
  lower: text.trim().toLowerCase(),
  start: 0,
  end: text.length,
}));

/** "20 (kg)" */
function bracketed(text: string, at: number): Measured | null {
  const word = wordsFrom(text, at + 1, 1)[0];
  const found = word && word.start === at + 1 && ')}>'.includes(text.charAt(word.end) || ' ') ? single(text, word) : null;
  return found ? { unit: found.unit, end: found.end + 1 } : null;
}

function single(text: string, word: Word): Measured | null {
  const { lower, end } = word;
  if (lower === 'degree' || lower === 'degrees' || lower === 'deg') return heat(text, end, true);
  const found = SHORT_UNITS.get(word.text) ?? UNIT_WORDS.get(lower) ?? (lower === 'pound' || lower === 'pounds' ? POUND : undefined);
  if (found)
    return lower.startsWith('kilowatt') || lower.startsWith('megawatt') || lower.startsWith('gigawatt')
      ? wattHours(text, found, end)
      : { unit: found, end };
  if (word.text === 'C' && text.charAt(end) !== '.' && !/^ \p{Lu}/u.test(text.slice(end, end + 2))) return { unit: CELSIUS, end };
  if (word.text === 'l' && text.charAt(end) === '/') return { unit: unit('litre', 1), end };
  if (word.text === 'm' && (!/^ (?!x )\p{L}/u.test(text.slice(end, end + 3)) || AFTER_METRES.test(text.slice(end, end + 12))))
    return { unit: unit('km', 1e-3), end };
  return null;
}

/** "92 m high": of millions nobody says so. */
const AFTER_METRES =
  /^ (?:high|long|wide|deep|tall|thick|away|above|below|across|apart|north|south|east|west|downstream|upstream|underground|in (?:height|length|width|depth|diameter))(?![\p{L}])/u;

function wattHours(text: string, found: Unit, end: number): Measured {
  const m = / hours?(?![\p{L}])/iuy;
  m.lastIndex = end;
  return m.test(text) ? { unit: unit('kWh', found.factor * 1000), end: m.lastIndex } : { unit: found, end };
}

/** First words of units of two words and more. */
const PAIRED: ReadonlySet<string> = new Set([
  ...'square sq cubic cu nautical troy british light acre fluid'.split(' '),
  ...Object.keys(KINDS_OF_TON),
  ...Object.keys(GALLONS),
]);

/** Two or three words that make one unit. */
function paired(word: Word, next?: Word, third?: Word): Measured | null {
  if (!next) return null;
  const { lower } = word;
  const base = UNIT_WORDS.get(next.lower) ?? SHORT_UNITS.get(next.text) ?? (next.text === 'm' ? unit('km', 1e-3) : undefined);
  if (lower === 'british' && next.lower === 'thermal' && third?.lower.startsWith('unit'))
    return { unit: unit('joule', 1055.06), end: third.end };
  if (lower === 'acre' && /^(?:foot|feet)$/.test(next.lower)) return { unit: UNIT_WORDS.get('acre-foot') ?? POUND, end: next.end };
  if (lower === 'light' && next.lower.startsWith('year')) return { unit: UNIT_WORDS.get('light-year') ?? POUND, end: next.end };
  if (!base) return null;
  if ((lower === 'square' || lower === 'sq' || lower === 'sq.') && SQUARED.test(next.lower)) {
    return { unit: unit('km2', base.factor ** 2), end: next.end };
  }
  if ((lower === 'cubic' || lower === 'cu' || lower === 'cu.') && SQUARED.test(next.lower))
    return { unit: unit('litre', base.factor ** 3 * 1e12), end: next.end };
  if (lower === 'fluid' && next.lower.startsWith('ounce')) return { unit: unit('litre', 0.0295735295625), end: next.end };
  if (lower === 'nautical' && next.lower.startsWith('mile')) return { unit: unit('km', 1.852), end: next.end };
  if (next.lower.startsWith('gallon') || next.lower.startsWith('pint')) {
    const size = GALLONS[lower];
    return size === undefined ? null : { unit: unit('litre', next.lower.startsWith('gallon') ? size : size / 8), end: next.end };
  }
  const ton = KINDS_OF_TON[lower];
  if (ton !== undefined && /^tons?$/.test(next.lower)) return { unit: unit('kg', ton), end: next.end };
  if (lower === 'troy' && next.lower.startsWith('ounce')) return { unit: unit('kg', 0.0311034768), end: next.end };
  return null;
}

/** "50-meter-wide", "6-foot-tall": the unit is the first part. */
function hyphened(word: Word): Measured | null {
  const cut = word.lower.search(/[-\u2010\u2011]/);
  const found = cut > 0 ? (UNIT_WORDS.get(word.lower.slice(0, cut)) ?? SHORT_UNITS.get(word.text.slice(0, cut))) : undefined;
  return found && !/^(?:hour|second)/.test(word.lower.slice(cut + 1)) ? { unit: found, end: word.start + cut } : null;
}

/** Degrees of heat or, without a scale, of anything. */
function heat(text: string, at: number, sure: boolean): Measured | null {
  const word = wordsFrom(text, at, 1)[0];
  const found = word ? SCALES_OF_HEAT[word.lower] : undefined;
  const letter = word?.lower.length === 1 && word.start > at && !/^[CFcf](?![\p{L}])/u.test(text.slice(word.start, word.start + 2));
  if (word && found && !letter) return { unit: found, end: word.end };
  return sure ? { unit: unit('degree', 1), end: at } : null;
}

/** A length an hour is a speed, bits a second a rate of data. */
function withRate(text: string, found: Unit, end: number): Measured {
  if (found.name !== 'km' && found.name !== 'bit') return { unit: found, end };
  PER_HOUR.lastIndex = end;
  if (found.name === 'km' && PER_HOUR.test(text)) return { unit: unit('km/h', found.factor), end: PER_HOUR.lastIndex };
  PER_SECOND.lastIndex = end;
  if (!PER_SECOND.test(text)) return { unit: found, end };
  const made = found.name === 'km' ? unit('km/h', found.factor * 3600) : unit('bit/s', found.factor);
  return { unit: made, end: PER_SECOND.lastIndex };
}
