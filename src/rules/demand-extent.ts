import { disagreement } from '../compare/disagree.js';
import { inFull } from '../compare/in-full.js';
import type { ClaimRule } from '../compare/rule.js';
import { allSay, shownOf } from '../compare/say.js';
import type { Statement } from '../model.js';

export const demandExtent: ClaimRule = {
  id: 'demand-extent',
  given: 'claim',
  types: ['position'],
  title: 'Sources agree how much one party demands: what it holds, or the whole.',
  family: 'list-extent',
  severity: 'warning',

  *check(group) {
    if (group.claim.declared || group.statements.some(({ mention }) => mention.kind !== 'extent')) return;
    const found = disagreement(group.statements, (a, b) => extentOf(a) === extentOf(b));
    if (!found) return;
    const [first, ...rest] = found.sides;
    yield {
      title: 'How much is demanded: what is held, or all of it',
      message: allSay(found.sides, { textOf: inFull, keyOf: extentOf }),
      advice: 'Find out whether only what is held is demanded, or the rest as well.',
      outcome: 'needs-review',
      values: [...new Set(found.sides.map(extentOf))],
      shown: [shownOf(first, extentOf(first)), ...rest.map((side) => shownOf(side, extentOf(side)))],
      softer: true,
    };
  },
};

function extentOf({ mention }: Statement): string {
  return mention.kind === 'extent' ? mention.value.extent : '';
}
