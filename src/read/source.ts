/** One article from the disk: its characters and all that is known about it. */
import { join } from 'node:path';
import type { Format, SourceFile, Unreadable } from '../model.js';
import type { SourcesSection } from './claims.js';
import { dayOf } from './days.js';
import { kindOf, readText } from './files.js';
import { findFrontMatter } from './front-matter.js';
import { matchesGlob } from './glob.js';
import { htmlReader } from './html-loader.js';
import { type Metadata, readFrontMatter, readSidecar, toMetadata } from './metadata.js';

const LONGEST_ID = 100;

/** Reads the file at a path from the root; whatever is wrong with it is returned, not thrown. */
export async function readSource(root: string, path: string, sources: SourcesSection, isDraft: boolean): Promise<SourceFile | Unreadable> {
  const found = await readText(root, join(root, path));
  if (!('raw' in found)) return { file: path, reason: found.reason, at: found.at };
  const { raw, digest } = found;
  const format = formatOf(path);
  const front = readFrontMatter(raw);
  if ('reason' in front) return { file: path, reason: `front matter: ${front.reason}`, at: front.at };
  const after = findFrontMatter(raw)?.after ?? 0;
  if (after > 0 && raw.slice(after).trim() === '') return { file: path, reason: 'nothing follows the front matter', at: null };
  const beside = await sidecar(root, path);
  if ('reason' in beside) return { file: path, ...beside };
  const declared = sources.meta.filter(({ glob }) => matchesGlob(path, glob)).map(({ values }) => toMetadata(values));
  const page = format === 'html' ? pageMetadata(raw) : {};
  const known = merge([front.metadata, beside.metadata, ...declared, page]);
  return { ...toSource(path, format, known, isDraft), digest, raw };
}

function formatOf(path: string): Format {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : /\.html?$/i.test(path) ? 'html' : 'text';
}

/** Metadata in `x.txt.meta.yaml`, else in `x.meta.yaml`. */
async function sidecar(
  root: string,
  path: string,
): Promise<{ readonly metadata: Metadata } | { readonly reason: string; readonly at: string | null }> {
  for (const name of [`${path}.meta.yaml`, `${path.replace(/\.[^./]{1,20}$/, '')}.meta.yaml`]) {
    if ((await kindOf(join(root, name))) === 'nothing') continue;
    const found = await readText(root, join(root, name));
    if (!('raw' in found)) return { reason: `its metadata ${name}: ${found.reason}`, at: found.at };
    const read = readSidecar(found.raw);
    return 'reason' in read ? { reason: `its metadata ${name}: ${read.reason}`, at: read.at } : read;
  }
  return { metadata: {} };
}

/** What a page declares; a date it gets wrong counts as not given. */
function pageMetadata(raw: string): Metadata {
  const { published, title, publisher, url, lang } = htmlReader().readHtmlMeta(raw);
  const day = dayOf((published ?? '').slice(0, 10));
  return toMetadata({ title, publisher, url, lang, ...(day === null ? {} : { published: day }) });
}

/** For each key the first place that has it. */
function merge(places: readonly Metadata[]): Metadata {
  return Object.assign({}, ...[...places].reverse());
}

function toSource(path: string, format: Format, known: Metadata, isDraft: boolean): Omit<SourceFile, 'raw' | 'digest'> {
  return {
    id: known.id ?? '',
    file: path,
    format,
    publisher: known.publisher ?? null,
    title: known.title ?? null,
    url: known.url ?? null,
    published: known.published ?? null,
    role: isDraft ? 'draft' : (known.role ?? 'source'),
    kind: known.kind ?? 'article',
    story: known.story ?? /^sources\/(?<story>[^/]+)\//.exec(path)?.groups?.story ?? null,
    basedOn: known.based_on ?? [],
    lang: known.lang ?? null,
    translatedFrom: known.translated_from ?? null,
    headline: known.headline ?? null,
    gaps: known.published === undefined ? ['published'] : [],
  };
}

/** Gives every source an id of its own. Declared ids are kept; others come from the file name, then the folder, then a number. */
export function withUniqueIds(sources: readonly SourceFile[]): SourceFile[] {
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  const give = (file: string, wishes: readonly string[]): void => {
    const free = wishes.find((wish) => !taken.has(wish.toLowerCase())) ?? numbered(wishes.at(-1) ?? file, taken);
    taken.add(free.toLowerCase());
    ids.set(file, free);
  };
  for (const { file, id } of sources) if (id !== '') give(file, [id]);
  const names = sources.map(({ file }) => toId(nameOf(file)).toLowerCase());
  for (const [i, { file, id }] of sources.entries()) {
    if (id !== '') continue;
    const alone = names.filter((name) => name === names[i]).length === 1;
    const long = toId(file.split('/').slice(-2, -1).concat(nameOf(file)).join('-'));
    give(file, alone ? [toId(nameOf(file)), long] : [long]);
  }
  return sources.map((source) => ({ ...source, id: ids.get(source.file) ?? source.file }));
}

function numbered(id: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`.toLowerCase())) number += 1;
  return `${id}-${number}`;
}

function nameOf(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return name.replace(/(?<=.)\.[^.]{1,20}$/, '');
}

/** Characters that have no place in an id become hyphens. */
function toId(name: string): string {
  const id = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]{1,400}/gu, '-')
    .replace(/^[._-]{1,400}/, '')
    .slice(0, LONGEST_ID);
  return id === '' ? 'source' : id;
}
