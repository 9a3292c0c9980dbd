/** Whose words stand where: the speaker of every quotation, and the clauses that report speech without quotation marks. */
import { ofDocument } from '../language/remember.js';
import { SIGN } from '../language/signs.js';
import type { Document, Speaker, Speech } from '../model.js';
import { type Saying, sayingsIn } from './attribution.js';
import type { Run } from './name-runs.js';
import { type Paragraph, type Piece, paragraphsOf } from './pieces.js';
import { isComplete } from './quote-complete.js';
import { markedIn } from './quote-marks.js';
import { partsOf, type Quoted } from './quote-parts.js';
import { castOf, lastSaid, NOTHING_SAID } from './quote-scene.js';
import { type Marked, type Part, type Signature, wordsOf } from './quote-span.js';
import type { Attribution } from './speaker.js';
import { toSpeaker } from './speaker-reference.js';
import { stageOf } from './speaker-stage.js';
import { type Hearing, tell } from './speech-told.js';
import { mainSubject } from './subject.js';

interface Voices {
  readonly quotes: readonly Quoted[];
  readonly speech: readonly Speech[];
}

/** Every quotation and every reported clause of a document, each in text order. */
export const voicesOf: (document: Document) => Voices = ofDocument(listen);

/** Every reported clause of a document, in text order: "S said (that) …", "according to S, …", "…, S said", "reportedly …". */
export function speechOf(document: Document): readonly Speech[] {
  return voicesOf(document).speech;
}

function listen(document: Document): Voices {
  const paragraphs = paragraphsOf(document);
  const marked = markedIn(document, paragraphs);
  const quotes: Quoted[] = [];
  for (let index = 0; index < marked.length; index++) quotes.push(toQuoted(document.text, marked[index] as Marked));
  const speech: Speech[] = [];
  const stage = stageOf(document, marked);
  const hearing: Hearing = { stage, paragraphs, quotes, speech, index: 0, last: null, followed: NOTHING_SAID, begun: null };
  let next = 0;
  for (let index = 0; index < paragraphs.length; index++) {
    const { block } = paragraphs[index] as Paragraph;
    while (next < marked.length && (marked[next] as Marked).close <= block.start) next++;
    let to = next;
    while (to < marked.length && (marked[to] as Marked).open < block.end) to++;
    hearing.index = index;
    listenTo(hearing, next, to);
  }
  return { quotes, speech: speech.sort(inOrder) };
}

function inOrder(a: Speech, b: Speech): number {
  return a.start - b.start || b.end - a.end;
}

function toQuoted(text: string, marked: Marked): Quoted {
  const words = wordsOf(text, marked);
  const complete = (marked.shown !== 'marks' || marked.repeated.length > 0) && isComplete(words);
  return { marked, words, complete, attribution: marked.speaker ? { speaker: marked.speaker, verb: null } : null };
}

const NO_PARTS: readonly Part[] = [];

/** `from` and `to`: the quotations that reach into the paragraph. */
function listenTo(hearing: Hearing, from: number, to: number): void {
  const paragraph = hearing.paragraphs[hearing.index] as Paragraph;
  const { block, pieces, sentences } = paragraph;
  if (block.zone === 'pull-quote') return;
  let parts = NO_PARTS;
  if (from < to) {
    const { marked } = hearing.quotes[from] as Quoted;
    if (marked.speaker !== undefined) return;
    if (marked.shown === 'block') {
      setApart(hearing, from);
      return;
    }
    parts = partsOf(hearing.quotes, paragraph, from, to);
  }
  const told: Saying[] = [];
  for (let at = 0; at < sentences.length; at++) {
    const sentence = sentences[at];
    if (sentence === undefined || (sentence.signs & SIGN.speech) === 0) continue;
    const sayings = sayingsIn(pieces, sentence, parts);
    if (sayings.length > 0) tell(hearing, sayings, parts, told);
  }
  if (parts.length === 0 && !endsInColon(paragraph)) {
    const said = told.length > 0 ? lastSaid(pieces, told, sentences[sentences.length - 1]?.start ?? 0) : null;
    hearing.followed = said === null ? NOTHING_SAID : { quoted: null, said };
    if (told.length > 0) hearing.begun = null;
  } else cast(hearing, paragraph, parts, told, from);
}

/** A block quotation: whoever signs it, else whoever is said to say something right before it, has said it. */
function setApart(hearing: Hearing, index: number): void {
  const { quotes, followed } = hearing;
  const quote = quotes[index] as Quoted;
  const { signature } = quote.marked;
  const speaker = signature ? signer(hearing, signature) : (followed.said ?? followed.quoted);
  quote.attribution = speaker && { speaker, verb: null };
}

function signer({ stage, paragraphs, last }: Hearing, { paragraph, from, to }: Signature): Speaker {
  return toSpeaker(stage, { from, to }, { paragraphs, index: paragraph, last }, 0, null);
}

function endsInColon({ pieces, sentences }: Paragraph): boolean {
  const last = sentences[sentences.length - 1];
  return last !== undefined && (last.signs & SIGN.quotation) !== 0 && (pieces[pieces.length - 1] as Piece).text === ':';
}

function cast(hearing: Hearing, paragraph: Paragraph, parts: readonly Part[], told: readonly Saying[], from: number): void {
  const { pieces } = paragraph;
  const meant = (who: Run): Speaker => toSpeaker(hearing.stage, who, hearing, pieces[who.from]?.start ?? 0, null);
  const subjectOf = (start: number, end: number): Speaker | null => {
    const who = mainSubject(pieces, start, end);
    const speaker = who && meant(who);
    return speaker?.name ? speaker : null;
  };
  const { attributions, followed } = castOf({ paragraph, told, meant, subjectOf }, parts, hearing.followed, hearing.begun);
  settle(hearing, from, attributions, paragraph.block.end);
  hearing.followed = followed;
}

/** A quotation that ends in the paragraph has its speaker; one that goes on keeps what was found so far. */
function settle(hearing: Hearing, from: number, found: readonly (Attribution | null)[], end: number): void {
  hearing.begun = null;
  for (let index = 0; index < found.length; index++) {
    const attribution = found[index] ?? null;
    const quote = hearing.quotes[from + index];
    if (!quote) continue;
    if (quote.marked.close <= end) quote.attribution = attribution;
    else hearing.begun = attribution;
  }
}
