/** Files that travel with the program: rule pages, schemas, the files of `init`. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Seen from dist/ (all in one folder, schema/ beside it) and from src/cli/. */
const ABOVE = ['./', '../', '../../'];

/** Path of a file or folder such as `rules/list-count.md`; null if the program does not have it. */
export function assetPath(name: string): string | null {
  const paths = ABOVE.map((above) => fileURLToPath(new URL(above + name, import.meta.url)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Text of such a file, or null. */
export function readAsset(name: string): string | null {
  const path = assetPath(name);
  return path === null ? null : readFileSync(path, 'utf8');
}
