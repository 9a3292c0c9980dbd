/** Whose position it is. */
import type { Run } from './name-runs.js';
import { isDemonym, TITLE_BEFORE, TITLE_HEADS } from './name-words.js';
import { type Piece, touches } from './pieces.js';
import type { Found } from './position-verb.js';
import { AUXILIARIES, DETERMINERS, PRONOUNS } from './quote-words.js';
import { isPreposition, mainSubject, subjectBefore } from './subject.js';

/** The subject of an active verb, as written but without the title of a named person. */
export function actorBefore(pieces: readonly Piece[], { from, verb, form }: Found, start: number): Run | null {
  const subject = form === 'participle' ? mainSubject(pieces, start, verb) : subjectBefore(pieces, from, start);
  return subject && checked(pieces, subject);
}

/** The agent of a passive: "rejected by the council". */
export function agentBy(pieces: readonly Piece[], at: number, end: number): Run | null {
  for (let next = at; next < Math.min(end, at + 4); next++) {
    const piece = pieces[next];
    if (!piece || piece.kind === 'mark') return null;
    if (piece.lower === 'by') return phrase(pieces, next + 1, end);
  }
  return null;
}

/** "the rejection of the plan by the council": the agent after the object. */
export function agentOf(pieces: readonly Piece[], at: number, end: number): Run | null {
  for (let next = at; next < Math.min(end, at + 14); next++) {
    const piece = pieces[next];
    if (!piece || (piece.kind === 'mark' && piece.text !== '&')) return null;
    if (piece.lower === 'by') return phrase(pieces, next + 1, end);
  }
  return null;
}

/** "Anna Bell's rejection", "his rejection". */
export function ownerOf(pieces: readonly Piece[], at: number, start: number): Run | null {
  let end = at;
  while (end > start && !pieces[end - 1]?.possessive && !/^(?:his|her|its|their|the)$/.test(pieces[end - 1]?.lower ?? '') && at - end < 2)
    end--;
  const owner = pieces[end - 1];
  if (!owner || end <= start || owner.lower === 'the') return null;
  if (!owner.possessive) return { from: end - 1, to: end };
  let from = end - 1;
  while (from > start && at - from < 8 && belongs(pieces, from)) from--;
  return checked(pieces, { from, to: end });
}

function belongs(pieces: readonly Piece[], from: number): boolean {
  const [before, piece] = [pieces[from - 1], pieces[from]];
  if (!before || !piece || before.kind !== 'word' || !touches(before, piece)) return false;
  return (
    (before.capital && !before.first) ||
    before.lower === 'the' ||
    (before.first && piece.capital && before.capital && !isPreposition(before.lower))
  );
}

const ENDS = new Set(
  'on in at after during when as who which that while before since because if with without and but for over despite last this yesterday today'.split(
    ' ',
  ),
);
/** Things that hold up or push, not parties to a question: "supported by pillars". */
const THINGS =
  /^(?:pillars?|evidence|data|figures|columns?|beams?|cables?|ropes?|walls?|music|facts|research|studies|documents|photos|photographs|video|footage|science|technology|accident|mistake|surprise|force|email|phone|post|hand|law|statements?|recount|count|tests?|results?|autopsy|analysis|images?|letters?|records?|reports?|surveys?|polls?|study)$/;

function phrase(pieces: readonly Piece[], from: number, end: number): Run | null {
  let to = from;
  while (to < end && to - from < 10) {
    const piece = pieces[to];
    if (!piece || (piece.kind === 'mark' && piece.text !== '&') || (to > from && ENDS.has(piece.lower)) || AUXILIARIES.has(piece.lower))
      break;
    to++;
  }
  return to > from && pieces[from]?.kind !== 'number' ? checked(pieces, { from, to }) : null;
}

/** Without a title before a name; null when the phrase cannot be a party. */
function checked(pieces: readonly Piece[], { from, to }: Run): Run | null {
  const last = pieces[to - 1];
  const first = pieces[from];
  if (!last || !first || to - from > 12 || THINGS.test(last.lower)) return null;
  if (to - from === 1 && /^(?:who|which|what|that|nobody|none|there|this|these|those|everyone|anyone|it)$/.test(first.lower))
    return first.lower === 'it' ? { from, to } : null;
  if (isPreposition(first.lower) || first.kind === 'number') return null;
  const name = nameStart(pieces, from, to);
  if (name !== null) return { from: name, to };
  return PRONOUNS.has(first.lower) || DETERMINERS.has(first.lower) || last.capital || first.capital || /s$/.test(last.lower)
    ? { from, to }
    : null;
}

/** Index at which a name without its title begins, if the phrase ends with one. */
function nameStart(pieces: readonly Piece[], from: number, to: number): number | null {
  let cut = -1;
  for (let at = from; at < to - 1; at++) {
    const word = pieces[at]?.lower ?? '';
    if (TITLE_HEADS.has(word)) cut = at + 1;
    else if (cut === at && !pieces[at]?.capital && word !== 'of') break;
    else if (cut < 0 && !TITLE_BEFORE.has(word) && !isDemonym(word) && !DETERMINERS.has(word) && !pieces[at]?.capital) return null;
  }
  if (cut < 0 || !pieces[cut]) return null;
  if (pieces[cut]?.lower === 'of') {
    const after = cut + 2;
    return after < to && pieces[after]?.capital ? after : null;
  }
  return pieces[cut]?.capital ? cut : null;
}
