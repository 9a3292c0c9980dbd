/** The comparison that the rules on single values share: who says what, and which of it cannot stand together. */
import type { Group, Interval, Mention, Statement } from '../model.js';
import { sayDate } from './date.js';
import { disagreement } from './disagree.js';
import { agree, printedApart } from './interval.js';
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
    if (!x || !y) return true;
    if (group.alike && a.reading !== b.reading && differAsPrinted(a.mention, b.mention)) return false;
    return agree(x, y, slackFor(group.claim.declared, x, y));
  };
}

/** Told in one sentence, two mentions of a kind print figures that are not one, though some number may justify both. */
export function differAsPrinted(a: Mention, b: Mention): boolean {
  const [x, y] = [intervalOf(a), intervalOf(b)];
  return x !== null && y !== null && printedApart(x, y, a.kind === 'share' ? 1 : undefined);
}

/** One discrepancy for a group whose sources cannot all be meant; nothing when they can, or when a reference value decides. */
export function* valueConflict(group: Group, agrees: (a: Statement, b: Statement) => boolean, advice: string): Iterable<Found> {
  if (group.claim.declared?.reference) return;
  const found = disagreement(group.statements, agrees, group.alike);
  if (!found) return;
  const values = [...new Set(found.sides.map(({ mention }) => normalForm(mention)))];
  const [first, ...rest] = found.sides.map((side) => shownOf(side, normalForm(side.mention)));
  if (!first) return;
  const slip = values.length === 2 && looksLikeSwap(values[0] ?? '', values[1] ?? '');
  yield {
    message: allSay(found.sides, { keyOf: ({ mention }) => sameValue(mention), noteOf: dayOf }),
    advice: slip ? `${advice} The two figures differ by swapped digits or by zeros: one may be a slip of the pen.` : advice,
    outcome: 'conflict',
    values: identity(found.sides),
    shown: [first, ...rest],
    softer: softer(found.sides, group),
  };
}

/** One value, whatever its wording and, of a day, whether it was printed or worked out. */
function sameValue(mention: Mention): string {
  return mention.kind === 'date' && mention.value.from !== null ? `${mention.value.from} ${mention.value.to}` : normalForm(mention);
}

/** ` (6 March)` behind a day that was worked out: “Thursday”, “last week”. */
function dayOf({ mention }: Statement): string {
  if (mention.kind !== 'date' || !mention.value.relative || mention.value.day !== null || mention.value.from === null) return '';
  const day = sayDate(mention.value);
  const oneYear = /^\d/.test(day) && [...day.matchAll(/\d{4}/g)].length === 1;
  return ` (${oneYear ? day.replace(/ \d{4}$/, '') : day})`;
}

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'who', 'one', 'him', 'her', 'them']);

/** Last word of whoever is cited for a statement, in lower case; null for nobody and for a pronoun. */
function speakerOf({ mention }: Statement): string | null {
  const word = mention.attributedTo?.split(/\s+/).at(-1)?.toLowerCase() ?? null;
  return word === null || PRONOUNS.has(word) ? null : word;
}

/**
 * One step down: words in quotation marks are their speaker's, and sources that cite different speakers may both report rightly.
 * Not so where both cite one speaker, nor where the same sentence stands in both: then one of them gives it otherwise.
 */
function softer(sides: readonly Statement[], { alike }: Group): boolean {
  const [first, ...others] = sides;
  const against = others.filter((side) => first && normalForm(side.mention) !== normalForm(first.mention));
  const speaker = first ? speakerOf(first) : null;
  if (speaker !== null && against.some((side) => speakerOf(side) === speaker)) return false;
  const cited = speaker !== null && against.every((side) => speakerOf(side) !== null);
  return cited || (!alike && sides.some(({ mention }) => mention.level === 'quoted'));
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
