/** Runs one extractor. Where it fails, the paragraph loses its values of that kind, never the document, and the fault is kept. */
import type { Block, Document, MentionKind, Span } from '../model.js';

/** A paragraph in which an extractor failed; offsets count Document.text. */
export interface Fault extends Span {
  readonly kind: MentionKind;
}

/** More paragraphs than these are not looked at one by one: what is left of the document counts as one fault. */
const MOST_FAULTS = 20;

/**
 * What `run` finds in the document. If it throws, the paragraphs are halved until those that make it throw stand alone;
 * each becomes a Fault. Errors that are no fault of the text (out of memory) are thrown on.
 */
export function attempt<H extends Span>(
  document: Document,
  kind: MentionKind,
  run: (document: Document) => readonly H[],
  faults: Fault[],
): readonly H[] {
  try {
    return run(document);
  } catch (error) {
    if (!isFault(error)) throw error;
    return halved(document, document.blocks, kind, run, faults, faults.length + MOST_FAULTS);
  }
}

function halved<H extends Span>(
  document: Document,
  blocks: readonly Block[],
  kind: MentionKind,
  run: (document: Document) => readonly H[],
  faults: Fault[],
  most: number,
): readonly H[] {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return [];
  if (blocks.length === 1 || faults.length >= most) {
    faults.push({ kind, start: first.start, end: last.end });
    return [];
  }
  const middle = blocks.length >> 1;
  return [blocks.slice(0, middle), blocks.slice(middle)].flatMap((part) => {
    try {
      return run(only(document, part));
    } catch (error) {
      if (!isFault(error)) throw error;
      return halved(document, part, kind, run, faults, most);
    }
  });
}

/** The document with nothing but these paragraphs in it, all where they were. */
function only(document: Document, blocks: readonly Block[]): Document {
  const [start, end] = [blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0];
  const text = '\n'.repeat(start) + document.text.slice(start, end) + '\n'.repeat(document.text.length - end);
  const kept = new Set(blocks);
  const sentences = document.sentences.filter(({ block }) => kept.has(document.blocks[block] as Block));
  const offset = document.blocks.indexOf(blocks[0] as Block);
  return { ...document, text, blocks, sentences: sentences.map((sentence) => ({ ...sentence, block: sentence.block - offset })) };
}

function isFault(error: unknown): boolean {
  return error instanceof Error && !/heap|memory|Invalid array length|Invalid string length/i.test(error.message);
}
