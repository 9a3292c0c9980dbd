/** Figures in digits: "1,200", "3.5bn", "12,00,000", "10 000", "2 1/2", "2½", "1.3e6". */
import { LETTER, letterAt } from '../language/letters.js';
import { type Figure, tidy } from './cardinal-figure.js';
import { isCurrencyCode } from './currency.js';
import { anyOf, SCALES, SUFFIXES } from './words.js';

/** "a ratio of 2:1" */
const ODDS = /(?:ratio|odds)(?: of)? (?:\d{1,3}:)?$/i;
const VULGAR: Readonly<Record<string, number>> = { '½': 1 / 2, '¼': 1 / 4, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3, '⅛': 1 / 8 };
const MARKS = Object.keys(VULGAR).join('');

/** After these a figure names something and is no beginning of a larger one: "in room 4 200 guests". */
const LABEL =
  '(?:[Rr]oom|[Pp]age|[Ss]ection|[Pp]hase|[Gg]roup|[Dd]ay|[Ww]eek|[Nn]o|[Ll]evel|[Ll]ine|[Rr]oute|[Hh]ighway|[Ff]light|[Uu]nit|[Cc]hapter|[Pp]art|[Ss]tage|[Ss]tep|[Nn]umber|[Aa]ct|[Rr]ule|[Tt]able|[Cc]lass|[Ll]ot|[Gg]ate|[Pp]latform|[Aa]rticle|aged|age|over|first|last|the|(?!(?:About|Some|Around|Nearly|Almost|Roughly|Approximately) )\\p{Lu}[\\p{L}.]{0,20})';
/** What shows that digits with a space between them are one figure: the things or the unit right after them. */
const THINGS =
  '(?= (?:\\p{Ll}{3,15} )?(?:people|men|women|children|troops|euros?|\\p{Ll}{3,15}s|km|kg|ha|tonnes|hectares)(?![\\p{L}\\p{N}-]))';

const DIGITS = new RegExp(
  '(?<digits>' +
    '\\d{1,3}(?:,\\d{3}){1,6}(?:\\.\\d{1,6})?' + // 1,200 and 1,200.50
    '|\\d{1,2}(?:,\\d{2}){1,5},\\d{3}(?:\\.\\d{1,6})?' + // 12,00,000
    '|(?<cut>\\d{1,3}(?:, \\d{3}){0,2}, 000)' + // 30, 000 in text that was cut into words
    '|(?<dotted>\\d{1,3}(?:\\.\\d{3}){2,5})' + // 1.300.000
    '|(?<listed>\\d{1,2})(?=(?:,\\d{1,2}){2,20}(?![\\d,]))' + // 22,24,26
    "|(?<quoted>\\d{1,3}(?:['\\u2019]\\d{3}){1,4})" + // 1'200
    `|(?<spaced>\\d{1,3}(?:(?: \\d{3}){0,2} 000|(?: \\d{3}){2,4}${THINGS}|(?<!(?:^|[ \\n])${LABEL} \\d{1,3}) \\d{3}${THINGS}|(?<=[$\u20ac\u00a3] ?\\d{1,3}) \\d{3}(?![\\p{L}\\d]| \\d)))` + // 10 000
    '|(?<comma>\\d{1,3},\\d{1,2})(?= ?%| (?:per ?cent|pct|million|billion|trillion|euros?|km|kg|kilomet(?:er|re)s|degrees)(?![\\p{L}]))' + // 3,5 million
    `|\\d{1,15}(?:\\.\\d{1,6})?|(?=[${MARKS}])` +
    ')(?!\\d)' +
    `(?: ?(?<vulgar>[${MARKS}])|(?: |-)(?<part>[1-9])\\/(?<whole>[2348]|16)(?![\\d/])|\\/(?<under>[248]|16)(?![\\d/.-]))?` +
    `(?:e(?<power>[+-]?\\d{1,2})|[x\u00d7]10\\^?(?<minus>[-\u2010-\u2012\u2212]?)(?<ten>\\d{1,2})| ?[x\u00d7] ?(?<base>2|10)\\^(?<of>-?\\d{1,2})|\\^(?<raised>[+-]?\\d{1,2}))?(?![\\d])`,
  'uy',
);
const SCALE = new RegExp(
  `[ \\u2010\\u2011-]?(?<scale>${anyOf([...Object.keys(SCALES), ...Object.keys(SUFFIXES)])})(?![\\p{L}\\p{N}])`,
  'iuy',
);
/** Letters of the International System that multiply a lone figure after a space. */
const LONE: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, G: 1e9 };
const LETTERS = /\p{L}{1,12}/uy;

/** The figure whose first digit stands at `at` in a word that begins at `from`; null for part of a version, a date, a name. */
export function digitFigure(text: string, at: number, from: number): Figure | null {
  const odds = (text.charAt(at - 1) === ':' || text.slice(at, at + 4).includes(':')) && ODDS.test(text.slice(Math.max(0, at - 20), at));
  if (!odds && isJoinedBefore(text, at, from)) return null;
  DIGITS.lastIndex = at;
  const m = DIGITS.exec(text);
  const groups = m?.groups;
  if (
    !m ||
    !groups ||
    m[0] === '' ||
    (groups.listed === undefined && text.charAt(at - 1) !== ',' && !odds && isJoinedAfter(text, DIGITS.lastIndex))
  )
    return null;
  const read = amountOf(groups);
  if (!read) return null;
  const end = DIGITS.lastIndex;
  const { factor, to, glued } = scaleAt(text, end);
  if (glued && isCode(text, end + glued.length)) return null;
  const amount = tidy(read.amount * factor);
  return { start: at, end: to, amount, step: read.step * factor, factor, spelled: false, vague: null, glued };
}

