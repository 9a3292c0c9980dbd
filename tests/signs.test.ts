import { expect, test } from 'vitest';
import { SIGN, signsOf } from '../src/language/signs.js';

test('every sign is a bit of its own, among those that a small integer holds', () => {
  const bits = Object.values(SIGN);
  expect(new Set(bits).size).toBe(bits.length);
  expect(bits.filter((bit) => bit <= 0 || bit >= 2 ** 30 || (bit & (bit - 1)) !== 0)).toEqual([]);
});

test('a word has the signs of its parts', () => {
  expect(signsOf('two-week') & (SIGN.number | SIGN.time)).toBe(SIGN.number | SIGN.time);
  expect(signsOf('mar.') & SIGN.calendar).toBe(SIGN.calendar);
  expect(signsOf('4th') & SIGN.digit).toBe(SIGN.digit);
  expect(signsOf('ferry') & (SIGN.digit | SIGN.number | SIGN.calendar | SIGN.time)).toBe(0);
});
