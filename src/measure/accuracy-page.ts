/** docs/accuracy.md: prose written by people, and between two comments for each part what the run prints. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Puts the tables of a part between its comments, `<!-- name -->` and `<!-- /name -->`. Throws Error where the page lacks them. */
export function withTables(page: string, name: string, tables: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [page.indexOf(open), page.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`the page lacks ${open} or ${close}`);
  return `${page.slice(0, from + open.length)}\n\n${tables}\n\n${page.slice(to)}`;
}

/** Writes the tables of several parts into the page at a path. */
export function writePage(path: string, tables: ReadonlyMap<string, string>): void {
  let page = readFileSync(path, 'utf8');
  for (const [name, text] of tables) page = withTables(page, name, text);
  writeFileSync(path, page);
}
