/** One coin told with an article: "for a dollar a day", "fell a penny to 412p"; no figure: "a dollar store", "half a cent", "not a penny". */
import type { Token } from '../model.js';
import type { Figure } from './cardinal-figure.js';

/** Those that hardly ever are anything else; a pound may be a weight. */
const COINS: ReadonlySet<string> = new Set(['dollar', 'euro', 'cent', 'penny', 'rupee']);
const ENDS = /^(?:[.,;:!?)]| (?:an?|per|each|apiece|to|at|from|more|less|for) |$)/u;
const NOT_COUNTED =
  /(?<![\p{L}])(?:(?:not|without|never|every|such|quite|many|spend|half|of)|(?:not|never|\p{L}{2,6}n['\u2019]t)(?: \p{L}{2,12}){0,2}) $/iu;

/** The article before a coin as the figure one; null where no sum is told. */
export function coinFigure(text: string, { start, end, lower }: Token, article: Token | undefined): Figure | null {
  if (!article || (article.lower !== 'a' && article.lower !== 'an') || article.end + 1 !== start || !COINS.has(lower)) return null;
  const told = ENDS.test(text.slice(end, end + 10)) && !NOT_COUNTED.test(text.slice(Math.max(0, article.start - 36), article.start));
  if (!told) return null;
  return { start: article.start, end: article.end, amount: 1, step: 1, factor: 1, spelled: true, vague: null, glued: '' };
}
