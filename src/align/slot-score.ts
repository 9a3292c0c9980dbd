/** Whether two values, one of each article, may be the same quantity told differently: scored by what stands around them. */
import { clauseTerms, onePerson, personBefore } from '../compare/beside.js';
import { looksLikeSlip, looksLikeSwap } from '../compare/slip.js';
import { withoutPossessive } from '../language/fold.js';
import { stem } from '../language/natural.js';
import { wordTerms } from '../language/terms.js';
import { type Corpus, overlapOf } from './context.js';
import { type Likeness, likenessOf, reaches } from './likeness.js';
import { type Quantity, quantityOf, sameValue } from './quantity.js';
import { mentionsIn } from './slot.js';

/** Least cosine of two equal values of one kind that are told of one thing. */
export const AGREEING = 0.06;
/** Least cosine of the surroundings of two values, by how much the kind of value says by itself. Set on pairs of articles on one event. */
const LEAST = {
  telling: 0.12,
  plain: 0.3,
  duration: 0.45,
  small: 0.3,
  slipTelling: 0.06,
  slipPlain: 0.1,
  swap: 0.03,
  swapOtherNoun: 0.1,
  otherNoun: 0.4,
  /** A slip told with so much in common needs no word in common in its clause. */
  told: 0.4,
} as const;
/** Counts below this are often of something else of the same name. */
const SMALL = 10;
/** Values this many times apart are rarely one quantity told twice. */
const UNLIKE = 3;

/** How well two values pair, and the rarest words around both. */
export interface Score {
  readonly score: number;
  readonly shared: readonly string[];
}

/**
 * Score of a pair, or null when nothing speaks for comparing it. `lone`: both articles agree on everything else of the kind, and these two are left over.
 */
export function scoreOf(corpus: Corpus, a: Quantity, b: Quantity, lone: boolean): Score | null {
  if (a.type !== b.type || !a.firm || !b.firm || a.key.startsWith('others/')) return null;
  const slip = slipped(a, b);
  const named = namesNoun(a, b) || namesNoun(b, a);
  const sameKey = (a.key === b.key && (a.key !== 'count' || (lone && swapped(a, b)))) || named;
  if (!sameKey && !(slip && a.key.startsWith('count/') && b.key.startsWith('count/'))) return null;
  if ((!slip && unlike(a, b)) || sumsUp(a, b) || sumsUp(b, a) || (a.key === 'unit/age' && !sameBearer(a, b))) return null;
  const telling = sameKey && (a.telling || b.telling);
  const swap = slip && looksLikeSwap(a.printed, b.printed);
  const like = likenessOf(corpus, a, b);
  const { cosine, shared } = overlapOf(corpus, a, b);
  // Distances and weights are of many things in one report, each the only one of its size.
  const left = lone && !a.key.startsWith('unit/') && digits(a) === digits(b) && (cosine >= LEAST.slipPlain || digits(a) > 1 || swap);
  const told = slip && like.shared >= SHARED && cosine >= LEAST.told;
  if (!(slip && (telling || left || swap)) && !told && !sameClause(a, b)) return null;
  const marked = swap || telling || left;
  if (!speaksOfOne(like, slip && (!named || swap), marked)) return null;
  if (!(left && slip && sameKey) && cosine < leastFor(a, b, sameKey, telling, slip)) return null;
  if (otherTally(a, b)) return null;
  return { score: cosine + (slip ? 0.3 : 0) + (telling ? 0.2 : 0), shared: wordsOf(a, shared) };
}

/** Terms that the sentences of two values must share, and of those right beside them, where the values are no slip of one another. */
const SHARED = 3;
const ALIKE: Likeness = { shared: 4, part: 0.25, held: 0, beside: 0.6 };

/** Values that differ by a slip need some common ground, `marked` ones less; any others nearly the same words. */
function speaksOfOne(like: Likeness, slip: boolean, marked: boolean): boolean {
  return slip ? marked || like.shared >= SHARED : reaches(like, ALIKE);
}

/** The rarest words around two values, as the first article writes them. */
export function wordsAround(corpus: Corpus, a: Quantity, b: Quantity): string[] {
  return wordsOf(a, overlapOf(corpus, a, b).shared);
}

const wordsOf = (a: Quantity, terms: readonly string[]): string[] => terms.slice(0, 4).map((term) => asWritten(a, term));

/** A term as the article writes it, beside the value or in the sentence before. */
function asWritten({ reading, mention }: Quantity, term: string): string {
  for (const sentence of [reading.sentences[mention.sentence], reading.sentences[mention.sentence - 1]]) {
    const token = sentence?.tokens.find(({ lower }) => wordTerms(lower).includes(term));
    if (sentence && token) return withoutPossessive(sentence.text.slice(token.start - sentence.start, token.end - sentence.start));
  }
  return term;
}

