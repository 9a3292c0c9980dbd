/** What is found in articles that are kept outside this repository: families, severities and files; no word of them stands here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../src/check.js';
import type { Discrepancy } from '../src/model.js';
import { readProject } from '../src/read/project.js';
import { folderWith } from './command.js';

const FOLDER = '../shared/seeds';

/** Family, severity and rule of everything expected, and the numbers that the names of its files begin with. */
const EXPECTED: readonly string[] = [
  'attribution note speaker-unnamed: 003 003',
  'attribution warning quote-speaker: 000 002',
  'headline note headline-body: 000 000',
  'headline note headline-body: 003 003',
  'headline warning quote-display: 000 000',
  'list-extent note demand-extent: 002 004',
  'list-extent warning list-extent: 000 001 claims.yaml',
  'modality note status-conflict: 000 002',
  'quote note quote-wording: 002 000',
  'spelling warning name-known: 000 claims.yaml 001 002',
  'stance error expected-value: 001 004 claims.yaml',
  'stance note statement-reversed: 004 004',
  'stance warning position-conflict: 001 004',
];

test.skipIf(!existsSync(FOLDER))('articles kept outside the repository, with the claims file beside them', async () => {
  const text = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
  const articles = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  const files = Object.fromEntries(articles.map((name) => [`sources/${name}`, text(name)]));
  const { discrepancies, unreadable, summary } = check(await readProject(folderWith({ ...files, 'claims.yaml': text('claims.yaml') })));
  expect(unreadable).toEqual([]);
  expect(discrepancies.map(shape).sort()).toEqual(EXPECTED);
  expect(summary).toEqual({ error: 1, warning: 5, note: 7, decided: 0, exit: 1 });
});

function shape({ family, severity, rule, sides }: Discrepancy): string {
  return `${family} ${severity} ${rule}: ${sides.map(({ file }) => /^sources\/(?<number>\d+)/.exec(file)?.groups?.number ?? file).join(' ')}`;
}
