/** Discovered clauses: two sources that use the same words, one of them with a "not" or with a word's opposite. */
import { type Clause, clausesIn } from '../compare/clause.js';
import { sameStage, turned, twinsOf } from '../compare/twins.js';
import { dayOfIso } from '../language/calendar.js';
import type { Claim, MentionOf, Reading } from '../model.js';
import type { Corpus } from './context.js';
import type { Relatedness } from './related.js';
import { type Aligned, asOfOf, type Slot } from './slot.js';

/** Days between publication beyond which things may have changed. */
const SAME_TIME = 1;

export function alignClauses({ readings, weight }: Corpus, relatedness: Relatedness): Aligned {
  if (relatedness.pairs.length === 0) return { slots: [], refusals: [], undecided: [] };
  const may = (a: Clause, b: Clause): boolean =>
    a.reading === b.reading || (relatedness.related(a.reading.source, b.reading.source) && sameTime(a.reading, b.reading));
  const seen = new Set<string>();
  const slots: Slot[] = [];
  for (const { clause, twins } of twinsOf(readings.flatMap(clausesIn), weight, may)) {
    const against = opposing(clause, twins).filter((other) => !seen.has(pairKey(clause, other)));
    for (const other of against) seen.add(pairKey(clause, other));
    const alike = twins.filter((other) => other.reading !== clause.reading && !turned(clause, other) && sameStage(clause, other));
    if (against.length > 0) slots.push(slotOf([clause, ...against, ...alike]));
  }
  return { slots, refusals: [], undecided: [] };
}

/** Clauses of other sources that turn this one round; none where either source also says what the other says. */
function opposing(clause: Clause, twins: readonly Clause[]): Clause[] {
  if (twins.some((other) => other.reading === clause.reading && turned(clause, other))) return [];
  return twins.filter(
    (other) =>
      other.reading !== clause.reading &&
      turned(clause, other) &&
      sameStage(clause, other) &&
      !twins.some((also) => also !== other && also.reading === other.reading && !turned(clause, also)),
  );
}

function pairKey(a: Clause, b: Clause): string {
  return [a, b]
    .map(({ reading, start }) => `${reading.source.id}:${start}`)
    .sort()
    .join('\n');
}

function sameTime(a: Reading, b: Reading): boolean {
  const [x, y] = [a, b].map(({ source: { published } }) => (published === null ? null : dayOfIso(published)));
  return x === null || y === null || x === undefined || y === undefined || Math.abs(x - y) <= SAME_TIME;
}

function slotOf(clauses: readonly Clause[]): Slot {
  const [first] = clauses as readonly [Clause, ...Clause[]];
  const terms = [...new Set(first.terms)].sort();
  const claim: Claim = { id: `clause:${terms.join(' ')}`, label: `Whether “${first.text}”`, type: 'predicate', declared: null };
  const members = clauses.map((one) => ({
    reading: one.reading,
    mention: mentionOf(one),
    asOf: asOfOf(one.reading, one.sentence),
    person: null,
  }));
  return { claim, members, comparable: ['same words', 'same time'] };
}

function mentionOf({ sentence, start, end, text, terms, names, negation, poles, speaker }: Clause): MentionOf<'clause'> {
  const value = { terms, names, negated: negation !== null, poles: poles.map(({ word }) => word) };
  return { kind: 'clause', value, sentence, start, end, text, level: speaker === null ? 'own' : 'reported', attributedTo: speaker };
}
