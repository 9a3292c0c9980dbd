/** What a name names: a person, a place, a body, or nothing one can tell. One use that shows it settles the others. */
import { SIGN } from '../language/signs.js';
import { isShortState } from '../language/states.js';
import type { NameType } from '../model.js';
import type { Form } from './name-form.js';
import { kindsOf, WORD, wordKinds } from './name-kinds.js';
import { COMMON_GIVEN, COMPANY_BEGINS } from './name-nouns.js';
import type { Candidate } from './name-runs.js';
import { heldBy, settingOf } from './name-setting.js';
import { isSuffix, ORGANISATION_HEADS, ORGANISATION_WORDS, SHORT_STATES } from './name-words.js';
import { type Piece, touches } from './pieces.js';

/** How strongly a use shows a type, as bits of Form.shows; the strongest wins. */
const SHOWS = { nothing: 0, sure: 1, body: 2, placeSure: 4, place: 8, person: 16, thing: 32 } as const;
/** What the words around a name say, as such a bit. */
const SET = { body: SHOWS.body, place: SHOWS.place, person: SHOWS.person, thing: SHOWS.thing } as const;

/** Gives the distinct forms their types, from what each use of them shows; `bodies` are shown to be such by a short form beside them. */
export function setTypes(
  candidates: readonly Candidate[],
  own: readonly Form[],
  forms: ReadonlyMap<string, Form>,
  bodies: ReadonlySet<Form>,
): void {
  for (let index = 0; index < own.length; index++) {
    const form = own[index];
    const candidate = candidates[index];
    if (!form || !candidate || (form.shows & SHOWS.sure) !== 0) continue;
    const shown = showsOf(candidate, candidates[index - 1]);
    form.shows |= shown === SHOWS.nothing && bodies.has(form) ? SHOWS.body : shown;
  }
  const surnames = new Set<string>();
  for (const form of forms.values()) {
    if (form.state) form.shows |= SHOWS.place;
    else if (form.shows === 0 && looksPersonal(form, forms)) form.shows = SHOWS.person;
    form.type = typeOf(form.shows);
    if (form.type === 'person' && form.words.length > 1) surnames.add(form.surname);
  }
  if (surnames.size === 0) return;
  for (const form of forms.values()) if (isOpen(form) && surnames.has(form.surname)) form.type = 'person';
}

function typeOf(shows: number): NameType {
  if ((shows & SHOWS.sure) !== 0) return 'person';
  if ((shows & SHOWS.body) !== 0) return 'organisation';
  if ((shows & (SHOWS.place | SHOWS.placeSure)) !== 0) return 'place';
  return (shows & (SHOWS.person | SHOWS.thing)) === SHOWS.person ? 'person' : 'unknown';
}

/** "Bell" or "van der Tolm", of which nothing surely says what it is. */
function isOpen({ name, words, type, shows, state }: Form): boolean {
  if ((words.length > 1 && !PARTICLE.test(name)) || (shows & SHOWS.thing) !== 0) return false;
  return type === 'unknown' || (type === 'place' && !state && (shows & SHOWS.placeSure) === 0);
}

/** "van der Tolm" is a family name as "Tolm" is. */
const PARTICLE = /^[a-z]/;

/** "Volodymyr Lesk" where a bare "Lesk" stands elsewhere in the document. */
function looksPersonal({ words, surname }: Form, forms: ReadonlyMap<string, Form>): boolean {
  const first = words[0] ?? '';
  if (words.length < 2 || words.length > 4 || !forms.has(surname) || isShip(first)) return false;
  return (wordKinds(first.toLowerCase()) & (WORD.placeFirst | WORD.demonym)) === 0 && !ABSTRACT.test(surname);
}

/** "Lurkian Constitution" and a bare "Constitution". */
const ABSTRACT = /(?:tion|ment|ness|ity|ism|ship|ance|ence)s?$/;

