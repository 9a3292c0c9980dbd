/** Calls the rules and turns what they yield into discrepancies: identity, severity and evidence are added here, once for all. */
import { createHash } from 'node:crypto';
import { fold } from '../language/fold.js';
import type { Alignment, Claim, Discrepancy, Knowledge, Reading, Severity, Side } from '../model.js';
import type { Found, Rule } from './rule.js';
import { type Evidence, sideOf } from './side.js';

const STEPS: readonly Severity[] = ['note', 'warning', 'error'];

/** What is run, in the order of the rules; the result is sorted by severity, file and place. */
export function runRules(rules: readonly Rule[], readings: readonly Reading[], alignment: Alignment, evidence: Evidence): Discrepancy[] {
  const equals = new Map<string, Discrepancy[]>();
  for (const rule of rules) {
    if (evidence.knowledge.rules[rule.id]?.off) continue;
    for (const { claim, comparable, one } of runRule(rule, readings, alignment, evidence.knowledge)) {
      const base = [rule.id, one.about ?? claim?.slot ?? claim?.id ?? '', ...[...new Set(one.values.map(fold))].sort()].join('\n');
      const list = equals.get(base);
      const raised = toDiscrepancy(rule, claim, comparable, one, evidence, alignment.origins);
      if (list) list.push(raised);
      else equals.set(base, [raised]);
    }
  }
  const found = [...equals].flatMap(([base, list]) => identified(base, list));
  return merged(found, rules).sort(byHarm);
}

/** Ids of discrepancies that are equal but for where they stand: numbered by the words around them, never by file or place. */
function identified(base: string, list: readonly Discrepancy[]): Discrepancy[] {
  const words = ({ sides }: Discrepancy): string => sides.map(({ prefix, text, suffix }) => fold(`${prefix} ${text} ${suffix}`)).join('\n');
  const ordered = list.length === 1 ? list : [...list].sort((a, b) => (words(a) < words(b) ? -1 : 1));
  return ordered.map((one, ordinal) => ({ ...one, id: createHash('sha256').update(`${base}\n${ordinal}`).digest('hex').slice(0, 16) }));
}

/**
 * One finding per place: what one rule says of some words comes before what the rule it takes over says of them, and takes its
 * evidence along. Which of the two stands never depends on how many other sources there are.
 */
function merged(found: readonly Discrepancy[], rules: readonly Rule[]): Discrepancy[] {
  const key = ({ sides }: Discrepancy, rule: string): string => `${rule}\n${sides[0]?.file}\n${sides[0]?.start}\n${sides[0]?.end}`;
  const takes = new Map(rules.flatMap(({ id, takesOver }) => (takesOver === undefined ? [] : [[id, takesOver] as const])));
  const taken = new Map<string, Discrepancy[]>();
  for (const one of found) if (takes.has(one.rule)) taken.set(key(one, takes.get(one.rule) ?? ''), []);
  const rest = found.filter((one) => {
    const list = taken.get(key(one, one.rule));
    list?.push(one);
    return list === undefined;
  });
  return rest.map((one) => {
    const others = taken.get(key(one, takes.get(one.rule) ?? '')) ?? [];
    return others.length === 0 ? one : { ...one, sides: [...one.sides, ...others.flatMap(({ sides }) => sides.slice(1))] };
  });
}

interface Raised {
  readonly claim: Claim | null;
  readonly comparable: readonly string[];
  readonly one: Found;
}

function* runRule(rule: Rule, readings: readonly Reading[], alignment: Alignment, knowledge: Knowledge): Iterable<Raised> {
  if (rule.given === 'document') {
    for (const reading of readings)
      for (const one of rule.check(reading, knowledge)) yield { claim: null, comparable: ['same article'], one };
    return;
  }
  for (const group of alignment.groups) {
    if (!rule.types.includes(group.claim.type)) continue;
    for (const one of rule.check(group, knowledge)) yield { claim: group.claim, comparable: group.comparable, one };
  }
}

function toDiscrepancy(
  rule: Rule,
  claim: Claim | null,
  comparable: readonly string[],
  one: Found,
  evidence: Evidence,
  origins: Alignment['origins'],
): Discrepancy {
  const sides = one.shown.map((shown) => sideOf(shown, evidence));
  const fixed = one.fix ? sides[one.fix.shown] : undefined;
  return {
    id: '',
    rule: rule.id,
    family: one.family ?? rule.family,
    severity: severityOf(rule, one, sides, evidence.knowledge, origins),
    outcome: one.outcome,
    claim: claim?.id ?? one.about ?? '',
    title: one.title ?? claim?.label ?? rule.title,
    message: one.message,
    advice: one.advice,
    comparable: [...comparable, ...(one.comparable ?? [])],
    sides,
    fix:
      one.fix && fixed?.role === 'draft'
        ? { file: fixed.file, start: fixed.start, end: fixed.end, replacement: one.fix.replacement }
        : null,
    decision: null,
  };
}

/**
 * The rule's own severity, changed by what is compared: a variant is a note, what needs a look is at most a warning, a draft
 * that stands against the other sources is an error, and what a rule calls softer (quoted, or told by others) is one step down.
 */
function severityOf(rule: Rule, one: Found, sides: readonly Side[], knowledge: Knowledge, origins: Alignment['origins']): Severity {
  const set = knowledge.rules[rule.id]?.severity;
  if (set) return set;
  if (one.outcome === 'variant') return 'note';
  let step = STEPS.indexOf(rule.severity);
  if (one.outcome === 'conflict' && contradicted(sides, origins)) step = 2;
  if (one.outcome === 'needs-review') step = Math.min(step, 1);
  if (one.softer) step = Math.max(0, step - 1);
  return STEPS[step] ?? 'note';
}

/** A draft stands against a source that is another voice than its own. */
function contradicted([first, ...others]: readonly Side[], origins: Alignment['origins']): boolean {
  if (first?.role !== 'draft') return false;
  return others.some(({ role, source }) => role === 'source' && origins.get(source) !== origins.get(first.source));
}

function byHarm(a: Discrepancy, b: Discrepancy): number {
  const [x, y] = [a.sides[0], b.sides[0]];
  const severity = STEPS.indexOf(b.severity) - STEPS.indexOf(a.severity);
  if (severity !== 0 || !x || !y) return severity;
  if (x.file !== y.file) return x.file < y.file ? -1 : 1;
  return x.start - y.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.id < b.id ? -1 : 1);
}
