/** Ranks and polls: the place in an order, and the share of one option, that a sentence states of a declared claim. */
import { clausesOf, groupAfter } from '../compare/beside.js';
import type { Refused } from '../compare/comparable.js';
import type { MentionOf } from '../model.js';
import {
  anchorsOf,
  isWho,
  nearest,
  numberAt,
  numbersIn,
  ofOtherYear,
  type Place,
  type Reader,
  SILENT,
  textBetween,
} from './claim-answer.js';

const SUPERLATIVE = /(?<!\p{L})(?:\p{L}{2,12}est|most \p{L}{3,20}|best|worst)(?!\p{L})/iu;
/** One among several that share the first place. */
const SHARED = /\b(?:one|some|among|many|two|three|several) (?:of )?(?:the |its |their )?$/i;

export const rankIn: Reader = (place) => {
  const ranks = numbersIn(place).filter(({ value }) => value.ordinal);
  const told = nearest(place, ranks, (mention) => otherSubject(place, mention));
  if (told.stated.length > 0 || ranks.length > 0) return told;
  const anchor = anchorsOf(place).find((span) => SUPERLATIVE.test(textBetween(place, span.start, span.end)));
  if (!anchor || SHARED.test(textBetween(place, anchor.start - 24, anchor.start))) return SILENT;
  const first = numberAt(place, anchor, { amount: 1, ordinal: true });
  return otherSubject(place, first) ? SILENT : { stated: [first], refused: null };
};

/** The rank of somebody else: the last name before it, in its clause, is not whom the claim is about. */
function otherSubject(place: Place, mention: MentionOf<'number'>): Refused | null {
  const names = place.mentions.filter(({ kind, end }) => kind === 'name' && end <= mention.start);
  // "Varland's third-largest city" is a city of Varland.
  const last = names.findLast(({ end }) => !/^['\u2019]s? /.test(textBetween(place, end, mention.start)));
  const apposed = place.mentions.find(({ kind, start }) => kind === 'name' && start >= mention.end && start - mention.end <= 40);
  // "the largest city, Norrey," is Norrey.
  if (apposed && !isWho(place, apposed) && /^[^,]{0,30}, $/.test(textBetween(place, mention.end, apposed.start)))
    return { reason: 'subject', message: `“${mention.text}” is the rank of somebody else` };
  if (!last || isWho(place, last) || !isWho(place, place.sentence)) return null;
  const held =
    isWho(place, { start: place.sentence.start, end: mention.start }) &&
    /^[^,;]*\bin\b/.test(textBetween(place, last.start - 4, last.start));
  return held ? null : { reason: 'subject', message: `“${mention.text}” is the rank of somebody else` };
}

/** What a share was before: "up from 38 percent". */
const BEFORE = /\b(?:from|than) (?:about |around |some |nearly )?$/i;

export const pollIn: Reader = (place) => {
  const shares = place.mentions.filter(
    (mention): mention is MentionOf<'share'> => mention.kind === 'share' && !mention.value.change && !mention.value.denied,
  );
  const anchors = anchorsOf(place);
  const clauses = clausesOf(place.sentence, true);
  return nearest(place, shares, (mention) => {
    const clause = clauses.find((tokens) => tokens.some(({ start, end }) => start < mention.end && mention.start < end)) ?? [];
    const named = anchors.some(({ start, end }) => clause.some((token) => start <= token.start && token.end <= end));
    const group = groupAfter(place.reading, mention) !== null || /\bamong\b/i.test(textBetween(place, place.sentence.start, mention.start));
    if (BEFORE.test(textBetween(place, mention.start - 24, mention.start)))
      return { reason: 'as-of', message: `“${mention.text}” is the share it was before` };
    if (ofOtherYear(place, mention)) return { reason: 'as-of', message: `“${mention.text}” is a share of another year` };
    if (group) return { reason: 'base', message: `“${mention.text}” is a share of a group only` };
    return named ? null : { reason: 'subject', message: `“${mention.text}” is the share of another option` };
  });
};
