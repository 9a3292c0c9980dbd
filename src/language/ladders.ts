/** The rungs of the ladders of predicates, which the extractors find and the comparators weigh. */
import type { LadderId } from '../model.js';

/** The rungs of each ladder, lowest first; PredicateValue.rung counts them. Those of office are states, not steps. */
export const RUNGS = {
  justice: ['accused', 'questioned', 'arrested', 'charged', 'indicted', 'tried', 'convicted', 'sentenced', 'acquitted'],
  harm: ['missing', 'injured', 'killed'],
  agreement: ['proposed', 'agreed in principle', 'agreed', 'signed', 'ratified', 'in force'],
  law: ['proposed', 'passed by a committee', 'passed', 'signed', 'in force'],
  money: ['pledged', 'approved', 'paid'],
  office: ['nominated', 'appointed', 'sworn in', 'suspended', 'resigned', 'dismissed'],
} as const satisfies Readonly<Record<LadderId, readonly string[]>>;

/** Name of a rung. */
export function rungName(ladder: LadderId, rung: number): string {
  return RUNGS[ladder][rung] ?? '';
}
