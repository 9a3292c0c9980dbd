/** What is measured, of what whole, in which unit, over which stretch of time: the reasons measure, base, unit and period. */
import { fold } from '../../language/fold.js';
import { stem } from '../../language/natural.js';
import { isStopword } from '../../language/stopwords.js';
import type { Interval, Mention } from '../../model.js';
import { groupAfter } from '../beside.js';
import { AMOUNTS, both, type Check, type Comparand, nearestOf, said, sentenceOf } from './check.js';

/** Measures of one unit that are not one another: words of a line mean the same. */
const MEASURES: readonly ReadonlySet<string>[] = [
  'price prices cost costs costing bill',
  'value valued worth valuation',
  'profit profits profited earnings',
  'loss losses',
  'revenue revenues sales turnover takings',
  'debt debts owed owes owing',
  'deficit shortfall',
  'surplus',
  'salary salaries wage wages',
  'fine fined fines penalty',
  'bail bond',
  'grant grants subsidy subsidies',
  'budget budgets',
  'unemployment jobless',
  'inflation',
  'turnout',
  'approval popularity',
  'growth',
].map((line) => new Set(line.split(' ')));

export const differentMeasure: Check = (a, b, type, declared) => {
  if (a.mention.kind === 'share' && b.mention.kind === 'share' && a.mention.value.change !== b.mention.value.change)
    return { reason: 'measure', message: `one is a share, the other a change of one: ${both(a, b)}` };
  if (declared || !AMOUNTS.has(type)) return null;
  if (restOf(a.mention, b.mention)) return { reason: 'measure', message: `one is what the other leaves: ${both(a, b)}` };
  const [x, y] = [nearestOf(a, MEASURES), nearestOf(b, MEASURES)];
  if (x === null || y === null || x === y) return null;
  return { reason: 'measure', message: `they measure different things: ${both(a, b)}` };
};

/** Two shares that make up the whole: those for it and those against. */
function restOf(a: Mention, b: Mention): boolean {
  if (a.kind !== 'share' || b.kind !== 'share') return false;
  const middle = ({ low, high }: Interval): number => (low + high) / 2;
  return Math.abs(middle(a.value) + middle(b.value) - 1) < 0.0005;
}

/** Words of a base, as stems cut so that a country and its adjective meet. */
function baseTerms(of: string): ReadonlySet<string> {
  const words = fold(of).match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2 && !isStopword(word)).map((word) => stem(word).slice(0, 6).replace(/i$/, 'y')));
}

export const differentBase: Check = (a, b) => {
  const [group, other] = [groupAfter(a.reading, a.mention), groupAfter(b.reading, b.mention)];
  if (group !== other) return { reason: 'base', message: `one is a value of a group only: ${both(a, b)}` };
  if (a.mention.kind !== 'share' || b.mention.kind !== 'share') return null;
  const [x, y] = [a.mention.value.of, b.mention.value.of];
  if (x === null || y === null) return null;
  const [left, right] = [baseTerms(x), baseTerms(y)];
  if (left.size === 0 || right.size === 0 || [...left].some((term) => right.has(term))) return null;
  return { reason: 'base', message: `shares of different wholes: “${x}” and “${y}”` };
};

/** "110 billion euros ($141 billion)": what another sum is at the rate of the day, as its newsroom worked it out. */
export const converted: Check = (a, b, type, declared) => {
  if (declared || type !== 'money') return null;
  const only = [a, b].find((of) => {
    const [text, start, end] = [sentenceOf(of), of.reading.sentences[of.mention.sentence]?.start ?? 0, of.mention.end];
    return /\((?:about |around |some |roughly )?$/.test(text.slice(0, of.mention.start - start)) && text[end - start] === ')';
  });
  return only ? { reason: 'unit', message: `one is another sum converted: ${said(only)}` } : null;
};

/** Currencies that are kroner to their own readers. */
const KRONE = /^(?:CZK|DKK|ISK|NOK|SEK)$/;

export const differentUnit: Check = (a, b) => {
  if (a.mention.kind !== 'number' || b.mention.kind !== 'number') return null;
  const [x, y] = [a.mention.value.unit, b.mention.value.unit];
  const kroner = (x === 'krone' && KRONE.test(y ?? '')) || (y === 'krone' && KRONE.test(x ?? ''));
  return x === null || y === null || x === y || kroner ? null : { reason: 'unit', message: `they are in different units: ${both(a, b)}` };
};

const ADDED_UP =
  /\b(?:since (?!he\b|she\b|they\b|it\b)|so far|to date|in total|altogether|overall|cumulative|(?:over|in|during) the (?:past|last) (?:\w+ ){0,2}(?:weeks|months|years|decade)|from (?:19|20)\d\d (?:to|through|until))/i;
const SINGLE =
  /\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|daily|a day|per day|in one day|(?:last|this) (?:week|month|year)|for (?:19|20)\d\d)\b/i;

/** A sum since some day against a single day or year; and what is told per month against what is told per year. */
export const differentPeriod: Check = (a, b, type, declared) => {
  if (a.mention.kind === 'number' && b.mention.kind === 'number' && a.mention.value.per !== b.mention.value.per)
    return { reason: 'period', message: `they are told per different times or numbers: ${both(a, b)}` };
  if (declared || !AMOUNTS.has(type) || type === 'duration') return null;
  const apart = (x: Comparand, y: Comparand): boolean => {
    const [long, short] = [sentenceOf(x), sentenceOf(y)];
    return ADDED_UP.test(long) && !ADDED_UP.test(short) && SINGLE.test(short) && !SINGLE.test(long);
  };
  const order = apart(a, b) ? ([a, b] as const) : apart(b, a) ? ([b, a] as const) : null;
  return (
    order && {
      reason: 'period',
      message: `one is added up over a stretch of time, the other is not: ${said(order[0])} and ${said(order[1])}`,
    }
  );
};
