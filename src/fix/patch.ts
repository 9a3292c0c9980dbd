/** Edits as a unified diff that `git apply` and `patch -p1` take, and as the new text. */
import type { Edit } from './edit.js';

const CONTEXT = 3;

/** The text with its edits made. */
export function edited(raw: string, edits: readonly Edit[]): string {
  let [text, done] = ['', 0];
  for (const { start, end, replacement } of edits) {
    text += raw.slice(done, start) + replacement;
    done = end;
  }
  return text + raw.slice(done);
}

/** A line of the file, as it was and as it becomes. No edit reaches over the end of a line, so that the lines of both texts answer each other. */
interface Line {
  readonly old: string;
  readonly now: string;
}

/** The difference that the edits make to a file; empty without any. Line ends and a missing one at the end of the file stay as they are. */
export function patchOf(file: string, raw: string, edits: readonly Edit[]): string {
  const [old, now] = [linesOf(raw), linesOf(edited(raw, edits))];
  const lines: Line[] = old.map((line, i) => ({ old: line, now: now[i] ?? '' }));
  const hunks = hunksOf(lines).map(({ from, to }) => hunk(lines, from, to));
  return hunks.length === 0 ? '' : `--- ${name('a', file)}\n+++ ${name('b', file)}\n${hunks.join('')}`;
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}

/** First and last line, end exclusive, of each run of changed lines with what stands around them. */
function hunksOf(lines: readonly Line[]): { from: number; to: number }[] {
  const hunks: { from: number; to: number }[] = [];
  for (const [i, { old, now }] of lines.entries()) {
    if (old === now) continue;
    const [from, to] = [Math.max(0, i - CONTEXT), Math.min(lines.length, i + CONTEXT + 1)];
    const last = hunks.at(-1);
    if (last !== undefined && from <= last.to) last.to = to;
    else hunks.push({ from, to });
  }
  return hunks;
}

function hunk(lines: readonly Line[], from: number, to: number): string {
  const part = lines.slice(from, to);
  let body = '';
  for (let i = 0; i < part.length; ) {
    const next = part.findIndex(({ old, now }, at) => at > i && (old === now) !== (part[i]?.old === part[i]?.now));
    const run = part.slice(i, next < 0 ? part.length : next);
    const same = run[0]?.old === run[0]?.now;
    body += same
      ? run.map(({ old }) => marked(' ', old)).join('')
      : [...run.map(({ old }) => marked('-', old)), ...run.map(({ now }) => marked('+', now))].join('');
    i += run.length;
  }
  const range = `${from + 1},${part.length}`;
  return `@@ -${range} +${range} @@\n${body}`;
}

function marked(mark: string, line: string): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}

/** `a/drafts/x.md`; as git quotes it where it holds a mark that would be read otherwise, with a tab after it where it holds a space. */
function name(side: string, file: string): string {
  const path = `${side}/${file}`;
  const escaped = path.replace(/[\u0000-\u001f"\\\u007f]/g, (c) =>
    c === '"' || c === '\\' ? `\\${c}` : `\\${c.charCodeAt(0).toString(8).padStart(3, '0')}`,
  );
  if (escaped !== path) return `"${escaped}"`;
  return path.includes(' ') ? `${path}\t` : path;
}
