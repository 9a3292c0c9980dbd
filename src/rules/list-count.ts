import type { DocumentRule } from '../compare/rule.js';
import { fold } from '../language/fold.js';
import type { Knowledge, ListItem } from '../model.js';

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
        shown: [{ at: 'mention', reading, mention, value: `${said} against ${items.length}` }],
        softer: joint === 'after',
      };
    }
  },
};

/** As printed, with a group counted as one or as its members. */
function possibleCounts(items: readonly ListItem[], knowledge: Knowledge): ReadonlySet<number> {
  const groups = new Map(
    knowledge.lists.flatMap(({ groups: own }) => Object.entries(own).map(([name, members]) => [fold(name), members.length] as const)),
  );
  const expanded = items.reduce((sum, { text }) => sum + (groups.get(fold(text)) ?? 1), 0);
  return new Set([items.length, expanded]);
}
