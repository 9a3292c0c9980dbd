/** Runs of capitalised words: where a name may stand, before anything is known about what it names. */
import { datelineEnd, isCalendar } from './name-dates.js';
import { stands, type Usage } from './name-lone.js';
import {
  isDemonym,
  JOINED_STATES,
  NOT_NAMES,
  OPENERS,
  ORGANISATION_HEADS,
  PARTICLES,
  PLACE_FIRST,
  PORTFOLIO,
  SUBJECTS,
  TITLE_BEFORE,
  TITLE_HEADS,
} from './name-words.js';
import { type Paragraph, type Piece, touches } from './pieces.js';

/** Indices into the pieces of a paragraph, end exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A name in its paragraph, before its type is settled. */
export interface Candidate extends Run {
  readonly paragraph: Paragraph;
  readonly name: string;
  readonly title: string | null;
}

/** More words than this are no name but a heading or a table. */
const LONGEST = 12;

export function usageOf(paragraphs: readonly Paragraph[]): Usage {
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const paragraph of paragraphs) {
    for (const { start, end } of paragraph.sentences) {
      if (isHeading(paragraph, start, end)) continue;
      for (const piece of paragraph.pieces.slice(start, end)) {
        if (piece.kind !== 'word' || piece.first) continue;
        (piece.capital ? capital : small).add(piece.lower);
      }
    }
  }
  return { small, capital };
}

/** Whether a sentence is in capitals, or a headline or subheading with most words capitalised: capitals mean nothing there. */
export function isHeading({ block, pieces }: Paragraph, from: number, to: number): boolean {
  let [words, long, capitals, shouted] = [0, 0, 0, 0];
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    if (piece?.kind !== 'word') continue;
    words++;
    if (piece.text.length > 1 && piece.text === piece.text.toUpperCase()) shouted++;
    if (piece.text.length < 4) continue;
    long++;
    if (piece.capital) capitals++;
  }
  if (words >= 3 && shouted >= 0.7 * words) return true;
  return (block.zone === 'headline' || block.zone === 'subheading') && long >= 3 && capitals >= 0.6 * long;
}

/** Runs of one sentence, left to right. */
export function runsOf(paragraph: Paragraph, from: number, to: number, usage: Usage): Run[] {
  const runs: Run[] = [];
  let at = Math.max(from, datelineEnd(paragraph.pieces));
  while (at < to) {
    if (!begins(paragraph.pieces, at, to, usage)) {
      at++;
      continue;
    }
    const end = extend(paragraph.pieces, at, to);
    if (end - at <= LONGEST && stands(paragraph.pieces, at, end, usage)) runs.push({ from: at, to: end });
    at = end;
  }
  return runs;
}

