/** Predicates that stand on a ladder: "was charged with fraud", "killed 12 people", "signed the accord". */
import { SIGN } from '../language/signs.js';
import type { Document, HitOf, Span } from '../model.js';
import { type Group, groupBefore } from './modality.js';
import type { Run } from './name-runs.js';
import { type Piece, paragraphsOf } from './pieces.js';
import { agentBy } from './position-actor.js';
import { RUNGS_OF, type Rung, STATES } from './predicate-ladders.js';
import { stateAt } from './predicate-state.js';
import { countedBefore, isThing, phraseAt } from './predicate-thing.js';
import { toHit } from './predicate-value.js';
import { CLAUSE_WORDS, DETERMINERS } from './quote-words.js';
import { isAdverb, isPreposition } from './subject.js';
import { wholeSubject } from './subject-whole.js';

/** Every predicate of the document, in text order. */
export function extractPredicates(document: Document): HitOf<'predicate'>[] {
  const found: HitOf<'predicate'>[] = [];
  for (const { pieces, sentences } of paragraphsOf(document)) {
    for (const sentence of sentences) {
      if ((sentence.signs & SIGN.predicate) === 0 || pieces[sentence.end - 1]?.text === '?') continue;
      for (let at = sentence.start; at < sentence.end; at++) {
        if (((pieces[at]?.signs ?? 0) & SIGN.predicate) === 0) continue;
        const hit = predicateAt(document.text, pieces, at, sentence);
        if (hit) found.push(hit);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function predicateAt(text: string, pieces: readonly Piece[], at: number, sentence: Span): HitOf<'predicate'> | null {
  const piece = pieces[at];
  if (piece?.kind !== 'word' || piece.possessive || (piece.capital && !piece.first)) return null;
  if (STATES.has(piece.lower)) return stateAt(text, pieces, at, sentence);
  const rungs = RUNGS_OF.get(piece.lower);
  if (!rungs) return null;
  let group: Group | null = null;
  for (const rung of rungs) {
    if (!hasParticles(pieces, at + 1, rung.particles)) continue;
    // The same for every rung of the word: all are of one form.
    group ??= statedGroup(pieces, at, rung, sentence.start);
    if (!group) return null;
    const hit = rungAt(text, pieces, at, rung, group, sentence);
    if (hit) return hit;
  }
  return null;
}

function hasParticles(pieces: readonly Piece[], from: number, particles: readonly string[]): boolean {
  for (let index = 0; index < particles.length; index++) if (pieces[from + index]?.lower !== particles[index]) return false;
  return true;
}

/** The group before the word; null if it leaves open whether the rung was reached. */
function statedGroup(pieces: readonly Piece[], at: number, { form }: Rung, start: number): Group | null {
  const group = form === 'ing' ? deniedGroup(pieces, at, start) : groupBefore(pieces, at, start);
  return group && group.modality !== null && group.noun < 0 && !group.turned ? group : null;
}

/** Who, whom and what about; -1 as the end of nothing. */
interface Parts {
  readonly actor: Run | null;
  readonly subject: Run;
  /** Index at which the matter may begin. */
  readonly rest: number;
}

function rungAt(text: string, pieces: readonly Piece[], at: number, rung: Rung, group: Group, sentence: Span): HitOf<'predicate'> | null {
  if (group.modality === null || !isVerb(pieces, at, rung, group)) return null;
  const after = skipAdverbs(pieces, at + 1 + rung.particles.length, sentence.end);
  const parts = partsOf(text, pieces, at, after, rung, group, sentence);
  if (!parts) return null;
  const matterAt = rung.matter.has(pieces[parts.rest]?.lower ?? '') ? parts.rest : rung.particles[0] === 'of' ? after - 1 : -1;
  if (rung.needs.size > 0 && !group.be && !rung.needs.has(pieces[parts.rest]?.lower ?? '')) return null;
  const matter = matterAt < 0 ? null : phraseAt(pieces, matterAt + 1, sentence.end);
  const nobody = /^(?:no|nobody|none|neither)$/.test(pieces[parts.subject.from]?.lower ?? '');
  return toHit(text, pieces, {
    ladder: rung.ladder,
    rung: rung.rung,
    verb: { from: at, to: at + 1 + rung.particles.length },
    actor: parts.actor,
    subject: parts.subject,
    object: matter,
    negated: group.negated !== nobody,
    modality: group.modality,
  });
}

/** "denied killing", "denies signing": the group of the verb that denies. */
function deniedGroup(pieces: readonly Piece[], at: number, start: number): Group | null {
  if (!/^(?:denied|denies|deny)$/.test(pieces[at - 1]?.lower ?? '')) return null;
  const group = groupBefore(pieces, at - 1, start);
  return group.modality === null || group.negated || group.turned ? null : { ...group, be: false, modality: 'denied' };
}

/** After one of them a participle is an adjective: "a seemingly wounded man". */
const ARTICLES = new Set(['the', 'a', 'an', 'his', 'its', 'their', 'my', 'our']);

function isVerb(pieces: readonly Piece[], at: number, { form }: Rung, group: Group): boolean {
  if (form === 'past' && ARTICLES.has(pieces[group.from - 1]?.lower ?? '')) return false;
  if (group.from < at || form === 'ing') return form !== 's' || !group.be;
  const before = pieces[at - 1];
  if (form === 'base' || !before) return false;
  if (before.kind === 'mark') return form === 'past' && /^[,\u2013\u2014]$/.test(before.text);
  return !DETERMINERS.has(before.lower) && !before.possessive && !isPreposition(before.lower);
}

function skipAdverbs(pieces: readonly Piece[], at: number, end: number): number {
  let next = at;
  while (next < end && next - at < 3 && isAdverb(pieces[next]?.lower ?? '')) next++;
  return next;
}

function partsOf(
  text: string,
  pieces: readonly Piece[],
  at: number,
  after: number,
  rung: Rung,
  group: Group,
  sentence: Span,
): Parts | null {
  if (rung.voice === 'does') return ofSubject(text, pieces, after, rung, group, sentence, false);
  if (group.be || rung.passive) return group.be ? ofSubject(text, pieces, after, rung, group, sentence, true) : null;
  const object = phraseAt(pieces, after, sentence.end, !rung.matter.has('of'));
  if (object && isThing(text, pieces, object, rung.thing)) {
    const actor = wholeSubject(pieces, group.from, sentence.start);
    return { actor, subject: object, rest: object.to };
  }
  if (rung.form !== 'past' || group.from !== at) return null;
  const gapped = rung.ladder === 'harm' ? gappedSubject(pieces, at, after, sentence) : null;
  if (gapped) return { actor: null, subject: gapped, rest: after };
  const reduced = object === null && isReduced(pieces, after, sentence.end);
  return reduced ? ofSubject(text, pieces, after, rung, group, sentence, true) : null;
}

/** "two men, arrested in May,", "12 people killed in the blast": a participle after the one it is said of. */
function isReduced(pieces: readonly Piece[], after: number, end: number): boolean {
  const next = pieces[after];
  return after < end && !!next && next.kind === 'word' && isPreposition(next.lower);
}

/** "30" of "12 people were killed and 30 injured": the auxiliary is that of the predicate before it. */
function gappedSubject(pieces: readonly Piece[], at: number, after: number, { start, end }: Span): Run | null {
  const subject = countedBefore(pieces, at, start);
  if (!subject || pieces[subject.from - 1]?.lower !== 'and' || subject.to - subject.from > 2) return null;
  const next = pieces[after];
  const over = after >= end || !next || next.kind === 'mark' || isPreposition(next.lower) || CLAUSE_WORDS.has(next.lower);
  if (!over) return null;
  for (let back = subject.from - 2; back > Math.max(start, subject.from - 16); back--) {
    const piece = pieces[back];
    if (piece?.kind === 'mark') return null;
    const be = /^(?:was|were|been)$/.test(pieces[back - 1]?.lower ?? '');
    if (be && piece && (RUNGS_OF.get(piece.lower) ?? []).some(({ form, ladder }) => form === 'past' && ladder === 'harm')) return subject;
  }
  return null;
}

function ofSubject(
  text: string,
  pieces: readonly Piece[],
  after: number,
  rung: Rung,
  group: Group,
  sentence: Span,
  agent: boolean,
): Parts | null {
  const subject = named(pieces, wholeSubject(pieces, group.from, sentence.start)) ?? countedBefore(pieces, group.from, sentence.start);
  if (!subject || crosses(pieces, subject.to, group.from) || !isThing(text, pieces, subject, rung.thing)) return null;
  if (!agent && /^(?:out|down|off|away|to|hard)$/.test(pieces[after]?.lower ?? '')) return null;
  return { actor: agent ? agentBy(pieces, after, sentence.end) : null, subject, rest: after };
}

/** "She helped two men who were lost and later died": after "who" the subject of the sentence need not be that of the verb. */
function crosses(pieces: readonly Piece[], from: number, to: number): boolean {
  if (!/^(?:and|or|but|then)$/.test(pieces[to - 1]?.lower ?? '')) return false;
  for (let at = from; at < to - 1; at++) if (/^(?:who|which|that|whom|where|when)$/.test(pieces[at]?.lower ?? '')) return true;
  return false;
}

/** Without a participle at its head: "dating Tom Marr, who resigned". */
function named(pieces: readonly Piece[], run: Run | null): Run | null {
  const first = run && pieces[run.from];
  return first && !first.capital && first.lower.endsWith('ing') && run.to - run.from > 1 ? { from: run.from + 1, to: run.to } : run;
}
