/** Words in quotation marks that nobody said: what something is called ("known as “…”") and titles of works ("the film “…”"). */
import { words } from '../language/word-list.js';
import type { Piece } from './pieces.js';
import { isTitle } from './quote-complete.js';
import { DETERMINERS } from './quote-words.js';
import { KIND, kindOf } from './reporting.js';
import { isAuxiliary, isPreposition } from './subject-words.js';

/** Right before the mark these always make a name of what stands in it. */
const NAMES = words('so-called titled entitled subtitled retitled headlined nicknamed codenamed code-named christened renamed aka named');
/** These do after a noun, unless "by" follows: "a gang called “…”"; "was dubbed “…” by Bell" is Bell's word. */
const CALLED = words('called dubbed branded styled');
/** What stands before "as". */
const KNOWN_AS = words('known advertised billed marketed');
const WORKS = words(
  'book books novel novels film films movie movies song songs album albums opera musical memoir poem sitcom single trilogy biography autobiography ballad anthem',
);
/** Nouns of works that mean something else as often: only before a title. */
const LOOSE_WORKS = words(
  'play series show programme program speech essay article paper exhibition exhibit podcast documentary painting sculpture lecture project campaign magazine journal episode chapter track hit drama thriller comedy novella story report study course mural ship vessel yacht boat album',
);

/** Whether what stands between the marks at two pieces is a name or a title, not somebody's words. */
export function isNameBetween(text: string, pieces: readonly Piece[], opening: number, closing: number): boolean {
  const before = pieces[opening - 1];
  if (before?.kind !== 'word') return false;
  const { lower } = before;
  if (NAMES.has(lower)) return !byFollows(pieces, closing);
  const earlier = pieces[opening - 2];
  if (lower === 'as') return isKnown(pieces, opening - 2) && !byFollows(pieces, closing);
  if (CALLED.has(lower)) return isThing(earlier, pieces[opening - 3]) && !byFollows(pieces, closing);
  if (!WORKS.has(lower) && !LOOSE_WORKS.has(lower)) return false;
  const inner = text.slice(pieces[opening]?.end, pieces[closing]?.start).replace(/[,.]$/, '');
  if (!/^[\p{Lu}\d]/u.test(inner)) return false;
  if (WORKS.has(lower) && (kindOf(pieces[opening - 3]?.lower ?? '') & KIND.calling) === 0) return true;
  return inner.includes(' ') && isTitle(inner);
}

/** "known as", "known to everybody in the town as" */
function isKnown(pieces: readonly Piece[], from: number): boolean {
  for (let at = from; at > from - 6; at--) {
    const piece = pieces[at];
    if (piece?.kind !== 'word') return false;
    if (KNOWN_AS.has(piece.lower)) return true;
  }
  return false;
}

/** "by" right after the closing mark: somebody's word for it. */
function byFollows(pieces: readonly Piece[], closing: number): boolean {
  return pieces[closing + 1]?.lower === 'by';
}

/** "a gang called", "the plan, called": not "what he called" or "was called". */
function isThing(noun: Piece | undefined, before: Piece | undefined): boolean {
  if (noun?.text === ',') return true;
  if (noun?.kind !== 'word' || noun.capital || isAuxiliary(noun.lower) || isPreposition(noun.lower) || DETERMINERS.has(noun.lower))
    return false;
  return /^(?:an?|another|some|one)$/.test(before?.lower ?? '');
}
