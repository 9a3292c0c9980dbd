import { expect, test } from 'vitest';
import type { Discrepancy, Side } from '../src/model.js';
import { adviceFor } from '../src/report/advice.js';
import { fullReport } from './fixtures/report.js';

const [SHARE] = fullReport.discrepancies;
if (SHARE === undefined) throw new Error('the fixture is empty');
const POINT: Discrepancy = { ...SHARE, advice: 'Find the origin of each figure.' };
const nameOf = ({ source }: Side): string => source;
const without = (kept: (side: Side) => boolean): Discrepancy => ({ ...POINT, sides: POINT.sides.filter(kept) });

test('a point of the draft, and every point where nothing is known to be ours, has the advice of its rule', () => {
  expect(adviceFor(POINT, 1, nameOf)).toBe('Find the origin of each figure.');
  expect(
    adviceFor(
      without(({ role }) => role !== 'draft'),
      0,
      nameOf,
    ),
  ).toBe('Find the origin of each figure.');
});

test('beside a draft nobody is asked to mend the text of others', () => {
  expect(
    adviceFor(
      without(({ source }) => source === 'times'),
      1,
      nameOf,
    ),
  ).toBe('This stands in times, not in your draft. Before you take it over, find out which is right.');
  expect(
    adviceFor(
      without(({ source }) => source === 'times' || source === 'gazette'),
      1,
      nameOf,
    ),
  ).toBe('Your draft takes no part in this. Before you take it over from times or gazette: find the origin of each figure.');
});
