/** Figures that only say how large: "dozens", "tens of thousands", "several hundred", "a couple of", "a few dozen". */
import type { Figure } from './cardinal-figure.js';
import { anyOf, SCALES } from './words.js';

/** Least and most of plurals: rule catalogue, "dozens" 24 to 100, "scores" 40 to 100, others two to ten (or a thousand) times. */
const PLURALS: Readonly<Record<string, readonly [number, number]>> = {
  dozens: [24, 99],
  scores: [40, 99],
  hundreds: [200, 999],
  thousands: [2e3, 999_999],
  millions: [2e6, 999_999_999],
  billions: [2e9, 999_999_999_999],
  trillions: [2e12, 999_999_999_999_999],
};
/** Least and most of words for a small number that nobody counted; "a couple" is two, or three at most. */
const FEW: Readonly<Record<string, readonly [number, number]>> = {
  several: [3, 99],
  few: [2, 99],
  handful: [2, 20],
  couple: [2, 3],
};
const TENS: Readonly<Record<string, number>> = { tens: 10, dozens: 12, hundreds: 100, thousands: 1000 };
const SCALE = anyOf(Object.keys(SCALES));

const VAGUE = new RegExp(
  `(?:(?:(?<tens>tens|dozens|hundreds|thousands) (?:of|upon) )?(?<plural>${anyOf(Object.keys(PLURALS))})` +
    `|(?<few>several|(?<article>an?) (?:few|couple|handful))(?: of)?(?: (?<scale>${SCALE})(?![\\p{L}]))?)(?![\\p{L}\\p{N}])`,
  'iuy',
);
const WORDS: ReadonlySet<string> = new Set([...Object.keys(PLURALS), 'tens', 'several']);

/** Whether such a figure may begin with this word, lower case; "a few" begins with a number word's own article. */
export function isVagueWord(word: string): boolean {
  return WORDS.has(word);
}

/** "scores of people", "scores injured"; elsewhere scores are results. */
const COUNTED = /^ (?:of |(?:injured|wounded|killed|dead|missing|hurt)(?!\p{L}))/u;

/** The vague figure that begins at `at`, without its "of". */
export function vagueFigure(text: string, at: number): Figure | null {
  VAGUE.lastIndex = at;
  const m = VAGUE.exec(text);
  const { tens, plural, few, scale } = m?.groups ?? {};
  if (!m || (plural && !tens && /^scores$/i.test(plural) && !COUNTED.test(text.slice(VAGUE.lastIndex, VAGUE.lastIndex + 10)))) return null;
  const made = { start: at, step: 1, factor: 1, spelled: true, glued: '' };
  if (few) {
    const [low, high] = FEW[few.toLowerCase().replace(/^an? /, '')] ?? [2, 99];
    const unit = SCALES[scale?.toLowerCase() ?? ''];
    const end = scale ? VAGUE.lastIndex : at + few.length;
    const vague = unit ? ([2 * unit, (high > 3 ? 10 : 4) * unit - 1] as const) : ([low, high] as const);
    return { ...made, end, amount: vague[0], vague };
  }
  const [low, high] = PLURALS[plural?.toLowerCase() ?? ''] ?? [0, 0];
  const times = TENS[tens?.toLowerCase() ?? ''] ?? 1;
  const vague = [low * times, tens ? low * times * 5 - 1 : high] as const;
  return { ...made, end: VAGUE.lastIndex, amount: vague[0], vague };
}
