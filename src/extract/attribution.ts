/** Who says something in a sentence: each reporting verb with its subject, shared by quotations and reported speech. */
import { SIGN } from '../language/signs.js';
import type { Span, Speaker } from '../model.js';
import type { Run } from './name-runs.js';
import { CALENDAR } from './name-words.js';
import type { Piece } from './pieces.js';
import { quotedTo } from './quote-parts.js';
import type { Part } from './quote-span.js';
import { ADVERBS, HEARSAY_PASSIVES } from './quote-words.js';
import { KIND, kindOf, reports } from './reporting.js';
import { claimant } from './saying-claim.js';
import { isDenied } from './saying-denied.js';
import { phraseAfter } from './speaker-phrase.js';
import { isAuxiliary, isPreposition, mainSubject, subjectBefore } from './subject.js';
import { isOthers } from './subject-aside.js';
import { afterMarks } from './subject-main.js';
import { ROLE, roleOf } from './subject-words.js';

/** A reporting verb with its subject. All numbers are indices into the pieces of the paragraph. */
export interface Saying {
  /** The verb, "according" or an adverb of hearsay. */
  readonly at: number;
  /** Null where nobody is named: "is said to be". */
  readonly who: Run | null;
  /** Where the subject stands. */
  readonly form: 'before' | 'after' | 'according' | 'hearsay';
  readonly kind: number;
  /** As written; "according to". */
  readonly verb: string;
  /** Its sentence: start and end. */
  readonly sentence: Span;
  /** Whom the subject means; null until that is known, and for hearsay. */
  speaker: Speaker | null;
}

const NOTHING: readonly Saying[] = [];

/** The reporting verbs of a sentence outside quotation marks, in order. */
export function sayingsIn(pieces: readonly Piece[], sentence: Span, parts: readonly Part[]): readonly Saying[] {
  let found: Saying[] | undefined;
  const from = parts.length === 0 ? afterMarks(pieces, sentence.start, sentence.end) : afterQuotes(pieces, sentence, parts);
  for (let at = from; at < sentence.end; at++) {
    if (((pieces[at] as Piece).signs & SIGN.speech) === 0) continue;
    const end = parts.length === 0 ? -1 : quotedTo(parts, at, pieces.length);
    if (end >= 0) {
      at = end - 1;
      continue;
    }
    const saying = claimAt(pieces, at, from, sentence) ?? sayingAt(pieces, at, from, sentence, found ?? NOTHING);
    if (saying === null) continue;
    found ??= [];
    found.push(saying);
  }
  return found ?? NOTHING;
}

/** The first word of a sentence outside quotation marks. */
function afterQuotes(pieces: readonly Piece[], { start, end }: Span, parts: readonly Part[]): number {
  let at = start;
  while (at < end) {
    const to = quotedTo(parts, at, pieces.length);
    if (to >= 0) at = to;
    else if (pieces[at]?.kind === 'mark') at++;
    else return at;
  }
  return end;
}

/** "Bell’s claim that …": no report, but the quotations in it are Bell's. */
function claimAt(pieces: readonly Piece[], at: number, start: number, sentence: Span): Saying | null {
  const who = claimant(pieces, at, start);
  const verb = (pieces[at] as Piece).text;
  return who && { at, who, form: 'before', kind: KIND.claim | KIND.asking, verb, sentence, speaker: null };
}

function sayingAt(pieces: readonly Piece[], at: number, start: number, sentence: Span, earlier: readonly Saying[]): Saying | null {
  const piece = pieces[at] as Piece;
  const { lower, text } = piece;
  if (lower === 'according') {
    const who = pieces[at + 1]?.lower === 'to' ? phraseAfter(pieces, at + 2) : null;
    return who && { at, who, form: 'according', kind: KIND.report, verb: 'according to', sentence, speaker: null };
  }
  let kind = kindOf(lower);
  if ((kind & KIND.hearsay) !== 0) return { at, who: null, form: 'hearsay', kind, verb: text, sentence, speaker: null };
  if (!reports(pieces, at, piece, kind)) return null;
  if (isPassive(pieces, at) && (kind & KIND.participle) === 0) {
    if (isHearsay(pieces, at)) return { at, who: null, form: 'hearsay', kind, verb: text, sentence, speaker: null };
    const who = isQuoting(lower) ? null : agentAfter(pieces, at, sentence.end);
    return who && { at, who, form: 'before', kind, verb: text, sentence, speaker: null };
  }
  if (isQuoting(lower) && quotedAs(pieces, at, sentence.end) > 0) return null;
  if (isOthers(pieces, at, at - 1, start))
    return { at, who: null, form: 'before', kind: kind | KIND.denied, verb: text, sentence, speaker: null };
  const after = invertedSubject(pieces, at, kind, sentence);
  if (after) return { at, who: after, form: 'after', kind, verb: text, sentence, speaker: null };
  const who =
    (kind & KIND.participle) !== 0
      ? participleSubject(pieces, at, { start, end: sentence.end }, earlier)
      : subjectBefore(pieces, at, start);
  if (isDenied(pieces, at, who)) kind |= KIND.denied;
  return who && { at, who, form: 'before', kind, verb: text, sentence, speaker: null };
}

const BE = new Set(['is', 'are', 'was', 'were', 'been', 'being', 'be', "isn't", "wasn't", "weren't", "aren't"]);

