/** Who is said to have said a quotation: from the reporting verb before or after it, "according to", or a name and a colon. */
import type { Document, Speaker } from '../model.js';
import { isReporting, phraseAfter, sayerOf, stageOf, toSpeaker } from './attribution.js';
import type { Run } from './name-runs.js';
import { CALENDAR } from './name-words.js';
import { type Paragraph, type Piece, paragraphsOf } from './pieces.js';
import type { Marked } from './quote-marks.js';
import { ADVERBS, NAMING_VERBS } from './quote-words.js';
import { isPreposition } from './subject.js';

export interface Attribution {
  readonly speaker: Speaker;
  readonly verb: string | null;
}

/** A quotation in its paragraph: indices of the pieces of its marks; `floor` is the piece after the quotation before it. */
interface Place {
  readonly paragraph: Paragraph;
  readonly open: number;
  readonly close: number;
  readonly floor: number;
  /** The piece of the opening mark of the next quotation in the paragraph, or the paragraph's length. */
  readonly ceiling: number;
}

interface Found {
  readonly who: Run;
  readonly verb: string | null;
}

/** Attribution of each quotation, in their order; null where none is told. */
export function attribute(document: Document, marked: readonly Marked[]): (Attribution | null)[] {
  const stage = stageOf(document);
  const places = placesOf(document, marked);
  const results: (Attribution | null)[] = [];
  let last: string | null = null;
  let lastBlock = -1;
  for (const [index, place] of places.entries()) {
    if (!place) {
      results.push(null);
      continue;
    }
    const block = place.paragraph.block.number;
    if (block > lastBlock + 1) last = null;
    const found = find(place);
    const result: Attribution | null = found
      ? { speaker: toSpeaker(stage, place.paragraph, found.who, last), verb: found.verb }
      : inherited(place, places[index - 1] ?? null, results[index - 1] ?? null);
    results.push(result);
    if (result?.speaker.name) [last, lastBlock] = [result.speaker.name, block];
  }
  return results;
}

function find(place: Place): Found | null {
  const lead = beforeIt(place);
  if (lead?.near) return lead;
  return afterIt(place) ?? lead ?? byColon(place) ?? atTheEnd(place);
}

/** A quotation right after the attribution of another one, or in the same clause, has its speaker. */
function inherited(place: Place, before: Place | null, result: Attribution | null): Attribution | null {
  if (!result || before?.paragraph !== place.paragraph) return null;
  const { pieces } = place.paragraph;
  const between = pieces.slice(place.floor, place.open);
  const stop = between.findIndex((piece) => /^[.!?]$/.test(piece.text));
  const said = between.some((_, index) => isReporting(pieces, place.floor + index)) || between.some(({ lower }) => lower === 'according');
  if (stop < 0 && between.length <= 12 && between.every((piece) => piece.text !== ';'))
    return { speaker: result.speaker, verb: said ? result.verb : null };
  return said && stop === between.length - 1 && between.length <= 24 ? { speaker: result.speaker, verb: null } : null;
}

function placesOf(document: Document, marked: readonly Marked[]): (Place | null)[] {
  const paragraphs = paragraphsOf(document);
  const places: (Place | null)[] = [];
  let [at, floor] = [0, 0];
  for (const [index, { open, close, repeated }] of marked.entries()) {
    while (at < paragraphs.length && (paragraphs[at]?.block.end ?? 0) <= open) {
      at++;
      floor = 0;
    }
    const paragraph = paragraphs[at];
    if (!paragraph) {
      places.push(null);
      continue;
    }
    const { pieces, block } = paragraph;
    const from = pieceAt(pieces, open);
    const inside = repeated.length === 0 && close <= block.end;
    const to = inside ? pieceAt(pieces, close - 1) : pieces.length - 1;
    const next = marked[index + 1];
    const ceiling = next && next.open < block.end ? pieceAt(pieces, next.open) : pieces.length;
    places.push({ paragraph, open: from, close: to, floor, ceiling });
    floor = to + 1;
  }
  return places;
}

/** Index of the piece at an offset. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.after ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Longest stretch of pieces searched on either side. */
const REACH = 60;

