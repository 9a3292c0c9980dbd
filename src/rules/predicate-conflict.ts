import { disagreement } from '../compare/disagree.js';
import { rungs, stageOf, tellsStage } from '../compare/ladder.js';
import type { ClaimRule } from '../compare/rule.js';
import { allSay, shownOf } from '../compare/say.js';
import { depends, ordered, timesApart } from '../compare/sequence.js';
import { rungName } from '../language/ladders.js';
import type { PredicateValue, Statement } from '../model.js';

export const predicateConflict: ClaimRule = {
  id: 'predicate-conflict',
  given: 'claim',
  types: ['predicate'],
  title: 'Sources put one person or thing on the same rung: charged, convicted or acquitted.',
  family: 'stance',
  severity: 'warning',

  *check(group) {
    const sides = disagreement(group.statements, agree)?.sides ?? verdictIn(group.statements);
    if (!sides) return;
    const [first, ...rest] = sides;
    yield {
      message: allSay(sides, { verb: 'write', keyOf: rungOf }),
      advice: 'Find out how far the matter has come, and say what has happened and what has not.',
      outcome: 'conflict',
      values: [...new Set(sides.map(rungOf))],
      shown: [shownOf(first, rungOf(first)), ...rest.map((side) => shownOf(side, rungOf(side)))],
    };
  },
};

function predicateOf({ mention }: Statement): PredicateValue | null {
  return mention.kind === 'predicate' ? mention.value : null;
}

function rungOf(statement: Statement): string {
  const value = predicateOf(statement);
  return value ? `${value.negated ? 'not ' : ''}${value.modality === 'fact' ? '' : `${value.modality} `}${value.verb}` : '';
}

/** Whether two statements can both stand. */
function agree(a: Statement, b: Statement): boolean {
  const [x, y] = [predicateOf(a), predicateOf(b)];
  if (!x || !y || a.reading === b.reading) return true;
  if (timesApart(a.reading, a.mention.sentence, b.reading, b.mention.sentence) || [a, b].some(explained)) return true;
  if (x.modality === 'fact' && y.modality === 'fact') return !(excluded(x, y, a, b) || beyond(x, a, y, b) || beyond(y, b, x, a));
  return !(promised(x, a, y, b) || promised(y, b, x, a));
}

/** Only one can be so. What was denied before it was told may have happened in between. */
function excluded(x: PredicateValue, y: PredicateValue, a: Statement, b: Statement): boolean {
  if (rungs(x, y) !== 'excluded') return false;
  if (x.negated === y.negated) return true;
  const [denied, told] = x.negated ? [a, b] : [b, a];
  return (
    denied.asOf !== null &&
    told.asOf !== null &&
    (denied.asOf > told.asOf || (denied.asOf === told.asOf && told.reading.source.role === 'draft'))
  );
}

/** A draft that has the matter further on than a source of the same day or later. */
function beyond(x: PredicateValue, a: Statement, y: PredicateValue, b: Statement): boolean {
  if (a.reading.source.role !== 'draft' || x.negated || y.negated || rungs(x, y) !== 'step') return false;
  return stageOf(x) > stageOf(y) && (a.asOf === null || b.asOf === null || b.asOf >= a.asOf);
}

/** Two sources of one day: a verdict in the one, in the other no more than the charge and no word of a verdict anywhere. */
function verdictIn(statements: readonly Statement[]): readonly [Statement, Statement] | null {
  const facts = statements.filter((one) => predicateOf(one)?.modality === 'fact' && predicateOf(one)?.negated === false && !explained(one));
  for (const a of facts) {
    const x = predicateOf(a);
    if (!x || a.asOf === null || !(FINAL[x.ladder] ?? []).includes(rungName(x.ladder, x.rung))) continue;
    const b = facts.find((other) => other.reading !== a.reading && other.asOf === a.asOf && beneath(predicateOf(other), x, other, a));
    if (b) return [a, b];
  }
  return null;
}

function beneath(y: PredicateValue | null, x: PredicateValue, b: Statement, a: Statement): boolean {
  if (!y || rungs(x, y) !== 'step' || stageOf(x) <= stageOf(y)) return false;
  if (timesApart(a.reading, a.mention.sentence, b.reading, b.mention.sentence)) return false;
  return !b.reading.sentences.some(({ text }) => tellsStage(x, text));
}

/** Rungs that an article does not leave out when they are reached. */
const FINAL: Readonly<Partial<Record<PredicateValue['ladder'], readonly string[]>>> = {
  justice: ['convicted', 'sentenced', 'acquitted'],
  money: ['paid'],
  agreement: ['signed', 'ratified', 'in force'],
  law: ['passed', 'signed', 'in force'],
};

/** Told as done where another of the same day, or for a draft a later one, has it as planned: "paid" and "agreed to pay". */
function promised(x: PredicateValue, a: Statement, y: PredicateValue, b: Statement): boolean {
  if (x.modality !== 'fact' || y.modality !== 'planned' || x.negated || y.negated || rungs(x, y) !== 'same') return false;
  if (a.asOf === null || b.asOf === null) return a.reading.source.role === 'draft';
  return a.reading.source.role === 'draft' ? b.asOf >= a.asOf : b.asOf === a.asOf && x.ladder !== 'office';
}

const STEPPED = /\b(?:forced|pressure[ds]?|urged|offered|threatened|asked|demand(?:ed|s)?|attempt(?:ed)?|supreme|lower|higher)\b/i;

/** Characters before and after a predicate that may say when, or how it came to be. */
const BESIDE = 40;

function explained({ reading, mention }: Statement): boolean {
  const sentence = reading.sentences[mention.sentence];
  if (!sentence) return false;
  const text = sentence.text.slice(Math.max(0, mention.start - sentence.start - BESIDE), mention.end - sentence.start + BESIDE);
  return ordered(text) || depends(text) || STEPPED.test(text);
}
