/** What people have ruled, kept in claims.decisions.jsonl: what it closes, and what opens it again. */
import { describe, expect, test } from 'vitest';
import { decisionOn, recordLines, subjectOf } from '../src/judge/record.js';
import type { Decision, Discrepancy, Report } from '../src/model.js';
import { factdiff, folderWith } from './command.js';
import { changed, checkFiles, ownFiles, ownReport, replaced } from './own-project.js';
import { rewrapped, sentenceBefore } from './rewriting.js';

const FILES = ownFiles();
const FILE = 'claims.decisions.jsonl';
const DRAFT = 'sources/harbour-post-draft.md';
/** The newest article of the project. */
const NEWEST = '2025-03-14';

/** Lines of the decisions file that rule on these discrepancies, without the words that were judged. */
function ruled(discrepancies: readonly Pick<Discrepancy, 'id' | 'rule' | 'claim'>[], more: Partial<Decision> = {}): string {
  const records = discrepancies.map(({ id, rule, claim }) => ({
    ...{ v: 1, id, rule, claim, status: 'not-the-same', wrong: ['none'], reason: 'Two things.', by: 'Ada Lund', on: '2025-03-15' },
    ...more,
  }));
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** Lines as the page and `factdiff decide` write them: with the words that were judged. */
function kept(discrepancies: readonly Discrepancy[], more: Partial<Decision> = {}): string {
  const ruling = { status: 'not-the-same', by: 'Ada Lund', on: '2025-03-15' } as const;
  return recordLines(discrepancies.map((one) => ({ ...decisionOn(subjectOf(one), ruling), ...more })));
}

async function theOne(rule: string): Promise<Discrepancy> {
  const found = (await ownReport()).discrepancies.find((one) => one.rule === rule);
  if (!found) throw new Error(`${rule} found nothing`);
  return found;
}

const decided = ({ discrepancies }: Report): string[] => discrepancies.filter(({ decision }) => decision !== null).map(({ id }) => id);

describe('a decision', () => {
  test('closes its discrepancy: it is counted as decided and no longer as an error, and stays in the report', async () => {
    const one = await theOne('duration-conflict');
    const [before, after] = [await ownReport(), await checkFiles({ ...FILES, [FILE]: ruled([one]) })];
    expect(after.summary).toEqual({ ...before.summary, error: before.summary.error - 1, decided: 1, exit: 1 });
    expect(after.decisions).toEqual({ applied: 1, stale: [], expired: [] });
    expect(after.discrepancies.map(({ id }) => id).sort()).toEqual(before.discrepancies.map(({ id }) => id).sort());
    expect(after.discrepancies.find(({ id }) => id === one.id)?.decision).toMatchObject({ by: 'Ada Lund', until: null, judged: [] });
  });

  test.each(['our-text-wrong', 'their-text-wrong', 'both-stand', 'not-the-same', 'tool-misread'] as const)(
    '%s closes, one line each, and with every error decided the run ends with 0',
    async (status) => {
      const own = await ownReport();
      const errors = own.discrepancies.filter(({ severity }) => severity === 'error');
      const folder = folderWith({ ...FILES, [FILE]: ruled(errors, { status }) });
      const { status: exit, stdout } = factdiff(folder, ['-f', 'json']);
      const { summary } = JSON.parse(stdout) as Report;
      expect(exit).toBe(0);
      expect(summary).toEqual({ ...own.summary, exit: 0, error: 0, decided: errors.length });
      expect(factdiff(folder, ['-f', 'json', '--fail-on', 'warning']).status).toBe(1);
      const all = ruled(own.discrepancies, { status });
      expect(factdiff(folderWith({ ...FILES, [FILE]: all }), ['-f', 'json', '--fail-on', 'note']).status).toBe(0);
    },
  );

  test('`ask` leaves it open: a question is no answer', async () => {
    const { discrepancies, summary } = await ownReport();
    const after = await checkFiles({ ...FILES, [FILE]: ruled(discrepancies, { status: 'ask' }) });
    expect(after.summary).toEqual(summary);
    expect(after.discrepancies.every(({ decision }) => decision?.status === 'ask')).toBe(true);
  });

  test('the last line about a discrepancy rules', async () => {
    const one = await theOne('weekday-date');
    const [ask, close] = [ruled([one], { status: 'ask' }), ruled([one])];
    expect((await checkFiles({ ...FILES, [FILE]: ask + close })).summary.decided).toBe(1);
    expect((await checkFiles({ ...FILES, [FILE]: close + ask })).summary.decided).toBe(0);
  });

  test('does not close another discrepancy with an id that differs in one character', async () => {
    const one = await theOne('weekday-date');
    const other = { ...one, id: (one.id.startsWith('0') ? '1' : '0') + one.id.slice(1) };
    expect((await checkFiles({ ...FILES, [FILE]: ruled([other]) })).summary.decided).toBe(0);
  });
});

describe('`until`', () => {
  test.each([
    ['2025-03-13', [], true],
    [NEWEST, [], false],
    ['2025-03-31', [], false],
    ['2025-03-31', ['--as-of', '2025-03-31'], false],
    ['2025-03-31', ['--as-of', '2025-04-01'], true],
    ['2025-03-13', ['--as-of', '2025-03-01'], false],
  ])('%s %j: judged by --as-of or the newest article, never by the clock; open again: %s', async (until, words, open) => {
    const one = await theOne('duration-conflict');
    const folder = folderWith({ ...FILES, [FILE]: ruled([one], { until }) });
    const report = JSON.parse(factdiff(folder, [...words, '-f', 'json']).stdout) as Report;
    expect(report.summary.decided).toBe(open ? 0 : 1);
    expect(report.decisions.expired.map(({ id }) => id)).toEqual(open ? [one.id] : []);
    expect(report.decisions.stale).toEqual([]);
  });
});

describe('what opens it again, and what does not', () => {
  test('a record of something that is gone is listed as stale', async () => {
    const gone = { id: '0123456789abcdef', rule: 'share-conflict', claim: 'a-question-of-last-year' };
    const folder = folderWith({ ...FILES, [FILE]: ruled([gone]) });
    const report = JSON.parse(factdiff(folder, ['-f', 'json']).stdout) as Report;
    expect(report.decisions).toMatchObject({ applied: 0, stale: [gone], expired: [] });
    for (const format of ['text', 'md', 'html']) {
      expect(factdiff(folder, ['-f', format]).stdout, format).toMatch(/matches nothing any more/i);
    }
  });

  test('a changed value: the new discrepancy is open and shows what was ruled on the old one', async () => {
    const one = await theOne('duration-conflict');
    const after = await checkFiles({ ...replaced(FILES, DRAFT, '60-day', '90-day'), [FILE]: kept([one]) });
    const now = after.discrepancies.find(({ rule }) => rule === one.rule);
    expect(now).toMatchObject({ decision: null, reopened: { because: 'value', decision: { id: one.id } } });
    expect(now?.id).not.toBe(one.id);
    expect(after.discrepancies.filter(({ reopened }) => reopened !== null)).toHaveLength(1);
    expect(after.decisions).toEqual({ applied: 0, stale: [], expired: [] });
    expect(after.summary).toEqual((await ownReport()).summary);
  });

  test('the mistake corrected: the record is stale and nothing is left of the discrepancy', async () => {
    const one = await theOne('duration-conflict');
    const after = await checkFiles({ ...replaced(FILES, DRAFT, '60-day', '30-day'), [FILE]: ruled([one]) });
    expect(after.decisions.stale.map(({ id }) => id)).toEqual([one.id]);
    expect(after.discrepancies.map(({ rule }) => rule)).not.toContain(one.rule);
  });

  test.each([
    ['rewrapped', rewrapped],
    ['sentences added', sentenceBefore],
  ])('%s: every decision still holds', async (_name, rewrite) => {
    const { discrepancies } = await ownReport();
    const after = await checkFiles({ ...changed(FILES, rewrite), [FILE]: ruled(discrepancies) });
    expect(decided(after).sort()).toEqual(discrepancies.map(({ id }) => id).sort());
    expect(after.decisions).toEqual({ applied: discrepancies.length, stale: [], expired: [] });
    expect(after.summary).toMatchObject({ error: 0, warning: 0, note: 0, exit: 0 });
  });

  test('a record with a broken line stops the run and names the line', async () => {
    const folder = folderWith({ ...FILES, [FILE]: `${ruled([await theOne('weekday-date')])}<<<<<<< HEAD\n` });
    const { status, stdout, stderr } = factdiff(folder, []);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^claims\.decisions\.jsonl:2 /);
  });
});
