/** Changes of a measure: "rose from 3 to 5 percent", "was cut by 2 points to 5", "up 20 percent", "a drop of 300". */
import { SIGN } from '../language/signs.js';
import type { Document, HitOf, Span } from '../model.js';
import { type Figure, type Figures, figureAt, figuresAfter } from './change-figure.js';
import { nounChange } from './change-noun.js';
import { isMeasured, toHit } from './change-value.js';
import { CHANGE_WORDS, type ChangeWord, MOVES, OTHERWISE, SIDES } from './change-words.js';
import { type Group, groupBefore } from './modality.js';
import type { Run } from './name-runs.js';
import { CALENDAR } from './name-words.js';
import { type Piece, paragraphsOf } from './pieces.js';
import { CLAUSE_WORDS, DETERMINERS } from './quote-words.js';
import { isAdverb, isAuxiliary, isPreposition } from './subject.js';
import { wholeSubject } from './subject-whole.js';

/** Every change of the document, in text order. */
export function extractChanges(document: Document): HitOf<'change'>[] {
  const found: HitOf<'change'>[] = [];
  for (const { pieces, sentences } of paragraphsOf(document)) {
    for (const sentence of sentences) {
      if ((sentence.signs & SIGN.change) === 0 || pieces[sentence.end - 1]?.text === '?') continue;
      for (let at = sentence.start; at < sentence.end; at++) {
        if (((pieces[at]?.signs ?? 0) & SIGN.change) === 0) continue;
        const hit = changeAt(document.text, pieces, at, sentence);
        if (hit && (pieces[at]?.start ?? 0) >= (found.at(-1)?.end ?? 0)) found.push(hit);
      }
    }
  }
  return found;
}

function changeAt(text: string, pieces: readonly Piece[], at: number, sentence: Span): HitOf<'change'> | null {
  const lower = pieces[at]?.lower ?? '';
  const side = SIDES.get(lower);
  if (side) return sideChange(text, pieces, at, side, sentence);
  if (lower === 'unchanged') return noChange(text, pieces, at, sentence);
  const word = CHANGE_WORDS.get(lower);
  if (!word || pieces[at]?.possessive) return null;
  return nounChange(text, pieces, at, word, sentence) ?? verbChange(text, pieces, at, word, sentence);
}

function verbChange(text: string, pieces: readonly Piece[], at: number, word: ChangeWord, sentence: Span): HitOf<'change'> | null {
  if (word.form === 'noun' || OTHERWISE.has(pieces[at + 1]?.lower ?? '')) return null;
  const group = groupBefore(pieces, at, sentence.start);
  if (group.modality === null || group.noun >= 0 || group.turned || !isVerb(pieces, at, word, group)) return null;
  const after = skipAdverbs(pieces, at + 1, sentence.end);
  const active = word.transitive !== 'no' && !group.be;
  const object = active ? objectRun(text, pieces, after, sentence.end) : null;
  if (active && object === null && word.transitive === 'yes') return null;
  const figures = figuresAfter(text, pieces, object?.to ?? after, sentence.end, object === null && word.direction !== 'none');
  const subject = word.form === 'ing' && group.from === at ? null : wholeSubject(pieces, group.from, sentence.start);
  const measure = object ?? whole(pieces, subject);
  if (word.form === 'base' && group.from === at && active && figures.end === 0) return null;
  if (!isMeasured(pieces, measure, figures, word.form === 'past' || group.from < at)) return null;
  return toHit(text, pieces, word.direction, { from: at, to: at + 1 }, measure, figures, group);
}

