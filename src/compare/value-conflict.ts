/** The comparison that the rules on single values share: who says what, and which of it cannot stand together. */
import type { Group, Interval, Mention, Statement } from '../model.js';
import { disagreement } from './disagree.js';
import { agree } from './interval.js';
import type { Found } from './rule.js';
import { allSay, shownOf } from './say.js';
import { looksLikeSwap } from './slip.js';
import { slackFor } from './tolerance.js';
import { normalForm } from './value.js';

/** low and high of a mention that has them. */
export function intervalOf(mention: Mention): Interval | null {
  return mention.kind === 'share' || mention.kind === 'number' || mention.kind === 'duration' ? mention.value : null;
}

/** Whether two statements of a group can both stand, with the claim's tolerance. */
export function intervalsAgree(group: Group): (a: Statement, b: Statement) => boolean {
  return (a, b) => {
    const [x, y] = [intervalOf(a.mention), intervalOf(b.mention)];
    return !x || !y || agree(x, y, slackFor(group.claim.declared, x, y));
  };
}

/** One discrepancy for a group whose sources cannot all be meant; nothing when they can, or when a reference value decides. */
export function* valueConflict(group: Group, agrees: (a: Statement, b: Statement) => boolean, advice: string): Iterable<Found> {
  if (group.claim.declared?.reference) return;
  const found = disagreement(group.statements, agrees);
  if (!found) return;
  const values = [...new Set(found.sides.map(({ mention }) => normalForm(mention)))];
  const [first, ...rest] = found.sides.map((side) => shownOf(side, normalForm(side.mention)));
  if (!first) return;
  const slip = values.length === 2 && looksLikeSwap(values[0] ?? '', values[1] ?? '');
  yield {
    message: allSay(found.sides, ({ mention }) => mention.text),
    advice: slip ? `${advice} The two figures differ by swapped digits or by zeros: one may be a slip of the pen.` : advice,
    outcome: 'conflict',
    values: identity(found.sides),
    shown: [first, ...rest],
    softer: found.sides.some(({ mention }) => mention.level === 'quoted') || citedApart(found.sides),
  };
}

/** Each side is what another speaker is cited for: the sources may both report rightly. */
function citedApart(sides: readonly Statement[]): boolean {
  const speakers = sides.map(({ mention }) => mention.attributedTo?.split(/\s+/).at(-1)?.toLowerCase() ?? null);
  return speakers.every((speaker) => speaker !== null) && new Set(speakers).size > 1;
}

/** Values as they stand in the id: of days without the year, which may come from the article's own date, unless only the years differ. */
function identity(sides: readonly Statement[]): string[] {
  const days = sides.map(({ mention }) =>
    mention.kind === 'date' && mention.value.day !== null && mention.value.month !== null
      ? `${mention.value.day} ${mention.value.month}`
      : null,
  );
  const whole = days.some((day) => day === null) || new Set(days).size === 1;
  return [...new Set(whole ? sides.map(({ mention }) => normalForm(mention)) : days.map((day) => day ?? ''))];
}
