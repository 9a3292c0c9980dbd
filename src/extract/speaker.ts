/** Who is said to have said a quotation: from the reporting verb before or after it, "according to", or a name and a colon. */
import type { Span, Speaker } from '../model.js';
import type { Saying } from './attribution.js';
import type { Run } from './name-runs.js';
import type { Paragraph, Piece } from './pieces.js';
import type { Part } from './quote-span.js';
import { KIND } from './reporting.js';
import { isClaimed, OWNERS } from './saying-claim.js';
import { phraseAfter } from './speaker-phrase.js';
import { isAuxiliary, isPreposition } from './subject.js';
import { isPast } from './subject-words.js';
import { IRREGULAR } from './verb-words.js';

export interface Attribution {
  readonly speaker: Speaker;
  readonly verb: string | null;
  /** Piece of the verb; -1 if there is none. */
  readonly at: number;
}

/** What stands in a paragraph besides its words; sayings in the order of their verbs. */
export interface Scene {
  readonly paragraph: Paragraph;
  readonly told: readonly Saying[];
  /** Names the subject of a clause. */
  readonly meant: (who: Run) => Speaker;
  /** The named person who is the subject of the sentence between two pieces. */
  readonly subjectOf: (from: number, to: number) => Speaker | null;
}

/** Longest stretch of pieces searched on either side. */
export const REACH = 60;

