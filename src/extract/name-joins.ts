/** What holds the words of one name together: capitals, particles, "of", "for", "and", "&". */
import { SIGN } from '../language/signs.js';
import { isDay } from './name-calendar.js';
import { kindsOf, WORD } from './name-kinds.js';
import { CLASSES } from './name-nouns.js';
import { adjectiveAt, isSuffix, JOINED_STATES } from './name-words.js';
import { type Piece, touches } from './pieces.js';

/** Index after the last word of the run that begins at `from`; the agency of a credit ("Anna Bell/HW") stands alone. */
export function extend(pieces: readonly Piece[], from: number, to: number): number {
  let end = from + 1;
  if (pieces[from - 1]?.text === '/' && ((pieces[from]?.signs ?? 0) & SIGN.shouted) !== 0) return end;
  let body = false;
  let last = pieces[from];
  while (last && end < to) {
    const next = pieces[end];
    if (last.possessive && isApostrophe(next) && isClassOf(pieces, from, end + 1)) {
      end += 2;
      last = pieces[end - 1];
      continue;
    }
    if (!next || next.start - last.after > 1 || (last.possessive && !isClassOf(pieces, from, end))) break;
    if (!next.capital && ((next.signs & SIGN.joint) === 0 || (next.text === ',' && !pieces[end + 1]?.capital))) break;
    const kinds = kindsOf(next);
    if (!next.capital && (kinds & WORD.joining) === 0) break;
    const known = kindsOf(last);
    if ((known & WORD.hyphen) !== 0 && adjectiveAt(last.text) > 0) break;
    body ||= last.capital && (known & WORD.body) !== 0;
    const more = next.capital ? afterCapital(pieces, end, kinds) : joinsSmall(pieces, from, end, to, body, last, next, kinds);
    if (more === end) break;
    for (let at = end; at < more - 1; at++) body ||= isBody(pieces[at]);
    end = more;
    last = pieces[end - 1];
  }
  return end;
}

/** "the People's Alliance", "the Farmers' Union", "King's College", "Saint Anna's Hospital": what stands before the apostrophe owns nothing. */
function isClassOf(pieces: readonly Piece[], from: number, end: number): boolean {
  const owner = isApostrophe(pieces[end - 1]) ? end - 2 : end - 1;
  if (!SAINTS.has(pieces[from]?.lower ?? '') && !CLASSES.has(pieces[owner]?.lower ?? '')) return false;
  for (let at = end; at < end + 3 && pieces[at]?.capital; at++) if ((kindsOf(pieces[at]) & (WORD.body | WORD.placeHead)) !== 0) return true;
  return false;
}

function isApostrophe(piece: Piece | undefined): boolean {
  return piece?.text === "'" || piece?.text === '\u2019';
}

const SAINTS: ReadonlySet<string> = new Set(['saint', 'st']);

function isBody(piece: Piece | undefined): boolean {
  return !!piece && piece.capital && (kindsOf(piece) & WORD.body) !== 0;
}

/** Index after a capital word that follows another; `at` if it is "I", a day or a month. */
function afterCapital(pieces: readonly Piece[], at: number, kinds: number): number {
  if (((kinds & WORD.calendar) !== 0 && isDay(pieces, at)) || pieces[at]?.lower === 'i') return at;
  return at + 1;
}

function isCapitalAt(pieces: readonly Piece[], at: number, to: number): boolean {
  const before = pieces[at - 1];
  const piece = pieces[at];
  return at < to && !!before && !!piece?.capital && touches(before, piece) && !isDay(pieces, at);
}

/** The same where the next word is small, or a mark. */
function joinsSmall(
  pieces: readonly Piece[],
  from: number,
  end: number,
  to: number,
  body: boolean,
  last: Piece,
  next: Piece,
  kinds: number,
): number {
  const { lower } = next;
  const second = pieces[end + 1];
  if (!second) return end;
  if (lower === ',') return second.capital && isSuffix(second.text) ? end + 2 : end;
  const capital = isCapitalAt(pieces, end + 1, to);
  if (lower === '&') return capital ? end + 2 : end;
  if ((kinds & WORD.particle) !== 0) {
    if (capital) return end + 2;
    return (kindsOf(second) & WORD.particle) !== 0 && isCapitalAt(pieces, end + 2, to) ? end + 3 : end;
  }
  if (lower === 'and') {
    if (capital) return joinsAnd(last, second, body) || namesBody(pieces, end, to) ? end + 2 : end;
    const subject = body && second.lower === 'the' && (kindsOf(pieces[end + 2]) & WORD.subject) !== 0;
    return subject && isCapitalAt(pieces, end + 2, to) ? end + 3 : end;
  }
  if (lower === 'on') return capital && ON_SUBJECTS.has(last.lower) && (second.signs & SIGN.shouted) === 0 ? end + 2 : end;
  const right = second.lower === 'the' ? end + 2 : end + 1;
  return isCapitalAt(pieces, right, to) && joinsOf(pieces, from, end, right, to, body) ? right + 1 : end;
}

/** "Committee on Taxation", "Council on Foreign Relations". */
const ON_SUBJECTS = new Set(['committee', 'subcommittee', 'commission', 'council', 'conference', 'center', 'centre', 'convention']);

function joinsAnd(left: Piece, right: Piece, body: boolean): boolean {
  return (body && (kindsOf(right) & WORD.subject) !== 0) || JOINED_STATES.has(`${left.lower} and ${right.lower}`);
}

/** "Bell and Sons", "Ways and Means Committee", "Food and Drug Administration": what stands on both sides of "and" is no name of its own. */
function namesBody(pieces: readonly Piece[], and: number, to: number): boolean {
  const left = pieces[and - 1];
  const right = pieces[and + 1];
  if (!left || !right) return false;
  if (RELATIVES.has(right.lower)) return true;
  return and + 2 < to && BRANCHES.has(pieces[and + 2]?.lower ?? '') && isBody(pieces[and + 2]) && isTopic(left) && isTopic(right);
}

function isTopic(piece: Piece): boolean {
  return (kindsOf(piece) & WORD.subject) !== 0 || /[^s]s$/.test(piece.lower);
}

/** The partners of a firm. */
const RELATIVES = new Set(['sons', 'daughters', 'brothers', 'partners', 'associates']);
/** Bodies that are named by what they deal with. */
const BRANCHES = new Set(
  'committee subcommittee commission department ministry office administration agency authority directorate'.split(' '),
);

/** "Ministry of Health", "Secretary of State", "Gulf of Lurk", "Defenders of the Harbour Foundation". */
function joinsOf(pieces: readonly Piece[], from: number, end: number, right: number, to: number, body: boolean): boolean {
  const last = pieces[end - 1];
  const after = pieces[right];
  if (!last || !after) return false;
  if ((kindsOf(last) & WORD.title) !== 0) return (kindsOf(after) & WORD.portfolio) !== 0;
  if (body || OF_PLACES.has(last.lower)) return true;
  if (end - from !== 1 || !last.lower.endsWith('s')) return false;
  for (let at = right; at < Math.min(to, right + 4) && pieces[at]?.capital; at++) if (isBody(pieces[at])) return true;
  return false;
}

const OF_PLACES = new Set('gulf isle cape bay strait sea republic kingdom states county duchy city port straits'.split(' '));
