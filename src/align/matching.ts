/** Where the sentences of a source meet the `match` of a declared claim. */
import type { ClaimEntry, Knowledge, Match, Reading, SentenceReading, Span } from '../model.js';
import { compileEntry, type Entry, meets } from './entry.js';

/** A claim made ready for matching. */
export interface Matcher {
  readonly entry: ClaimEntry;
  readonly keys: ReadonlyMap<keyof Match, readonly Entry[]>;
}

const KEYS: readonly (keyof Match)[] = ['who', 'does', 'what', 'of', 'about', 'where', 'any', 'all'];
/** Keys whose words say who acts: a pronoun may stand for them. */
const ACTORS: ReadonlySet<keyof Match> = new Set(['who']);
const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they', 'his', 'her', 'its', 'their']);

export function compileClaim(entry: ClaimEntry, knowledge: Knowledge): Matcher {
  const keys = new Map<keyof Match, readonly Entry[]>();
  for (const key of KEYS)
    if (entry.match[key].length > 0)
      keys.set(
        key,
        entry.match[key].map((text) => compileEntry(text, knowledge, key === 'who' ? 'voices' : key === 'where' ? 'parts' : 'itself')),
      );
  return { entry, keys };
}

/** A sentence that meets every key, and the places where it does; `who` may be met by a pronoun and the sentence before. */
export interface Met {
  readonly sentence: number;
  readonly spans: ReadonlyMap<keyof Match, readonly Span[]>;
}

/** `skip`: keys that are looked for elsewhere (a position's object). */
export function matchSentence(matcher: Matcher, reading: Reading, index: number, skip: ReadonlySet<keyof Match> = new Set()): Met | null {
  const sentence = reading.sentences[index];
  if (!sentence || sentence.zone === 'furniture') return null;
  const spans = new Map<keyof Match, readonly Span[]>();
  for (const [key, entries] of matcher.keys) {
    if (skip.has(key)) continue;
    const found = entries.map((entry) => meets(entry, sentence));
    const met = found.filter((span) => span !== null);
    if (key === 'all' ? met.length === entries.length : met.length > 0) spans.set(key, met);
    else if (!ACTORS.has(key) || !refersBack(entries, reading, index)) return null;
  }
  return { sentence: index, spans };
}

/** A pronoun in the sentence, and the name in the sentence before it in the same paragraph. */
export function refersBack(entries: readonly Entry[], reading: Reading, index: number): boolean {
  const [sentence, before] = [reading.sentences[index], reading.sentences[index - 1]];
  if (!sentence || !before || before.paragraph !== sentence.paragraph) return false;
  return sentence.tokens.slice(0, 6).some(({ lower }) => PRONOUNS.has(lower)) && entries.some((entry) => meets(entry, before) !== null);
}

/** Distance in characters between a place and the nearest of the spans. */
export function distance(place: Span, spans: readonly Span[]): number {
  return Math.min(
    ...spans.map(({ start, end }) => (place.end <= start ? start - place.end : end <= place.start ? place.start - end : 0)),
    Number.POSITIVE_INFINITY,
  );
}

/** Whether an entry's words stand in some words, taken by themselves. */
export function meetsWords(entries: readonly Entry[], sentence: SentenceReading, span: Span): boolean {
  const likely = entries.filter((entry) => meets(entry, sentence) !== null);
  if (likely.length === 0) return false;
  const tokens = sentence.tokens.filter(({ start, end }) => span.start <= start && end <= span.end);
  const part: SentenceReading = { ...sentence, tokens };
  return likely.some((entry) => meets(entry, part) !== null);
}
