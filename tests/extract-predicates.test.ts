/** Runs the tables of the extractors of predicates and changes, and what must hold for any text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractChanges } from '../src/extract/change.js';
import { extractPredicates } from '../src/extract/predicate.js';
import type { Document, Span } from '../src/model.js';
import { documentOf, runTable } from './cases.js';

runTable('src/extract/change.cases.yaml', extractChanges);
runTable('src/extract/predicate.cases.yaml', extractPredicates);

const EXTRACTORS: Readonly<Record<string, (document: Document) => readonly Span[]>> = {
  changes: extractChanges,
  predicates: extractPredicates,
};

describe.each(Object.entries(EXTRACTORS))('%s', (_, extract) => {
  test('stays inside the text, in one paragraph, in order', () => {
    const words = fc.constantFrom(
      ...'Anna Bell was charged with fraud and killed 12 people signed the deal not to rose from 3 percent by $ . , \n up down drop in sales of a unchanged dead trial guilty found left missing half third'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => {
        const document = documentOf(list.join(' '));
        let last = 0;
        for (const { start, end } of extract(document)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(document.text.length);
          expect(document.text.slice(start, end)).not.toContain('\n');
          last = start;
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    'rose ',
    'Sales rose from ',
    'up 3 ',
    'drop in ',
    'unchanged ',
    'a 5 percent ',
    'killed ',
    'was charged with ',
    'to sign ',
    'dead ',
    'guilty ',
  ])('reads a long line of %j in good time', (piece) => {
    const document = documentOf(piece.repeat(Math.ceil(200_000 / piece.length)));
    const started = performance.now();
    extract(document);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
