/** Why no sentence answers a declared claim: which key of its `match` is met, and where the nearest sentences stop short. */
import type { Match, Reading } from '../model.js';
import { meets } from './entry.js';
import type { Matcher } from './matching.js';
import type { Member, Refusal } from './slot.js';

/** What was found on the way: values of another time, and values that belong to something else. */
export interface Nearly {
  readonly late: readonly Member[];
  readonly refused: readonly Pick<Refusal, 'message'>[];
}

/** Words of a key shown in a message. */
const SHOWN = 3;
/** What a sentence must hold to answer a question of a type, in words. */
const VALUES: Readonly<Partial<Record<Matcher['entry']['type'], string>>> = {
  share: 'a share',
  poll: 'a share of it',
  number: 'a number',
  money: 'a sum of money',
  duration: 'a length of time',
  date: 'a day of it',
  list: 'two members of the list',
  position: 'a position on it',
  quotation: 'that quotation',
  title: 'a title beside the name',
  place: 'a place of it',
  status: 'a word for one of its steps',
  toll: 'a count of it',
  vote: 'both sides of a vote',
  age: 'an age',
  result: 'a result',
  rank: 'a rank',
};

/** One sentence without its end: "12 sentences hold “ceasefire” (any), none of them “Varland” (who)". */
export function whyUnmatched({ entry, keys }: Matcher, readings: readonly Reading[], { late, refused }: Nearly): string {
  if (late.length > 0)
    return `${counted(late.length, 'statement matches', 'statements match')}, none of them within \`between\` (${entry.between?.join(' to ')})`;
  const first = refused[0];
  if (first) return `the nearest value was passed over: ${first.message}${refused.length > 1 ? `, and ${refused.length - 1} more` : ''}`;
  const met = metSentences(keys, readings);
  const absent = [...keys.keys()].filter((key) => (met.byKey.get(key) ?? 0) === 0);
  if (absent.length > 0) return `no sentence holds ${absent.map((key) => wordsOf(keys, key)).join(' or ')}`;
  if (met.all > 0)
    return `${counted(met.all, 'sentence meets', 'sentences meet')} \`match\`, none with ${VALUES[entry.type] ?? 'a value of its type'}`;
  const [rarest = 'any'] = [...keys.keys()].sort((a, b) => (met.byKey.get(a) ?? 0) - (met.byKey.get(b) ?? 0));
  const others = [...keys.keys()].filter((key) => key !== rarest);
  const near = others.sort((a, b) => (met.without.get(a) ?? 0) - (met.without.get(b) ?? 0)).at(-1) ?? rarest;
  return `${counted(met.byKey.get(rarest) ?? 0, 'sentence holds', 'sentences hold')} ${wordsOf(keys, rarest)}, none of them ${wordsOf(keys, near)} as well`;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** `“ceasefire”, “truce” or 2 others (any)` */
function wordsOf(keys: Matcher['keys'], key: keyof Match): string {
  const texts = (keys.get(key) ?? []).map(({ text }) => `“${text}”`);
  const more = texts.length - SHOWN;
  const shown = more > 0 ? [...texts.slice(0, SHOWN), `${more} other${more > 1 ? 's' : ''}`] : texts;
  const joint = key === 'all' ? 'and' : 'or';
  const list = shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} ${joint} ${shown.at(-1)}`;
  return `${list} (${key})`;
}

interface Counts {
  readonly byKey: ReadonlyMap<keyof Match, number>;
  /** Sentences that meet every key but this one. */
  readonly without: ReadonlyMap<keyof Match, number>;
  readonly all: number;
}

function metSentences(keys: Matcher['keys'], readings: readonly Reading[]): Counts {
  const byKey = new Map<keyof Match, number>();
  const without = new Map<keyof Match, number>();
  let all = 0;
  for (const sentence of readings.flatMap(({ sentences }) => sentences)) {
    if (sentence.zone === 'furniture') continue;
    const missed: (keyof Match)[] = [];
    for (const [key, entries] of keys) {
      const met = key === 'all' ? entries.every((entry) => meets(entry, sentence)) : entries.some((entry) => meets(entry, sentence));
      if (met) byKey.set(key, (byKey.get(key) ?? 0) + 1);
      else missed.push(key);
    }
    const [only] = missed;
    if (missed.length === 0) all++;
    else if (missed.length === 1 && only) without.set(only, (without.get(only) ?? 0) + 1);
  }
  return { byKey, without, all };
}
