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
  const proper = names.filter((name) => !values.some(({ start, end }) => start <= name.start && name.end <= end));
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
  const mentions = kept.map((hit) => place(hit, document, sentences, quotes, speech)).sort(inOrder);
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

function place(
  hit: Hit,
  document: Document,
  sentences: readonly Span[],
  quotes: readonly HitOf<'quote'>[],
  speech: readonly Speech[],
): Mention {
  const sentence = Math.max(0, lastBefore(sentences, hit.start));
  const { level, attributedTo } = voiceOf(hit, quotes, speech);
  return { ...hit, sentence, text: document.text.slice(hit.start, hit.end), level, attributedTo };
}

/** Between quotation marks, in a clause that reports what somebody said, or in the article's own voice. */
function voiceOf(hit: Hit, quotes: readonly HitOf<'quote'>[], speech: readonly Speech[]): { level: Level; attributedTo: string | null } {
  const holds = ({ start, end }: Span): boolean => start <= hit.start && hit.end <= end;
  const quote = hit.kind === 'quote' ? hit : quotes.find(holds);
  const speaker = quote ? quote.value.speaker : speech.findLast(holds)?.speaker;
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
