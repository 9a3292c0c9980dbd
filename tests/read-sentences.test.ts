import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ARTICLE, documentOf, sentencesOf } from './read-sources.js';

/** Groups of paragraphs: `|` stands for the space between two sentences, `¦` for an end without one. */
const SENTENCES = (parse(readFileSync('src/read/sentences.cases.yaml', 'utf8')) as Record<string, string>[]).flatMap((group) =>
  Object.values(group).flatMap((rows) => rows.trimEnd().split('\n')),
);

describe('sentences', () => {
  it.each(SENTENCES)('%s', (row) => {
    const paragraph = row.replaceAll('|', ' ').replaceAll('¦', '');
    const expected = row.split(/[|¦]/).map((sentence) => sentence.trim());
    expect(sentencesOf(documentOf(`A heading here\n\n${paragraph}\n`, 'text', { headline: 'none' })).slice(1)).toEqual(expected);
  });

  it('are told apart by many rows', () => {
    expect(SENTENCES.length).toBeGreaterThan(90);
  });

  it('agree with Intl.Segmenter where no abbreviation stands', () => {
    const text = ARTICLE.slice(1, 3).join(' ').replace('28 Feb.', '28 February');
    const oracle = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment.trim());
    expect(sentencesOf(documentOf(text))).toEqual(oracle);
  });

  it('long runs of stops, quotation marks and brackets take linear time', () => {
    const time = (size: number): number => {
      const texts = ['.', '. (', '"', 'a. "', '1.', 'A.', "'", 'a-', '…“'].map((unit) => unit.repeat(size));
      const start = performance.now();
      for (const text of texts) documentOf(text);
      return performance.now() - start;
    };
    time(2000);
    const [small, large] = [Math.min(time(10_000), time(10_000)), Math.min(time(40_000), time(40_000))];
    expect(large / small).toBeLessThan(9);
  });
});

describe('words', () => {
  it.each([
    ['long-term plans', ['long-term', 'plans']],
    ['Ukraine’s “own”', ["ukraine's", 'own']],
    ['1,200 of 3.5 or 2,5', ['1,200', 'of', '3.5', 'or', '2,5']],
    ['the U.S. and D.C., a.m.', ['the', 'u.s.', 'and', 'd.c.', 'a.m.']],
    ['J. Ro', ['j', 'ro']],
    ['20% of $5', ['20', 'of', '5']],
    ['2016–2018', ['2016', '2018']],
    ['it—and only it', ['it', 'and', 'only', 'it']],
    ['Rivers’ end, ’twas', ['rivers', 'end', 'twas']],
    ['30-day, 3.5bn', ['30-day', '3.5bn']],
    ['Київ і Zürich', ['київ', 'і', 'zürich']],
    ['AT&T and R & D', ['at&t', 'and', 'r', 'd']],
    ['e\u0301tude', ['e\u0301tude']],
  ])('%s', (text, words) => {
    expect(
      documentOf(`${text} and so on it goes.`)
        .sentences[0]?.tokens.map(({ lower }) => lower)
        .slice(0, words.length),
    ).toEqual(words);
  });

  it('know capitals', () => {
    const tokens = documentOf('The Élan of ukraine, U.S. 5').sentences[0]?.tokens ?? [];
    expect(tokens.filter(({ capital }) => capital).map(({ lower }) => lower)).toEqual(['the', 'élan', 'u.s.']);
  });
});
