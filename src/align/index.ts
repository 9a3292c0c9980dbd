/** Readings to statements: what each source says about each claim, declared or discovered, and what may be compared. */
import type { Alignment, Claim, GateReason, Group, Knowledge, NearMiss, Reading, Statement } from '../model.js';
import { alignClaims } from './by-claim.js';

import { alignClauses } from './by-clause.js';

import { alignDates } from './by-date.js';
import { alignDeeds } from './by-deed.js';
import { alignDemands } from './by-demand.js';
import { alignLists } from './by-list.js';
import { alignNames } from './by-name.js';
import { alignPersons } from './by-person.js';
import { alignPositions } from './by-position.js';
import { alignPredicates } from './by-predicate.js';
import { alignQuotes } from './by-quote.js';
import { alignRegions } from './by-region.js';
import { alignRoles } from './by-role.js';
import { alignSlots } from './by-slot.js';
import { alignSwapped } from './by-swap.js';
import { alignTitles } from './by-title.js';
import { alignWords } from './by-word.js';
import { buildCorpus, type Corpus } from './context.js';
import { origins } from './origin.js';
import { buildPeople } from './people.js';
import { type Relatedness, relate } from './related.js';
import type { Aligned, Member, Slot } from './slot.js';

export function align(readings: readonly Reading[], knowledge: Knowledge): Alignment {
  const corpus = buildCorpus(readings);
  const relatedness = relate(corpus);
  const people = buildPeople(readings, knowledge);
  const declared = alignClaims(readings, knowledge);
  const taken = new Set(declared.slots.flatMap(({ members }) => members.map(({ mention }) => mention)));
  const quotations = alignQuotes(readings, relatedness, people);
  const roles = alignRoles(corpus, relatedness, taken);
  for (const { members } of roles.slots) for (const { mention } of members) taken.add(mention);
  const discovered = [
    roles,
    alignSlots(corpus, relatedness, taken),
    alignSwapped(relatedness),
    alignDates(corpus, relatedness, taken),
    ...namesAligned(corpus, relatedness, quotations.slots),
    quotations,
    alignLists(readings, relatedness, knowledge),
    alignRegions(readings, relatedness),
    alignTitles(readings, relatedness, people),
    alignPositions(corpus, relatedness, people, taken),
    alignPredicates(corpus, relatedness, people, taken),
    alignClauses(corpus, relatedness),
    alignDeeds(readings, relatedness),
    alignDemands(readings, relatedness, people),
  ];
  return { ...assemble(knowledge, [declared, ...discovered]), origins: origins(readings, relatedness) };
}

/** Whole names first; what they leave is looked at word by word. */
function namesAligned(corpus: Corpus, relatedness: Relatedness, quotations: readonly Slot[]): Aligned[] {
  const whole = [alignNames(corpus, relatedness), alignPersons(corpus.readings, relatedness, quotations)];
  const paired = new Set(
    whole.flatMap(({ slots }) =>
      slots.flatMap(({ members }) => members.flatMap(({ mention }) => (mention.kind === 'name' ? [mention] : []))),
    ),
  );
  return [...whole, alignWords(corpus.readings, relatedness, paired)];
}

/** Numbers the statements within their source, in text order, and hangs groups and near misses on them. */
function assemble(knowledge: Knowledge, parts: readonly Aligned[]): Omit<Alignment, 'origins'> {
  const slots = parts.flatMap((part) => part.slots).filter(({ claim, members }) => members.length > 0 || claim.unmatched !== undefined);
  const refusals = parts.flatMap((part) => part.refusals);
  const statements = number([...slots, ...refusals]);
  const of = (claim: Claim, members: readonly Member[]): Statement[] =>
    members.flatMap((member) => statements.get(keyOf(claim, member)) ?? []);
  const groups: Group[] = slots.map(({ claim, members, comparable, alike, roles }) => ({
    claim,
    statements: of(claim, members),
    comparable,
    ...(alike ? { alike } : {}),
    ...(roles ? { roles } : {}),
  }));
  const nearMisses: NearMiss[] = refusals.map(({ claim, reason, message, members }) => ({
    claim,
    reason,
    message,
    statements: of(claim, members),
  }));
  const refused: Partial<Record<GateReason, number>> = {};
  for (const { reason } of refusals) refused[reason] = (refused[reason] ?? 0) + 1;
  const claims = new Map<string, Claim>();
  for (const entry of knowledge.claims) claims.set(entry.id, { id: entry.id, label: entry.label, type: entry.type, declared: entry });
  for (const { claim } of slots) if (!claims.has(claim.id)) claims.set(claim.id, claim);
  return {
    claims: [...claims.values()],
    statements: [...statements.values()],
    groups,
    nearMisses,
    undecided: parts.flatMap((part) => part.undecided),
    refused,
  };
}

function keyOf(claim: Claim, { reading, mention }: Member): string {
  return [claim.id, reading.source.id, mention.start, mention.end, mention.kind].join('\n');
}

function number(slots: readonly Pick<Slot, 'claim' | 'members'>[]): Map<string, Statement> {
  const all = new Map<string, { claim: Claim; member: Member }>();
  for (const { claim, members } of slots) for (const member of members) all.set(keyOf(claim, member), { claim, member });
  const sorted = [...all].sort(([k, { member: a }], [l, { member: b }]) => {
    const [x, y] = [a.reading.source, b.reading.source];
    if (x !== y) return x.file < y.file ? -1 : 1;
    return a.mention.start - b.mention.start || a.mention.end - b.mention.end || (k < l ? -1 : 1);
  });
  const counts = new Map<string, number>();
  const statements = new Map<string, Statement>();
  for (const [key, { claim, member }] of sorted) {
    const { reading, mention, asOf, person } = member;
    const count = (counts.get(reading.source.id) ?? 0) + 1;
    counts.set(reading.source.id, count);
    statements.set(key, { id: `${reading.source.id}#${count}`, claim, reading, mention, asOf, person });
  }
  return statements;
}
