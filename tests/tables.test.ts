/** Every table of wordings has rows enough, and a third of them must stay silent: a false reading costs more than a miss. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mutations, readCases } from './cases.js';

const FOLDER = 'src/extract';
const tables = readdirSync(FOLDER).filter((file) => file.endsWith('.cases.yaml'));

describe.each(tables)('%s', (file) => {
  const rows = readCases(join(FOLDER, file));
  const silent = rows.filter(({ values }) => values.length === 0);

  test('has at least 60 rows', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60);
  });

  test('a third of its rows must yield nothing', () => {
    expect(silent.length * 3).toBeGreaterThanOrEqual(rows.length);
  });
});

test('a table stands beside every kind of value', () => {
  expect(tables.map((file) => file.replace('.cases.yaml', ''))).toEqual(
    expect.arrayContaining([
      'change',
      'date',
      'duration',
      'extent',
      'list',
      'name',
      'number',
      'position',
      'predicate',
      'quote',
      'share',
      'speech',
    ]),
  );
});

test('a row is also tried with each of its values changed, one too few and one too many', () => {
  expect(mutations([{ low: 4, unit: null, ordinal: false, items: ['a'] }])).toEqual([
    [],
    [{ low: 4, unit: null, ordinal: false, items: ['a'] }, {}],
    [{ low: 5.004, unit: null, ordinal: false, items: ['a'] }],
    [{ low: null, unit: null, ordinal: false, items: ['a'] }],
    [{ low: 4, unit: 'something', ordinal: false, items: ['a'] }],
    [{ low: 4, unit: null, ordinal: true, items: ['a'] }],
    [{ low: 4, unit: null, ordinal: false, items: ['a', 'something'] }],
    [{ low: 4, unit: null, ordinal: false, items: ['a '] }],
    [{ low: 4, unit: null, ordinal: false, items: [null] }],
  ]);
});
