/** Whether two values, one of each article, may be the same quantity told differently: scored by what stands around them. */
import { clauseTerms, onePerson, personBefore, saidOn } from '../compare/beside.js';
import { sameDay } from '../compare/date.js';
import { looksLikeSlip, looksLikeSwap } from '../compare/slip.js';
import { withoutPossessive } from '../language/fold.js';
import { stem } from '../language/natural.js';
import { contentTerms } from '../language/terms.js';
import { type Corpus, overlapOf } from './context.js';
import type { Quantity } from './quantity.js';
import { mentionsIn } from './slot.js';

/** Least cosine of the surroundings of two values, by how much the kind of value says by itself. Set on pairs of articles on one event. */
/** Least cosine of two equal values of one kind that are told of one thing. */
export const AGREEING = 0.06;
const LEAST = {
  telling: 0.12,
  plain: 0.3,
  duration: 0.45,
  small: 0.3,
  slipTelling: 0.06,
  slipPlain: 0.1,
  slipDate: 0.06,
  slipDateElsewhere: 0.08,
  slipYear: 0.03,
  weekday: 0.45,
  swap: 0.03,
  swapOtherNoun: 0.1,
  otherNoun: 0.4,
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
  if (a.type !== b.type || !a.firm || !b.firm) return null;
  const slip = slipped(a, b);
  const named = namesNoun(a, b) || namesNoun(b, a);
  const sameKey = (a.key === b.key && a.key !== 'count') || named;
  if (!sameKey && !(slip && a.key.startsWith('count/') && b.key.startsWith('count/'))) return null;
  if ((!slip && unlike(a, b)) || sumsUp(a, b) || sumsUp(b, a) || (a.key === 'unit/age' && !sameBearer(a, b))) return null;
  if (a.type === 'date' && ((!slip && (deadline(a, b) || deadline(b, a))) || toldThen(a) !== toldThen(b))) return null;
  const telling = sameKey && (a.telling || b.telling);
  const sure = slip && (a.type === 'date' || telling || lone || looksLikeSwap(a.printed, b.printed));
  if (!sure && !sameClause(a, b)) return null;
  const { cosine, shared } = overlapOf(corpus, a, b);
  if (!(lone && slip && sameKey) && cosine < leastFor(a, b, sameKey, telling, slip)) return null;
  return { score: cosine + (slip ? 0.3 : 0) + (telling ? 0.2 : 0), shared: shared.slice(0, 4).map((term) => asWritten(a, term)) };
}

/** A term as the article writes it, beside the value or in the sentence before. */
function asWritten({ reading, mention }: Quantity, term: string): string {
  for (const sentence of [reading.sentences[mention.sentence], reading.sentences[mention.sentence - 1]]) {
    const token = sentence?.tokens.find(({ lower }) => contentTerms([{ lower }]).has(term));
    if (sentence && token) return withoutPossessive(sentence.text.slice(token.start - sentence.start, token.end - sentence.start));
  }
  return term;
}

function leastFor(a: Quantity, b: Quantity, sameKey: boolean, telling: boolean, slip: boolean): number {
  const swap = slip && a.type !== 'date' && looksLikeSwap(a.printed, b.printed);
  if (!sameKey) return swap ? LEAST.swapOtherNoun : LEAST.otherNoun;
  if (swap) return LEAST.swap;
  if (slip && a.mention.kind === 'date' && b.mention.kind === 'date') {
    if (a.mention.value.month === b.mention.value.month && a.mention.value.day === b.mention.value.day) return LEAST.slipYear;
    return sameClause(a, b) ? LEAST.slipDate : LEAST.slipDateElsewhere;
  }
  if (slip) return telling ? LEAST.slipTelling : LEAST.slipPlain;
  if (a.type === 'duration') return LEAST.duration;
  if (a.mention.kind === 'date' && b.mention.kind === 'date' && (a.mention.value.day === null || b.mention.value.day === null))
    return LEAST.weekday;
  if (!telling) return LEAST.plain;
  return a.type === 'number' && Math.max(a.interval.low, b.interval.low) < SMALL ? LEAST.small : LEAST.telling;
}

