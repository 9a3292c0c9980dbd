/** Figures in words: "two hundred and fifty thousand", "two and a half million", "nine point four", "a quarter of a million". */
import { type Figure, tidy } from './cardinal-figure.js';
import { fractionOf, partOfScale, partOfUnit, tiny, withParts } from './cardinal-parts.js';
import { FACTORS, piecesFrom, readPieces, VALUES, wordEnd } from './cardinal-pieces.js';
import { isVagueWord, vagueFigure } from './cardinal-vague.js';
import { anyOf } from './words.js';

/** Words that may lead to a part of a multiplier: "half a million", "three-quarters of a million". */
const PART_LEADS: ReadonlySet<string> = new Set(['a', 'an', 'one', 'two', 'three', 'half', 'quarter']);

/** Words that lead to a multiplier, an article before them: "half a million", "a quarter million", "a few hundred". */
const LEADS: ReadonlySet<string> = new Set(['half', 'quarter', 'third', 'few', 'couple', 'handful']);

const TINY_WORDS: ReadonlySet<string> = new Set(
  ['thousand', 'million', 'billion', 'trillion'].flatMap((word) => [`${word}th`, `${word}ths`]),
);

const LED = new RegExp(`an? (?<scale>${anyOf(FACTORS.keys())})(?![\\p{L}])`, 'iuy');

const POINT = / point(?: |-)(?=[a-z])/iuy;

/** Whether a figure in words may begin with this word, lower case. */
export function isNumberWord(lower: string): boolean {
  const cut = lower.indexOf('-');
  const word = cut < 0 ? lower : lower.slice(0, cut);
  return VALUES.has(word) || FACTORS.has(word) || LEADS.has(word) || isVagueWord(word) || TINY_WORDS.has(word);
}

/** A number word that stands by itself, lower case: "seven"; undefined for any other. */
export function wholeOf(lower: string): number | undefined {
  return VALUES.get(lower);
}

/** Adds the figures that begin at `at`: "fifty-two", but two in "nineteen eighty". None goes beyond `limit`. */
export function spelledFigures(text: string, at: number, limit: number, into: Figure[]): void {
  const end = wordEnd(text, at);
  const first = text.slice(at, end).toLowerCase();
  const article = first === 'a' || first === 'an';
  const whole = article || isVagueWord(first) ? vagueFigure(text, at) : null;
  const part =
    whole ??
    (PART_LEADS.has(first) ? (partOfScale(text, at, end) ?? partOfUnit(text, at, end)) : null) ??
    (article ? tiny(text, at, end) : null);
  if (part && part.end <= limit) {
    into.push(part);
    return;
  }
  LED.lastIndex = at;
  const led = article && LED.test(text);
  const pieces = piecesFrom(text, led ? end + 1 : at, limit);
  for (let index = 0; index < pieces.length; ) {
    const { amount, step, used } = readPieces(pieces, index, led && index === 0 ? 1 : 0);
    const [opening, final] = [pieces[index], pieces[index + used - 1]];
    if (!opening || !final) return;
    const start = led && index === 0 ? at : opening.start;
    const figure = { start, end: final.end, amount, step, factor: step > 100 ? step : 1, spelled: true, vague: null, glued: '' };
    const full = withPoint(text, figure, limit) ?? fractionOf(text, figure, pieces, index) ?? withParts(text, figure);
    into.push(full.end <= limit ? full : figure);
    index += used;
    if (full !== figure) return;
  }
}

/** What makes a number of an article. */
const AFTER_ARTICLE: ReadonlySet<string> = new Set([...FACTORS.keys(), ...'few couple handful half quarter third'.split(' ')]);

/** Whether an article before this word, lower case, makes a number with it. */
export function takesArticle(lower: string): boolean {
  const cut = lower.indexOf('-');
  const word = cut < 0 ? lower : lower.slice(0, cut);
  return AFTER_ARTICLE.has(word) || TINY_WORDS.has(word);
}

/** "nine point four", "one point two million". */
function withPoint(text: string, figure: Figure, limit: number): Figure | null {
  if (!text.startsWith(' point', figure.end)) return null;
  POINT.lastIndex = figure.end;
  if (!POINT.test(text)) return null;
  const pieces = piecesFrom(text, POINT.lastIndex, limit);
  let [digits, used] = ['', 0];
  for (const { word, joint } of pieces) {
    const value = VALUES.get(word);
    if (value === undefined || joint === ' and ') break;
    [digits, used] = [digits + value, used + 1];
  }
  const last = pieces[used - 1];
  if (!last || digits.length > 9) return null;
  const after = pieces[used];
  const factor = after && after.joint !== ' and ' ? (FACTORS.get(after.word) ?? 1) : 1;
  const amount = tidy((figure.amount + Number(`0.${digits}`)) * factor);
  const end = factor > 1 ? (after?.end ?? last.end) : last.end;
  return { ...figure, end, amount, step: tidy(10 ** -digits.length * factor), factor };
}
