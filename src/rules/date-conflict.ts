import { sameDay, sameStretch } from '../compare/date.js';
import type { ClaimRule, Shown } from '../compare/rule.js';
import { words } from '../compare/say.js';
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
    for (const one of valueConflict(group, datesAgree(group), CHECK)) {
      const told = one.shown.flatMap((shown) => (shown.at === 'mention' && shown.mention.kind === 'date' ? [shown.mention] : []));
      const values = told.map(({ value }) => value);
      // Where another source prints the same day, nothing hangs on the one that was worked out.
      const leans = ({ relative, day }: DateValue): boolean => relative && day === null;
      const leaning = told.find(({ value }) => leans(value) && !values.some((other) => !leans(other) && sameDay(value, other) === true));
      if (leaning)
        yield { ...one, family: 'relative-date', advice: `${CHECK} ${words(leaning.text)} was read with the date of its article.` };
      else if (values.some((a) => values.some((b) => flipped(a, b)))) yield { ...one, advice: FLIPPED };
      else yield one.shown.some(tellsAnnouncement) ? { ...one, advice: `${one.advice} ${ANNOUNCED}` } : one;
    }
  },
};

const CHECK = 'Check the day with whoever was there.';
const ANNOUNCED = 'The day of an announcement need not be that of the event.';
const FLIPPED = 'Find out in which order each article writes day and month: the two are exchanged.';

/** The sentence of a side speaks of an announcement. */
function tellsAnnouncement(shown: Shown): boolean {
  return shown.at === 'mention' && /\bannounc/i.test(shown.reading.sentences[shown.mention.sentence]?.text ?? '');
}

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
