import { titleOf } from '../compare/answer.js';
import { disagreement } from '../compare/disagree.js';
import { heldApart } from '../compare/held.js';
import type { ClaimRule, Found } from '../compare/rule.js';
import { nameOf, shownOf, words } from '../compare/say.js';
import { movesOn, titleBeside } from '../compare/title-beside.js';
import type { Group, Statement } from '../model.js';

export const titleConflict: ClaimRule = {
  id: 'title-conflict',
  given: 'claim',
  types: ['title'],
  title: 'A person holds one office.',
  family: 'title',
  severity: 'warning',

  *check(group) {
    if (group.claim.declared?.reference) return;
    const told = group.claim.declared ? group.statements : group.statements.filter(({ reading, mention }) => !movesOn(reading, mention));
    const found = disagreement(told, agree);
    if (!found) {
      yield* drifts(told);
      return;
    }
    const [first, ...rest] = found.sides;
    yield {
      message: `${found.sides.map((side) => `${nameOf(side.reading)} calls ${side.mention.text} ${words(title(side))}`).join(', ')}.`,
      advice: 'Check the office and the day it was held; “former” or “then” belongs to an office of the past.',
      outcome: 'conflict',
      values: [...new Set(found.sides.map(title))],
      shown: [shownOf(first, title(first)), ...rest.map((side) => shownOf(side, title(side)))],
    };
  },
};

/** One article gives one person two offices. */
function* drifts(statements: Group['statements']): Iterable<Found> {
  for (const reading of new Set(statements.map((statement) => statement.reading))) {
    const own = statements.filter((statement) => statement.reading === reading);
    const [first] = own;
    const other = first && own.find((statement) => !agree(first, statement));
    if (!first || !other) continue;
    yield {
      message: `${nameOf(reading)} calls ${first.mention.text} ${words(title(first))} and ${other.mention.text} ${words(title(other))}.`,
      advice: 'Check the office; if both were held at different times, say “former” or “then” with the older one.',
      outcome: 'conflict',
      values: [title(first), title(other)],
      shown: [shownOf(other, title(other)), shownOf(first, title(first))],
    };
  }
}

function agree(a: Statement, b: Statement): boolean {
  return !heldApart(title(a), title(b));
}

function title(statement: Statement): string {
  const { reading, mention } = statement;
  return (mention.kind === 'name' ? titleBeside(reading, mention) : null) ?? titleOf(statement);
}
