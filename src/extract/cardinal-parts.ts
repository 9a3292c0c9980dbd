/** Parts in words: "a quarter of a million", "half a mile", "two and a half", "one hundred and three quarters", "a millionth". */
import { CARDINALS } from '../language/number-words.js';
import { words } from '../language/word-list.js';
import { type Figure, tidy } from './cardinal-figure.js';
import { FACTORS, type Piece, readPieces, VALUES, wordEnd } from './cardinal-pieces.js';
import { anyOf, HYPHEN, PARTS, SCALES } from './words.js';

const SCALE = anyOf(FACTORS.keys());

const PART_OF_SCALE = new RegExp(
  `(?:(?<times>an?|one|two|three)(?: |${HYPHEN}))?(?<part>half|quarter|third)s?(?: of)?(?: an?| one)? (?<scale>${SCALE})(?![\\p{L}])`,
  'iuy',
);

/** "a trillionth of a second", "a hundred millionths": far smaller parts than shares are told in. */
const TINY = new RegExp(`(?: |${HYPHEN})(?<part>thousand|million|billion|trillion)ths?(?![\\p{L}])(?= of |s|[.,;:!?)]|$)`, 'iuy');

const AND_PART = new RegExp(
  `(?: |${HYPHEN})and(?: |${HYPHEN})(?<times>an?|one|two|three|four|five)(?: |${HYPHEN})(?<part>half|quarter|third|fourth|fifth|eighth|tenth)(?<plural>s)?(?: (?<scale>${SCALE}))?(?![\\p{L}])(?! of(?! an?))`,
  'iuy',
);

/** Parts that figures are cut into, beside halves. */
const UNDER = words('third quarter fifth sixth seventh eighth ninth tenth hundredth');

/** First letters of what may follow "three", "half" or "quarter" there. */
const PART_NEXT = 'qtoahdmb';

/** "a quarter of a million", "half a dozen", "three-quarters of a million". */
export function partOfScale(text: string, at: number, end: number): Figure | null {
  if (end - at < 4 ? !'hqtHQT'.includes(text.charAt(end + 1)) : !PART_NEXT.includes(text.charAt(end + 1))) return null;
  PART_OF_SCALE.lastIndex = at;
  const { times = '', part = '', scale = '' } = PART_OF_SCALE.exec(text)?.groups ?? {};
  if (scale === '') return null;
  const factor = FACTORS.get(scale.toLowerCase()) ?? 1;
  const share = (CARDINALS[times.toLowerCase()] ?? 1) / (PARTS[part.toLowerCase()] ?? 2);
  const [amount, step] = [tidy(share * factor), factor === 12 ? 1 : factor];
  return { start: at, end: PART_OF_SCALE.lastIndex, amount, step, factor: step > 100 ? step : 1, spelled: true, vague: null, glued: '' };
}

const PART_OF_UNIT = new RegExp(
  `(?:(?<times>an?|one|two|three)(?: |${HYPHEN}))?(?<part>half|quarter|third)s?(?:(?: of)? an?|(?= |${HYPHEN}))(?=[ -](?:square |cubic |nautical )?(?:mile|kilomet|met(?:er|re)|inch|foot|feet|yard|ton|pound|ounce|lit(?:er|re)|gallon|pint|acre|hectare|teaspoon|tablespoon|kilo|gram)[a-z]{0,6}(?![\\p{L}]))`,
  'iuy',
);

/** "half a mile", "three-quarters of a mile", "a quarter-mile": the figure before the unit. */
export function partOfUnit(text: string, at: number, end: number): Figure | null {
  // "one", "two", "three" and the article lead to a part; a part leads to "a", "of" or the unit.
  if (end - at < 4 ? !'hqtHQT'.includes(text.charAt(end + 1) || ' ') : !' -\u2010\u2011s'.includes(text.charAt(end) || '.')) return null;
  PART_OF_UNIT.lastIndex = at;
  const { times = '', part = '' } = PART_OF_UNIT.exec(text)?.groups ?? {};
  if (part === '') return null;
  const below = PARTS[part.toLowerCase()] ?? 2;
  const amount = (CARDINALS[times.toLowerCase()] ?? 1) / below;
  return { start: at, end: PART_OF_UNIT.lastIndex, amount, step: 1 / below, factor: 1, spelled: true, vague: null, glued: '' };
}

