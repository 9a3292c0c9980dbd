/** `factdiff init [--example]`: writes claims.yaml, with --example articles to try it on. Never overwrites a file. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeFileAtomic } from '../store/write.js';
import type { Request } from './arguments.js';
import { assetPath } from './assets.js';
import { say } from './screen.js';
import { OutputError, UsageError } from './usage-error.js';

const NEXT = {
  empty: `Next
  put articles (.txt, .md, .html, .docx, .pdf) into sources/
  factdiff            compare them
`,
  example: `Next
  factdiff                        compare the three articles
  factdiff show sources/riverside-courier.txt
                                  see what is recognised in one of them
  factdiff explain weekday-date   read what a rule does
`,
} as const;

export async function runInit({ operands, flags }: Request): Promise<number> {
  if (operands.length > 0) throw new UsageError('init takes no further words; it writes into the folder it is run in');
  const template = flags.has('example') ? 'example' : 'empty';
  const folder = assetPath(`templates/${template}`);
  if (folder === null) throw new Error(`templates/${template} is missing from this installation`);
  const files = filesUnder(folder);
  const taken = files.filter((file) => existsSync(file));
  if (taken.length > 0) throw new OutputError(`${taken.join(', ')} already there: nothing was written`, false);
  for (const file of files) {
    mkdirSync(dirname(file), { recursive: true });
    await writeFileAtomic(file, readFileSync(join(folder, file), 'utf8'));
  }
  await say(`Wrote ${files.join(', ')}\n\n${NEXT[template]}`);
  return 0;
}

/** Paths of all files in a folder, relative to it, in order. */
function filesUnder(folder: string, inside = ''): string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(folder, join(inside, entry.name)) : [join(inside, entry.name)]));
}
