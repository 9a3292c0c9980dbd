/** Calls the rules and turns what they yield into discrepancies: identity, severity and evidence are added here, once for all. */
import { createHash } from 'node:crypto';
import { fold } from '../language/fold.js';
import type { Alignment, Claim, Discrepancy, Knowledge, Reading, Severity } from '../model.js';
import type { Found, Rule } from './rule.js';
import { type Evidence, sideOf } from './side.js';

const STEPS: readonly Severity[] = ['note', 'warning', 'error'];

/** What is run, in the order of the rules; the result is sorted by severity, file and place. */
export function runRules(rules: readonly Rule[], readings: readonly Reading[], alignment: Alignment, evidence: Evidence): Discrepancy[] {
  const found: Discrepancy[] = [];
  const seen = new Map<string, number>();
  for (const rule of rules) {
    const setting = evidence.knowledge.rules[rule.id];
    if (setting?.off) continue;
    for (const { claim, comparable, one } of runRule(rule, readings, alignment, evidence.knowledge)) {
      const base = [rule.id, claim?.id ?? one.about ?? '', ...[...new Set(one.values.map(fold))].sort()].join('\n');
      const ordinal = seen.get(base) ?? 0;
      seen.set(base, ordinal + 1);
      const id = createHash('sha256').update(`${base}\n${ordinal}`).digest('hex').slice(0, 16);
      found.push(toDiscrepancy(rule, claim, comparable, one, id, evidence));
    }
  }
  return merged(found, rules).sort(byHarm);
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
  id: string,
  evidence: Evidence,
): Discrepancy {
  const sides = one.shown.map((shown) => sideOf(shown, evidence));
  const fixed = one.fix ? sides[one.fix.shown] : undefined;
  return {
    id,
    rule: rule.id,
    family: one.family ?? rule.family,
    severity: severityOf(rule, one, sides, evidence.knowledge),
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
 * that stands against the other sources is an error, and whatever is quoted, hedged or attributed is one step down.
 */
function severityOf(rule: Rule, one: Found, sides: Discrepancy['sides'], knowledge: Knowledge): Severity {
  const set = knowledge.rules[rule.id]?.severity;
  if (set) return set;
  if (one.outcome === 'variant') return 'note';
  let step = STEPS.indexOf(rule.severity);
  const sources = new Set(sides.filter(({ role }) => role !== 'reference').map(({ source }) => source));
  if (one.outcome === 'conflict' && sources.size > 1 && sides[0]?.role === 'draft') step = 2;
  if (one.outcome === 'needs-review') step = Math.min(step, 1);
  if (one.softer) step = Math.max(0, step - 1);
  return STEPS[step] ?? 'note';
}

function byHarm(a: Discrepancy, b: Discrepancy): number {
  const [x, y] = [a.sides[0], b.sides[0]];
  const severity = STEPS.indexOf(b.severity) - STEPS.indexOf(a.severity);
  if (severity !== 0 || !x || !y) return severity;
  if (x.file !== y.file) return x.file < y.file ? -1 : 1;
  return x.start - y.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.id < b.id ? -1 : 1);
}
