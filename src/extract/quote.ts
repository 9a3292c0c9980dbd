/** Quotations: the words somebody is shown to have said, and who is said to have said them. */
import type { Document, HitOf } from '../model.js';
import { voicesOf } from './speech.js';

/** Every quotation of the document, in text order. The span holds the words without the marks and without a comma before the closing one. */
export function extractQuotes(document: Document): HitOf<'quote'>[] {
  const hits: HitOf<'quote'>[] = [];
  for (const { marked, words, complete, attribution } of voicesOf(document).quotes) {
    const [speaker, verb] = [attribution?.speaker ?? null, attribution?.verb ?? null];
    hits.push({ kind: 'quote', start: marked.start, end: marked.end, value: { words, speaker, verb, complete, shown: marked.shown } });
  }
  return hits;
}