/** "INS Lurk", "MV Lurk", "HMS Lurk": capitals that are no initials of a given name. */
function isShip(first: string): boolean {
  return /^(?:\p{Lu}{3,6}|M[VST]|SS)$/u.test(first);
}

function showsOf(candidate: Candidate, beside: Candidate | undefined): number {
  if (candidate.title !== null || candidate.status !== null) return SHOWS.sure;
  const { from, to } = candidate;
  const { pieces } = candidate.paragraph;
  const last = pieces[to - 1];
  if (!last) return SHOWS.nothing;
  const byWords = to - from === 1 ? wordShows(pieces, last, from) : wordsShow(pieces, last, from, to);
  if (byWords !== SHOWS.nothing) return byWords;
  const setting = heldBy(beside, candidate) ?? settingOf(pieces, from, to);
  if (setting !== null) return SET[setting];
  const before = pieces[from - 1];
  const next = pieces[to];
  if (isGiven(pieces, from, to) || isRelative(pieces, from, to, before, next)) return SHOWS.person;
  if (next?.text === ',') {
    const shown = commaShows(pieces, from, to);
    if (shown !== SHOWS.nothing) return shown;
  }
  return besideShows(pieces, from, to, last, before, next);
}

/** "Anna Bell, 40,", "Bell, aged 40", "Lurk, Va.". */
function commaShows(pieces: readonly Piece[], from: number, to: number): number {
  const second = pieces[to + 1];
  if (!second) return SHOWS.nothing;
  if (to - from > 1 && second.kind === 'number' && second.text.length <= 2 && AFTER_AGE.test(pieces[to + 2]?.text ?? '.'))
    return SHOWS.sure;
  if (second.lower === 'aged') return SHOWS.sure;
  return second.capital && isShortState(second.text) ? SHOWS.placeSure : SHOWS.nothing;
}

/** "Anna Bell, 40," and "Anna Bell, 40.", but not "Lurk Rovers, 40 points". */
const AFTER_AGE = /^[,.;)]$/;

/** What the words before and after a name show. */
function besideShows(
  pieces: readonly Piece[],
  from: number,
  to: number,
  last: Piece,
  before: Piece | undefined,
  next: Piece | undefined,
): number {
  const kinds = next?.kind === 'word' ? kindsOf(next) : 0;
  if (next && !last.possessive && (kinds & WORD.placeNoun) !== 0 && touches(last, next)) return SHOWS.placeSure;
  const at = before?.lower === 'the' ? from - 2 : from - 1;
  const left = kindsOf(pieces[at]);
  if ((left & WORD.tie) !== 0 && pieces[at]?.lower === 'of' && (kindsOf(pieces[at - 1]) & WORD.placeNoun) !== 0) return SHOWS.placeSure;
  if (next?.text === ',' && (kindsOf(before) & WORD.tie) !== 0 && pieces[from - 2]?.capital) return SHOWS.place;
  if (!last.possessive) {
    if (next && (kinds & WORD.body) !== 0 && (next.lower === 'administration' || next.lower === 'presidency')) return SHOWS.person;
    if ((left & WORD.placePreposition) !== 0) return SHOWS.place;
  }
  const few = to - from > 1 && to - from < 5;
  if (!few || ((kinds & WORD.adverb) !== 0 ? kindsOf(pieces[to + 1]) & WORD.reports : kinds & WORD.reports) === 0) return SHOWS.nothing;
  const personal = !isShip(pieces[from]?.text ?? '') && (kindsOf(pieces[from]) & WORD.placeFirst) === 0;
  return personal ? SHOWS.person : SHOWS.nothing;
}

/** "Anna Bell", "A. J. K. Bell", "Tom K. Marr", "Tom Marr Jr.", "Vasek van Tolm": a given name, an initial or particle inside, or a suffix. */
function isGiven(pieces: readonly Piece[], from: number, to: number): boolean {
  if (to - from < 2 || to - from > 5) return false;
  if ((kindsOf(pieces[from]) & (WORD.given | WORD.calendar)) !== 0 || isSuffix(pieces[to - 1]?.text ?? '')) return true;
  const middle = pieces[from + 1]?.text ?? '';
  if (PERSONAL.has(middle)) return true;
  return to - from === 3 && middle.length === 2 && middle.endsWith('.');
}