function amountOf(groups: Record<string, string | undefined>): { amount: number; step: number } | null {
  const { digits = '', dotted, spaced, cut, quoted, comma, vulgar, part, whole, under, power, minus, ten, raised, base: two, of } = groups;
  const plain = comma
    ? digits.replace(',', '.')
    : digits.replaceAll(dotted ? '.' : spaced ? ' ' : cut ? ', ' : quoted ? /['\u2019]/g : ',', '');
  const base = Number(plain);
  if (vulgar) return { amount: base + (VULGAR[vulgar] ?? 0), step: 0.25 };
  if (part && whole) return Number(part) < Number(whole) ? { amount: base + Number(part) / Number(whole), step: 1 / Number(whole) } : null;
  if (under) return base > 0 && base < Number(under) ? { amount: base / Number(under), step: 1 / Number(under) } : null;
  if (of) return { amount: tidy(base * Number(two) ** Number(of)), step: tidy(Number(two) ** Number(of)) };
  if (raised) return { amount: base ** Number(raised), step: 1 };
  const decimals = plain.indexOf('.') < 0 ? 0 : plain.length - plain.indexOf('.') - 1;
  const exponent = power ? Number(power) : ten ? Number(ten) * (minus ? -1 : 1) : 0;
  if (decimals === 0 && exponent === 0) return { amount: base, step: 1 };
  return { amount: tidy(base * 10 ** exponent), step: tidy(10 ** (exponent - decimals)) };
}

/** Two short figures of a list without spaces: "22,24". */
const LISTED = /(?:^|[ ,])\d{1,2},\d{1,2}(?!\d)/;

/** Letters glued to digits with other digits behind: "06F6"; not those of "5km2". */
function isCode(text: string, end: number): boolean {
  return isDigit(text, end) && !(/^[23]/.test(text.charAt(end)) && letterAt(text, end + 1) <= LETTER.other);
}

/** A multiplier after the digits, or the letters glued to them. */
function scaleAt(text: string, end: number): { factor: number; to: number; glued: string } {
  const next = letterAt(text, end + (' -\u2010\u2011'.includes(text.charAt(end)) ? 1 : 0));
  if (next !== LETTER.letter && next !== LETTER.capital) return { factor: 1, to: end, glued: '' };
  SCALE.lastIndex = end;
  const scale = SCALE.exec(text)?.groups?.scale?.toLowerCase();
  if (scale) return { factor: SCALES[scale] ?? SUFFIXES[scale] ?? 1, to: SCALE.lastIndex, glued: '' };
  const letter = text.charAt(end) === ' ' && letterAt(text, end + 2) < LETTER.letter ? (LONE[text.charAt(end + 1)] ?? 1) : 1;
  if (letter > 1 && (letter === 1e3 || /[.,]\d{1,5}$/.test(text.slice(Math.max(0, end - 6), end))))
    return { factor: letter, to: end + 2, glued: '' };
  LETTERS.lastIndex = end;
  return { factor: 1, to: end, glued: LETTERS.exec(text)?.[0] ?? '' };
}

/** Part of a longer run, or of a name such as Su-34 or B52; a currency may stand glued before it: "RM200", "Rs500". */
function isJoinedBefore(text: string, at: number, from: number): boolean {
  const before = text.charAt(at - 1);
  const kind = at === 0 ? LETTER.space : letterAt(text, at - 1);
  if (kind === LETTER.letter || kind === LETTER.capital) return !isCurrencyCode(text.slice(from, at));
  if (kind === LETTER.digit || before === '_' || before === '^') return true;
  if (before === '.' && (at < 2 || text.charCodeAt(at - 2) === 32)) return true;
  if (before === ',' && LISTED.test(text.slice(Math.max(0, at - 3), at + 3))) return false;
  if ('.,:/'.includes(before)) return isDigit(text, at - 2);
  if (!'-\u2010\u2011'.includes(before) || at < 2) return false;
  const joined = letterAt(text, at - 2);
  return (joined === LETTER.letter || joined === LETTER.capital) && !isSameUnit(text, at, from);
}

/** "5km-6km": a range whose two ends have the same letters. */
function isSameUnit(text: string, at: number, from: number): boolean {
  const first = UNIT_END.exec(text.slice(from, at - 1))?.groups?.letters;
  return first !== undefined && first === UNIT_END.exec(text.slice(at, at + 14).split(AFTER_UNIT, 1)[0] ?? '')?.groups?.letters;
}
const UNIT_END = /^[\d.,]{1,9}(?<letters>\p{L}{1,4})$/u;
const AFTER_UNIT = /[^\p{L}\p{N}.,]|[.,](?!\d)/u;

function isJoinedAfter(text: string, end: number): boolean {
  return '.,:/'.includes(text.charAt(end)) && isDigit(text, end + 1);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
