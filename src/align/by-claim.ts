/** Declared claims: which mention of which sentence states each claim of claims.yaml. */
import { type Refused, refusal } from '../compare/comparable.js';
import { hypothetical, unsettled } from '../compare/modality.js';
import { keyOf, sameMember } from '../compare/set.js';
import { dayOfIso } from '../language/calendar.js';
import { fold } from '../language/fold.js';
import type { Claim, ClaimEntry, Knowledge, ListEntry, Mention, MentionKind, MentionOf, Reading } from '../model.js';
import { actorSpan, earlierPosition, otherOf } from './claim-position.js';
import { choose } from './claim-value.js';
import { compileClaim, type Matcher, matchSentence, meetsWords, refersBack } from './matching.js';
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
};
/** Days around `between` within which a stray date is still a slip about the same event and not another event. */
const STRAY_DAYS = 60;

export function alignClaims(readings: readonly Reading[], knowledge: Knowledge): Aligned {
  const slots: Slot[] = [];
  const refusals: Refusal[] = [];
  for (const entry of knowledge.claims) {
    const claim: Claim = { id: entry.id, label: entry.label, type: entry.type, declared: entry };
    const matcher = compileClaim(entry, knowledge);
    const found = readings.flatMap((reading) => reading.sentences.map((_, index) => memberIn(matcher, reading, index, knowledge)));
    const members = found.flatMap(({ stated }) => stated);
    for (const { refused } of found) refusals.push(...refused.map((one) => ({ ...one, claim })));
    const timely = members.filter((member) => inTime(member, entry, knowledge));
    const late = members.filter((member) => !timely.includes(member));
    if (late.length > 0 && timely.length > 0) refusals.push({ claim, reason: 'as-of', message: outside(late, entry), members: late });
    split(claim, timely, slots, refusals);
  }
  return { slots, refusals: [...refusals, ...sameName(knowledge, slots)], undecided: [] };
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
  const kinds = KINDS[entry.type] ?? [];
  const mentions = mentionsIn(reading, index).filter((mention) => kinds.includes(mention.kind));
  if (mentions.length === 0) return NOTHING;
  if (entry.type === 'position') return positionsIn(matcher, reading, mentions, knowledge);
  const met = matchSentence(matcher, reading, index);
  if (!met) return NOTHING;
  if (entry.type === 'list') return { ...NOTHING, stated: listMembers(entry, reading, mentions, knowledge) };
  const { mention, refused } = choose(matcher, reading, mentions, met);
  return {
    stated: mention ? [memberOf(reading, mention)] : [],
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

/** A position states the claim when its actor is the claim's and its object, or failing that its sentence, is what the claim is about. */
function holds(matcher: Matcher, reading: Reading, mention: MentionOf<'position'>): boolean {
  const sentence = reading.sentences[mention.sentence];
  if (!sentence || unsettled(mention.value) || hypothetical(sentence, mention)) return false;
  const actor = matcher.keys.get('who') ?? [];
  if (actor.length > 0 && !actorMet(matcher, reading, mention)) return false;
  const rest = [...matcher.keys].filter(([key]) => key !== 'who');
  const alone = mentionsIn(reading, mention.sentence).filter(({ kind }) => kind === 'position').length === 1;
  const object = objectSpan(sentence.text, sentence.start, mention);
  return rest.every(([, entries]) => meetsWords(entries, sentence, object) || (alone && meetsWords(entries, sentence, sentence)));
}

function objectSpan(text: string, start: number, mention: MentionOf<'position'>): { start: number; end: number } {
  const at = text.indexOf(mention.value.object, 0);
  return at < 0 ? mention : { start: start + at, end: start + at + mention.value.object.length };
}

function actorMet(matcher: Matcher, reading: Reading, mention: MentionOf<'position'>): boolean {
  const sentence = reading.sentences[mention.sentence];
  const entries = matcher.keys.get('who') ?? [];
  if (!sentence) return false;
  const actor = fold(mention.value.actor);
  if (meetsWords(entries, sentence, actorSpan(sentence, mention))) return true;
  if (!/^(?:he|she|it|they|who|which|that)$/.test(actor)) return false;
  return meetsWords(entries, sentence, { start: sentence.start, end: mention.start }) || refersBack(entries, reading, mention.sentence);
}

/** Lists and extents that speak of the declared list: two members, a group, or what the list is called. */
function listMembers(entry: ClaimEntry, reading: Reading, mentions: readonly Mention[], knowledge: Knowledge): Member[] {
  const list = knowledge.lists.find(({ id }) => id === entry.list);
  if (!list) return [];
  return mentions.filter((mention) => speaksOf(list, mention)).map((mention) => memberOf(reading, mention));
}

export function speaksOf(list: ListEntry, mention: Mention): boolean {
  if (mention.kind === 'list') {
    const keys = expand(
      list,
      mention.value.items.map(({ text }) => text),
    );
    const own = list.members.map(keyOf);
    return (
      !list.excludes.map(keyOf).some((out) => keys.includes(out)) &&
      keys.filter((key) => own.some((member) => sameMember(member, key))).length >= 2
    );
  }
  if (mention.kind !== 'extent') return false;
  const of = fold(mention.value.of);
  const names = [...list.called, ...Object.keys(list.groups)].map(fold);
  return names.some((name) => of.includes(name)) || list.members.filter((member) => of.includes(fold(member))).length >= 2;
}

/** Keys of members with groups written out. */
export function expand(list: ListEntry, items: readonly string[]): string[] {
  const groups = new Map(Object.entries(list.groups).map(([name, members]) => [keyOf(name), members.map(keyOf)]));
  return items.flatMap((item) => groups.get(keyOf(item)) ?? [keyOf(item)]);
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

/** Groups of statements that may be compared with one another; what the gate refuses stands alone. */
function split(claim: Claim, members: readonly Member[], slots: Slot[], refusals: Refusal[]): void {
  const groups: Member[][] = [];
  for (const member of members) {
    const home = groups.find((group) => group.every((other) => refusal(member, other, claim.type, true) === null));
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
