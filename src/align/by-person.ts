/** Two full names that share a word, where everything else says that one person is meant: the same words quoted, or the same office. */
import { compareNames, nameKey } from '../compare/name.js';
import { isHeldByMany, officeOf, oneHolder } from '../compare/office.js';
import { sameName } from '../compare/same-name.js';
import type { Claim, Reading } from '../model.js';
import { blocksOf, type NameUse, namesOf } from './name-uses.js';
import type { Relatedness } from './related.js';
import { type Aligned, memberOf, type Slot } from './slot.js';

/** `quotations`: slots of quotations that are one utterance. */
export function alignPersons(readings: readonly Reading[], relatedness: Relatedness, quotations: readonly Slot[]): Aligned {
  const uses = namesOf(readings);
  const sameWords = speakersOfOne(quotations, uses);
  const persons = [...uses.values()].filter(({ words, mentions }) => {
    const person = mentions.every(({ mention: { value } }) => value.type === 'person' || value.type === 'unknown');
    return (words.length === 2 || words.length === 3) && person;
  });
  const slots: Slot[] = [];
  const ends = ({ key }: NameUse): string[] => [`first ${key.split(' ')[0]}`, `last ${key.split(' ').at(-1)}`];
  for (const block of blocksOf(persons, ends)) {
    for (const [i, a] of block.entries()) for (const b of block.slice(i + 1)) slots.push(...pair(a, b, relatedness, sameWords, block));
  }
  return { slots, refusals: [], undecided: [] };
}

function pair(a: NameUse, b: NameUse, relatedness: Relatedness, sameWords: ReadonlySet<string>, block: readonly NameUse[]): Slot[] {
  if (!apart(a, b, relatedness) || compareNames(a.words, b.words).relation !== 'other' || extended(a, b)) return [];
  const alone = (use: NameUse): boolean => block.every((other) => other === use || ![...other.sources].some((id) => use.sources.has(id)));
  if (!alone(a) || !alone(b)) return [];
  // A role that both tell of makes a person of a name that nothing else tells to be one.
  const known = isPerson(a) && isPerson(b);
  const reasons = [
    known && sameWords.has(pairKey(a, b)) ? 'the same words are quoted' : null,
    known && sameOffice(a, b) ? 'the same office' : null,
    sameRole(a, b) ? 'the same role' : null,
  ].filter((reason) => reason !== null);
  if (reasons.length === 0) return [];
  const [x, y] = [a.key, b.key].sort();
  const claim: Claim = {
    id: `name:${x}|${y}`,
    label: `Name of ${a.words.join(' ')} or ${b.words.join(' ')}`,
    type: 'name',
    declared: null,
  };
  const members = [...a.mentions, ...b.mentions].map(({ reading, mention }) => memberOf(reading, mention));
  return [{ claim, members, comparable: ['one word of the name is the same', ...reasons] }];
}

function isPerson({ mentions }: NameUse): boolean {
  return mentions.every(({ mention }) => mention.value.type === 'person');
}

/** No article has both, and every one with the one is related to every one with the other. */
function apart(a: NameUse, b: NameUse, relatedness: Relatedness): boolean {
  const [x, y] = [a.mentions[0], b.mentions[0]];
  if (!x || !y || x.reading === y.reading || !relatedness.related(x.reading.source, y.reading.source)) return false;
  const [left, right] = [readingsOf(a), readingsOf(b)];
  return left.every((one) => right.every((other) => one !== other && relatedness.related(one.source, other.source)));
}

function readingsOf({ mentions }: NameUse): Reading[] {
  return [...new Set(mentions.map(({ reading }) => reading))];
}

/** "J. Smith" and "John Smith", "Ann Lee" and "Ann Marie Lee", "Omar Sadr" and "Omar al-Sadr": one name, shorter. */
function extended(a: NameUse, b: NameUse): boolean {
  if (a.words.length !== b.words.length || sameName(a.words.join(' '), b.words.join(' '))) return true;
  const [x, y] = [a.key.split(' '), b.key.split(' ')];
  return x.some((word, i) => {
    const other = y[i] ?? '';
    return word !== other && (word.startsWith(other) || other.startsWith(word) || word.endsWith(other) || other.endsWith(word));
  });
}

function pairKey(a: { key: string }, b: { key: string }): string {
  return [a.key, b.key].sort().join('|');
}

