/** What one sentence tells of somebody's years, and of whom. Offsets count Document.text. */

import type { Mention, MentionOf, Reading, SentenceReading, Span } from '../model.js';
import { atDeath } from './death-age.js';
import { firstBehind, KIN, lastBefore, onlyPerson, type PersonName, pointedTo } from './life-bearer.js';

/** A year, a day or an age as told. */
export interface Told extends Span {
  readonly sentence: number;
  readonly text: string;
}

export interface ToldDate extends Told {
  readonly date: MentionOf<'date'>;
}

export interface ToldAge extends Told {
  readonly age: number;
  /** The day or year of which the age is told; null for the day of the article. */
  readonly on: MentionOf<'date'> | null;
}

/** Where a sentence stands, and the names of people in it. */
export interface Place {
  readonly reading: Reading;
  readonly index: number;
  readonly sentence: SentenceReading;
  readonly names: readonly PersonName[];
  readonly people: ReadonlyMap<number, readonly PersonName[]>;
}

/** The entity somebody is in the text, or `at 7` for whoever sentence 7 tells of without a name. */
export type Bearer = number | string;

const before = ({ sentence }: Place, offset: number, width = 90): string =>
  sentence.text.slice(Math.max(0, offset - sentence.start - width), offset - sentence.start);
const behind = ({ sentence }: Place, offset: number, width = 90): string =>
  sentence.text.slice(offset - sentence.start, offset - sentence.start + width);
const between = ({ sentence }: Place, from: number, to: number): string => sentence.text.slice(from - sentence.start, to - sentence.start);

function pointed(place: Place): Bearer | null {
  return pointedTo(place.reading, place.index, place.people)?.value.entity ?? null;
}

