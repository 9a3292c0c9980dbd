/** Runs the tables of the extractors of figures: numbers, shares, durations, dates, extents. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractDates } from '../src/extract/date.js';
import { extractDurations } from '../src/extract/duration.js';
import { extractExtents } from '../src/extract/extent.js';
import { extractNumbers } from '../src/extract/number.js';
import { extractShares } from '../src/extract/share.js';
import { documentOf, runTable } from './cases.js';

runTable('src/extract/share.cases.yaml', extractShares);
runTable('src/extract/duration.cases.yaml', extractDurations);
runTable('src/extract/date.cases.yaml', extractDates);
runTable('src/extract/number.cases.yaml', extractNumbers);
runTable('src/extract/extent.cases.yaml', extractExtents);

const EXTRACTORS = { extractShares, extractDurations, extractDates, extractNumbers, extractExtents };

/** Pieces that look like the beginnings of values; strings of them try what no writer writes. */
const PIECES = fc.constantFrom(
  ...'1. 2,014 20 % percent $ €3.5 bn - – to and between from of a the third half one two dozen hundreds million May March 6 2025 Thursday last week years ago -year-old , . ( ) " \n minus ° about nearly part all 31 April 12:30 +44 Q2 : / most Varland'.split(
    / /,
  ),
);

describe('any text', () => {
  for (const [name, extract] of Object.entries(EXTRACTORS)) {
    test(`${name}: every hit lies in the text, in one paragraph, and none overlaps another`, () => {
      fc.assert(
        fc.property(fc.array(fc.oneof(PIECES, fc.string({ maxLength: 4 })), { maxLength: 30 }), fc.constantFrom(' ', ''), (words, glue) => {
          const text = words.join(glue);
          let end = 0;
          for (const hit of extract(documentOf(text, { published: '2025-03-07' }))) {
            expect(hit.start).toBeGreaterThanOrEqual(end);
            expect(hit.end).toBeGreaterThan(hit.start);
            expect(hit.end).toBeLessThanOrEqual(text.length);
            expect(text.slice(hit.start, hit.end)).not.toContain('\n');
            expect(JSON.parse(JSON.stringify(hit))).toEqual(hit);
            end = hit.end;
          }
        }),
        { numRuns: 300 },
      );
    });
  }

  for (const piece of [
    '7',
    '1.',
    '1. ',
    '$1,000-a-',
    'a third of ',
    'one hundred and ',
    '20 to ',
    'part of ',
    'March 6, ',
    '2014-',
    'and ',
    'Thursday ',
    '.',
    '- ',
    'ab',
    ' ',
    'about ',
    'second-',
  ]) {
    test(`200 KB of ${JSON.stringify(piece)} on one line are read in time`, () => {
      const document = documentOf(piece.repeat(Math.ceil(200_000 / piece.length)), { published: '2025-03-07' });
      const begun = performance.now();
      for (const extract of Object.values(EXTRACTORS)) extract(document);
      expect(performance.now() - begun).toBeLessThan(4000);
    });
  }
});
