/** Values that can be set beside one another: counts, amounts, shares, lengths of time. */

import { agree } from '../compare/interval.js';
import { figure } from '../compare/value.js';
import { differAsPrinted } from '../compare/value-conflict.js';
import { stem } from '../language/natural.js';
import type { ClaimType, Interval, Mention, MentionOf, Reading } from '../model.js';

/** Nouns that say little about what is counted. */
const GENERIC: ReadonlySet<string> = new Set(
  'people person man woman child year month week day time member part way thing case number point other victim percent item place side country group kind one hour minute seat vote home house job worker'
    .split(' ')
    .map(stem),
);

/** A mention as a quantity: what it may be compared with and the value in normal form. */
export interface Quantity {
  readonly reading: Reading;
  readonly mention: Mention;
  /** What is measured: `count/boat`, `unit/km`, `money/GBP`, `share`, `duration`. */
  readonly key: string;
  readonly type: ClaimType;
  readonly interval: Interval;
  /** The digits as they would be printed, for slips. */
  readonly printed: string;
  /** Normal form, for identity: equal values have equal forms. */
  readonly form: string;
  /** The key alone says what is counted ("narrowboats"), not just that something is ("people"). */
  readonly telling: boolean;
  /** Sure enough to be compared without a declared claim. */
  readonly firm: boolean;
}

/** A count of those beside others is a part of a number that stands elsewhere: it means the same only in the same sentence. */
const OTHERS = /^(?:other|others|more|further|additional|remaining|another|extra)\b/i;
/** "its billion users" says how many there are about, not how many. */
const MAGNITUDE = /^(?:hundreds?|thousands?|millions?|billions?|trillions?)\b/i;
const CURRENCY = /^[A-Z]{3}$/;
/** "DKr740mn" and "740 million kroner" are one sum where the country is clear; the gate parts two currencies. */
const KRONER: ReadonlySet<string> = new Set(['krone', 'CZK', 'DKK', 'ISK', 'NOK', 'SEK']);
/** A value told with a hedge reaches at most so many times as high as it begins. */
const VAGUE = 3;

/** Turns a mention into a quantity, or null when it states none that could be compared. */
export function quantityOf(reading: Reading, mention: Mention): Quantity | null {
  if ('denied' in mention.value && mention.value.denied) return null;
  switch (mention.kind) {
    case 'share':
      return shareQuantity(reading, mention);
    case 'number':
      return numberQuantity(reading, mention);
    case 'duration':
      return durationQuantity(reading, mention);
    default:
      return null;
  }
}

function shareQuantity(reading: Reading, mention: Mention & { kind: 'share' }): Quantity {
  const { low, high, change } = mention.value;
  const middle = (low + high) / 2;
  const form = figure(Math.round(middle * 1000) / 1000);
  const key = change ? 'share-change' : 'share';
  return { reading, mention, key, type: 'share', interval: { low, high }, printed: figure(middle * 100), form, telling: false, firm: true };
}

function durationQuantity(reading: Reading, mention: Mention & { kind: 'duration' }): Quantity {
  const { low, high, amount, unit } = mention.value;
  const form = `${figure(amount)} ${unit}`;
  return {
    reading,
    mention,
    key: 'duration',
    type: 'duration',
    interval: { low, high },
    printed: figure(amount),
    form,
    telling: false,
    firm: isFirm(mention.value),
  };
}

function numberQuantity(reading: Reading, mention: Mention & { kind: 'number' }): Quantity | null {
  const { low, high, amount, unit, noun, nounPhrase, ordinal, per } = mention.value;
  if (ordinal || announcesList(reading, mention)) return null;
  const base = {
    reading,
    mention,
    interval: { low, high },
    printed: figure(amount),
    form: figure(amount),
    firm: isFirm(mention.value) && !MAGNITUDE.test(mention.text),
  };
  const rate = per === null ? '' : `/${per}`;
  if (unit !== null) {
    const kroner = KRONER.has(unit);
    const money = kroner || CURRENCY.test(unit);
    return {
      ...base,
      key: `${money ? 'money' : 'unit'}/${kroner ? 'krone' : unit}${rate}`,
      type: money ? 'money' : 'number',
      telling: false,
    };
  }
  // "two of the six hostages" is a part: no count to set beside the six of another article.
  if (noun === null || nounPhrase?.startsWith('of ')) return { ...base, key: `count${rate}`, type: 'number', telling: false };
  const head = stem(noun);
  if (OTHERS.test(nounPhrase ?? '')) return { ...base, key: `others/${head}${rate}`, type: 'number', telling: false };
  return { ...base, key: `count/${head}${rate}`, type: 'number', telling: !GENERIC.has(head) };
}

/** "four districts: …": what the list holds is compared as a list, whose members may stand for several. */
function announcesList(reading: Reading, { sentence, value, end }: Mention & { kind: 'number' }): boolean {
  let lists = announced.get(reading);
  if (!lists) {
    lists = reading.mentions.filter((other): other is MentionOf<'list'> & Mention => other.kind === 'list' && other.value.said !== null);
    announced.set(reading, lists);
  }
  return lists.some((other) => other.sentence === sentence && other.value.said === value.amount && other.end > end);
}

/** The lists of each reading that say how many they hold. */
const announced = new WeakMap<Reading, readonly MentionOf<'list'>[]>();

/** A figure that says how much, not just that it is many: "dozens", "several", "weeks" may be nearly anything. */
function isFirm({ low, high, approximate }: Interval & { readonly approximate: boolean }): boolean {
  return !approximate || high <= VAGUE * low;
}

/** Whether two quantities state values that can both be meant. */
export function sameValue(a: Quantity, b: Quantity): boolean {
  return agree(a.interval, b.interval);
}

/**
 * Whether two quantities told in one sentence are one figure: as sameValue, but "over 44" is not "over 70", and the ends of
 * ranges count.
 */
export function sameFigure(a: Quantity, b: Quantity): boolean {
  return sameValue(a, b) && !differAsPrinted(a.mention, b.mention);
}
