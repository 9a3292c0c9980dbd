/** Figures of two articles that stand in nearly the same sentence: paired whatever they say, and kept where they differ. */
import { stem } from '../language/natural.js';
import type { Corpus } from './context.js';
import { type Likeness, likenessOf, toldTwice } from './likeness.js';
import { type Quantity, sameFigure } from './quantity.js';
import { mentionsIn } from './slot.js';
import { sameClause, wordsAround } from './slot-score.js';

/** Two quantities, by index, that differ, and the words around both. */
export interface Twin {
  readonly a: number;
  readonly b: number;
  readonly shared: readonly string[];
}

interface Candidate {
  readonly a: number;
  readonly b: number;
  readonly like: Likeness;
}

/** Content terms that two sentences must share to be looked at. */
const SHARED = 4;

/** From this part of all terms on two sentences are one, whatever stands in the clause of a share. */
const WHOLE = 0.8;
/** And from this one, though the other article gives the figure for something else. */
const GIVEN = 0.9;

/** Pairs of figures that differ in a sentence told twice; each figure once, the most alike sentences first. */
export function twinsOf(corpus: Corpus, all: readonly Quantity[], left: readonly number[], right: readonly number[]): Twin[] {
  const found: Candidate[] = [];
  for (const [a, b] of sharing(corpus, all, left, right)) {
    const [x, y] = [all[a], all[b]];
    if (!x || !y || !sameKind(x, y)) continue;
    const like = likenessOf(corpus, x, y);
    if (toldTwice(like) && (x.type !== 'share' || like.part >= WHOLE || sameClause(x, y))) found.push({ a, b, like });
  }
  const figure = ({ a, b }: Candidate): boolean => sameFigure(all[a] as Quantity, all[b] as Quantity);
  const rank = (one: Candidate): number => one.like.part + one.like.beside + (figure(one) ? 0.2 : 0);
  found.sort((x, y) => rank(y) - rank(x) || x.a - y.a || x.b - y.b);
  const used = new Set<number>();
  const pairs = found.filter(({ a, b }) => {
    if (used.has(a) || used.has(b)) return false;
    used.add(a).add(b);
    return true;
  });
  const sentences = ({ a, b }: Candidate): string => `${all[a]?.mention.sentence} ${all[b]?.mention.sentence}`;
  const onlyOne = (pair: Candidate): boolean => {
    const together = pairs.filter((other) => sentences(other) === sentences(pair));
    const equal = together.filter(figure).length;
    return together.length - equal === 1 || together.length - equal < equal;
  };
  const elsewhere = ({ a, b, like }: Candidate): boolean =>
    like.part < GIVEN && (givenIn(all, all[a] as Quantity, right) || givenIn(all, all[b] as Quantity, left));
  return pairs
    .filter((pair) => !figure(pair) && onlyOne(pair) && !elsewhere(pair) && !toldElsewhere(all, pair, left, right))
    .map(({ a, b }) => ({ a, b, shared: wordsAround(corpus, all[a] as Quantity, all[b] as Quantity) }));
}

/** Pairs of figures whose sentences share enough terms, found through the terms. */
function* sharing(corpus: Corpus, all: readonly Quantity[], left: readonly number[], right: readonly number[]): Iterable<[number, number]> {
  const termsOf = (i: number): ReadonlySet<string> => {
    const { reading, mention } = all[i] as Quantity;
    const sentence = reading.sentences[mention.sentence];
    return sentence ? corpus.termsOf(sentence) : new Set();
  };
  const byTerm = new Map<string, number[]>();
  for (const b of right) {
    for (const term of termsOf(b)) {
      const list = byTerm.get(term);
      if (list) list.push(b);
      else byTerm.set(term, [b]);
    }
  }
  for (const a of left) {
    const counts = new Map<number, number>();
    for (const term of termsOf(a)) for (const b of byTerm.get(term) ?? []) counts.set(b, (counts.get(b) ?? 0) + 1);
    for (const [b, count] of counts) if (count >= SHARED) yield [a, b];
  }
}

/** One kind of value; a bare figure is of the kind of the other where the noun follows before the next figure. */
function sameKind(a: Quantity, b: Quantity): boolean {
  if (a.type !== b.type || a.type === 'date') return false;
  return a.key === b.key || nounFollows(a, b) || nounFollows(b, a);
}

/** "over 70 previously unreleased exchanges" beside "44 exchanges". */
function nounFollows({ reading, mention, key }: Quantity, other: Quantity): boolean {
  if (key !== 'count' || !other.key.startsWith('count/')) return false;
  const noun = other.key.slice('count/'.length);
  const next = mentionsIn(reading, mention.sentence).find(({ kind, start }) => kind === 'number' && start >= mention.end);
  const tokens = reading.sentences[mention.sentence]?.tokens ?? [];
  return tokens.some(({ lower, start, end }) => start >= mention.end && (!next || end <= next.start) && stem(lower) === noun);
}

/** An article gives a figure of this kind. */
function givenIn(all: readonly Quantity[], { key, printed }: Quantity, list: readonly number[]): boolean {
  return list.some((i) => all[i]?.key === key && all[i]?.printed === printed);
}

/** The sentence of one also holds the figure of the other: "from 7.9 to 7.7 percent" beside "to 7.7 percent". */
function toldElsewhere(all: readonly Quantity[], { a, b }: Candidate, left: readonly number[], right: readonly number[]): boolean {
  const holds = (list: readonly number[], own: number, figure: Quantity): boolean =>
    list.some((i) => {
      const other = all[i] as Quantity;
      return i !== own && other.mention.sentence === all[own]?.mention.sentence && sameKind(other, figure) && sameFigure(other, figure);
    });
  return holds(right, b, all[a] as Quantity) || holds(left, a, all[b] as Quantity);
}
