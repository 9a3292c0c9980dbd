/** Pieces of text with their places on pages become lines, and lines paragraphs: by gaps, indents, sizes and how full a line is. */
import { withoutEdges } from './pdf-edges.js';

/** Points, counted from the lower left corner of the page. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Not turned on its side, as watermarks are. */
  readonly upright: boolean;
  /** The last of its line. */
  readonly ends: boolean;
}

export interface Line {
  text: string;
  readonly x: number;
  right: number;
  readonly y: number;
  size: number;
}

/** Shares of the size of the letters, as pages are commonly set. */
const SAME_LINE = 0.6;
const WORD_GAP = 0.15;
const COLUMN_GAP = 2;
const RAISED = 0.2;
const SMALLER = 0.88;
const INDENT = 0.8;
const WIDER_GAP = 1.3;
const USUAL_LEADING = 1.2;
const COLUMN_WIDTH = 24;
const FEW = 4;
const NOTE_MARK = /^(?:\d{1,3}|[*\u2020\u2021])$/;
const UNIT = /(?:^|[^\p{L}])[ckm]?m$/u;
const SENTENCE_END = /[.!?\u2026:]["'\u201d\u2019\u00bb)\]]{0,2}$/;
const BULLET = /^(?:[-*\u2022\u25cf\u25aa\u2013\u2014\uf0b7] |\d{1,2}[.)] )/;
const HYPHEN = /\p{L}[-\u2010]$/u;
const LONGEST_WORD = 80;
const NO_WORD = /[^\p{L}\p{M}\-\u2010]/u;
const FIRST_WORD = /^\S{1,60}/;

/** Lines of a page in the order in which the page draws them. */
export function toLines(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const piece of pieces) {
    if (piece.text !== '' && piece.upright && !isNoteMark(line, piece)) {
      if (line !== null && isBeside(line, piece)) append(line, piece);
      else if (piece.text.trim() !== '') {
        line = { text: piece.text.trimStart(), x: piece.x, right: piece.x + piece.width, y: piece.y, size: piece.size };
        lines.push(line);
      }
    }
    if (piece.ends) line = null;
  }
  for (const one of lines) one.text = one.text.trimEnd();
  return lines;
}

function isBeside(line: Line, { x, y, size }: Piece): boolean {
  const height = Math.max(line.size, size, 1);
  return Math.abs(y - line.y) < SAME_LINE * height && x > line.right - height && x - line.right < COLUMN_GAP * height;
}

function append(line: Line, { text, x, width, size }: Piece): void {
  const apart = x - line.right > WORD_GAP * Math.max(line.size, size) && !line.text.endsWith(' ') && !text.startsWith(' ');
  line.text += apart ? ` ${text}` : text;
  line.right = x + width;
  if (text.trim() !== '') line.size = Math.max(line.size, size);
}

/** A small raised number after a word: it leads to a note, and would make "trouble1" of "trouble". */
function isNoteMark(line: Line | null, { text, y, size }: Piece): boolean {
  if (line === null || !NOTE_MARK.test(text.trim())) return false;
  return size < SMALLER * line.size && y - line.y > RAISED * line.size && !UNIT.test(line.text.trimEnd());
}

/** The paragraphs of all pages; words broken at the end of a line are whole again. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): string[] {
  const kept = withoutEdges(pages);
  const words = wordsOf(kept);
  const paragraphs: string[] = [];
  let previous: Line | null = null;
  for (const lines of kept) {
    const page = { rights: rightEdges(lines), leading: leadings(lines) };
    for (const [i, line] of lines.entries()) {
      const begun = paragraphs.at(-1);
      if (begun === undefined || previous === null || isNew(previous, line, i === 0, page)) paragraphs.push(line.text);
      else paragraphs[paragraphs.length - 1] = join(begun, line.text, words);
      previous = line;
    }
  }
  return paragraphs;
}

/** What is usual on a page: where lines that begin at a place end, and how far lines of a size are apart. */
interface Page {
  readonly rights: ReadonlyMap<number, number>;
  readonly leading: ReadonlyMap<number, number>;
}

