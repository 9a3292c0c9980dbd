/** Whom the subject of a reporting verb means: a name in it, the person "she" or "the mayor" stands for, or somebody unnamed. */
import type { Speaker } from '../model.js';
import type { Run } from './name-runs.js';
import { TITLE_HEADS } from './name-words.js';
import type { Paragraph, Piece } from './pieces.js';
import { DETERMINERS } from './quote-words.js';
import { OWNERS } from './saying-claim.js';
import { personMeant } from './speaker-pronoun.js';
import { familyOf, type Name, nameAt, peopleOf, type Stage, type Standing } from './speaker-stage.js';
import { isPreposition } from './subject.js';

/**
 * Speaker for a noun phrase. A pronoun or an office stands for the one person it can mean, else the speaker has no name.
 * `limit`: offset up to which persons may be meant; `within`: who is already speaking in the sentence.
 */
export function toSpeaker(stage: Stage, { from, to }: Run, standing: Standing, limit: number, within: Speaker | null): Speaker {
  const { pieces } = standing.paragraphs[standing.index] as Paragraph;
  const [head, last] = [pieces[from] as Piece, pieces[to - 1] as Piece];
  const description = stage.text.slice(head.start, last.end);
  const { lower } = head;
  if (to - from === 1 && (lower === 'he' || lower === 'she'))
    return { name: personMeant(stage, standing, limit, within, lower), description };
  let name = namedIn(stage, pieces, from, to);
  if (name === null && head.capital && !ARTICLES.has(lower)) name = nameAtEnd(stage, pieces, from, to);
  name ??= apposed(stage, pieces, from, to);
  if (name === null && lower === 'the') name = holderOf(stage, pieces, from + 1, to, limit);
  return { name, description: lower === 'a' || lower === 'an' ? withoutMood(description, name) : description };
}

/** "Mayor Anna Bell" of "a more congenial Mayor Anna Bell": what an article and small letters add to a name passes. */
function withoutMood(description: string, name: string | null): string {
  return name !== null && description.endsWith(` ${name}`) ? description.replace(MOOD, '') : description;
}

const MOOD = /^[Aa]n? (?:[\p{Ll}-]{1,24} ){1,5}(?=\p{Lu})/u;

/** Whether a noun phrase that begins so may mean somebody named before: only then its limit counts. */
export function refersBack(head: Piece | undefined): boolean {
  return head !== undefined && (head.lower === 'he' || head.lower === 'she' || head.lower === 'the');
}

/** The name that is the head of a noun phrase: not "the Lurk spokesman", not "a spokesman for Anna Bell". */
function namedIn(stage: Stage, pieces: readonly Piece[], from: number, to: number): string | null {
  let found: string | null = null;
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    const name = piece && nameAt(stage, piece);
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

const KIN = new Set(
  'wife husband son daughter brother sister mother father partner widow widower aunt uncle cousin niece nephew friend neighbour neighbor colleague lawyer attorney agent doctor coach teacher boss aide spokesman spokeswoman spokesperson'.split(
    ' ',
  ),
);

/** "Bell's lawyer", "his wife": who is one person and is named by what follows. */
function isRelated(pieces: readonly Piece[], from: number, to: number): boolean {
  const role = pieces[to - 1];
  if (!role || role.capital || !(KIN.has(role.lower) || TITLE_HEADS.has(role.lower))) return false;
  for (let at = from; at < to - 1; at++)
    if (pieces[at]?.possessive || OWNERS.has(pieces[at]?.lower ?? '') || /^['\u2019]$/.test(pieces[at]?.text ?? '')) return true;
  return false;
}

/** "the mayor of Lurk, Anna Bell, said" */
function apposed(stage: Stage, pieces: readonly Piece[], from: number, to: number): string | null {
  if (pieces[to]?.text !== ',') return null;
  const related = isRelated(pieces, from, to);
  if (!related && !DETERMINERS.has(pieces[from]?.lower ?? '')) return null;
  const name = nameAt(stage, pieces[to + 1]);
  if (name?.value.type !== 'person' && !(related && name && name.value.type !== 'organisation')) return null;
  for (let at = from; at < to; at++) if (pieces[at]?.lower === 'for' || pieces[at]?.lower === 'to') return null;
  let end = to + 1;
  while (end < pieces.length && (pieces[end]?.start ?? 0) < name.end) end++;
  return !pieces[end] || /^[,.]$/.test(pieces[end]?.text ?? '') ? name.value.name : null;
}

const ARTICLES = new Set(['a', 'an', 'one', 'another', 'his', 'her', 'their']);

/** "Head of the Joint Office of Inquiry Anna Bell": a person's name closes a title of any length. */
function nameAtEnd(stage: Stage, pieces: readonly Piece[], from: number, to: number): string | null {
  for (let at = to - 1; at > from && to - at < 5; at--) {
    const piece = pieces[at];
    const name = piece && nameAt(stage, piece);
    if (!piece || !name) continue;
    const before = pieces[at - 1];
    for (let index = from; index < at; index++) if (pieces[index]?.lower === 'for') return null;
    const closes = name.value.type === 'person' && name.end === pieces[to - 1]?.end && !!before?.capital && !before.possessive;
    return closes ? name.value.name : null;
  }
  return null;
}

/** "Secretary of State Anna Bell": the preposition is part of the title of a name that follows. */
function inTitle(stage: Stage, pieces: readonly Piece[], at: number, to: number): boolean {
  for (let next = at + 1; next < Math.min(to, at + 6); next++) {
    const piece = pieces[next];
    const name = piece && nameAt(stage, piece);
    if (piece && name?.value.title && name.start - name.value.title.length - 1 < (pieces[at]?.start ?? 0)) return true;
  }
  return false;
}

/** Who holds the office of "the mayor": one person of the document named before with all these words in the title. */
function holderOf(stage: Stage, pieces: readonly Piece[], from: number, to: number, limit: number): string | null {
  if (to - from > 3 || from >= to || !TITLE_HEADS.has(pieces[to - 1]?.lower ?? '')) return null;
  const { offices } = peopleOf(stage);
  let holder: Name | null = null;
  for (let at = from; at < to; at++) {
    const piece = pieces[at];
    const one = piece?.kind === 'word' && !piece.possessive ? offices.get(piece.lower) : null;
    if (!one || one.start >= limit || (holder && familyOf(holder) !== familyOf(one))) return null;
    holder = one;
  }
  return holder && !FORMER.test(holder.value.title ?? '') ? holder.value.name : null;
}

const FORMER = /\b(?:former|ex-\w+|deputy|vice|late|then)\b/i;
