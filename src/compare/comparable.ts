/**
 * The comparability gate: may two statements that look alike be compared? Each check of `gate/` gives the reason why not.
 * What passes is compared by the rules; what does not is printed or counted, never dropped in silence.
 */
import type { ClaimType } from '../model.js';
import { differentDateYear } from './date-gate.js';
import type { Check, Comparand, Refused } from './gate/check.js';
import { differentCount, newerCount } from './gate/counting.js';
import { converted, differentBase, differentMeasure, differentPeriod, differentUnit } from './gate/measure.js';
import { differentPlace, differentRival, differentSubject, sameVoice } from './gate/subject.js';
import { differentEvent, differentState, differentTime, differentYear, revised } from './gate/time.js';
import { differentModality, differentPhase, disputed, looseBound, rounded } from './gate/wording.js';

export type { Refused } from './gate/check.js';

/** Checks in the order in which they are asked; the first refusal counts. */
const CHECKS: readonly Check[] = [
  differentUnit,
  converted,
  differentMeasure,
  differentBase,
  differentCount,
  differentSubject,
  differentPlace,
  differentRival,
  differentPhase,
  differentYear,
  differentDateYear,
  differentTime,
  differentPeriod,
  newerCount,
  revised,
  differentState,
  differentEvent,
  differentModality,
  disputed,
  looseBound,
  rounded,
];

/** Why the two must not be compared, or null when they may be. `declared`: claims.yaml says that both are about one thing. */
export function refusal(a: Comparand, b: Comparand, type: ClaimType, declared: boolean): Refused | null {
  return sameVoice(a, b, type, declared) ?? refusalInside(a, b, type, declared);
}

/** The same for two places of one article that a rule on one article sets beside one another. */
export function refusalInside(a: Comparand, b: Comparand, type: ClaimType, declared = false): Refused | null {
  for (const check of CHECKS) {
    const refused = check(a, b, type, declared);
    if (refused) return refused;
  }
  return null;
}
