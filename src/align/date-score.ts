/** How much alike two dates are told, and from which likeness on they are dates of one event. */
import { sameDay, sameStretch } from '../compare/date.js';
import { looksLikeSlip } from '../compare/slip.js';
import { withoutPossessive } from '../language/fold.js';
import { wordTerms } from '../language/terms.js';
import { overlap } from './context.js';
import type { DateTold } from './date-event.js';

/**
 * Least cosine of the surroundings of two dates of one event. `verb`: one verb governs both; `words`: it does not, but most of
 * what is told is the same. Set on pairs of articles on one event.
 */
const LEAST = {
  printed: { verb: 0.3, words: 0.5 },
  slipped: { verb: 0.06, words: 0.08 },
  slippedYear: { verb: 0.03, words: 0.03 },
  worked: { verb: 0.45, words: 0.6 },
  period: { verb: 0.4, words: 0.5 },
  stretch: { verb: 0.2, words: 0.35 },
} as const;
/** Least cosine of two such slips where one date is told of a noun or as an end, and the other is not. */
const OTHERWISE = 0.15;
/** Least cosine of two equal dates that are told of one event. */
const AGREEING = 0.06;
/** Words, names left out, that two dates without a verb in common must share. */
const WORDS = 4;

/** Cosine of the surroundings of two dates. */
export function likeness(a: DateTold, b: DateTold): number {
  const [few, many] = a.terms.size <= b.terms.size ? [a.terms, b.terms] : [b.terms, a.terms];
  let product = 0;
  for (const [term, weight] of few) product += weight * (many.get(term) ?? 0);
  return product === 0 ? 0 : product / (a.norm * b.norm);
}

/** The rarest words around both dates, as the first article writes them. */
export function wordsOfBoth(a: DateTold | undefined, b: DateTold | undefined): string[] {
  if (!a || !b) return [];
  return overlap(a.terms, b.terms)
    .shared.slice(0, 4)
    .map((term) => asWritten(a, term));
}

/** Whether both wordings mean one time, as far as they say. */
export function equalTold({ tier, value }: DateTold, { value: other }: DateTold): boolean {
  return tier === 'stretch' ? sameStretch(value, other) : (sameDay(value, other) ?? false);
}

/** Whether both wordings can mean one time: also one night, one weekday worked out by two articles, one month of a year left open. */
export function sameTold(a: DateTold, b: DateTold): boolean {
  const [x, y] = [a.value, b.value];
  if (a.tier === 'stretch') return sameStretch(x, y);
  if (x.weekday !== null && x.weekday === y.weekday && (x.day === null || y.day === null)) return true;
  const sameMonth = a.tier === 'month' && x.month === y.month && (x.year === null || y.year === null);
  return sameMonth || (sameDay(x, y) ?? true) || sameTurn(a, b);
}

/** Whether two dates told so much alike are dates of one event. */
export function alike(a: DateTold, b: DateTold, cosine: number, equal: boolean): boolean {
  if (a.tier !== b.tier) return false;
  if (equal) return cosine > AGREEING;
  if (a.caption !== b.caption || series(a, b)) return false;
  const kind = kindOf(a, b);
  const { verb, words } = LEAST[kind];
  const sameVerb = a.verb !== null && a.verb === b.verb;
  if (isSlip(a, b)) {
    const least = a.ofNoun !== b.ofNoun || apart(a, b) ? OTHERWISE : sameVerb ? verb : words;
    return a.saidOn === b.saidOn && !nounAndVerb(a, b) && cosine >= least;
  }
  if (a.told !== b.told || (a.tier === 'day' && (deadline(a, b) || deadline(b, a)))) return false;
  return sameVerb ? cosine >= verb : cosine >= words && wordsShared(a, b) >= WORDS;
}

/** "Convicted on 20 March" and "the 20 June murder": the day of what a verb tells and the day of a thing. */
function nounAndVerb(a: DateTold, b: DateTold): boolean {
  return (a.ofNoun && b.verb !== null) || (b.ofNoun && a.verb !== null);
}

/** One is the end or the beginning of something, the other the day of it. */
function apart(a: DateTold, b: DateTold): boolean {
  return EDGES.has(a.value.preposition ?? '') !== EDGES.has(b.value.preposition ?? '');
}

