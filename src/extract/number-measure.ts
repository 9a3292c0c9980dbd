/** What a figure measures: a sum of money, a unit, or things; and what it is told per ("a month", "per 100,000"). */
import type { Figure } from './cardinal.js';
import { countedAfter, singularOf } from './counted.js';
import { currencyAfter, currencyBefore, gluedCurrency } from './currency.js';
import type { Currency } from './currency-words.js';
import { hedgeBefore } from './hedge.js';
import { isLettered } from './number-label.js';
import { wordAt, wordBefore, wordsFrom } from './phrase.js';
import { type Unit, unit } from './units.js';
import { gluedUnit, unitAfter } from './units-after.js';
import { MONEY_SUFFIXES, SCALES } from './words.js';

export interface Measure {
  /** The unit and how figures are converted to it; null for counts of things. */
  readonly of: Unit | null;
  /** Times the figure, for letters glued to it: 1e6 for "m". */
  readonly scale: number;
  readonly start: number;
  readonly end: number;
}

function money({ code, factor }: Currency): Unit {
  return unit(code, factor);
}

/** The measure of one figure or, from its first to its last, of a range; null where letters are glued to it that measure nothing. */
export function measureOf(text: string, low: Figure, high: Figure = low): Measure | null {
  const before = currencyBefore(text, low.start);
  const suffix = MONEY_SUFFIXES[high.glued.toLowerCase()];
  if (before) {
    if (high.glued && !suffix) return null;
    return { of: money(before.currency), scale: suffix ?? 1, start: before.start, end: high.end + (suffix ? high.glued.length : 0) };
  }
  if (high.glued) return gluedMeasure(text, low, high, suffix);
  if (!mayBeMeasured(text, high.end)) return plainMeasure(text, low, high);
  // "millions of dollars"
  const at = high.vague && text.startsWith(' of ', high.end) ? high.end + 3 : high.end;
  const after = currencyAfter(text, at, high.factor >= 1e6, low.start);
  if (after) {
    const word = high.factor === 1 ? wordsFrom(text, after.end, 1)[0] : undefined;
    const scale = word && word.start === after.end + 1 && word.lower.endsWith('illion') ? (SCALES[word.lower] ?? 1) : 1;
    return { of: money(after.currency), scale, start: low.start, end: scale > 1 && word ? word.end : after.end };
  }
  const small = high.step < 1 ? tooSmall(text, high) : null;
  if (small) return { of: small, scale: 1, start: low.start, end: high.end + 3 };
  const measured = unitAfter(text, at);
  return measured ? { of: measured.unit, scale: 1, start: low.start, end: measured.end } : plainMeasure(text, low, high);
}

/** "2.1 pm", "2.123 am": no clock shows them. */
const TOO_SMALL = / ?(?<word>pm|am)(?![\p{L}]|\.\p{L})/uy;
const SIZES: Readonly<Record<string, number>> = { pm: 1e-15, am: 1e-21 };

function tooSmall(text: string, { end, step, glued }: Figure): Measure['of'] {
  if (glued || (step !== 0.1 && step > 0.002)) return null;
  TOO_SMALL.lastIndex = end;
  const word = TOO_SMALL.exec(text)?.groups?.word;
  return word ? unit('km', SIZES[word] ?? 1) : null;
}

/** What may begin a unit: a space, a hyphen, a sign of degrees or of money. */
function mayBeMeasured(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  return code === 32 || code === 45 || code > 0x7f || code === 36 || code === 34;
}

const QUAKE = /^(?: (?:earthquake|quake|temblor|aftershock|tremor)(?!s)| on the (?:open-ended )?Richter)/;

function plainMeasure(text: string, low: Figure, high: Figure): Measure {
  const before = wordBefore(text, low.start);
  if (low.amount === 0 && low.spelled && before?.lower === 'absolute')
    return { of: unit('celsius', 1, -273.15), scale: 1, start: before.start, end: low.end };
  const quake = before?.lower === 'magnitude' || (before?.lower === 'of' && wordBefore(text, before.start)?.lower === 'magnitude');
  const shaken = quake || (high.amount < 10 && high.step < 1 && QUAKE.test(text.slice(high.end, high.end + 24)));
  return { of: shaken ? unit('magnitude', 1) : null, scale: 1, start: low.start, end: high.end };
}

