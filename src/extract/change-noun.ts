/** Changes said by nouns: "an increase of 3 percent", "a 5 percent drop in sales", "a rise from 3 to 5". */
import type { HitOf, Span } from '../model.js';
import { type Figure, type Figures, figureAt, figuresAfter } from './change-figure.js';
import { isMeasured, toHit } from './change-value.js';
import { type ChangeWord, MEASURES } from './change-words.js';
import { groupBefore } from './modality.js';
import type { Run } from './name-runs.js';
import type { Piece } from './pieces.js';
import { CLAUSE_WORDS, DETERMINERS } from './quote-words.js';
import { isAuxiliary, isPreposition } from './subject.js';

const FACT = { negated: false, modality: 'fact' } as const;

export function nounChange(text: string, pieces: readonly Piece[], at: number, word: ChangeWord, sentence: Span): HitOf<'change'> | null {
  if (word.form === 'past' || word.form === 'ing' || word.direction === 'none') return null;
  const before = pieces[at - 1];
  const next = pieces[at + 1]?.lower ?? '';
  if (!before || at <= sentence.start || /^(?:rates?|targets?|forecasts?)$/.test(next)) return null;
  const amount = amountBefore(text, pieces, at, sentence.start);
  const noun = amount !== null || isNoun(pieces, at, sentence.start);
  if (!noun || (amount === null && !/^(?:of|from|in|to)$/.test(next))) return null;
  const measure = next === 'in' ? thingAfter(pieces, at + 2, sentence.end) : null;
  const from = measure?.to ?? at + 1;
  const of = pieces[from]?.lower === 'of' ? figureAt(text, pieces, from + 1, sentence.end) : null;
  const rest = figuresAfter(text, pieces, of?.to ?? from, sentence.end, false);
  const figures: Figures = { ...rest, by: amount ?? of ?? rest.by, end: Math.max(rest.end, of?.end ?? 0, amount?.end ?? 0) };
  if (figures.end === 0 || (of === null && amount === null && figures.from === null)) return null;
  if (!isMeasured(pieces, measure, figures, false)) return null;
  const start = amount ? indexOf(pieces, amount.start, at) : at;
  if (groupBefore(pieces, start, sentence.start).modality === null) return null;
  return toHit(text, pieces, word.direction, { from: at, to: at + 1 }, measure, figures, FACT);
}

function indexOf(pieces: readonly Piece[], start: number, before: number): number {
  let at = before;
  while (at > 0 && (pieces[at]?.start ?? 0) > start) at--;
  return at;
}

/** "a 5 percent drop", "the 3-point rise", "a 20 percent price increase". */
function amountBefore(text: string, pieces: readonly Piece[], noun: number, start: number): Figure | null {
  for (let at = noun - 1; at >= Math.max(start, noun - 5); at--) {
    const piece = pieces[at];
    if (!piece || isAuxiliary(piece.lower) || /^(?:[.,;:()]|and|or|but|to|of|in|by|from)$/.test(piece.lower)) return null;
    if (piece.kind !== 'number' && !/^[a-z]{3,9}(?:-[a-z]{3,7})?$/.test(piece.lower)) continue;
    const figure = figureAt(text, pieces, at, noun);
    if (figure && figure.measure === 'percent' && noun - figure.to <= 2) return figure;
    if (piece.kind === 'number') return null;
  }
  return null;
}

/** After a determiner or an adjective with one: "a sharp rise". */
function isNoun(pieces: readonly Piece[], noun: number, start: number): boolean {
  for (let at = noun - 1; at >= Math.max(start, noun - 4); at--) {
    const piece = pieces[at];
    if (piece?.kind !== 'word' || isAuxiliary(piece.lower) || CLAUSE_WORDS.has(piece.lower)) return false;
    if (DETERMINERS.has(piece.lower) || piece.possessive) return true;
    if (isPreposition(piece.lower)) return false;
  }
  return false;
}

/** "sales", "the number of visitors": up to a word for a measure, with "of" and a plural after it. */
function thingAfter(pieces: readonly Piece[], from: number, end: number): Run | null {
  for (let to = from; to < Math.min(end, from + 5); to++) {
    const piece = pieces[to];
    if (piece?.kind !== 'word' || isPreposition(piece.lower) || CLAUSE_WORDS.has(piece.lower)) return null;
    if (!MEASURES.has(piece.lower) || MEASURES.has(pieces[to + 1]?.lower ?? '')) continue;
    return { from, to: pieces[to + 1]?.lower === 'of' ? (pluralAfter(pieces, to + 2, end) ?? to + 1) : to + 1 };
  }
  return null;
}

/** Index after the first plural of at most three words. */
function pluralAfter(pieces: readonly Piece[], from: number, end: number): number | null {
  for (let at = from; at < Math.min(end, from + 3); at++) {
    const piece = pieces[at];
    if (piece?.kind !== 'word') return null;
    if (/[^s]s$|^people$/.test(piece.lower)) return at + 1;
  }
  return null;
}
