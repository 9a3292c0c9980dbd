import type { OffsetMap, Span } from '../model.js';
import { countTo } from './sorted.js';

/** The map of a text that is its own raw text. */
export const IDENTITY: OffsetMap = { text: [0], raw: [0], width: [1] };

function entryAt(map: OffsetMap, offset: number): number {
  return countTo(map.text, offset) - 1;
}

/** Offset in the raw file of the character at `offset` in the text. */
function rawOf(map: OffsetMap, offset: number): number {
  const entry = entryAt(map, offset);
  const into = offset - (map.text[entry] ?? 0);
  return (map.raw[entry] ?? 0) + (into === 0 ? 0 : into - 1 + (map.width[entry] ?? 1));
}

/** Span in the raw file of a span of the text: from its first character to the end of its last one. */
export function toRaw(map: OffsetMap, span: Span): Span {
  const start = rawOf(map, span.start);
  if (span.end <= span.start) return { start, end: start };
  const last = span.end - 1;
  const entry = entryAt(map, last);
  const width = map.text[entry] === last ? (map.width[entry] ?? 1) : 1;
  return { start, end: rawOf(map, last) + width };
}

/** The part of a map that a span of the text needs, offsets still counting the whole text. */
export function sliceMap(map: OffsetMap, span: Span): OffsetMap {
  const from = entryAt(map, span.start);
  const to = entryAt(map, Math.max(span.start, span.end - 1));
  return { text: map.text.slice(from, to + 1), raw: map.raw.slice(from, to + 1), width: map.width.slice(from, to + 1) };
}
