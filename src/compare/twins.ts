/** Two clauses of the same words, and what turns one of them round. */
import type { Reading } from '../model.js';
import { type Clause, clausesIn, LEAST_TERMS } from './clause.js';
import { opposites } from './poles.js';
import { stagesApart, timesApart } from './sequence.js';

/** Rarest terms of a clause by whose pairs its twins are looked up. */
const KEY_TERMS = 4;
/** A key that more clauses share says nothing about which of them belong together. */
const MOST = 40;
/** Terms shared at least, as parts of the shorter and the longer clause. */
const PART_OF_SHORT = 0.85;
const PART_OF_LONG = 0.7;

/** For each clause that can be turned round, those with the same words that `may` be held against it; in linear time. */
export function* twinsOf(
  clauses: readonly Clause[],
  weight: (term: string) => number,
  may: (a: Clause, b: Clause) => boolean,
): Iterable<{ readonly clause: Clause; readonly twins: readonly Clause[] }> {
  const index = new Map<string, Clause[]>();
  const keys = clauses.map((clause) => keysOf(clause, weight));
  for (const [at, clause] of clauses.entries()) {
    for (const key of keys[at] ?? []) {
      const list = index.get(key);
      if (list) list.push(clause);
      else index.set(key, [clause]);
    }
  }
  for (const [at, clause] of clauses.entries()) {
    if (clause.negation === null && clause.poles.length === 0 && clause.names.length !== 2) continue;
    const others = new Set((keys[at] ?? []).flatMap((key) => few(index.get(key))));
    const twins = [...others].filter(
      (other) => other !== clause && may(clause, other) && sameTerms(clause, other) && sameStage(clause, other),
    );
    if (twins.some((other) => turned(clause, other))) yield { clause, twins };
  }
}

function few(list: readonly Clause[] | undefined): readonly Clause[] {
  return list && list.length <= MOST ? list : [];
}

/** Every pair of the rarest terms. */
function keysOf({ terms }: Clause, weight: (term: string) => number): string[] {
  const weighed = [...new Set(terms)].map((term) => ({ term, weight: weight(term) }));
  const rarest = weighed
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, KEY_TERMS)
    .map(({ term }) => term);
  return rarest.flatMap((a, i) => rarest.slice(i + 1).map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)));
}

/** Neither is of another time, on a condition, or somebody else's word. */
export function sameStage(a: Clause, b: Clause): boolean {
  if (timesApart(a.reading, a.sentence, b.reading, b.sentence)) return false;
  if (a.speaker !== null && b.speaker !== null && lastWord(a.speaker) !== lastWord(b.speaker)) return false;
  const [x, y] = [a, b].map(bare);
  return !stagesApart(x ?? '', y ?? '');
}

function lastWord(speaker: string): string {
  return speaker.toLowerCase().split(/\s+/).at(-1) ?? '';
}

/** The sentence without the words of which a twin may have the opposite: "before". */
function bare({ reading, sentence, poles }: Clause): string {
  const words = new Set(poles.map(({ word }) => word));
  const text = reading.sentences[sentence]?.text ?? '';
  return words.size === 0 ? text : text.replace(/[a-z]+/gi, (word) => (words.has(word.toLowerCase()) ? '' : word));
}

/** The same terms and figures; what is shared of the words with an opposite counts too. */
function sameTerms(a: Clause, b: Clause): boolean {
  const [x, y] = [all(a), all(b)];
  const [short, long] = x.size <= y.size ? [x, y] : [y, x];
  let shared = 0;
  for (const term of short) if (long.has(term)) shared++;
  if (shared < LEAST_TERMS || shared < PART_OF_SHORT * (short.size - 1) || shared < PART_OF_LONG * (long.size - 1)) return false;
  const rest = [...short].filter((term) => !long.has(term));
  const [left, right] = [figures(a), figures(b)];
  return rest.every((term) => opposed(term, long)) && (left === '' || right === '' || left === right);
}

function all(clause: Clause): ReadonlySet<string> {
  const found = known.get(clause) ?? new Set([...clause.terms, ...clause.poles.map(({ word }) => word)]);
  known.set(clause, found);
  return found;
}

