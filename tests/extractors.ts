/** What must hold for every extractor, whatever the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document, Span } from '../src/model.js';
import { documentOf } from './cases.js';

/** An extractor by the name of what it finds; `acrossLines`: what it finds may go over the end of a paragraph. */
export interface Extractor {
  readonly name: string;
  readonly extract: (document: Document) => readonly Span[];
  readonly acrossLines?: true;
}

/** Texts made of `words`, and each of `pieces` again and again in one long line. */
export function testAnyText(extractors: readonly Extractor[], words: string, pieces: readonly string[]): void {
  describe.each(extractors)('$name', ({ extract, acrossLines }) => {
    test('finds nothing in an empty document', () => {
      expect(extract(documentOf(''))).toEqual([]);
    });

    test('stays inside the text, in one paragraph, in order', () => {
      const word = fc.constantFrom(...words.split(' '));
      fc.assert(
        fc.property(fc.array(word, { maxLength: 60 }), (list) => {
          const document = documentOf(list.join(' '));
          let last = 0;
          for (const { start, end } of extract(document)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(document.text.length);
            if (!acrossLines) expect(document.text.slice(start, end)).not.toContain('\n');
            last = start;
          }
        }),
        { numRuns: 300 },
      );
    });

    test.each(pieces)('reads a long line of %j in good time', (piece) => {
      const document = documentOf(piece.repeat(Math.ceil(200_000 / piece.length)));
      const started = performance.now();
      extract(document);
      expect(performance.now() - started).toBeLessThan(3000);
    });
  });
}
