/** Discovered claims of figures in a role: what two articles on one event each say once, however differently worded. */
import { clauseTerms, namedIn } from '../compare/beside.js';
import { refusal } from '../compare/comparable.js';
import { agree } from '../compare/interval.js';
import { dayOfIso } from '../language/calendar.js';
import type { Claim, Mention, Reading } from '../model.js';
import { type Corpus, overlapOf } from './context.js';
import type { Relatedness } from './related.js';
import { type Role, rolesOf } from './roles.js';
import { type Aligned, connected, memberOf, type Refusal, type Slot } from './slot.js';
import { oneVote, sameVote, type Vote, votesOf } from './votes.js';

/** `taken`: mentions that state a declared claim and are compared there. */
export function alignRoles(corpus: Corpus, relatedness: Relatedness, taken: ReadonlySet<Mention>): Aligned {
  const known = new Map<Reading, ReadonlyMap<string, readonly Role[]>>();
  const counted = new Map<Reading, readonly Vote[]>();
  const of = (reading: Reading): ReadonlyMap<string, readonly Role[]> => {
    let roles = known.get(reading);
    if (!roles) {
      roles = byKey(rolesOf(reading).filter(({ mention }) => !taken.has(mention)));
      known.set(reading, roles);
    }
    return roles;
  };
  const votes = (reading: Reading): readonly Vote[] => {
    const own = counted.get(reading) ?? votesOf(reading);
    counted.set(reading, own);
    return own;
  };
  const slots: Slot[] = [];
  const refusals: Refusal[] = [];
  for (const [a, b] of relatedness.pairs) {
    const [left, right] = [of(a), of(b)];
    const done = new Set<Mention>();
    for (const [key, ours] of left) {
      const theirs = right.get(key);
      if (theirs && !ours.some(({ mention }) => done.has(mention))) compare(corpus, ours, theirs, slots, refusals, done);
    }
    slots.push(...compareVotes(votes(a), votes(b), taken));
  }
  return { slots: joined(slots), refusals, undecided: [] };
}

/** Pairs that share a figure are one finding with as many sides as there are sources. */
function joined(pairs: readonly Slot[]): Slot[] {
  const byFigure = new Map<string, Map<Mention, number>>();
  const edges: (readonly [number, number])[] = [];
  for (const [at, { claim, members }] of pairs.entries()) {
    const known = byFigure.get(claim.id) ?? new Map<Mention, number>();
    byFigure.set(claim.id, known);
    for (const { mention } of members) {
      const other = known.get(mention);
      if (other === undefined) known.set(mention, at);
      else edges.push([other, at]);
    }
  }
  return connected(pairs.length, edges).map((set) => {
    const own = set.flatMap((at) => pairs[at] ?? []);
    const members = new Map(own.flatMap((slot) => slot.members.map((member) => [member.mention, member] as const)));
    return { ...(own[0] as Slot), members: [...members.values()], alike: own.some(({ alike }) => alike === true) };
  });
}

function byKey(roles: readonly Role[]): ReadonlyMap<string, readonly Role[]> {
  const keys = new Map<string, Role[]>();
  for (const role of roles) {
    const list = keys.get(role.key);
    if (list) list.push(role);
    else keys.set(role.key, [role]);
  }
  return keys;
}

/** Two values that agree settle the role; where none do, the first of each article are set beside one another. */
function compare(
  corpus: Corpus,
  ours: readonly Role[],
  theirs: readonly Role[],
  slots: Slot[],
  refusals: Refusal[],
  done: Set<Mention>,
): void {
  const settled = ours.flatMap((x) => theirs.filter((y) => sameValue(x, y)).map((y) => [x, y] as const))[0];
  const [a, b] = settled ?? [ours[0], theirs[0]];
  if (!a || !b || (!settled && !oneThing(corpus, ours, theirs))) return;
  for (const { mention } of [...ours, ...theirs]) done.add(mention);
  const members = [memberOf(a.reading, a.mention), memberOf(b.reading, b.mention)] as const;
  const claim: Claim = { id: `role:${a.key}`, label: a.label, type: a.type, declared: null };
  const birthday = settled && !agree(a.interval, b.interval) && a.type === 'age';
  const refused = birthday ? BIRTHDAY : settled ? null : refusal(members[0], members[1], a.type, false);
  if (refused) refusals.push({ claim, ...refused, members });
  else
    slots.push({
      claim,
      members,
      alike: a.type === 'share' && bounded(a) && bounded(b),
      comparable: [REASONS[a.type] ?? 'the same role', 'articles on one event'],
    });
}

