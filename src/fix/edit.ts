/** What --fix would change in a draft: declared spellings and the house style of dates, each with one right answer. Nothing is guessed. */
import { isOpen } from '../judge/record.js';
import { fold } from '../language/fold.js';
import { toRaw } from '../language/offsets.js';
import type { Discrepancy, Knowledge, Mention, Reading, SourceFile, Span } from '../model.js';
import { otherOrder } from './date-order.js';

/** Words of a draft to put right; offsets count the raw file. */
export interface Edit extends Span {
  /** From 1; column counts UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly old: string;
  readonly replacement: string;
}

/** Words that stay as they are, and why. */
export interface LeftAlone {
  readonly line: number;
  readonly column: number;
  readonly words: string;
  readonly because: string;
}

export interface Repair {
  /** In text order, none inside another. */
  readonly edits: readonly Edit[];
  readonly left: readonly LeftAlone[];
}

/** What a draft needs; `reading` is its reading, `discrepancies` those of the run. Decided ones are left to the people who decided. */
export function repairOf(draft: SourceFile, reading: Reading, discrepancies: readonly Discrepancy[], { names, style }: Knowledge): Repair {
  if (draft.role !== 'draft') return { edits: [], left: [] };
  const wanted: Wanted[] = discrepancies.flatMap(({ fix, decision, sides }) => {
    const side = sides.find(({ start, end }) => start === fix?.start && end === fix.end);
    return fix === null || !isOpen({ decision }) || fix.file !== draft.file || side === undefined
      ? []
      : [{ at: fix, old: side.value, replacement: fix.replacement }];
  });
  for (const mention of reading.mentions) {
    const at = rawOf(mention, reading);
    if (at === null || mention.level === 'quoted') continue;
    if (mention.kind === 'name' && style.names === 'house') {
      const entry = names.find(({ name, house }) => house !== null && house !== name && fold(name) === fold(mention.value.name));
      if (entry?.house) wanted.push({ at, old: mention.value.name, replacement: entry.house });
    }
    if (mention.kind === 'date' && style.dates !== null) {
      const turned = otherOrder(draft.raw.slice(at.start, at.end), mention.value, style.dates);
      if (turned !== null) wanted.push({ at, ...turned });
    }
  }
  return settle(wanted, draft, reading);
}

interface Wanted {
  /** Where the words stand, perhaps among others. */
  readonly at: Span;
  readonly old: string;
  readonly replacement: string;
}

function settle(wanted: readonly Wanted[], draft: SourceFile, reading: Reading): Repair {
  const quoted = reading.mentions.flatMap((mention) => (mention.kind === 'quote' ? (rawOf(mention, reading) ?? []) : []));
  const edits: Edit[] = [];
  const left: LeftAlone[] = [];
  for (const { at, old, replacement } of [...wanted].sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)) {
    const place = only(old, draft.raw, at);
    const words = draft.raw.slice(at.start, at.end);
    const written = asWritten(replacement, draft);
    const because =
      draft.offsetsIn === 'text'
        ? 'a Word or PDF file is not changed: put it right in the program that made it'
        : place === null
          ? 'the words are not written in one piece'
          : quoted.some(({ start, end }) => start < place.end && place.start < end)
            ? 'it stands in a quotation'
            : written === null
              ? `“${replacement}” has characters that mean something else in Markdown`
              : null;
    if (because !== null || place === null || written === null) left.push({ ...lineAt(reading, at.start), words, because: because ?? '' });
    else if (place.start >= (edits.at(-1)?.end ?? 0)) edits.push({ ...place, ...lineAt(reading, place.start), old, replacement: written });
  }
  return { edits, left };
}

/** Where the words stand in the span, as whole words and once; null otherwise. */
function only(words: string, raw: string, { start, end }: Span): Span | null {
  const at = raw.slice(start, end).indexOf(words);
  if (words === '' || at < 0 || raw.slice(start, end).lastIndexOf(words) !== at) return null;
  const place = { start: start + at, end: start + at + words.length };
  const whole =
    !/[\p{L}\p{N}]$/u.test(raw.slice(Math.max(0, place.start - 2), place.start)) &&
    !/^[\p{L}\p{N}]/u.test(raw.slice(place.end, place.end + 2));
  return whole ? place : null;
}

/** The words as the file must spell them; null where they cannot stand there as they are. */
function asWritten(words: string, { format }: SourceFile): string | null {
  if (format === 'html') return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return format === 'markdown' && /[\\`*_[\]<>&]/.test(words) ? null : words;
}

function rawOf({ sentence, start, end }: Mention, { sentences }: Reading): Span | null {
  const first = sentences[sentence];
  const last = sentences.findLast((one) => one.start < end);
  if (first === undefined || last === undefined) return null;
  return {
    start: toRaw(first.map, { start, end: start + 1 }).start,
    end: toRaw(last.map, { start: Math.max(start, last.start), end }).end,
  };
}

function lineAt({ lineStarts }: Reading, offset: number): { readonly line: number; readonly column: number } {
  const next = lineStarts.findIndex((start) => start > offset);
  const line = next < 0 ? lineStarts.length : next;
  return { line, column: offset - (lineStarts[line - 1] ?? 0) + 1 };
}
