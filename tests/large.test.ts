/** Long and odd inputs end soon: the time grows with the length of a text, not with its square. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factdiff, folderWith } from './command.js';

const MOST_SECONDS = 20;

const many = (count: number, make: (i: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(between);

/** Name, ending, and text of each input. */
const INPUTS: readonly (readonly [what: string, ending: string, text: () => string])[] = [
  [
    '5 MB in one paragraph',
    'txt',
    () => many(62_500, () => 'The mayor of Karvel said on 3 March 2025 that 40 percent of the road was built.'),
  ],
  ['5 MB in one word', 'txt', () => 'a'.repeat(5_000_000)],
  ['200 KB of dots', 'txt', () => '.'.repeat(200_000)],
  ['200 KB of “1.”', 'txt', () => '1.'.repeat(100_000)],
  ['200 KB of “1,”', 'txt', () => '1,'.repeat(100_000)],
  ['200,000 digits', 'txt', () => '9'.repeat(200_000)],
  ['100,000 marks that open a quotation', 'txt', () => '“'.repeat(100_000)],
  ['100,000 straight marks', 'txt', () => '" '.repeat(100_000)],
  ['5,000 quotations', 'txt', () => many(5000, (i) => `“We went to house ${i} on the hill by the sea,” Lund said.`)],
  ['50,000 dates', 'txt', () => `${many(50_000, (i) => `${1 + (i % 28)} May ${1900 + (i % 150)}`, ', ')}.`],
  ['100,000 numbers', 'txt', () => many(100_000, String)],
  ['10,000 names', 'txt', () => many(10_000, (i) => `Mayor Ada Lund${i} spoke.`)],
  ['20,000 reporting verbs in one sentence', 'txt', () => 'He said that '.repeat(20_000)],
  ['80,000 members of a list', 'txt', () => `${'Ost, Vest, '.repeat(40_000)}and Nord.`],
  ['a million blank lines', 'txt', () => '\n'.repeat(1_000_000)],
  ['a million spaces', 'txt', () => `a${' '.repeat(1_000_000)}b.`],
  ['100,000 nested <div>', 'html', () => `${'<div>'.repeat(100_000)}Words.${'</div>'.repeat(100_000)}`],
  ['100,000 nested <blockquote>', 'html', () => `${'<blockquote>'.repeat(100_000)}Words.`],
  ['200,000 “<”', 'html', () => '<'.repeat(200_000)],
  [
    'nested quotations and lists',
    'md',
    () => `${many(1000, (i) => `${'> '.repeat(i)}words.`, '\n')}\n\n${many(1000, (i) => `${'  '.repeat(i)}- item.`, '\n')}`,
  ],
  [
    'emphasis and brackets that nothing closes',
    'md',
    () => `${'*a **b '.repeat(30_000)}\n\n${'['.repeat(100_000)}\n\n${'[a]('.repeat(50_000)}`,
  ],
];

describe(`ends within ${MOST_SECONDS} seconds`, () => {
  test.each(INPUTS)('%s', { timeout: 2 * MOST_SECONDS * 1000 }, (_what, ending, text) => {
    const folder = folderWith();
    writeFileSync(join(folder, `long.${ending}`), `A headline of the paper\n\n${text()}\n`);
    const start = performance.now();
    const { status, stderr } = factdiff(folder, ['--no-config', `long.${ending}`, '-f', 'json=out.json']);
    expect({ status: status === 1 ? 0 : status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(performance.now() - start).toBeLessThan(MOST_SECONDS * 1000);
  });
});
