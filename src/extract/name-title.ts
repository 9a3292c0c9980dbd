/** Titles and offices beside a name: before it ("Mayor Linda Torres") and after a comma ("Linda Torres, the mayor of Lurk,"). */
import type { Run } from './name-runs.js';
import { isDemonym, NOT_NAMES, ORGANISATION_HEADS, PLACE_HEADS, PORTFOLIO, TITLE_BEFORE, TITLE_HEADS } from './name-words.js';
import { type Piece, touches } from './pieces.js';
import { AUXILIARIES, REPORTING_VERBS } from './quote-words.js';

/** The name of a run, and where its title begins if the run holds one; null when the run names nobody. */
export interface Split extends Run {
  readonly title: number | null;
}

/** Family names are often such words: "Mayor Anna Hill". */
const SURNAMES = new Set([
  'park',
  'hill',
  'lake',
  'forest',
  'rivers',
  'bridge',
  'marsh',
  'street',
  'lane',
  'post',
  'church',
  'guard',
  'point',
  'bay',
]);

export function splitRun(pieces: readonly Piece[], { from, to }: Run): Split | null {
  const cut = titleEnd(pieces, from, to);
  if (cut === to) return null;
  const start = cut > from ? cut : withoutDemonym(pieces, from, to);
  if (start >= to || isBare(pieces, start, to)) return null;
  return { from: start, to, title: cut > from ? from : null };
}

/** Index after the last word of the title at the head of a run; `from` if there is none, `to` if the run is all title. */
function titleEnd(pieces: readonly Piece[], from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; at++) {
    const word = pieces[at]?.lower ?? '';
    if (TITLE_HEADS.has(word)) end = at + 1;
    else if (end === at && word === 'of' && end > from) {
      const office = officeEnd(pieces, at, to);
      if (office > at) {
        end = office;
        at = office - 1;
      }
    }
  }
  if (end === from || end === to) return end;
  const last = pieces[to - 1]?.lower ?? '';
  const rest = to - end;
  if (ORGANISATION_HEADS.has(last) && !SURNAMES.has(last)) return from;
  if (PLACE_HEADS.has(last) && (rest === 1 || !SURNAMES.has(last))) return from;
  return pieces[end]?.capital ? end : from;
}

/** Index after "of State", "of the Treasury", "of Foreign Affairs" at `at`, or `at`. */
function officeEnd(pieces: readonly Piece[], at: number, to: number): number {
  let end = pieces[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  if (!PORTFOLIO.has(pieces[end]?.lower ?? '')) return at;
  while (end < to && PORTFOLIO.has(pieces[end]?.lower ?? '')) end++;
  return end;
}

/** "Ukrainian Anna Bell" is Anna Bell; "Ukrainian Railways" keeps its first word. */
function withoutDemonym(pieces: readonly Piece[], from: number, to: number): number {
  if (to - from < 2 || !isDemonym(pieces[from]?.lower ?? '')) return from;
  const last = pieces[to - 1]?.lower ?? '';
  return to - from >= 3 && !ORGANISATION_HEADS.has(last) && !PLACE_HEADS.has(last) ? from + 1 : from;
}

/** No name: nationalities, words of titles alone, single letters, "GDP". */
function isBare(pieces: readonly Piece[], from: number, to: number): boolean {
  const last = pieces[to - 1];
  if (!last || isDemonym(last.lower)) return true;
  const lone = to - from === 1;
  if (lone && (NOT_NAMES.has(last.lower) || last.text.replace('.', '').length === 1)) return true;
  if (lone && (GENERIC.has(last.lower) || (NUMBERED.has(last.lower) && pieces[to]?.kind === 'number') || /\d{2}/.test(last.text)))
    return true;
  for (let at = from; at < to; at++) {
    const word = pieces[at]?.lower ?? '';
    if (!isDemonym(word) && !(TITLE_BEFORE.has(word) && !ACRONYM.test(pieces[at]?.text ?? '')) && !TITLE_HEADS.has(word)) return false;
  }
  return true;
}

const GENERIC = new Set('article section chapter resolution figure page part phase war internet'.split(' '));
/** "Game 7", "Precinct 12". */
const NUMBERED = new Set(
  'game precinct round day week group class room gate flight route highway ward unit line platform level stage step act area zone'.split(
    ' ',
  ),
);
const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,6})$/u;

/** Lower-case words of titles that are verbs or plain nouns too often to be a title right before a name. */
const WEAK = new Set([
  'head',
  'boss',
  'fund',
  'private',
  'winger',
  'father',
  'sister',
  'brother',
  'miss',
  'no',
  'chair',
  'general',
  'dean',
  'witness',
]);

/** Index at which a title in small letters before a name begins: "the French president Macron"; null if there is none. */
export function titleBefore(pieces: readonly Piece[], from: number): number | null {
  const [head, name] = [pieces[from - 1], pieces[from]];
  if (!head || !name || !touches(head, name) || head.possessive || head.kind !== 'word') return null;
  let at = from - 1;
  if (PORTFOLIO.has(head.lower) && pieces[from - 2]?.lower === 'of' && TITLE_HEADS.has(pieces[from - 3]?.lower ?? '')) at = from - 3;
  else if (!TITLE_HEADS.has(head.lower) || WEAK.has(head.lower)) return null;
  while (at > 0 && from - at < 8) {
    const [before, here] = [pieces[at - 1], pieces[at]];
    if (!before || !here || before.possessive || before.kind !== 'word' || !touches(before, here)) break;
    if (!TITLE_BEFORE.has(before.lower) && !TITLE_HEADS.has(before.lower) && !before.capital) break;
    if (before.first && before.capital && ['the', 'a', 'an', 'his', 'her', 'its', 'their', 'in', 'on', 'at', 'as'].includes(before.lower))
      break;
    at--;
  }
  return at;
}

const ARTICLES = new Set(['the', 'a', 'an', 'its', 'his', 'her', 'their', 'one']);
const STOPS = new Set([',', '.', ';', ':', '!', '?', '(', ')', '\u2013', '\u2014', '-', '\u201c', '\u201d', '"']);
const RELATIVES = new Set(['who', 'which', 'whose', 'and', 'but', 'when', 'where', 'while', 'since', 'until']);

function isVerb({ capital, lower }: Piece): boolean {
  return !capital && (REPORTING_VERBS.has(lower) || AUXILIARIES.has(lower));
}

/** The title in an apposition after a name, without its article: indices of pieces, or null. */
export function titleAfter(pieces: readonly Piece[], to: number): Run | null {
  if (pieces[to]?.text !== ',') return null;
  const from = ARTICLES.has(pieces[to + 1]?.lower ?? '') ? to + 2 : to + 1;
  let end = from;
  let head = -1;
  for (; end < pieces.length && end - from < 14; end++) {
    const piece = pieces[end];
    if (!piece || STOPS.has(piece.text) || RELATIVES.has(piece.lower) || isVerb(piece)) break;
    if (head < 0 && ['of', 'for', 'at', 'in', 'on', 'from', 'to', 'with'].includes(piece.lower)) return null;
    if (head < 0 && end - from < 7 && TITLE_HEADS.has(piece.lower) && !TITLE_HEADS.has(pieces[end + 1]?.lower ?? '')) head = end;
  }
  if (head < 0 || end - from >= 14) return null;
  const next = pieces[head + 1];
  if (next?.capital && head + 1 < end) return null;
  return { from, to: end };
}
