/** Lengths of time and sums of money that an article takes up again: "nights on a ledge … nights on the ledge", "fined $40 million … the $45 million fine". */
import { stem } from '../language/natural.js';
import type { MentionOf, Reading, SentenceReading } from '../model.js';
import { meet } from './recompute.js';
import { ELSEWHERE, isDefinite } from './taken-up.js';

type Length = MentionOf<'duration'>;
type Sum = MentionOf<'number'>;

/** What a length of time is of: "three nights on a ledge", "the nine-year sentence". */
const PLACE =
  /^ (?<preposition>on|in|at|under|inside|aboard|beneath|behind) (?<article>an?|the|his|her|their|its) (?<noun>\p{Ll}{3,20})(?=[ ,.;]|$)/u;
const NOUN = /^ (?<noun>\p{Ll}{3,15})(?=[ ,.;]|$)/u;
const KIN: Readonly<Record<string, RegExp>> = {
  sentence: /\b(?:jailed|sentenced|prison|imprisoned)\b/i,
  term: /\b(?:jailed|sentenced|elected)\b/i,
  ban: /\b(?:banned|suspended|barred)\b/i,
  suspension: /\b(?:banned|suspended|barred)\b/i,
};

/** Pairs of a length told first and one that takes it up with another figure. */
export function* lengthsTakenUp(reading: Reading): Iterable<readonly [Length, Length]> {
  const all = reading.mentions.filter(
    (one): one is Length => one.kind === 'duration' && reading.sentences[one.sentence]?.zone === 'body' && one.level !== 'quoted',
  );
  const places = new Map<string, Length>();
  for (const one of all) {
    const sentence = reading.sentences[one.sentence];
    if (!sentence || one.value.approximate || ELSEWHERE.test(sentence.text)) continue;
    const after = sentence.text.slice(one.end - sentence.start);
    const place = PLACE.exec(after)?.groups;
    const key = place ? `${place.preposition} ${place.noun} ${one.value.unit}` : '';
    const other = place ? places.get(key) : undefined;
    if (place && !other && /^an?$/.test(place.article ?? '')) places.set(key, one);
    if (
      other &&
      place?.article !== 'a' &&
      other.sentence !== one.sentence &&
      !meet(other.value, one.value) &&
      onePerson(reading, other, one)
    )
      yield [other, one];
    const sentenced = SENTENCED.exec(sentence.text.slice(0, one.start - sentence.start))
      ? `for ${entitiesIn(reading, one.sentence).join(' ')}`
      : '';
    const before = sentenced.length > 4 && !sentenced.includes(' ', 4) ? places.get(sentenced) : undefined;
    if (sentenced && !before) places.set(sentenced, one);
    if (before && before.sentence !== one.sentence && !meet(before.value, one.value) && onePerson(reading, before, one))
      yield [before, one];
    const first = ofNoun(reading, all, one, sentence, NOUN.exec(after)?.groups?.noun ?? '');
    if (first) yield [first, one];
  }
}

/** "jailed Tom Marr for seven years", "was sentenced to eight years": a matter of appeals is told with both. */
const SENTENCED = /(?:jailed|sentenced|imprisoned|banned|suspended)(?!\p{L})[^.;:,]{0,30} (?:for|to) $/u;

/** The persons or bodies named in a sentence, each once. */
function entitiesIn(reading: Reading, index: number): number[] {
  return [
    ...new Set(
      reading.mentions.flatMap((one) => (one.kind === 'name' && one.sentence === index && isParty(reading, one) ? [one.value.entity] : [])),
    ),
  ];
}

/** The one length told before of what "the nine-year sentence" takes up. */
function ofNoun(reading: Reading, all: readonly Length[], one: Length, sentence: SentenceReading, noun: string): Length | null {
  const kin = KIN[noun];
  if (!kin || !isDefinite(sentence, one)) return null;
  const earlier = all.filter((other) => other.sentence < one.sentence && other.value.unit === one.value.unit);
  const [first] = earlier;
  const told = reading.sentences[first?.sentence ?? -1];
  if (!first || !told || earlier.length > 1 || !kin.test(told.text) || meet(first.value, one.value)) return null;
  return onePerson(reading, first, one) ? first : null;
}

/** Nobody is named in the later sentence who is not in the earlier one, and neither tells of another time. */
function onePerson(reading: Reading, first: Length | Sum, later: Length | Sum): boolean {
  const named = (index: number): Set<number> =>
    new Set(
      reading.mentions.flatMap((one) => (one.kind === 'name' && one.sentence === index && isParty(reading, one) ? [one.value.entity] : [])),
    );
  const [x, y] = [named(first.sentence), named(later.sentence)];
  const between = reading.sentences.slice(first.sentence + 1, later.sentence + 1);
  return [...y].every((entity) => x.has(entity)) && !between.some(({ text }) => ELSEWHERE.test(text));
}

/** Beyond this the sums are of two things. */
const FAR = 2;

/** Pairs of a sum told first and a definite one of what it was: the only sum of its sentence, whose words have the same noun or verb. */
export function* sumsTakenUp(reading: Reading): Iterable<readonly [Sum, Sum]> {
  const sums = reading.mentions.filter(
    (one): one is Sum =>
      one.kind === 'number' &&
      /^[A-Z]{3}$/.test(one.value.unit ?? '') &&
      one.value.per === null &&
      one.value.bound === null &&
      !one.value.approximate &&
      !one.value.denied,
  );
  if (sums.length > MOST_SUMS) return;
  for (const one of sums) {
    const sentence = reading.sentences[one.sentence];
    const noun = sentence && NOUN.exec(sentence.text.slice(one.end - sentence.start))?.groups?.noun;
    if (!sentence || !noun || one.level === 'quoted' || !isDefinite(sentence, one) || ELSEWHERE.test(sentence.text)) continue;
    const about = stem(noun);
    const earlier = sums.filter((other) => other.sentence < one.sentence);
    const told = earlier.filter(({ sentence: at }) => reading.sentences[at]?.tokens.some(({ lower }) => stem(lower) === about));
    const [first] = told;
    if (!first || told.length > 1 || earlier.some(({ value }) => meet(value, one.value)) || first.value.unit !== one.value.unit) continue;
    const ratio = first.value.amount / one.value.amount;
    const text = reading.sentences[first.sentence]?.text ?? '';
    if (ratio > FAR || ratio < 1 / FAR || ELSEWHERE.test(text) || isSum(earlier, one) || !onePerson(reading, first, one)) continue;
    yield [first, one];
  }
}

const MOST_SUMS = 40;

function isSum(earlier: readonly Sum[], { value }: Sum): boolean {
  return earlier.some((a) => earlier.some((b) => meet({ low: a.value.low + b.value.low, high: a.value.high + b.value.high }, value)));
}

/** A person or a body; a name behind "in" or "near" may be a place. */
function isParty({ sentences }: Reading, { start, sentence, value }: MentionOf<'name'>): boolean {
  const own = sentences[sentence];
  const before = own?.text.slice(Math.max(0, start - own.start - 8), start - own.start) ?? '';
  return value.type !== 'place' && (value.type !== 'unknown' || !/(?:^|\s)(?:in|at|near|from|of|to|above) $/i.test(before));
}
