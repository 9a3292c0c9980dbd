import type { ClaimRule } from '../compare/rule.js';

export const claimUnmatched: ClaimRule = {
  id: 'claim-unmatched',
  given: 'claim',
  types: [
    'share',
    'number',
    'money',
    'duration',
    'date',
    'list',
    'position',
    'quotation',
    'title',
    'place',
    'status',
    'toll',
    'vote',
    'poll',
    'age',
    'result',
    'rank',
  ],
  title: 'Every reference value in claims.yaml is checked against some sentence.',
  family: 'reference',
  severity: 'note',

  *check({ claim }) {
    const entry = claim.declared;
    if (!entry?.reference || claim.unmatched === undefined) return;
    yield {
      message: `No sentence answers “${claim.label}”, for which claims.yaml has “${entry.reference.value}”: ${claim.unmatched}.`,
      advice:
        'Mend `match` or `between`, or take the claim out of claims.yaml if the articles have moved on; a sentence that answers it makes this go away.',
      outcome: 'variant',
      values: [entry.reference.value],
      shown: [{ at: 'claims', span: entry.at, value: entry.reference.value }],
    };
  },
};
