import { figuredIn, figureOf, isQuoted, number, share, shownFrom } from '../compare/figures.js';
import { onOneScale } from '../compare/recompute.js';
import type { DocumentRule } from '../compare/rule.js';
import { words } from '../compare/say.js';

export const rangeOrder: DocumentRule = {
  id: 'range-order',
  given: 'document',
  title: 'A range begins with its lower end.',
  family: 'number',
  severity: 'error',

  *check(reading) {
    for (const figured of figuredIn(reading, /\bbetween\b/i, 2)) {
      for (const match of figured.words.matchAll(BETWEEN)) {
        const low = figureOf(figured, match, 'low') ?? figureOf(figured, match, 'lowShare');
        const high = figureOf(figured, match, 'high') ?? figureOf(figured, match, 'highShare');
        if (
          !low ||
          !high ||
          TWO_SIDES.test(figured.words.slice(Math.max(0, match.index - 40), match.index)) ||
          isClock(low.text, high.text)
        )
          continue;
        const ends = onOneScale(low, high);
        if (!ends || ends[0].low <= ends[1].high) continue;
        yield {
          title: 'A range and its ends',
          message: `A range “between” ${words(low.text)} and ${words(high.text)} runs downwards.`,
          advice: 'Put the lower end first, or mend the end that is a slip. A change is told with “from … to”.',
          outcome: 'conflict',
          values: [low.text, high.text],
          shown: [shownFrom(figured, [low, high], `${low.text} to ${high.text}`)],
          softer: isQuoted([low, high]),
        };
      }
    }
  },
};

const BETWEEN = new RegExp(
  `(?<!\\p{L})[Bb]etween (?:${number('low')}|${share('lowShare')}) and (?:${number('high')}|${share('highShare')})(?! \\p{Ll}{1,12} zero)`,
  'gu',
);
/** What stands between two things apart, in any order. */
const TWO_SIDES =
  /(?<!\p{L})(?:differ\p{L}{0,6}|gap|choice|choose|choosing|distinction|distance|split|margin|spread|match|game|tie|battle|clash|meeting|duel|contest|divided|ratio|compar\p{L}{0,7}|line|border|road|stretch|midway|halfway|between) (?:\p{L}{1,12} )?$/iu;

/** "between 11 and 2", "between nine and five": hours. */
function isClock(low: string, high: string): boolean {
  const hour = /^(?:\d{1,2}(?::\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;
  return hour.test(low) && hour.test(high) && !(Number(low) > 24);
}