/** A past form, or a base form after an auxiliary or right before a figure: "to rise", "Prices rise 3 percent". */
function isVerb(pieces: readonly Piece[], at: number, { form, transitive }: ChangeWord, group: Group): boolean {
  const before = pieces[at - 1];
  if (form === 'ing') return group.from < at ? group.be : before?.text === ',';
  if (group.from < at) return true;
  if (form === 'past' && before && closesRelative(pieces, at - 1)) return true;
  if (form === 'past' && before?.lower === 'that' && isNounPiece(pieces[at - 2])) return true;
  if (before?.kind !== 'word' || DETERMINERS.has(before.lower) || before.possessive || isPreposition(before.lower)) return false;
  return (
    form === 'past' ||
    (transitive === 'yes' && !/[^s]s$/.test(before.lower)) ||
    (before.kind === 'word' && /^(?:by|to|from)$/.test(pieces[at + 1]?.lower ?? '')) ||
    isPlural(before)
  );
}

/** "prices that rose", not "that rise". */
function isNounPiece(piece: Piece | undefined): boolean {
  return piece?.kind === 'word' && !DETERMINERS.has(piece.lower) && !isPreposition(piece.lower) && !isAuxiliary(piece.lower);
}

/** The comma after "Prices, which fell in May". */
function closesRelative(pieces: readonly Piece[], comma: number): boolean {
  if (pieces[comma]?.text !== ',') return false;
  for (let at = comma - 1; at > Math.max(0, comma - 16); at--) {
    if (pieces[at]?.text === ',') return /^(?:which|who)$/.test(pieces[at + 1]?.lower ?? '');
  }
  return false;
}

/** Nothing of a phrase that "and" cuts in two: "Sons" of "Sales at Bell and Sons". */
function whole(pieces: readonly Piece[], run: Run | null): Run | null {
  return run && /^(?:and|or|&)$/.test(pieces[run.from - 1]?.lower ?? '') ? null : run;
}

function isPlural({ lower, capital }: Piece): boolean {
  return !capital && /[^s]s$/.test(lower);
}

function skipAdverbs(pieces: readonly Piece[], at: number, end: number): number {
  let next = at;
  while (next < end && next - at < 3 && pieces[next]?.kind === 'word' && isAdverb(pieces[next]?.lower ?? '')) next++;
  return next;
}

const PERIOD = /^(?:year|month|week|quarter|season|summer|autumn|fall|winter|spring|decade|century|time)$/;

/** The thing raised or cut: words up to a preposition with a figure; null when a figure or nothing follows. */
function objectRun(text: string, pieces: readonly Piece[], from: number, end: number): Run | null {
  let to = from;
  while (to < end && to - from < 10) {
    const piece = pieces[to];
    if (!piece || piece.kind === 'mark' || CLAUSE_WORDS.has(piece.lower) || isAuxiliary(piece.lower)) break;
    if (/^(?:from|to|by|at|up|down)$/.test(piece.lower) || CALENDAR.has(piece.lower)) break;
    if (/^(?:next|last|this)$/.test(piece.lower) && PERIOD.test(pieces[to + 1]?.lower ?? '')) break;
    if (to > from && isPreposition(piece.lower) && !/^(?:of|for|on|in)$/.test(piece.lower)) break;
    if (figureAt(text, pieces, to, Math.min(end, to + 1)) !== null) break;
    to++;
  }
  while (to > from && isPreposition(pieces[to - 1]?.lower ?? '')) to--;
  const only = to === from + 1 && DETERMINERS.has(pieces[from]?.lower ?? '');
  return to > from && !only && pieces[from]?.kind !== 'number' && !isPreposition(pieces[from]?.lower ?? '') ? { from, to } : null;
}

const KEPT = new Set('left leaves leave kept keeps keep held holds hold'.split(' '));

