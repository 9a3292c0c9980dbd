/** The worked example: each mistake put into the articles is reported, each look-alike is silent, and nothing else is said. */
import { expect, test } from 'vitest';
import type { Discrepancy, Family, Report, Severity, Side } from '../src/model.js';
import { ownFiles, ownReport } from './own-project.js';

const FILES = ownFiles();

interface Planted {
  readonly what: string;
  readonly family: Family;
  readonly severity: Severity;
  /** File and words of the mistake. */
  readonly wrong: readonly [file: string, words: string];
  /** File and words of the other sides that must be shown; none for a text that contradicts itself. */
  readonly others: readonly (readonly [file: string, words: string])[];
}

const PLANTED: readonly Planted[] = [
  {
    what: 'misspelt place',
    family: 'spelling',
    severity: 'error',
    wrong: ['harbour-post-draft.md', 'Lherson'],
    others: [
      ['meridian-wire.txt', 'Kherson'],
      ['northern-ledger.txt', 'Kherson'],
      ['tidewater-dispatch.txt', 'Kherson'],
      ['civic-observer.html', 'Kherson'],
    ],
  },
  {
    what: 'share',
    family: 'number',
    severity: 'warning',
    wrong: ['northern-ledger.txt', 'one-third'],
    others: [
      ['meridian-wire.txt', 'about one-fifth'],
      ['eastgate-review.md', 'about 20&nbsp;percent'],
      ['harbour-post-draft.md', 'roughly a fifth'],
    ],
  },
  {
    what: 'date',
    family: 'date',
    severity: 'error',
    wrong: ['harbour-post-draft.md', '7 March'],
    others: [
      ['northern-ledger.txt', '6 March'],
      ['eastgate-review.md', 'March 6'],
      ['meridian-wire.txt', 'Thursday'],
    ],
  },
  { what: 'weekday', family: 'weekday', severity: 'error', wrong: ['harbour-post-draft.md', 'Monday, 11 March 2025'], others: [] },
  { what: 'list count', family: 'list-count', severity: 'error', wrong: ['northern-ledger.txt', 'Zaporizhzhia and Crimea'], others: [] },
  {
    what: 'list members',
    family: 'list-members',
    severity: 'warning',
    wrong: ['eastgate-review.md', 'Kharkiv'],
    others: [
      ['meridian-wire.txt', 'Donetsk, Luhansk, Kherson and Zaporizhzhia'],
      ['claims.yaml', 'annexed-2022'],
    ],
  },
  {
    what: 'list extent',
    family: 'list-extent',
    severity: 'warning',
    wrong: ['tidewater-dispatch.txt', 'the whole of the'],
    others: [
      ['harbour-post-draft.md', 'parts of four regions'],
      ['eastgate-review.md', 'partly occupies'],
      ['claims.yaml', 'regions-occupied'],
    ],
  },
  {
    what: 'duration',
    family: 'number',
    severity: 'error',
    wrong: ['harbour-post-draft.md', '60-day'],
    others: [
      ['eastgate-review.md', 'thirty-day'],
      ['tidewater-dispatch.txt', '30-day'],
      ['civic-observer.html', '30-day'],
    ],
  },
  {
    what: 'quotation without its negation',
    family: 'quote',
    severity: 'error',
    wrong: ['harbour-post-draft.md', 'Russia sees room for compromise'],
    others: [
      ['meridian-wire.txt', 'Russia sees no room for compromise'],
      ['eastgate-review.md', 'Russia sees no room for compromise'],
    ],
  },
  {
    what: 'quotation with two speakers',
    family: 'attribution',
    severity: 'warning',
    wrong: ['eastgate-review.md', 'This is a given fact'],
    others: [['meridian-wire.txt', 'This is a given fact']],
  },
  {
    what: 'standfirst quotation that the article does not have',
    family: 'headline',
    severity: 'warning',
    wrong: ['civic-observer.html', 'a peace to secure until you have a peace'],
    others: [],
  },
  {
    what: 'position',
    family: 'stance',
    severity: 'warning',
    wrong: ['tidewater-dispatch.txt', 'accepted the ceasefire proposal'],
    others: [
      ['harbour-post-draft.md', 'rejected the ceasefire proposal'],
      ['eastgate-review.md', 'rejected the ceasefire proposal'],
    ],
  },
  {
    what: 'year against the reference value',
    family: 'date',
    severity: 'error',
    wrong: ['civic-observer.html', '2013'],
    others: [['claims.yaml', '2014']],
  },
];

const stands = ({ file, exact }: Side, [name, words]: readonly [string, string]): boolean =>
  file.replace('sources/', '') === name && exact.includes(words);