/** "a millionth of a gram" */
export function tiny(text: string, at: number, end: number): Figure | null {
  TINY.lastIndex = end;
  const part = TINY.exec(text)?.groups?.part;
  if (!part) return null;
  const amount = 1 / (SCALES[part.toLowerCase()] ?? 1);
  return { start: at, end: TINY.lastIndex, amount, step: amount, factor: 1, spelled: true, vague: null, glued: '' };
}

/** "two and a half million", "a million and a half", "a hundred millionths"; else the figure itself. */
export function withParts(text: string, figure: Figure): Figure {
  AND_PART.lastIndex = figure.end;
  const groups = text.startsWith('and', figure.end + 1) ? AND_PART.exec(text)?.groups : undefined;
  if (groups?.part) {
    const scale = FACTORS.get(groups.scale?.toLowerCase() ?? '') ?? 1;
    const share = (CARDINALS[groups.times?.toLowerCase() ?? ''] ?? 1) / (PARTS[groups.part.toLowerCase()] ?? 2);
    const large = figure.factor >= 1e3 && scale === 1;
    if (share >= 1 || (figure.factor >= 1e3 && !large)) return figure;
    const amount = large ? figure.amount + share * figure.factor : (figure.amount + share) * scale;
    const factor = large ? figure.factor : scale;
    return { ...figure, end: AND_PART.lastIndex, amount: tidy(amount), step: 0.5 * factor, factor };
  }
  if (!'tmbTMB'.includes(text.charAt(figure.end + 1))) return figure;
  TINY.lastIndex = figure.end;
  const small = TINY.exec(text)?.groups?.part?.toLowerCase();
  if (small) return { ...figure, end: TINY.lastIndex, amount: tidy(figure.amount / (SCALES[small] ?? 1)), step: 1 / (SCALES[small] ?? 1) };
  return figure;
}

/** "twenty-three fifths", "one hundred and three quarters", "one one hundred fifth"; plain fractions below one are shares. */
export function fractionOf(text: string, figure: Figure, all: readonly Piece[], from: number): Figure | null {
  const final = all.at(-1);
  if (!final) return null;
  const at = text.startsWith(' and ', final.end) ? final.end + 5 : final.end + 1;
  const end = wordEnd(text, at);
  const word = text.slice(at, end).toLowerCase();
  const plural = word.endsWith('s');
  const part = plural ? word.slice(0, -1) : word;
  const under = UNDER.has(part) ? PARTS[part] : undefined;
  if (under === undefined || !' -\u2010\u2011'.includes(text.charAt(final.end)) || (plural && text.startsWith(' of ', end))) return null;
  const split = splitOf(from === 0 ? all : all.slice(from), under);
  if (!split || (!plural && split.over !== 1)) return null;
  const { whole, over, below } = split;
  if (whole === 0 && below === under && (over <= below || under === 4)) return null;
  return { ...figure, end, amount: tidy(whole + over / below), step: 1 / below, factor: 1 };
}

/** Which of the words before "fifths" are whole, numerator and denominator; null if they cannot be told apart. */
function splitOf(pieces: readonly Piece[], under: number): { whole: number; over: number; below: number } | null {
  const first = readPieces(pieces, 0, 0);
  const tens = VALUES.get(pieces.at(-1)?.word ?? '') ?? 0;
  if (first.used < pieces.length) {
    const rest = readPieces(pieces, first.used, 0);
    if (first.used + rest.used < pieces.length) return null;
    const mixed = pieces[first.used]?.joint === ' and ' && rest.amount < under;
    return mixed ? { whole: first.amount, over: rest.amount, below: under } : { whole: 0, over: first.amount, below: rest.amount + under };
  }
  if (tens >= 20 && under < 10 && pieces.length > 1)
    return { whole: 0, over: readPieces(pieces.slice(0, -1), 0, 0).amount, below: tens + under };
  const last = pieces.findLastIndex(({ joint }) => joint === ' and ');
  const over = last > 0 ? readPieces(pieces, last, 0).amount : 0;
  return last > 0 && over < under ? { whole: first.amount - over, over, below: under } : { whole: 0, over: first.amount, below: under };
}
