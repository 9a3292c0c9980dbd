/** Word lists of the language that the extractors share, and the way to make patterns of them. */

/** A pattern that matches any of the words or phrases, longest first; a space in a phrase is one space in the text. */
export function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "['\\u2019]"))
    .join('|');
}

/** A hyphen inside a word, and the dashes of a range. */
export const HYPHEN = '[-\\u2010\\u2011]';
export const DASH = '[-\\u2010-\\u2014]';

/** Words that multiply the number before them. */
export const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  trillion: 1e12,
};

/** Endings glued to digits that multiply and can mean nothing else. */
export const SUFFIXES: Readonly<Record<string, number>> = {
  mn: 1e6,
  mln: 1e6,
  mil: 1e6,
  bn: 1e9,
  bln: 1e9,
  tn: 1e12,
  tln: 1e12,
  trn: 1e12,
};

/** Endings that multiply money, but may be metres or bytes elsewhere. */
export const MONEY_SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mm: 1e6, b: 1e9, t: 1e12 };

/** Names of parts, singular, by how many make a whole. */
export const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twelfth: 12,
  fifteenth: 15,
  sixteenth: 16,
  twentieth: 20,
  fiftieth: 50,
  hundredth: 100,
  thousandth: 1000,
};

export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
};

/**
 * How a word before a figure widens it. about: both sides; below: a little less ("nearly"); above: a little more
 * ("just over"); least: any more; most: any less.
 */
export type Hedge = 'about' | 'below' | 'above' | 'least' | 'most';

const HEDGES_BY_EFFECT: Readonly<Record<Hedge, readonly string[]>> = {
  about: [
    'about',
    'around',
    'some',
    'roughly',
    'approximately',
    'approx',
    'approx.',
    'circa',
    'estimated',
    'an estimated',
    'something like',
    'somewhere around',
    'in the region of',
    'in the order of',
    'more or less',
    'close on',
    'perhaps',
    'give or take',
    'reportedly about',
  ],
  below: [
    'nearly',
    'almost',
    'just under',
    'just below',
    'just short of',
    'a little under',
    'slightly under',
    'slightly less than',
    'a little less than',
    'close to',
    'approaching',
    'nearing',
    'not quite',
    'barely',
  ],
  above: [
    'just over',
    'just above',
    'a little over',
    'a little more than',
    'slightly over',
    'slightly more than',
    'slightly above',
    'just more than',
  ],
  least: [
    'at least',
    'more than',
    'over',
    'above',
    'no fewer than',
    'no less than',
    'not fewer than',
    'not less than',
    'upwards of',
    'upward of',
    'in excess of',
    'exceeding',
    'greater than',
    'well over',
    'far more than',
    'much more than',
    'well above',
    'a minimum of',
    'minimum of',
    'as few as',
    'as little as',
    'larger than',
    'higher than',
  ],
  most: [
    'up to',
    'as many as',
    'as much as',
    'at most',
    'no more than',
    'not more than',
    'fewer than',
    'less than',
    'under',
    'below',
    'well under',
    'well below',
    'far fewer than',
    'a maximum of',
    'maximum of',
    'at the most',
    'as high as',
    'lower than',
    'smaller than',
  ],
};

/** Hedge words before a figure, with what they do to it. */
export const HEDGES: ReadonlyMap<string, Hedge> = new Map(
  (Object.entries(HEDGES_BY_EFFECT) as [Hedge, readonly string[]][]).flatMap(([effect, words]) =>
    words.map((word) => [word, effect] as const),
  ),
);

/** Hedge words after a figure: "20 or so", "20 or more", "20 at most". */
export const HEDGES_AFTER: ReadonlyMap<string, Hedge> = new Map<string, Hedge>([
  ['or so', 'about'],
  ['or thereabouts', 'about'],
  ['or more', 'least'],
  ['or fewer', 'most'],
  ['or less', 'most'],
  ['at least', 'least'],
  ['at most', 'most'],
  ['at the most', 'most'],
]);

/** Words that end a noun phrase: prepositions, conjunctions, determiners, pronouns, auxiliaries and common adverbs. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above across after again against ago ahead all along already also although am amid among an and any apart are around as aside at away back be became because been before ' +
    'behind being below beneath beside besides between beyond both but by came can cannot could did do does done down due during each earlier either else even ever every except few ' +
    'following for from gave get gets getting go goes going gone got had has have having he hence her here hers him his how however i if in including inside instead into is it its itself ' +
    'just last later least less like made make many may me might mine more most much must my near nearly neither never next no nor not now of off on once one only onto or other our ours out ' +
    'outside over own past per plus put rather said same say saying says see seen several shall she should since so some soon still such take taken than that the their theirs them then there ' +
    'these they this those though through throughout thus till to today together told tomorrow too took toward towards under unless unlike until up upon us use used using very via was we well ' +
    'went were what when where whether which while who whom whose why will with within without would yes yesterday yet you your yours'
  ).split(' '),
);
