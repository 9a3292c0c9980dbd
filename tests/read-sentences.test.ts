import { describe, expect, it } from 'vitest';
import { ARTICLE, documentOf, sentencesOf } from './read-sources.js';

/** One paragraph a row; `|` marks where one sentence ends and the next begins. */
const SENTENCES = [
  'The mill burned.|Nobody was hurt.',
  'He came!|She left?|They stayed…|All of them.',
  '“It is over.”|She left.',
  '“It is over. We lost. Go home,” she said.'.replace('. We', '.|We').replace('. Go', '.|Go'),
  '“Why?” Ana Ro asked.',
  '“Stop!” he said.|Nobody did.',
  'She asked who “paid for it?”|Nobody knew.',
  'The talks with the U.S. failed.|Nobody won.',
  'They talked to the U.S.|The talks failed.',
  'Officials of the U.S. Navy and the U.K. Home Office met.',
  'Washington, D.C., is quiet.',
  'Mr. Holm, Dr. Ro and Gen. Ames met Sen. J. D. Lund on St. Anne Street.',
  'It rained on Feb. 28 and on 3 Mar. in Harne.|The river rose.',
  'The share rose to 3.5 per cent.|In May it fell.',
  'Harne Ltd. owns the mill.',
  'The mill belongs to Harne Inc.|But Lund Co. wants it.',
  'They met at 10 a.m. Kyiv time, i.e. early, e.g. before Mr. Ro.',
  'No. 10 denied it.|No. 7 did not.',
  'He said no.|Ten others agreed.',
  'See p.m. and a.m.|The end.',
  'Ukraine’s mills burn… and burn.|Again.',
  'It cost $3.|Five of them cost $4.',
  '(It was late.)|They left.',
  'Ames et al. wrote it.|The rest is known.',
  'He is 42.|9 others are older.',
  'MILL OWNERS REFUSE|The owners of the mill refused.',
  '1. The first of the points.',
  'Visit example.com today.|Then rest.',
  'The EU, NATO and the UN agree.',
  'It ended. nobody came.',
];

describe('sentences', () => {
  it.each(SENTENCES)('%s', (row) => {
    const paragraph = row.replaceAll('|', ' ');
    expect(sentencesOf(documentOf(`Heading\n\n${paragraph}\n`)).slice(1)).toEqual(row.split('|'));
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