/** The last reporting verb of the sentence before the quotation. */
function beforeIt({ paragraph: { pieces }, open, close, floor }: Place): (Found & { near: boolean }) | null {
  let from = open;
  while (from > floor && open - from < REACH && !/^[.!?\u2026]$/.test(pieces[from - 1]?.text ?? '')) from--;
  for (let at = open - 1; at >= from; at--) {
    const word = pieces[at];
    if (!word) break;
    if (word.lower === 'to' && pieces[at - 1]?.lower === 'according') {
      const who = phraseAfter(pieces, at + 1);
      return who && { who, verb: 'according to', near: true };
    }
    if (!isReporting(pieces, at)) continue;
    const agent = pieces[close + 1]?.lower === 'by' && NAMING_VERBS.has(word.lower) ? phraseAfter(pieces, close + 2) : null;
    const who = agent ?? sayerOf(pieces, at, from);
    if (!who) continue;
    const colon = /^[,:]$/.test(pieces[open - 1]?.text ?? '');
    return { who, verb: word.text, near: (open - at <= 3 && !NAMING_VERBS.has(word.lower)) || colon };
  }
  return null;
}

/** ", said Bell", ", Bell said", ", according to Bell" after the quotation. */
function afterIt({ paragraph: { pieces }, close, ceiling, open }: Place): Found | null {
  const ended = /^[.\u2026]$/.test(pieces[close - 1]?.text ?? '') && close - open > 1;
  let from = close + 1;
  if (pieces[from]?.text === ',' || pieces[from]?.text === '\u2014' || pieces[from]?.text === '\u2013') from++;
  else if (ended && pieces[from]?.capital) return null;
  const first = pieces[from];
  if (!first || from >= ceiling || first.kind === 'mark') return null;
  if (first.lower === 'according' && pieces[from + 1]?.lower === 'to') return found(phraseAfter(pieces, from + 2), 'according to');
  if (isReporting(pieces, from) && !first.lower.endsWith('ing')) return found(phraseAfter(pieces, from + 1), first.text);
  for (let at = from + 1; at < Math.min(ceiling, from + 24); at++) {
    const piece = pieces[at];
    if (!piece || /^[.!?;:]$/.test(piece.text)) return null;
    if (!isReporting(pieces, at)) continue;
    const who = sayerOf(pieces, at, from);
    return who && (who.from === from || onlyAdverbs(pieces, from, who.from)) ? { who, verb: piece.text } : null;
  }
  return null;
}

/** "The “deal” is dead, Bell said.": the attribution closes the sentence. */
function atTheEnd({ paragraph: { pieces }, close, ceiling }: Place): Found | null {
  for (let at = close + 1; at < Math.min(ceiling, close + REACH); at++) {
    const piece = pieces[at];
    if (!piece || /^[.!?;:]$/.test(piece.text)) return null;
    if (piece.lower === 'according' && pieces[at + 1]?.lower === 'to') return found(phraseAfter(pieces, at + 2), 'according to');
    if (!isReporting(pieces, at) || !endsSentence(pieces, at + 1)) continue;
    const who = sayerOf(pieces, at, close + 1);
    if (who && pieces[who.from - 1]?.text === ',') return { who, verb: piece.text };
  }
  return null;
}

/** Whether a sentence ends at `at`, or after a short phrase of time or place. */
export function endsSentence(pieces: readonly Piece[], at: number): boolean {
  for (let index = at; index < at + 7; index++) {
    const piece = pieces[index];
    if (!piece || /^[.!?;]$/.test(piece.text)) return true;
    if (piece.kind === 'mark' || piece.lower === 'that') return false;
    if (index === at && !isPreposition(piece.lower) && !ADVERBS.has(piece.lower) && !CALENDAR.has(piece.lower)) return false;
  }
  return false;
}

function found(who: Run | null, verb: string): Found | null {
  return who && { who, verb };
}

function onlyAdverbs(pieces: readonly Piece[], from: number, to: number): boolean {
  return pieces.slice(from, to).every(({ lower }) => ADVERBS.has(lower));
}

/** "Bell: “…”" */
function byColon({ paragraph: { pieces }, open, floor }: Place): Found | null {
  if (pieces[open - 1]?.text !== ':') return null;
  let from = open - 1;
  while (from > floor && open - from < 12 && pieces[from - 1]?.kind !== 'mark') from--;
  const before = pieces[from - 1];
  const starts = from === floor || !before || /^[.!?]$/.test(before.text);
  const named = pieces.slice(from, open - 1).some(({ capital }) => capital);
  return starts && named && open - 1 - from <= 6 ? { who: { from, to: open - 1 }, verb: null } : null;
}
