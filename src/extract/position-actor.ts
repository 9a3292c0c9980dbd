/** Whose position it is. */
import type { Run } from './name-runs.js';
import { isDemonym, TITLE_BEFORE, TITLE_HEADS } from './name-words.js';
import { type Piece, touches } from './pieces.js';
import type { Found } from './position-phrase.js';
import { OWNERS } from './position-words.js';
import { AUXILIARIES, DETERMINERS, PRONOUNS } from './quote-words.js';
import { isPreposition, mainSubject } from './subject.js';
import { wholeSubject } from './subject-whole.js';

/** The subject of an active verb, as written but without the title of a named person. */
export function actorBefore(pieces: readonly Piece[], { from, verb, form }: Found, start: number): Run | null {
  if (form === 'active' && (pieces[from - 1]?.lower === 'that' || pieces[from - 1]?.lower === 'which')) return null;
  const joined = form === 'participle' || (pieces[from - 1]?.text === ',' && pieces[from]?.lower === 'then');
  const subject = joined ? mainSubject(pieces, start, form === 'participle' ? verb : from) : wholeSubject(pieces, from, start);
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
  while (end > start && !pieces[end - 1]?.possessive && !OWNERS.has(pieces[end - 1]?.lower ?? '') && at - end < 2) end--;
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
const THINGS = new Set(
  (
    'pillar pillars evidence data figures column columns beam beams cable cables rope ropes wall walls music facts research studies documents photos photographs video footage science technology accident mistake ' +
    'surprise force email phone post hand law statement statements recount count test tests result results autopsy analysis image images letter letters record records report reports survey surveys poll polls study'
  ).split(' '),
);
/** Words that alone are no party, and those that name nobody. */
const NO_PARTIES = new Set('you who which what that nobody none there this these those everyone anyone'.split(' '));
const NOBODY = new Set(['neither', 'no', 'nobody', 'none', 'few']);

function phrase(pieces: readonly Piece[], from: number, end: number): Run | null {
  let to = from;
  while (to < end && to - from < 10) {
    const piece = pieces[to];
    if (!piece || (piece.kind === 'mark' && piece.text !== '&') || (to > from && ENDS.has(piece.lower)) || AUXILIARIES.has(piece.lower))
      break;
    if (to > from + 1 && !piece.capital && piece.lower.endsWith('ed') && pieces[to + 1]?.kind !== 'word') break;
    to++;
  }
  return to > from && pieces[from]?.kind !== 'number' ? checked(pieces, { from, to }) : null;
}

/** Without a title before a name; null when the phrase cannot be a party. */
function checked(pieces: readonly Piece[], { from, to }: Run): Run | null {
  const last = pieces[to - 1];
  const first = pieces[from];
  if (!last || !first || to - from > 12 || THINGS.has(last.lower)) return null;
  if (to - from === 1 && first.lower === 'it') return { from, to };
  if (to - from === 1 && NO_PARTIES.has(first.lower)) return null;
  if (isPreposition(first.lower) || first.kind === 'number' || NOBODY.has(first.lower)) return null;
  const name = nameStart(pieces, from, to);
  if (name !== null) return { from: name, to };
  return PRONOUNS.has(first.lower) || DETERMINERS.has(first.lower) || last.capital || first.capital || last.lower.endsWith('s')
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