const BIRTHDAY = { reason: 'as-of', message: 'a birthday may lie between the two ages' } as const;

const REASONS: Readonly<Record<string, string>> = {
  toll: 'the same people are counted',
  age: 'the same person',
  share: 'parts of the same whole',
  poll: 'the same party or candidate',
};

/** Ages may differ by the birthdays between two days of publication. */
function sameValue(a: Role, b: Role): boolean {
  // "At least 65 percent" is another rule than "at least 56 percent".
  if (a.type === 'share' && bounded(a) && bounded(b)) return a.interval.low === b.interval.low && a.interval.high === b.interval.high;
  if (a.type !== 'age') return agree(a.interval, b.interval);
  const [x, y] = [a, b].map(({ reading }) => (reading.source.published === null ? null : dayOfIso(reading.source.published)));
  const apart = x === null || y === null || x === undefined || y === undefined ? 366 : Math.abs(x - y);
  const birthdays = apart === 0 ? 0 : Math.ceil(apart / 366);
  return agree(a.interval, b.interval) || Math.abs(a.interval.low - b.interval.low) <= birthdays;
}

const bounded = ({ interval: { low, high } }: Role): boolean => low <= 0 || high > 1;

/** Words in common around two tolls, from which they are of one accident: several may be told of in one article. */
const ONE_EVENT = 3;

/** Ages and polls say by themselves what they are of; parts of a whole and tolls need more in common. */
function oneThing(corpus: Corpus, ours: readonly Role[], theirs: readonly Role[]): boolean {
  const [a, b] = [ours[0], theirs[0]];
  if (!a || !b || a.type === 'age') return true;
  // Several figures of one role are told apart by more than their role.
  if (several(ours) || several(theirs)) return false;
  if (a.type === 'poll') return true;
  const shared = overlapOf(corpus, a, b).shared;
  if (a.type === 'toll') return shared.length >= ONE_EVENT && shareName(a, b);
  const whole = a.key.split('/')[1];
  const [left, right] = [a, b].map(ownTerms);
  // A stake in a company says what it is; what part of a forest is told needs the same said of it.
  return a.named ? shared.length > 1 : [...(left ?? [])].some((term) => term !== whole && right?.has(term) === true);
}

function ownTerms({ reading, mention }: Role): ReadonlySet<string> {
  const sentence = reading.sentences[mention.sentence];
  return sentence ? clauseTerms(sentence, mention) : new Set();
}

/** The sentences, or the ones before them, name somebody or a place in common. */
function shareName(a: Role, b: Role): boolean {
  const near = ({ reading, mention }: Role): string[] =>
    [mention.sentence - 1, mention.sentence].flatMap((at) => [...namedIn(reading, at)]);
  const theirs = new Set(near(b));
  return near(a).some((name) => theirs.has(name));
}

function several(roles: readonly Role[]): boolean {
  return roles.some((role) => roles.some((other) => !agree(role.interval, other.interval)));
}

/** A vote of both articles, the first that can be one; where another of theirs has the same figures it is settled. */
function compareVotes(ours: readonly Vote[], theirs: readonly Vote[], taken: ReadonlySet<Mention>): Slot[] {
  const pairs = ours.flatMap((x) => theirs.map((y) => [x, y] as const)).filter(([x, y]) => !taken.has(x.mention) && !taken.has(y.mention));
  const [a, b] = pairs.find(([x, y]) => sameVote(x, y)) ?? pairs.find(([x, y]) => oneVote(x, y)) ?? [];
  if (!a || !b) return [];
  const claim: Claim = { id: `role:vote/${[...a.chambers, ...b.chambers].sort()[0] ?? ''}`, label: 'Votes', type: 'vote', declared: null };
  const members = [memberOf(a.reading, a.mention), memberOf(b.reading, b.mention)];
  return [{ claim, members, comparable: ['the same vote', 'articles on one event'] }];
}