/** Index of the first saying at or after a piece. */
export function firstFrom(told: readonly Saying[], at: number): number {
  let [low, high] = [0, told.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((told[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The reporting verb before the quotation in its sentence that governs it; `near`: nothing but its hearer stands between. */
export function leadOf(
  { paragraph: { pieces }, told, meant }: Scene,
  { open, close, floor, fragment }: Part,
): (Attribution & { near: boolean }) | null {
  for (let index = firstFrom(told, open) - 1; index >= 0; index--) {
    const saying = told[index];
    if (!saying || open - saying.at > REACH || saying.sentence.end <= open) return null;
    if ((saying.kind & KIND.claim) !== 0) continue;
    const within = isWithin(pieces, told, index);
    if (within && isRefused(told[index - 1])) return null;
    if (within && pieces[open - 1]?.text === ':' && open - saying.at > HEARER && isStatement(pieces, saying)) continue;
    const near = isNear(pieces, saying, open);
    const agent = near && (saying.kind & KIND.naming) !== 0 && pieces[close + 1]?.lower === 'by' ? phraseAfter(pieces, close + 2) : null;
    if (agent) return { speaker: meant(agent), verb: saying.verb, at: saying.at, near: true };
    if (near || governs(pieces, saying, open, fragment))
      return saying.speaker && { speaker: saying.speaker, verb: saying.verb, at: saying.at, near: near && saying.at >= floor };
    if (saying.form === 'before' && pieces[close + 1]?.lower === 'by') return null;
  }
  return null;
}

/** Whether a verb denies what the clause after it reports. */
function isRefused(saying: Saying | undefined): boolean {
  return saying !== undefined && ((saying.kind & KIND.denied) !== 0 || /^den(?:ied|ies|y|ying)$/.test(saying.verb));
}

/** "In a statement, …", "In a letter to the council, …": what the sentence announces is read from it. */
export function isStatement(pieces: readonly Piece[], { sentence: { start } }: Saying): boolean {
  if (pieces[start]?.lower !== 'in' || !/^(?:an?|his|her|its|their)$/.test(pieces[start + 1]?.lower ?? '')) return false;
  for (let at = start + 2; at < start + 5; at++) if (WRITTEN.has(pieces[at]?.lower ?? '')) return true;
  return false;
}

const WRITTEN = new Set('statement letter email e-mail message post tweet note reply response memo release'.split(' '));

/** The claim of somebody in which a quotation lies; undefined if it lies in none, null if nobody is told to claim it. */
export function claimOf({ paragraph: { pieces }, told }: Scene, { open, close }: Part): Attribution | null | undefined {
  for (let index = firstFrom(told, open) - 1; index >= 0; index--) {
    const saying = told[index];
    if (!saying || open - saying.at > REACH || saying.sentence.end <= open) return undefined;
    if (!saying.who) return (saying.kind & KIND.denied) !== 0 ? null : undefined;
    if ((saying.kind & KIND.claim) === 0) continue;
    if (!isClaimed(pieces, saying.at, saying.who.from, open, close)) return undefined;
    const { speaker, verb, at } = saying;
    return speaker === null || OWNERS.has(speaker.description.toLowerCase()) ? null : { speaker, verb, at };
  }
  return undefined;
}

/** Between a verb and its colon stands a hearer of as many words. */
const HEARER = 4;

/** Whether a verb stands in what an earlier verb of its sentence reports: "said that Bell had replied", not "said it and added". */
export function isWithin(pieces: readonly Piece[], told: readonly Saying[], index: number): boolean {
  const [outer, inner] = [told[index - 1], told[index]];
  if (!outer || !inner?.who || outer.sentence !== inner.sentence || inner.form !== 'before' || outer.form !== 'before') return false;
  if ((inner.kind & KIND.participle) !== 0 || inner.who.from <= outer.at || (outer.kind & KIND.claim) !== 0) return false;
  for (let at = outer.at + 1; at < inner.at; at++) {
    const { text, lower } = pieces[at] as Piece;
    if (text === ';' || text === ',' || lower === 'and' || lower === 'but' || lower === 'while') return false;
  }
  return true;
}

/** Only a hearer, a day and a mark stand between the verb and the quotation. */
function isNear(pieces: readonly Piece[], { at, form, kind, who }: Saying, open: number): boolean {
  if (form === 'after') return false;
  if (form === 'according') return !!who && open - who.to <= 1;
  const last = pieces[open - 1]?.text ?? '';
  if (last === ':' && open - at < 24) return true;
  if ((kind & KIND.naming) !== 0) return open - at === 1;
  return open - at <= 3 ? !isPreposition(last) : last === ',' && open - at < 12 && !hasMark(pieces, at + 1, open - 1);
}

function hasMark(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (pieces[at]?.kind === 'mark') return true;
  return false;
}

/** Whether the quotation belongs to what the verb before it reports or names. */
function governs(pieces: readonly Piece[], { at, kind, form, verb, who }: Saying, open: number, fragment: boolean): boolean {
  if (form === 'hearsay' || form === 'after' || (form === 'according' && !who)) return false;
  if (form === 'according') return true;
  let [that, as, comma] = [false, false, false];
  for (let index = at + 1; index < open; index++) {
    const piece = pieces[index];
    if (!piece || piece.text === ';') return false;
    that ||= piece.lower === 'that' || piece.text === ':';
    as ||= piece.lower === 'as';
    comma ||= piece.text === ',';
  }
  const [first, last] = [pieces[at + 1]?.lower ?? '', pieces[open - 1]?.lower ?? ''];
  const between = open - at - 1;
  if ((kind & KIND.naming) !== 0)
    return between <= 24 && (as || /^(?:of|about|to)$/.test(first) || (between <= 10 && !comma && !TITLED_AT.has(last)));
  if (/^sp(?:eak|ok)/.test(verb)) return first === 'of' || first === 'about';
  if (that || (comma && pieces[(who?.from ?? 0) - 1]?.text === ',')) return true;
  if (TITLED_AT.has(last) && between <= 2) return false;
  if ((kind & KIND.hearer) !== 0) return (kind & KIND.bare) !== 0 || between <= 6;
  if ((kind & KIND.asking) !== 0) return true;
  if ((kind & KIND.bare) !== 0)
    return !NO_CLAUSE.has(first) && (!WRITING.has(verb) || !fragment || !/^(?:an?|his|her|their|its|in|on)$/.test(first));
  return between <= 4 && fragment && !isPreposition(last);
}

const TITLED_AT = new Set(['on', 'in', 'at']);
const NO_CLAUSE = new Set(['yes', 'no', 'so', 'as', 'about', 'nothing']);
/** Verbs whose object may be a thing written: "wrote a book about the “deal”". */
const WRITING = new Set([
  'wrote',
  'write',
  'writes',
  'writing',
  'announced',
  'explained',
  'denied',
  'confirmed',
  'noted',
  'acknowledged',
  'admitted',
]);

/** "Bell: “…”"; "Bell was even clearer: “…”" */
export function colonOf({ paragraph, meant, subjectOf }: Scene, { open, floor, fragment }: Part): Attribution | null {
  const { pieces, sentences } = paragraph;
  if (pieces[open - 1]?.text !== ':') return null;
  let from = open - 1;
  while (from > floor && open - from < 12 && pieces[from - 1]?.kind !== 'mark') from--;
  const before = pieces[from - 1];
  if (from === floor || !before || /^[.!?]$/.test(before.text)) {
    let [named, plain] = [false, true];
    for (let at = from; at < open - 1; at++) {
      named ||= !!pieces[at]?.capital;
      plain &&= !isAuxiliary(pieces[at]?.lower ?? '') && !isPast(pieces, at) && !IRREGULAR.has(pieces[at]?.lower ?? '');
    }
    if (named && plain && open - 1 - from <= 6) return { speaker: meant({ from, to: open - 1 }), verb: null, at: -1 };
  }
  const sentence = fragment ? undefined : sentences[sentenceAt(sentences, open - 1)];
  const speaker = sentence ? subjectOf(Math.max(floor, sentence.start), open - 1) : null;
  return speaker && { speaker, verb: null, at: -1 };
}

/** Index of the sentence that holds a piece; the last one for pieces beyond it. */
export function sentenceAt(sentences: readonly Span[], piece: number): number {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= piece) low = middle + 1;
    else high = middle;
  }
  return low;
}
