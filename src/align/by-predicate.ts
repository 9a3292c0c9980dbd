/** Discovered predicates: on which rung of a ladder each source puts one person, agreement, law or sum. */
import { refusal } from '../compare/comparable.js';
import { matterTerms, ownTerms } from '../compare/matter.js';
import { fold } from '../language/fold.js';
import type { Claim, Mention, MentionOf, Reading } from '../model.js';
import type { Corpus } from './context.js';
import type { People } from './people.js';
import type { Relatedness } from './related.js';
import { type Aligned, connected, type Member, memberOf, ofKind, type Slot } from './slot.js';

type Predicate = MentionOf<'predicate'>;

/** Terms by which a thing is told apart from others of its kind: "the fishing accord" has two. */
const LEAST_TERMS = 2;
/** A key that more mentions share says nothing about which of them are about one thing. */
const MOST = 60;

interface Placed {
  readonly member: Member;
  readonly mention: Predicate;
  readonly matter: ReadonlySet<string>;
}

export function alignPredicates({ readings }: Corpus, relatedness: Relatedness, people: People, taken: ReadonlySet<Mention>): Aligned {
  const byKey = new Map<string, Placed[]>();
  for (const reading of readings) {
    for (const mention of ofKind(reading, 'predicate')) {
      const key = taken.has(mention) ? null : keyOf(reading, mention, people);
      if (key === null) continue;
      const placed = { member: memberOf(reading, mention, key.person), mention, matter: ownTerms(mention.value.object ?? '') };
      byKey.set(key.slot, [...(byKey.get(key.slot) ?? []), placed]);
    }
  }
  const slots = [...byKey]
    .filter(([, list]) => list.length > 1 && list.length <= MOST)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([slot, list]) => slotsOf(slot, list, relatedness));
  return { slots, refusals: [], undecided: [] };
}

/** A person by name, or a thing by two terms of its own, together with the ladder. */
function keyOf(reading: Reading, { value, level }: Predicate, people: People): { slot: string; person: string | null } | null {
  const { subject, ladder } = value;
  if (subject === null || level === 'quoted') return null;
  const whole = subject.replace(/^the /i, '');
  if (ladder === 'justice' || ladder === 'harm' || ladder === 'office') {
    const name = nameOf(reading, subject);
    const person = name === null ? null : people.personOf({ name, description: subject }, reading);
    return person?.includes(' ') ? { slot: `${ladder}:${person.split(' ').at(-1)}`, person } : null;
  }
  if (ladder === 'money') return /\d/.test(whole) ? { slot: `money:${sumOf(whole)}`, person: null } : null;
  const terms = [...matterTerms(whole)].sort();
  return terms.length >= LEAST_TERMS ? { slot: `${ladder}:${terms.join(' ')}`, person: null } : null;
}

/** A sum without its hedges: "nearly $3 million" is "$3 million". */
function sumOf(subject: string): string {
  return fold(subject).replace(
    /^(?:a |an |some |about |nearly |almost |around |more than |over |up to |another |additional |the |total |of ){1,5}/,
    '',
  );
}

/** The name that a subject is, or ends with; null for "wife of Bell", "Bell and Lind", "Bell's brother". */
function nameOf(reading: Reading, subject: string): string | null {
  if (/\b(?:and|or|of)\b|[,'’&]/.test(subject)) return null;
  const name = ofKind(reading, 'name').find(
    ({ value, text }) => value.type !== 'place' && (subject.endsWith(value.name) || subject.endsWith(text)),
  );
  return name ? name.value.name : null;
}

function slotsOf(slot: string, list: readonly Placed[], relatedness: Relatedness): Slot[] {
  const pairs = list.flatMap((a, i) =>
    list.slice(i + 1).flatMap((b, j) => (comparable(a, b, relatedness) ? [[i, i + 1 + j] as const] : [])),
  );
  return connected(list.length, pairs)
    .filter((set) => set.length > 1)
    .map((set) => {
      const placed = set.flatMap((i) => list[i] ?? []);
      const { value } = (placed[0] as Placed).mention;
      const who = placed.map(({ member }) => member.person ?? '').sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
      const claim: Claim = {
        id: `predicate:${who ? `${value.ladder}:${who}` : slot}`,
        label: `What became of ${value.subject}`,
        type: 'predicate',
        declared: null,
      };
      return { claim, members: placed.map(({ member }) => member), comparable: ['same subject', `same ladder: ${value.ladder}`] };
    });
}

function comparable(a: Placed, b: Placed, relatedness: Relatedness): boolean {
  const [x, y] = [a.member.reading, b.member.reading];
  if (x !== y && !relatedness.related(x.source, y.source)) return false;
  if (refusal(a.member, b.member, 'predicate', false)) return false;
  const [one, other] = [a.member.person, b.member.person];
  if (one === null || other === null ? !sameActor(a.mention, b.mention) : !onePerson(one, other)) return false;
  return a.matter.size === 0 || b.matter.size === 0 || [...a.matter].some((term) => b.matter.has(term));
}

/** Two keys with one last word are one person's when the words of the shorter are among those of the longer: titles run into names. */
function onePerson(a: string, b: string): boolean {
  const [x, y] = [a.split(' '), b.split(' ')];
  const [few, many] = x.length <= y.length ? [x, y] : [y, x];
  return few.every((word) => many.includes(word));
}

/** Both say who did it, and it is one; or one leaves it open. */
function sameActor(a: Predicate, b: Predicate): boolean {
  const [x, y] = [matterTerms(a.value.actor ?? ''), matterTerms(b.value.actor ?? '')];
  return x.size === 0 || y.size === 0 || [...x].some((term) => y.has(term));
}
