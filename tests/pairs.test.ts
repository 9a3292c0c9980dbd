import { expect, test } from 'vitest';
import { checkTexts, edited, finds, readPairs } from './pairs.js';

for (const set of ['one', 'two', 'three']) {
  const pairs = readPairs(set);

  test(`set ${set}: at least 30 of 40 planted slips are found`, () => {
    const missed: string[] = [];
    let kinds = 0;
    for (const pair of pairs) {
      const text = edited(pair);
      const { discrepancies } = checkTexts(pair.a, text);
      for (const kind of ['number', 'date', 'name', 'quotation'] as const) {
        const own = pair.edits.filter((edit) => edit.kind === kind);
        kinds++;
        if (!own.some((edit) => finds(discrepancies, text, edit)))
          missed.push(`${pair.slug} ${kind}: ${own.map(({ in_a, changed }) => `${in_a} -> ${changed}`).join('; ')}`);
      }
    }
    expect(kinds).toBe(40);
    expect(kinds - missed.length, missed.join('\n')).toBeGreaterThanOrEqual(30);
  });

  test.each(pairs.map((pair) => [pair.slug, pair] as const))(`set ${set}: nothing on the unedited pair %s`, (_slug, { a, b }) => {
    expect(checkTexts(a, b).discrepancies.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
}