/** Particles that stand in names of people only. */
const PERSONAL: ReadonlySet<string> = new Set(['van', 'von', 'bin', 'ibn', 'bint']);

/** "his wife, Anna," and "his brother Tom". */
function isRelative(pieces: readonly Piece[], from: number, to: number, beside: Piece | undefined, next: Piece | undefined): boolean {
  const comma = beside?.text === ',';
  const before = comma ? pieces[from - 2] : beside;
  if (!before || to - from > 3 || !RELATIVES.has(before.lower)) return false;
  return !comma || SET_OFF.has(next?.text ?? '') || pieces[to - 1]?.possessive === true;
}

const SET_OFF: ReadonlySet<string> = new Set([',', '.', ';', ')']);
const RELATIVES: ReadonlySet<string> = new Set(
  'wife husband son daughter mother father brother sister uncle aunt nephew niece cousin widow widower partner girlfriend boyfriend fiancee fiance grandson granddaughter grandmother grandfather stepson stepdaughter friend'.split(
    ' ',
  ),
);

const ACRONYM = /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,6}|\p{Lu}\d{1,2})$/u;

/** What a name of one word says itself. */
function wordShows(pieces: readonly Piece[], word: Piece, at: number): number {
  const { lower, text } = word;
  if (SHORT_STATES.has(lower)) return SHOWS.placeSure;
  const before = pieces[at - 1]?.text;
  if ((before === ',' || before === '(') && isShortState(text)) return SHOWS.placeSure;
  const kinds = kindsOf(word);
  const letters = (word.signs & (SIGN.shouted | SIGN.digit)) !== 0;
  if (letters && (kinds & WORD.notName) === 0 && ACRONYM.test(text)) return SHOWS.body;
  return ORGANISATION_WORDS.has(lower) ? SHOWS.body : SHOWS.nothing;
}

/** What the words of a longer name say. */
function wordsShow(pieces: readonly Piece[], last: Piece, from: number, to: number): number {
  let joined = from;
  while (joined < to && !isJoin(pieces[joined])) joined++;
  const known = kindsOf(last);
  const kinds = joined > from && joined < to ? kindsOf(pieces[joined - 1]) : known;
  if (((kinds | known) & WORD.body) !== 0 || COMPANY_BEGINS.has(pieces[from]?.lower ?? '')) return SHOWS.body;
  if ((known & WORD.company) !== 0 && !isGivenName(pieces[from])) return SHOWS.body;
  if (isWar(pieces, from, to)) return SHOWS.thing;
  if ((known & WORD.hyphen) !== 0 && ORGANISATION_HEADS.has(last.lower.slice(last.lower.lastIndexOf('-') + 1))) return SHOWS.body;
  if (((kinds | known) & WORD.placeHead) !== 0) return SHOWS.placeSure;
  return joined === to && (kindsOf(pieces[from]) & WORD.placeFirst) !== 0 ? SHOWS.place : SHOWS.nothing;
}

function isGivenName(piece: Piece | undefined): boolean {
  return (kindsOf(piece) & WORD.given) !== 0 || COMMON_GIVEN.has(piece?.lower ?? '') || piece?.text.endsWith('.') === true;
}

/** "World War II" is nobody. */
function isWar(pieces: readonly Piece[], from: number, to: number): boolean {
  return to - from > 2 && pieces[to - 2]?.lower === 'war' && isSuffix(pieces[to - 1]?.text ?? '');
}

/** "of", "for", "on". */
function isJoin(piece: Piece | undefined): boolean {
  return (kindsOf(piece) & WORD.joining) !== 0 && (piece?.lower === 'of' || piece?.lower === 'for' || piece?.lower === 'on');
}
