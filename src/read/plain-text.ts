/** Plain text: paragraphs are separated by blank lines, or are single lines; hard-wrapped lines are joined again. */
import { isEven, linesOf } from './characters.js';
import { SENTENCE_END } from './stops.js';
import { type Prose, TextBuilder } from './text-builder.js';
import { timeCodeAt } from './time-codes.js';
import { unitsOf } from './units.js';

/** A line of the file without its end; `indent` counts the spaces it begins with, `to` is where trailing spaces begin. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly to: number;
  readonly indent: number;
  readonly text: string;
}

const SPACE = 32;
const LONGEST_WRAPPED_LINE = 120;
const BULLET = /^(?:[-*\u2022\u25cf] |\d{1,2}[.)] )/;
const COMMA_END = /,["'\u201d\u2019\u00bb)]{0,2}$/;
const WORD_END = /[\p{L}\p{N}]["'\u201d\u2019\u00bb)]{0,2}$/u;
const SMALL = /^\p{Ll}/u;
const OTHER_LINE_END = /[\r\v\f\u0085\u2028\u2029]/;
const HYPHEN_END = /\p{L}-$/u;

/** Reads the file from the offset `from` on; `timed`: time codes at the head of lines are no text. */
export function readPlainText(raw: string, from: number, timed = false): Prose {
  const lines = OTHER_LINE_END.test(raw) ? linesOf(raw, from, (start, end) => toLine(raw, start, end)) : toPlainLines(raw, from);
  const units = unitsOf(raw);
  const width = wrapWidth(lines);
  const builder = new TextBuilder();
  let previous: Line | null = null;
  for (const line of lines) {
    if (line.text === '') {
      previous = null;
      builder.endParagraph(null);
      continue;
    }
    const code = timed ? timeCodeAt(raw, line.start + line.indent, line.to) : 0;
    if (code > 0) {
      builder.endParagraph(null);
      builder.copy(raw, line.start + line.indent + code, line.end);
      previous = line;
      continue;
    }
    if (previous !== null && isWrap(previous, line, width)) {
      if (!isHyphenated(previous, line)) builder.space(previous.end, line.start);
    } else builder.endParagraph(null);
    if (line.text.length === line.end - line.start && isEven(units, line.start, line.end)) builder.even(line.text, line.start);
    else builder.copy(raw, line.start, line.end);
    previous = line;
  }
  return builder.finish();
}

/** The lines of a file that has no line ends but `\n`. */
function toPlainLines(raw: string, from: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (let end = raw.indexOf('\n', from); end >= 0; end = raw.indexOf('\n', start)) {
    lines.push(toLine(raw, start, end));
    start = end + 1;
  }
  lines.push(toLine(raw, start, raw.length));
  return lines;
}

function toLine(raw: string, start: number, end: number): Line {
  const whole = raw.slice(start, end);
  if (isInk(raw.charCodeAt(start)) && isInk(raw.charCodeAt(end - 1))) return { start, end, to: end, indent: 0, text: whole };
  const right = whole.trimEnd();
  const text = right.trimStart();
  return { start, end, to: start + right.length, indent: right.length - text.length, text };
}

/** A character of ASCII that no line is trimmed of. */
function isInk(code: number): boolean {
  return code > SPACE && code < 127;
}

/**
 * The width at which the file's lines were broken, or 0 when they were not. A break made by a word processor or `fmt`
 * is greedy: the next word would not have fitted. Most breaks must be of that kind, and many must
 * be followed by a small letter, as no paragraph begins.
 */
function wrapWidth(lines: readonly Line[]): number {
  let width = 0;
  for (const { to, start, text } of lines) {
    if (to - start <= width || !text.includes(' ')) continue;
    if (to - start > LONGEST_WRAPPED_LINE) return 0;
    width = to - start;
  }
  let [greedy, breaks, inside] = [0, 0, 0];
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (line.text === '' || next === undefined || next.text === '') continue;
    breaks += 1;
    if (!isFull(line, next, width)) continue;
    greedy += 1;
    if (!SENTENCE_END.test(line.text) && /^\p{Ll}/u.test(next.text)) inside += 1;
  }
  return greedy > 0 && greedy * 2 > breaks && inside * 5 >= greedy * 2 ? width : 0;
}

/** Whether the first word of the next line would not have fitted on this one. */
function isFull(line: Line, next: Line, width: number): boolean {
  const space = next.text.indexOf(' ');
  const word = space < 0 ? next.text.length : space;
  return line.to - line.start + (HYPHEN_END.test(line.text) ? 0 : 1) + word > width;
}

function isWrap(line: Line, next: Line, width: number): boolean {
  if (goesOn(line, next)) return true;
  if (width === 0 || line.to - line.start > LONGEST_WRAPPED_LINE) return false;
  if (BULLET.test(next.text) && (BULLET.test(line.text) || line.text.endsWith(':'))) return false;
  if (next.indent > line.indent + 1) return false;
  return isFull(line, next, width);
}

/** Whatever the width: an indented line opens a paragraph and after a comma a line goes on, when the next one begins with a small letter or is as far in. */
function goesOn(line: Line, next: Line): boolean {
  if (line.indent > 0 && next.indent === line.indent && COMMA_END.test(line.text)) return true;
  if (!SMALL.test(next.text) || line.to - line.start > LONGEST_WRAPPED_LINE || next.indent > line.indent + 1) return false;
  return COMMA_END.test(line.text) || (line.indent > 0 && WORD_END.test(line.text));
}

/** A word broken after its own hyphen: "long-" and "term"; but not "short-" and "or". */
function isHyphenated(line: Line, next: Line): boolean {
  return HYPHEN_END.test(line.text) && /^\p{L}/u.test(next.text) && !/^(?:and|or|to|nor|und)\b/.test(next.text);
}
