import { sameDay } from '../compare/date.js';
import type { ClaimRule } from '../compare/rule.js';
import { slackFor } from '../compare/tolerance.js';
import { valueConflict } from '../compare/value-conflict.js';
import type { Group, Statement } from '../model.js';

export const dateConflict: ClaimRule = {
  id: 'date-conflict',
  given: 'claim',
  types: ['date'],
  title: 'Sources give the same day for the same event.',
  family: 'date',
  severity: 'warning',

  *check(group) {
    yield* valueConflict(
      group,
      datesAgree(group),
      'Check the day with whoever was there; a date of the announcement is not the date of the event.',
    );
  },
};

/** What cannot be worked out agrees with everything. */
function datesAgree(group: Group): (a: Statement, b: Statement) => boolean {
  const none = { low: 0, high: 0 };
  const slack = slackFor(group.claim.declared, none, none);
  return (a, b) => {
    if (a.mention.kind !== 'date' || b.mention.kind !== 'date') return true;
    if (group.claim.declared?.precision === 'year') return yearOf(a) === yearOf(b);
    return sameDay(a.mention.value, b.mention.value, slack) ?? true;
  };
}

function yearOf({ mention }: Statement): string | undefined {
  return mention.kind === 'date' ? (mention.value.from ?? '').slice(0, 4) : undefined;
}
