/** Positions: who accepts, rejects, confirms or denies what. */
import { SIGN } from '../language/signs.js';
import type { Document, HitOf, PositionValue, Span, Stance } from '../model.js';
import { CLAIMS } from './modality-denied.js';
import type { Run } from './name-runs.js';
import { type Paragraph, type Piece, paragraphsOf } from './pieces.js';
import { actorBefore, agentBy, agentOf, ownerOf } from './position-actor.js';
import { hasCondition } from './position-condition.js';
import { antecedentOf, objectAfter } from './position-object.js';
import type { Found } from './position-phrase.js';
import { stanceAt } from './position-verb.js';
import { viewAt } from './position-view.js';

/** Every position of the document, in text order. The span runs from the actor or the verb, whichever is first, to the end of the object. */
export function extractPositions(document: Document): HitOf<'position'>[] {
  const found: HitOf<'position'>[] = [];
  for (const paragraph of paragraphsOf(document)) {
    for (const sentence of paragraph.sentences) {
      if ((sentence.signs & SIGN.stance) !== 0) positionsIn(document.text, paragraph, sentence, found);
    }
  }
  return found;
}

function positionsIn(text: string, { pieces }: Paragraph, sentence: Span, into: HitOf<'position'>[]): void {
  if (isQuestion(pieces, sentence.end)) return;
  for (let at = sentence.start; at < sentence.end; at++) {
    if (((pieces[at]?.signs ?? 0) & SIGN.stance) === 0) continue;
    const stance = stanceAt(pieces, at, sentence);
    if (!stance) {
      const view = viewAt(text, pieces, at, sentence);
      if (view && view.start !== into.at(-1)?.start) into.push(view);
      continue;
    }
    const hit = toHit(text, pieces, stance, sentence);
    if (hit) into.push(hit.hit);
    at = Math.max(at, (hit ? hit.next : stance.to) - 1);
  }
}

interface Parts {
  readonly actor: Run;
  readonly object: Run;
}

function toHit(text: string, pieces: readonly Piece[], found: Found, sentence: Span): { hit: HitOf<'position'>; next: number } | null {
  const parts = partsOf(pieces, found, sentence);
  if (!parts) return null;
  const { actor, object } = parts;
  const words = (run: Run) => text.slice(pieces[run.from]?.start ?? 0, pieces[run.to - 1]?.end ?? 0);
  const start = Math.min(pieces[actor.from]?.start ?? 0, pieces[found.from]?.start ?? 0, pieces[object.from]?.start ?? 0);
  const end = Math.max(pieces[object.to - 1]?.end ?? 0, pieces[actor.to - 1]?.end ?? 0, pieces[found.to - 1]?.end ?? 0);
  const stance = conditioned(pieces, found, object, sentence);
  if (found.modality === 'conditional' && stance !== 'conditional') return null;
  const value: PositionValue = {
    actor: words(actor),
    stance,
    verb: words({ from: found.verb, to: found.to }),
    object: words(object),
    negated: found.negated,
    modality: stance === 'conditional' && found.stance !== stance && found.modality !== 'possible' ? 'conditional' : found.modality,
    order: found.order,
  };
  return { hit: { kind: 'position', start, end, value }, next: Math.max(object.to, found.to) };
}

function partsOf(pieces: readonly Piece[], found: Found, sentence: Span): Parts | null {
  if (found.form === 'passive') {
    const actor = agentBy(pieces, found.to, sentence.end);
    const object = actor && antecedentOf(pieces, found.from, sentence.start);
    return actor && object ? { actor, object } : null;
  }
  if (found.form === 'noun' && pieces[found.to]?.lower === 'by') return agentFirst(pieces, found, sentence);
  const object = objectAfter(pieces, found, sentence.end);
  if (!object) return null;
  const actor =
    found.form === 'noun'
      ? (ownerOf(pieces, found.from, sentence.start) ?? agentOf(pieces, found.to, sentence.end))
      : actorBefore(pieces, found, sentence.start);
  return actor ? { actor, object } : null;
}

/** "the rejection by the council of the plan". */
function agentFirst(pieces: readonly Piece[], found: Found, sentence: Span): Parts | null {
  for (let at = found.to + 2; at < Math.min(sentence.end, found.to + 8); at++) {
    if (!/^(?:of|to|for)$/.test(pieces[at]?.lower ?? '')) continue;
    const object = objectAfter(pieces, { ...found, to: at }, sentence.end);
    const actor = agentBy(pieces, found.to, at);
    return actor && object ? { actor, object } : null;
  }
  return null;
}

function isQuestion(pieces: readonly Piece[], end: number): boolean {
  for (let at = end - 1; at >= end - 3; at--) if (pieces[at]?.text === '?') return true;
  return false;
}

/** A yes with a condition after it is conditional. */
function conditioned(pieces: readonly Piece[], found: Found, object: Run, sentence: Span): Stance {
  const { stance, to } = found;
  if (stance === 'rejects' && !found.negated && isClaim(pieces, found, object)) return 'denies';
  if (stance !== 'accepts') return stance;
  if (found.modality === 'conditional' && /^(?:if|provided|unless)$/.test(pieces[sentence.start]?.lower ?? '')) return 'conditional';
  const from = Math.min(object.from, to);
  return hasCondition(pieces, from, sentence.end) || fundamentally(pieces, to) ? 'conditional' : stance;
}

/** "dismissed claims that it had …": what is rejected is that it is so. */
function isClaim(pieces: readonly Piece[], { verb, form }: Found, { from, to }: Run): boolean {
  if (form === 'noun' || !/^(?:reject|dismiss)/.test(pieces[verb]?.lower ?? '')) return false;
  for (let at = from; at < Math.min(to - 1, from + 4); at++)
    if (CLAIMS.has(pieces[at]?.lower ?? '')) return pieces[at + 1]?.lower === 'that';
  return false;
}

/** "supported in principle" also stands before the verb: "in principle supports". */
function fundamentally(pieces: readonly Piece[], to: number): boolean {
  for (let at = Math.max(0, to - 6); at < to - 1; at++)
    if (pieces[at]?.lower === 'in' && pieces[at + 1]?.lower === 'principle') return true;
  return false;
}
