/**
 * How alike two sentences are around a figure each: nearly the same sentence with one figure changed is the best evidence
 * there is that both are about one thing. Counted in terms, not weighed by rarity: with two short texts no term is rare.
 */
import { wordTerms } from '../language/terms.js';
import type { Mention, Reading, SentenceReading } from '../model.js';
import type { Corpus } from './context.js';

/** A figure and the sentence it stands in. */
interface Placed {
  readonly reading: Reading;
  readonly mention: Mention;
}

export interface Likeness {
  /** Content terms that both sentences have. */
  readonly shared: number;
  /** Their part of the terms of both together, 0 to 1 (Jaccard). */
  readonly part: number;
  /** Their part of the terms of the shorter sentence, 0 to 1. */
  readonly held: number;
  /** Part of the terms right beside one figure that stand about the other too, 0 to 1; the mean of both ways. */
  readonly beside: number;
}

/** Content terms right before and after a figure, and those a little further off among which they are looked for. */
const NEAR = { before: 3, after: 4 };
const ABOUT = { before: 5, after: 6 };

/** How alike the sentences of two figures are, in terms and right beside the figures. */
export function likenessOf({ termsOf }: Corpus, a: Placed, b: Placed): Likeness {
  const [s, t] = [a.reading.sentences[a.mention.sentence], b.reading.sentences[b.mention.sentence]];
  if (!s || !t) return { shared: 0, part: 0, held: 0, beside: 0 };
  const [x, y] = [termsOf(s), termsOf(t)];
  const shared = common(x, y);
  const held = shared / Math.max(1, Math.min(x.size, y.size));
  const part = shared / Math.max(1, x.size + y.size - shared);
  return { shared, part, held, beside: (besideOf(s, a.mention, t, b.mention) + besideOf(t, b.mention, s, a.mention)) / 2 };
}

function besideOf(s: SentenceReading, a: Mention, t: SentenceReading, b: Mention): number {
  const near = termsAround(s, a, NEAR);
  const about = termsAround(t, b, ABOUT);
  return near.size === 0 ? 0 : common(near, about) / near.size;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const term of a) if (b.has(term)) count++;
  return count;
}

/** The noun counted stands after its figure within the mention: only what ends before the mention stands before the figure. */
function termsAround(sentence: SentenceReading, mention: Mention, most: typeof NEAR): ReadonlySet<string> {
  const terms: string[] = [];
  const take = (tokens: readonly SentenceReading['tokens'][number][], count: number): void => {
    let taken = 0;
    for (const token of tokens) {
      const term = wordTerms(token.lower)[0];
      if (term === undefined) continue;
      terms.push(term);
      if (++taken === count) return;
    }
  };
  take(sentence.tokens.filter(({ end }) => end <= mention.start).reverse(), most.before);
  take(
    sentence.tokens.filter(({ end }) => end > mention.start),
    most.after,
  );
  return new Set(terms);
}

/** Least values of one sentence told twice: either nearly all of it, or most of it and nearly all that stands beside the figure. */
const TWINS: readonly Likeness[] = [
  { shared: 4, part: 0.6, held: 0, beside: 0.5 },
  { shared: 5, part: 0.45, held: 0, beside: 0.65 },
  { shared: 6, part: 0.5, held: 0.9, beside: 0.5 },
  { shared: 6, part: 0, held: 0.6, beside: 0.75 },
  { shared: 8, part: 0.4, held: 0, beside: 0.6 },
];

/** One sentence told twice: "Paramedics treated two people in the first collision", "Two people in the first collision were treated". */
export function toldTwice(like: Likeness): boolean {
  return TWINS.some((least) => reaches(like, least));
}

/** Nowhere less than `least`. */
export function reaches({ shared, part, held, beside }: Likeness, least: Likeness): boolean {
  return shared >= least.shared && part >= least.part && held >= least.held && beside >= least.beside;
}
