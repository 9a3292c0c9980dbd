/** Positions told without a verb of saying yes or no: "For Ardania, the pipeline is a threat", "wants to ensure Ardania never joins the pact". */

import { mark, SIGN } from '../language/signs.js';
import { words } from '../language/word-list.js';
import type { HitOf, Span, Stance } from '../model.js';
import { BE, groupBefore, isNegation } from './modality.js';
import type { Run } from './name-runs.js';
import type { Piece } from './pieces.js';
import { DETERMINERS, PRONOUNS } from './quote-words.js';
import { isAuxiliary, mainSubject } from './subject.js';

/** What somebody makes of a matter by calling it so. */
const VALUED = words('guarantee guarantees priority necessity must goal essential vital crucial indispensable welcome acceptable');
const ABHORRED = words('threat danger unacceptable provocation non-starter anathema betrayal insult taboo unthinkable intolerable menace');
/** Verbs of "ensure it never …", of which the subject is against it. */
const SECURING = words('ensure ensures ensured ensuring guarantee guarantees guaranteed');

mark(SIGN.stance, [...VALUED, ...ABHORRED, ...SECURING]);

/** Further words than these are about something else. */
const PARTY = 7;
const MATTER = 12;
const REACH = 14;

/** The view stated by the word at `at`, or null. */
export function viewAt(text: string, pieces: readonly Piece[], at: number, sentence: Span): HitOf<'position'> | null {
  const lower = pieces[at]?.lower ?? '';
  if (SECURING.has(lower)) {
    const wish = secured(text, pieces, at, sentence);
    if (wish) return wish;
  }
  return VALUED.has(lower) || ABHORRED.has(lower) ? viewOf(text, pieces, at, sentence) : null;
}

/** "For Ardania, the pipeline is not just a link but a vital guarantee." */
function viewOf(text: string, pieces: readonly Piece[], at: number, sentence: Span): HitOf<'position'> | null {
  const start = clauseStart(pieces, at, sentence.start);
  if (!/^(?:for|to)$/.test(pieces[start]?.lower ?? '')) return null;
  const comma = markAfter(pieces, start + 1, Math.min(at, start + 1 + PARTY));
  const copula = comma < 0 ? -1 : copulaAfter(pieces, comma + 1, Math.min(at, comma + 1 + MATTER));
  const first = pieces[comma + 1];
  if (copula < 0 || !first || at - copula > REACH || PRONOUNS.has(first.lower) || first.lower === 'there') return null;
  const party = { from: start + 1, to: comma };
  const head = pieces[party.from];
  if (!head || !(head.capital || DETERMINERS.has(head.lower))) return null;
  const turned = denies(pieces, copula, at);
  if (turned === null || conditionAfter(pieces, at, sentence.end) || unsureOf(pieces, copula)) return null;
  const good = VALUED.has(pieces[at]?.lower ?? '') !== turned;
  return toHit(
    text,
    pieces,
    { actor: party, object: { from: comma + 1, to: copula }, verb: copula, end: at + 1 },
    good ? 'accepts' : 'rejects',
    turned,
  );
}

