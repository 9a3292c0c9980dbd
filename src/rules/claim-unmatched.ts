import { ANSWERABLE, type ClaimRule } from '../compare/rule.js';

export const claimUnmatched: ClaimRule = {
  id: 'claim-unmatched',
  given: 'claim',
  types: ANSWERABLE,
  title: 'Every reference value in claims.yaml is checked against some sentence.',
  family: 'reference',
  severity: 'note',

  *check({ claim }) {
    const entry = claim.declared;
    if (!entry?.reference || claim.unmatched === undefined) return;
    yield {
      message: `No sentence answers “${claim.label}”, for which claims.yaml has “${entry.reference.value}”: ${claim.unmatched}.`,
      advice: 'Mend `match` or `between` of this claim in claims.yaml, or take the claim out.',
      outcome: 'variant',
      values: [entry.reference.value],
      shown: [{ at: 'claims', span: entry.at, value: entry.reference.value }],
    };
  },
};
