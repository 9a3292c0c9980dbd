/** The places that were judged, as a record keeps them, and how well they fit the places of today. */
import type { Decision, Side } from '../model.js';
import { foldedWords, likeness, wordsOf } from './folded.js';
import { judgedWords } from './record.js';

/** One judged side: a source, the words, and the rest of their sentence; all but the source folded. */
export interface Place {
  readonly source: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** The sentence as a whole. */
  readonly sentence: string;
}

const REFERENCE = 'claims.yaml';

/** Of `source: before [words] after`; null for what is written otherwise, and for claims.yaml, which stands on every side of a name. */
function placeOf(judged: string): Place | null {
  const colon = judged.indexOf(': ');
  const [open, close] = [judged.indexOf('[', colon), judged.lastIndexOf(']')];
  if (colon <= 0 || open < 0 || close <= open + 1) return null;
  const source = judged.slice(0, colon);
  if (source === REFERENCE) return null;
  const [before, words, after] = [judged.slice(colon + 2, open), judged.slice(open + 1, close), judged.slice(close + 1)].map(foldedWords);
  const sentence = foldedWords(judged.slice(colon + 2).replace(/[[\]]/g, ''));
  return { source, before: before ?? '', words: words ?? '', after: after ?? '', sentence };
}

/** The places that a record tells of; none where it was written without them. */
export function judgedPlaces({ judged }: Decision): Place[] {
  return judged.flatMap((one) => placeOf(one) ?? []);
}

/** The places of sides today, written as a record would keep them; claims.yaml is none. */
export function placesOf(sides: readonly Side[]): Place[] {
  return sides.filter(({ role }) => role !== 'reference').flatMap((side) => placeOf(judgedWords(side)) ?? []);
}

/** What of a judged place is found again: `there` in its own source as it was, `changed` with other words in its sentence, or `gone`. */
export type Found = 'there' | 'changed' | 'gone';

/** Longest stretch of other words that may stand where the judged words stood. */
const GAP = 240;

/** Looks for a judged place in the folded text of its source. */
export function findPlace({ before, after, sentence }: Place, text: string): Found {
  if (text === '') return 'gone';
  if (text.includes(unclipped(sentence))) return 'there';
  const [head, tail] = [unclipped(before), unclipped(after)];
  if (head.length + tail.length < 8) return 'gone';
  const at = text.indexOf(head);
  const next = at < 0 ? -1 : text.indexOf(tail, at + head.length);
  return next >= 0 && next - at - head.length <= GAP ? 'changed' : 'gone';
}

/** Without the dots that stand for what was cut off. */
const unclipped = (text: string): string => text.replace(/^(?:…|\.\.\.)/, '').replace(/(?:…|\.\.\.)$/, '');

/**
 * How a judged place is a place of today. `same`: source, sentence and words. `beside`: other words of the same sentence. `moved`: the
 * sentence stands in another source and no longer in its own. `frame`: other words in the same sentence. `reworded`: the same source,
 * in which nothing is left of the sentence, or more stands in it now.
 */
export type Evidence = 'same' | 'beside' | 'moved' | 'frame' | 'reworded';

export function evidenceOf(judged: Place, now: Place, found: Found): Evidence | null {
  const sentence = judged.sentence === now.sentence;
  if (judged.source !== now.source) return sentence && judged.words === now.words && found !== 'there' ? 'moved' : null;
  if (sentence) return judged.words === now.words ? 'same' : 'beside';
  if (judged.before === now.before && judged.after === now.after && judged.before + judged.after !== '') return 'frame';
  const lost = found === 'gone' || (found === 'changed' && findPlace(judged, now.sentence) === 'changed');
  return lost && mayBeReworded(judged, now) ? 'reworded' : null;
}

/** Two sentences that have hardly a word in common beside the judged ones are two sentences. */
function mayBeReworded(judged: Place, now: Place): boolean {
  const [a, b] = [judged, now].map(({ before, after }) => `${before} ${after}`) as [string, string];
  return [a, b].some((text) => wordsOf(text).length < 2) || likeness(a, b) > 0;
}
