import { isAnswered } from '../compare/answer.js';
import type { ClaimRule } from '../compare/rule.js';
import { intervalsAgree, valueConflict } from '../compare/value-conflict.js';

export const numberConflict: ClaimRule = {
  id: 'number-conflict',
  given: 'claim',
  types: ['number', 'money', 'toll', 'age', 'vote', 'result'],
  title: 'Sources give the same number for the same thing.',
  family: 'number',
  severity: 'warning',

  *check(group) {
    if (group.roles || isAnswered(group.claim)) return;
    yield* valueConflict(
      group,
      intervalsAgree(group),
      'Find the origin of each figure; if both are right, say as of when or what each one counts.',
    );
  },
};