/** "1.2m tonnes", "40m barrels", "1.2m t": the unit after a letter that multiplies. */
function unitAfterSuffix(text: string, end: number): ReturnType<typeof unitAfter> {
  if (text.charCodeAt(end) !== 32) return null;
  const word = wordAt(text, end);
  if (!word || /\d/.test(word.text)) return null;
  if (word.text === 't') return { unit: TONNE, end: word.end };
  return MANY.test(word.lower) || LARGE_UNITS.has(word.text) ? unitAfter(text, end) : null;
}
const TONNE = unit('kg', 1000);
const MANY =
  /^(?:tonnes|tons|kilos|grams|lit(?:er|re)s|gallons|pints|barrels|bushels|acres|hectares|miles|kilometers|kilometres|square|sq|cubic|metric)$/;
const LARGE_UNITS: ReadonlySet<string> = new Set(['ha', 'kg', 'km', 'kWh', 'MWh', 'GWh', 'bbl']);

/** Runs and swims: "the 100m hurdles". */
const RACE =
  /^ (?:hurdles|sprinters|hurdlers|swimmers|runners|finals|heats|relays|semi-?finals|medals|races|titles|records|champions)(?![\p{L}])/u;

function isRace(text: string, { step, amount }: Figure, end: number): boolean {
  return step >= 1 && text.charAt(end - 1) === 'm' && RACES.has(amount) && RACE.test(text.slice(end, end + 14));
}
/** "a 100m-high tower", "3m of water" */
const HIGH = /^(?:[-\u2010\u2011](?!strong|people|person|member)| of (?:water|snow|rope|cable|road|track|pipe|fenc|sea))/u;
const RACES: ReadonlySet<number> = new Set([50, 60, 80, 100, 110, 200, 300, 400, 500, 800, 1000, 1500, 3000, 5000, 10_000]);

/** What shows that a lone "m" means metres: words for a size or a way before it or after it. */
const METRES_AFTER =
  /^(?:[-\u2010\u2011/\u00b2\u00b3"]|[23](?!\d)| ?[x\u00d7](?![\p{L}])| (?:high|tall|long|wide|deep|thick|away|above|below|beneath|under|from|apart|across|up|down|off|by|north|south|east|west|behind|ahead|beyond|past|in (?:height|length|width|depth|diameter)|of (?:water|snow|rope|cable|road|track|pipe|fence|fencing|sea)|race|sprint|final|freestyle|backstroke|butterfly|breaststroke|hurdles|relay|dash|run|swim|drop|fall|wave|waves|wall|tower|mast|yacht|boat|ship|vessel|stretch|exclusion|buffer|zone|distance|tunnel|trench|hole|crater|bridge|fence|pool|platform|champion|record|medal|title|event|heats?|semi-?finals?|sprinters|hurdlers|runners|swimmers))/u;
const METRES_BEFORE =
  /(?<![\p{L}])(?:height|depth|length|width|distance|diameter|radius|altitude|elevation|tall|deep|high|wide|long|ran|run|runs|jump\w{0,3}|leap\w{0,2}|leapt|threw|throw\w{0,2}|clear\w{0,3}|swam|swim|fell|fall|falls|plunged|dropped|dived|sank|climbed|walked|crawled|drifted|travelled|traveled|dug|measur\w{1,4}|stands|stood|metres|meters|women's|men's|women\u2019s|men\u2019s|within|waves?|tide|water|snow|rising|rose|reach\w{0,3}|peak\w{0,3}|summit|sea|river|levels?|above|below|mast|tower|wall|bridge|tunnel|fence|pit|hole|trench)(?: [\p{Ll}\d.]{1,12}){0,4} $|[x\u00d7] ?$/iu;

/** "a wall 1.8m high", "The wave reached 3m."; elsewhere "1.2m" may be a million of anything. */
function isLength(text: string, start: number, end: number): boolean {
  return METRES_AFTER.test(text.slice(end, end + 24)) || METRES_BEFORE.test(text.slice(Math.max(0, start - 50), start));
}

/** Letters after the number of a flat or a seat; a small "m" or "c" there is a unit. */
const NUMBERING_LETTER = /^(?:\p{Lu}|[bk])$/u;
/** Multiplies by itself: "120k", "3bn"; a capital after whole digits, which may number a thing, only before a noun or after a hedge. */
const MULTIPLIER = /^(?:k|b|bn)$/i;
const CAPITAL = /^\p{Lu}$/u;

/** "5km", "1.2m people", "1.8m dollars", "50p", "-10C". */
function gluedMeasure(text: string, low: Figure, high: Figure, suffix: number | undefined): Measure | null {
  const end = high.end + high.glued.length;
  if (NUMBERING_LETTER.test(high.glued) && high.step === 1 && isLettered(text, low.start, end)) return null;
  if (suffix) {
    const after = currencyAfter(text, end, true, low.start);
    if (after) return { of: money(after.currency), scale: suffix, start: low.start, end: after.end };
    const measured = unitAfterSuffix(text, end);
    if (measured) return { of: measured.unit, scale: suffix, start: low.start, end: measured.end };
    if (
      suffix < 1e12 &&
      !isRace(text, low, end) &&
      !HIGH.test(text.slice(end, end + 10)) &&
      countedAfter(text, end, high.amount * suffix, false)
    )
      return { of: null, scale: suffix, start: low.start, end };
  }
  // "21st" is a rank, "12st" a weight.
  if (high.glued === 'st' && high.amount % 10 === 1 && high.amount % 100 !== 11) return null;
  if (high.glued === 'm' && !isLength(text, low.start, end)) return null;
  const measured = gluedUnit(text, high.end, high.glued);
  if (measured) return { of: measured.unit, scale: 1, start: low.start, end: measured.end };
  const currency = gluedCurrency(high.glued);
  if (currency) return { of: money(currency), scale: 1, start: low.start, end };
  const doubtful = CAPITAL.test(high.glued) && high.step === 1 && hedgeBefore(text, low.start).start === low.start;
  const plain = suffix && MULTIPLIER.test(high.glued) && !doubtful;
  return plain ? { of: null, scale: suffix, start: low.start, end } : null;
}

/** What comes after "a", "an", "each" and "every" where a rate is told. */
const PERIODS: ReadonlySet<string> = new Set(
  (
    'km second minute hour day night week fortnight month quarter year decade head person share barrel ton tonne pound gallon litre liter pint kilo kilogram kilogramme kg ounce mile kilometre kilometer ' +
    'metre meter foot acre hectare piece ticket unit household family vote game match session shift trip ride visit patient pupil student employee worker vehicle bottle pack unit room'
  ).split(' '),
);
const PER_NUMBER =
  / (?:per|for every|in every|out of every|to every|for each) (?<number>\d{1,3}(?:,\d{3}){0,3}|hundred|thousand|million)(?![\d\p{L}])/iuy;
const OF_NUMBERS: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6 };

const SHORT_PERIODS: Readonly<Record<string, string>> = {
  s: 'second',
  sec: 'second',
  min: 'minute',
  h: 'hour',
  hr: 'hour',
  wk: 'week',
  mo: 'month',
  yr: 'year',
};

/** "$9bn a year earlier" tells when. */
const WHEN = /^ (?:earlier|ago|previously|prior|later|from now|hence|before(?= ?[.,;:!?)]|$))(?![\p{L}])/u;

