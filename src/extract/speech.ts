/** Reported speech: what someone is said to have said, outside quotation marks or around them. */
import type { Document, Span, Speaker } from '../model.js';
import { isReporting, phraseAfter, type Stage, sayerOf, stageOf, toSpeaker } from './attribution.js';
import type { Run } from './name-runs.js';
import { type Paragraph, type Piece, paragraphsOf } from './pieces.js';
import { markedIn } from './quote-marks.js';
import { ADVERBS, BARE_CLAUSE, REPORTING_VERBS } from './quote-words.js';
import { endsSentence } from './speaker.js';
import { isPreposition } from './subject.js';

/** A clause that reports what a speaker said; offsets count Document.text. */
export interface Speech extends Span {
  readonly speaker: Speaker;
  readonly level: 'reported';
}

const known = new WeakMap<Document, readonly Speech[]>();

/** Every reported clause of a document, in text order: "S said (that) …", "according to S, …", "…, S said." */
export function speechOf(document: Document): readonly Speech[] {
  let speech = known.get(document);
  if (!speech) {
    speech = findSpeech(document);
    known.set(document, speech);
  }
  return speech;
}

interface Clause extends Run {
  readonly who: Run;
}

function findSpeech(document: Document): Speech[] {
  const stage = stageOf(document);
  const quoted = markedIn(document);
  const found: Speech[] = [];
  let next = 0;
  for (const paragraph of paragraphsOf(document)) {
    let last: string | null = null;
    while (next < quoted.length && (quoted[next]?.close ?? 0) <= paragraph.block.start) next++;
    for (const sentence of paragraph.sentences) {
      for (const clause of clausesOf(paragraph, sentence, (offset) => insideAny(quoted, next, offset, paragraph.block.end))) {
        const speech = toSpeech(stage, paragraph, clause, last);
        if (speech.end <= speech.start) continue;
        last = speech.speaker.name ?? last;
        found.push(speech);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function insideAny(quoted: readonly { open: number; close: number }[], from: number, offset: number, limit: number): boolean {
  for (let index = from; index < Math.min(quoted.length, from + 200); index++) {
    const one = quoted[index];
    if (!one || one.open > offset || one.open >= limit) return false;
    if (offset < one.close) return true;
  }
  return false;
}

function toSpeech(stage: Stage, paragraph: Paragraph, { from, to, who }: Clause, last: string | null): Speech {
  const { pieces } = paragraph;
  const speaker = toSpeaker(stage, paragraph, who, last);
  return { start: pieces[from]?.start ?? 0, end: pieces[to - 1]?.after ?? 0, speaker, level: 'reported' };
}

function clausesOf({ pieces }: Paragraph, { start, end }: Span, quoted: (offset: number) => boolean): Clause[] {
  const clauses: Clause[] = [];
  let last = end;
  while (last > start && /^[.!?]$/.test(pieces[last - 1]?.text ?? '')) last--;
  for (let at = start; at < last; at++) {
    const piece = pieces[at];
    if (!piece || quoted(piece.start)) continue;
    if (piece.lower === 'according' && pieces[at + 1]?.lower === 'to') clauses.push(...accordingTo(pieces, at, start, last));
    else if (isReporting(pieces, at) && !REPORTED_ELSEWHERE.has(piece.lower)) clauses.push(...reported(pieces, at, start, last));
  }
  return clauses;
}

/** Verbs whose complement is a name for something or a question put to someone, not what was said. */
const REPORTED_ELSEWHERE = new Set(
  'called calls call described describes describe spoke speaks speak labelled labeled labels dubbed dubs branded brands termed describing calling asked asks asking read reads quoted thought think urged urges demanded demands accused accuses accusing spoken'.split(
    ' ',
  ),
);

function accordingTo(pieces: readonly Piece[], at: number, start: number, end: number): Clause[] {
  const who = phraseAfter(pieces, at + 2);
  if (!who) return [];
  const after = pieces[who.to]?.text === ',' ? who.to + 1 : who.to;
  if (at === start) return after < end ? [{ from: after, to: clauseEnd(pieces, after, end), who }] : [];
  const to = pieces[at - 1]?.text === ',' ? at - 1 : at;
  return to > start ? [{ from: clauseStart(pieces, to, start), to, who }] : [];
}

function reported(pieces: readonly Piece[], verb: number, start: number, end: number): Clause[] {
  if (INVERTED.has(pieces[verb]?.lower ?? '') && pieces[verb - 1]?.text === ',' && verb - 1 > start) {
    const after = phraseAfter(pieces, verb + 1);
    const next = pieces[verb + 1]?.lower ?? '';
    if (after && next !== 'that' && !isPreposition(next) && pieces[after.to - 1]?.capital)
      return [{ from: clauseStart(pieces, verb - 1, start), to: verb - 1, who: after }];
  }
  const who = sayerOf(pieces, verb, start);
  if (!who) return [];
  const before = pieces[who.from - 1];
  if (before?.text === ',' && who.from - 1 > start && endsSentence(pieces, verb + 1)) {
    return [{ from: clauseStart(pieces, who.from - 1, start), to: who.from - 1, who }];
  }
  const from = complement(pieces, verb, end);
  return from < end ? [{ from, to: clauseEnd(pieces, from, end), who }] : [];
}

/** Verbs that stand before their subject after what was said: "The road is closed, said Anna Bell." */
const INVERTED = new Set(['said', 'says', 'added', 'wrote']);

/** Index at which the reported clause begins: after "that", or after the verb and whoever was told; `end` if there is none. */
function complement(pieces: readonly Piece[], verb: number, end: number): number {
  const limit = Math.min(end, verb + 16);
  for (let at = verb + 1; at < limit; at++) {
    const piece = pieces[at];
    if (!piece || /^[;()]$/.test(piece.text)) break;
    if (piece.text === ':') return at - verb <= 6 && pieces[verb + 1]?.lower !== 'to' ? at + 1 : end;
    if (piece.lower === 'that' && pieces[at + 1]?.text !== ',') return at + 1;
    if (isReporting(pieces, at) && REPORTING_VERBS.has(piece.lower)) break;
  }
  const word = pieces[verb]?.lower ?? '';
  if (!BARE_CLAUSE.has(word) && !word.endsWith('ing')) return end;
  let from = verb + 1;
  while (from < end && ADVERBS.has(pieces[from]?.lower ?? '')) from++;
  const next = pieces[from];
  if (next?.kind !== 'word' || /^(?:of|to|yes|no|so|as)$/.test(next.lower)) return end;
  const clause = isPreposition(next.lower) || word === 'told' ? afterPhrase(pieces, from, end) : from;
  return end - clause >= 3 ? clause : end;
}

/** After "on Tuesday", "in Lurk" or "reporters": the pronoun or determiner that begins the clause, else nothing. */
function afterPhrase(pieces: readonly Piece[], from: number, end: number): number {
  for (let at = isPreposition(pieces[from]?.lower ?? '') ? from + 1 : from; at < Math.min(end, from + 4); at++) {
    const next = pieces[at + 1];
    if (
      next &&
      pieces[at]?.kind === 'word' &&
      /^(?:he|she|it|they|we|the|there|a|an|his|her|its|their|no|this|these)$/.test(next.lower) &&
      at + 1 < end
    )
      return at + 1;
  }
  return end;
}

/** A contrast leaves what was said: ", but …", "; …". */
function clauseEnd(pieces: readonly Piece[], from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const text = pieces[at]?.text;
    if (text === ';' || text === '\u2014') return at;
    if (text === ',' && pieces[at + 1]?.lower === 'and' && saysAgain(pieces, at + 2, end)) return at;
    if (text === ',' && /^(?:but|while|whereas|although|though)$/.test(pieces[at + 1]?.lower ?? '')) return at;
  }
  return end;
}

/** Another speaker follows: ", and Bell said". */
function saysAgain(pieces: readonly Piece[], from: number, end: number): boolean {
  for (let at = from + 1; at < Math.min(end, from + 6); at++) if (isReporting(pieces, at)) return true;
  return false;
}

/** Where a clause that ends at `to` begins. */
function clauseStart(pieces: readonly Piece[], to: number, start: number): number {
  for (let at = to - 1; at > start; at--) if (/^[;\u2013\u2014]$/.test(pieces[at]?.text ?? '')) return at + 1;
  return start;
}
