/** Zones of articles that are kept outside this repository: no word of them stands here, only counts. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toDocument } from '../src/read/document.js';
import { readProject } from '../src/read/project.js';

const FOLDER = '../shared/seeds';

/** For each file in order: how many paragraphs of each zone, in reading order. */
const ZONES: readonly string[] = [
  'headline 1, deck 1, caption 2, headline 1, body 15, furniture 8',
  'body 3, subheading 1, body 1, subheading 1, body 1, subheading 1, body 2, furniture 1',
  'headline 1, body 2, subheading 1, body 2, subheading 1, body 8, subheading 1, body 1',
  'headline 1, body 9',
  'body 2, subheading 1, body 3, subheading 1, body 4, subheading 1, body 4',
];

describe.skipIf(!existsSync(FOLDER))('articles kept outside the repository', () => {
  it('have the zones a reader sees', async () => {
    const project = await readProject(FOLDER, { paths: ['.'] });
    expect(project.unreadable).toEqual([]);
    expect(project.sources.map((file) => runs(toDocument(file).blocks.map(({ zone }) => zone)))).toEqual(ZONES);
  });
});

function runs(zones: readonly string[]): string {
  const found: { zone: string; count: number }[] = [];
  for (const zone of zones) {
    const last = found.at(-1);
    if (last?.zone === zone) last.count += 1;
    else found.push({ zone, count: 1 });
  }
  return found.map(({ zone, count }) => `${zone} ${count}`).join(', ');
}
