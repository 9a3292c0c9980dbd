/** Slips between thousand, million and billion: "a loan of $20 billion … the $20 million loan". */
import { stem } from '../language/natural.js';
import { isStopword } from '../language/stopwords.js';
import type { MentionOf, Reading } from '../model.js';

type Count = MentionOf<'number'>;

interface Sized {
  readonly count: Count;
  /** The digits and the thing they are the size of: "20 loan". */
  readonly key: string;
  /** "the $20 million loan": one that was told of before. */
  readonly definite: boolean;
}

const SCALE = /(?<digits>\d[\d,.]{0,9}) ?(?:thousand|million|billion|trillion|m|bn|tn|k)(?!\p{L})/iu;
/** "$20 million loan", "$20 million rescue loan". */
const THING_AFTER = /^[ -](?:dollar |euro )?(?<words>\p{Ll}{3,20}(?: \p{Ll}{3,20}){0,2})/u;
/** "loan of $20 million", "a loan, worth $20 million". */
const THING_BEFORE = /(?<![\p{L}])(?<thing>\p{Ll}{3,20}),? (?:of|worth|valued at|totalling|totaling|worth about|of about) $/u;
const DEFINITE = /\b(?:the|that|this|its|their|his|her) (?:\p{Ll}{3,12} )?$/iu;

/** Pairs of sums with the same digits and the same thing, a thousand times or more apart; the later one is the one that refers back. */
export function* magnitudeSlips(reading: Reading): Iterable<readonly [Count, Count]> {
  const known = new Map<string, Sized[]>();
  for (const mention of reading.mentions) {
    const sized = mention.kind === 'number' && mention.value.unit !== null && !mention.value.denied ? sizedOf(reading, mention) : null;
    if (!sized) continue;
    const list = known.get(sized.key);
    if (list) list.push(sized);
    else known.set(sized.key, [sized]);
  }
  for (const list of known.values()) {
    const [first] = list;
    const others = list.filter(({ count }) => first && apart(first.count, count));
    const [other] = others;
    // Each told again and again: two things of one name.
    if (!first || !other || (others.length > 1 && list.length - others.length > 1)) continue;
    if (other.definite && first.count.sentence !== other.count.sentence) yield [first.count, other.count];
  }
}

function apart({ value: a }: Count, { value: b }: Count): boolean {
  return a.unit === b.unit && Math.max(a.amount, b.amount) >= 900 * Math.min(a.amount, b.amount);
}

function sizedOf({ sentences }: Reading, count: Count): Sized | null {
  const sentence = sentences[count.sentence];
  const digits = SCALE.exec(count.text)?.groups?.digits;
  if (!sentence || digits === undefined) return null;
  const [from, to] = [count.start - sentence.start, count.end - sentence.start];
  const [before, after] = [sentence.text.slice(Math.max(0, from - 60), from), sentence.text.slice(to, to + 80)];
  const next = THING_AFTER.exec(after)?.groups?.words?.split(' ') ?? [];
  const end = next.findIndex(isStopword);
  const thing = (end < 0 ? next : next.slice(0, end)).at(-1) ?? THING_BEFORE.exec(before)?.groups?.thing;
  return thing === undefined || isStopword(thing) ? null : { count, key: `${digits} ${stem(thing)}`, definite: DEFINITE.test(before) };
}
