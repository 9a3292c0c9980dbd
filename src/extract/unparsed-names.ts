/** Words that look like a name and are in none: capitals inside a sentence that no grammar, title or adjective explains. */
import { remember } from '../language/remember.js';
import { SIGN } from '../language/signs.js';
import type { Document, Mention, Span, Zone } from '../model.js';
import { isTitleHead } from './name-office.js';
import { isHeading } from './name-usage.js';
import { CALENDAR, isDemonym, NOT_NAMES, PORTFOLIO, SHORT_STATES, TITLE_BEFORE } from './name-words.js';
import { type Piece, paragraphsOf } from './pieces.js';

/** Where capitals are a matter of layout. */
const LAID_OUT: ReadonlySet<Zone> = new Set(['headline', 'deck', 'subheading', 'dateline', 'furniture']);

/** Characters between the words of a title and the name. */
const LONGEST_TITLE = 80;

/** Capitalised words inside sentences that no mention overlaps, and that are no title, adjective or day. `mentions` in text order. */
export function unparsedNames(document: Document, mentions: readonly Mention[]): Span[] {
  const found: Span[] = [];
  let [at, reach] = [0, 0];
  for (const paragraph of paragraphsOf(document)) {
    if (LAID_OUT.has(paragraph.block.zone)) continue;
    const { pieces, sentences } = paragraph;
    for (const { start, end, signs } of sentences) {
      if ((signs & SIGN.capital) === 0) continue;
      const before = found.length;
      for (let index = start; index < end; index++) {
        const piece = pieces[index];
        if (!piece?.capital || piece.first) continue;
        for (let mention = mentions[at]; mention !== undefined && mention.start < piece.end; mention = mentions[++at]) {
          if (mention.end > reach && mention.kind !== 'quote') reach = mention.end;
        }
        if (reach > piece.start || !isUnexplained(piece.text) || inTitle(piece, mentions, at) || isTag(pieces[index - 1])) continue;
        found.push({ start: piece.start, end: piece.end });
      }
      if (found.length > before && isHeading(paragraph, start, end, signs)) found.length = before;
    }
  }
  return found;
}

/** A word of the title that stands before the next name: "Lurk" in "Lurk Mayor Anna Bell". */
function inTitle({ text, end }: Piece, mentions: readonly Mention[], at: number): boolean {
  for (let next = at; next < at + 4; next++) {
    const mention = mentions[next];
    if (mention === undefined || mention.start > end + LONGEST_TITLE) return false;
    if (mention.kind === 'name') return mention.start >= end && (mention.value.title?.includes(text) ?? false);
  }
  return false;
}

/** "@lurkharbour", "#Lurk". */
function isTag(before: Piece | undefined): boolean {
  return before?.text === '@' || before?.text === '#';
}

/** "I'm", and the party and state of a politician: "D-Va.". */
const NO_NAME = /^(?:The$|I['\u2019]|[DRI]-\p{Lu})/u;

/** A word with a capital that is no title, adjective, day or word in capitals. */
const isUnexplained = remember((text): boolean => {
  if (text.length < 3 || NO_NAME.test(text) || text === text.toUpperCase()) return false;
  const lower = text.toLowerCase();
  if (CALENDAR.has(lower) || NOT_NAMES.has(lower) || SHORT_STATES.has(lower)) return false;
  return !(isTitleHead(lower) || TITLE_BEFORE.has(lower) || PORTFOLIO.has(lower) || isDemonym(lower));
});
