import { disagreement } from '../compare/disagree.js';
import { differentOffice, officeOf } from '../compare/office.js';
import type { ClaimRule } from '../compare/rule.js';
import { nameOf, shownOf, words } from '../compare/say.js';
import type { Statement } from '../model.js';

export const titleConflict: ClaimRule = {
  id: 'title-conflict',
  given: 'claim',
  types: ['title'],
  title: 'A person holds one office.',
  family: 'title',
  severity: 'warning',

  *check(group) {
    const found = disagreement(group.statements, (a, b) => {
      const [x, y] = [officeOf(titleOf(a)), officeOf(titleOf(b))];
      return !x || !y || !differentOffice(x, y);
    });
    if (!found) return;
    const [first, ...rest] = found.sides;
    yield {
      message: `${found.sides.map((side) => `${nameOf(side.reading)} calls ${side.mention.text} ${words(titleOf(side))}`).join(', ')}.`,
      advice: 'Check the office and the day it was held; “former” or “then” belongs to an office of the past.',
      outcome: 'conflict',
      values: [...new Set(found.sides.map((side) => officeOf(titleOf(side))?.departments.join(' ') ?? ''))],
      shown: [shownOf(first, titleOf(first)), ...rest.map((side) => shownOf(side, titleOf(side)))],
    };
  },
};

function titleOf({ mention }: Statement): string {
  return mention.kind === 'name' ? (mention.value.title ?? '') : '';
}
