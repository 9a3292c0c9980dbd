/** A document to mentions: every extractor once, overlaps settled, each mention with its place and whose words it is in. */
import { lineStartsOf } from '../language/lines.js';
import { sliceMap, toRaw } from '../language/offsets.js';
import { lastBefore } from '../language/sorted.js';
import type { Block, Document, Hit, HitOf, Mention, Reading, SentenceReading, Speech, Token } from '../model.js';
import { attempt, type Fault } from './attempt.js';
import { extractChanges } from './change.js';
import { extractDates } from './date.js';
import { extractDurations } from './duration.js';
import { extractExtents } from './extent.js';
import { extractLists } from './list.js';
import { extractNames } from './name.js';
import { numbersBeside } from './number.js';
import { extractPositions } from './position.js';
import { extractPredicates } from './predicate.js';
import { extractQuotes } from './quote.js';
import { refine } from './refine.js';
import { extractShares } from './share.js';
import { speechOf } from './speech.js';
import { findUnparsed } from './unparsed.js';
import { voiceOf, voicesOf } from './voice.js';

/** `raw`: the file's own characters, for line numbers only. Nothing of a furniture paragraph is taken. */
export function extract(document: Document, raw: string): Reading {
  const faults: Fault[] = [];
  const { hits, quotes } = hitsOf(document, faults);
  const speech = attempt(document, 'quote', speechOf, faults)
    .map(({ start, end, speaker }): Speech => ({ start, end, speaker }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const mentions = placed(hits, document, quotes, speech);
  return {
    source: document.source,
    sentences: sentencesOf(document),
    mentions,
    speech,
    unparsed: findUnparsed(document, mentions, faults),
    oddities: document.oddities,
    skipped: document.blocks.filter(({ zone }) => zone === 'furniture').map((block) => skip(document, block)),
    lineStarts: lineStartsOf(raw),
  };
}

/** What every extractor finds; of values that overlap only one is left, and no name that a value holds. */
function hitsOf(document: Document, faults: Fault[]): { readonly hits: Hit[]; readonly quotes: readonly HitOf<'quote'>[] } {
  const names = attempt(document, 'name', extractNames, faults);
  const quotes = attempt(document, 'quote', extractQuotes, faults);
  const stretches = [
    ...attempt(document, 'date', extractDates, faults),
    ...attempt(document, 'share', extractShares, faults),
    ...attempt(document, 'duration', extractDurations, faults),
  ];
  const numbers = attempt(document, 'number', (part) => numbersBeside(part, stretches), faults);
  const values = refine([...stretches, ...numbers]);
  // Values do not overlap, so the last that begins at or before a name is the only one that can hold it.
  const proper = names.filter((name) => (values[lastBefore(values, name.start)]?.end ?? 0) < name.end);
  const lists = attempt(document, 'list', (part) => extractLists(part, names), faults);
  const positions = attempt(document, 'position', extractPositions, faults);
  const extents = attempt(document, 'extent', extractExtents, faults);
  const predicates = attempt(document, 'predicate', extractPredicates, faults);
  const changes = attempt(document, 'change', extractChanges, faults);
  return { hits: [...values, ...proper, ...quotes, ...lists, ...positions, ...extents, ...predicates, ...changes], quotes };
}

/** The hits in text order, each with its sentence and whose words it is in; those in furniture are left out. */
function placed(hits: Hit[], document: Document, quotes: readonly HitOf<'quote'>[], speech: readonly Speech[]): Mention[] {
  const { text, blocks, sentences } = document;
  const voices = voicesOf(quotes, speech);
  const mentions: Mention[] = [];
  let [block, sentence] = [0, 0];
  for (const hit of hits.sort(inOrder)) {
    const { kind, value, start, end } = hit;
    while (block + 1 < blocks.length && (blocks[block + 1]?.start ?? 0) <= start) block++;
    if (blocks[block]?.zone === 'furniture') continue;
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) <= start) sentence++;
    const { level, attributedTo } = voiceOf(hit, voices);
    // Written out: a spread of values of many shapes costs more than finding them.
    mentions.push({ kind, start, end, value, sentence, text: text.slice(start, end), level, attributedTo } as Mention);
  }
  return mentions;
}

function inOrder(a: Hit, b: Hit): number {
  return a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);
}

function sentencesOf(document: Document): SentenceReading[] {
  return document.sentences.map(({ start, end, block, tokens }) => ({
    start,
    end,
    text: document.text.slice(start, end),
    paragraph: document.blocks[block]?.number ?? 0,
    zone: document.blocks[block]?.zone ?? 'body',
    tokens: tokens.map(plain),
    map: sliceMap(document.map, { start, end }),
  }));
}

/** A token as data: what is known of its word stays behind with the document. */
function plain({ start, end, lower, capital }: Token): Token {
  return { start, end, lower, capital };
}

function skip(document: Document, block: Block): Reading['skipped'][number] {
  const raw = toRaw(document.map, block);
  return { ...raw, paragraph: block.number, zone: block.zone, text: document.text.slice(block.start, block.end) };
}
