import { endsBeforeItBegins, endsOf } from '../compare/date-ends.js';
import type { DocumentRule } from '../compare/rule.js';
import type { MentionOf, Reading } from '../model.js';

export const dateOrder: DocumentRule = {
  id: 'date-order',
  given: 'document',
  title: 'A stretch of time ends after it begins.',
  family: 'date',
  severity: 'error',

  *check(reading) {
    for (const mention of reading.mentions) {
      if (mention.kind !== 'date') continue;
      const ends = endsOf(mention.value, mention.text);
      if (!ends || !endsBeforeItBegins(ends) || !lasts(reading, mention)) continue;
      yield {
        title: 'A stretch of time and its ends',
        message: `“${mention.text}” ends before it begins.`,
        advice: 'Find out which of the two ends is the slip, or whether they are swapped; say “the next year” if it ends in another one.',
        outcome: 'conflict',
        values: ends.map(({ year, month, day }) => `${day ?? ''}.${month ?? ''}.${year ?? ''}`),
        shown: [{ at: 'mention', reading, mention, value: mention.text }],
        softer: mention.level === 'quoted',
      };
    }
  },
};

/** Verbs of what goes on or is open all the while. After others "from 2030 to 2028" may tell of a date that was moved. */
const LASTING =
  /^(?:is|are|was|were|be|been|being|serv(?:es?|ed|ing)|sat|sits?|ran|runs?|running|last(?:s|ed|ing)?|liv(?:es?|ed)|work(?:s|ed|ing)?|reign(?:s|ed)?|rul(?:es?|ed)|held|holds?|led|leads?|stay(?:s|ed)?|taught|play(?:s|ed)?|took|takes?|open|opens|closed?|shut|rained|lie[sd]|fought|happened|occurred|continued|attended|studied|governed|headed|chaired)$/i;
const NEXT = /\b(?:next|following|subsequent) year\b|\byear (?:after|later)\b/i;

function lasts({ sentences }: Reading, { value, sentence }: MentionOf<'date'>): boolean {
  const stretch = value.preposition === 'between' || (value.preposition === 'from' && value.verb !== null && LASTING.test(value.verb));
  return stretch && !NEXT.test(sentences[sentence]?.text ?? '');
}
