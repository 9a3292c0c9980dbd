/** The figures on pairs of names, on rows of our own. */
import { describe, expect, test } from 'vitest';
import { sameName } from '../src/compare/same-name.js';
import type { NamePairRow } from '../src/measure/data.js';
import { runNamePairs, runTransliterations } from '../src/measure/names-run.js';

const pair = (a: string, b: string, same: boolean, latin = true): NamePairRow => ({ id: `${a}~${b}`, group: 'own', a, b, same, latin });

describe('one name', () => {
  test.each([
    ['Vorolin, Sergei', 'Sergei Vorolin'],
    ['Dr. Anna Bell', 'Anna Bell'],
    ['A. Bell', 'Anna Bell'],
    ['Bob Quillfeather', 'Robert Quillfeather'],
    ['Tomas Emil Reim', 'Tomas Reim'],
    ['Skarnish Harbour Limited', 'SKARNISH HARBOUR LTD'],
    ['Norrey Steel Joint Stock Company', 'JSC Norrey Steel'],
    ['N.H.B. Shipping', 'NHB Shipping'],
    ['AnnaBell Quill', 'Anna Bell Quill'],
    ['Gwen Prosser', 'Gwen Prossor'],
    ['Mikhail Vorolin', 'Mihail Vorolin'],
    ['Second Lake Fund', '2nd Lake Fund'],
    ['Linden & Reim plc', 'Linden and Reim p.l.c.'],
  ])('%s and %s', (a, b) => {
    expect([sameName(a, b), sameName(b, a)]).toEqual([true, true]);
  });
});

describe('two names', () => {
  test.each([
    ['Anna Bell', 'Hugo Bell'],
    ['Anna Bell', 'Anna Quillfeather'],
    ['B. Bell', 'Anna Bell'],
    ['Norrey Steel AG', 'Skarnish Steel AG'],
    ['Anna', 'Anna Bell'],
    ['Dock 4', 'Dock 5'],
    ['Thomas Martin', 'Martin Thomas'],
    ['Harbour Bank', 'Norrey Harbour Trust Bank of Ardania'],
  ])('%s and %s', (a, b) => {
    expect([sameName(a, b), sameName(b, a)]).toEqual([false, false]);
  });
});

test('figures of pairs: right, wrong and missed, rows in other letters left out, baselines at the threshold that suits them best', () => {
  const rows = [
    pair('Anna Bell', 'Bell, Anna', true),
    pair('Anna Bell', 'Anna Bell', true),
    pair('Anna Bell', 'Anna Ball', false),
    pair('Anna Bell', 'Quorn Harbour Trust', true),
    pair('Anna Bell', 'Анна Белл', true, false),
  ];
  const [own, ...baselines] = runNamePairs(rows);
  expect(own).toMatchObject({
    name: 'factdiff',
    threshold: null,
    right: 2,
    wrong: 1,
    missed: 1,
    precision: 2 / 3,
    recall: 2 / 3,
    f1: 2 / 3,
  });
  expect(baselines.map(({ name }) => name)).toEqual(['Jaro-Winkler', 'Levenshtein ratio', 'Dice']);
  for (const { threshold, f1 } of baselines) {
    expect(threshold).not.toBeNull();
    expect(f1).toBeGreaterThanOrEqual(0.8);
  }
});

test('no rows make no figures that are not numbers', () => {
  expect(runNamePairs([]).every(({ f1, precision, recall }) => f1 === 0 && precision === 0 && recall === 0)).toBe(true);
});

test('renderings are variants or silent; a key missed is an error', () => {
  const rows = ['sergei sergey', 'vorolin worolin', 'garrin gurrin', 'anselm ansekm'].map((words) => {
    const [a = '', b = ''] = words.split(' ');
    return { id: words, a, b };
  });
  expect(runTransliterations(rows).map(({ grade }) => grade)).toEqual(['variant', 'variant', 'variant', 'error']);
});
