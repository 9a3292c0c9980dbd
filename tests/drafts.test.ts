/** Drafts among the articles: who is to correct, and how grave it is, never depends on how many drafts repeat one figure. */
import { describe, expect, test } from 'vitest';
import { checkFiles } from './own-project.js';

const SOURCE = (figure: string, publisher: string): string =>
  `---\npublisher: ${publisher}\npublished: 2025-05-20\n---\n# Storm over Karvel\n\nSome ${figure} people were hurt when the storm tore the roof off the Karvel arena on Monday, the fire service said.\n`;
const DRAFT = (figure: string): string => SOURCE(figure, 'Our Paper').replace('---\n', '---\nrole: draft\n');
const FILES = {
  'claims.yaml': 'version: 1\n',
  'sources/a.md': SOURCE('44', 'Harbour Post'),
  'sources/b.md': SOURCE('44', 'Valley Herald'),
};

describe('a draft that stands against the sources', () => {
  test('is an error, and the place to correct', async () => {
    const { discrepancies, summary } = await checkFiles({ ...FILES, 'sources/ours.md': DRAFT('53') });
    expect(discrepancies).toMatchObject([{ severity: 'error', sides: [{ role: 'draft' }, { role: 'source' }, { role: 'source' }] }]);
    expect(summary.exit).toBe(1);
  });

  test('is one still when a second draft repeats it', async () => {
    const { discrepancies, summary } = await checkFiles({ ...FILES, 'sources/ours.md': DRAFT('53'), 'sources/online.md': DRAFT('53') });
    const [found] = discrepancies.filter(({ sides }) => sides.some(({ role }) => role === 'source'));
    expect(found).toMatchObject({ severity: 'error' });
    expect(found?.sides.map(({ role }) => role)).toEqual(['draft', 'draft', 'source', 'source']);
    expect(summary.exit).toBe(1);
  });
});
