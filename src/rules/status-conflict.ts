import { dayOf } from '../compare/answer.js';
import type { ClaimRule } from '../compare/rule.js';
import { allSay, shownOf } from '../compare/say.js';
import type { Statement } from '../model.js';

export const statusConflict: ClaimRule = {
  id: 'status-conflict',
  given: 'claim',
  types: ['status'],
  title: 'Sources of one day report the same step of a matter, and later ones no earlier step.',
  family: 'modality',
  severity: 'warning',

  *check(group) {
    if (group.claim.declared?.reference) return;
    const pairs = opposed(group.statements);
    const sides = [...new Set(pairs.flatMap(({ earlier, later }) => [earlier, later]))];
    const [first, second, ...rest] = sides.sort(
      (a, b) => rankOf(a, pairs) - rankOf(b, pairs) || (a.reading.source.file < b.reading.source.file ? -1 : 1),
    );
    if (!first || !second) return;
    const steps = [...new Set([first, second, ...rest].map(stepName))];
    yield {
      message: allSay([first, second, ...rest], { keyOf: stepName }),
      advice: `Find out how far it has come, and since when. In claims.yaml the steps follow one another so: ${group.claim.declared?.steps.join(', ')}.`,
      outcome: 'conflict',
      values: steps,
      shown: [shownOf(first, stepName(first)), ...[second, ...rest].map((side) => shownOf(side, stepName(side)))],
      softer: pairs.every(({ grade }) => grade === 'leap') || [first, second, ...rest].some(({ mention }) => mention.level === 'quoted'),
    };
  },
};

interface Pair {
  readonly earlier: Statement;
  readonly later: Statement;
  /** `leap`: a step was passed over within a day. */
  readonly grade: 'back' | 'same-day' | 'leap';
}

const rungOf = ({ mention }: Statement): number => (mention.kind === 'status' ? mention.value.index : 0);
const stepName = ({ mention }: Statement): string => (mention.kind === 'status' ? mention.value.step : mention.text);

/** The draft first, then whoever stands against most others. */
function rankOf(statement: Statement, pairs: readonly Pair[]): number {
  const against = pairs.filter(({ earlier, later }) => earlier === statement || later === statement).length;
  return -against - (statement.reading.source.role === 'draft' ? 1000 : 0);
}

/** The furthest step each source reports is what it says; steps on the way there are told as history. */
function opposed(statements: readonly Statement[]): Pair[] {
  const furthest = new Map<string, Statement>();
  for (const statement of statements) {
    const known = furthest.get(statement.reading.source.id);
    if (!known || rungOf(statement) > rungOf(known)) furthest.set(statement.reading.source.id, statement);
  }
  const byDay = new Map<number, Statement[]>();
  for (const statement of furthest.values()) {
    const day = dayOf(statement);
    if (day !== null) byDay.set(day, [...(byDay.get(day) ?? []), statement]);
  }
  const pairs: Pair[] = [];
  let top: Statement | null = null;
  for (const [day, list] of [...byDay].sort(([a], [b]) => a - b)) {
    const low = extreme(list, (a, b) => a < b);
    const before = extreme(byDay.get(day - 1) ?? [], (a, b) => a < b);
    for (const one of list) {
      if (low && rungOf(one) > rungOf(low)) pairs.push({ earlier: low, later: one, grade: 'same-day' });
      if (top && rungOf(one) < rungOf(top)) pairs.push({ earlier: top, later: one, grade: 'back' });
      if (before && rungOf(one) > rungOf(before) + 1) pairs.push({ earlier: before, later: one, grade: 'leap' });
    }
    top = extreme(top ? [top, ...list] : list, (a, b) => a > b);
  }
  return pairs;
}

/** The first statement whose step comes before those of all others in an order. */
function extreme(statements: readonly Statement[], beats: (a: number, b: number) => boolean): Statement | null {
  let found: Statement | null = null;
  for (const statement of statements) if (!found || beats(rungOf(statement), rungOf(found))) found = statement;
  return found;
}
