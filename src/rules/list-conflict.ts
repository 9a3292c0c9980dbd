import { disagreement } from '../compare/disagree.js';
import type { ClaimRule, Found } from '../compare/rule.js';
import { allSay, listOf, nameOf, shownOf } from '../compare/say.js';
import { keyOf, missingFrom, nounOf, pluralOf, strangersOf } from '../compare/set.js';
import type { Group, ListEntry, Statement } from '../model.js';

export const listConflict: ClaimRule = {
  id: 'list-conflict',
  given: 'claim',
  types: ['list'],
  title: 'Lists of the same things have the same members.',
  family: 'list-members',
  severity: 'warning',

  *check(group, knowledge) {
    const declared = knowledge.lists.find(({ id }) => id === group.claim.declared?.list);
    if (declared) yield* againstDeclared(group, declared);
    else yield* againstOneAnother(group);
  },
};

const itemsOf = ({ mention }: Statement): readonly string[] => (mention.kind === 'list' ? mention.value.items.map(({ text }) => text) : []);

/** Member keys with the list's groups written out. */
function members(list: ListEntry | null, items: readonly string[]): string[] {
  const groups = new Map(Object.entries(list?.groups ?? {}).map(([name, of]) => [keyOf(name), of.map(keyOf)]));
  return [...new Set(items.flatMap((item) => groups.get(keyOf(item)) ?? [keyOf(item)]))];
}

function* againstDeclared(group: Group, list: ListEntry): Iterable<Found> {
  const own = list.members.map(keyOf);
  for (const statement of group.statements) {
    if (statement.mention.kind !== 'list' || statement.mention.value.open) continue;
    const said = members(list, itemsOf(statement));
    const strange = strangersOf(said, own);
    if (strange.length === 0 || strange.length > 1 || said.length > own.length) continue;
    const missing = strangersOf(own, said);
    const noun = nounOf(list);
    const stranger = itemsOf(statement).find((item) => keyOf(item) === strange[0]) ?? strange[0] ?? '';
    const agreeing = group.statements.filter(
      (other) => other !== statement && itemsOf(other).length > 0 && strangersOf(members(list, itemsOf(other)), own).length === 0,
    );
    yield {
      title: group.claim.declared ? titleOf(list, group.claim.label) : group.claim.label,
      message: `${nameOf(statement.reading)} names “${stranger}”, which is ${noun === null ? 'not in the list of claims.yaml' : `none of the ${pluralOf(noun)} in claims.yaml`}${missing.length > 0 ? `; it leaves out ${listOf(missing.map((key) => list.members.find((member) => keyOf(member) === key) ?? key))}` : ''}.`,
      advice: 'Check the names with the source of the list; the text or claims.yaml has to change.',
      outcome: 'conflict',
      values: [said.sort().join('|'), own.sort().join('|')],
      shown: [
        shownOf(statement, itemsOf(statement).join(', ')),
        ...agreeing.slice(0, 3).map((other) => shownOf(other, itemsOf(other).join(', '))),
        { at: 'claims', span: list.at, value: list.members.join(', ') },
      ],
    };
  }
}

/** Which ones they are, and not how much of them. */
function titleOf(list: ListEntry, label: string): string {
  const [called] = list.called;
  return called === undefined ? `Which ones: ${label}` : `Which are the ${called.replace(/^the /i, '')}`;
}

function* againstOneAnother(group: Group): Iterable<Found> {
  const keys = (statement: Statement): string[] => members(null, itemsOf(statement));
  const same = (a: Statement, b: Statement): boolean =>
    missingFrom(keys(a), keys(b)).length === 0 && missingFrom(keys(b), keys(a)).length === 0;
  const found = disagreement(group.statements, same);
  if (!found) return;
  yield {
    message: allSay(found.sides, { keyOf: (side) => keys(side).sort().join('|') }),
    advice: 'Find out which names belong. If a list is not meant to be whole, say “including”.',
    outcome: 'conflict',
    values: found.sides.map((side) => keys(side).sort().join('|')),
    shown: [
      shownOf(found.sides[0], itemsOf(found.sides[0]).join(', ')),
      ...found.sides.slice(1).map((side) => shownOf(side, itemsOf(side).join(', '))),
    ],
  };
}
