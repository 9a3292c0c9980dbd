/** The accuracy run on rows of our own: what counts as right, what does not, and the figures made of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withTables } from '../src/measure/accuracy-page.js';
import { chronoNode } from '../src/measure/chrono.js';
import { runChrono } from '../src/measure/chrono-run.js';
import type { ChronoRow, QuantitiesRow, RecognizersResult, RecognizersRow } from '../src/measure/data.js';
import { factdiff } from '../src/measure/factdiff.js';
import { shareOf, tableOf } from '../src/measure/markdown-table.js';
import { missLines } from '../src/measure/misses.js';
import { runQuantities } from '../src/measure/quantities-run.js';
import { runRecognizers } from '../src/measure/recognizers-run.js';
import { recognizersText } from '../src/measure/recognizers-text.js';
import { conventionTable, firedTable, foundTable, groundLines } from '../src/measure/tables.js';
import { unitsNamed } from '../src/measure/units.js';
import type { Found, Ground, Recogniser, Value } from '../src/measure/values.js';
import { wilson } from '../src/measure/wilson.js';
import { ROOT } from './command.js';

const MONDAY = '2025-03-10T12:00:00';

/** A recogniser that finds one value, in all of the text or in the words given. */
function finding(value: Value, words?: string): Recogniser {
  return (text): Found[] => {
    const start = words === undefined ? 0 : text.indexOf(words);
    const end = start + (words ?? text).length;
    return [{ start, end, text: text.slice(start, end), values: [value] }];
  };
}

function row(text: string, type: string, resolution: RecognizersResult['resolution'], words = text): RecognizersRow {
  const start = text.indexOf(words);
  const expect = [{ text: words, start, end: start + words.length, type, resolution }];
  return {
    id: text,
    kind: type.startsWith('datetimeV2') ? 'datetime' : type,
    text,
    ref: MONDAY,
    expect,
    negative: false,
    js: 'supported',
    news: true,
  };
}

function dated(text: string, type: string, value: Readonly<Record<string, string>>): RecognizersRow {
  return row(text, `datetimeV2.${type}`, { values: [{ type, ...value }] });
}

const amount = (dimension: string, figure: number, ordinal = false): Value => ({ is: 'amount', dimension, amount: figure, ordinal });
const days = (from: string, to = from, preposition: string | null = null): Value => ({ is: 'days', from, to, preposition });
const length = (seconds: number, low = seconds, high = seconds, vague = false): Value => ({ is: 'length', seconds, low, high, vague });
const groundIn = (one: RecognizersRow, value: Value, words?: string): Ground | null | undefined =>
  runRecognizers([one], finding(value, words))[0]?.ground;

const EIGHT = row('eight boats', 'number', { value: '8' }, 'eight');
const THIRD = row('a third of it', 'number', { value: '0.333333333333333' }, 'a third');
const MILES = row('6 miles', 'dimension', { value: '6', unit: 'Mile' });
const TONS = row('2 tons', 'dimension', { value: '2', unit: 'Ton' });
const DOLLARS = row('$ 5', 'currency', { value: '5', unit: 'Dollar' });
const LARI = row('5 lari', 'currency', { value: '5', unit: 'Georgian lari', isoCurrency: 'GEL' });
const RANGE = row('8 to 16', 'numberrange', { value: '[8,16)' });
const ABOVE = row('over 40', 'numberrange', { value: '(40,)' });
const FRIDAY = row('on Friday', 'datetimeV2.date', {
  values: [
    { type: 'date', timex: 'XXXX-WXX-5', value: '2025-03-07' },
    { type: 'date', timex: 'XXXX-WXX-5', value: '2025-03-14' },
  ],
});
const MARCH = dated('3 to 12 March', 'daterange', { timex: '(2025-03-03,2025-03-12,P9D)', start: '2025-03-03', end: '2025-03-12' });
const QUARTER = dated('the first quarter', 'daterange', { timex: '(2025-01-01,2025-04-01,P3M)', start: '2025-01-01', end: '2025-04-01' });
const EARLIER = dated('earlier this month', 'daterange', { timex: '2025-03', start: '2025-03-01', end: '2025-03-16' });
const AGO = dated('two months ago', 'date', { timex: '2025-01-10', value: '2025-01-10' });
const NO_DAY = dated('30 February', 'date', { timex: 'XXXX-02-30', value: 'not resolved' });
const WEEKS = dated('several weeks', 'duration', { timex: 'P3W', value: '1814400' });
const HOURS = dated('3 hours', 'duration', { timex: 'PT3H', value: '10800' });
const SINCE = dated('since 2016', 'daterange', { timex: '2016', Mod: 'since', start: '2016-01-01' });
const AFTER = dated('after 2016', 'daterange', { timex: '2016', Mod: 'after', start: '2017-01-01' });

