import { ANSWERED, answersAgree } from '../compare/answer.js';
import type { ClaimRule } from '../compare/rule.js';
import { valueConflict } from '../compare/value-conflict.js';
import type { ClaimType } from '../model.js';

const ADVICE: Readonly<Partial<Record<ClaimType, string>>> = {
  toll: 'Find out who counts whom as of which hour; a count that was set right says so with “revised”.',
  age: 'Ask for the date of birth; an age changes on the birthday.',
  place: 'Find out where it happened; add `part_of` to the names of claims.yaml if one place lies in the other.',
  poll: 'Compare with the published table of the poll, its day and its question.',
};

export const answerConflict: ClaimRule = {
  id: 'answer-conflict',
  given: 'claim',
  types: ANSWERED,
  title: 'Sources answer a question of claims.yaml alike.',
  family: 'number',
  severity: 'warning',

  *check(group, knowledge) {
    const entry = group.claim.declared;
    if (!entry) return;
    const advice = ADVICE[entry.type] ?? 'Find the origin of each answer; if both are right, say as of when or what each one counts.';
    for (const found of valueConflict(group, answersAgree(entry, knowledge), advice))
      yield { ...found, family: entry.type === 'place' ? 'place' : 'number' };
  },
};
