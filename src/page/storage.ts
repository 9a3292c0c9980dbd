/** What the browser remembers for this page. Where it may not remember anything, nothing fails. */
import type { Memory } from './memory.js';

/** Memory under names that begin with a prefix. */
export function memoryOf(which: 'localStorage' | 'sessionStorage', prefix: string): Memory {
  const storage = open(which);
  return {
    works: storage !== null,
    read: (name) => {
      try {
        return JSON.parse(storage?.getItem(prefix + name) ?? 'null');
      } catch {
        return null;
      }
    },
    write: (name, value) => {
      try {
        if (value === null) storage?.removeItem(prefix + name);
        else storage?.setItem(prefix + name, JSON.stringify(value));
        return storage !== null;
      } catch {
        return false;
      }
    },
  };
}

/** Null where it may not be used, which some browsers say only when something is written. */
function open(which: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    const storage = window[which];
    storage.setItem('factdiff:try', '1');
    storage.removeItem('factdiff:try');
    return storage;
  } catch {
    return null;
  }
}
