/** The repository's own project (claims.yaml and sources/), as files that a test may change before it is checked. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../src/check.js';
import type { Report } from '../src/model.js';
import { readProject } from '../src/read/project.js';
import { folderWith, ROOT } from './command.js';

export type Files = Readonly<Record<string, string>>;

/** Path and text of every file of the project, the claims file first. */
export function ownFiles(): Record<string, string> {
  const names = ['claims.yaml', ...readdirSync(join(ROOT, 'sources')).map((name) => `sources/${name}`)];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(ROOT, name), 'utf8')]));
}

/** What the program says of these files, put into a folder of their own. */
export async function checkFiles(files: Files): Promise<Report> {
  return check(await readProject(folderWith(files)));
}

/** The files with one text put in the place of another, which must stand there exactly once. */
export function replaced(files: Files, file: string, from: string, to: string): Record<string, string> {
  const text = files[file] ?? '';
  if (text.split(from).length !== 2) throw new Error(`${file} does not hold “${from}” exactly once`);
  return { ...files, [file]: text.replace(from, () => to) };
}

/** The files with every article changed in the same way. */
export function changed(files: Files, change: (text: string, file: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [file, file === 'claims.yaml' ? text : change(text, file)]));
}

/** Rule and id of everything reported, in order. */
export function idsOf({ discrepancies }: Report): string[] {
  return discrepancies.map(({ rule, id }) => `${rule} ${id}`).sort();
}

let own: Promise<Report> | undefined;

/** What the program says of the project as it is; worked out once. */
export function ownReport(): Promise<Report> {
  own ??= checkFiles(ownFiles());
  return own;
}
