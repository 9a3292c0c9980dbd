/** Of whom a sentence tells a birth, a death or an age: a name beside it, or the one person of whom the sentence before tells. */
import type { MentionOf, Reading, SentenceReading } from '../model.js';

export type PersonName = MentionOf<'name'>;

/** Relatives share names, and ages are told of them in one breath. */
export const KIN =
  /\b(?:father|mother|son|daughter|brother|sister|twins?|wife|husband|widow|child|children|parents?|uncle|aunt|nephew|niece|cousin|grand\p{L}{2,12}|siblings?|partner|boyfriend|girlfriend|fianc\p{L}{1,2}|junior|senior|jr|sr|the elder|the younger)\b/iu;

/** People without a name, to whom "he" or "the 34-year-old" may point: "a man", "another driver", "the victim". */
const SOMEBODY =
  /\b(?:an?|another|his|her|their|one|two|three|four|five|several|some|other|second)(?: [\p{Ll}-]{1,20}| \d{1,3}-year-old){0,3} (?:m[ae]n|wom[ae]n|boys?|girls?|teenagers?|persons?|people|suspects?|victims?|drivers?|passengers?|friends?|colleagues?|neighbou?rs?|attackers?|players?|officers?|soldiers?|workers?|students?|pupils?|residents?|motorists?|cyclists?|pedestrians?|gunm[ae]n|rivals?|opponents?|predecessors?|successors?|coach(?:es)?|boss(?:es)?|managers?|assistants?|team-?mates?)\b|\bthe (?:suspect|victim|attacker|gunman|accused|other|latter|driver|couple|pair)\b/iu;

/** Names of people by the sentence they stand in. */
export function peopleBySentence(names: readonly PersonName[]): ReadonlyMap<number, readonly PersonName[]> {
  const found = new Map<number, PersonName[]>();
  for (const name of names) {
    const known = found.get(name.sentence);
    if (known) known.push(name);
    else found.set(name.sentence, [name]);
  }
  return found;
}

/** Words before places: a name of unknown kind behind one is hardly a person. */
const WHERE = /(?<!\p{L})(?:in|at|on|near|outside|of|from) (?:the )?$/u;

/** The only person a sentence names; null where it names nobody, or more than one. Two words of unknown kind may name one. */
export function onlyPerson({ text, start }: SentenceReading, names: readonly PersonName[]): PersonName | null {
  const people = names.filter(
    (name) =>
      mayBePerson(name) &&
      (name.value.type === 'person' || !WHERE.test(text.slice(Math.max(0, name.start - start - 14), name.start - start))),
  );
  const [first] = people;
  return first && people.every(({ value }) => value.entity === first.value.entity) ? first : null;
}

function mayBePerson({ value: { type, words } }: PersonName): boolean {
  return type === 'person' || (type === 'unknown' && words.length > 1);
}

/** Sentences that tell on of one person, each of which begins with a pronoun. */
const CHAIN = 3;
const GOES_ON = /^(?:he|she|his|her)\b/i;

/**
 * To whom "he", "she" or "the 34-year-old" at the beginning of a sentence points: the only person named in the sentence before;
 * null where that one names nobody or several, or tells of somebody without a name or of kin.
 */
export function pointedTo({ sentences }: Reading, index: number, people: ReadonlyMap<number, readonly PersonName[]>): PersonName | null {
  for (let at = index - 1; at >= Math.max(0, index - CHAIN); at -= 1) {
    const before = sentences[at];
    if (!before || !inBody(before) || KIN.test(before.text) || SOMEBODY.test(before.text)) return null;
    const names = people.get(at) ?? [];
    if (names.some(mayBePerson)) return onlyPerson(before, names);
    if (!GOES_ON.test(before.text)) return null;
  }
  return null;
}

function inBody({ zone }: SentenceReading): boolean {
  return zone === 'body' || zone === 'dateline';
}

/** The last name that ends before an offset, and the first that begins at or behind one. */
export function lastBefore(names: readonly PersonName[], offset: number): PersonName | undefined {
  return names.findLast(({ end }) => end <= offset);
}

export function firstBehind(names: readonly PersonName[], offset: number): PersonName | undefined {
  return names.find(({ start }) => start >= offset);
}