function isPassive(pieces: readonly Piece[], at: number): boolean {
  for (let back = at - 1; back >= 0; back--) {
    const piece = pieces[back] as Piece;
    const role = roleOf(piece);
    if (role === 0) return false;
    if ((role & ROLE.manner) === 0 && ((role & ROLE.adverb) === 0 || !SHORT_ADVERBS.has(piece.lower))) return BE.has(piece.lower);
  }
  return false;
}

const SHORT_ADVERBS = new Set(['also', 'not', 'later', 'once', 'then', 'first', 'long', 'again', 'now']);

/** "is said to be", "it was reported that". */
function isHearsay(pieces: readonly Piece[], at: number): boolean {
  if (!HEARSAY_PASSIVES.has(pieces[at]?.lower ?? '')) return false;
  const next = pieces[at + 1]?.lower;
  return next === 'to' || (next === 'that' && pieces[at - 2]?.lower === 'it');
}

function agentAfter(pieces: readonly Piece[], verb: number, end: number): Run | null {
  for (let at = verb + 1; at < Math.min(end, verb + 20); at++) {
    const piece = pieces[at];
    if (!piece || /^[;:]$/.test(piece.text)) return null;
    if (piece.lower === 'by') return phraseAfter(pieces, at + 1);
  }
  return null;
}

/** "…, said Anna Bell" */
function invertedSubject(pieces: readonly Piece[], at: number, kind: number, { start, end }: Span): Run | null {
  if (at === start) return null;
  const [before, next] = [pieces[at - 1] as Piece, pieces[at + 1]];
  if (before.kind !== 'mark' || (kind & KIND.participle) !== 0 || !next || next.kind !== 'word') return null;
  if (next.lower === 'that' || next.lower === 'to' || isPreposition(next.lower) || (!next.capital && ADVERBS.has(next.lower))) return null;
  const who = phraseAfter(pieces, at + 1);
  if (!who) return null;
  const quoted = /^["\u201d\u2019'\u00bb\u201c]$/.test(before.text) || /^["\u201d\u2019'\u00bb]$/.test(pieces[at - 2]?.text ?? '');
  if (quoted) return who;
  const after = pieces[who.to];
  const over = who.to >= end || !after || after.kind === 'mark' || isPreposition(after.lower) || CALENDAR.has(after.lower);
  return before.text === ',' && over && pieces[who.to - 1]?.capital && INVERTED.has(pieces[at]?.lower ?? '') ? who : null;
}

/** Verbs that stand before their subject after what was said: "The road is closed, said Anna Bell." */
const INVERTED = new Set(['said', 'says', 'added', 'wrote']);

/** Subject of "saying", "adding": that of the verb it goes with. */
function participleSubject(pieces: readonly Piece[], at: number, { start, end }: Span, earlier: readonly Saying[]): Run | null {
  const before = pieces[at - 1];
  if (before && isAuxiliary(before.lower)) return subjectBefore(pieces, at, start);
  if (before && WITNESSED.has(before.lower)) return subjectBefore(pieces, pieces[at - 2]?.lower === 'be' ? at - 2 : at - 1, start);
  for (let back = at - 2; before?.lower === 'as' && back > at - 10 && back >= start; back--)
    if (isQuoting(pieces[back]?.lower ?? ''))
      return isPassive(pieces, back) ? subjectBefore(pieces, back, start) : { from: back + 1, to: at - 1 };
  if (at - start <= 1 || (at - start === 2 && pieces[start]?.kind === 'mark')) return mainSubject(pieces, start, end);
  const with_ = before?.capital ? nameAfterWith(pieces, at, start) : null;
  if (with_) return with_;
  const main = earlier
    .slice(-8)
    .findLast(({ form, kind, at: verb }) => form === 'before' && (kind & KIND.claim) === 0 && !isEmbedded(pieces, verb, start));
  return main?.who ?? mainSubject(pieces, start, at);
}

function isQuoting(lower: string): boolean {
  return lower === 'quoted' || lower === 'cited' || lower === 'quotes' || lower === 'cites' || lower === 'quoting' || lower === 'citing';
}

/** Piece of "as" in "quoted Anna Bell as saying"; 0 if there is none. */
function quotedAs(pieces: readonly Piece[], at: number, end: number): number {
  for (let index = at + 2; index < Math.min(end, at + 9); index++)
    if (pieces[index]?.lower === 'as') return /^(?:saying|telling|writing)$/.test(pieces[index + 1]?.lower ?? '') ? index : 0;
  return 0;
}

/** "can be heard saying" */
const WITNESSED = new Set(['heard', 'seen', 'filmed', 'recorded', 'caught']);

/** "with Tom Marr calling it": the name between the two. */
function nameAfterWith(pieces: readonly Piece[], at: number, start: number): Run | null {
  let from = at;
  while (from > start && pieces[from - 1]?.capital) from--;
  return pieces[from - 1]?.lower === 'with' && from < at ? { from, to: at } : null;
}

/** In a clause that begins with "which" or "that": its subject is not that of the sentence. */
function isEmbedded(pieces: readonly Piece[], verb: number, start: number): boolean {
  for (let at = verb - 1; at >= Math.max(start, verb - 8); at--) {
    const { lower, kind } = pieces[at] as Piece;
    if (kind === 'mark') return false;
    if (lower === 'which' || lower === 'that' || lower === 'who') return true;
  }
  return false;
}
