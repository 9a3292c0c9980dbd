/** The accuracy run on whole articles of our own: what counts as found, as silent and as said across two texts. */
import { describe, expect, test } from 'vitest';
import { type Alarm, type Article, type Checker, factdiffChecker, fileOf } from '../src/measure/articles.js';
import { lookalikes, runPairs, runPlanted, runQuotations, runUntouched, topicsOf } from '../src/measure/events.js';
import { naiveChecker } from '../src/measure/naive.js';

const ARTICLE: Article = { title: 'Ferry sinks', text: 'The ferry Hilda sank off Lurk on Monday. It held 12 people.', date: '2025-03-11' };
const OTHER: Article = { text: 'A ferry sank off Lurk. Twelve people were on it.' };
const EVENT = { id: 'ferry', docs: [ARTICLE, OTHER] };
const FAULT = {
  id: 'f',
  cluster: 'ferry',
  doc: 0,
  kind: 'number',
  sub: 'other-value',
  start: ARTICLE.text.indexOf('12'),
  before: '12',
  after: '21',
};

/** Raises one alarm on every place where an article's file holds the words. */
function onWords(words: string, known: Partial<Alarm> = {}): Checker {
  return (articles) =>
    articles.flatMap((article, i) => {
      const start = fileOf(article).indexOf(words);
      const side = { file: `${i}.txt`, start, end: start + words.length, exact: words };
      return start < 0 ? [] : [{ rule: 'a-rule', family: 'number', severity: 'warning', sides: [side], ...known } satisfies Alarm];
    });
}

describe('a planted fault', () => {
  test('is found by a new alarm on the changed words', () => {
    expect(runPlanted([EVENT], [FAULT], onWords('21 people'), 'warning').map(({ found }) => found)).toEqual([true]);
  });

  test('is not found by an alarm that stands elsewhere, was there before, or is too faint', () => {
    for (const checker of [onWords('Hilda'), onWords('people.'), onWords('21', { severity: 'note' })])
      expect(runPlanted([EVENT], [FAULT], checker, 'warning').map(({ found }) => found)).toEqual([false]);
  });

  test('names the words it expects when the article does not hold them', () => {
    expect(() => runPlanted([EVENT], [{ ...FAULT, before: '13' }], onWords('x'), 'warning')).toThrow('does not hold the words');
  });
});

test('articles as published: only what is severe enough counts', () => {
  const [raised] = runUntouched([EVENT], onWords('Lurk', { severity: 'note' }), 'warning');
  expect(raised).toEqual({ event: 'ferry', articles: 2, found: [] });
  expect(runUntouched([EVENT], onWords('Lurk'), 'warning')[0]?.found).toHaveLength(2);
});

test('quotations: factdiff reports a turned one and is silent on another punctuation', () => {
  const turned = {
    id: '1',
    date: '2025-03-11',
    cls: 'wording',
    a: 'We will not sell the mill to anybody this year',
    b: 'We will sell the mill to anybody this year',
  };
  const same = { ...turned, id: '2', cls: 'same-words', b: 'We will not sell the mill, to anybody, this year.' };
  const editorial = { ...turned, id: '3', cls: 'editorial' };
  expect(runQuotations([turned, same, editorial], factdiffChecker, 'warning').map(({ reported }) => reported)).toEqual([true, false]);
});

test('pairs: what is neither agreement nor contradiction is left out', () => {
  const rows = ['refute', 'support', 'nei'].map((label) => ({ id: label, label, a: 'It held 12 people.', b: 'It held 21 people.' }));
  expect(runPairs(rows, onWords('21'), 'warning').map(({ contradicts, reported }) => [contradicts, reported])).toEqual([
    [true, true],
    [false, true],
  ]);
});

test('look-alikes are texts of the two events of one topic; a topic holds all its texts', () => {
  const rows = ['a', 'a', 'b', 'b'].map((sub, i) => ({ topic: 1, sub, doc: `${i}`, text: `${i}` }));
  expect(lookalikes([...rows, { topic: 2, sub: 'a', doc: '9', text: '9' }]).map(({ id }) => id)).toEqual(['1:0:2', '1:0:3', '1:1:3']);
  expect(topicsOf(rows).map(({ docs }) => docs.length)).toEqual([4]);
});

describe('the naive checks raise what they are for', () => {
  const rulesOn = (...texts: string[]): string[] =>
    naiveChecker(texts.map((text) => ({ text, date: '2025-03-11' }))).map(({ rule }) => rule);

  test.each([
    ['naive-name', ['They met Brandt in town. They asked Brandt at home.', 'They saw Brundt in town that day.']],
    ['naive-number', ['The old ferry sank off Lurk with 12 aboard.', 'The old ferry sank off Lurk with 21 aboard.']],
    ['naive-date', ['The old ferry sank off Lurk on May 2.', 'The old ferry sank off Lurk on May 3.']],
    ['naive-weekday', ['The ferry sank on Monday, March 11 off Lurk.']],
    ['naive-list', ['He named three reasons: cost, time.']],
    ['naive-quote', ['She said: “We will not sell the mill this year.”', 'She said: “We shall not sell the mill this year.”']],
  ])('%s', (rule, texts) => {
    expect(rulesOn(...texts)).toContain(rule);
  });

  test('and nothing else', () => {
    expect(rulesOn('The ferry sank on Tuesday, March 11 off Lurk.', 'Brandt bought the old mill.')).toEqual([]);
  });
});