/** "remained unchanged at 5 percent", "left rates unchanged at 5 percent". */
function noChange(text: string, pieces: readonly Piece[], at: number, sentence: Span): HitOf<'change'> | null {
  let verb = at - 1;
  while (verb > sentence.start && at - verb < 8 && !KEPT.has(pieces[verb]?.lower ?? '') && !MOVES.has(pieces[verb]?.lower ?? '')) verb--;
  const kept = KEPT.has(pieces[verb]?.lower ?? '');
  if (!kept && !MOVES.has(pieces[verb]?.lower ?? '')) return null;
  const group = groupBefore(pieces, verb, sentence.start);
  if (group.modality === null || (!kept && skipAdverbs(pieces, verb + 1, at) < at)) return null;
  const subject = whole(pieces, wholeSubject(pieces, group.from, sentence.start));
  const measure = kept && verb + 1 < at && !group.be ? { from: verb + 1, to: at } : subject;
  const figures = figuresAfter(text, pieces, at + 1, sentence.end, false);
  if (!isMeasured(pieces, measure, figures, true)) return null;
  return toHit(text, pieces, 'none', { from: at, to: at + 1 }, measure, figures, group);
}

/** "up 3 percent", "was down 2 points at 5", ", up from 3 percent". */
function sideChange(text: string, pieces: readonly Piece[], at: number, side: 'up' | 'down', sentence: Span): HitOf<'change'> | null {
  const next = pieces[at + 1]?.lower ?? '';
  const before = pieces[at - 1];
  if (next === 'to' || !before || at <= sentence.start) return null;
  const group = groupBefore(pieces, at, sentence.start);
  const verb = MOVES.has(pieces[group.from]?.lower ?? '') ? group.from : MOVES.has(before.lower) ? at - 1 : -1;
  if (verb < 0 && !/^[,(\u2013\u2014]$/.test(before.text)) return null;
  if (figureAt(text, pieces, at + 1, sentence.end) === null && !/^(?:from|by)$/.test(next)) return null;
  const figures = figuresAfter(text, pieces, at + 1, sentence.end, true);
  const level = verb < 0 ? levelBefore(text, pieces, at - 1, sentence.start) : null;
  if (level && figures.to === null) return levelChange(text, pieces, at, side, figures, level, sentence.start);
  const measure = verb >= 0 ? whole(pieces, wholeSubject(pieces, verb, sentence.start)) : null;
  const moved = verb >= 0 ? groupBefore(pieces, verb, sentence.start) : group;
  if (moved.modality === null || figures.end === 0 || !isMeasured(pieces, measure, figures, false)) return null;
  if (!measure && !hasUnit(figures)) return null;
  return toHit(text, pieces, side, { from: verb >= 0 ? verb : at, to: at + 1 }, measure, figures, moved);
}

/** "Turnout was 61 percent, down from 68": the figure before the comma is what it came to. */
function levelChange(
  text: string,
  pieces: readonly Piece[],
  at: number,
  side: 'up' | 'down',
  figures: Figures,
  level: Level,
  start: number,
): HitOf<'change'> | null {
  const group = groupBefore(pieces, level.verb, start);
  const measure = whole(pieces, wholeSubject(pieces, group.from, start));
  const all = { ...figures, to: level.figure };
  if (group.modality === null || figures.end === 0 || !measure || !isMeasured(pieces, measure, all, false)) return null;
  return toHit(text, pieces, side, { from: at, to: at + 1 }, measure, all, group);
}

interface Level {
  readonly verb: number;
  readonly figure: Figure;
}

const LEVELS = /^(?:is|are|was|were|stood|stands|reached|averaged|totalled|totaled|hit)$/;

/** "was 61 percent", "stood at 48" right before the comma. */
function levelBefore(text: string, pieces: readonly Piece[], comma: number, start: number): Level | null {
  if (pieces[comma]?.text !== ',') return null;
  for (let verb = comma - 2; verb > Math.max(start, comma - 7); verb--) {
    if (!LEVELS.test(pieces[verb]?.lower ?? '')) continue;
    const figure = figureAt(text, pieces, pieces[verb + 1]?.lower === 'at' ? verb + 2 : verb + 1, comma);
    return figure?.to === comma ? { verb, figure } : null;
  }
  return null;
}

function hasUnit({ from, to, by }: Figures): boolean {
  return [from, to, by].some((figure) => figure !== null && (figure.measure === 'percent' || figure.measure === 'money'));
}