const EQUALITY: readonly (readonly [string, RecognizersRow, Value, Ground | null])[] = [
  ['the same number', EIGHT, amount('', 8), 'exact'],
  ['another number', EIGHT, amount('', 8.001), null],
  ['a rank for a count', EIGHT, amount('', 8, true), null],
  ['the number with a currency', EIGHT, amount('money:EUR', 8), 'exact'],
  ['the number as a share', EIGHT, amount('share', 8), null],
  ['a figure rounded in the data', THIRD, amount('', 1 / 3), 'exact'],
  ['miles in metres', MILES, amount('length', 9656.064), 'exact'],
  ['miles without their unit', MILES, amount('', 6), null],
  ['kilometres for miles', MILES, amount('length', 6000), null],
  ['any ton', TONS, amount('weight', 1814.36948), 'exact'],
  ['American dollars for a bare dollar', DOLLARS, amount('money:USD', 5), 'exact'],
  ['another dollar', DOLLARS, amount('money:CAD', 5), null],
  ['the currency by its code', LARI, amount('money:GEL', 5), 'exact'],
  ['both ends', RANGE, { is: 'range', dimension: '', low: 8, high: 16 }, 'exact'],
  ['ends as wide as rounding', RANGE, { is: 'range', dimension: '', low: 7.5, high: 16.5 }, 'exact'],
  ['too wide a range', RANGE, { is: 'range', dimension: '', low: 5, high: 19 }, null],
  ['one end only', RANGE, { is: 'range', dimension: '', low: 8, high: null }, null],
  ['an open range', ABOVE, { is: 'range', dimension: '', low: 40, high: null }, 'exact'],
  ['open on the other side', ABOVE, { is: 'range', dimension: '', low: null, high: 40 }, null],
  ['the second of two days listed', FRIDAY, days('2025-03-14'), 'exact'],
  ['a day that is not listed', FRIDAY, days('2025-03-21'), null],
  ['more than the day', FRIDAY, days('2025-03-14', '2025-03-15'), null],
  ['an exclusive end', MARCH, days('2025-03-03', '2025-03-11'), 'exact'],
  ['the last day that is named', MARCH, days('2025-03-03', '2025-03-12'), 'last-day-named'],
  ['a quarter', QUARTER, days('2025-01-01', '2025-03-31'), 'exact'],
  ['a day beyond a quarter', QUARTER, days('2025-01-01', '2025-04-01'), null],
  ['the half that the data cut', EARLIER, days('2025-03-01', '2025-03-15'), 'exact'],
  ['all of the month', EARLIER, days('2025-03-01', '2025-03-31'), 'timex'],
  ['the month up to the article', EARLIER, days('2025-03-01', '2025-03-10'), 'cut-at-reference'],
  ['a day in that month', EARLIER, days('2025-03-05'), null],
  ['to the day', AGO, days('2025-01-10'), 'exact'],
  ['the month that holds it', AGO, days('2025-01-01', '2025-01-31'), 'own-precision'],
  ['the year that holds it', AGO, days('2025-01-01', '2025-12-31'), null],
  ['the month before', AGO, days('2024-12-01', '2024-12-31'), null],
  ['a day marked as impossible', NO_DAY, { is: 'impossible' }, 'exact'],
  ['a day made possible', NO_DAY, days('2025-03-02'), null],
  ['hours in seconds', HOURS, length(10_800), 'exact'],
  ['other hours', HOURS, length(7_200, 3_600, 14_400, true), null],
  ['a range for a vague word', WEEKS, length(3_000_000, 1_209_600, 4_838_400, true), 'vague-word'],
  ['a range that says nothing', WEEKS, length(3_000_000, 1, 4_838_400, true), null],
  ['a day with its preposition', SINCE, days('2016-01-01', '2016-12-31', 'since'), 'exact'],
  ['a day without it', SINCE, days('2016-01-01', '2016-12-31'), null],
  ['the day after a year', AFTER, days('2016-01-01', '2016-12-31', 'after'), 'exact'],
  ['the wrong side', AFTER, days('2016-01-01', '2016-12-31', 'before'), null],
];

