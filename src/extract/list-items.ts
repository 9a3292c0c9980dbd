/** Enumerations of names in a sentence: names joined by commas, semicolons and "and", each with the words that belong to it. */
import { clean, type Enumeration, type Row, type Unit } from './list-checks.js';
import { isFramed } from './list-frame.js';
import { DETERMINERS, endOfName, endOfUnit, FIRM, isComma, LONGEST_EXTENT, unitAt } from './list-unit.js';
import { MEMBER_NOUNS } from './list-words.js';
import { titleAfter } from './name-apposition.js';
import { FROM } from './name-words.js';
import type { Piece } from './pieces.js';
import { ADVERBS } from './quote-words.js';
import { STOP_WORDS } from './words.js';

/** The enumerations of a sentence that has two names or more. */
export function enumerationsIn(row: Row): Enumeration[] {
  const { pieces, named } = row;
  const found: Enumeration[] = [];
  let from = row.start;
  let framed: boolean | null = null;
  for (let index = 0; index + 1 < named.length; index++) {
    if ((named[index] ?? 0) < from || !goesOn(row, index)) continue;
    const first = firstUnit(row, from, index);
    if (!first) continue;
    const units = [first];
    from = collect(row, units);
    if (units.length === 2 && !MEMBER_NOUNS.has(pieces[from]?.lower ?? '')) {
      framed ??= isFramed(pieces, row);
      if (!framed && !hasOthers(pieces, from)) continue;
    }
    const list = clean(row, withFirst(pieces, row.start, units), from);
    if (list) found.push(list);
  }
  return found;
}

/** "and other states", "and others" at the index; without a comma before it, for "Lurk, Varland, and other towns" is one place. */
export function hasOthers(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.lower === 'and' && /^others?$/.test(pieces[at + 1]?.lower ?? '');
}

/** Words after a name by which a list can go on. */
const JOINTS: ReadonlySet<string> = new Set(['and', 'or', '&', 'as']);

/** Whether another member follows the name: what follows is looked at before the name itself. */
function goesOn(row: Row, index: number): boolean {
  const { pieces, end } = row;
  const after = endOfUnit(row, endOfName(row, index));
  const next = pieces[after];
  if (!next || after >= end) return false;
  const { text, lower } = next;
  if (text !== ',' && text !== ';' && text !== '(' && !JOINTS.has(lower)) return false;
  const joint = jointAt(pieces, afterAside(pieces, after, end), end);
  return joint >= 0 && unitAt(row, joint, false) !== null && unitAt(row, row.named[index] ?? 0, false) !== null;
}

/** The first member: from the extent, the determiner or the title before its name. */
function firstUnit(row: Row, from: number, index: number): Unit | null {
  const { pieces } = row;
  const name = row.named[index] ?? 0;
  const start = pieces[name]?.start ?? 0;
  const title = row.names[index]?.value.title?.length ?? -1;
  let head = name;
  while (title >= 0 && head > from && name - head < 5 && (pieces[head]?.start ?? 0) > start - title - 1) head--;
  let bare = head;
  while (bare > from && head - bare < 2 && DETERMINERS.has(pieces[bare - 1]?.lower ?? '')) bare--;
  const before = pieces[bare - 1]?.lower;
  const first = before === 'of' || before === 'entire' ? Math.max(from, bare - LONGEST_EXTENT) : bare;
  for (let at = first; at <= name; at++) {
    const unit = unitAt(row, at, false);
    if (unit?.nameFrom === name) return unit;
  }
  return null;
}

/** "four parties: Varland, the Free Party and …": a lone word after the colon, which may be a capital for that reason alone, is a member. */
function withFirst(pieces: readonly Piece[], start: number, units: readonly Unit[]): readonly Unit[] {
  const from = (units[0]?.from ?? 0) - 2;
  const [before, first, comma] = [pieces[from - 1], pieces[from], pieces[from + 1]];
  if (from <= start || !first?.capital || first.kind !== 'word' || comma?.text !== ',' || !/^[:\u2013\u2014]$/.test(before?.text ?? ''))
    return units;
  if (STOP_WORDS.has(first.lower) || ADVERBS.has(first.lower)) return units;
  const lone: Unit = {
    from,
    to: from + 1,
    nameFrom: from,
    nameTo: from + 1,
    extent: null,
    type: 'unknown',
    afterAnd: false,
    determined: false,
  };
  return [lone, ...units];
}