export interface Rate {
  /** In normal form: "month", "share", "person", "100000". */
  readonly per: string;
  readonly end: number;
}

const OF_WHAT =
  / of [\p{Ll}-]{2,20}(?: (?!(?:over|in|for|within|after|on)(?![\p{L}]))[\p{Ll}-]{2,20})?(?= (?:an?|per|each|every) (?:second|minute|hour|day|week|month|quarter|year)(?![\p{L}]))/uy;

/** "a year" of "55 tonnes of gas a year": the rate after what is measured. */
export function rateOfThing(text: string, end: number): Rate | null {
  if (!text.startsWith(' of ', end)) return null;
  OF_WHAT.lastIndex = end;
  return OF_WHAT.test(text) ? rateAfter(text, OF_WHAT.lastIndex) : null;
}

/** The rate told right after `end`: "a month", "per barrel", "/week", "per 100,000"; null if none. */
export function rateAfter(text: string, end: number): Rate | null {
  const slash = text.charAt(end) === '/';
  if (!slash && (text.charAt(end) !== ' ' || !'apefioAPEFIO'.includes(text.charAt(end + 1)))) return null;
  PER_NUMBER.lastIndex = end;
  const number = PER_NUMBER.exec(text)?.groups?.number;
  if (number) return { per: String(OF_NUMBERS[number.toLowerCase()] ?? Number(number.replaceAll(',', ''))), end: PER_NUMBER.lastIndex };
  const [lead, word] = slash ? [null, wordsFrom(text, end + 1, 1)[0]] : wordsFrom(text, end, 2);
  if (!word || (lead && !/^(?:an?|per|each|every)$/.test(lead.lower))) return null;
  if (/^(?:cent|se|day)$/.test(word.lower) && lead?.lower === 'per' && word.lower !== 'day') return null;
  const short = slash ? SHORT_PERIODS[word.lower] : undefined;
  if (short) return { per: short, end: word.end };
  if (lead?.lower !== 'per' && (!PERIODS.has(word.lower) || WHEN.test(text.slice(word.end, word.end + 12)))) return null;
  const per = word.lower === 'capita' || word.lower === 'head' ? 'person' : singularOf(word.lower);
  return /^[a-z-]{2,20}$/.test(per) ? { per, end: word.end } : null;
}
