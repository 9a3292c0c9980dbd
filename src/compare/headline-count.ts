/** Counts of people and results of games that a headline gives and its article gives otherwise. */
import type { MentionOf, Reading } from '../model.js';
import { countedBy, type Harm } from './harm.js';
import { isBelow } from './zone.js';

type Count = MentionOf<'number'>;

/** Sentences of the body in which an article tells what its headline is about. */
const LEAD = 2;
/** Larger counts are rounded in headlines. */
const MOST = 1000;

/** A count of the headline that the article nowhere has, and the one count of the same that its first sentences have. */
export function headlineCounts(reading: Reading): (readonly [Count, Count])[] {
  const numbers = reading.mentions.filter((mention): mention is Count => mention.kind === 'number');
  const zone = ({ sentence }: Count) => reading.sentences[sentence]?.zone;
  const under = numbers.filter((mention) => isBelow(zone(mention)));
  const lead = leadOf(reading);
  return numbers.flatMap((head) => {
    if (zone(head) !== 'headline') return [];
    const first = under.filter(({ sentence }) => lead.has(sentence));
    const other = head.value.unit === 'score' ? resultIn(reading, head, first) : harmedIn(reading, head, first);
    return other && !explained(head, under) ? [[head, other] as const] : [];
  });
}

function leadOf({ sentences }: Reading): ReadonlySet<number> {
  return new Set(sentences.flatMap(({ zone }, index) => (isBelow(zone) ? [index] : [])).slice(0, LEAD));
}

function harmOf(reading: Reading, mention: Count): Harm | null {
  const sentence = reading.sentences[mention.sentence];
  if (!sentence) return null;
  const { harm, people, part } = countedBy(sentence, mention);
  return part || people !== null ? null : harm;
}

/** The only count of the first sentences of what the headline counts: two would be parts. */
function harmedIn(reading: Reading, head: Count, first: readonly Count[]): Count | null {
  const harm = harmOf(reading, head);
  if (harm === null || !plain(head)) return null;
  const others = first.filter((mention) => mention.value.unit !== 'score' && harmOf(reading, mention) === harm);
  const [other] = others;
  return other && others.length === 1 && plain(other) ? other : null;
}

/** An exact count of people: no percentage, no year, no age. */
function plain({ value, text }: Count): boolean {
  const { amount, unit, ordinal, bound, approximate } = value;
  return (
    Number.isInteger(amount) &&
    amount > 0 &&
    amount < MOST &&
    unit === null &&
    !ordinal &&
    bound === null &&
    !approximate &&
    !/%/.test(text)
  );
}

/** The one result of the first sentences, told with two of the headline's names. */
function resultIn(reading: Reading, head: Count, first: readonly Count[]): Count | null {
  const results = first.filter(({ value }) => value.unit === 'score');
  const [other] = results;
  if (!other || results.length !== 1) return null;
  const names = (index: number): string[] =>
    (reading.sentences[index]?.tokens ?? []).filter(({ capital }) => capital).map(({ lower }) => lower);
  const under = new Set(names(other.sentence));
  return new Set(names(head.sentence).filter((name) => under.has(name))).size >= 2 ? other : null;
}

/** The article has the headline's figure somewhere, or counts that make it up. */
function explained(head: Count, under: readonly Count[]): boolean {
  const values = under.map(({ value }) => value);
  if (head.value.unit === 'score') {
    const { amount, against } = head.value;
    return values.some(
      (other) =>
        other.unit === 'score' &&
        ((other.amount === amount && other.against === against) || (other.amount === against && other.against === amount)),
    );
  }
  const amount = head.value.amount;
  return values.some(
    (other, i) =>
      (other.low <= amount && amount <= other.high) || values.slice(i + 1).some((also) => other.amount + also.amount === amount),
  );
}
