/** Reporting verbs and who stands as their subject: shared by quotations and reported speech. */
import type { Document, HitOf, Speaker } from '../model.js';
import { extractNames } from './name.js';
import type { Run } from './name-runs.js';
import type { Paragraph, Piece } from './pieces.js';
import { DETERMINERS, NAMING_VERBS, PRONOUNS, REPORTING_PARTICIPLES, REPORTING_VERBS } from './quote-words.js';
import { isAuxiliary, isManner, isPreposition, mainSubject, subjectBefore } from './subject.js';

/** The names of a document by the offset at which they begin, and who spoke last where. */
export interface Stage {
  readonly text: string;
  readonly byStart: ReadonlyMap<number, HitOf<'name'>>;
  readonly persons: readonly HitOf<'name'>[];
}

export function stageOf(document: Document): Stage {
  const names = extractNames(document);
  return {
    text: document.text,
    byStart: new Map(names.map((name) => [name.start, name])),
    persons: names.filter(({ value }) => value.type === 'person' || (value.type === 'unknown' && value.words.length === 2)),
  };
}

/** Verb forms that are nouns as often: after a determiner they are. */
const NOUNISH =
  /^(?:claims?|reports?|answers?|notes?|states?|comments?|posts?|demands?|calls?|brands?|labels?|estimates?|promises|remarks|warns|hints|urges|asks|read|reads|boasts|alleges|jokes|tells|pledges?|vows?|forecasts?|called|quoted)$/;

/** Whether the piece is a reporting verb in use, not a noun or part of a name. */
export function isReporting(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'word' || piece.capital || piece.possessive) return false;
  if (!REPORTING_VERBS.has(piece.lower) && !NAMING_VERBS.has(piece.lower) && !REPORTING_PARTICIPLES.has(piece.lower)) return false;
  const before = pieces[at - 1];
  if (before?.kind !== 'word') return true;
  if (before.lower === 'to' || before.lower === 'being') return false;
  if (/^continue/.test(piece.lower) && pieces[at + 1]?.lower === 'to') return false;
  return !(NOUNISH.test(piece.lower) && (DETERMINERS.has(before.lower) || before.possessive || isPreposition(before.lower)));
}

const BE = new Set(['is', 'are', 'was', 'were', 'been', 'being', 'be', "isn't", "wasn't"]);

/** The subject of the reporting verb at `verb`, or the agent after "by" of a passive one; null if none can be told. */
export function sayerOf(pieces: readonly Piece[], verb: number, from: number): Run | null {
  const word = pieces[verb]?.lower ?? '';
  const passive = BE.has(pieces[verb - 1]?.lower ?? '') || (isAdverb(pieces[verb - 1]) && BE.has(pieces[verb - 2]?.lower ?? ''));
  if (passive && word !== 'quoted' && !REPORTING_PARTICIPLES.has(word)) return agentAfter(pieces, verb);
  if (REPORTING_PARTICIPLES.has(word) && !isAuxiliary(pieces[verb - 1]?.lower ?? '')) return mainSubject(pieces, from, verb);
  return subjectBefore(pieces, verb, from);
}

function isAdverb(piece: Piece | undefined): boolean {
  return !!piece && isManner(piece.lower);
}

function agentAfter(pieces: readonly Piece[], verb: number): Run | null {
  for (let at = verb + 1; at < verb + 4; at++) if (pieces[at]?.lower === 'by') return phraseAfter(pieces, at + 1);
  return null;
}

const PHRASE_ENDS = new Set(
  'on in at after during when as who which that while before since late early earlier yesterday today last this and but because if with through via to following by'.split(
    ' ',
  ),
);

/** The noun phrase that begins at `from`: up to a mark, a verb or a phrase of time or place. */
export function phraseAfter(pieces: readonly Piece[], from: number): Run | null {
  let to = from;
  while (to < pieces.length && to - from < 14) {
    const piece = pieces[to];
    if (!piece || (piece.kind === 'mark' && piece.text !== '&') || (to > from && PHRASE_ENDS.has(piece.lower)) || isAuxiliary(piece.lower))
      break;
    if (to > from && isReporting(pieces, to)) break;
    to++;
    if (PRONOUNS.has(piece.lower)) break;
  }
  return to > from ? { from, to } : null;
}

/** Speaker for a noun phrase. A pronoun stands for the one person it can mean nearby, else the speaker has no name. */
export function toSpeaker(stage: Stage, paragraph: Paragraph, { from, to }: Run, last: string | null): Speaker {
  const { pieces } = paragraph;
  const description = stage.text.slice(pieces[from]?.start ?? 0, pieces[to - 1]?.end ?? 0);
  const head = pieces[from];
  if (head && to - from === 1 && (head.lower === 'he' || head.lower === 'she')) {
    return { name: personBefore(stage, paragraph, head.start, last), description };
  }
  return { name: namedIn(stage, pieces, from, to), description };
}

/** The name that is the head of a noun phrase: not "the Lurk spokesman", not "a spokesman for Anna Bell". */
function namedIn(stage: Stage, pieces: readonly Piece[], from: number, to: number): string | null {
  let found: string | null = null;
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    const name = piece && stage.byStart.get(piece.start);
    if (!piece || !name) {
      if (piece && isPreposition(piece.lower) && !inTitle(stage, pieces, at, to)) return found;
      if (piece && piece.lower === 'and' && found) return null;
      continue;
    }
    let end = at + 1;
    while (end < to && (pieces[end]?.start ?? 0) < name.end) end++;
    const next = pieces[end];
    const owner = pieces[end - 1]?.possessive;
    if (!owner && (end === to || !next || isPreposition(next.lower) || next.kind === 'mark' || next.lower === 'and'))
      found ??= name.value.name;
    at = end - 1;
  }
  return found;
}

/** "Secretary of State Anna Bell": the preposition is part of the title of a name that follows. */
function inTitle(stage: Stage, pieces: readonly Piece[], at: number, to: number): boolean {
  for (let next = at + 1; next < Math.min(to, at + 6); next++) {
    const piece = pieces[next];
    const name = piece && stage.byStart.get(piece.start);
    if (piece && name?.value.title && name.start - name.value.title.length - 1 < (pieces[at]?.start ?? 0)) return true;
  }
  return false;
}

/** Whom "he" or "she" means: the only person named before it in the paragraph, or the last speaker among several. */
function personBefore({ persons }: Stage, { block }: Paragraph, offset: number, last: string | null): string | null {
  const surnames = new Set<string>();
  let nearest: string | null = null;
  for (let index = lastBefore(persons, offset); index >= 0; index--) {
    const person = persons[index];
    if (!person || person.start < block.start) break;
    nearest ??= person.value.name;
    surnames.add(person.value.words.at(-1) ?? '');
  }
  if (surnames.size === 1) return nearest;
  return surnames.size === 0 || surnames.has(last?.split(' ').at(-1) ?? '') ? last : null;
}

function lastBefore(persons: readonly HitOf<'name'>[], offset: number): number {
  let [low, high] = [0, persons.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((persons[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