/** Where the clause of a word begins: the sentence, or what stands after a colon or an opening mark. */
function clauseStart(pieces: readonly Piece[], at: number, start: number): number {
  for (let index = at - 1; index > start; index--) if (/^[:;\u201c"]$/.test(pieces[index]?.text ?? '')) return index + 1;
  return start;
}

function markAfter(pieces: readonly Piece[], from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (pieces[at]?.kind === 'mark') return pieces[at]?.text === ',' && at > from ? at : -1;
  return -1;
}

const COPULAS = words("is are remains remain isn't aren't");

function copulaAfter(pieces: readonly Piece[], from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const piece = pieces[at];
    if (!piece || (piece.kind === 'mark' && piece.text !== '-')) return -1;
    if (COPULAS.has(piece.lower)) return at > from ? at : -1;
  }
  return -1;
}

const ONLY = words('just only merely simply');

/** Whether the words up to the value deny it: true for "is not a threat", false for "is not just a wish but a must"; null where it is open. */
function denies(pieces: readonly Piece[], copula: number, at: number): boolean | null {
  let denied = isNegation(pieces[copula]?.lower ?? '');
  for (let index = copula + 1; index < at; index++) {
    const piece = pieces[index];
    if (!piece || (piece.kind === 'mark' && piece.text !== '-' && piece.text !== ',')) return null;
    if (isNegation(piece.lower)) denied = !ONLY.has(pieces[index + 1]?.lower ?? '');
    else if (piece.lower === 'no') denied = true;
    else if (piece.lower === 'but') denied = false;
    else if (/^(?:and|or|that|which|who|if|than|as|to|of|for|from|against)$/.test(piece.lower)) return null;
  }
  return denied;
}

function conditionAfter(pieces: readonly Piece[], at: number, end: number): boolean {
  for (let index = at + 1; index < end; index++) if (/^(?:if|unless|provided|until)$/.test(pieces[index]?.lower ?? '')) return true;
  return false;
}

function unsureOf(pieces: readonly Piece[], copula: number): boolean {
  return /^(?:perhaps|possibly|maybe|potentially|arguably)$/.test(pieces[copula + 1]?.lower ?? '');
}

/** "wants to ensure Ardania will never join the pact": against joining the pact. */
function secured(text: string, pieces: readonly Piece[], at: number, sentence: Span): HitOf<'position'> | null {
  const never = neverAfter(pieces, at + 1, Math.min(sentence.end, at + MATTER));
  if (never < 0 || PRONOUNS.has(pieces[never + 1]?.lower ?? '')) return null;
  const wish = wishBefore(pieces, at, sentence.start);
  if (wish < 0 || groupBefore(pieces, at, sentence.start).negated) return null;
  const actor = mainSubject(pieces, sentence.start, wish);
  const to = objectEnd(pieces, never + 1, sentence.end);
  if (!actor || to <= never + 1 || PRONOUNS.has(pieces[actor.from]?.lower ?? '')) return null;
  return toHit(text, pieces, { actor, object: { from: never + 1, to }, verb: at, end: to }, 'rejects', false);
}

const WISHES = words(
  'want wants wanted seeks seek sought vowed vows vow aims aim hopes intends demands demand demanded insists insist insisted',
);
/** How far before "ensure" its wish may stand: "wants to keep the port, reopen the mine and ensure". */
const BEFORE = 24;

function wishBefore(pieces: readonly Piece[], at: number, start: number): number {
  for (let index = at - 1; index > Math.max(start, at - BEFORE); index--) {
    const piece = pieces[index];
    if (piece && !piece.capital && WISHES.has(piece.lower)) return verbStart(pieces, index, start);
    if (piece && /^[;:.\u201c\u201d"]$/.test(piece.text)) return -1;
  }
  return -1;
}

function verbStart(pieces: readonly Piece[], verb: number, start: number): number {
  let from = verb;
  while (from - 1 > start && isAuxiliary(pieces[from - 1]?.lower ?? '')) from--;
  return from;
}

function neverAfter(pieces: readonly Piece[], from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const piece = pieces[at];
    if (!piece || piece.kind === 'mark') return -1;
    if (piece.lower === 'never') return at > from ? at : -1;
    if (BE.has(piece.lower)) return -1;
  }
  return -1;
}

function objectEnd(pieces: readonly Piece[], from: number, end: number): number {
  let to = from;
  while (
    to < end &&
    to - from < MATTER &&
    pieces[to]?.kind !== 'mark' &&
    !/^(?:and|but|while|because|if|when|as)$/.test(pieces[to]?.lower ?? '')
  )
    to++;
  return to;
}

interface Parts {
  readonly actor: Run;
  readonly object: Run;
  readonly verb: number;
  readonly end: number;
}

function toHit(
  text: string,
  pieces: readonly Piece[],
  { actor, object, verb, end }: Parts,
  stance: Stance,
  negated: boolean,
): HitOf<'position'> {
  const cut = ({ from, to }: Run): string => text.slice(pieces[from]?.start ?? 0, pieces[to - 1]?.end ?? 0);
  const from = Math.min(actor.from, object.from, verb);
  return {
    kind: 'position',
    start: pieces[from]?.start ?? 0,
    end: pieces[end - 1]?.end ?? 0,
    value: { actor: cut(actor), stance, verb: pieces[verb]?.text ?? '', object: cut(object), negated, modality: 'fact', order: null },
  };
}
