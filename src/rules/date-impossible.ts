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
        softer: mention.level !== 'own',
      };
    }
  },
};

/** What may follow a day without a year; anything else may be a number of its own: "in September 31 more came forward". */
const AFTER =
  /^(?:$|[.,;:!?)\]"\u201d\u2019]|\s(?:\d{4}|in|at|on|when|after|before|and|or|to|but|for|as|with|was|is|that|which|by|until)\b)/;

/** Words before a day. Before a month alone "in", "between" and "last" stand too, and the number may be a count: "in April 31". */
const BEFORE_DAY: ReadonlySet<string | null> = new Set([
  'on',
  'by',
  'until',
  'till',
  'from',
  'since',
  'before',
  'after',
  'as of',
  'prior to',
]);

/** A year, or a day in front of its month, makes a date; a month in front of a number only what stands around the two. */
function endsDate({ sentences }: Reading, { value, text, end, sentence: index }: MentionOf<'date'>): boolean {
  if (value.year !== null || /^\d/.test(text)) return true;
  if (value.weekday === null && !BEFORE_DAY.has(value.preposition)) return false;
  const sentence = sentences[index];
  return AFTER.test(sentence?.text.slice(end - sentence.start) ?? '');
}
