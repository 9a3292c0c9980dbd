import { disagreement } from '../compare/disagree.js';
import type { ClaimRule } from '../compare/rule.js';
import { allSay, shownOf } from '../compare/say.js';
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
      message: allSay(found.sides, { verb: 'write', keyOf: stanceOf, noteOf }),
      advice: 'Say whose account you use, or give both: the sources may read one remark differently.',
      outcome: opposed ? 'conflict' : 'needs-review',
      values: [...new Set(found.sides.map(stanceOf))],
      shown: [shownOf(first, stanceOf(first)), ...rest.map((side) => shownOf(side, stanceOf(side)))],
    };
  },
};

function stanceOf({ mention }: Statement): string {
  return mention.kind === 'position' ? mention.value.stance : '';
}

/** What the words alone do not show: that the support they tell of is tied to conditions. */
function noteOf(side: Statement): string {
  return stanceOf(side) !== 'conditional' || SHOWS.test(side.mention.text) ? '' : ', with conditions';
}

const SHOWS = /\b(?:conditions?|conditional(?:ly)?|if|unless|provided|until|only|terms|but)\b/i;

function related(a: Statement, b: Statement): ReturnType<typeof relation> {
  return a.mention.kind === 'position' && b.mention.kind === 'position' ? relation(a.mention.value.stance, b.mention.value.stance) : 'same';
}
