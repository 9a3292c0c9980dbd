import { isAnswered } from '../compare/answer.js';
import type { ClaimRule } from '../compare/rule.js';
import { intervalsAgree, valueConflict } from '../compare/value-conflict.js';

export const shareConflict: ClaimRule = {
  id: 'share-conflict',
  given: 'claim',
  types: ['share', 'poll'],
  title: 'Sources give shares that can both be meant.',
  family: 'number',
  severity: 'warning',

  *check(group) {
    if (isAnswered(group.claim)) return;
    yield* valueConflict(group, intervalsAgree(group), 'Find the origin of each share and cite it, or say that estimates differ.');
  },
};
