/** Ages and offices: the age or the title that a sentence gives the person a declared claim is about. */
import type { Refused } from '../compare/comparable.js';
import { namesPost } from '../compare/post.js';
import type { MentionOf } from '../model.js';
import { figuresAt, isPerson, nearest, numberAt, numbersIn, type Place, personsIn, type Reader, textBetween } from './claim-answer.js';

/** Characters between an age and the name it belongs to. */
const BESIDE = 60;

/** Ages that only a question about an age makes one: "turned 42", "Bell (41)", "her 42nd birthday", "Bell is 41.". */
const TOLD =
  /(?:\bturn(?:s|ed|ing)? |\p{L} \(|\b(?:is|was|now|aged) )(?<a>\d{1,3})(?=\)|[.,;]|$| (?:on|in|this|next|last|when|at|and)\b)/gu;

export const ageIn: Reader = (place) => {
  const ages = numbersIn(place).filter(({ value }) => value.unit === 'age' && value.low === value.high);
  const covered = (span: { start: number; end: number }): boolean => ages.some(({ start, end }) => start < span.end && span.start < end);
  const told = figuresAt(place, TOLD).filter(({ span, a }) => !covered(span) && a <= OLDEST);
  const all = [...ages, ...told.map(({ span, a }) => numberAt(place, span, { amount: a, unit: 'age' }))];
  return nearest(place, all, (mention) => otherPerson(place, mention));
};

const OLDEST = 120;

/** An age belongs to the name right before it, to the name its own noun phrase leads to, or to the last name before it. */
function otherPerson(place: Place, mention: MentionOf<'number'>): Refused | null {
  const names = personsIn(place);
  const before = names.filter(({ end }) => end <= mention.start).at(-1);
  const after = names.find(({ start }) => start >= mention.end);
  const apposed = before && /^, (?:who (?:is|was|turned) |now |aged )?$/.test(textBetween(place, before.end, mention.start));
  const leading =
    after && after.start - mention.end <= BESIDE && /^(?:[ -]\p{Ll}{2,20}){0,3} $/u.test(textBetween(place, mention.end, after.start));
  const owner = apposed ? before : leading ? after : before;
  const refused: Refused = { reason: 'subject', message: `“${mention.text}” is the age of somebody else` };
  // "The driver, 33, hit Bell": the noun right before it is nobody's name.
  if (
    !apposed &&
    /(?:^|[^,] )\p{Ll}{2,20}, $/u.test(textBetween(place, place.sentence.start, mention.start)) &&
    !(before && isPerson(place, before))
  )
    return refused;
  if (!owner) return after && mention.text.includes('-') ? refused : null;
  return isPerson(place, owner) ? null : refused;
}

/** What makes a title of the words after a name: "Bell, who is finance minister,", "Bell was appointed finance minister in May". */
const OFFICE =
  /^(?:, (?:who (?:is|serves as|became) )?|(?:,? who)? (?:is|serves as|became|remains|(?:was|has been|is) (?:appointed|named|elected|made|sworn in as)) )(?:now )?(?:the |a |(?:the )?[\p{L}.]{2,20}['\u2019]s? )?(?:new )?(?<title>\p{L}[\p{L} -]{2,40}?)(?=[,.;:]|$| (?:in|on|at|since|who|and|said|told|by|for|last|this|from)(?!\p{L}))/u;

export const titleIn: Reader = (place) => {
  const own = place.mentions.filter((mention): mention is MentionOf<'name'> => mention.kind === 'name' && isPerson(place, mention));
  const titled = own.map((mention): MentionOf<'name'> => {
    if (mention.value.title !== null && namesPost(mention.value.title)) return mention;
    const title = OFFICE.exec(textBetween(place, mention.end, mention.end + 120))?.groups?.title ?? null;
    return title !== null && namesPost(title) ? { ...mention, value: { ...mention.value, title } } : mention;
  });
  return { stated: titled.filter(({ value }) => value.title !== null && namesPost(value.title)).slice(0, 1), refused: null };
};
