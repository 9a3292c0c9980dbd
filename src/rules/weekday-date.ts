import { sayDate } from '../compare/date.js';
import type { DocumentRule } from '../compare/rule.js';
import { dayOfIso, exists, toDay, WEEKDAYS, weekdayOf } from '../language/calendar.js';
import type { DateValue, Reading } from '../model.js';

export const weekdayDate: DocumentRule = {
  id: 'weekday-date',
  given: 'document',
  title: 'A weekday falls on its date.',
  family: 'weekday',
  severity: 'error',

  *check(reading) {
    for (const mention of reading.mentions) {
      if (mention.kind !== 'date') continue;
      const { weekday, day, month } = mention.value;
      if (weekday === null || day === null || month === null || mention.value.impossible) continue;
      const years = yearsFor(mention.value, reading);
      const days = years.filter((year) => exists(year, month, day)).map((year) => toDay(year, month, day));
      if (days.length === 0 || days.some((civil) => weekdayOf(civil) === weekday)) continue;
      const nearest = days[0] ?? 0;
      yield {
        title: `${WEEKDAYS[weekday]} and its date`,
        message: `“${mention.text}”: ${sayDate({ ...mention.value, weekday: null })} is a ${WEEKDAYS[weekdayOf(nearest)]}, not a ${WEEKDAYS[weekday]}.`,
        advice: 'Check both the weekday and the day with the reporter; either may be the slip.',
        outcome: 'conflict',
        values: [String(weekday), `${day}.${month}.${mention.value.year ?? ''}`],
        shown: [{ at: 'mention', reading, mention, value: `${WEEKDAYS[weekday]}` }],
        comparable: [mention.value.year === null ? 'no year within one of the article’s own fits' : 'the year is printed'],
      };
    }
  },
};

/** The printed year, or the article's own and the years beside it; none when neither is known. */
function yearsFor(value: DateValue, { source }: Reading): number[] {
  if (value.year !== null) return [value.year];
  if (source.published === null || dayOfIso(source.published) === null) return [];
  const own = Number(source.published.slice(0, 4));
  return [own, own - 1, own + 1];
}
