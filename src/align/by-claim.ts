/** Declared claims: which mention of which sentence states each claim of claims.yaml. */
import { type Refused, refusal } from '../compare/comparable.js';
import { dayOfIso } from '../language/calendar.js';
import type { Claim, ClaimEntry, Knowledge, Mention, MentionKind, Reading, Undecided } from '../model.js';
import { ageIn, titleIn } from './claim-age.js';
import type { Answer, Reader } from './claim-answer.js';
import { listMembers } from './claim-list.js';
import { placeIn } from './claim-place.js';
import { actorSpan, earlierPosition, holds, otherOf } from './claim-position.js';
import { quotationIn } from './claim-quotation.js';
import { pollIn, rankIn } from './claim-rank.js';
import { statusIn } from './claim-status.js';
import { tollIn } from './claim-toll.js';
import { whyUnmatched } from './claim-unmatched.js';
import { choose } from './claim-value.js';
import { resultIn, voteIn } from './claim-vote.js';
import { compileClaim, type Matcher, matchSentence } from './matching.js';
import { type Aligned, type Member, memberOf, mentionsIn, type Refusal, type Slot } from './slot.js';

/** Kinds of mention that can state a claim of a type. */
const KINDS: Readonly<Partial<Record<ClaimEntry['type'], readonly MentionKind[]>>> = {
  share: ['share'],
  number: ['number'],
  money: ['number'],
  duration: ['duration'],
  date: ['date'],
  list: ['list', 'extent'],
  position: ['position'],
  quotation: ['quote'],
  title: ['name'],
  place: ['name'],
  toll: ['number'],
  poll: ['share'],
};
/** Types whose answer is told by more than the nearest value. */
const READERS: Readonly<Partial<Record<ClaimEntry['type'], Reader>>> = {
  age: ageIn,
  place: placeIn,
  poll: pollIn,
  quotation: quotationIn,
  rank: rankIn,
  result: resultIn,
  status: statusIn,
  title: titleIn,
  toll: tollIn,
  vote: voteIn,
};
/** Days around `between` within which a stray date is still a slip about the same event and not another event. */
const STRAY_DAYS = 60;

export function alignClaims(readings: readonly Reading[], knowledge: Knowledge): Aligned {
  const slots: Slot[] = [];
  const refusals: Refusal[] = [];
  const unmatched: Unmatched[] = [];
  for (const entry of knowledge.claims) {
    const claim: Claim = { id: entry.id, label: entry.label, type: entry.type, declared: entry };
    const matcher = compileClaim(entry, knowledge);
    const found = readings.flatMap((reading) => reading.sentences.map((_, index) => memberIn(matcher, reading, index, knowledge)));
    const members = found.flatMap(({ stated }) => stated);
    for (const { refused } of found) refusals.push(...refused.map((one) => ({ ...one, claim })));
    const timely = members.filter((member) => inTime(member, entry, knowledge));
    const late = members.filter((member) => !timely.includes(member));
    if (late.length > 0 && timely.length > 0) refusals.push({ claim, reason: 'as-of', message: outside(late, entry), members: late });
    if (timely.length > 0) split(claim, timely, slots, refusals);
    else unmatched.push({ claim, why: whyUnmatched(matcher, readings, { late, refused: found.flatMap(({ refused }) => refused) }) });
  }
  const stale = unmatched.filter(({ claim }) => slots.length > 0 && readings.some((reading) => withinTime(reading, claim.declared)));
  // With a reference value, the rule claim-unmatched says it.
  const untold = unmatched.filter((one) => one.claim.declared?.reference === null || !stale.includes(one));
  const groups = stale.map(({ claim, why }) => ({ claim: { ...claim, unmatched: why }, members: [], comparable: [] }));
  return { slots: [...slots, ...groups], refusals: [...refusals, ...sameName(knowledge, slots)], undecided: untold.map(undecidedOf) };
}

interface Unmatched {
  readonly claim: Claim;
  readonly why: string;
}

/** Whether an article may speak of the claim: it is not of another time. */
function withinTime({ source }: Reading, entry: ClaimEntry | null): boolean {
  const [from, to] = entry?.between?.map(dayOfIso) ?? [];
  const day = source.published === null ? null : dayOfIso(source.published);
  if (from === null || from === undefined || to === null || to === undefined || day === null) return true;
  return from <= day && day <= to + STRAY_DAYS;
}

function undecidedOf({ claim, why }: Unmatched): Undecided {
  return {
    code: 'claim-unmatched',
    family: 'reference',
    message: `No sentence answers “${claim.label}” (${claim.id}): ${why}.`,
    hint: `mend \`match\` or \`between\` of ${claim.id} in claims.yaml, or take the claim out if the articles have moved on`,
    sides: [],
  };
}

/** What a sentence has to say about a claim. */
interface Found {
  readonly stated: readonly Member[];
  /** Values beside the words of the claim that belong to something else. */
  readonly refused: readonly Omit<Refusal, 'claim'>[];
}

const NOTHING: Found = { stated: [], refused: [] };