/** Pairs of full names given as speakers of one utterance. */
function speakersOfOne(quotations: readonly Slot[], uses: ReadonlyMap<string, NameUse>): ReadonlySet<string> {
  const pairs = new Set<string>();
  const byEnd = endings(uses);
  for (const { members } of quotations) {
    const speakers = members.flatMap(({ reading, mention }) => {
      const name = mention.kind === 'quote' ? mention.value.speaker?.name : null;
      const key = name?.split(/\s+/).map(nameKey).join(' ');
      const full = key ? byEnd.get(key)?.find((use) => use.sources.has(reading.source.id)) : undefined;
      return full ? [full] : [];
    });
    for (const [i, a] of speakers.entries()) for (const b of speakers.slice(i + 1)) pairs.add(pairKey(a, b));
  }
  return pairs;
}

/** Full names by the whole of them and by each of their ends: "anna marie bell", "marie bell", "bell". */
function endings(uses: ReadonlyMap<string, NameUse>): ReadonlyMap<string, readonly NameUse[]> {
  const found = new Map<string, NameUse[]>();
  for (const use of uses.values()) {
    const parts = use.key.split(' ');
    if (parts.length < 2) continue;
    for (let at = 0; at < parts.length; at++) {
      const end = parts.slice(at).join(' ');
      const list = found.get(end);
      if (list) list.push(use);
      else found.set(end, [use]);
    }
  }
  return found;
}

/** Both have one office by their titles, of which there is one holder at a time. */
function sameOffice(a: NameUse, b: NameUse): boolean {
  return a.mentions.some((x) =>
    b.mentions.some((y) => {
      const [left, right] = [x.mention.value, y.mention.value];
      if (left.title === null || right.title === null || left.status !== right.status) return false;
      const [placeA, placeB] = [placeOf(x), placeOf(y)];
      return (placeA === null || placeB === null || placeA === placeB) && oneHolder(left.title, right.title);
    }),
  );
}

/** Sentences, headline included, in which a report says who it is about. */
const LEAD = 4;
const RELATIVES =
  /\b(?:wife|husband|brothers?|sisters?|son|sons|daughters?|father|mother|parents?|cousins?|widow|widower|family|siblings?|twins?|couple|nephew|niece|uncle|aunt|grand\w{3,8}|namesakes?|no relation)\b/i;

/** One given name apart, both leads tell of one whom "the tenor" names, where nobody's relatives are told of. */
function sameRole(a: NameUse, b: NameUse): boolean {
  if (a.key.split(' ').at(-1) !== b.key.split(' ').at(-1)) return false;
  const pairs = a.mentions.slice(0, 3).flatMap((x) => b.mentions.slice(0, 3).map((y) => [x, y] as const));
  return pairs.some(([x, y]) => {
    if (Math.max(x.mention.sentence, y.mention.sentence) >= LEAD || RELATIVES.test(leadOf(x)) || RELATIVES.test(leadOf(y))) return false;
    return roleIn(x, y) || roleIn(y, x);
  });
}

type Use = NameUse['mentions'][number];

function leadOf({ reading }: Use): string {
  return reading.sentences
    .slice(0, LEAD + 1)
    .map(({ text }) => text)
    .join(' ');
}

/** "Tenor Karl Brandt" here and "the tenor", or "tenor Kurt Brandt", there. */
function roleIn({ mention }: Use, other: Use): boolean {
  const { title, status } = mention.value;
  const role = title?.match(/(?<!\p{L})\p{L}{4,30}$/u)?.[0]?.toLowerCase();
  if (title === null || role === undefined || status !== null || isHeldByMany(role) || officeOf(title).office !== null) return false;
  const lead = leadOf(other).toLowerCase();
  return lead.includes(`the ${role} `) || lead.includes(`the ${role},`) || other.mention.value.title?.toLowerCase() === title.toLowerCase();
}

/** "Mayor Brandt of Norrey": the place after the name. */
function placeOf({ reading, mention }: NameUse['mentions'][number]): string | null {
  const sentence = reading.sentences[mention.sentence];
  const after = sentence?.text.slice(mention.end - sentence.start, mention.end - sentence.start + 40) ?? '';
  return /^\sof\s(?:the\s)?(?<place>\p{Lu}[\p{L}-]+)/u.exec(after)?.groups?.place ?? null;
}
