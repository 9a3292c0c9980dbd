/** Statements that a person has checked: what the tick stands on, what takes it along, and what opens it again. */
import { describe, expect, test } from 'vitest';
import { check } from '../src/check.js';
import { tickOn } from '../src/judge/record.js';
import type { Sheet, SheetRow, Tick } from '../src/model.js';
import { NO_KNOWLEDGE } from '../src/read/claims.js';
import { readDecisions } from '../src/read/decisions.js';
import { textSource } from './source.js';

const DRAFT = `Ferry sinks off Lurk

The ferry Hilda sank off Lurk on 10 March 2025 with 41 people on board, harbour master Anna Bell said.

“We lost the old lady in a minute,” fisherman Tomas Reim said. The ferry cost 3 million marks in 1998.

Divers found 7 lifeboats. About a third of the crew came from Karvel, and the search went on for 12 hours.

The owner had promised 12 new radios, none of which was delivered.
`;

function sheet(text: string, ticks: readonly Tick[] = [], id = 'draft'): Sheet {
  const sources = [textSource(id, text, { role: 'draft', published: '2025-03-11' })];
  const [own] = check({ sources, unreadable: [], knowledge: NO_KNOWLEDGE, decisions: ticks, drafts: [] }).sheets;
  if (!own) throw new Error('the draft has no sheet');
  return own;
}

const SIGNED = { method: 'phone', source: 'called the harbour office', by: 'Ada Lund', on: '2025-03-12' };
const signed = ({ draft, rows }: Sheet): Tick[] => rows.map((row) => tickOn(draft, row, SIGNED));
const ALL = signed(sheet(DRAFT));

const words = (rows: readonly SheetRow[]): string[] => rows.map(({ text }) => text);
const ticked = ({ rows }: Sheet): string[] => words(rows.filter(({ tick }) => tick !== null));
const open = ({ rows }: Sheet): string[] => words(rows.filter(({ tick }) => tick === null));
const swapped = (text: string): string => {
  const [head, first, ...rest] = text.split('\n\n');
  return [head, ...rest.map((one) => one.trimEnd()), first].join('\n\n');
};

test('every statement of the draft can be ticked, and says who has checked it and how', () => {
  const { rows, stale } = sheet(DRAFT, ALL);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.every(({ tick }) => tick?.by === 'Ada Lund' && tick.source === 'called the harbour office')).toBe(true);
  expect(stale).toEqual([]);
});

describe('all ticks stay', () => {
  test.each([
    ['wrapped at 40 characters', DRAFT.replace(/(?=\S)(.{1,40})(?: |$)/gm, '$1\n').replace(/\n{3,}/g, '\n\n')],
    ['with straight quotes', DRAFT.replace(/[“”]/g, '"')],
    ['with a paragraph moved to the end', swapped(DRAFT)],
    ['with a sentence before each', DRAFT.replace(/\n\n(?=.)/g, '\n\nReaders were waiting for this. ')],
    ['with a sentence after each', DRAFT.replace(/(?<=[.”])\n(?=\n|$)/g, ' Readers were waiting for this.\n')],
    ['with a sentence reworded', DRAFT.replace('Divers found 7 lifeboats.', 'By noon divers had found 7 lifeboats.')],
  ])('%s', (_name, text) => {
    expect(text).not.toBe(DRAFT);
    const after = sheet(text, ALL);
    expect({ open: open(after), stale: after.stale }).toEqual({ open: [], stale: [] });
  });

  test('under another name', () => {
    const after = sheet(DRAFT, ALL, 'ferry-final');
    expect({ open: open(after), stale: after.stale }).toEqual({ open: [], stale: [] });
  });
});