describe('what counts as right', () => {
  test.each(EQUALITY)('%s', (_, one, value, ground) => {
    expect(groundIn(one, value)).toBe(ground);
  });

  test('only what overlaps the words counts', () => {
    expect(groundIn(EIGHT, amount('', 8), 'boats')).toBeNull();
    expect(groundIn(EIGHT, amount('', 8), 'ight boats')).toBe('exact');
  });

  test('a unit is read by any of its names, alone and by another', () => {
    expect(unitsNamed('Kilometer per hour')).toEqual(unitsNamed('km/h'));
    expect(unitsNamed('USD per kg')[0]?.dimension).toBe('money:USD/weight');
    expect(unitsNamed('MW')[0]).toEqual({ dimension: 'power', factor: 1e6, offset: 0 });
    expect(unitsNamed('furlong')).toEqual([{ dimension: 'furlong', factor: 1, offset: 0 }]);
  });
});

const silent = (kind: string, text: string): RecognizersRow => ({ ...row(text, 'number', {}), kind, negative: true, expect: [] });

test('modifiers, American slashes and unsupported rows are told apart', () => {
  const slashes = dated('5/12', 'date', { timex: 'XXXX-05-12', value: '2025-05-12' });
  const dayFirst = dated('22/4', 'date', { timex: 'XXXX-04-22', value: '2025-04-22' });
  const rows = [EIGHT, SINCE, slashes, dayFirst, { ...MILES, js: 'unsupported' as const }, { ...TONS, news: false }];
  const parts = runRecognizers(rows, () => []).map(({ id, part }) => [id, part]);
  expect(parts).toEqual([
    ['eight boats', 'asked'],
    ['since 2016', 'modifier'],
    ['5/12', 'slashes'],
    ['22/4', 'asked'],
    ['6 miles', 'unsupported'],
  ]);
});

test('where nothing is expected only a value of that kind fires', () => {
  const rows = [silent('datetime', 'eight boats'), silent('number', 'eight boats'), silent('dimension', 'eight boats')];
  const fired = (value: Value): number[] => runRecognizers(rows, finding(value)).map(({ found }) => found.length);
  expect(fired(amount('', 8))).toEqual([0, 1, 0]);
  expect(fired(amount('length', 8))).toEqual([0, 0, 1]);
  expect(fired({ is: 'clock', hour: 8, minute: 0 })).toEqual([1, 0, 0]);
});

test('quantities: dimension, ranges by their ends, sums, and years that are dates', () => {
  const expect_ = (text: string, value: number, unit: string, uncertainty: number | null = null): QuantitiesRow['expect'][number] => ({
    ...{ text, value, unit, uncertainty },
  });
  const rows: QuantitiesRow[] = [
    { id: '1', text: '6 miles', expect: [expect_('6 miles', 6, 'mile')] },
    { id: '2', text: 'in 1979', expect: [expect_('1979', 1979, 'dimensionless')] },
    { id: '3', text: '2 hours and 5 minutes', expect: [expect_('2 hours', 2, 'hour'), expect_('5 minutes', 5, 'minute')] },
    { id: '4', text: 'nothing', expect: [] },
  ];
  const groundsOf = (recogniser: Recogniser): unknown[] => runQuantities(rows, recogniser).map(({ ground, part }) => ground ?? part);
  expect(groundsOf(finding(amount('length', 9656.064)))).toEqual(['exact', 'asked', 'asked', 'asked', 'asked']);
  expect(groundsOf(finding(days('1979-01-01', '1979-12-31')))).toEqual(['asked', 'year', 'asked', 'asked', 'asked']);
  expect(groundsOf(finding(length(7500)))).toEqual(['asked', 'asked', 'sum', 'sum', 'asked']);
  const ends: Recogniser = () => [{ start: 0, end: 9, text: '', values: [amount('weight', 2), amount('weight', 4)] }];
  const range: QuantitiesRow = { id: '5', text: '2 to 4 kg', expect: [expect_('2 to 4 kg', 3, 'kilogram', 1)] };
  expect(runQuantities([range], ends)[0]?.ground).toBe('both-ends');
});

