/** Writing files so that a reader sees the old file or the whole new one, never half of it. */
import { renameSync } from 'node:fs';
import { lstat, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The fault that readers of the message know as InputError; told by its name, since this room imports no other. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

let count = 0;

/**
 * Writes to a new file in the same folder, waits until the disk has it, and puts it in the old one's place if `mayReplace`
 * then still says so; gives back whether it did. Throws InputError that names the path; nothing is left behind then.
 */
export async function writeFileAtomic(path: string, text: string, mayReplace: () => boolean = () => true): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  if (found !== null && !found.isFile()) {
    const kind = found.isSymbolicLink() ? 'a link' : found.isDirectory() ? 'a folder' : 'no regular file';
    throw new InputError(`${path}: cannot be written, it is ${kind}. Name another file.`);
  }
  count += 1;
  const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}.${process.pid}-${count}.tmp`);
  try {
    await writeWhole(temporary, text, found === null ? 0o666 : found.mode);
    const may = mayReplace();
    if (may) renameSync(temporary, path);
    else await rm(temporary, { force: true });
    return may;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new InputError(`${path}: cannot be written (${reasonOf(error)}).`);
  }
}

async function writeWhole(path: string, text: string, mode: number): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EFBIG: 'the file would be too large',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'the folder is a file',
  ENAMETOOLONG: 'the name is too long',
};

/** What stands in the way of writing, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
  return Object.hasOwn(REASONS, code) ? (REASONS[code] ?? code) : code;
}
