/** What sentences are about, and how much two of them have in common. */
import { contentTerms } from '../language/terms.js';
import type { Mention, Reading, SentenceReading } from '../model.js';

/** Weight of a term in the sentence before the one compared, against 1 in the sentence itself. */
const BEFORE = 0.35;

/** Terms of every sentence of a corpus and how rare each is. */
export interface Corpus {
  readonly readings: readonly Reading[];
  termsOf(sentence: SentenceReading): ReadonlySet<string>;
  /** Rarity of a term: the logarithm of sentences over sentences that hold it (inverse document frequency). */
  weight(term: string): number;
  /** Terms around a mention with their weight: its sentence, and less of the one before in the same paragraph. */
  around(reading: Reading, sentence: number): ReadonlyMap<string, number>;
}

export function buildCorpus(readings: readonly Reading[]): Corpus {
  const terms = new Map<SentenceReading, ReadonlySet<string>>();
  const frequency = new Map<string, number>();
  let count = 0;
  for (const sentence of readings.flatMap((reading) => reading.sentences)) {
    const own = contentTerms(sentence.tokens);
    terms.set(sentence, own);
    count++;
    for (const term of own) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const weights = new Map<string, number>();
  const weight = (term: string): number => {
    const known = weights.get(term);
    if (known !== undefined) return known;
    const fresh = Math.log((count + 1) / ((frequency.get(term) ?? 0) + 0.5));
    weights.set(term, fresh);
    return fresh;
  };
  const termsOf = (sentence: SentenceReading): ReadonlySet<string> => terms.get(sentence) ?? new Set();
  const known = new Map<SentenceReading, ReadonlyMap<string, number>>();
  return { readings, termsOf, weight, around: (reading, index) => aroundOf(reading, index, termsOf, weight, known) };
}

function aroundOf(
  reading: Reading,
  index: number,
  termsOf: Corpus['termsOf'],
  weight: Corpus['weight'],
  known: Map<SentenceReading, ReadonlyMap<string, number>>,
): ReadonlyMap<string, number> {
  const sentence = reading.sentences[index];
  if (!sentence) return new Map();
  const done = known.get(sentence);
  if (done) return done;
  const all = new Map<string, number>();
  const before = reading.sentences[index - 1];
  if (before && before.paragraph === sentence.paragraph) for (const term of termsOf(before)) all.set(term, weight(term) * BEFORE);
  for (const term of termsOf(sentence)) all.set(term, weight(term));
  known.set(sentence, all);
  return all;
}

/** What two places have in common: `cosine` 0 to 1, `sum` the weight shared, `shared` the terms, rarest first. */
export interface Overlap {
  readonly cosine: number;
  readonly sum: number;
  readonly shared: readonly string[];
}

export function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Overlap {
  let product = 0;
  let sum = 0;
  const shared: (readonly [string, number])[] = [];
  for (const [term, x] of a) {
    const y = b.get(term);
    if (y === undefined) continue;
    product += x * y;
    sum += Math.min(x, y);
    shared.push([term, Math.min(x, y)]);
  }
  const length = (map: ReadonlyMap<string, number>): number => Math.sqrt([...map.values()].reduce((total, x) => total + x * x, 0));
  const norm = length(a) * length(b);
  shared.sort(([s, x], [t, y]) => y - x || (s < t ? -1 : 1));
  return { cosine: norm === 0 ? 0 : product / norm, sum, shared: shared.map(([term]) => term) };
}

/** Overlap of the surroundings of two mentions. */
export function overlapOf(corpus: Corpus, a: { reading: Reading; mention: Mention }, b: { reading: Reading; mention: Mention }): Overlap {
  return overlap(corpus.around(a.reading, a.mention.sentence), corpus.around(b.reading, b.mention.sentence));
}
