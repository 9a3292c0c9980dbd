import type { ClaimRule } from '../compare/rule.js';
import { intervalsAgree, valueConflict } from '../compare/value-conflict.js';

export const durationConflict: ClaimRule = {
  id: 'duration-conflict',
  given: 'claim',
  types: ['duration'],
  title: 'Sources give the same length of time for the same thing.',
  family: 'number',
  severity: 'warning',

  *check(group) {
    yield* valueConflict(group, intervalsAgree(group), 'Look the length up in the document that set it.');
  },
};
