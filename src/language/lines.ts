import { countTo } from './sorted.js';

/** Offsets at which the lines of a text begin: after LF, CR LF or a lone CR. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** Line and column from 1 of an offset, given the offsets at which lines begin. */
export function lineAt(starts: readonly number[], offset: number): { line: number; column: number } {
  const line = countTo(starts, offset);
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}
