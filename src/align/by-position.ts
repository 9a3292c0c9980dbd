/** Discovered positions: what one actor accepts or rejects, in two sources. */
import { refusal } from '../compare/comparable.js';
import { isPutForward, ownTerms } from '../compare/matter.js';
import { hypothetical, unsettled } from '../compare/modality.js';
import { relation } from '../compare/stance.js';
import { dayOfIso } from '../language/calendar.js';
import type { Claim, Mention, MentionOf, Reading } from '../model.js';
import type { Corpus } from './context.js';
import type { People } from './people.js';
import type { Relatedness } from './related.js';
import { type Aligned, connected, memberOf, ofKind, type Slot } from './slot.js';

/** Content words the two objects must share, and their part of the shorter object. */
const LEAST_SHARED = 2;
const LEAST_PART = 0.6;
/** Days between two statements of a position beyond which minds may have changed. */
const SAME_TIME = 2;

interface Held {
  readonly reading: Reading;
  readonly mention: MentionOf<'position'>;
  readonly person: string;
  readonly terms: ReadonlySet<string>;
  /** Terms that are no names. */
  readonly common: ReadonlySet<string>;
}

export function alignPositions(corpus: Corpus, relatedness: Relatedness, people: People, taken: ReadonlySet<Mention>): Aligned {
  const open = (reading: Reading): MentionOf<'position'>[] => ofKind(reading, 'position').filter((mention) => !taken.has(mention));
  const held = corpus.readings.flatMap((reading) => open(reading).flatMap((mention) => heldBy(reading, mention, people)));
  const byPerson = new Map<string, Held[]>();
  for (const one of held) byPerson.set(one.person, [...(byPerson.get(one.person) ?? []), one]);
  const slots = [...byPerson]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([person, list]) => {
      const pairs = list.flatMap((a, i) =>
        list.slice(i + 1).flatMap((b, j) => (comparable(a, b, relatedness) ? [[i, i + 1 + j] as const] : [])),
      );
      return connected(list.length, pairs)
        .filter((set) => set.length > 1)
        .map((set) =>
          slotOf(
            person,
            set.flatMap((i) => list[i] ?? []),
          ),
        );
    });
  return { slots, refusals: [], undecided: [] };
}

function heldBy(reading: Reading, mention: MentionOf<'position'>, people: People): Held[] {
  const { actor, object } = mention.value;
  const sentence = reading.sentences[mention.sentence];
  if (!sentence || unsettled(mention.value) || hypothetical(sentence, mention)) return [];
  if (!/^\p{Lu}/u.test(actor) && !/^the \p{Lu}/u.test(actor)) return [];
  const name = actor.replace(/^the /i, '');
  const person = people.personOf({ name, description: actor }, reading);
  const terms = ownTerms(object);
  if (person === null || terms.size === 0) return [];
  const common = ownTerms(object.replace(/\p{Lu}[\p{L}'’-]*/gu, ' '));
  return [{ reading, mention, person, terms, common }];
}

function comparable(a: Held, b: Held, relatedness: Relatedness): boolean {
  if (a.reading === b.reading || !relatedness.related(a.reading.source, b.reading.source)) return false;
  if (relation(a.mention.value.stance, b.mention.value.stance) === 'same' && a.mention.value.stance !== b.mention.value.stance)
    return false;
  const [x, y] = [day(a), day(b)];
  if (x !== null && y !== null && Math.abs(x - y) > SAME_TIME) return false;
  if (denies(a) !== denies(b)) return false;
  if (refusal(memberOf(a.reading, a.mention), memberOf(b.reading, b.mention), 'position', false)) return false;
  const shared = [...a.terms].filter((term) => b.terms.has(term)).length;
  const common = [...a.common].filter((term) => b.common.has(term)).length;
  if (Math.min(a.common.size, b.common.size) > 0 && common / Math.min(a.common.size, b.common.size) <= LEAST_PART) return false;
  if (shared === a.terms.size && shared === b.terms.size && sameHead(a, b)) return true;
  return shared >= LEAST_SHARED && shared / Math.min(a.terms.size, b.terms.size) >= LEAST_PART;
}

/** "denied that it had not": what is denied is a denial. */
function denies({ mention }: Held): boolean {
  return /\b(?:not|never|no)\b|n['’]t\b/.test(mention.value.object);
}

/** Objects of one term only are one when both are something put forward, or neither is: "the truce", "the truce plan". */
function sameHead(a: Held, b: Held): boolean {
  return a.common.size > 0 && isPutForward(a.mention.value.object) === isPutForward(b.mention.value.object);
}

function day({ reading, mention }: { reading: Reading; mention: Mention }): number | null {
  const { asOf } = memberOf(reading, mention);
  return asOf === null ? null : dayOfIso(asOf);
}

function slotOf(person: string, held: readonly Held[]): Slot {
  const [first, ...others] = held as readonly [Held, ...Held[]];
  const shared = [...first.terms].filter((term) => others.some(({ terms }) => terms.has(term))).sort();
  const { actor, object } = first.mention.value;
  const surname = person.split(' ').at(-1) ?? person;
  const claim: Claim = {
    id: `position:${person}:${shared.join('-')}`,
    label: `Position of ${actor} on ${object}`,
    type: 'position',
    declared: null,
    slot: `position:${surname}`,
  };
  const members = held.map(({ reading, mention }) => memberOf(reading, mention, person));
  return { claim, members, comparable: ['same actor', `same subject: ${asWritten(object, shared)}`] };
}

/** The words of an object that have one of the terms, as written. */
function asWritten(object: string, terms: readonly string[]): string {
  const words = object.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  return words.filter((word) => [...ownTerms(word)].some((term) => terms.includes(term))).join(' ');
}
