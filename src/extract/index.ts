/** A document to mentions: every extractor once, overlaps settled, each mention with its place and whose words it is in. */
import { lineStartsOf } from '../language/lines.js';
import { sliceMap, toRaw } from '../language/offsets.js';
import type { Block, Document, Hit, HitOf, Level, Mention, Reading, SentenceReading, Span, Speech, Unparsed } from '../model.js';
import { extractDates } from './date.js';
import { extractDurations } from './duration.js';
import { extractExtents } from './extent.js';
import { extractLists } from './list.js';
import { extractNames } from './name.js';
import { numbersBeside } from './number.js';
import { extractPositions } from './position.js';
import { extractQuotes } from './quote.js';
import { refine } from './refine.js';
import { extractShares } from './share.js';
import { speechOf } from './speech.js';
import { findUnparsed } from './unparsed.js';

/** `raw`: the file's own characters, for line numbers only. Nothing of a furniture paragraph is taken. */
export function extract(document: Document, raw: string): Reading {
  const names = extractNames(document);
  const quotes = extractQuotes(document);
  const stretches = [...extractDates(document), ...extractShares(document), ...extractDurations(document)];
  const values = refine([...stretches, ...numbersBeside(document, stretches)]);
  // Values do not overlap, so the last that begins at or before a name is the only one that can hold it.
  const proper = names.filter((name) => (values[lastBefore(values, name.start)]?.end ?? 0) < name.end);
  const hits: Hit[] = [
    ...values,
    ...proper,
    ...quotes,
    ...extractLists(document, names),
    ...extractPositions(document),
    ...extractExtents(document),
  ];
  const speech = speechOf(document)
    .map(({ start, end, speaker }): Speech => ({ start, end, speaker }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const sentences = sentencesOf(document);
  const kept = hits.filter((hit) => zoneAt(document, hit) !== 'furniture');
  const [quoted, told] = [rangesOf(quotes), rangesOf(speech)];
  const mentions = kept.map((hit) => place(hit, document, sentences, quoted, told)).sort(inOrder);
  const skipped = document.blocks.filter(({ zone }) => zone === 'furniture').map((block) => skip(document, block));
  const unparsed: readonly Unparsed[] = findUnparsed(document, mentions);
  return {
    source: document.source,
    sentences,
    mentions,
    speech,
    unparsed,
    oddities: document.oddities,
    skipped,
    lineStarts: lineStartsOf(raw),
  };
}

function sentencesOf(document: Document): SentenceReading[] {
  return document.sentences.map(({ start, end, block, tokens }) => ({
    start,
    end,
    text: document.text.slice(start, end),
    paragraph: document.blocks[block]?.number ?? 0,
    zone: document.blocks[block]?.zone ?? 'body',
    tokens,
    map: sliceMap(document.map, { start, end }),
  }));
}

/** Index of the last of the sorted spans that begins at or before the offset; -1 if none. */
function lastBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function zoneAt(document: Document, hit: Span): Block['zone'] {
  return document.blocks[lastBefore(document.blocks, hit.start)]?.zone ?? 'body';
}

function place(hit: Hit, document: Document, sentences: readonly Span[], quotes: Ranges<HitOf<'quote'>>, speech: Ranges<Speech>): Mention {
  const sentence = Math.max(0, lastBefore(sentences, hit.start));
  const { level, attributedTo } = voiceOf(hit, quotes, speech);
  return { ...hit, sentence, text: document.text.slice(hit.start, hit.end), level, attributedTo };
}

/** Spans in order of their start, with how far any of them up to each one reaches. */
interface Ranges<S extends Span> {
  readonly spans: readonly S[];
  readonly reach: readonly number[];
}

function rangesOf<S extends Span>(spans: readonly S[]): Ranges<S> {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return { spans: sorted, reach };
}

/** The spans that hold the hit, the innermost first; ends at the first one before which none reaches so far. */
function* around<S extends Span>(hit: Span, { spans, reach }: Ranges<S>): Generator<S> {
  for (let at = lastBefore(spans, hit.start); at >= 0 && (reach[at] ?? 0) >= hit.end; at--) {
    const span = spans[at];
    if (span && span.end >= hit.end) yield span;
  }
}

/** Between quotation marks, in a clause that reports what somebody said, or in the article's own voice. */
function voiceOf(hit: Hit, quotes: Ranges<HitOf<'quote'>>, speech: Ranges<Speech>): { level: Level; attributedTo: string | null } {
  const quote = hit.kind === 'quote' ? hit : [...around(hit, quotes)].at(-1);
  const speaker = quote ? quote.value.speaker : around(hit, speech).next().value?.speaker;
  const attributedTo = speaker ? (speaker.name ?? speaker.description) : null;
  return { level: quote ? 'quoted' : speaker ? 'reported' : 'own', attributedTo };
}

function inOrder(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);
}

function skip(document: Document, block: Block): Reading['skipped'][number] {
  const raw = toRaw(document.map, block);
  return { ...raw, paragraph: block.number, zone: block.zone, text: document.text.slice(block.start, block.end) };
}
