import { disagreement } from '../compare/disagree.js';
import type { ClaimRule } from '../compare/rule.js';
import { nameOf, shownOf, words } from '../compare/say.js';
import { relation } from '../compare/stance.js';
import type { Statement } from '../model.js';

export const positionConflict: ClaimRule = {
  id: 'position-conflict',
  given: 'claim',
  types: ['position'],
  title: 'Sources report one position of one actor on one question.',
  family: 'stance',
  severity: 'warning',

  *check(group) {
    if (group.claim.declared?.reference) return;
    const found = disagreement(group.statements, (a, b) => related(a, b) === 'same');
    if (!found) return;
    const opposed = found.sides.some((a) => found.sides.some((b) => related(a, b) === 'opposed'));
    const [first, ...rest] = found.sides;
    yield {
      message: `${found.sides.map((side) => `${nameOf(side.reading)} writes ${words(side.mention.text)} (${stanceOf(side)})`).join(', ')}.`,
      advice: 'The sources may read one remark differently. Say whose account you use, or give both.',
      outcome: opposed ? 'conflict' : 'needs-review',
      values: [...new Set(found.sides.map(stanceOf))],
      shown: [shownOf(first, stanceOf(first)), ...rest.map((side) => shownOf(side, stanceOf(side)))],
    };
  },
};

function stanceOf({ mention }: Statement): string {
  return mention.kind === 'position' ? mention.value.stance : '';
}

function related(a: Statement, b: Statement): ReturnType<typeof relation> {
  return a.mention.kind === 'position' && b.mention.kind === 'position' ? relation(a.mention.value.stance, b.mention.value.stance) : 'same';
}
