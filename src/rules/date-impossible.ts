import type { DocumentRule } from '../compare/rule.js';
import type { MentionOf, Reading } from '../model.js';

export const dateImpossible: DocumentRule = {
  id: 'date-impossible',
  given: 'document',
  title: 'A date is a day of the calendar.',
  family: 'date',
  severity: 'error',

  *check(reading) {
    for (const mention of reading.mentions) {
      if (mention.kind !== 'date' || !mention.value.impossible || !endsDate(reading, mention)) continue;
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

/** What may follow a day without a year; anything else may be a number of its own: "in September 31 more came forward". */
const AFTER =
  /^(?:$|[.,;:!?)\]"\u201d\u2019]|\s(?:\d{4}|in|at|on|when|after|before|and|or|to|but|for|as|with|was|is|that|which|by|until)\b)/;

function endsDate({ sentences }: Reading, mention: MentionOf<'date'>): boolean {
  const sentence = sentences[mention.sentence];
  return mention.value.year !== null || /^\d/.test(mention.text) || AFTER.test(sentence?.text.slice(mention.end - sentence.start) ?? '');
}
