/** Words laid out in columns: sizes, wrapping, and cropping around the words that matter. */
import type { Side } from '../model.js';
import { oneLine } from './safe.js';

/** Characters as a reader counts them, near enough: code points. */
export function size(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - size(text)));
}

/** At most `room` characters, cut at the end with "…". */
export function clip(text: string, room: number): string {
  return size(text) <= room ? text : `${[...text].slice(0, Math.max(0, room - 1)).join('')}…`;
}

/** Words between quotation marks; where the report leaves the articles' words out, what stands for them. */
export function quoted(words: string, room: number, otherwise = ''): string {
  const shown = clip(oneLine(words).trim(), room);
  return shown === '' ? clip(oneLine(otherwise).trim(), room) : `“${shown}”`;
}

/** Lines of at most `room` characters, broken at spaces; a longer word is broken anywhere. */
export function wrap(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && size(line) + 1 + size(word) <= room) {
      line += ` ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(word, room);
    lines.push(...pieces.slice(0, -1));
    line = pieces[pieces.length - 1] ?? '';
  }
  if (line !== '') lines.push(line);
  return lines;
}

function broken(word: string, room: number): string[] {
  if (word.length <= room) return [word];
  const letters = [...word];
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += room) pieces.push(letters.slice(at, at + room).join(''));
  return pieces;
}

/** The words of a side with what stands before and after them, each cut at a word where "…" says so. */
export interface Cropped {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The report keeps up to 60 characters on each side, so this many or more may have been cut. */
const KEPT = 45;

function startOf(text: string, room: number, cutAnyway: boolean): string {
  if (size(text) <= room && !cutAnyway) return text;
  const letters = [...text].slice(0, Math.max(0, room - 1));
  const space = letters.lastIndexOf(' ');
  return space < 0 ? '…' : `${letters.slice(0, space).join('')} …`;
}

function endOf(text: string, room: number, cutAnyway: boolean): string {
  if (size(text) <= room && !cutAnyway) return text;
  const all = [...text];
  const letters = room > 1 ? all.slice(-(room - 1)) : [];
  const space = letters.indexOf(' ');
  return space < 0 ? '…' : `…${letters.slice(space).join('').trimStart()}`;
}

/** Long words keep their beginning and their end. */
function middleOut(words: string, room: number): string {
  if (size(words) <= room) return words;
  const head = startOf(words, Math.ceil(room * 0.6), true);
  return `${head.replace(/ ?…$/u, '')} ${endOf(words, Math.max(2, Math.floor(room * 0.4) - 1), true)}`;
}

/** Whether the kept part begins or ends inside its sentence. */
function cutAtStart(prefix: string): boolean {
  return prefix.length >= KEPT && (prefix.length >= 60 || /^[\p{Ll},;:)]/u.test(prefix));
}
function cutAtEnd(suffix: string): boolean {
  return suffix.length >= KEPT && !/[.!?…]["”'’»)\]]{0,3}$/u.test(suffix);
}

/** What a side says, in about `room` characters, two of them for the marks a format puts around the words. */
export function crop(side: Side, room: number): Cropped {
  const words = middleOut(oneLine(side.text).trim(), room - 2);
  const prefix = oneLine(side.prefix).trimStart();
  const suffix = oneLine(side.suffix).trimEnd();
  const rest = Math.max(0, room - 2 - size(words));
  const half = Math.floor(rest / 2);
  const left = Math.min(size(prefix) + 1, Math.max(half, rest - size(suffix) - 1));
  const before = endOf(prefix, left, cutAtStart(prefix));
  const right = Math.max(1, rest - size(before));
  return { before, words, after: startOf(suffix, right, cutAtEnd(suffix)) };
}
