/** Runs the built binary the way a person does, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));
export const CLI = join(ROOT, 'dist', 'cli.js');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** An empty folder holding the given files; removed when the test is over. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'factdiff-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Runs `factdiff` with these words; the environment is clean but for what is given. */
export function factdiff(folder: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** Two short invented articles that disagree about one share. */
export const TWO = {
  'a.txt': `Ostby tunnel opens

The harbour tunnel at Ostby opened on Monday, Mayor Ida Lundgren of Ostby said in Karvel.

The state paid 40 percent of the cost of the tunnel.
`,
  'b.txt': `Ostby tunnel and its bill

The harbour tunnel at Ostby has its critics in Karvel. Mayor Ida Lundgren is not one of them.

The state paid 60 percent of the cost of the tunnel.
`,
};

/** One article that contradicts itself, in a project that names it a draft. */
export const PROJECT = {
  'claims.yaml':
    'version: 1\nsources:\n  include: ["sources/*.txt"]\n  meta:\n    "sources/ours.txt": {role: draft, published: 2025-05-21}\n',
  'sources/ours.txt': 'A bridge opens\n\nThe bridge at Karvel opened on Tuesday, 19 May 2025, after four years.\n',
  'sources/theirs.txt': 'The bridge\n\nThe bridge at Karvel carries two lanes.\n',
};
