/** Notices that files of a project have changed: told by the system where it can, and by looking every few seconds. */
import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Milliseconds: between two looks, and how long to wait for a file that is just being written. */
const LOOK = 3000;
const SETTLE = 150;
/** A project's folder may be somebody's whole disk: no more than so many files and folders are looked at. */
const MOST_ENTRIES = 5000;
const MOST_WATCHERS = 200;
/** Hidden files, what others installed, and the marks of who is writing just now. */
const LEFT_OUT = /^\.|^node_modules$|\.lock$/;
/** In the project's folder: what this program writes and never reads. */
const REPORTS = 'reports';

export interface Watch {
  /** Looks now, and says whether anything has changed since the last look. */
  readonly look: () => Promise<boolean>;
  readonly stop: () => void;
}

/** Watches what is below the folder, and the files that were read, wherever they are; calls `changed` after each change. */
export async function watchFiles(root: string, files: () => readonly string[], changed: () => void): Promise<Watch> {
  const watchers = new Map<string, FSWatcher>();
  let seen: string | null = null;
  let looking: Promise<boolean> = Promise.resolve(false);
  let settling: NodeJS.Timeout | undefined;
  let stopped = false;

  const once = async (): Promise<boolean> => {
    const { marks, folders } = await survey(root, files());
    if (stopped) return false;
    listen(watchers, folders, soon);
    const before = seen;
    seen = marks;
    return before !== null && before !== marks;
  };
  const look = (): Promise<boolean> => {
    looking = looking.then(once);
    return looking;
  };
  const check = (): void => void look().then((is) => (is ? changed() : undefined));
  const soon = (): void => {
    clearTimeout(settling);
    if (!stopped) settling = setTimeout(check, SETTLE);
  };
  await look();
  const timer = setInterval(check, LOOK);
  return {
    look,
    stop: () => {
      stopped = true;
      clearInterval(timer);
      clearTimeout(settling);
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** Listens to these folders and to no others. Where the system cannot, looking must do. */
function listen(watchers: Map<string, FSWatcher>, folders: readonly string[], heard: () => void): void {
  for (const [folder, watcher] of watchers) {
    if (folders.includes(folder)) continue;
    watcher.close();
    watchers.delete(folder);
  }
  for (const folder of folders.slice(0, MOST_WATCHERS)) {
    if (watchers.has(folder)) continue;
    try {
      watchers.set(
        folder,
        watch(folder, heard).on('error', () => {}),
      );
    } catch {
      return;
    }
  }
}

/** Size and times of everything there, as one text; and the folders it lies in. */
async function survey(root: string, files: readonly string[]): Promise<{ readonly marks: string; readonly folders: readonly string[] }> {
  const folders = new Set([root]);
  const found = new Set(files);
  for (const folder of folders) {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      if (found.size + folders.size > MOST_ENTRIES) break;
      if (LEFT_OUT.test(entry.name) || (folder === root && entry.name === REPORTS)) continue;
      if (entry.isDirectory()) folders.add(join(folder, entry.name));
      else found.add(join(folder, entry.name));
    }
  }
  for (const file of files) folders.add(dirname(file));
  const marks = await Promise.all([...found].sort().map(mark));
  return { marks: [...marks, ...[...folders].sort()].join('\n'), folders: [...folders] };
}

async function mark(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  return `${file} ${found === null ? 'gone' : `${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`}`;
}
