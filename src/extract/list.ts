/** Lists of names, with the count, the head noun and the extent beside them: "four regions – Donville, Lurk, part of Kerson and Zapor". */
import type { Document, HitOf, ListItem, ListValue, Span } from '../model.js';
import { endingAt, openAfter } from './list-end.js';
import { countBefore, type Frame, nounAfter } from './list-frame.js';
import { afterAside, type Enumeration, enumerationsIn, type Unit } from './list-items.js';
import { phraseListsIn } from './list-phrases.js';
import { MEMBER_NOUNS } from './list-words.js';
import { extractNames } from './name.js';
import { type Paragraph, type Piece, paragraphsOf } from './pieces.js';

/** Every list of the document, in text order. `names` are the document's own. */
export function extractLists(document: Document, names: readonly HitOf<'name'>[] = extractNames(document)): HitOf<'list'>[] {
  const byStart = new Map(names.map((name) => [name.start, name]));
  const found: HitOf<'list'>[] = [];
  for (const paragraph of paragraphsOf(document)) {
    for (const sentence of paragraph.sentences) {
      const lists = enumerationsIn(paragraph, sentence, byStart).flatMap((list) => toHit(document.text, paragraph, sentence, list) ?? []);
      found.push(...lists, ...phraseListsIn(document.text, paragraph, sentence, lists));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function toHit(text: string, { pieces }: Paragraph, sentence: Span, list: Enumeration): HitOf<'list'> | null {
  const { units } = list;
  const [first, last] = [units[0], units.at(-1)];
  if (!first || !last) return null;
  const before = countBefore(pieces, sentence.start, first.from);
  const after = nounAfter(pieces, last.to, sentence.end);
  const frame: Frame = before.noun === null && after ? after : before;
  const noun = MEMBER_NOUNS.has(pieces[last.to]?.lower ?? '') ? 1 : 0;
  const over = afterAside(pieces, last.to + noun, sentence.end, true);
  const tie = before.joint === 'none' && before.said === null && after ? 'after' : frame.joint;
  const ending = tie === 'colon' || tie === 'dash' ? endingAt(pieces, over, sentence.end) : 'over';
  const open = before.open || openAfter(pieces, over);
  if (!isCertain(pieces, list, { ...frame, joint: tie, open }, after !== null)) return null;
  const value: ListValue = {
    items: withExtents(text, pieces, units, after !== null),
    said: frame.said,
    noun: frame.noun,
    open: open || ending === 'more',
    joint: ending === 'clause' ? 'none' : tie,
  };
  return { kind: 'list', start: pieces[first.extent ? first.from : first.nameFrom]?.start ?? 0, end: pieces[last.to - 1]?.end ?? 0, value };
}

/** Three members joined by "and", or fewer signs with a count or a head noun beside them. */
function isCertain(pieces: readonly Piece[], { units, closed, fronted }: Enumeration, frame: Frame, distributive: boolean): boolean {
  const tied = frame.said !== null && frame.joint !== 'none';
  if (units.length < 2) return false;
  if (units.length === 2)
    return (
      closed &&
      (tied || (frame.joint === 'none' && frame.said === 2) || distributive || (frame.joint === 'including' && frame.noun !== null))
    );
  if (!closed && frame.open && frame.joint !== 'including') return true;
  if (!closed) return tied && (frame.joint === 'colon' || frame.joint === 'dash');
  if (tied || distributive || !fronted) return true;
  return pieces[units.at(-1)?.to ?? -1]?.text === ',';
}

/**
 * "parts of Donville, Lurk and Kerson": words at the head of a list that mark no other member hold for all of them.
 * "Donville, part of Kerson and Zapor regions": the last two share the noun and the extent.
 */
function withExtents(text: string, pieces: readonly Piece[], units: readonly Unit[], shared: boolean): ListItem[] {
  const first = units[0];
  const common = first?.extent && units.slice(1).every(({ extent }) => extent === null) ? first.extent : null;
  return units.map((unit, index) => {
    const before = units[index - 1];
    const passed =
      shared && index === units.length - 1 && unit.afterAnd && unit.extent === null && before?.extent && !unit.determined
        ? before.extent
        : null;
    const [start, end] = [pieces[unit.nameFrom]?.start ?? 0, pieces[unit.nameTo - 1]?.end ?? 0];
    return { start, end, text: text.slice(start, end), extent: unit.extent ?? common ?? passed };
  });
}
