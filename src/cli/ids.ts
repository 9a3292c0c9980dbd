/** Ids as people type them: the first letters of one, at least four, as long as no other id begins with them. */
import { existsSync } from 'node:fs';
import type { Report } from '../index.js';
import { UsageError } from './usage-error.js';

const ID = /^[0-9a-f]{1,16}$/i;
const SHORTEST = 4;
const MOST_NAMED = 8;

/** The words that are ids, and the paths among them. Whatever reads as an id is one. */
export function idsAndPaths(words: readonly string[]): { readonly ids: readonly string[]; readonly paths: readonly string[] } {
  const ids = words.filter((word) => ID.test(word));
  const paths = words.filter((word) => !ID.test(word));
  const neither = paths.find((path) => !existsSync(path));
  if (neither !== undefined)
    throw new UsageError(`${neither} is no id and no file; an id is 16 of the letters 0-9 and a-f, or its first four or more`);
  return { ids: ids.map((id) => id.toLowerCase()), paths };
}

/** The ids of everything in a report that a record can be about. */
export function idsOf({ discrepancies, sheets }: Report): Set<string> {
  return new Set([...discrepancies.map(({ id }) => id), ...sheets.flatMap(({ rows }) => rows.map(({ id }) => id))]);
}

/** The one id that begins with the prefix; `what` says what has these ids, `where` how to see them. */
export function fullId(prefix: string, ids: readonly string[], what: string, where: string): string {
  if (prefix.length < SHORTEST) throw new UsageError(`${prefix} is too short for an id: give its first ${SHORTEST} letters or more`);
  const found = [...new Set(ids)].filter((id) => id.startsWith(prefix));
  const [one, ...others] = found;
  if (one === undefined) {
    const among = ids.map((id) => id.slice(0, prefix.length));
    throw new UsageError(`no ${what} has an id that begins with ${prefix}; ${where}`, { word: prefix, among });
  }
  if (others.length === 0) return one;
  const more = found.length > MOST_NAMED ? ` and ${found.length - MOST_NAMED} more` : '';
  throw new UsageError(`${prefix} begins ${found.length} ids: ${found.slice(0, MOST_NAMED).join(', ')}${more}; give more letters of it`);
}
