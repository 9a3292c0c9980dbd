/** Texts full of look-alikes: nothing may be reported on any of them, by no rule and at no severity. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../src/check.js';
import type { SourceFile } from '../src/model.js';
import { NO_KNOWLEDGE } from '../src/read/claims.js';
import { readFrontMatter } from '../src/read/metadata.js';
import { textSource } from './source.js';

const FOLDER = new URL('silent/', import.meta.url).pathname;
/** A line of its own between two articles of one file. */
const BETWEEN = /^=== other source ===\n/m;

/** The articles of a file, each with the front matter it begins with. */
function sourcesOf(file: string): SourceFile[] {
  const parts = readFileSync(`${FOLDER}${file}`, 'utf8').split(BETWEEN);
  return parts.map((raw, i) => {
    const front = readFrontMatter(raw);
    if ('reason' in front) throw new Error(`${file}: the front matter of article ${i + 1} cannot be read: ${front.reason}`);
    const { published = null, publisher = null, headline = null } = front.metadata;
    const id = `${file.replace('.txt', '')}-${i + 1}`;
    return textSource(id, raw, { published, publisher, headline });
  });
}

function reported(sources: readonly SourceFile[]): string[] {
  const report = check({ sources, unreadable: [], knowledge: NO_KNOWLEDGE, decisions: [], drafts: [] });
  return report.discrepancies.map(({ rule, severity, message }) => `${rule} (${severity}): ${message}`);
}

describe('nothing is reported on', () => {
  test.each(readdirSync(FOLDER).sort())('%s', (file) => {
    const sources = sourcesOf(file);
    expect(reported(sources)).toEqual([]);
    expect(reported([...sources].reverse())).toEqual([]);
  });
});
