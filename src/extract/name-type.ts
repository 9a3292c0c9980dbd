/** What a name names: a person, a place, a body, or nothing one can tell. One use that shows it settles the others. */
import type { NameType } from '../model.js';
import type { Candidate } from './name-runs.js';
import {
  NOT_NAMES,
  ORGANISATION_HEADS,
  ORGANISATION_WORDS,
  PLACE_FIRST,
  PLACE_HEADS,
  PLACE_NOUNS,
  PLACE_PREPOSITIONS,
  SHORT_STATES,
} from './name-words.js';
import { touches } from './pieces.js';
import { ADVERBS, REPORTING_VERBS } from './quote-words.js';

/** How strongly a use shows a type; the strongest wins, and of two equal ones the first here. */
type Sign = 'person-sure' | 'place-sure' | 'organisation' | 'place' | 'person';
const ORDER: readonly (readonly [Sign, NameType])[] = [
  ['person-sure', 'person'],
  ['organisation', 'organisation'],
  ['place-sure', 'place'],
  ['place', 'place'],
  ['person', 'person'],
];

/** A type for each candidate, in their order. */
export function typesOf(candidates: readonly Candidate[]): NameType[] {
  const signs = new Map<string, Set<Sign>>();
  const alone = new Set<string>();
  for (const candidate of candidates) {
    const sign = signOf(candidate);
    if (sign) add(signs, candidate.name, sign);
    if (!candidate.name.includes(' ')) alone.add(candidate.name);
  }
  for (const { name } of candidates) if (!signs.has(name) && looksPersonal(name, alone)) add(signs, name, 'person');
  const surnames = new Set<string>();
  for (const [name, found] of signs) if (name.includes(' ') && settle(found) === 'person') surnames.add(lastWord(name));
  return candidates.map(({ name }) => {
    const own = settle(signs.get(name) ?? new Set());
    return own === 'unknown' && surnames.has(name) ? 'person' : own;
  });
}

function add(signs: Map<string, Set<Sign>>, name: string, sign: Sign): void {
  const known = signs.get(name);
  if (known) known.add(sign);
  else signs.set(name, new Set([sign]));
}

function settle(found: ReadonlySet<Sign>): NameType {
  return ORDER.find(([sign]) => found.has(sign))?.[1] ?? 'unknown';
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** "Volodymyr Lesk" where a bare "Lesk" stands elsewhere in the document. */
function looksPersonal(name: string, alone: ReadonlySet<string>): boolean {
  const words = name.split(' ');
  return words.length >= 2 && words.length <= 4 && alone.has(lastWord(name)) && !PLACE_FIRST.has((words[0] ?? '').toLowerCase());
}

function signOf(candidate: Candidate): Sign | null {
  const { paragraph, from, to, title } = candidate;
  if (title !== null) return 'person-sure';
  const byWords = signOfWords(candidate);
  if (byWords) return byWords;
  const { pieces } = paragraph;
  const [last, next, second, third] = [pieces[to - 1], pieces[to], pieces[to + 1], pieces[to + 2]];
  const age = next?.text === ',' && second?.kind === 'number' && second.text.length <= 2 && third?.text === ',';
  if ((age && to - from > 1) || (next?.text === ',' && second?.lower === 'aged')) return 'person-sure';
  if (next && last && !last.possessive && touches(last, next) && PLACE_NOUNS.has(next.lower)) return 'place-sure';
  const before = pieces[from - 1]?.lower === 'the' ? from - 2 : from - 1;
  if (pieces[before]?.lower === 'of' && PLACE_NOUNS.has(pieces[before - 1]?.lower ?? '')) return 'place-sure';
  const verb = next && ADVERBS.has(next.lower) ? second : next;
  if (verb && REPORTING_VERBS.has(verb.lower) && to - from > 1 && to - from < 5 && !first(candidate, PLACE_FIRST)) return 'person';
  if (!last?.possessive && PLACE_PREPOSITIONS.has(pieces[before]?.lower ?? '')) return 'place';
  return null;
}

function first({ paragraph, from }: Candidate, list: ReadonlySet<string>): boolean {
  return list.has(paragraph.pieces[from]?.lower ?? '');
}

/** What the words themselves say. */
function signOfWords(candidate: Candidate): Sign | null {
  const { paragraph, from, to } = candidate;
  const words = paragraph.pieces.slice(from, to);
  const last = words.at(-1);
  if (!last) return null;
  if (words.length === 1) {
    if (SHORT_STATES.has(last.lower)) return 'place-sure';
    if (/^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,6}|\p{Lu}\d{1,2})$/u.test(last.text) && !NOT_NAMES.has(last.lower)) return 'organisation';
    return ORGANISATION_WORDS.has(last.lower) ? 'organisation' : null;
  }
  const joined = words.findIndex(({ lower }) => lower === 'of' || lower === 'for');
  const head = joined > 0 ? words[joined - 1] : last;
  if (head && ORGANISATION_HEADS.has(head.lower)) return 'organisation';
  if (ORGANISATION_HEADS.has(last.lower)) return 'organisation';
  if (head && (PLACE_HEADS.has(head.lower) || PLACE_HEADS.has(last.lower))) return 'place-sure';
  return first(candidate, PLACE_FIRST) && joined < 0 ? 'place' : null;
}
