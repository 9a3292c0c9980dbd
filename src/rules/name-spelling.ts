import { compareNames, nameKey } from '../compare/name.js';
import type { ClaimRule } from '../compare/rule.js';
import { nameOf, shownOf, words } from '../compare/say.js';
import type { Knowledge, Statement } from '../model.js';

export const nameSpelling: ClaimRule = {
  id: 'name-spelling',
  given: 'claim',
  types: ['name'],
  title: 'A name is spelt one way.',
  family: 'spelling',
  severity: 'warning',

  *check(group, knowledge) {
    const forms = new Map<string, Statement[]>();
    for (const statement of group.statements) forms.set(keyOf(statement), [...(forms.get(keyOf(statement)) ?? []), statement]);
    const drafted = (list: readonly Statement[]): number => (list.every(({ reading }) => reading.source.role === 'draft') ? 0 : 1);
    const ranked = [...forms].sort(([k, a], [l, b]) => drafted(a) - drafted(b) || a.length - b.length || (k < l ? -1 : 1));
    const [rare, ...others] = ranked.map(([, list]) => [written(list), list] as const);
    const common = others.at(-1);
    if (!rare || !common) return;
    if (bothKnown(rare[0], common[0], knowledge)) return;
    const { relation } = compareNames(rare[0].split(' '), common[0].split(' '));
    const sides = [...onePerSource(rare[1]), ...onePerSource(common[1])];
    const [first, ...rest] = sides;
    if (!first) return;
    const writers = (list: readonly Statement[]): string => [...new Set(list.map(({ reading }) => nameOf(reading)))].join(', ');
    yield {
      message: `${writers(rare[1])}: ${words(rare[0])}; ${writers(common[1])}: ${words(common[0])}.`,
      advice:
        relation === 'variant'
          ? 'Two renderings of one foreign name: choose one for your own text, or list both under `aliases` in claims.yaml.'
          : relation === 'other'
            ? 'Check the whole name with the person; if they are two people, nothing is wrong.'
            : 'Check the spelling with the person or place itself; if both are right they are two names: list them in claims.yaml.',
      outcome: relation === 'variant' ? 'variant' : relation === 'slip' ? 'conflict' : 'needs-review',
      values: [rare[0], common[0]],
      shown: [shownOf(first, spelt(first)), ...rest.map((side) => shownOf(side, spelt(side)))],
    };
  },
};

/** Every word in which the two differ is one that claims.yaml lists: as a name, an alias or the desk's own spelling. */
function bothKnown(a: string, b: string, { names }: Knowledge): boolean {
  const known = new Set(
    names
      .flatMap(({ name, aliases, house }) => [name, ...aliases, ...(house === null ? [] : [house])])
      .flatMap((form) => form.split(/\s+/))
      .map(nameKey),
  );
  const [x, y] = [a.split(' '), b.split(' ')];
  return x.every((word, i) => word === y[i] || (known.has(nameKey(word)) && known.has(nameKey(y[i] ?? ''))));
}

/** One key for "BELL", "Bell" and "Bell’s": capitals and marks are no spelling. */
function keyOf(statement: Statement): string {
  return spelt(statement).split(' ').map(nameKey).join(' ');
}

/** The form as most of the statements write it; of equally common ones the one that is not in capitals. */
function written(list: readonly Statement[]): string {
  const counts = new Map<string, number>();
  for (const statement of list) counts.set(spelt(statement), (counts.get(spelt(statement)) ?? 0) + 1);
  const shouted = (form: string): number => (form === form.toUpperCase() ? 1 : 0);
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || shouted(a) - shouted(b) || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}

function spelt({ mention }: Statement): string {
  return mention.kind === 'name' ? mention.value.words.join(' ') : mention.text;
}

function onePerSource(statements: readonly Statement[]): Statement[] {
  const seen = new Map<string, Statement>();
  for (const statement of statements) if (!seen.has(statement.reading.source.id)) seen.set(statement.reading.source.id, statement);
  return [...seen.values()].slice(0, 4);
}
