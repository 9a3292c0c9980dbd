/** Singulars of English plurals. */
import { describe, expect, test } from 'vitest';
import { singular } from '../src/language/natural.js';

const SINGULARS: Readonly<Record<string, string>> = {
  oblasts: 'oblast',
  prizes: 'prize',
  sizes: 'size',
  mazes: 'maze',
  breezes: 'breeze',
  bronzes: 'bronze',
  quizzes: 'quiz',
  buzzes: 'buzz',
  waltzes: 'waltz',
  topazes: 'topaz',
  purchases: 'purchase',
  cases: 'case',
  nurses: 'nurse',
  houses: 'house',
  excuses: 'excuse',
  buses: 'bus',
  viruses: 'virus',
  gases: 'gas',
  crises: 'crisis',
  analyses: 'analysis',
  theses: 'thesis',
  boxes: 'box',
  churches: 'church',
  losses: 'loss',
  loss: 'loss',
  grain: 'grain',
};

describe('singular', () => {
  test.each(Object.entries(SINGULARS))('%s: %s', (plural, one) => {
    expect(singular(plural)).toBe(one);
  });
});
