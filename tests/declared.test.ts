/**
 * Declared claims: `declared.cases.yaml` is a list of entries `{type, claims, rows}`. A row has its sources as
 * `<id>`, `<id> 2025-03-06` or `<id> draft 2025-03-06T09:00+00:00` with their text (`\n` in it is a paragraph break), and
 *
 *   reports: [rule severity: words of each side joined by " | "]    # left out: nothing is reported on the claims
 *   states: [id words]                                            # optional: what each source states, in any order
 *
 * Each row is run with its sources in both orders.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { check } from '../src/check.js';
import type { Project, Report } from '../src/model.js';
import { readClaims } from '../src/read/claims.js';
import { textSource } from './source.js';

interface Entry {
  readonly type: string;
  readonly claims: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const entries = parse(readFileSync('tests/declared.cases.yaml', 'utf8')) as Entry[];
const KEYS: ReadonlySet<string> = new Set(['name', 'reports', 'states']);

function projectOf(claims: string, row: Readonly<Record<string, unknown>>, reversed: boolean): Project {
  const files = Object.entries(row)
    .filter(([key]) => !KEYS.has(key))
    .map(([key, text]) => {
      const [id = '', ...meta] = key.split(' ');
      const moment = meta.find((word) => /^\d{4}-/.test(word)) ?? null;
      return textSource(id, String(text).replaceAll('\\n', '\n'), {
        file: `sources/${id}.txt`,
        published: moment?.slice(0, 10) ?? null,
        publishedAt: moment !== null && moment.length > 10 ? moment : null,
        role: meta.includes('draft') ? 'draft' : 'source',
        headline: 'none',
      });
    });
  const { knowledge } = readClaims(claims, 'claims.yaml');
  return { sources: reversed ? files.reverse() : files, unreadable: [], knowledge, decisions: [], drafts: [] };
}

function reported({ discrepancies, claims }: Report): string[] {
  const declared = new Set(claims.flatMap((claim) => (claim.declared ? [claim.id] : [])));
  return discrepancies
    .filter(({ claim, rule }) => declared.has(claim) && rule !== 'claim-unmatched')
    .map(
      ({ rule, severity, sides }) =>
        `${rule} ${severity}: ${sides
          .map(({ source, text }) => `${source} ${text}`)
          .sort()
          .join(' | ')}`,
    )
    .sort();
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String).sort() : []);

describe.each(entries)('$type', ({ claims, rows }) => {
  test.each(rows.map((row) => [String(row.name), row] as const))('%s', (_name, row) => {
    for (const reversed of [false, true]) {
      const report = check(projectOf(claims, row, reversed));
      expect(reported(report)).toEqual(list(row.reports));
      const declared = new Set(report.claims.flatMap((claim) => (claim.declared ? [claim.id] : [])));
      const refused = new Set(
        report.notCompared.flatMap(({ sides }) => (sides.length === 1 ? sides.map(({ statement }) => statement) : [])),
      );
      const stated = report.statements
        .filter(({ claim, id }) => declared.has(claim) && !refused.has(id))
        .map(({ source, text }) => `${source} ${text}`);
      if (row.states !== undefined) expect([...new Set(stated)].sort()).toEqual(list(row.states));
    }
  });
});

test('copies of one original count as one voice', () => {
  const claims = 'claims: {land: {type: share, match: {any: [valley], does: [flood]}, reference: {value: 20%}}}';
  const files = ['post', 'herald', 'ledger'].map((id) =>
    textSource(id, `A third of the valley was flooded, wrote the ${id}.`, {
      file: `sources/${id}.txt`,
      published: '2025-03-06',
      headline: 'none',
      basedOn: id === 'post' ? [] : ['post'],
    }),
  );
  const { knowledge } = readClaims(claims, 'claims.yaml');
  const { discrepancies } = check({ sources: files, unreadable: [], knowledge, decisions: [], drafts: [] });
  expect(discrepancies.map(({ rule, comparable }) => [rule, comparable])).toEqual([
    ['expected-value', ['same declared claim', '3 articles, 1 origin']],
  ]);
});

test('every type has rows of both kinds', () => {
  const types = new Map<string, boolean[]>();
  for (const { type, rows } of entries) types.set(type, [...(types.get(type) ?? []), ...rows.map(({ reports }) => reports === undefined)]);
  for (const [type, silent] of types) {
    expect(silent.length, type).toBeGreaterThanOrEqual(6);
    expect(silent.filter((one) => one).length, type).toBeGreaterThanOrEqual(silent.length / 2 - 1);
  }
});
