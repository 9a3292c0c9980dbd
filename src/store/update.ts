/** Changing a file that several programs change: one at a time, each on what the one before has left. */
import { isUtf8 } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { withSignalsHeld } from './signals.js';
import { InputError, reasonOf, writeFileAtomic } from './write.js';

/** Milliseconds between two tries for the lock; no change takes a second. */
const PAUSE = 20;
/** A lock of this age was forgotten by a program that ended badly. It is looked at for a while all the same: clocks differ. */
const FORGOTTEN = 10_000;
const LOOKED_AT = 500;
/** So long a caller waits for its turn. */
const PATIENCE = 30_000;

/**
 * Reads the file (null where it is missing), and puts what `change` makes of it in its place. Whoever calls this for the same
 * path at the same time, in this program or another, waits: `PATH.lock` stands there meanwhile, also when the program is told
 * to stop. A file that would be empty is not made. Throws InputError that names the path when it cannot be written, and whatever `change` throws; the file is as it was then.
 */
export async function updateFile(path: string, change: (old: string | null) => string, patience = PATIENCE): Promise<void> {
  const lock = `${path}.lock`;
  const mine = `${process.pid} ${randomBytes(12).toString('hex')}\n`;
  const isMine = (): boolean => contentOf(lock) === mine;
  await withSignalsHeld(async (stopped) => {
    for (let done = false; !done; ) {
      await take(lock, mine, { path, patience, stopped });
      try {
        const old = await textOf(path);
        const text = change(old);
        // Whoever took this lock for a forgotten one has the turn: then the change is made again on what they leave.
        done = text === (old ?? '') || (await writeFileAtomic(path, text, isMine));
      } finally {
        if (isMine()) rmSync(lock, { force: true });
      }
    }
  });
}

async function textOf(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new InputError(`${path}: cannot be read (${reasonOf(error)}).`);
  });
  if (bytes !== null && !isUtf8(bytes)) throw new InputError(`${path}: not valid UTF-8. Save the file as UTF-8.`);
  return bytes === null ? null : bytes.toString('utf8');
}

interface Turn {
  readonly path: string;
  readonly patience: number;
  readonly stopped: () => boolean;
}

async function take(lock: string, mine: string, { path, patience, stopped }: Turn): Promise<void> {
  const start = performance.now();
  let seen: { readonly content: string | null; readonly since: number } = { content: null, since: start };
  for (let now = start; ; now = performance.now()) {
    if (create(lock, mine, path)) return;
    const content = contentOf(lock);
    if (content !== seen.content) seen = { content, since: now };
    else if (content !== null && now - seen.since > (isOld(lock) ? LOOKED_AT : FORGOTTEN)) putAside(lock, content, mine);
    if (stopped()) throw new InputError(`${path}: was not changed, the program was told to stop.`);
    if (now - start > patience) {
      throw new InputError(
        `${path}: cannot be written, ${lock} is in the way. If no other factdiff is at work in this folder, delete ${lock} and try again.`,
      );
    }
    await wait(PAUSE);
  }
}

/** False when the lock is another's. */
function create(lock: string, mine: string, path: string): boolean {
  try {
    writeFileSync(lock, mine, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new InputError(`${path}: cannot be written (${reasonOf(error)}).`);
  }
}

function contentOf(lock: string): string | null {
  try {
    return lstatSync(lock).isFile() ? readFileSync(lock, 'utf8') : null;
  } catch {
    return null;
  }
}

function isOld(lock: string): boolean {
  const found = lstatSync(lock, { throwIfNoEntry: false });
  return found !== undefined && Math.abs(Date.now() - found.mtimeMs) > FORGOTTEN;
}

/** Takes a forgotten lock away. If another came first, and what was moved is their new lock, it goes back to its place. */
function putAside(lock: string, content: string, mine: string): void {
  const aside = `${lock}.${mine.trim().replace(' ', '-')}`;
  try {
    renameSync(lock, aside);
    const moved = contentOf(aside);
    if (moved !== null && moved !== content) writeFileSync(lock, moved, { flag: 'wx' });
  } catch {
    // Gone, or put in another's hands meanwhile: the next try sees what is there now.
  }
  rmSync(aside, { force: true });
}
