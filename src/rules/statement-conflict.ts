import { disagreement } from '../compare/disagree.js';
import { opposites } from '../compare/poles.js';
import type { ClaimRule } from '../compare/rule.js';
import { allSay, shownOf } from '../compare/say.js';
import type { Statement } from '../model.js';

export const statementConflict: ClaimRule = {
  id: 'statement-conflict',
  given: 'claim',
  types: ['predicate'],
  title: 'Sources do not say a thing and its opposite in the same words.',
  family: 'stance',
  severity: 'warning',
  yieldsTo: ['position-conflict', 'predicate-conflict', 'expected-value', 'number-conflict', 'date-conflict'],

  *check(group) {
    if (group.statements.some(({ mention }) => mention.kind !== 'clause')) return;
    const found = disagreement(group.statements, agree);
    if (!found) return;
    const [first, ...rest] = found.sides;
    yield {
      message: allSay(found.sides, { verb: 'write', keyOf: senseOf }),
      advice: 'Find out which it is, or say who said either, and when.',
      outcome: 'conflict',
      values: [...new Set(found.sides.map(senseOf))],
      shown: [shownOf(first, first.mention.text), ...rest.map((side) => shownOf(side, side.mention.text))],
      softer: new Set(found.sides.map(({ mention }) => mention.attributedTo)).size > 1,
    };
  },
};

/** What turns a clause: its negation, its words with an opposite, the order of its names. */
function senseOf({ mention }: Statement): string {
  if (mention.kind !== 'clause') return '';
  const { negated, poles, names } = mention.value;
  return [negated ? 'not' : '', ...poles, ...names].join(' ').trim();
}

/** The same words in the same order of names, with the same negation, and none for its opposite. */
function agree({ mention: a }: Statement, { mention: b }: Statement): boolean {
  if (a.kind !== 'clause' || b.kind !== 'clause') return true;
  if (a.value.negated !== b.value.negated) return false;
  if (a.value.poles.join(' ') === b.value.poles.join(' ') && a.value.names.join(' ') !== b.value.names.join(' ')) return false;
  return !a.value.poles.some((word) => !b.value.poles.includes(word) && b.value.poles.some((other) => opposites(word, other)));
}
