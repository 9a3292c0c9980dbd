/** Finding and opening files: regular files inside the project only, at most 20 MB each. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { decode } from './decode.js';
import { type Refusal, refusal } from './decoded.js';

const MOST_BYTES = 20 * 1024 * 1024;
const DEEPEST_FOLDER = 200;

export type FileText = { readonly raw: string; readonly digest: string } | Refusal;

/** Path from the folder to the file, with forward slashes. */
export function pathFrom(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}

/** Whether the file lies in the folder, by the names alone. */
export function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== '..' && !path.startsWith(`..${sep}`) && !/^(?:[A-Za-z]:|\/|\\\\)/.test(path);
}

/** All files below a folder, as paths from it in code-point order; hidden folders and node_modules are left out. Links to folders are not followed. */
export async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  const open: string[] = [''];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const entries = await readdir(join(folder, path), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (!entry.isDirectory()) files.push(below);
      else if (!entry.name.startsWith('.') && entry.name !== 'node_modules' && below.split('/').length < DEEPEST_FOLDER) open.push(below);
    }
  }
  return files.sort(byCodePoint);
}

/** Order of code points, the same on every machine. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** What stands at a path: links are not followed. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  const found = await stat(path).catch(() => lstat(path).catch(() => null));
  return found === null ? 'nothing' : found.isDirectory() ? 'folder' : 'file';
}

/** Reads a text file. */
export async function readText(project: string, file: string): Promise<FileText> {
  const found = await readFile(project, file);
  if ('reason' in found) return found;
  const decoded = decode(found.bytes);
  return 'raw' in decoded ? { ...decoded, digest: found.digest } : decoded;
}

/** The bytes of a file and their digest. A path inside the project must not lead out of it through a link. */
export async function readFile(project: string, file: string): Promise<{ readonly bytes: Buffer; readonly digest: string } | Refusal> {
  const real = await realpath(file).catch(() => null);
  if (real === null) return refusal('a link that leads nowhere');
  if (isInside(project, file) && !isInside(await realpath(project), real)) return refusal('a link that leads out of the project');
  const found = await lstat(real);
  if (found.isDirectory()) return refusal('a folder, not a file');
  if (!found.isFile()) return refusal('not a regular file');
  const bytes = await readBytes(real);
  if (!Buffer.isBuffer(bytes)) return bytes;
  return { bytes, digest: digestOf(bytes) };
}

export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Opened without waiting, so that a pipe put in the file's place meanwhile cannot hold the run up. */
async function readBytes(real: string): Promise<Buffer | Refusal> {
  const handle = await open(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((error: NodeJS.ErrnoException) => error);
  if (handle instanceof Error)
    return refusal(handle.code === 'EACCES' || handle.code === 'EPERM' ? 'no permission to read it' : `cannot be opened (${handle.code})`);
  try {
    const found = await handle.stat();
    if (!found.isFile()) return refusal('not a regular file');
    if (found.size > MOST_BYTES) return refusal(`larger than 20 MB (${Math.ceil(found.size / 1024 / 1024)} MB), the limit for one file`);
    return await handle.readFile();
  } catch {
    return refusal('cannot be read to its end');
  } finally {
    await handle.close();
  }
}
