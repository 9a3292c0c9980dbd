/** The reports kept in the repository are what the program says of the repository's own articles today. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { factdiff, folderWith, ROOT } from './command.js';
import { ownFiles } from './own-project.js';

const NAMES = ['report.html', 'report.json', 'report.md'];
const RENEW = 'run `npx factdiff` in the repository and commit reports/ to renew it';
const kept = (name: string): string => readFileSync(join(ROOT, 'reports', name), 'utf8');

describe('reports/', () => {
  test('holds the three reports of a plain run and nothing else', () => {
    expect(existsSync(join(ROOT, 'reports')), `reports/ is missing: ${RENEW}`).toBe(true);
    expect(readdirSync(join(ROOT, 'reports')).sort()).toEqual(NAMES);
  });

  test('is what a run writes now', () => {
    const folder = folderWith(ownFiles());
    expect(factdiff(folder, ['--quiet'])).toEqual({ status: 1, stdout: '', stderr: '' });
    for (const name of NAMES) {
      const now = readFileSync(join(folder, 'reports', name), 'utf8');
      expect(kept(name) === now, `reports/${name} is not what a run writes now: ${RENEW}`).toBe(true);
    }
  });

  test('report.json keeps to its schema', () => {
    const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
    const validate = ajv.compile(JSON.parse(readFileSync(join(ROOT, 'schema', 'report.schema.json'), 'utf8')));
    validate(JSON.parse(kept('report.json')));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('every statement and every side is found in the file at the place the report names', () => {
    const files = ownFiles();
    const { discrepancies, statements } = JSON.parse(kept('report.json'));
    const places = [...statements, ...discrepancies.flatMap(({ sides }: { sides: unknown[] }) => sides)];
    expect(places.length).toBeGreaterThan(100);
    for (const { file, start, end, exact } of places) expect(files[file]?.slice(start, end)).toBe(exact);
  });
});
