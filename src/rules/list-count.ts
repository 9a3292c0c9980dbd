import type { DocumentRule } from '../compare/rule.js';
import { fold } from '../language/fold.js';
import type { Knowledge, ListItem, MentionOf, Reading, Span } from '../model.js';

export const listCount: DocumentRule = {
  id: 'list-count',
  given: 'document',
  title: 'A list has as many members as the text says.',
  family: 'list-count',
  severity: 'error',

  *check(reading, knowledge) {
    for (const mention of reading.mentions) {
      if (mention.kind !== 'list') continue;
      const { said, items, open, joint, noun } = mention.value;
      if (said === null || open || items.length < 2 || (joint !== 'colon' && joint !== 'dash' && joint !== 'after')) continue;
      const counts = possibleCounts(items, knowledge);
      if (counts.has(said)) continue;
      yield {
        title: `Count of ${noun ?? 'member'}s before a list`,
        message: `Says ${said}, names ${items.length}: ${items.map(({ text }) => text).join(', ')}.`,
        advice: 'Count the names, then mend the number or the list.',
        outcome: 'conflict',
        values: [
          String(said),
          items
            .map(({ text }) => fold(text))
            .sort()
            .join('|'),
        ],
        shown: [
          {
            at: 'text',
            reading,
            sentence: mention.sentence,
            span: fromCount(reading, mention, said),
            value: `${said} against ${items.length}`,
          },
        ],
        softer: joint === 'after',
      };
    }
  },
};

/** The words from the count to the end of the list; the list alone when the count is not found. */
function fromCount({ mentions }: Reading, list: MentionOf<'list'>, said: number): Span {
  const count = mentions.findLast(
    ({ kind, value, sentence, end }) =>
      kind === 'number' && sentence === list.sentence && end <= list.start && 'amount' in value && value.amount === said,
  );
  return { start: count?.start ?? list.start, end: list.end };
}

/** As printed, with a group counted as one or as its members. */
function possibleCounts(items: readonly ListItem[], knowledge: Knowledge): ReadonlySet<number> {
  const groups = new Map(
    knowledge.lists.flatMap(({ groups: own }) => Object.entries(own).map(([name, members]) => [fold(name), members.length] as const)),
  );
  const expanded = items.reduce((sum, { text }) => sum + (groups.get(fold(text)) ?? 1), 0);
  return new Set([items.length, expanded]);
}
