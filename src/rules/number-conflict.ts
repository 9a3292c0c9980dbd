import type { ClaimRule } from '../compare/rule.js';
import { intervalsAgree, valueConflict } from '../compare/value-conflict.js';

export const numberConflict: ClaimRule = {
  id: 'number-conflict',
  given: 'claim',
  types: ['number', 'money'],
  title: 'Sources give the same number for the same thing.',
  family: 'number',
  severity: 'warning',

  *check(group) {
    yield* valueConflict(
      group,
      intervalsAgree(group),
      'Find the origin of each figure; if both are right, say as of when or what each one counts.',
    );
  },
};
