/** Runs the tables of the extractors of names, lists, quotations and positions, and what must hold for any text. */
import { describe, expect, test } from 'vitest';
import { extractLists } from '../src/extract/list.js';
import { extractNames } from '../src/extract/name.js';
import { extractPositions } from '../src/extract/position.js';
import { extractQuotes } from '../src/extract/quote.js';
import { speechOf } from '../src/extract/speech.js';
import { documentOf, runTable } from './cases.js';
import { testAnyText } from './extractors.js';

runTable('src/extract/name.cases.yaml', extractNames);
runTable('src/extract/list.cases.yaml', extractLists);
runTable('src/extract/quote.cases.yaml', extractQuotes);
runTable('src/extract/position.cases.yaml', extractPositions);

/** Reported clauses of a text: the words, and who is said to have said them. */
function reported(text: string): [string, string | null, string][] {
  return speechOf(documentOf(text)).map(({ start, end, speaker }) => [
    text.slice(start, end),
    speaker?.name ?? null,
    speaker?.description ?? '',
  ]);
}

describe('reported speech', () => {
  test.each([
    ['Anna Bell said that the bridge was lost.', 'the bridge was lost', 'Anna Bell', 'Anna Bell'],
    ['Anna Bell said the bridge was lost, but the road was open.', 'the bridge was lost', 'Anna Bell', 'Anna Bell'],
    ['Mayor Anna Bell told reporters on Monday that the bridge was lost.', 'the bridge was lost', 'Anna Bell', 'Mayor Anna Bell'],
    ['The bridge was lost, Anna Bell said.', 'The bridge was lost', 'Anna Bell', 'Anna Bell'],
    ['According to Anna Bell, the bridge was lost.', 'the bridge was lost', 'Anna Bell', 'Anna Bell'],
    ['The bridge was lost, according to the ministry.', 'The bridge was lost', null, 'the ministry'],
    ['One of the participants, a woman who lost her son, said that nobody came.', 'nobody came', null, 'One of the participants'],
    ['The bridge was lost, said Mayor Anna Bell.', 'The bridge was lost', 'Anna Bell', 'Mayor Anna Bell'],
    ['Anna Bell told reporters the bridge was lost.', 'the bridge was lost', 'Anna Bell', 'Anna Bell'],
    ['Anna Bell left early, saying that the bridge was lost.', 'the bridge was lost', 'Anna Bell', 'Anna Bell'],
  ])('%s', (text, words, name, description) => {
    expect(reported(text)).toEqual([[words, name, description]]);
  });

  test.each([
    'Anna Bell said nothing.',
    'Anna Bell told reporters in Lurk.',
    'The bridge was lost.',
    'Anna Bell spoke on Monday.',
    '“The bridge is lost,” Anna Bell said on Monday.',
  ])('nothing is reported: %s', (text) => {
    expect(reported(text)).toEqual([]);
  });

  test('two speakers of one sentence each have their own clause', () => {
    expect(reported('Anna Bell said that it rained, and Tom Marr said that it snowed.')).toEqual([
      ['it rained', 'Anna Bell', 'Anna Bell'],
      ['it snowed', 'Tom Marr', 'Tom Marr'],
    ]);
  });

  test('"he" is the only person named before in the paragraph', () => {
    expect(reported('Anna Bell and Lurk agreed. Then Bell said that it rained. Later she said that it snowed.')).toEqual([
      ['it rained', 'Bell', 'Bell'],
      ['it snowed', 'Bell', 'she'],
    ]);
  });
});

describe('headlines', () => {
  test('in a headline with capitals only names count that the text uses too', () => {
    const headline = 'Anna Bell Opens Bridge Over River';
    const text = `${headline}\nOn Monday Anna Bell opened a bridge.`;
    const body = documentOf(text);
    const blocks = body.blocks.map((block, index) => ({ ...block, zone: index === 0 ? ('headline' as const) : block.zone }));
    expect(extractNames({ ...body, blocks }).map(({ start, value }) => [start, value.name])).toEqual([
      [0, 'Anna Bell'],
      [headline.length + 11, 'Anna Bell'],
    ]);
  });
});

describe('datelines and labels of speakers', () => {
  test.each(['LURK –', 'LURK, Marr —', 'LURK, March 3:', 'MARR:'])('no name is taken from %j', (lead) => {
    expect(extractNames(documentOf(`${lead} The bridge fell, Anna Bell said.`)).map(({ value }) => value.name)).toEqual(['Anna Bell']);
  });
});

testAnyText(
  [
    { name: 'names', extract: extractNames },
    { name: 'lists', extract: extractLists },
    { name: 'quotes', extract: extractQuotes, acrossLines: true },
    { name: 'positions', extract: extractPositions },
    { name: 'speech', extract: speechOf },
  ],
  'Anna Bell said that the “ ” " \' ’ , . : – and of Lurk four regions rejected plan he not by Minister \n ; ? told including part ( )',
  [
    '"',
    '“',
    '“a” ',
    '“a ',
    "'a ",
    ',',
    'Anna ',
    'Anna, ',
    'Anna and ',
    'said ',
    'Anna said “a” ',
    'rejected ',
    'Anna rejected the plan of ',
    'of the Bank ',
    'four regions: ',
  ],
);
