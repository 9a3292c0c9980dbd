/** Gives each reporting verb of a sentence its speaker, and keeps the clauses it reports. */
import { remember } from '../language/remember.js';
import type { Speaker, Speech } from '../model.js';
import type { Saying } from './attribution.js';
import type { Run } from './name-runs.js';
import { TITLE_HEADS } from './name-words.js';
import type { Paragraph, Piece } from './pieces.js';
import { partAt, type Quoted } from './quote-parts.js';
import type { Followed } from './quote-scene.js';
import type { Part } from './quote-span.js';
import { KIND } from './reporting.js';
import type { Attribution } from './speaker.js';
import { refersBack, toSpeaker } from './speaker-reference.js';
import { nameAt, type Stage, type Standing } from './speaker-stage.js';
import { clausesOf } from './speech-clause.js';

/** What is known while the document is read from its first paragraph to its last. */
export interface Hearing extends Standing {
  readonly stage: Stage;
  readonly quotes: readonly Quoted[];
  readonly speech: Speech[];
  followed: Followed;
  begun: Attribution | null;
}

/** Gives each saying of a sentence its speaker, in order, and keeps the clauses it reports. */
export function tell(hearing: Hearing, sayings: readonly Saying[], parts: readonly Part[], told: Saying[]): void {
  const { block, pieces } = hearing.paragraphs[hearing.index] as Paragraph;
  let inner: Speaker | null = null;
  let [innerFrom, innerTo] = [0, 0];
  for (let index = 0; index < sayings.length; index++) {
    const saying = sayings[index] as Saying;
    const { who, at } = saying;
    const clauses = clausesOf(pieces, saying);
    if (!who && (saying.kind & KIND.denied) !== 0) {
      told.push(saying);
      continue;
    }
    if (!who) {
      if (inner === null || at >= innerTo) keepAll(hearing, pieces, clauses, null, parts);
      continue;
    }
    if ((saying.kind & KIND.denied) !== 0) {
      told.push(saying);
      keepAll(hearing, pieces, clauses, null, parts);
      continue;
    }
    const claim = (saying.kind & KIND.claim) !== 0;
    const within: Speaker | null = inner !== null && who.from >= innerFrom && who.from < innerTo ? inner : null;
    const limit = refersBack(pieces[who.from]) ? limitOf(pieces, saying) : 0;
    const speaker: Speaker = (claim && ownerOf(hearing.stage, pieces, who)) || toSpeaker(hearing.stage, who, hearing, limit, within);
    saying.speaker = speaker;
    told.push(saying);
    keepAll(hearing, pieces, clauses, speaker, parts);
    const span = clauses[clauses.length - 1];
    if (span !== undefined && saying.form === 'before' && span.from > at) {
      inner = speaker;
      innerFrom = span.from;
      innerTo = span.to;
    }
    if (within === null && !claim && isPerson(hearing.stage, pieces, who, speaker))
      hearing.last = { speaker, block: block.number, offset: pieces[at]?.start ?? 0 };
  }
}

/** "Anna Bell" of "Mayor Anna Bell’s claim" */
function ownerOf(stage: Stage, pieces: readonly Piece[], { from, to }: Run): Speaker | null {
  const [head, last] = [pieces[from] as Piece, pieces[to - 1] as Piece];
  for (let at = from; at < to; at++) {
    const name = nameAt(stage, pieces[at]);
    if (name?.end === last.end) return { name: name.value.name, description: stage.text.slice(head.start, last.end) };
  }
  return null;
}

/** Whether "she" may mean the speaker: somebody named, or "a neighbour", "the official". */
function isPerson(stage: Stage, pieces: readonly Piece[], who: Run, { name }: Speaker): boolean {
  if (who.to - who.from === 1 && UNMARKED.has(pieces[who.from]?.lower ?? '')) return false;
  return name === null ? isHuman(pieces[who.to - 1]?.lower ?? '') : !isBody(stage, pieces, who);
}

/** A ministry or a place speaks: "she" is not the ministry. */
function isBody(stage: Stage, pieces: readonly Piece[], { from, to }: Run): boolean {
  for (let at = from; at < to; at++) {
    const type = nameAt(stage, pieces[at])?.value.type;
    if (type !== undefined) return type === 'organisation' || type === 'place';
  }
  return false;
}

/** "a neighbour", "the official": "she" may mean them, not the report they are in. */
const isHuman = remember(
  (head) => TITLE_HEADS.has(head) || /(?:man|woman|person|official|aide|source|author|lawmaker|guest|boy|girl)$/.test(head),
);

/** Subjects after which "she" still means whoever spoke before. */
const UNMARKED = new Set(['it', 'i', 'we', 'you', 'who']);

/** Words that open a clause in front of the main one. */
const FRONT = new Set('if when while as after before once since although though because in on at during with by speaking asked'.split(' '));

/** Offset up to which a pronoun may find its person: not in what it is said to have said. */
function limitOf(pieces: readonly Piece[], { who, sentence }: Saying): number {
  const from = who?.from ?? 0;
  const before = from > 0 ? pieces[from - 1] : undefined;
  const first = pieces[sentence.start];
  const trails = before?.kind === 'mark' && first && !FRONT.has(first.lower);
  return (trails ? first.start : pieces[from]?.start) ?? 0;
}

function keepAll(
  hearing: Hearing,
  pieces: readonly Piece[],
  clauses: readonly Run[],
  speaker: Speaker | null,
  parts: readonly Part[],
): void {
  for (let index = 0; index < clauses.length; index++) keep(hearing, pieces, clauses[index] as Run, speaker, parts);
}

/** Keeps a reported clause, unless all of it is a quotation. */
function keep(hearing: Hearing, pieces: readonly Piece[], { from, to }: Run, speaker: Speaker | null, parts: readonly Part[]): void {
  const [first, last] = [pieces[from], pieces[to - 1]];
  if (!first || !last || last.after <= first.start) return;
  if (first.kind === 'mark' && (partAt(parts, from)?.close ?? 0) >= to - 2) return;
  hearing.speech.push({ start: first.start, end: last.after, speaker });
}