/** An age belongs to the person named last before it, in both sentences one. */
function sameBearer(a: Quantity, b: Quantity): boolean {
  const [x, y] = [personBefore(a.reading, a.mention), personBefore(b.reading, b.mention)];
  return x !== null && y !== null && onePerson(x, y);
}

/** A value belongs to what its clause tells: "convicted on" and "arrested on" are two events of one case. */
function sameClause(a: Quantity, b: Quantity): boolean {
  const terms = ({ reading, mention }: Quantity): ReadonlySet<string> => {
    const sentence = reading.sentences[mention.sentence];
    return sentence ? clauseTerms(sentence, mention) : new Set();
  };
  const theirs = terms(b);
  return [...terms(a)].some((term) => theirs.has(term));
}

function toldThen({ reading, mention }: Quantity): boolean {
  const sentence = reading.sentences[mention.sentence];
  return sentence !== undefined && saidOn(sentence, mention);
}

/** "by 20 November" has room for 11 November. */
function deadline(bound: Quantity, day: Quantity): boolean {
  if (bound.mention.kind !== 'date' || day.mention.kind !== 'date') return false;
  const [limit, other] = [bound.mention.value, day.mention.value];
  if (EDGES.has(other.preposition ?? '')) return false;
  const order = (limit.month ?? 0) * 31 + (limit.day ?? 0) - (other.month ?? 0) * 31 - (other.day ?? 0);
  return limit.preposition === 'by' || limit.preposition === 'before' ? order >= 0 : limit.preposition === 'after' && order <= 0;
}

const EDGES: ReadonlySet<string> = new Set(['until', 'till', 'before', 'by', 'from', 'after', 'since', 'through']);

/** Two days running that are one turn of time: a night, or the end of one state and the start of the next. */
export function sameTurn(a: Quantity, b: Quantity): boolean {
  if (a.mention.kind !== 'date' || b.mention.kind !== 'date' || sameDay(a.mention.value, b.mention.value, 1) !== true) return false;
  const night = ({ reading, mention }: Quantity): boolean =>
    /\b(?:night|overnight|midnight|early hours|dawn|late on)\b/i.test(reading.sentences[mention.sentence]?.text ?? '');
  const edge = ({ mention }: Quantity): boolean => mention.kind === 'date' && EDGES.has(mention.value.preposition ?? '');
  return (night(a) && night(b)) || (edge(a) && edge(b));
}

/** A bare figure whose sentence has the noun that the other figure counts: "the checks, 280 in all" and "208 checks". */
function namesNoun(bare: Quantity, other: Quantity): boolean {
  if (bare.key !== 'count' || !other.key.startsWith('count/')) return false;
  const noun = other.key.slice('count/'.length);
  const sentence = bare.reading.sentences[bare.mention.sentence];
  return sentence?.tokens.some(({ lower }) => stem(lower) === noun) ?? false;
}

function unlike(a: Quantity, b: Quantity): boolean {
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

/** Dates slip in the day of one month, in the month of one day, or in the year of one day and month. */
function slipped(a: Quantity, b: Quantity): boolean {
  if (a.mention.kind === 'duration' && b.mention.kind === 'duration' && a.mention.value.unit !== b.mention.value.unit) return false;
  if (a.mention.kind !== 'date' || b.mention.kind !== 'date') return printedOut(a) && printedOut(b) && looksLikeSlip(a.printed, b.printed);
  const [x, y] = [a.mention.value, b.mention.value];
  if (x.day === null || y.day === null || x.month === null || y.month === null) return false;
  if (x.month !== y.month || x.day === y.day) return x.day === y.day;
  const [one, other] = [String(x.day), String(y.day)];
  return Math.abs(Number(one) - Number(other)) === 1 || looksLikeSlip(one, other) || one.endsWith(other) || other.endsWith(one);
}
