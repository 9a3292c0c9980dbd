/**
 * Names that are all the members a count announces, where more stands between them than a list allows: "two judges, Ida Bell of
 * the Lurk court and Tom Marr of the upper court". Every part between commas and "and" must begin with a name.
 */
import type { ListItem, MentionOf, Reading, SentenceReading } from '../model.js';
import { isPersonNoun } from './person-noun.js';

/** All that a count counts. */
interface Announced {
  readonly noun: string;
  readonly items: readonly ListItem[];
}

/** Characters of a sentence before a count, and of a list after it, that are looked at. */
const LONGEST = 600;

/** People counted by what became of them: "the five dead". */
const FATED = /(?:dead|injured|wounded|missing)$/;

type Tie = 'colon' | 'dash' | 'comma';

const TIE = /^(?<mark>: | [\u2013\u2014-] |, )/;
/** A count of some of a known number, or of more or fewer than told. */
const NOT_ALL =
  /(?:\b(?:of|among|but|than|unlike|every|least|about|or) (?:the |its |their |his |her |those |these )?(?:other |first |last )?| per )$/i;

/** The names that follow a count from 2 to 12 and its noun as all that it counts; null if that is not certain. */
export function announcedBy({ mentions, sentences }: Reading, at: number): Announced | null {
  const count = mentions[at];
  const sentence = sentences[count?.sentence ?? -1];
  if (count?.kind !== 'number' || !sentence) return null;
  const noun = count.value.noun ?? FATED.exec(count.text)?.[0] ?? null;
  const mark = noun === null || !isWhole(count) ? undefined : TIE.exec(sentence.text.substr(count.end - sentence.start, 3))?.groups?.mark;
  if (mark === undefined || noun === null) return null;
  const before = sentence.text.slice(0, count.start - sentence.start);
  if (before.length > LONGEST) return null;
  const tie = mark === ', ' ? 'comma' : mark === ': ' ? 'colon' : 'dash';
  if (NOT_ALL.test(before) || (tie === 'comma' && isFronted(before))) return null;
  const names = namesAfter(mentions, at, count.end + mark.length + LONGEST);
  if (tie === 'comma' && !fits(noun, [...names.values()])) return null;
  const items = itemsIn(names, sentence, count.end + mark.length, tie);
  return items && { noun, items };
}

type Names = ReadonlyMap<number, MentionOf<'name'>>;

/** The names of the sentence after the mention at an index, by where they begin. */
function namesAfter(mentions: Reading['mentions'], at: number, until: number): Names {
  const names = new Map<number, MentionOf<'name'>>();
  for (let next = at + 1; mentions[next]?.sentence === mentions[at]?.sentence && (mentions[next]?.start ?? until) < until; next++) {
    const one = mentions[next];
    if (one?.kind === 'name') names.set(one.start, one);
  }
  return names;
}

const GROUPS =
  /^(?:society|charity|library|firm|group|bank|club|union|state|town|village|region|province|district|nation|island|school|hospital|airport|team|newspaper|network|organi[sz]ation|association|foundation|museum|outlet|retailer|brand|city|country|company|party|county|agency|university|airline)$/;

/** After a comma the names must be of what is counted: persons of a noun for persons, others of one for places or bodies. */
function fits(noun: string, names: readonly MentionOf<'name'>[]): boolean {
  const [first, second] = names;
  if (!first || !second) return false;
  const person = [first, second].some(({ value }) => value.type === 'person');
  return person ? isPersonNoun(noun) : isPersonNoun(noun) || GROUPS.test(noun);
}

function isWhole({ value }: MentionOf<'number'>): boolean {
  const { amount, low, high, unit, ordinal, per, denied } = value;
  return low === high && Number.isInteger(amount) && amount >= 2 && amount <= 12 && unit === null && !ordinal && per === null && !denied;
}

/** "After meeting three ministers, Bell and Marr": the comma ends the phrase before the clause. */
function isFronted(before: string): boolean {
  return /^["\u201c]?(?:After|Before|With|Without|In|For|Among|Of|Unlike|Like|Despite|As|While|When|Once|If|From|By|At|On|Since|Although|Though|Because|To|\p{Lu}\p{Ll}{1,15}ing)\b[^,]*$/u.test(
    before,
  );
}

/** Where the list ends: a stop, a dash or a bracket; after a comma no more names. */
const END = /[.;:!?(\u2013\u2014"\u201c\u201d]/;
const JOINTS = /(?<joint>,? and |, )/g;
/** What may follow a name within its part. */
const TAIL = /^(?:$| \([^()]{1,40}\)$| (?:of|as|from|in|for|at) )/;
const VERBS = /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|said|says|did|does|do|not|who|which|that|\p{L}{2,15}ed)\b/u;
/** After the comma behind the last name: no further member. */
const AFTER = /^(?!an? |the |his |her |its |their |plus|with |along|together|as well|among|including|son |daughter |others)\p{Ll}/u;

function itemsIn(names: Names, sentence: SentenceReading, start: number, tie: Tie): ListItem[] | null {
  // "Tom Marr, 19; Ida Bell, 20; and Jon Lind, 18": ages keep the names apart from one another, semicolons join them.
  const text = sentence.text.substr(start - sentence.start, LONGEST).replace(/(?<=, \d{1,3}); /g, ', ');
  const stop = endOf(text, tie);
  if (names.size < 2) return null;
  const items: ListItem[] = [];
  let closed = false;
  for (const { from, to, joint } of partsOf(text.slice(0, stop))) {
    const part = text.slice(from, to);
    if (/^\d{1,2}$/.test(part)) continue;
    if (closed) return joint === ', ' && AFTER.test(part) ? items : null;
    const name = names.get(start + from + leadOf(part));
    const tail = name ? text.slice(name.end - start, to) : '';
    if (!name || !TAIL.test(tail) || VERBS.test(tail) || tail.length > 90) return null;
    items.push({ start: name.start, end: name.end, text: name.value.name, extent: null });
    closed = joint.endsWith(' and ');
  }
  return closed ? items : null;
}

function endOf(text: string, tie: Tie): number {
  // The stop of an initial or of "Jr." ends nothing.
  const plain = text.replace(/(?<=\b(?:\p{Lu}|Jr|Sr|Dr|Mr|Mrs|Ms|St|Gov|Sen|Rep|Gen))\.(?=[ ,])/gu, ' ');
  const open = tie === 'comma' ? END : /[.;:!?\u2013\u2014"\u201c\u201d]/;
  const at = plain.search(open);
  return at < 0 ? text.length : text.charAt(at) === '(' || text.charAt(at - 1) !== ' ' ? at : at - 1;
}

function partsOf(text: string): { readonly from: number; readonly to: number; readonly joint: string }[] {
  const joints = [...text.matchAll(JOINTS)];
  return [...joints, null].map((next, index) => {
    const before = joints[index - 1];
    return { from: before ? before.index + before[0].length : 0, to: next ? next.index : text.length, joint: before?.[0] ?? '' };
  });
}

/** Length of "the " or of the place a name belongs to ("Westland's ") before the name of a part. */
function leadOf(part: string): number {
  return /^(?:the |\p{Lu}[\p{L}-]{1,20}(?: \p{Lu}[\p{L}-]{1,20})?['\u2019]s )?/u.exec(part)?.[0].length ?? 0;
}