test('dates of chrono: found, otherwise by convention, missed, or without the date they need', () => {
  const none = { y: null, m: null, d: null };
  const one = (text: string, ref: ChronoRow['ref'], y: number, m: number, d: number | null): ChronoRow => ({
    ...{ id: text, text, ref, expect: [{ text, start: { y, m, d }, end: none }] },
  });
  const march: readonly number[] = [2025, 2, 10, 12];
  const rows = [
    one('12 March 2025', march, 2025, 3, 12),
    one('June 2024', march, 2024, 6, 1),
    one('Friday', march, 2025, 3, 14),
    one('5/6', march, 2025, 5, 6),
    one('11am', march, 2025, 3, 11),
    one('2 months', march, 2025, 5, 10),
    one('10 August 88 CE', march, 88, 8, 10),
    one('7/8', march, 2025, 7, 8),
    one('two days ago', null, 2025, 3, 8),
    one('next Friday', march, 2025, 3, 21),
    { id: 'none', text: '30 February 2025', ref: march, expect: [] },
  ];
  const values: Readonly<Record<string, Value>> = {
    '12 March 2025': days('2025-03-12'),
    'June 2024': days('2024-06-01', '2024-06-30'),
    Friday: days('2025-03-07'),
    '2 months': length(5_184_000),
    '7/8': days('2025-08-07'),
    'next Friday': days('2025-03-14'),
    '30 February 2025': { is: 'impossible' },
  };
  const read: Recogniser = (text) => (values[text] ? [{ start: 0, end: text.length, text, values: [values[text]] }] : []);
  const outcomes = runChrono(rows, read);
  expect(outcomes.map(({ ground, convention, part }) => ground ?? convention ?? part)).toEqual([
    'exact',
    'own-precision',
    'a date without its year or direction is the last one, not the next',
    'numbers with slashes are not read where day and month could change places',
    'an hour or a minute without a day is no date',
    'a length of time alone is a duration, no date',
    'years before 1000 are not read',
    'asked',
    'lost',
    'asked',
    'a day that does not exist is found, and marked as impossible',
  ]);
  expect(conventionTable(outcomes.filter(({ part }) => part === 'asked'))).toMatch(/\| not found, or with another value +\| +2 \|/);
});

describe('the recognisers', () => {
  const valuesIn = (recogniser: Recogniser, text: string): Value[] => recogniser(text, MONDAY).flatMap(({ values }) => values);

  test.each<[string, Recogniser]>([
    ['factdiff', factdiff],
    ['recognizers-text', recognizersText],
  ])('%s reads numbers, units, money, shares, days and lengths', (_, recogniser) => {
    const text = 'On 6 March 2025 the port of Lurk lost 20 percent of its ships, 12 km of cable and 5 million euros in three weeks.';
    const wanted = [amount('length', 12_000), amount('money:EUR', 5_000_000), amount('share', 0.2)];
    const found = valuesIn(recogniser, text);
    for (const value of wanted) expect(found).toContainEqual(value);
    expect(found).toContainEqual(expect.objectContaining({ is: 'days', from: '2025-03-06', to: '2025-03-06' }));
    expect(found).toContainEqual(expect.objectContaining({ is: 'length', seconds: 1_814_400 }));
  });

  test('chrono-node reads days, months and ranges', () => {
    expect(valuesIn(chronoNode, 'on 6 March 2025')).toEqual([days('2025-03-06')]);
    expect(valuesIn(chronoNode, 'in June 2024')).toEqual([days('2024-06-01', '2024-06-30')]);
    expect(valuesIn(chronoNode, '3 to 12 March 2025')).toEqual([days('2025-03-03', '2025-03-12')]);
  });

  test('offsets count the text', () => {
    const text = '  Lurk,   on 6 March 2025';
    for (const recogniser of [factdiff, recognizersText, chronoNode]) {
      const found = recogniser(text, MONDAY).find(({ values }) => values.some(({ is }) => is === 'days'));
      expect(text.slice(found?.start, found?.end)).toContain('6 March 2025');
    }
  });
});

