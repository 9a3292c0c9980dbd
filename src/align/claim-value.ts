/** The value in a sentence that states a declared claim, and why the others there do not. */
import type { Refused } from '../compare/comparable.js';
import { currencyOf } from '../compare/reference.js';
import { singular } from '../language/natural.js';
import { stemsOf, synonymsOf } from '../language/synonyms.js';
import type { ClaimEntry, Mention, MentionOf, Reading } from '../model.js';
import { refusedDate } from './claim-date.js';
import { refusedDuration } from './claim-duration.js';
import { refusedShare } from './claim-share.js';
import { distance, type Matcher, type Met } from './matching.js';

/** Characters between the words of the claim and a value beyond which the value belongs to something else. */
const NEAR = 90;

/** Words beyond which a sentence is a table or a list run together, and nobody can say what a value in it belongs to. */
const LONG = 400;

export interface Choice {
  /** The value nearest to the words that say what is measured; of two as near, the one after them. */
  readonly mention: Mention | null;
  /** Why the nearest one was passed over, when none is left. */
  readonly refused: (Refused & { readonly mention: Mention }) | null;
}

/** Chooses among the mentions of a sentence that meets the claim. */
export function choose(matcher: Matcher, reading: Reading, mentions: readonly Mention[], met: Met): Choice {
  const anchors = [...met.spans].filter(([key]) => key !== 'who' || met.spans.size === 1).flatMap(([, spans]) => spans);
  const ranked = mentions
    .filter((mention) => fits(matcher.entry, mention))
    .map((mention) => ({ mention, far: distance(mention, anchors) }))
    .filter(({ far }) => far <= NEAR)
    .sort((a, b) => a.far - b.far || b.mention.start - a.mention.start);
  const first = ranked[0]?.mention;
  if (!first) return { mention: null, refused: null };
  if ((reading.sentences[met.sentence]?.tokens.length ?? 0) > LONG)
    return {
      mention: null,
      refused: { reason: 'event', message: `“${first.text}” stands in a sentence too long to take apart`, mention: first },
    };
  const best = ranked.find(({ mention }) => refusedValue(matcher, reading, mention) === null);
  const why = best ? null : refusedValue(matcher, reading, first);
  return { mention: best?.mention ?? null, refused: why && { ...why, mention: first } };
}

function fits(entry: ClaimEntry, mention: Mention): boolean {
  if ('denied' in mention.value && mention.value.denied) return false;
  if (mention.kind === 'share') return !mention.value.change;
  if (mention.kind === 'number')
    return !mention.value.ordinal && (entry.type === 'money') === (mention.value.unit !== null && /^[A-Z]{3}$/.test(mention.value.unit));
  if (mention.kind === 'date') {
    const { precision, from, year, month, weekday, relative } = mention.value;
    // A time of day is no day, and neither is "two days later" while nothing says later than what.
    if (precision === 'time' || (from === null && !relative && year === null && month === null && weekday === null)) return false;
    return entry.precision !== 'year' || year !== null || from !== null;
  }
  return true;
}

/** Why a value in a sentence that meets the claim belongs to something else, or null. */
function refusedValue(matcher: Matcher, reading: Reading, mention: Mention): Refused | null {
  if (mention.kind === 'share') return refusedShare(matcher, reading, mention);
  if (mention.kind === 'date') return refusedDate(matcher, reading, mention);
  if (mention.kind === 'duration') return refusedDuration(matcher, reading, mention);
  if (mention.kind === 'number' && matcher.entry.type === 'number') return refusedCount(matcher, mention);
  if (mention.kind !== 'number' || matcher.entry.type !== 'money' || !matcher.entry.reference) return null;
  const currency = currencyOf(matcher.entry.reference.value);
  if (currency === null || mention.value.unit === currency) return null;
  return { reason: 'unit', message: `“${mention.text}” is in another currency than “${matcher.entry.reference.value}”` };
}

/** Things counted that the claim does not name, where it names things in the plural: "14 towns" for a number of bridges. */
function refusedCount({ entry }: Matcher, mention: MentionOf<'number'>): Refused | null {
  const { noun } = mention.value;
  const { what, of, any, all } = entry.match;
  const words = [...what, ...of, ...any, ...all].flatMap((text) => text.split(/\s/).filter((word) => /^\p{Ll}/u.test(word)));
  const counted = words.filter((word) => singular(word) !== word).flatMap((word) => stemsOf(singular(word)));
  if (noun === null || counted.length === 0) return null;
  const kin = stemsOf(noun).flatMap((stem) => [stem, ...synonymsOf(noun).flatMap((phrase) => (phrase.length === 1 ? phrase : []))]);
  return kin.some((stem) => counted.includes(stem))
    ? null
    : { reason: 'counting', message: `“${mention.text}” counts something else than the claim` };
}
