/** Positions: who accepts, rejects, confirms or denies what. */
import type { Document, HitOf, PositionValue, Span, Stance } from '../model.js';
import type { Run } from './name-runs.js';
import { type Paragraph, type Piece, paragraphsOf } from './pieces.js';
import { actorBefore, agentBy, agentOf, ownerOf } from './position-actor.js';
import { antecedentOf, objectAfter } from './position-object.js';
import { type Found, stanceAt } from './position-verb.js';
import { CONDITIONS } from './position-words.js';

/** Every position of the document, in text order. The span runs from the actor or the verb, whichever is first, to the end of the object. */
export function extractPositions(document: Document): HitOf<'position'>[] {
  const found: HitOf<'position'>[] = [];
  for (const paragraph of paragraphsOf(document)) {
    for (const sentence of paragraph.sentences) found.push(...positionsIn(document.text, paragraph, sentence));
  }
  return found;
}

function positionsIn(text: string, { pieces }: Paragraph, sentence: Span): HitOf<'position'>[] {
  const found: HitOf<'position'>[] = [];
  let at = sentence.start;
  while (at < sentence.end) {
    const stance = stanceAt(pieces, at, sentence);
    const hit = stance && toHit(text, pieces, stance, sentence);
    if (hit) found.push(hit.hit);
    at = hit ? Math.max(at + 1, hit.next) : stance ? stance.to : at + 1;
  }
  return found;
}

interface Parts {
  readonly actor: Run;
  readonly object: Run;
}

function toHit(text: string, pieces: readonly Piece[], found: Found, sentence: Span): { hit: HitOf<'position'>; next: number } | null {
  if (isQuestion(pieces, sentence.end)) return null;
  const parts = partsOf(pieces, found, sentence);
  if (!parts) return null;
  const { actor, object } = parts;
  const words = (run: Run) => text.slice(pieces[run.from]?.start ?? 0, pieces[run.to - 1]?.end ?? 0);
  const start = Math.min(pieces[actor.from]?.start ?? 0, pieces[found.from]?.start ?? 0, pieces[object.from]?.start ?? 0);
  const end = Math.max(pieces[object.to - 1]?.end ?? 0, pieces[actor.to - 1]?.end ?? 0, pieces[found.to - 1]?.end ?? 0);
  const value: PositionValue = {
    actor: words(actor),
    stance: conditioned(text, pieces, found, object, sentence),
    verb: words({ from: found.verb, to: found.to }),
    object: words(object),
    negated: found.negated,
  };
  return { hit: { kind: 'position', start, end, value }, next: Math.max(object.to, found.to) };
}

function partsOf(pieces: readonly Piece[], found: Found, sentence: Span): Parts | null {
  if (found.form === 'passive') {
    const actor = agentBy(pieces, found.to, sentence.end);
    const object = actor && antecedentOf(pieces, found.from, sentence.start);
    return actor && object ? { actor, object } : null;
  }
  const object = objectAfter(pieces, found, sentence.end);
  if (!object) return null;
  const actor =
    found.form === 'noun'
      ? (ownerOf(pieces, found.from, sentence.start) ?? agentOf(pieces, found.to, sentence.end))
      : actorBefore(pieces, found, sentence.start);
  return actor ? { actor, object } : null;
}

function isQuestion(pieces: readonly Piece[], end: number): boolean {
  for (let at = end - 1; at >= end - 3; at--) if (pieces[at]?.text === '?') return true;
  return false;
}

/** A yes with a condition after it is conditional. */
function conditioned(text: string, pieces: readonly Piece[], { stance, to }: Found, object: Run, sentence: Span): Stance {
  if (stance !== 'accepts') return stance;
  const from = pieces[Math.min(object.from, to)]?.start ?? 0;
  const rest = text.slice(from, Math.min(pieces[sentence.end - 1]?.end ?? from, from + 400)).toLowerCase();
  return CONDITIONS.some((pattern) => pattern.test(rest)) || fundamentally(pieces, to) ? 'conditional' : stance;
}

/** "supported in principle" also stands before the verb: "in principle supports". */
function fundamentally(pieces: readonly Piece[], to: number): boolean {
  for (let at = Math.max(0, to - 6); at < to - 1; at++)
    if (pieces[at]?.lower === 'in' && pieces[at + 1]?.lower === 'principle') return true;
  return false;
}