/** The mention of a sentence that states the claim: at most one, save for positions and lists. */
function memberIn(matcher: Matcher, reading: Reading, index: number, knowledge: Knowledge): Found {
  const { entry } = matcher;
  const kinds = KINDS[entry.type];
  const all = mentionsIn(reading, index);
  const mentions = kinds ? all.filter((mention) => kinds.includes(mention.kind)) : all;
  if (kinds && mentions.length === 0) return NOTHING;
  if (entry.type === 'position') return positionsIn(matcher, reading, mentions, knowledge);
  const met = matchSentence(matcher, reading, index);
  if (!met) return NOTHING;
  if (entry.type === 'list') return { ...NOTHING, stated: listMembers(entry, reading, mentions, knowledge) };
  const sentence = reading.sentences[index];
  const read = READERS[entry.type];
  if (read && sentence) return foundOf(reading, read({ matcher, reading, met, sentence, mentions: all, knowledge }));
  const { mention, refused } = choose(matcher, reading, mentions, met);
  return foundOf(reading, { stated: mention ? [mention] : [], refused });
}

function foundOf(reading: Reading, { stated, refused }: Answer): Found {
  return {
    stated: stated.map((mention) => memberOf(reading, mention)),
    refused: refused ? [{ reason: refused.reason, message: refused.message, members: [memberOf(reading, refused.mention)] }] : [],
  };
}

function positionsIn(matcher: Matcher, reading: Reading, mentions: readonly Mention[], knowledge: Knowledge): Found {
  const stated: Member[] = [];
  const refused: Omit<Refusal, 'claim'>[] = [];
  for (const mention of mentions) {
    const sentence = reading.sentences[mention.sentence];
    if (mention.kind !== 'position' || !sentence || !holds(matcher, reading, mention)) continue;
    const member = memberOf(reading, mention);
    const other: Refused | null = otherOf(matcher, reading, mention, actorSpan(sentence, mention), knowledge)
      ? { reason: 'subject', message: `“${mention.text}” is the position of somebody else` }
      : earlierPosition(sentence, mention);
    if (other) refused.push({ ...other, members: [member] });
    else stated.push(member);
  }
  return { stated, refused };
}

/** Whether the statement falls into the time the claim is about. A date claim is judged by the date it states. */
function inTime(member: Member, entry: ClaimEntry, knowledge: Knowledge): boolean {
  if (entry.between === null) return true;
  const [from, to] = entry.between.map(dayOfIso);
  if (from === null || to === null || from === undefined || to === undefined) return true;
  if (member.mention.kind === 'date') {
    const { value } = member.mention;
    const [first, last] = [value.from === null ? null : dayOfIso(value.from), value.to === null ? null : dayOfIso(value.to)];
    if (first === null || last === null) return true;
    if (first <= to && from <= last) return true;
    const siblings = knowledge.claims
      .filter(({ id, notSameAs }) => entry.notSameAs.includes(id) || notSameAs.includes(entry.id))
      .flatMap(({ between }) => (between ? [between.map(dayOfIso)] : []));
    const elsewhere = siblings.some(([a, b]) => a !== null && b !== null && a !== undefined && b !== undefined && first <= b && a <= last);
    return !elsewhere && first <= to + STRAY_DAYS && from - STRAY_DAYS <= last && value.precision === 'day';
  }
  const day = member.asOf === null ? null : dayOfIso(member.asOf);
  return day === null || (from <= day && day <= to);
}

function outside(members: readonly Member[], entry: ClaimEntry): string {
  const said = [...new Set(members.map(({ reading, mention, asOf }) => `${reading.source.id} “${mention.text}” (${asOf ?? 'undated'})`))];
  return `outside the time the claim is about (${entry.between?.join(' to ')}): ${said.join('; ')}`;
}

/** Members a new one is held against, and groups it may join: however many sources there are, each costs the same. */
const HELD_AGAINST = 24;

/** Groups of statements that may be compared with one another; what the gate refuses stands alone. */
function split(claim: Claim, members: readonly Member[], slots: Slot[], refusals: Refusal[]): void {
  const groups: Member[][] = [];
  for (const member of members) {
    const home = groups
      .slice(0, HELD_AGAINST)
      .find((group) => group.slice(-HELD_AGAINST).every((other) => refusal(member, other, claim.type, true) === null));
    if (home) {
      home.push(member);
      continue;
    }
    const near = groups[0]?.[0];
    const refused = near ? refusal(near, member, claim.type, true) : null;
    if (near && refused) refusals.push({ claim, ...refused, members: [near, member] });
    groups.push([member]);
  }
  for (const group of groups)
    slots.push({ claim, members: group, comparable: ['same declared claim', ...(claim.declared?.between ? ['same time'] : [])] });
}

/** Events that claims.yaml says are not the same although their descriptions meet. */
function sameName(knowledge: Knowledge, slots: readonly Slot[]): Refusal[] {
  return knowledge.claims.flatMap((entry) =>
    entry.notSameAs.flatMap((other) => {
      const [a, b] = [
        slots.find(({ claim, members }) => claim.id === entry.id && members.length > 0),
        slots.find(({ claim, members }) => claim.id === other && members.length > 0),
      ];
      const [x, y] = [a?.members[0], b?.members[0]];
      if (!a || !b || !x || !y || entry.id > other) return [];
      return [
        {
          claim: a.claim,
          reason: 'event' as const,
          message: `two different events: ${a.claim.label} (“${x.mention.text}”) and ${b.claim.label} (“${y.mention.text}”)`,
          members: [x, y],
        },
      ];
    }),
  );
}