const BIRTH = /(?<![\p{L}-])(?<word>[Bb]orn|b\.) ?(?:(?:in|at|on|near) (?:the )?(?:[\p{L}'’-]{1,20},? ){1,3})?(?:in |on |around )?$/u;
/** Between a name and "born": "Reim, who was", "Reim, 71, was", "Reim (". */
const NAMED =
  /^(?: \(|, |,? (?:who )?(?:was|is) |, who (?:was|is) |, (?:aged )?\d{1,3},? (?:who )?was |, (?:the |an? )[\p{Ll} -]{2,40}, was )$/u;
/** "He was", "Mr Reim said he was" does not begin so. */
const PRONOUN = /^(?:he|she|(?:the|this) (?:[\p{Ll}-]{1,20} ){0,2}\d{1,3}-year-old(?: [\p{Ll}-]{1,20}){0,2}) (?:was )$/iu;
/** Between the day of a fronted "Born in 1962" and whoever was. */
const FRONTED = /^(?: (?:in|at|on|near|to|into|outside) [^;.]{1,60})?, (?:(?:the )?(?:[\p{Ll}-]{2,20} ){0,3})?$/u;
const FRONTED_PRONOUN = /^(?: (?:in|at|on|near|to|into|outside) [^;.]{1,60})?, (?:he|she) /u;
/** "The 71-year-old, who was born in", "The singer, 58, told the court she was born in": age and birth of one without a name. */
const NAMELESS =
  /(?:^|[\s(])\d{1,3}-year-old(?: [\p{Ll}-]{1,20}){0,2}, who was $|^the [\p{Ll}-]{3,20}, \d{1,3}, (?:[\p{Ll}-]{1,20} ){0,6}(?:he|she) was $/iu;

/** Whose birth a date is; null if it is none, or nobody's in particular. */
export function bornOn(place: Place, date: MentionOf<'date'>): Bearer | null {
  const lead = before(place, date.start);
  const found = BIRTH.exec(lead);
  const word = found?.groups?.word;
  if (!found || word === undefined || /around $/.test(lead)) return null;
  const at = date.start - (lead.length - found.index);
  if (word === 'Born') return at === place.sentence.start ? frontedBy(place, date) : null;
  const head = between(place, place.sentence.start, at);
  const name = lastBefore(place.names, at);
  if (name && NAMED.test(between(place, name.end, at))) return name.value.entity;
  const who = PRONOUN.test(head) ? pointed(place) : null;
  if (who !== null || place.names.length > 0) return who;
  return NAMELESS.test(head) || (PRONOUN.test(head) && /^the /i.test(head)) ? `at ${place.index}` : null;
}

function frontedBy(place: Place, date: MentionOf<'date'>): Bearer | null {
  const name = firstBehind(place.names, date.end);
  if (name && FRONTED.test(between(place, date.end, name.start)) && !behind(place, name.end, 3).startsWith("'s")) return name.value.entity;
  return FRONTED_PRONOUN.test(behind(place, date.end)) ? pointed(place) : null;
}

const DEATH = /^(?:,? who)?,? ?\(?(?:had )?(?:died|d\.) ?(?:(?:in|at) (?:the )?(?:[\p{L}'’-]{1,20},? ){1,3})?(?:in |on )?$/u;

/** Whose death a date is: "Reim died in Lurk on", "Reim, who died on", "Reim, born 12 April 1940, died". */
export function diedOn(place: Place, date: MentionOf<'date'>): Bearer | null {
  const name = lastBefore(place.names, date.start);
  if (!name) return null;
  const gap = between(place, name.end, date.start).replace(/^,? ?\(?born [^,;()]{1,40}[,)]/u, '');
  return DEATH.test(gap) ? name.value.entity : null;
}

const LIFE = /^,? \(?(?<born>(?:1[5-9]|20)\d\d) ?[-\u2013\u2014] ?(?<died>(?:1[89]|20)\d\d)\)?/;
/** Shorter stretches of years are offices held and wars fought. */
const LEAST_LIFE = 25;

/** "Reim (1931-2020)": years of birth and death. */
export function lifeSpan(place: Place, name: PersonName): { born: Told & { year: number }; died: Told & { year: number } } | null {
  const found = LIFE.exec(behind(place, name.end, 16));
  const [born, died] = [Number(found?.groups?.born), Number(found?.groups?.died)];
  if (!found || !(died - born >= LEAST_LIFE && died - born <= 110)) return null;
  const at = name.end + found[0].indexOf(String(born));
  const last = name.end + found[0].lastIndexOf(String(died));
  const told = (start: number, year: number) => ({ start, end: start + 4, text: String(year), sentence: place.index, year });
  return { born: told(at, born), died: told(last, died) };
}

const WHEN_DIED = /\bwas (?<age>\d{1,3}) when (?:he|she) died\b/iu;

/** An age at death, and the day of it if the sentence gives one. */
export function ageAtDeath(place: Place, dates: readonly MentionOf<'date'>[]): { bearer: Bearer; age: ToldAge; now: boolean } | null {
  const { sentence, names, index } = place;
  const when = WHEN_DIED.exec(sentence.text);
  const found = atDeath(sentence.text) ?? (when && { index: when.index, words: when[0], age: when.groups?.age });
  const age = found?.age;
  if (!found || age === undefined || Number(age) > 125) return null;
  const bearer = /^(?:he|she)\b/i.test(sentence.text) ? pointed(place) : (onlyPerson(sentence, names)?.value.entity ?? null);
  if (bearer === null) return null;
  const lead = sentence.text.slice(0, found.index);
  const died = dates.filter((date) => !BIRTH.test(before(place, date.start)));
  const start = sentence.start + found.index + found.words.lastIndexOf(age);
  const on = died.length === 1 && died[0] && died[0].value.precision !== 'span' && died[0].value.precision !== 'time' ? died[0] : null;
  if (died.length > 1 || (died.length === 1 && on === null && !LIFE.test(` ${died[0]?.text}`))) return null;
  const told = { start, end: start + age.length, text: age, sentence: index, age: Number(age), on };
  return { bearer, age: told, now: /\b(?:has|have) $/.test(lead) };
}

/** An age of another time. */
const EARLIER =
  /\b(?:then|when|at the time|turned|turns?|would (?:be|have)|had (?:been|just)|aged? (?:of|from)|ago|later|earlier|since|until|became|years? old when|at (?:the )?age|(?:1[89]|20)\d\d)\b/i;
const BEHIND_AGE = /^(?:[,.;)]| years? old\b|$)/;
const BESIDE = /^(?:,| \(|, (?:who is|aged|age)|, who['’]s| \((?:b\.|born) [^()]{4,20}\),) ?$/u;

/** Whose age of the day of the article a figure is: "Bell, 34,", "34-year-old Bell", "The 34-year-old was". */
export function agedNow(place: Place, age: MentionOf<'number'> & Mention, births: readonly Span[]): Bearer | null {
  const { sentence, names } = place;
  if (EARLIER.test(without(sentence, births))) return null;
  const name = lastBefore(names, age.start);
  if (name && BESIDE.test(between(place, name.end, age.start)))
    return BEHIND_AGE.test(behind(place, age.end, 9)) ? name.value.entity : null;
  if (name && IS.test(between(place, name.end, age.start))) return IS_AFTER.test(behind(place, age.end, 12)) ? name.value.entity : null;
  const head = between(place, sentence.start, age.start);
  if (/^(?:he|she) is (?:now )?$/i.test(head)) return IS_AFTER.test(behind(place, age.end, 12)) ? pointed(place) : null;
  if (/^(?:now|today)(?: aged)? $/i.test(head)) return nowAged(place, age);
  return /-year-old$/i.test(age.text) ? yearsOld(place, age, head) : null;
}

const IS = /^(?: \([^()]{1,40}\)|, (?:who|an?|the) [^,;]{1,50},)? is (?:now )?$/u;
const IS_AFTER = /^(?:[.,;]|$| and | years old)/;

/** "Now 66, he lives in Lurk": whoever stands behind the comma. */
function nowAged(place: Place, { end }: Span): Bearer | null {
  if (/^, (?:he|she) /.test(behind(place, end))) return pointed(place);
  const name = firstBehind(place.names, end);
  return name && between(place, end, name.start) === ', ' ? name.value.entity : null;
}

/** Verbs behind "the 34-year-old"; anything else may be the noun it goes with. */
const VERB =
  /^(?: (?:was|is|has|had|said|says|told|will|would|did|does|also|who|made|won|lost|left|took|came|went|beat|scored|[\p{Ll}]{3,14}ed)(?!\p{L})|, who )/u;

function yearsOld(place: Place, { start, end }: Span, head: string): Bearer | null {
  const next = firstBehind(place.names, start);
  if (next && /^ (?:[\p{Ll}-]{1,20} ){0,3}$/u.test(between(place, end, next.start)))
    return next.value.type === 'person' ? next.value.entity : null;
  if (!/^the $/i.test(head)) return null;
  const after = behind(place, end);
  if (VERB.test(after)) return pointed(place);
  return /^ [\p{Ll}-]{2,20} (?:was born|is|was|has|had|said|told) /u.test(after) ? pointed(place) : null;
}

/** The sentence with the words of a birth left out: its year is of no other time. */
function without({ text, start }: SentenceReading, births: readonly Span[]): string {
  return births.reduceRight((left, birth) => `${left.slice(0, birth.start - start)}${left.slice(birth.end - start)}`, text);
}

const BIRTHDAY =
  /\b(?<verb>turned|turns) (?<age>\d{2,3})(?= |[.,])|\b(?:celebrated|celebrates|celebrating|marked|marks) (?:his|her) (?<nth>\d{2,3})(?:st|nd|rd|th) birthday\b/iu;

/** An age reached on a day told beside it: "turned 80 on Tuesday". */
export function birthday(place: Place, dates: readonly MentionOf<'date'>[]): { bearer: Bearer; age: ToldAge } | null {
  const { sentence, names, index } = place;
  const found = BIRTHDAY.exec(sentence.text);
  const [on] = dates;
  const age = found?.groups?.age ?? found?.groups?.nth;
  if (!found || age === undefined || !on || dates.length > 1 || KIN.test(sentence.text)) return null;
  const at = sentence.start + found.index;
  const name = lastBefore(names, at);
  const direct = name && /^(?:,[^,;]{1,40},)? $/u.test(between(place, name.end, at));
  const bearer = direct ? name.value.entity : /^(?:he|she) $/i.test(between(place, sentence.start, at)) ? pointed(place) : null;
  const start = at + found[0].indexOf(age);
  return bearer === null ? null : { bearer, age: { start, end: start + age.length, text: age, sentence: index, age: Number(age), on } };
}

const WHEN =
  /\b(?:was|at|aged|were) (?<age>\d{1,2}) when (?:he|she)\b[^;]{1,90}? in (?:[A-Z]\p{L}{2,8} )?(?<year>(?:1[89]|20)\d\d)(?!\d|s)/u;

/** "Was 21 when she won the cup in 1999": an age of a year told beside it. */
export function agedThen(
  place: Place,
  dates: readonly MentionOf<'date'>[],
  births: readonly Span[],
): { bearer: Bearer; age: ToldAge } | null {
  const { sentence, names, index } = place;
  const found = WHEN.exec(sentence.text);
  const { age, year } = found?.groups ?? {};
  const others = dates.filter(({ start }) => !births.some((birth) => start >= birth.start && start < birth.end));
  const [on] = others;
  if (!found || age === undefined || year === undefined || !on || others.length > 1 || on.value.year !== Number(year)) return null;
  const at = sentence.start + found.index;
  const name = lastBefore(names, at);
  const direct = name && /^(?:,[^,;]{1,40},)? $/u.test(between(place, name.end, at));
  const bearer = direct ? name.value.entity : /^(?:he|she) $/i.test(between(place, sentence.start, at)) ? pointed(place) : null;
  const start = at + found[0].indexOf(age);
  return bearer === null ? null : { bearer, age: { start, end: start + age.length, text: age, sentence: index, age: Number(age), on } };
}