/**
 * Days of two articles that agree on several others: nothing need be told alike around a month mistaken, a day with a digit
 * mistaken, or the days and months exchanged, if both are days of what lies ahead, or both of what is past. `known`: how many
 * days both give.
 */
export function leftOver(a: DateTold, b: DateTold, known: number): boolean {
  const [x, y] = [a.value, b.value];
  if (known < KNOWN || a.tier !== 'day' || kindOf(a, b) !== 'slipped' || a.caption !== b.caption || a.ofNoun || b.ofNoun) return false;
  if (a.saidOn || b.saidOn || (x.year !== null && y.year !== null && x.year !== y.year)) return false;
  if (x.month === y.month && Math.abs((x.day ?? 0) - (y.day ?? 0)) < 3) return false;
  return x.day !== 1 && y.day !== 1;
}

/** Forms of days that two articles share at least, for one they do not share to be a slip by itself. */
const KNOWN = 2;

/** Two printed days as a slip of the pen makes them: one day, one month and day digit, or one day and month of two years. */
export function isSlip(a: DateTold, b: DateTold): boolean {
  return kindOf(a, b).startsWith('slipped');
}

function kindOf(a: DateTold, b: DateTold): keyof typeof LEAST {
  if (a.tier !== 'day') return a.tier === 'stretch' ? 'stretch' : 'period';
  const [x, y] = [a.value, b.value];
  if (x.day === null || y.day === null || x.month === null || y.month === null) return 'worked';
  if (x.month === y.month && x.day === y.day) return 'slippedYear';
  if (x.day === y.month && y.day === x.month) return 'slipped';
  if (x.month !== y.month) return x.day === y.day ? 'slipped' : 'printed';
  const [one, other] = [String(x.day), String(y.day)];
  const slip = Math.abs(x.day - y.day) === 1 || looksLikeSlip(one, other) || one.endsWith(other) || other.endsWith(one);
  return slip ? 'slipped' : 'printed';
}

function wordsShared(a: DateTold, b: DateTold): number {
  return [...a.terms.keys()].filter((term) => b.terms.has(term) && !a.names.has(term) && !b.names.has(term)).length;
}

/** "8 million in 2013" and "9 million in 2014": figures of several years, each with its own. */
function series(a: DateTold, b: DateTold): boolean {
  if (a.tier === 'day' || a.figures.size === 0 || b.figures.size === 0) return false;
  return ![...a.figures].some((figure) => b.figures.has(figure));
}

/** "by 20 November" has room for 11 November. */
function deadline(bound: DateTold, day: DateTold): boolean {
  const [limit, other] = [bound.value, day.value];
  if (EDGES.has(other.preposition ?? '')) return false;
  const order = (limit.month ?? 0) * 31 + (limit.day ?? 0) - (other.month ?? 0) * 31 - (other.day ?? 0);
  return limit.preposition === 'by' || limit.preposition === 'before' ? order >= 0 : limit.preposition === 'after' && order <= 0;
}

const EDGES: ReadonlySet<string> = new Set(['until', 'till', 'before', 'by', 'from', 'after', 'since', 'through']);

/** Two days running that are one turn of time: a night, or the end of one state and the start of the next. */
function sameTurn(a: DateTold, b: DateTold): boolean {
  if (a.tier !== 'day' || sameDay(a.value, b.value, 1) !== true) return false;
  const night = ({ reading, mention }: DateTold): boolean =>
    /\b(?:night|overnight|midnight|early hours|dawn|late on)\b/i.test(reading.sentences[mention.sentence]?.text ?? '');
  const edge = ({ value }: DateTold): boolean => EDGES.has(value.preposition ?? '');
  return (night(a) && night(b)) || (edge(a) && edge(b));
}

/** A term as the article writes it, beside the date or in the sentence before. */
function asWritten({ reading, mention }: DateTold, term: string): string {
  for (const sentence of [reading.sentences[mention.sentence], reading.sentences[mention.sentence - 1]]) {
    const token = sentence?.tokens.find(({ lower }) => wordTerms(lower).includes(term));
    if (sentence && token) return withoutPossessive(sentence.text.slice(token.start - sentence.start, token.end - sentence.start));
  }
  return term;
}