const known = new WeakMap<Clause, ReadonlySet<string>>();

function opposed(word: string, others: ReadonlySet<string>): boolean {
  for (const other of others) if (opposites(word, other)) return true;
  return false;
}

function figures({ terms }: Clause): string {
  return terms
    .filter((term) => /^\d/.test(term))
    .sort()
    .join(' ');
}

/** Whether one of two clauses with the same words says the opposite of the other. */
export function turned(a: Clause, b: Clause): boolean {
  const [x, y] = [a, b].map(({ poles }) => poles.map(({ word }) => word)) as [string[], string[]];
  const extra = x.filter((word) => !y.includes(word));
  const other = y.filter((word) => !x.includes(word));
  if ((a.negation === null) !== (b.negation === null)) return extra.length + other.length === 0 && focused(a, b);
  const [one, two] = [extra[0], other[0]];
  if (one === undefined && two === undefined) return swapped(a, b);
  return (
    extra.length === 1 && other.length === 1 && one !== undefined && two !== undefined && opposites(one, two) && alikeAround(a, one, b, two)
  );
}

/** What is denied in the one is said in the other, of a subject that both name before it. */
function focused(a: Clause, b: Clause): boolean {
  const [denied, told] = a.negation === null ? [b, a] : [a, b];
  const { before = 0, focus = '' } = denied.negation ?? {};
  const at = told.terms.indexOf(focus);
  return at > 0 && denied.terms.slice(0, before).some((term) => told.terms.slice(0, at).includes(term));
}

/** The opposites stand at the same place: both begin the clause, or both come after the same term. */
function alikeAround(a: Clause, x: string, b: Clause, y: string): boolean {
  const [left, right] = [a.poles.find(({ word }) => word === x)?.before ?? 0, b.poles.find(({ word }) => word === y)?.before ?? 0];
  return left === 0 || right === 0 ? left === right : a.terms[left - 1] === b.terms[right - 1];
}

/** Verbs and words of deeds that two do to each other, and of passives. */
const MUTUAL =
  /\b(?:by|and|with|between|both|each|met|meets?|fought|fights?|marri(?:ed|es)|spoke|speaks?|talk(?:s|ed)?|played|plays?|faces?|faced|joined|agreed|signed|tied|drew|draw|visit(?:s|ed)?|call(?:s|ed)?|war|border|relations|from|than|versus|vs|like|is|are|was|were)\b/i;

/** "Varland rejected the offer of Ostra" and "Ostra rejected the offer of Varland": one deed with its two names changed over. */
function swapped(a: Clause, b: Clause): boolean {
  const [first, second] = a.names;
  if (a.names.length !== 2 || b.names.length !== 2 || first === undefined || second === undefined || first === second) return false;
  if (b.names[0] !== second || b.names[1] !== first || MUTUAL.test(a.text) || MUTUAL.test(b.text)) return false;
  const between = ({ terms }: Clause, from: string, to: string): string =>
    terms
      .slice(terms.indexOf(from) + 1, terms.indexOf(to))
      .filter((term) => !/^\d/.test(term))
      .join(' ');
  const [x, y] = [between(a, first, second), between(b, second, first)];
  return (a.terms.indexOf(first) <= 1 && x !== '' && x.split(' ')[0] === y.split(' ')[0]) || false;
}

/** Pairs of clauses of one article of which the later turns the earlier one round; each clause in one pair at most. */
export function turnsWithin(reading: Reading): (readonly [Clause, Clause])[] {
  const clauses = clausesIn(reading);
  const counts = new Map<string, number>();
  for (const { terms } of clauses) for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weight = (term: string): number => -(counts.get(term) ?? 0);
  const used = new Set<Clause>();
  const pairs: (readonly [Clause, Clause])[] = [];
  for (const { clause, twins } of twinsOf(clauses, weight, (a, b) => a.sentence !== b.sentence)) {
    const other = twins.find((twin) => !used.has(twin) && turned(clause, twin) && sameStage(clause, twin));
    if (!other || used.has(clause)) continue;
    used.add(clause).add(other);
    pairs.push(clause.start < other.start ? [clause, other] : [other, clause]);
  }
  return pairs;
}
