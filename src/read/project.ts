/** A project's folder as data: the only step that reads the disk. */
import { dirname, join, resolve } from 'node:path';
import type { Knowledge, Project, Ruled, SourceFile, Unreadable } from '../model.js';

import { NO_KNOWLEDGE, readClaims, type SourcesSection } from './claims.js';
import { isArticle } from './content.js';
import { readDecisions } from './decisions.js';
import { byCodePoint, filesBelow, kindOf, pathFrom, readText } from './files.js';
import { fixedFolder, globFault, matchesGlob } from './glob.js';
import { loadHtml } from './html-loader.js';
import { InputError } from './input-error.js';
import { readSource, withUniqueIds } from './source.js';

export interface ReadOptions {
  /** Use this claims.yaml; a path from the folder. */
  readonly config?: string;
  /** Use no claims.yaml. */
  readonly noConfig?: boolean;
  /** Files and folders to check instead of those claims.yaml names; paths from the folder. */
  readonly paths?: readonly string[];
  /** Files of ours, checked as drafts besides the others; paths from the folder. */
  readonly drafts?: readonly string[];
}

const CONFIG = 'claims.yaml';
/** The file of decisions and ticks, in the project's folder. */
export const DECISIONS = 'claims.decisions.jsonl';
const AT_ONCE = 16;
const NO_SOURCES: SourcesSection = { include: null, exclude: [], meta: [] };

/** Reads everything a run needs. Throws InputError for what the user must correct first; articles that cannot be read are listed. */
export async function readProject(folder: string, options: ReadOptions = {}): Promise<Project> {
  const start = resolve(folder);
  if ((await kindOf(start)) !== 'folder') throw new InputError(`${folder}: no such folder. Check the path.`);
  const config = options.noConfig === true ? null : await findConfig(start, options.config);
  const root = config === null ? start : dirname(config);
  const { knowledge, sources } = await readKnowledge(root, config);
  const drafts = (await Promise.all((options.drafts ?? []).map((path) => named(start, path)))).flat();
  const files = new Set([...(await articles(start, root, sources, options.paths)), ...drafts]);
  const paths = [...files].map((file) => pathFrom(root, file)).sort(byCodePoint);
  if (paths.some((path) => /\.html?$/i.test(path))) await loadHtml();
  const ours = new Set(drafts.map((file) => pathFrom(root, file)));
  const { read, unreadable } = await readAll(root, paths, sources, ours);
  return { sources: read, unreadable, knowledge, decisions: await decisionsOf(root), drafts: [...ours].sort(byCodePoint) };
}

/** Absolute path of the folder that paths in a report, decisions and reports belong to: that of claims.yaml, else where the search began. */
export async function projectFolder(folder: string, { config, noConfig }: Pick<ReadOptions, 'config' | 'noConfig'> = {}): Promise<string> {
  const start = resolve(folder);
  const found = noConfig === true ? null : await findConfig(start, config);
  return found === null ? start : dirname(found);
}

/** The claims.yaml named, else the nearest one upwards, not beyond the folder that holds `.git`. */
async function findConfig(start: string, config: string | undefined): Promise<string | null> {
  if (config !== undefined) {
    const path = resolve(start, config);
    if ((await kindOf(path)) !== 'file') throw new InputError(`${config}: no such file. Check the path given for the claims file.`);
    return path;
  }
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, CONFIG);
    if ((await kindOf(path)) === 'file') return path;
    if ((await kindOf(join(folder, '.git'))) !== 'nothing' || dirname(folder) === folder) return null;
  }
}

async function readKnowledge(root: string, config: string | null): Promise<{ knowledge: Knowledge; sources: SourcesSection }> {
  if (config === null) return { knowledge: NO_KNOWLEDGE, sources: NO_SOURCES };
  const name = pathFrom(root, config);
  const found = await readText(root, config);
  if (!('raw' in found)) {
    if (found.reason === 'the file is empty') return { knowledge: { ...NO_KNOWLEDGE, file: name }, sources: NO_SOURCES };
    throw new InputError(`${name}${found.at === null ? '' : ` (${found.at})`}: ${found.reason}.`);
  }
  return readClaims(found.raw, name);
}

/** Absolute paths of the articles: those given, else those claims.yaml names, else those in `sources/`. */
async function articles(start: string, root: string, sources: SourcesSection, given: readonly string[] | undefined): Promise<string[]> {
  if (given !== undefined && given.length > 0) return (await Promise.all(given.map((path) => named(start, path)))).flat();
  const include = sources.include ?? ['sources/**'];
  const isMeant = sources.include === null ? isArticle : (): boolean => true;
  for (const glob of [...include, ...sources.exclude]) {
    const fault = globFault(glob);
    if (fault !== null) throw new InputError(`${CONFIG}: the path "${glob}" under sources ${fault}.`);
  }
  const found = new Set<string>();
  for (const glob of include) {
    const below = fixedFolder(glob).replace(/^\.\/?/, '');
    for (const file of await filesBelow(join(root, below))) {
      const path = below === '' ? file : `${below}/${file}`;
      if (isMeant(path) && matchesGlob(path, glob) && !sources.exclude.some((out) => matchesGlob(path, out))) found.add(join(root, path));
    }
  }
  return [...found];
}

/** A file named, or the articles in a folder named. */
async function named(start: string, path: string): Promise<string[]> {
  if (path.includes('\0')) throw new InputError('a path holds a NUL character. Check the path.');
  const file = resolve(start, path);
  const kind = await kindOf(file);
  if (kind === 'nothing') throw new InputError(`${path}: no such file. Check the path.`);
  if (kind === 'file') return [file];
  return (await filesBelow(file)).filter((below) => isArticle(below)).map((below) => join(file, below));
}

async function readAll(
  root: string,
  paths: readonly string[],
  sources: SourcesSection,
  ours: ReadonlySet<string>,
): Promise<{ read: SourceFile[]; unreadable: Unreadable[] }> {
  const results: (SourceFile | Unreadable)[] = [];
  for (let i = 0; i < paths.length; i += AT_ONCE) {
    results.push(...(await Promise.all(paths.slice(i, i + AT_ONCE).map((path) => readSource(root, path, sources, ours.has(path))))));
  }
  return {
    read: withUniqueIds(results.filter((result) => 'raw' in result)),
    unreadable: results.filter((result) => 'reason' in result),
  };
}

async function decisionsOf(root: string): Promise<readonly Ruled[]> {
  const path = join(root, DECISIONS);
  if ((await kindOf(path)) === 'nothing') return [];
  const found = await readText(root, path);
  if ('raw' in found) return readDecisions(found.raw, DECISIONS);
  if (found.reason === 'the file is empty') return [];
  throw new InputError(`${DECISIONS}${found.at === null ? '' : ` (${found.at})`}: ${found.reason}.`);
}

export { InputError };