function begins(pieces: readonly Piece[], at: number, to: number, usage: Usage): boolean {
  const piece = pieces[at];
  if (
    !piece?.capital ||
    /^I['\u2019]/.test(piece.text) ||
    (NOT_NAMES.has(piece.lower) && !TITLE_HEADS.has(piece.lower)) ||
    isCalendar(pieces, at)
  )
    return false;
  if (!piece.first) return !(OPENERS.has(piece.lower) && /^[\u2013\u2014]$/.test(pieces[at - 1]?.text ?? ''));
  const next = at + 1 < to ? pieces[at + 1] : undefined;
  const goesOn = !!next && touches(piece, next) && !piece.possessive && next.capital && !isCalendar(pieces, at + 1);
  const { lower } = piece;
  if (goesOn && (TITLE_HEADS.has(lower) || TITLE_BEFORE.has(lower) || isDemonym(lower) || PLACE_FIRST.has(lower)))
    return !SMALL_WORDS.has(lower);
  if (TITLE_HEADS.has(lower) && next?.lower === 'of' && PORTFOLIO.has(pieces[at + 2]?.lower ?? '')) return true;
  if (ORGANISATION_HEADS.has(lower) && (goesOn || (next?.lower === 'of' && !!pieces[at + 2]?.capital) || next?.lower === 'for'))
    return true;
  if (OPENERS.has(lower)) return false;
  if (usage.small.has(lower) && !usage.capital.has(lower)) return false;
  return !(goesOn && /(?:ing|ed|ly)$/.test(lower) && !usage.capital.has(lower));
}

const SMALL_WORDS = new Set(['no', 'second', 'first', 'the', 'late', 'top', 'special', 'public', 'home', 'current', 'new']);
function extend(pieces: readonly Piece[], from: number, to: number): number {
  let end = from + 1;
  let body = isBody(pieces[from]);
  for (;;) {
    const more = nextPart(pieces, from, end, to, body);
    if (more === end) return end;
    for (let at = end; at < more; at++) body ||= isBody(pieces[at]);
    end = more;
  }
}

function isBody(piece: Piece | undefined): boolean {
  return !!piece && piece.capital && ORGANISATION_HEADS.has(piece.lower);
}

/** End of the run with its next word, or `end` itself when the run is over. `body`: an institution's head word was met. */
function nextPart(pieces: readonly Piece[], from: number, end: number, to: number, body: boolean): number {
  const [last, next, second, third] = [pieces[end - 1], pieces[end], pieces[end + 1], pieces[end + 2]];
  if (!last || !next || last.possessive || end >= to || !touches(last, next)) return end;
  const capitalAt = (index: number) => {
    const [before, piece] = [pieces[index - 1], pieces[index]];
    return index < to && !!before && !!piece?.capital && !isCalendar(pieces, index) && touches(before, piece);
  };
  if (capitalAt(end)) return NOT_NAMES.has(next.lower) && next.lower === 'i' ? end : end + 1;
  if (!second) return end;
  if (next.text === '&' && capitalAt(end + 1)) return end + 2;
  if (PARTICLES.has(next.lower) && capitalAt(end + 1)) return end + 2;
  if (PARTICLES.has(next.lower) && PARTICLES.has(second.lower) && capitalAt(end + 2)) return end + 3;
  if (next.lower === 'and' && capitalAt(end + 1)) return joinsAnd(last, second, body) ? end + 2 : end;
  if (next.lower === 'and' && second.lower === 'the' && capitalAt(end + 2) && body && SUBJECTS.has(third?.lower ?? '')) return end + 3;
  if (next.lower !== 'of' && next.lower !== 'for') return end;
  const right = second.lower === 'the' ? end + 2 : end + 1;
  if (!capitalAt(right)) return end;
  return joinsOf(pieces, from, end, right, to, body && (next.lower === 'of' || body)) ? right + 1 : end;
}

function joinsAnd(left: Piece, right: Piece, body: boolean): boolean {
  return (body && SUBJECTS.has(right.lower)) || JOINED_STATES.has(`${left.lower} and ${right.lower}`);
}

/** "Ministry of Health", "Secretary of State", "Gulf of Lurk", "Defenders of the Harbour Foundation". */
function joinsOf(pieces: readonly Piece[], from: number, end: number, right: number, to: number, body: boolean): boolean {
  const [last, after] = [pieces[end - 1], pieces[right]];
  if (!last || !after) return false;
  if (TITLE_HEADS.has(last.lower)) return PORTFOLIO.has(after.lower);
  if (body || OF_PLACES.has(last.lower)) return true;
  if (end - from !== 1 || !last.lower.endsWith('s')) return false;
  for (let at = right; at < Math.min(to, right + 4) && pieces[at]?.capital; at++) if (isBody(pieces[at])) return true;
  return false;
}

const OF_PLACES = new Set([
  'gulf',
  'isle',
  'cape',
  'bay',
  'strait',
  'sea',
  'republic',
  'kingdom',
  'states',
  'county',
  'duchy',
  'city',
  'port',
  'straits',
]);