function isNew(previous: Line, line: Line, first: boolean, page: Page): boolean {
  if (BULLET.test(line.text) || Math.abs(previous.size - line.size) > (1 - SMALLER) * previous.size) return true;
  const down = previous.y - line.y;
  if (first || down < -previous.size) return !runsOn(previous.text, line.text);
  const leading = page.leading.get(Math.round(line.size)) ?? USUAL_LEADING * line.size;
  if (down < SAME_LINE * line.size || down > WIDER_GAP * leading) return true;
  const indented = line.x - previous.x > INDENT * line.size && !BULLET.test(previous.text);
  return (indented && SENTENCE_END.test(previous.text)) || isBrokenOnPurpose(previous, line, page);
}

/** Over the end of a column or page a sentence goes on when it was not ended, or with a small letter. */
function runsOn(before: string, after: string): boolean {
  return !SENTENCE_END.test(before) && (/^[\p{Ll}\d("\u201c]/u.test(after) || /[\p{Ll},\-\u2010]$/u.test(before));
}

/** The first word of the line would have fitted on the one before. */
function isBrokenOnPurpose(previous: Line, line: Line, { rights }: Page): boolean {
  if (HYPHEN.test(previous.text)) return false;
  const edge = rights.get(column(previous)) ?? previous.right;
  const word = FIRST_WORD.exec(line.text)?.[0].length ?? 0;
  const width = ((line.right - line.x) * (word + 1)) / Math.max(1, line.text.length);
  return previous.right + width + line.size / 2 < edge;
}

/** Lines that begin within a few letters of one another stand in one column. */
function column({ x }: Line): number {
  return Math.round(x / COLUMN_WIDTH);
}

/** Where the lines of each column end. A few indented ones, like those of a list, end where the column they stand in ends. */
function rightEdges(lines: readonly Line[]): Map<number, number> {
  const columns = new Map<number, { lines: number; right: number }>();
  for (const line of lines) {
    for (const near of [column(line) - 1, column(line), column(line) + 1]) {
      const known = columns.get(near) ?? { lines: 0, right: 0 };
      columns.set(near, { lines: known.lines + 1, right: Math.max(known.right, line.right) });
    }
  }
  const [widest, main] = [...columns].sort(([, a], [, b]) => b.lines - a.lines)[0] ?? [0, { lines: 0, right: 0 }];
  const isInside = (place: number): boolean => place > widest && place * COLUMN_WIDTH < main.right;
  return new Map(
    [...columns].map(([place, { lines: n, right }]) => [place, n < FEW && isInside(place) ? Math.max(right, main.right) : right]),
  );
}

/** The commonest distance between lines that follow one another, by size of letters. */
function leadings(lines: readonly Line[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    if (next === undefined || Math.round(next.size) !== Math.round(line.size)) continue;
    const down = Math.round((line.y - next.y) * 2) / 2;
    if (down < SAME_LINE * line.size || down > 3 * line.size) continue;
    const size = Math.round(line.size);
    const known = counts.get(size) ?? new Map<number, number>();
    counts.set(size, known.set(down, (known.get(down) ?? 0) + 1));
  }
  return new Map([...counts].map(([size, known]) => [size, commonest(known)]));
}

/** Of equally common distances the smallest. */
function commonest(counts: ReadonlyMap<number, number>): number {
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 0;
}

/** Whole words of all lines, in small letters: what stands at the end of a line may be half a word. */
function wordsOf(pages: readonly (readonly Line[])[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of pages.flat()) {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}'\u2019\-\u2010]{1,80}/gu)) if (!HYPHEN.test(word)) words.add(word);
  }
  return words;
}

/** Joins a line to what came before. A hyphen at its end is the word's own when the article has the word so, or has both halves as words. */
function join(before: string, after: string, words: ReadonlySet<string>): string {
  const tail = before.slice(-LONGEST_WORD);
  if (tail.endsWith('\u00ad')) return before.slice(0, -1) + after;
  if (!HYPHEN.test(tail)) return `${before} ${after}`;
  if (!/^\p{Ll}/u.test(after)) return before + after;
  const left = tail.slice(0, -1).toLowerCase().split(NO_WORD).at(-1) ?? '';
  const [right = ''] = after.slice(0, LONGEST_WORD).toLowerCase().split(NO_WORD, 1);
  if (/^(?:and|or|to)$/.test(right)) return `${before} ${after}`;
  if (words.has(left + right)) return before.slice(0, -1) + after;
  return words.has(`${left}-${right}`) || (words.has(left) && words.has(right)) ? before + after : before.slice(0, -1) + after;
}
