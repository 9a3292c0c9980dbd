import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../src/check.js';
import type { Discrepancy, Knowledge, Project } from '../src/model.js';
import { readClaims } from '../src/read/claims.js';
import { rules } from '../src/rules/index.js';
import { supportMissing } from '../src/rules/support-missing.js';
import { type PageCase, readPage } from './page.js';
import { textSource } from './source.js';

const FOLDER = new URL('../src/rules/', import.meta.url).pathname;
const EMPTY: Knowledge = {
  file: null,
  raw: '',
  names: [],
  lists: [],
  claims: [],
  rules: {},
  style: { dates: null, names: null },
  failOn: null,
};

function projectOf({ sources, claims }: PageCase, reversed: boolean): Project {
  const files = sources.map(({ id, draft, published, text }) =>
    textSource(id, text, {
      file: `sources/${id}.txt`,
      published,
      role: draft ? 'draft' : 'source',
      headline: text.includes('\n') ? null : 'none',
    }),
  );
  const knowledge = claims === '' ? EMPTY : readClaims(claims, 'claims.yaml').knowledge;
  return { sources: reversed ? files.reverse() : files, unreadable: [], knowledge, decisions: [], drafts: [] };
}

function reported(one: PageCase, rule: string, reversed = false): readonly Discrepancy[] {
  return check(projectOf(one, reversed), { requireSupport: rule === supportMissing.id }).discrepancies.filter(
    (discrepancy) => discrepancy.rule === rule,
  );
}

const shownBy = (found: readonly Discrepancy[]): string[] =>
  found.flatMap(({ sides }) => sides.map(({ file, start, end }) => `${file}:${start}-${end}`)).sort();

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const path = `${FOLDER}${id}.md`;

  test('has a page with its norm, why, what to do and cases of both kinds', () => {
    expect(existsSync(path), `${path} is missing`).toBe(true);
    const page = readPage(path);
    expect(page.id).toBe(id);
    expect(page.title).toBe(rule.title);
    expect(page.why).not.toBe('');
    expect(page.whatToDo).not.toBe('');
    expect(page.cases.length).toBeGreaterThanOrEqual(4);
    const silent = page.cases.filter(({ messages }) => messages.length === 0).length;
    expect(silent).toBeGreaterThanOrEqual(Math.floor(page.cases.length / 2));
    expect(silent).toBeLessThan(page.cases.length);
  });

  test.each(existsSync(path) ? readPage(path).cases.map((one) => [one.title, one] as const) : [])('%s', (_title, one) => {
    const found = reported(one, id);
    expect(found.map(({ message }) => message).sort()).toEqual([...one.messages].sort());
    const words = found.flatMap(({ sides }) => sides.map(({ text }) => text));
    for (const mark of one.sources.flatMap(({ marked }) => marked)) expect(words, `shows “${mark}”`).toContain(mark);
    expect(shownBy(reported(one, id, true)), 'same evidence in the other order').toEqual(shownBy(found));
  });
});

test('every file of the folder is registered, in alphabetical order', () => {
  const files = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -3));
  expect(rules.map(({ id }) => id)).toEqual(files.sort());
});
