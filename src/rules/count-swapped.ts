import type { ClaimRule } from '../compare/rule.js';
import { nameOf, shownOf, words } from '../compare/say.js';
import { normalForm } from '../compare/value.js';
import type { Statement } from '../model.js';

export const countSwapped: ClaimRule = {
  id: 'count-swapped',
  given: 'claim',
  types: ['number'],
  title: 'Sources give two counts to the same two groups.',
  family: 'number',
  severity: 'warning',

  *check({ statements, roles }) {
    if (!roles) return;
    const [a, b, c, d] = inOrder(statements);
    if (!a || !b || !c || !d) return;
    const part = (s: Statement): string => `${words(s.mention.text)} (${roles[statements.indexOf(s)] ?? ''})`;
    yield {
      message: `${nameOf(a.reading)} says ${part(a)} and ${part(b)}, ${nameOf(c.reading)} says ${part(c)} and ${part(d)}.`,
      advice: 'The same two figures stand the other way round: look up which count is whose.',
      outcome: 'conflict',
      values: [a, b].map((s) => `${roles[statements.indexOf(s)] ?? ''} ${normalForm(s.mention)}`),
      shown: [shownOf(a, normalForm(a.mention)), ...[b, c, d].map((s) => shownOf(s, normalForm(s.mention)))],
      softer: statements.some(({ mention }) => mention.level === 'quoted'),
    };
  },
};

/** The two counts of the draft first, else of the file that comes first. */
function inOrder(statements: readonly Statement[]): Statement[] {
  const rank = ({ reading }: Statement): string => `${reading.source.role === 'draft' ? 0 : 1}${reading.source.file}`;
  return [...statements].sort((x, y) => (rank(x) < rank(y) ? -1 : rank(x) > rank(y) ? 1 : 0));
}
