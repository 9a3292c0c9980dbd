/**
 * Figures that an article takes up again with "the": "killed four climbers … the five climbers who died". What is told first
 * without "the" is what "the" refers back to, as long as nothing between adds to it, takes from it or tells of a part.
 */

import { wholeNumber } from '../language/number-words.js';
import { ORDINALS } from '../language/ordinal-words.js';
import type { MentionOf, Reading, SentenceReading, Span } from '../model.js';
import { fatesOf } from './fate.js';
import { isPersonNoun } from './person-noun.js';

type Count = MentionOf<'number'>;

/** Pairs of what is told first and what takes it up with another figure; each figure in one pair at most. */
export function* takenUp(reading: Reading): Iterable<readonly [Count, Count]> {
  const counts = reading.mentions.filter((one): one is Count => one.kind === 'number' && isPlain(one) && zoneOf(reading, one) === 'body');
  const known = new Map<string, Count[]>();
  for (const count of counts) {
    for (const key of keysOf(reading, count)) {
      const earlier = known.get(key) ?? [];
      known.set(key, [...earlier.slice(-MOST), count]);
      const [first] = earlier;
      if (first && count.sentence > first.sentence && takes(reading, first, count, earlier)) {
        yield [first, count];
        break;
      }
    }
  }
}

/** Earlier figures of one noun that are kept. */
const MOST = 8;
/** Beyond this the later count is of a larger whole. */
const FAR = 1.6;

function isPlain({ value: { unit, per, against, approximate, bound, amount, low, high, ordinal, denied, noun } }: Count): boolean {
  const plain = !approximate && bound === null && per === null && against === null && !ordinal && !denied;
  return plain && noun !== null && unit === null && low === high && amount >= 2;
}

const zoneOf = (reading: Reading, { sentence }: Count): string => reading.sentences[sentence]?.zone ?? 'furniture';

/** What is counted: its noun, or "hurt" for people who are. */
function keysOf(reading: Reading, count: Count): string[] {
  const noun = count.value.noun ?? '';
  const fates = fateOf(reading, count);
  return [`noun ${noun}`, ...(fates === null ? [] : [`fate ${fates}`])];
}

/** The one fate of people that is told of a count. */
function fateOf({ sentences }: Reading, count: Count): number | null {
  const sentence = sentences[count.sentence];
  if (!sentence || !(isPersonNoun(count.value.noun ?? '') || count.value.noun === 'people')) return null;
  const fates = [...fatesOf(sentence, count)];
  if (fates.length === 0 && count.value.noun === 'victim') return 0;
  return fates.length === 1 ? (fates[0] ?? null) : null;
}

/** "The five", "all four", "those 12". */
const DEFINITE = /(?:^|[^\p{L}])(?:the|all|all the|these|those|all of the)$/iu;
/** After the noun the clause goes on, or tells the fate again: nothing makes it a part. */
const GOES_ON =
  /^(?:[.,;]|$| (?:who (?:died|(?:were|was|had been|have been) (?:killed|hurt|injured|wounded|arrested|detained|rescued))|have|has|had|were|was|are|is|will|would|could|can|did|do|got|went|came|took|said|spent|want|wants|face|faces|appeared|due|all )(?!\p{L}))/u;
export const ELSEWHERE =
  /\b(?:last (?:year|month|week|night)|(?:in|of|from|since) (?:19|20)\d\d|ago|earlier|previous(?:ly)?|another|other|others|more|further|additional|remaining|rest|still|later|rose|risen|now|then|include[sd]?|including|among|join(?:s|ed)?|revised|updated|each|every|per|also|as well)\b/i;

function takes(reading: Reading, first: Count, count: Count, earlier: readonly Count[]): boolean {
  const [a, b] = [reading.sentences[first.sentence], reading.sentences[count.sentence]];
  if (!a || !b || isDefinite(a, first) || !isDefinite(b, count) || first.level === 'quoted' || count.level === 'quoted') return false;
  if (earlier.some(({ value }) => value.amount !== first.value.amount) || first.value.amount === count.value.amount) return false;
  const [low, high] = [Math.min(first.value.amount, count.value.amount), Math.max(first.value.amount, count.value.amount)];
  const after = b.text.slice(count.end - b.start);
  if (high > low * FAR || !GOES_ON.test(after) || ELSEWHERE.test(a.text) || ELSEWHERE.test(b.text)) return false;
  return !isMade(reading, first, count, /^ who /.test(after));
}

export function isDefinite({ text, start: from }: SentenceReading, { start }: Span): boolean {
  return DEFINITE.test(text.slice(Math.max(0, start - from - 12), start - from).trimEnd());
}

/** Whether figures, ordinals or persons told before make the later figure out of the first one, or tell it by itself. */
function isMade({ sentences, mentions }: Reading, first: Count, count: Count, restated: boolean): boolean {
  const before = sentences.slice(0, count.sentence + 1);
  const amounts = new Set<number>();
  for (const { zone, tokens } of before)
    for (const [at, { lower, end }] of tokens.entries()) {
      if (zone === 'furniture' || end > count.start || isOnScale(tokens, at)) continue;
      if (lower === 'a' || lower === 'an') continue;
      const amount = wholeNumber(lower) ?? ordinalOf(lower) ?? (/^\d{1,7}$/.test(lower) ? Number(lower) : null);
      if (amount !== null) amounts.add(amount);
    }
  const { amount } = count.value;
  if (amounts.has(amount) || [...amounts].some((one) => amounts.has(amount - one) || amounts.has(amount + one))) return true;
  const between = before.slice(first.sentence, count.sentence);
  if (between.slice(1).some(({ text }) => ELSEWHERE.test(text))) return true;
  if (restated) return false;
  const single = between.some(({ text, start }) => SINGLE.test(text.slice(Math.max(0, first.end - start))));
  const named = mentions.some(
    (one) => one.kind === 'name' && one.value.type === 'person' && one.start > first.end && one.start < count.start && one.level === 'own',
  );
  return single || (named && Math.abs(amount - first.value.amount) <= 2);
}

/** "rated four out of five": a mark on a scale, not a count. */
function isOnScale(tokens: SentenceReading['tokens'], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 3), at + 4).map(({ lower }) => lower);
  return SCALE.test(words.join(' '));
}

const SCALE = /\b(?:rated|ranked|scored|level|grade)\b[^.]{0,20} of /;

/** "and a guide", "the driver": one more. */
const SINGLE =
  /(?:^|[^\p{L}])(?:an?|the|his|her|their) (?:\p{Ll}{2,15} )?(?:man|woman|boy|girl|child|guide|driver|pilot|guard|colleague|friend|brother|sister|son|daughter|wife|husband|mother|father|person|suspect|victim|worker|teacher|accomplice)(?!\p{L})/iu;

function ordinalOf(lower: string): number | null {
  const at = ORDINALS.indexOf(lower);
  return at < 0 ? null : at + 1;
}