describe('figures', () => {
  test('the 95 % interval of Wilson', () => {
    const rounded = (k: number, n: number): string[] => wilson(k, n).map((end) => end.toFixed(4));
    // R. G. Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    expect(rounded(81, 263)).toEqual(['0.2553', '0.3662']);
    expect(rounded(15, 148)).toEqual(['0.0624', '0.1605']);
    expect(rounded(0, 20)).toEqual(['0.0000', '0.1611']);
    expect(rounded(1, 29)).toEqual(['0.0061', '0.1718']);
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  test('a share says what it is a share of', () => {
    expect(shareOf(81, 263)).toBe('30.8 % (25.5 to 36.6), 81 of 263');
    expect(shareOf(0, 0)).toBe('–');
  });

  test('a table has columns of one width', () => {
    expect(tableOf(['what', 'n'], [['boats', '12']])).toBe('| what  |   n |\n| ----- | --: |\n| boats |  12 |');
  });

  test('by kind, fired, and on which grounds', () => {
    const rows = [EIGHT, MILES, WEEKS, { ...EIGHT, negative: true, expect: [] }];
    const run = {
      name: 'us',
      outcomes: runRecognizers(rows, (text) => finding(text === 'several weeks' ? length(2e6, 1e6, 3e6, true) : amount('', 8))(text, null)),
    };
    expect(foundTable([run]).split('\n').slice(2)).toEqual([
      expect.stringMatching(/^\| datetime +\| +100\.0 % .*, 1 of 1 \|$/),
      expect.stringMatching(/^\| dimension +\| +0\.0 % .*, 0 of 1 \|$/),
      expect.stringMatching(/^\| number +\| +100\.0 % .*, 1 of 1 \|$/),
      expect.stringMatching(/^\| all +\| +66\.7 % .*, 2 of 3 \|$/),
    ]);
    expect(firedTable([run])).toMatch(/\| us +\| +1 \| +1 \|/);
    expect(groundLines(run)).toBe(
      `Of us's, counted as right on another ground than equality: 1 "a few", "several" as a range that holds the value.`,
    );
  });

  test('every miss is a line with what was wanted and what was found', () => {
    const lines = missLines(runRecognizers([EIGHT, MILES], finding(amount('', 8)))).map((line) => JSON.parse(line));
    expect(lines).toEqual([expect.objectContaining({ id: '6 miles', expected: '6 miles', part: 'asked' })]);
    expect(lines[0].right).toEqual([amount('length', 9656.064)]);
    expect(lines[0].found[0].values).toEqual([amount('', 8)]);
  });

  test('every share of the page is the one of its own counts', () => {
    const page = readFileSync(join(ROOT, 'docs/accuracy.md'), 'utf8');
    const shares = [...page.matchAll(/\d+\.\d % \([^)]*\), (?<k>\d+) of (?<n>\d+)/g)];
    expect(shares.length).toBeGreaterThan(20);
    for (const [words, k, n] of shares) expect(words).toBe(shareOf(Number(k), Number(n)));
  });

  test('the page keeps its prose and takes the tables', () => {
    const page = 'Prose.\n\n<!-- a -->\n\nold\n\n<!-- /a -->\n\nMore.\n';
    expect(withTables(page, 'a', 'new')).toBe('Prose.\n\n<!-- a -->\n\nnew\n\n<!-- /a -->\n\nMore.\n');
    expect(() => withTables(page, 'b', 'new')).toThrow('the page lacks <!-- b -->');
  });
});
