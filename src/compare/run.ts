/** Calls the rules and turns what they yield into discrepancies: identity, severity and evidence are added here, once for all. */
import { createHash } from 'node:crypto';
import { fold } from '../language/fold.js';
import type { Alignment, Claim, Discrepancy, Knowledge, Reading, Severity, Side, Support } from '../model.js';
import type { Found, Rule } from './rule.js';
import { type Evidence, sideOf } from './side.js';

const STEPS: readonly Severity[] = ['note', 'warning', 'error'];

/** What the rules found, sorted by severity, file and place; and of each id what it was made from but for its ordinal. */
export interface Ran {
  readonly found: readonly Discrepancy[];
  readonly bases: ReadonlyMap<string, string>;
}

/** What is run (`unsupported`: what of the drafts no source states, where support is required), in the order of the rules. */
export function runRules(
  rules: readonly Rule[],
  readings: readonly Reading[],
  alignment: Alignment,
  evidence: Evidence,
  unsupported: readonly Support[] = [],
): Ran {
  const equals = new Map<string, Discrepancy[]>();
  const told = new Set<string>();
  for (const rule of rules) {
    if (evidence.knowledge.rules[rule.id]?.off) continue;
    for (const { claim, comparable, one } of runRule(rule, { readings, alignment, unsupported }, evidence.knowledge)) {
      const base = [rule.id, one.about ?? claim?.slot ?? claim?.id ?? '', ...[...new Set(one.values.map(fold))].sort()].join('\n');
      const raised = toDiscrepancy(rule, claim, comparable, one, evidence, alignment.origins);
      // Two ways of aligning that come to the same words make one finding.
      const places = placesOf(raised);
      if (told.has(places)) continue;
      told.add(places);
      const list = equals.get(base);
      if (list) list.push(raised);
      else equals.set(base, [raised]);
    }
  }
  const bases = new Map<string, string>();
  const found = [...equals].flatMap(([base, list]) => {
    const own = identified(base, list);
    for (const { id } of own) bases.set(id, base);
    return own;
  });
  return { found: merged(yielding(found, rules), rules).sort(byHarm), bases };
}

/** The id of a discrepancy: what it was made from, and its number among equals. */
export function idOf(base: string, ordinal: number): string {
  return createHash('sha256').update(`${base}\n${ordinal}`).digest('hex').slice(0, 16);
}

/** The rule and every place it shows. */
function placesOf({ rule, sides }: Discrepancy): string {
  const places = sides.map(({ file, start, end }) => `${file}:${start}-${end}`);
  return [rule, ...places.sort()].join('\n');
}

/** Ids of discrepancies that are equal but for where they stand: numbered by the words around them, never by file or place. */
function identified(base: string, list: readonly Discrepancy[]): Discrepancy[] {
  const words = ({ sides }: Discrepancy): string => sides.map(({ prefix, text, suffix }) => fold(`${prefix} ${text} ${suffix}`)).join('\n');
  const ordered = list.length === 1 ? list : [...list].sort((a, b) => (words(a) < words(b) ? -1 : 1));
  return ordered.map((one, ordinal) => ({ ...one, id: idOf(base, ordinal) }));
}

/** Without what a rule that says more has said of the same words. */
function yielding(found: readonly Discrepancy[], rules: readonly Rule[]): readonly Discrepancy[] {
  const stronger = new Map(rules.flatMap(({ id, yieldsTo }) => (yieldsTo === undefined ? [] : [[id, new Set(yieldsTo)] as const])));
  if (!found.some(({ rule }) => stronger.has(rule))) return found;
  const byFile = new Map<string, Discrepancy[]>();
  for (const one of found) {
    for (const file of new Set(one.sides.map((side) => side.file))) {
      const list = byFile.get(file);
      if (list) list.push(one);
      else byFile.set(file, [one]);
    }
  }
  const covers = (other: Discrepancy, { sides }: Discrepancy): boolean =>
    sides.every((side) => other.sides.some(({ file, start, end }) => file === side.file && start < side.end && side.start < end));
  return found.filter((one) => {
    const rivals = stronger.get(one.rule);
    const near = rivals && (byFile.get(one.sides[0]?.file ?? '') ?? []);
    return !near?.some((other) => rivals?.has(other.rule) && covers(other, one));
  });
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

/** What rules are given. */
interface Given {
  readonly readings: readonly Reading[];
  readonly alignment: Alignment;
  readonly unsupported: readonly Support[];
}

function* runRule(rule: Rule, { readings, alignment, unsupported }: Given, knowledge: Knowledge): Iterable<Raised> {
  if (rule.given === 'support') {
    for (const one of rule.check(unsupported, knowledge)) yield { claim: null, comparable: ['support is required'], one };
    return;
  }
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
  const shown = one.shown.map((place) => sideOf(place, evidence));
  const fixed = one.fix ? shown[one.fix.shown] : undefined;
  const sides = draftsFirst(shown);
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
    comparable: [...comparable, ...(one.comparable ?? []), ...oneVoice(sides, origins)],
    sides,
    fix:
      one.fix && fixed?.role === 'draft'
        ? { file: fixed.file, start: fixed.start, end: fixed.end, replacement: one.fix.replacement }
        : null,
    decision: null,
    history: [],
    reopened: null,
    since: null,
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

/** Articles that repeat one original are one voice, however many they are: "3 articles, 1 origin". */
function oneVoice(sides: readonly Side[], origins: Alignment['origins']): string[] {
  const articles = new Set(sides.flatMap(({ role, source }) => (role === 'reference' ? [] : [source])));
  const voices = new Set([...articles].map((source) => origins.get(source) ?? source)).size;
  return voices < articles.size ? [`${articles.size} articles, ${voices} ${voices === 1 ? 'origin' : 'origins'}`] : [];
}

/** A draft stands against a source that is another voice than its own; drafts that agree with one another bear nothing out. */
function contradicted([first, ...others]: readonly Side[], origins: Alignment['origins']): boolean {
  if (first?.role !== 'draft') return false;
  return others.some(({ role, source }) => role === 'source' && origins.get(source) !== origins.get(first.source));
}

/** The drafts come first where several say one thing that no source says: it is they that have to be corrected. */
function draftsFirst(sides: readonly Side[]): readonly Side[] {
  const ours = sides.filter(({ role }) => role === 'draft');
  const values = new Set(ours.map(({ value }) => value));
  const several = new Set(ours.map(({ source }) => source)).size > 1;
  if (!several || values.size > 1 || sides.some(({ role, value }) => role !== 'draft' && values.has(value))) return sides;
  return [...ours, ...sides.filter(({ role }) => role !== 'draft')];
}

function byHarm(a: Discrepancy, b: Discrepancy): number {
  const [x, y] = [a.sides[0], b.sides[0]];
  const severity = STEPS.indexOf(b.severity) - STEPS.indexOf(a.severity);
  if (severity !== 0 || !x || !y) return severity;
  if (x.file !== y.file) return x.file < y.file ? -1 : 1;
  return x.start - y.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.id < b.id ? -1 : 1);
}