function leastFor(a: Quantity, b: Quantity, sameKey: boolean, telling: boolean, slip: boolean): number {
  const swap = slip && looksLikeSwap(a.printed, b.printed);
  if (!sameKey) return swap ? LEAST.swapOtherNoun : LEAST.otherNoun;
  if (swap) return LEAST.swap;
  if (slip) return telling ? LEAST.slipTelling : LEAST.slipPlain;
  if (a.type === 'duration') return LEAST.duration;
  if (!telling) return LEAST.plain;
  return a.type === 'number' && Math.max(a.interval.low, b.interval.low) < SMALL ? LEAST.small : LEAST.telling;
}

/** "33 homers in 157 games" and "13 homers in 54 games": another count of both sentences differs too, and none agrees. */
export function otherTally(a: Quantity, b: Quantity): boolean {
  const rest = ({ reading, mention }: Quantity): Quantity[] =>
    mentionsIn(reading, mention.sentence).flatMap((other) => (other === mention ? [] : (quantityOf(reading, other) ?? [])));
  const [ours, theirs] = [rest(a), rest(b)];
  if (ours.some((x) => theirs.some((y) => x.key === y.key && sameValue(x, y)))) return false;
  return ours.some((x) => x.key.startsWith('count/') && x.key !== a.key && theirs.some((y) => x.key === y.key));
}

/** An age belongs to the person named last before it, in both sentences one. */
function sameBearer(a: Quantity, b: Quantity): boolean {
  const [x, y] = [personBefore(a.reading, a.mention), personBefore(b.reading, b.mention)];
  return x !== null && y !== null && onePerson(x, y);
}

/** A value belongs to what its clause tells: "convicted on" and "arrested on" are two events of one case. The whole of a share tells nothing of its part. */
export function sameClause(a: Quantity, b: Quantity): boolean {
  const terms = ({ reading, mention }: Quantity): ReadonlySet<string> => {
    const sentence = reading.sentences[mention.sentence];
    const whole = mention.kind === 'share' ? (mention.value.of ?? '') : '';
    const left = new Set((whole.toLowerCase().match(/\p{L}{3,30}/gu) ?? []).map(stem));
    return new Set(sentence ? [...clauseTerms(sentence, mention)].filter((term) => !left.has(term)) : []);
  };
  const theirs = terms(b);
  return [...terms(a)].some((term) => theirs.has(term));
}

/** A bare figure whose sentence has the noun that the other figure counts: "the checks, 280 in all" and "208 checks". */
function namesNoun(bare: Quantity, other: Quantity): boolean {
  if (bare.key !== 'count' || !other.key.startsWith('count/') || setOff(bare)) return false;
  const noun = other.key.slice('count/'.length);
  const sentence = bare.reading.sentences[bare.mention.sentence];
  return sentence?.tokens.some(({ lower }) => stem(lower) === noun) ?? false;
}

/** "Anna Bell, 49, …": a bare figure between commas is somebody's age. */
function setOff({ reading, mention }: Quantity): boolean {
  const sentence = reading.sentences[mention.sentence];
  const at = (from: number, to: number): string => sentence?.text.slice(from - sentence.start, to - sentence.start) ?? '';
  return at(mention.start - 2, mention.start) === ', ' && at(mention.end, mention.end + 1) === ',';
}

/** "48,000" and "84,000": figures so long are not exchanged by chance, whatever they count. */
const LONG = 1000;
function swapped(a: Quantity, b: Quantity): boolean {
  return Math.min(a.interval.low, b.interval.low) >= LONG && digits(a) === digits(b) && looksLikeSwap(a.printed, b.printed);
}

/** Digits of a figure before the zeros at its end: with one only, or where a digit is lost, chance makes slips of any two figures. */
function digits({ printed }: Quantity): number {
  return printed.replace(/\D/g, '').replace(/(?<!0)0{1,300}$/, '').length;
}

/** Too far apart to be one quantity told twice, unless by a slip of the pen. */
export function unlike(a: Quantity, b: Quantity): boolean {
  const [x, y] = [a.interval.low, b.interval.low].map((value) => Math.max(Math.abs(value), 1e-9));
  return x !== undefined && y !== undefined && Math.max(x, y) / Math.min(x, y) >= UNLIKE;
}

/** The other article has the parts of this value in one sentence: "31 of 34" beside "three … and the other 31". */
function sumsUp(whole: Quantity, part: Quantity): boolean {
  if (whole.mention.kind !== 'number' || part.mention.kind !== 'number') return false;
  const total = whole.mention.value.amount;
  const parts = mentionsIn(part.reading, part.mention.sentence).flatMap((mention) =>
    mention.kind === 'number' ? [mention.value.amount] : [],
  );
  const has = new Set(parts);
  return (
    parts.length > 1 &&
    (parts.some((value) => value !== total - value && has.has(total - value)) || parts.reduce((sum, value) => sum + value, 0) === total)
  );
}

/** In digits, or in words from twenty on: "ninety-four" slips like 94. */
function printedOut({ mention, interval }: Quantity): boolean {
  return /\d/.test(mention.text) || (mention.kind === 'number' && interval.low >= 20);
}

function slipped(a: Quantity, b: Quantity): boolean {
  if (a.mention.kind === 'duration' && b.mention.kind === 'duration' && a.mention.value.unit !== b.mention.value.unit) return false;
  return printedOut(a) && printedOut(b) && looksLikeSlip(a.printed, b.printed);
}
