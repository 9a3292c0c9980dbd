/** One article from the disk: its characters and all that is known about it. */
import { join } from 'node:path';
import type { SourceFile, Unreadable } from '../model.js';
import type { SourcesSection } from './claims.js';
import { type Content, contentOfText, readContent } from './content.js';
import { declaredMoment } from './days.js';
import { toProse } from './document.js';
import { kindOf, readText } from './files.js';
import { findFrontMatter } from './front-matter.js';
import { matchesGlob } from './glob.js';
import { htmlReader, loadHtml } from './html-loader.js';
import { type Metadata, readFrontMatter, readSidecar, toMetadata } from './metadata.js';
import { printedMoment } from './printed-day.js';
import { hasCues } from './subtitles.js';

const LONGEST_ID = 100;
/** So many characters hold the lines above an article. */
const TOP = 6000;
const NO_CUES =
  'holds no subtitle: no line gives two times, like 00:00:01.000 --> 00:00:04.000. If it is plain text, give its name the ending .txt';

/** Reads the file at a path from the root; whatever is wrong with it is returned, not thrown. */
export async function readSource(root: string, path: string, sources: SourcesSection, isDraft: boolean): Promise<SourceFile | Unreadable> {
  const content = await readContent(root, path);
  if ('reason' in content) return { file: path, reason: content.reason, at: content.at };
  const front = frontMatterOf(content);
  if ('reason' in front) return { file: path, ...front };
  const beside = await sidecar(root, path);
  if ('reason' in beside) return { file: path, ...beside };
  const declared = sources.meta.filter(({ glob }) => matchesGlob(path, glob)).map(({ values }) => toMetadata(values));
  return fromContent(path, content, [front.metadata, beside.metadata, ...declared], isDraft);
}

/**
 * A draft that is in no file, such as one pasted from another program. `name` is what reports call it and says by its ending
 * (.txt, .md, .html) how it is read; `id` names it, whatever the text says of itself. What is wrong with it is returned.
 */
export async function sourceFromText(text: string, name: string, id: string): Promise<SourceFile | Unreadable> {
  const content = contentOfText(text, name);
  if ('reason' in content) return { file: name, reason: content.reason, at: content.at };
  const front = frontMatterOf(content);
  if ('reason' in front) return { file: name, ...front };
  if (content.format === 'html') await loadHtml();
  return { ...fromContent(name, content, [front.metadata], true), id, story: null };
}

type Found = { readonly metadata: Metadata } | { readonly reason: string; readonly at: string | null };

/** What stands above the text; a reason where nothing can be read. */
function frontMatterOf({ raw, format }: Content): Found {
  const front = readFrontMatter(raw);
  if ('reason' in front) return { reason: `front matter: ${front.reason}`, at: front.at };
  const after = findFrontMatter(raw)?.after ?? 0;
  if (after > 0 && raw.slice(after).trim() === '') return { reason: 'nothing follows the front matter', at: null };
  if (format === 'subtitles' && !hasCues(raw)) return { reason: NO_CUES, at: null };
  return front;
}

/** `declared`: what is said about the article, the place that is believed first in front. */
function fromContent(path: string, content: Content, declared: readonly Metadata[], isDraft: boolean): SourceFile {
  const page = content.format === 'html' ? pageMetadata(content.raw) : {};
  const known = merge([...declared, page]);
  const printed = known.published === undefined && content.format !== 'subtitles' ? printedDay(content) : {};
  return toSource(path, content, merge([known, printed]), isDraft);
}

/** The day of publication that is printed above the article. Of a page all is read: its first words may stand far below scripts. */
function printedDay({ raw, format }: Content): Metadata {
  const top = format === 'html' ? raw : raw.slice(0, (findFrontMatter(raw)?.after ?? 0) + TOP);
  const moment = printedMoment(toProse({ format, kind: 'article' }, top), format);
  return moment === null ? {} : { published: moment.day, published_at: moment.at };
}

/** Metadata in `x.txt.meta.yaml`, else in `x.meta.yaml`. */
async function sidecar(root: string, path: string): Promise<Found> {
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
  const moment = declaredMoment(published ?? '');
  return toMetadata({ title, publisher, url, lang, ...(moment === null ? {} : { published: moment.at ?? moment.day }) });
}

/** For each key the first place that has it. */
function merge(places: readonly Metadata[]): Metadata {
  return Object.assign({}, ...[...places].reverse());
}

function toSource(path: string, content: Content, known: Metadata, isDraft: boolean): SourceFile {
  const { raw, digest, format, offsetsIn } = content;
  const subtitles = format === 'subtitles';
  return {
    id: known.id ?? '',
    file: path,
    digest,
    format,
    offsetsIn,
    publisher: known.publisher ?? null,
    title: known.title ?? null,
    url: known.url ?? null,
    published: known.published ?? null,
    publishedAt: known.published_at ?? null,
    role: isDraft ? 'draft' : (known.role ?? 'source'),
    kind: known.kind ?? (subtitles ? 'transcript' : 'article'),
    story: known.story ?? /^sources\/(?<story>[^/]+)\//.exec(path)?.groups?.story ?? null,
    basedOn: known.based_on ?? [],
    lang: known.lang ?? null,
    translatedFrom: known.translated_from ?? null,
    headline: known.headline ?? (subtitles ? 'none' : null),
    gaps: known.published === undefined ? ['published'] : [],
    raw,
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
