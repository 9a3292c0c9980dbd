import { inFull } from '../compare/in-full.js';
import { underDenial, unreal } from '../compare/modality.js';
import type { ClaimRule } from '../compare/rule.js';
import { allSay, listOf, shownOf } from '../compare/say.js';
import { keyOf, nounOf, sameMember } from '../compare/set.js';
import { fold } from '../language/fold.js';
import type { ClaimEntry, ListEntry, Statement } from '../model.js';

type Extent = 'part' | 'whole';

export const listExtent: ClaimRule = {
  id: 'list-extent',
  given: 'claim',
  types: ['list'],
  title: 'Sources agree whether all or only part of something is meant.',
  family: 'list-extent',
  severity: 'warning',

  *check(group, knowledge) {
    const list = knowledge.lists.find(({ id }) => id === group.claim.declared?.list);
    const entry = group.claim.declared;
    if (!list || !entry) return;
    const said = group.statements
      .map((statement) => ({ statement, extents: extentsOf(statement, list) }))
      .filter(({ statement, extents }) => extents.size > 0 && !wished(statement));
    const expected = expectedOf(entry, list);
    const sides = new Set<Statement>();
    for (const { statement, extents } of said) {
      const others = said.filter((other) => other.statement.reading !== statement.reading && differs(extents, other.extents));
      const reference = differs(extents, expected);
      if (others.length === 0 && !reference) continue;
      sides.add(statement);
      for (const other of others) sides.add(other.statement);
    }
    const ordered = [...sides].sort(
      (a, b) => Number(differs(extentsOf(b, list), expected)) - Number(differs(extentsOf(a, list), expected)),
    );
    const [first, ...rest] = ordered;
    if (!first) return;
    const describe = (statement: Statement): string => describeExtents(extentsOf(statement, list), list);
    const clear = said.some(({ extents }) => explicitWhole(extents, expected));
    yield {
      message: `${allSay(onePerSource(ordered, list), { textOf: inFull, keyOf: (side) => sameExtent(extentsOf(side, list), list) })}${expected.size > 0 ? ` claims.yaml has ${sayExtents(expected, list)}.` : ''}`,
      advice: `Find out which it is, the whole or only a part, and say so for each ${nounOf(list) ?? 'one'}.`,
      outcome: clear ? 'conflict' : 'needs-review',
      values: [...new Set(ordered.map(describe))],
      shown: [
        shownOf(first, describe(first)),
        ...rest.map((side) => shownOf(side, describe(side))),
        ...(expected.size > 0 ? [{ at: 'claims' as const, span: entry.at, value: describeExtents(expected, list) }] : []),
      ],
    };
  },
};

/** A demand, a plan or a denial says nothing about what is. */
function wished({ reading, mention }: Statement): boolean {
  const sentence = reading.sentences[mention.sentence];
  return sentence !== undefined && (unreal(sentence, mention) || underDenial(sentence, mention));
}

function expectedOf(entry: ClaimEntry, list: ListEntry): Map<string, Extent> {
  const { extent } = entry;
  if (extent === null) return new Map();
  const pairs = list.members.map((member) => [keyOf(member), typeof extent === 'string' ? extent : extent[member]] as const);
  return new Map(pairs.flatMap(([key, one]) => (one === 'part' || one === 'whole' ? [[key, one] as const] : [])));
}

/** Extent per member: what stands bare beside a member marked "part of" is meant as a whole. */
function extentsOf({ mention }: Statement, list: ListEntry): Map<string, Extent> {
  const extents = new Map<string, Extent>();
  const own = list.members.map(keyOf);
  if (mention.kind === 'extent') {
    const of = fold(mention.value.of);
    const single = own.filter((key) => ` ${keyOf(mention.value.of)} `.includes(` ${key} `));
    const group = Object.entries(list.groups).find(([name]) => of.includes(fold(name)));
    for (const key of group ? group[1].map(keyOf) : single.length > 0 ? single : own) extents.set(key, mention.value.extent);
  } else if (mention.kind === 'list') {
    const marked = mention.value.items.some(({ extent }) => extent !== null);
    if (!marked) return extents;
    for (const item of mention.value.items) {
      const key = own.find((member) => sameMember(member, keyOf(item.text)));
      if (key) extents.set(key, item.extent ?? 'whole');
    }
  }
  return extents;
}

function differs(a: ReadonlyMap<string, Extent>, b: ReadonlyMap<string, Extent>): boolean {
  return [...a].some(([key, extent]) => b.has(key) && b.get(key) !== extent);
}

/** All members are said to be whole where only a part is expected: no reading of the words bridges that. */
function explicitWhole(extents: ReadonlyMap<string, Extent>, expected: ReadonlyMap<string, Extent>): boolean {
  return extents.size > 0 && [...extents.values()].every((extent) => extent === 'whole') && differs(extents, expected);
}

/** Of each source the first statement that says one thing. */
function onePerSource(statements: readonly Statement[], list: ListEntry): Statement[] {
  const keys = statements.map((side) => `${side.reading.source.id} ${sameExtent(extentsOf(side, list), list)}`);
  return statements.filter((_side, i) => keys.indexOf(keys[i] ?? '') === i);
}

/** One key for all that say “part” of whatever members, and one for all that say “whole”; a mixed list stands for itself. */
function sameExtent(extents: ReadonlyMap<string, Extent>, list: ListEntry): string {
  const said = new Set(extents.values());
  return said.size === 1 ? [...said].join('') : describeExtents(extents, list);
}

/** `part of Norrey and Calder`, `the whole of Skarnish and part of Derwas`. */
function sayExtents(extents: ReadonlyMap<string, Extent>, list: ListEntry): string {
  const of = (one: Extent): string => listOf(list.members.filter((member) => extents.get(keyOf(member)) === one));
  return [of('whole') && `the whole of ${of('whole')}`, of('part') && `part of ${of('part')}`].filter(Boolean).join(', ');
}

function describeExtents(extents: ReadonlyMap<string, Extent>, list: ListEntry): string {
  const name = (key: string): string => list.members.find((member) => keyOf(member) === key) ?? key;
  const of = (one: Extent): string =>
    [...extents]
      .flatMap(([key, extent]) => (extent === one ? [name(key)] : []))
      .sort()
      .join(', ');
  return [of('whole') && `whole: ${of('whole')}`, of('part') && `part: ${of('part')}`].filter(Boolean).join('; ');
}
