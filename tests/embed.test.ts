/** How much text of the articles a report keeps: all of it, the words that show something, or none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { check } from '../src/check.js';
import { decisionOn, subjectOf, tickOn } from '../src/judge/record.js';
import type { Project, Report } from '../src/model.js';
import { readProject } from '../src/read/project.js';
import { formatters } from '../src/report/index.js';
import { folderWith, ROOT } from './command.js';
import { ownFiles, ownReport } from './own-project.js';

const SIGNED = { by: 'Ada Lund', on: '2025-03-15' };
const schema = JSON.parse(readFileSync(join(ROOT, 'schema/report.schema.json'), 'utf8'));
const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false }).compile(schema);
const valid = (of: Report): unknown => (validate(JSON.parse(formatters.json(of))) ? null : validate.errors);
const project = async (): Promise<Project> => {
  const { discrepancies, sheets } = await ownReport();
  const ticks = sheets.flatMap(({ draft, rows }) =>
    rows.map((row) => tickOn(draft, row, { ...SIGNED, method: 'phone', source: 'the office' })),
  );
  return {
    ...(await readProject(folderWith(ownFiles()))),
    decisions: [...discrepancies.map((one) => decisionOn(subjectOf(one), { status: 'not-the-same', ...SIGNED })), ...ticks],
  };
};

describe('the articles in full', () => {
  test('full: every paragraph but furniture, its marks in order and none in another', async () => {
    const own = await project();
    const full = check(own, { embed: 'full' });
    expect(valid(full)).toBeNull();
    expect(full.documents.map(({ source }) => source)).toEqual(full.sources.map(({ id }) => id));
    const paragraphs = full.documents.flatMap((document) => document.paragraphs);
    expect(paragraphs.filter(({ zone }) => zone === 'furniture')).toEqual([]);
    for (const { text, marks } of paragraphs) {
      let end = 0;
      for (const mark of marks) {
        expect(mark.start).toBeGreaterThanOrEqual(end);
        expect(mark.end).toBeGreaterThan(mark.start);
        end = mark.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }
    const marks = paragraphs.flatMap((paragraph) => paragraph.marks);
    const states = new Map(full.statements.map(({ id }) => [id, 'single']));
    for (const { statement } of full.discrepancies.flatMap(({ sides }) => sides)) if (statement) states.set(statement, 'differ');
    const differing = marks.filter(({ statement, state }) => statement !== null && state === 'differ');
    expect(differing.length).toBeGreaterThan(5);
    for (const { statement } of differing) expect(states.get(statement ?? '')).toBe('differ');
    expect(new Set(marks.map(({ state }) => state))).toEqual(new Set(['agree', 'differ', 'single', 'not-understood']));
  });

  test('full: a mark shows the words that the statement has', async () => {
    const full = check(await project(), { embed: 'full' });
    const texts = new Map(full.statements.map(({ id, text }) => [id, text]));
    const shown = full.documents.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ text, marks }) =>
        marks.flatMap(({ start, end, statement }) => (statement ? [[text.slice(start, end), texts.get(statement)]] : [])),
      ),
    );
    expect(shown.length).toBeGreaterThan(30);
    for (const [words, statement] of shown) expect(words).toBe(statement);
  });
});

test('evidence, the usual: no article, but every sentence that shows something', async () => {
  const usual = check(await project());
  expect(usual).toMatchObject({ embed: 'evidence', documents: [] });
  expect(valid(usual)).toBeNull();
  expect(usual.discrepancies.every(({ sides }) => sides.every(({ text }) => text !== ''))).toBe(true);
});

test('none: the same findings, places and values, and no sentence of an article anywhere', async () => {
  const own = await project();
  const [usual, none] = [check(own), check(own, { embed: 'none' })];
  expect(valid(none)).toBeNull();
  expect(none).toMatchObject({ embed: 'none', documents: [], coverage: usual.coverage, summary: usual.summary });
  const places = ({ discrepancies, sheets }: Report): unknown => [
    discrepancies.map(({ id, sides }) => [id, sides.map(({ file, start, end, line, value }) => [file, start, end, line, value])]),
    sheets.map(({ rows }) => rows.map(({ id, start, end, value, agree, differ }) => [id, start, end, value, agree, differ])),
  ];
  expect(places(none)).toEqual(places(usual));
  const text = formatters.json(none);
  const sentences = new Set(
    usual.sheets.flatMap(({ rows }) => rows.map(({ sentence }) => sentence)).filter((sentence) => sentence.length > 90),
  );
  expect(sentences.size).toBeGreaterThan(3);
  for (const sentence of sentences) expect(text).not.toContain(JSON.stringify(sentence).slice(1, -1));
  const { sides } = usual.discrepancies[0] ?? { sides: [] };
  expect(formatters.json(usual)).toContain(JSON.stringify(sides[0]?.prefix).slice(1, -1));
});
