/** How surely and how exactly it is told: the reasons modality, level, bound and precision. */
import type { Mention } from '../../model.js';
import { unreal } from '../modality.js';
import { AMOUNTS, both, type Check, type Comparand, onlyOne, said, wordsBeside } from './check.js';

const SETTLED: ReadonlySet<string> = new Set(['share', 'list', 'number', 'money', 'toll', 'vote', 'poll']);

export const differentModality: Check = (a, b, type) => {
  if (!SETTLED.has(type)) return null;
  const only = onlyOne(a, b, ({ reading, mention }) => {
    const sentence = reading.sentences[mention.sentence];
    return sentence !== undefined && unreal(sentence, mention);
  });
  return (
    only && {
      reason: 'modality',
      message: `one is a demand, a plan or a condition, the other a report: ${said(only[0])} and ${said(only[1])}`,
    }
  );
};

/** Words that set one stage, side or moment of a matter apart from another. */
const PHASES: readonly (readonly string[])[] = [
  ['first', 'initially', 'originally', 'previously', 'formerly', 'once', 'earlier'],
  ['second', 'third', 'final'],
  ['still', 'remained', 'remain', 'remaining'],
  ['extended', 'postponed', 'rescheduled', 'moved', 'delayed', 'prolonged'],
  ['won', 'gained', 'win'],
  ['lost', 'lose', 'losing'],
  ['back', 'backed', 'support', 'supported', 'favour', 'favor'],
  ['oppose', 'opposed', 'against', 'reject', 'rejected'],
  ['destroyed', 'burned', 'lost'],
  ['saved', 'spared', 'rescued'],
  ['shut', 'shuts', 'closes', 'close', 'closed'],
  ['reopen', 'reopens', 'reopened', 'opens', 'open', 'opened'],
];

/** Phases that exclude one another, by index. */
const OPPOSITE: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 3],
  [4, 5],
  [6, 7],
  [8, 9],
  [10, 11],
];

/** One clause is about a stage or side that the other's words do not have, and the other about its own. */
export const differentPhase: Check = (a, b, type, declared) => {
  if (declared || (type === 'date' && (ends(a) || ends(b)))) return null;
  const phases = (of: Comparand): number[] => {
    const words = wordsBeside(of);
    return PHASES.flatMap((list, i) => (list.some((word) => words.has(word)) ? [i] : []));
  };
  const [x, y] = [phases(a), phases(b)];
  const apart = x.some((i) =>
    OPPOSITE.some(
      ([one, other]) => (i === one && y.includes(other) && !y.includes(one)) || (i === other && y.includes(one) && !y.includes(other)),
    ),
  );
  return apart ? { reason: 'modality', message: `they are about different stages or sides: ${both(a, b)}` } : null;
};

/** "Shut until 4 November" is the day it opens. */
const ends = ({ mention }: Comparand): boolean => mention.kind === 'date' && /^(?:until|till)$/.test(mention.value.preposition ?? '');

const DISPUTED =
  /\b(?:rumou?rs?|unconfirmed|unverified|hoax|myth|denie[sd](?! $)|deny(?:ing)?(?! $)|disput(?:e[sd]?|ing)|(?:reject|dismiss)(?:s|es|ed)? (?:reports|claims|suggestions)|debunked)\b/i;

/** Words right before the value, in its clause; who "denied 300 customers a refund" says nothing against the figure. */
function leadIn({ reading, mention }: Comparand): string {
  const sentence = reading.sentences[mention.sentence];
  const before = sentence?.text.slice(Math.max(0, mention.start - sentence.start - 60), mention.start - sentence.start) ?? '';
  return before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf('—')) + 1);
}

/** One sentence only tells what is rumoured, or what somebody denies; the other says it in its own voice. */
export const disputed: Check = (a, b, type) => {
  if (!AMOUNTS.has(type)) return null;
  const only = onlyOne(a, b, (of) => DISPUTED.test(leadIn(of)));
  return only && { reason: 'level', message: `one tells what is rumoured or denied: ${said(only[0])}, the other is ${said(only[1])}` };
};

/** A value told with a hedge reaches at most so many times as high as it begins, or is no figure at all. */
const VAGUE = 3;
const LIMIT = /\b(?:capacity|maximum|limit(?:ed)?|capped|cap|room for|can hold|can seat|seats up to|allows? up to|quota)\b/i;

/** "dozens" leaves open how many; a capacity or a limit is no count of those who came. */
export const looseBound: Check = (a, b, type, declared) => {
  if (declared || !AMOUNTS.has(type)) return null;
  const vague = ({ mention }: Comparand): boolean => {
    if (mention.kind !== 'number' && mention.kind !== 'duration') return false;
    const { low, high, approximate } = mention.value;
    return approximate && high > VAGUE * low && high < 1e300 && !/\d/.test(mention.text);
  };
  const loose = onlyOne(a, b, vague);
  if (loose) return { reason: 'bound', message: `one leaves open how many: ${said(loose[0])} and ${said(loose[1])}` };
  const limit = onlyOne(a, b, (of) => LIMIT.test(leadIn(of)));
  return limit && { reason: 'bound', message: `one is a limit, the other is not: ${said(limit[0])} and ${said(limit[1])}` };
};

/** Below this a round number is a count: "30 people" were not 27. */
const ROUNDED_FROM = 1000;

/** The exact figure, rounded as coarsely as the other is printed, is the other: "4,000 people" and "3,950". */
export const rounded: Check = (a, b, type, declared) => {
  if (declared || !AMOUNTS.has(type)) return null;
  const [x, y] = [amountOf(a.mention), amountOf(b.mention)];
  if (x === null || y === null || x === y || Math.min(x, y) < ROUNDED_FROM) return null;
  const [digits, others] = [digitsOf(x), digitsOf(y)];
  if (digits === others) return null;
  const [coarse, fine, count] = digits < others ? [x, y, digits] : [y, x, others];
  if (Number(fine.toPrecision(count)) !== coarse) return null;
  return { reason: 'precision', message: `one is the other rounded: ${both(a, b)}` };
};

const amountOf = (mention: Mention): number | null => (mention.kind === 'number' ? mention.value.amount : null);

/** Digits of a figure before the zeros at its end. */
const digitsOf = (amount: number): number => Math.max(1, String(Math.round(amount)).replace(/(?<!0)0{1,300}$/, '').length);