/** Adds the members that follow; returns the index after the last one. */
function collect(row: Row, units: Unit[]): number {
  const { pieces, end } = row;
  let at = units[0]?.to ?? end;
  for (;;) {
    const joint = jointAt(pieces, afterAside(pieces, at, end), end);
    const unit = joint < 0 ? null : unitAt(row, joint, closes(pieces[joint - 1]));
    if (!unit) break;
    units.push(unit);
    at = unit.to;
    if (unit.afterAnd) {
      at = unit.extent === null ? at : innerRow(row, units);
      break;
    }
  }
  splitLast(pieces, units);
  return at;
}

/** "Donville and parts of Lurk, Kerson and Marr": the members after the last "and" that share its extent, if another "and" closes them. */
function innerRow(row: Row, units: Unit[]): number {
  const { pieces, end } = row;
  const known = units.length;
  let at = units.at(-1)?.to ?? end;
  for (;;) {
    const joint = jointAt(pieces, afterAside(pieces, at, end), end);
    const unit = joint < 0 ? null : unitAt(row, joint, closes(pieces[joint - 1]));
    if (!unit || unit.extent !== null) break;
    units.push(unit);
    at = unit.to;
    if (unit.afterAnd) return at;
  }
  units.length = known;
  return units.at(-1)?.to ?? end;
}

/** "Donville, Lurk & Marr": where nothing else closes the list, the "&" of its last name does. */
function splitLast(pieces: readonly Piece[], units: Unit[]): void {
  const last = units.at(-1);
  if (!last || last.afterAnd || units.length < 2) return;
  let at = last.nameFrom + 1;
  while (at < last.nameTo && pieces[at]?.text !== '&') at++;
  if (at >= last.nameTo - 1 || FIRM.has(pieces[at + 1]?.lower ?? '')) return;
  units.pop();
  units.push({ ...last, to: at, nameTo: at });
  units.push({ ...last, from: at + 1, nameFrom: at + 1, extent: null, determined: false, afterAnd: true });
}

/** Index after an apposition or a bracket behind a name: ", the French president" before a further comma or, for the `last` name, a stop; "(Labour)". */
export function afterAside(pieces: readonly Piece[], at: number, end: number, last = false): number {
  const text = pieces[at]?.text ?? '';
  if (text === '(') {
    for (let close = at + 1; close < Math.min(end, at + 8); close++) if (pieces[close]?.text === ')') return close + 1;
    return at;
  }
  if (text !== ',' && !FROM.has(text)) return at;
  const age = pieces[at + 1];
  if (text === ',' && age?.kind === 'number' && TWO_DIGITS.test(age.text) && endsAside(pieces[at + 2], last)) return at + 2;
  const title = titleAfter(pieces, at);
  return title && title.to < end && endsAside(pieces[title.to], last) ? title.to : at;
}

const TWO_DIGITS = /^\d{1,2}$/;
const STOPS = new Set(['.', '!', '?', '\u2013', '\u2014']);

function endsAside(piece: Piece | undefined, last: boolean): boolean {
  return isComma(piece) || (last && piece !== undefined && STOPS.has(piece.text));
}

/** "and", "or", "as well as": no comma and no "along with". */
function closes(piece: Piece | undefined): boolean {
  return !isComma(piece) && piece?.lower !== 'with';
}

/** Index after the comma, the semicolon or the "and" at `at`; -1 if there is none. */
function jointAt(pieces: readonly Piece[], at: number, end: number): number {
  const next = isComma(pieces[at]) ? at + 1 : at;
  if (next >= end) return -1;
  const word = pieces[next]?.lower;
  if (word === 'and' || word === 'or' || word === '&') return next + 1;
  if (word === 'as' && pieces[next + 1]?.lower === 'well' && pieces[next + 2]?.lower === 'as') return next + 3;
  if ((word === 'along' || word === 'together') && pieces[next + 1]?.lower === 'with') return next + 2;
  return next > at ? next : -1;
}
