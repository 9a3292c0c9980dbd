/** What looked like a value and was not understood is listed, and nothing else is. */
import { describe, expect, test } from 'vitest';
import { extract } from '../src/extract/index.js';
import { documentOf } from './cases.js';

function open(text: string): [string, string][] {
  return extract(documentOf(text, { published: '2025-03-07' }), text).unparsed.map(({ kind, text: words }) => [kind, words]);
}

describe('listed', () => {
  test.each<[string, [string, string][]]>([
    [
      'The mayor of Lurk opened Section 44 of the wall.',
      [
        ['name', 'Section'],
        ['number', '44'],
      ],
    ],
    ['Nobody in Lurk knew why the 9th was quiet.', [['number', '9th']]],
    ['“The bridge is lost, Anna Bell said.', [['quote', '“']]],
    ['He said «the bridge is lost, and left.', [['quote', '«']]],
  ])('%s', (text, expected) => {
    expect(open(text)).toEqual(expected);
  });
});

describe('not listed', () => {
  test.each([
    'On 6 March 2025 about 20 percent of Lurk was dark, and 40 houses burned.',
    '“The bridge is lost,” Anna Bell said.',
    'Varland Foreign Minister Anna Bell met the Varlandic president in Lurk.',
    'Lurk Mayor Anna Bell wrote to @lurkharbour about The Lurk Post.',
    'I think I’m late, said Anna Bell, D-Lurk.',
    'It may march on, and the second man sat down.',
  ])('%s', (text) => {
    expect(open(text)).toEqual([]);
  });

  test('marks of a pull quote', () => {
    const words = '“The bridge is lost”';
    expect(extract(documentOf(words, { zone: 'pull-quote' }), words).unparsed).toEqual([]);
  });

  test('capitals of a headline', () => {
    const document = documentOf('Grand Evening Ends In A Quiet Way', { zone: 'headline' });
    expect(extract(document, document.text).unparsed).toEqual([]);
  });

  test('furniture', () => {
    const document = documentOf('Subscribe for 9 a week until March', { zone: 'furniture' });
    expect(extract(document, document.text).unparsed).toEqual([]);
  });
});