describe('a value changed in place opens its own tick and no other', () => {
  test.each([
    ['41 people', '14 people'],
    ['10 March 2025', '11 March 2025'],
    ['Anna Bell', 'Anna Ball'],
    ['lost the old lady', 'lost the grand old lady'],
    ['3 million', '5 million'],
    ['7 lifeboats', '8 lifeboats'],
    ['12 hours', '15 hours'],
    ['12 new radios', '15 new radios'],
  ])('“%s” is now “%s”', (from, to) => {
    expect(DRAFT.split(from)).toHaveLength(2);
    const after = sheet(DRAFT.replace(from, to), ALL);
    const reopened = after.rows.filter(({ changed }) => changed !== null);
    expect(open(after)).toEqual(words(reopened));
    expect(reopened).toHaveLength(1);
    expect(reopened[0]?.changed?.text).not.toBe(reopened[0]?.text);
    expect(after.stale).toEqual([]);
  });

  test('and a new tick closes it', () => {
    const now = sheet(DRAFT.replace('41 people', '14 people'), ALL);
    const again = now.rows.filter(({ changed }) => changed !== null).map((row) => tickOn(now.draft, row, { ...SIGNED, by: 'Ben Ro' }));
    const after = sheet(DRAFT.replace('41 people', '14 people'), [...ALL, ...again]);
    expect(open(after)).toEqual([]);
    expect(after.rows.filter(({ tick }) => tick?.by === 'Ben Ro').map(({ text }) => text)).toEqual(
      words(now.rows.filter(({ changed }) => changed)),
    );
  });
});

describe('a tick goes to nothing that was not checked', () => {
  const only = (text: string): Tick[] => ALL.filter((tick) => tick.text.includes(text));

  test('a sentence that is gone leaves its tick stale, whatever else has the same value', () => {
    const [hours] = only('12 hours');
    const after = sheet(DRAFT.replace(', and the search went on for 12 hours', ''), hours ? [hours] : []);
    expect(ticked(after)).toEqual([]);
    expect(after.stale).toEqual([hours]);
  });

  test('one of two equal statements is ticked, and stays the one', () => {
    const twice = `${DRAFT}\nDivers found 7 lifeboats. Divers found 7 lifeboats.\n`;
    const before = sheet(twice);
    const boats = before.rows.filter(({ text }) => text.includes('7 lifeboats'));
    expect(new Set(boats.map(({ id }) => id)).size).toBe(3);
    const after = sheet(
      twice,
      boats.slice(0, 1).map((row) => tickOn('draft', row, SIGNED)),
    );
    expect(ticked(after)).toHaveLength(1);
  });

  test('a draft that is still there keeps its ticks to itself', () => {
    const sources = ['draft', 'other'].map((id) => textSource(id, DRAFT, { role: 'draft', published: '2025-03-11' }));
    const [own, other] = check({ sources, unreadable: [], knowledge: NO_KNOWLEDGE, decisions: ALL, drafts: [] }).sheets;
    expect(own && open(own)).toEqual([]);
    expect(other && ticked(other)).toEqual([]);
  });

  test('the last tick of a statement counts', () => {
    const [first] = only('41 people');
    if (!first) throw new Error('no tick');
    const after = sheet(DRAFT, [first, { ...first, by: 'Ben Ro', on: '2025-03-13' }]);
    expect(after.rows.find(({ tick }) => tick)?.tick?.by).toBe('Ben Ro');
    expect(after.stale).toEqual([]);
  });
});

describe('a tick as a line of the file', () => {
  const [line] = ALL;
  const read = (more: object): unknown => readDecisions(JSON.stringify({ ...line, ...more }), 'claims.decisions.jsonl');

  test('is read as it was written; a note may be left out', () => {
    expect(read({})).toEqual([line]);
    expect(read({ note: undefined })).toEqual([line]);
  });

  test.each([
    [{ draft: undefined }, 'claims.decisions.jsonl:1  "draft" is missing.'],
    [{ on: '2025-02-30' }, 'there is no day 2025-02-30.'],
    [{ metod: 'phone' }, 'unknown key "metod". Did you mean "method"?'],
    [{ status: 'cheked' }, '"cheked" is not possible for "status"; it must be one of: our-text-wrong'],
    [{ id: 'xyz' }, '"xyz" is not possible for "id".'],
  ])('%j is refused with the line and the cure', (more, message) => {
    expect(() => read(more)).toThrow(message);
    expect(() => read(more)).toThrow('Correct the line, or take it out');
  });
});
