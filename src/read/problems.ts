/** Faults of a file the user writes, shown with their line, in plain words. */
import { editDistance } from '../language/natural.js';
import type { Span } from '../model.js';
import { LINE_END } from './characters.js';

/** Offsets count the whole file. */
export interface Problem extends Span {
  readonly message: string;
}

const MOST_SHOWN = 20;
const WIDEST_FRAME = 160;

/** Line and column, both from 1; the column counts UTF-16 units. */
export function positionOf(raw: string, offset: number): { line: number; column: number } {
  const { line, start } = lineAt(raw, offset);
  return { line, column: offset - start + 1 };
}

/** All problems in text order, each as `file:line:column message` and its line with a mark under the words. */
export function describeProblems(file: string, raw: string, problems: readonly Problem[]): string {
  const sorted = [...problems].sort((a, b) => a.start - b.start || a.end - b.end);
  const shown = sorted.slice(0, MOST_SHOWN).map((problem) => describe(file, raw, problem));
  if (sorted.length > MOST_SHOWN) shown.push(`and ${sorted.length - MOST_SHOWN} more`);
  return shown.join('\n');
}

function describe(file: string, raw: string, problem: Problem): string {
  const { line, start, before } = lineAt(raw, problem.start);
  const text = lineFrom(raw, start);
  const column = problem.start - start;
  const shift = column > WIDEST_FRAME - 40 ? column - 40 : 0;
  const carets = '^'
    .repeat(Math.max(1, Math.min(problem.end, start + text.length) - problem.start, 0))
    .slice(0, WIDEST_FRAME - (column - shift));
  const width = String(line).length;
  const show = (words: string): string =>
    words
      .replaceAll('\t', ' ')
      .slice(shift, shift + WIDEST_FRAME)
      .trimEnd();
  const frame = [
    ...(before === null ? [] : [`   ${String(line - 1).padStart(width)} | ${show(lineFrom(raw, before))}`]),
    ` > ${line} | ${show(text)}`,
    `   ${' '.repeat(width)} | ${' '.repeat(column - shift)}${carets}`,
  ];
  return [`${file}:${line}:${column + 1}  ${problem.message}${typographyHint(text)}`, ...frame.map((row) => row.trimEnd())].join('\n');
}

/** Characters that word processors put in and that YAML does not take for what they look like. */
function typographyHint(line: string): string {
  const found = [
    [/[\u201c\u201d\u201e\u2018]|(?<=:\s{0,3})\u2019/, 'curly quotation marks (write " instead)'],
    [/^\s{0,200}\t/, 'a tab (indent with spaces instead)'],
    [/[\u00a0\u202f\u2007]/, 'a no-break space (type a normal space instead)'],
  ] as const;
  const names = found.filter(([pattern]) => pattern.test(line)).map(([, name]) => name);
  return names.length === 0 ? '' : ` This line holds ${names.join(' and ')}, perhaps pasted from a word processor.`;
}

function lineAt(raw: string, offset: number): { line: number; start: number; before: number | null } {
  let [line, start] = [1, raw.startsWith('\ufeff') ? 1 : 0];
  let before: number | null = null;
  LINE_END.lastIndex = 0;
  for (let m = LINE_END.exec(raw); m !== null && m.index + m[0].length <= offset; m = LINE_END.exec(raw)) {
    before = start;
    start = m.index + m[0].length;
    line += 1;
  }
  return { line, start, before };
}

function lineFrom(raw: string, start: number): string {
  LINE_END.lastIndex = start;
  return raw.slice(start, LINE_END.exec(raw)?.index ?? raw.length);
}

/** ` Did you mean "x"?` for the nearest of the allowed words, or nothing when none is near. */
export function didYouMean(word: string, allowed: Iterable<string>): string {
  let [best, least] = ['', Math.max(2, Math.ceil(word.length / 3)) + 1];
  for (const candidate of [...allowed].sort()) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best === '' ? '' : ` Did you mean "${best}"?`;
}
