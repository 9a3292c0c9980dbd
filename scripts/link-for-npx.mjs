/** Makes `npx factdiff` in a clone run this clone's own build. */
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Links node_modules/.bin/factdiff to dist/cli.js, as npm does for a package that depends on this one. */
export function linkForNpx(root) {
  const folder = join(root, 'node_modules', '.bin');
  if (!existsSync(join(root, 'node_modules')) || process.platform === 'win32') return;
  mkdirSync(folder, { recursive: true });
  const link = join(folder, 'factdiff');
  rmSync(link, { force: true });
  symlinkSync(join('..', '..', 'dist', 'cli.js'), link);
}