const isOf = (planted: Planted, { family, sides }: Discrepancy): boolean =>
  family === planted.family && sides.some((side) => stands(side, planted.wrong));

test.each(PLANTED)('$what', async (planted) => {
  const found = (await ownReport()).discrepancies.filter((one) => isOf(planted, one));
  expect(found.map(({ severity }) => severity)).toEqual([planted.severity]);
  for (const other of planted.others)
    expect(
      found[0]?.sides.some((side) => stands(side, other)),
      other.join(': '),
    ).toBe(true);
});

test('nothing else is reported, as an error, a warning or a note', async () => {
  const { discrepancies, summary, unreadable, undecided } = await ownReport();
  expect(discrepancies.filter((one) => !PLANTED.some((planted) => isOf(planted, one))).map(({ message }) => message)).toEqual([]);
  expect(discrepancies).toHaveLength(PLANTED.length);
  const count = (level: Severity): number => PLANTED.filter(({ severity }) => severity === level).length;
  expect(summary).toEqual({ error: count('error'), warning: count('warning'), note: 0, decided: 0, exit: 1 });
  expect([unreadable, undecided]).toEqual([[], []]);
});

/** Words that look like a mistake to a reader in a hurry; they must stand in the file and on no side of a discrepancy. */
const SILENT: readonly (readonly [file: string, words: string])[] = [
  ['eastgate-review.md', 'Volodymyr Zelenskyy'],
  ['northern-ledger.txt', 'Sergei Lavrov'],
  ['meridian-wire.txt', '28 Feb. ended'],
  ['eastgate-review.md', 'February 28'],
  ['tidewater-dispatch.txt', 'February 28'],
  ['harbour-post-draft.md', '28 February'],
  ['northern-ledger.txt', 'six diplomatic compounds, including properties in New York and Maryland'],
  ['northern-ledger.txt', 'Istanbul on 27 February'],
  ['northern-ledger.txt', 'talks in Saudi Arabia in February'],
  ['civic-observer.html', 'talks in Saudi Arabia on 18 February'],
  ['civic-observer.html', 'Donbas is the name for Donetsk and Luhansk together'],
  ['civic-observer.html', '21 May 2015'],
  ['meridian-wire.txt', 'Foreign Minister Sergey Lavrov'],
  ['harbour-post-draft.md', 'head of the Russian Foreign Ministry'],
  ['meridian-wire.txt', 'U.S. mood'],
  ['meridian-wire.txt', 'strong signals that they [Russia] are ready for peace'],
  ['civic-observer.html', 'strong signals that they are ready for peace'],
  ['northern-ledger.txt', 'undisguised involvement of NATO countries'],
  ['eastgate-review.md', 'The only way this conflict can end is through negotiation'],
  ['eastgate-review.md', 'on March 11. American'],
  ['eastgate-review.md', 'the halt in military aid'],
  ['meridian-wire.txt', 'The first 60 days cost nothing'],
  ['civic-observer.html', 'Quiz: 20 questions on 7 March'],
  ['civic-observer.html', 'trialDays: 60'],
  ['civic-observer.html', 'Try it for 60 days'],
  ['civic-observer.html', 'one-third less'],
  ['tidewater-dispatch.txt', '2 cups of coffee a month'],
  ['tidewater-dispatch.txt', 'before 31 March'],
  ['tidewater-dispatch.txt', 'one-third of our archive'],
  ['tidewater-dispatch.txt', 'Comments are closed'],
  ['northern-ledger.txt', 'a “respite”'],
  ['northern-ledger.txt', '“not a realistic outcome”'],
];

function sidesOn({ discrepancies }: Report, start: number, end: number, file: string): Side[] {
  return discrepancies.flatMap(({ sides }) => sides.filter((side) => side.file === file && side.start < end && start < side.end));
}

test.each(SILENT)('silent: %s “%s”', async (name, words) => {
  const file = `sources/${name}`;
  const start = FILES[file]?.indexOf(words) ?? -1;
  expect(start).toBeGreaterThanOrEqual(0);
  expect(sidesOn(await ownReport(), start, start + words.length, file).map(({ exact }) => exact)).toEqual([]);
});

test('every side is the very slice of its file that its offsets say', async () => {
  const { discrepancies, statements } = await ownReport();
  const places = [...discrepancies.flatMap(({ sides }) => sides), ...statements];
  expect(places.length).toBeGreaterThan(100);
  for (const { file, start, end, exact } of places) expect(FILES[file]?.slice(start, end)).toBe(exact);
});
