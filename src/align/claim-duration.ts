/** Whether a length of time beside the words of a declared claim is the length of that thing. */
import type { Refused } from '../compare/comparable.js';
import { bygone, negated } from '../compare/modality.js';
import { isStopword } from '../language/stopwords.js';
import type { MentionOf, Reading, SentenceReading, Span } from '../model.js';
import { places } from './entry.js';
import type { Matcher } from './matching.js';

/** What ties a length to the thing named before it; a few words of place or object may stand before "for". */
const TIED =
  /^(?:(?: (?:in|on|at|across|with|along|between|the|to|all|any|its|their|is|are|was|were|would|will|should|that|which|due|set|expected|planned) ?[\p{L}\p{N}' -]{0,40})? )?(?:of|for|lasting|to last|would last|will last|should last|that lasts|lasts|takes|took)(?: for)?(?: (?:up to|at least|about|around|some|an?|the|initial|first|full))*\s?$/u;
/** What ended, or belongs to another time. */
const OVER =
  /^[^,;]{0,12}\b(?:ended|expired|collapsed|broke down|failed|was broken|fell apart|held)\b|\blast (?:year|month|week)\b|\byears? (?:ago|earlier)\b/i;

/** Why a length does not state the claim, or null when it does. */
export function refusedDuration(matcher: Matcher, reading: Reading, mention: MentionOf<'duration'>): Refused | null {
  const sentence = reading.sentences[mention.sentence];
  if (!sentence) return null;
  const before = sentence.tokens.filter(({ end }) => end <= mention.start).map(({ lower }) => lower);
  if (negated(before.slice(-2))) return { reason: 'modality', message: `“${mention.text}” is denied` };
  const anchors = [...matcher.keys]
    .filter(([key]) => key !== 'who' || matcher.keys.size === 1)
    .flatMap(([, entries]) => entries.flatMap((entry) => places(entry, sentence)));
  const tied = anchors.find((anchor) => measures(sentence, mention, anchor));
  if (!tied) return { reason: 'event', message: `“${mention.text}” is the length of something else in the sentence` };
  const after = sentence.text.slice(Math.max(tied.end, mention.end) - sentence.start);
  return OVER.test(after.slice(0, 120)) || bygone(sentence.text)
    ? { reason: 'as-of', message: `“${mention.text}” is said of another time` }
    : null;
}

/** "a 30-day ceasefire", "a 30-day one" after the noun, "a ceasefire of 30 days". */
function measures(sentence: SentenceReading, mention: Span, anchor: Span): boolean {
  const text = (from: number, to: number): string => sentence.text.slice(from - sentence.start, to - sentence.start);
  if (anchor.start < mention.end && mention.start < anchor.end) return true;
  if (/^[ -]one\b/.test(text(mention.end, mention.end + 6))) return true;
  if (mention.end <= anchor.start) {
    const between = text(mention.end, anchor.start);
    const words = between.split(/[ -]/).filter((word) => word !== '');
    return /^[ -]/.test(between) && !/[,;:()]/.test(between) && words.length <= 3 && !words.some((word) => isStopword(word.toLowerCase()));
  }
  const between = text(anchor.end, mention.start);
  return between === ' ' || TIED.test(between);
}
