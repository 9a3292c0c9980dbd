import type { DocumentRule } from '../compare/rule.js';

export const dateImpossible: DocumentRule = {
  id: 'date-impossible',
  given: 'document',
  title: 'A date is a day of the calendar.',
  family: 'date',
  severity: 'error',

  *check(reading) {
    for (const mention of reading.mentions) {
      if (mention.kind !== 'date' || !mention.value.impossible) continue;
      yield {
        title: 'A day that the calendar does not have',
        message: `“${mention.text}” is no day of the calendar.`,
        advice: 'Find the day that was meant and write it.',
        outcome: 'conflict',
        values: [`${mention.value.day}.${mention.value.month}.${mention.value.year ?? ''}`],
        shown: [{ at: 'mention', reading, mention, value: mention.text }],
      };
    }
  },
};
