/** Checks this repository's own articles once with the program in a folder (dist/ unless one is named) and keeps the bytecode of what that took. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bytecodeName, load } from './start.mjs';

const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const DIST = process.argv[2] ?? join(ROOT, 'dist');
const scratch = mkdtempSync(join(tmpdir(), 'factdiff-build-'));

process.chdir(ROOT);
const { program, script } = load(DIST);
const formats = ['json', 'md', 'html', 'text'].flatMap((name) => ['-f', `${name}=${join(scratch, name)}`]);
await program.main(['check', ...formats]);
rmSync(scratch, { recursive: true });
process.exitCode = 0;
writeFileSync(join(DIST, bytecodeName()), script.createCachedData());
