/** A capital word alone at the head of a sentence: a name, or a word that is capitalised only because it stands there. */
import { TITLE_BEFORE, TITLE_HEADS } from './name-words.js';
import type { Piece } from './pieces.js';
import { ADVERBS, REPORTING_VERBS } from './quote-words.js';

/** What the whole document says about words: written small, and written with a capital inside a sentence. */
export interface Usage {
  readonly small: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

/** A lone word at the beginning of a sentence is a name only with some sign of it. */
export function stands(pieces: readonly Piece[], from: number, to: number, usage: Usage): boolean {
  const piece = pieces[from];
  if (!piece?.first || to - from > 1) return true;
  if (usage.capital.has(piece.lower) || /^\p{Lu}{2,}$/u.test(piece.text.replaceAll('.', ''))) return true;
  if (usage.small.has(piece.lower) || /(?:tion|ment|ness|ity|ism|ing)s?$/.test(piece.lower)) return false;
  const [next, second] = [pieces[to], pieces[to + 1]];
  if (!next) return false;
  if (piece.possessive) return TITLE_HEADS.has(next.lower) || TITLE_BEFORE.has(next.lower) || next.capital;
  if ((next.lower === 'and' || next.text === ',') && second?.capital) return next.lower === 'and' || listed(pieces, to + 2);
  if (/[^iuao]s$/.test(piece.lower)) return false;
  const verb = ADVERBS.has(next.lower) ? second : next;
  return !!verb && (REPORTING_VERBS.has(verb.lower) || SIGNS.has(verb.lower));
}

/** "X, Y and Z", "X, Y, Z": what follows the second name goes on as a list. */
function listed(pieces: readonly Piece[], at: number): boolean {
  for (let index = at; index < at + 4; index++) {
    const piece = pieces[index];
    if (piece?.text === ',' || piece?.lower === 'and') return !!pieces[index + 1]?.capital;
    if (!piece?.capital) return false;
  }
  return false;
}

/** Verbs of which a common noun is seldom the subject. */
const SIGNS = new Set(
  'accepted accepts rejected rejects refused refuses opposed opposes supported supports backed backs welcomed welcomes agreed agrees called calls spoke met visited invaded annexed occupied occupies wants wanted hopes'.split(
    ' ',
  ),
);
