/** Answers to a declared question: whether two of them, or one and the reference value, can both stand. */
import { dayOfIso } from '../language/calendar.js';
import type { Claim, ClaimEntry, ClaimType, Interval, Knowledge, NumberValue, Statement } from '../model.js';
import { countedBy } from './harm.js';
import { agree } from './interval.js';
import { samePlace } from './location.js';
import { otherPost } from './post.js';
import { slackFor } from './tolerance.js';

/** Types whose answers to a question of claims.yaml are compared by answersAgree(), not by their intervals alone. */
export const ANSWERED = ['toll', 'vote', 'result', 'age', 'poll', 'rank', 'place'] as const satisfies readonly ClaimType[];

/** Whether a group answers such a question. */
export function isAnswered({ declared, type }: Claim): boolean {
  return declared !== null && ANSWERED.some((one) => one === type);
}

const DAYS_OF_A_POLL = 14;

/** Day a statement speaks of, as a civil day. */
export function dayOf({ asOf }: Pick<Statement, 'asOf'>): number | null {
  return asOf === null ? null : dayOfIso(asOf);
}

/** Hours between the two articles where both print theirs, else days times 24; null where one has no day. Positive: b is later. */
function hoursBetween(a: Statement, b: Statement): number | null {
  const [x, y] = [dayOf(a), dayOf(b)];
  if (x === null || y === null) return null;
  if (x !== y) return (y - x) * 24;
  const [at, to] = [a.reading.source.publishedAt, b.reading.source.publishedAt].map((moment) =>
    moment === null ? Number.NaN : Date.parse(moment),
  );
  return at === undefined || to === undefined || Number.isNaN(at) || Number.isNaN(to) ? 0 : (to - at) / 3.6e6;
}

const numberOf = ({ mention }: Statement): NumberValue | null => (mention.kind === 'number' ? mention.value : null);

const REVISED =
  /\b(?:revis|lower(?:ed|ing)?\b|correct(?:ed|ion|ing)|downgrad|initially|earlier (?:said|reported|put|count|toll)|miscount|double[- ]count)/i;

/** A sentence that says that a count was set right. */
export function isRevised({ reading, mention }: Statement): boolean {
  return REVISED.test(reading.sentences[mention.sentence]?.text ?? '');
}

/** Whether two answers to a declared claim can both stand. */
export function answersAgree(entry: ClaimEntry, knowledge: Knowledge): (a: Statement, b: Statement) => boolean {
  return (a, b) => {
    switch (entry.type) {
      case 'toll':
        return tollsAgree(entry, a, b);
      case 'vote':
      case 'result':
        return pairsAgree(numberOf(a), numberOf(b));
      case 'age':
        return agesAgree(a, b);
      case 'poll':
        return pollsAgree(entry, a, b);
      case 'rank':
        return numberOf(a)?.amount === numberOf(b)?.amount;
      case 'title':
        return !otherPost(titleOf(a), titleOf(b));
      case 'place':
        return samePlace(a, b, knowledge);
      default:
        return true;
    }
  };
}

export function titleOf({ mention }: Statement): string {
  return mention.kind === 'name' ? (mention.value.title ?? '') : '';
}

function intervalsMeet(entry: ClaimEntry, x: Interval, y: Interval): boolean {
  return agree(x, y, slackFor(entry, x, y));
}

/** A later count that is higher replaces the earlier one; so does a lower one that is told to be a revision. */
function tollsAgree(entry: ClaimEntry, a: Statement, b: Statement): boolean {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (!x || !y || intervalsMeet(entry, x, y)) return true;
  const counted = [a, b].map(({ reading, mention }) => {
    const sentence = reading.sentences[mention.sentence];
    return sentence && mention.kind === 'number' ? countedBy(sentence, mention).harm : null;
  });
  if (counted[0] !== counted[1]) return true;
  const hours = hoursBetween(a, b);
  if (hours === null) return false;
  if (hours === 0) return isRevised(a) || isRevised(b);
  const [earlier, later, last] = hours > 0 ? [x, y, b] : [y, x, a];
  return later.amount > earlier.amount || isRevised(last);
}

/** Both figures, in the order in which they fall to the two sides where the words tell it, else in any order. */
export function pairsAgree(x: NumberValue | null, y: NumberValue | null): boolean {
  if (!x || !y) return true;
  if (x.against === null || y.against === null) return x.amount === y.amount || x.against === y.amount || x.amount === y.against;
  const straight = x.amount === y.amount && x.against === y.against;
  const crossed = x.amount === y.against && x.against === y.amount;
  return x.noun !== null && y.noun !== null ? straight : straight || crossed;
}

const YEAR = 365.25;

/** Ages of one person grow by a year a year; two articles of one day must agree. */
function agesAgree(a: Statement, b: Statement): boolean {
  const [x, y] = [numberOf(a)?.amount, numberOf(b)?.amount];
  if (x === undefined || y === undefined || Math.floor(x) === Math.floor(y)) return true;
  const [day, other] = [dayOf(a), dayOf(b)];
  if (day === null || other === null) return Math.abs(x - y) <= 1;
  const passed = (other - day) / YEAR;
  const grown = Math.floor(y) - Math.floor(x);
  return passed === 0 ? false : grown >= Math.floor(passed) && grown <= Math.ceil(passed);
}

/** Figures of one poll; those of days far apart are two polls. */
function pollsAgree(entry: ClaimEntry, a: Statement, b: Statement): boolean {
  if (a.mention.kind !== 'share' || b.mention.kind !== 'share') return true;
  const [x, y] = [dayOf(a), dayOf(b)];
  if (x !== null && y !== null && Math.abs(x - y) > DAYS_OF_A_POLL) return true;
  return intervalsMeet(entry, a.mention.value, b.mention.value);
}
