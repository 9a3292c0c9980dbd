/** Tolls: the figure in a sentence that counts whom a declared claim asks for, by what happened to them. */
import { type Counted, countedBy, type Harm, harmOf, peopleOf } from '../compare/harm.js';
import { bygone } from '../compare/modality.js';
import { isPersonNoun } from '../compare/person-noun.js';
import { pluralOf } from '../compare/set.js';
import type { MentionOf } from '../model.js';
import { nearest, numbersIn, ofOtherYear, type Place, type Reader } from './claim-answer.js';
import type { Matcher } from './matching.js';

export const tollIn: Reader = (place) => {
  const wanted = wantedBy(place.matcher);
  const counts = numbersIn(place).filter(
    ({ value }) => value.unit === null && !value.ordinal && value.against === null && value.per === null,
  );
  const answer = nearest(place, counts, (mention) => {
    const counted = countedBy(place.sentence, mention);
    if (counted.harm === null || !wanted.harms.has(counted.harm))
      return { reason: 'counting', message: `“${mention.text}” counts something else than the claim` };
    if (counted.people !== wanted.people)
      return { reason: 'base', message: `“${mention.text}” counts a group that the claim is not about` };
    if (!isOfPeople(mention)) return { reason: 'counting', message: `“${mention.text}” does not count people` };
    if (counted.part) return { reason: 'base', message: `“${mention.text}” is a part of a count or an addition to it` };
    if (supposed(place, mention)) return { reason: 'modality', message: `“${mention.text}” is feared or expected` };
    return bygone(place.sentence.text) || former(place, mention) || ofOtherYear(place, mention)
      ? { reason: 'as-of', message: `“${mention.text}” is a count of another time` }
      : null;
  });
  return answer;
};

const SUPPOSED = /\b(?:could|may|might|would|feared?|fears|expected|likely|threaten(?:s|ed)?|risk)\b(?: \p{L}+){0,6} ?$/iu;

/** "could have killed 5,000", "is expected to rise above 2,000", "12 people feared dead". */
function supposed({ sentence }: Place, mention: MentionOf<'number'>): boolean {
  const [before, after] = [sentence.text.slice(0, mention.start - sentence.start), sentence.text.slice(mention.end - sentence.start)];
  return SUPPOSED.test(before.slice(-80)) || /^(?: \p{Ll}+){0,2} (?:is|are|was|were)? ?(?:feared|presumed|believed)\b/u.test(after);
}

/** Figures of people, of lives and bodies, or without any noun. */
function isOfPeople({ value }: MentionOf<'number'>): boolean {
  const { noun } = value;
  return (
    noun === null ||
    /^(?:people|life|body|corpse|lives)$/.test(noun) ||
    isPersonNoun(noun) ||
    harmOf(noun) !== null ||
    peopleOf(noun) !== null ||
    harmOf(pluralOf(noun)) !== null
  );
}

/** "up from 12": the count it was before. */
function former({ sentence }: Place, mention: MentionOf<'number'>): boolean {
  const before = sentence.text.slice(Math.max(0, mention.start - sentence.start - 24), mention.start - sentence.start);
  return /\b(?:from|than|previous(?:ly)?|earlier)(?: (?:an? )?(?:at least|about|some|the|earlier|previous|toll|count|of)){0,3} ?$/i.test(
    before,
  );
}

/** Whom the words of the claim count, and what happened to them: deaths where they do not say. */
function wantedBy({ entry }: Matcher): { readonly harms: ReadonlySet<Harm>; readonly people: Counted['people'] } {
  const words = Object.values(entry.match)
    .flat()
    .concat(entry.label)
    .flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const own = Object.values(entry.match)
    .flat()
    .flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const harms = own.flatMap((word) => harmOf(word) ?? []);
  const labelled = words.flatMap((word) => harmOf(word) ?? []);
  return {
    harms: new Set(harms.length > 0 ? harms : labelled.length > 0 ? labelled : ['killed' as const]),
    people: own.flatMap((word) => peopleOf(word) ?? [])[0] ?? words.flatMap((word) => peopleOf(word) ?? [])[0] ?? null,
  };
}
