/** An extractor that throws loses its mention, never the document, and the report says so. */
import { describe, expect, test, vi } from 'vitest';
import type { Document } from '../src/model.js';
import { textSource } from './source.js';

vi.mock('../src/extract/share.js', async (original) => {
  const real = await original<typeof import('../src/extract/share.js')>();
  return {
    ...real,
    extractShares(document: Document) {
      if (document.text.includes('Grumble')) throw new TypeError('a fault put in for this test');
      return real.extractShares(document);
    },
  };
});
const { check } = await import('../src/check.js');
const { extract } = await import('../src/extract/index.js');
const { toDocument } = await import('../src/read/document.js');

const PARAGRAPHS = [
  'Varland holds 20 percent of the Lurk valley, the ministry said on 6 March 2025.',
  'The town of Grumble lost 30 percent of its people and 40 houses.',
  'Anna Bell said 45 percent of the houses in Lurk were empty.',
  'Tom Marr said 60 percent of the roads were closed.',
];
const raw = PARAGRAPHS.join('\n\n');

describe('an extractor that throws in one paragraph', () => {
  const source = textSource('lurk', raw, { published: '2025-03-07', headline: 'none' });
  const reading = extract(toDocument(source), raw);

  test('keeps its values in all the others', () => {
    const shares = reading.mentions.filter(({ kind }) => kind === 'share').map(({ text }) => text);
    expect(shares).toEqual(['20 percent', '45 percent', '60 percent']);
  });

  test('leaves what the other extractors found there', () => {
    const there = reading.mentions.filter(({ text }) => text === '40 houses' || text === 'Grumble').map(({ kind }) => kind);
    expect(there).toEqual(['name', 'number']);
  });

  test('is shown with its paragraph, counted as not understood, and said in the report', () => {
    expect(reading.unparsed.filter(({ failed }) => failed).map(({ kind, text }) => [kind, text])).toEqual([['share', PARAGRAPHS[1]]]);
    const knowledge = {
      file: null,
      raw: '',
      names: [],
      lists: [],
      claims: [],
      rules: {},
      style: { dates: null, names: null },
      failOn: null,
    };
    const report = check({ sources: [source], unreadable: [], knowledge, decisions: [], drafts: [] });
    const [said] = report.undecided.filter(({ code }) => code === 'failed');
    expect(said?.message).toBe('lurk could not be read for values of kind share at one place; everything else in it was compared.');
    expect(said?.sides.map(({ exact }) => exact)).toEqual([PARAGRAPHS[1]]);
    expect(report.coverage.statements.notUnderstood).toBeGreaterThan(0);
    expect(report.summary.exit).toBe(0);
  });

  test('twenty faulty paragraphs are named one by one, more of them together, and the text is still read', () => {
    const many = Array.from({ length: 60 }, (_, i) => `Grumble ${i} lost 30 percent of its people.`).join('\n\n');
    const long = textSource('long', `${many}\n\n${PARAGRAPHS[0]}`, { published: '2025-03-07', headline: 'none' });
    const read = extract(toDocument(long), long.raw);
    expect(read.unparsed.filter(({ failed }) => failed).length).toBeGreaterThanOrEqual(20);
    expect(read.unparsed.filter(({ failed }) => failed).length).toBeLessThan(40);
    expect(read.mentions.some(({ kind, text }) => kind === 'date' && text === '6 March 2025')).toBe(true);
  });
});

test('a reading is plain data: what comes out of a file of JSON is what went in', () => {
  const text = textSource('plain', raw, { published: '2025-03-07', headline: 'none' });
  const reading = extract(toDocument({ ...text, raw: PARAGRAPHS[0] ?? '' }), PARAGRAPHS[0] ?? '');
  expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
  expect(structuredClone(reading)).toEqual(reading);
  expect(Object.keys(reading.sentences[0]?.tokens[0] ?? {}).sort()).toEqual(['capital', 'end', 'lower', 'start']);
});
