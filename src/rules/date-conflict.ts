import { sameDay, sameStretch } from '../compare/date.js';
import type { ClaimRule } from '../compare/rule.js';
import { slackFor } from '../compare/tolerance.js';
import { valueConflict } from '../compare/value-conflict.js';
import type { DateValue, Group, Statement } from '../model.js';

export const dateConflict: ClaimRule = {
  id: 'date-conflict',
  given: 'claim',
  types: ['date'],
  title: 'Sources give the same day for the same event.',
  family: 'date',
  severity: 'warning',

  *check(group) {
    const advice = 'Check the day with whoever was there; a date of the announcement is not the date of the event.';
    for (const one of valueConflict(group, datesAgree(group), advice)) {
      const values = one.shown.flatMap((shown) => (shown.at === 'mention' && shown.mention.kind === 'date' ? [shown.mention.value] : []));
      // Where another source prints the same day, nothing hangs on the one that was worked out.
      const leans = ({ relative, day }: DateValue): boolean => relative && day === null;
      const leaning = values.some((value) => leans(value) && !values.some((other) => !leans(other) && sameDay(value, other) === true));
      if (leaning) yield { ...one, family: 'relative-date', advice: `${advice} ${LEANING}` };
      else yield values.some((a) => values.some((b) => flipped(a, b))) ? { ...one, advice: `${advice} ${FLIPPED}` } : one;
    }
  },
};

const LEANING = 'A day told as a weekday or as “last week” was worked out with the date of its article: see that this date is right.';
const FLIPPED = 'Day and month are exchanged: one of the two may be written in the order of another country.';

/** 3/6 and 6/3. */
function flipped(a: DateValue, b: DateValue): boolean {
  return a.day !== null && a.day !== a.month && a.day === b.month && a.month === b.day;
}

/** What cannot be worked out agrees with everything. */
function datesAgree(group: Group): (a: Statement, b: Statement) => boolean {
  const none = { low: 0, high: 0 };
  const slack = slackFor(group.claim.declared, none, none);
  return (a, b) => {
    if (a.mention.kind !== 'date' || b.mention.kind !== 'date') return true;
    if (group.claim.declared?.precision === 'year') return yearOf(a) === yearOf(b);
    return (sameDay(a.mention.value, b.mention.value, slack) ?? true) && sameStretch(a.mention.value, b.mention.value);
  };
}

function yearOf({ mention }: Statement): string | undefined {
  return mention.kind === 'date' ? (mention.value.from ?? '').slice(0, 4) : undefined;
}
