/**
 * YAML as data, within limits checked before the parser sees the text: deep nesting can end the whole process in
 * yaml 2.9 on Node 20 (CVE-2026-33532), so that nothing could be caught.
 */
import { type Document, isAlias, isMap, isScalar, isSeq, Lexer, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Span } from '../model.js';
import { type Problem, positionOf } from './problems.js';

const DEEPEST = 50;
/** Nobody reads more at once. */
const MOST_PROBLEMS = 100;
/** Later ones mostly follow from the first. */
const MOST_SYNTAX_PROBLEMS = 3;
const SCALAR_FOLLOWS = '\u001f';

export interface YamlText {
  /** Null when the text is empty or has problems. */
  readonly root: Node | null;
  readonly problems: readonly Problem[];
}

/** Parses one YAML document of at most so many bytes. Offsets in problems and nodes count `text`. */
export function parseYaml(text: string, mostBytes: number): YamlText {
  if (Buffer.byteLength(text) > mostBytes) return refused(0, 1, `larger than ${mostBytes / 1024} KB, the limit for this kind of file`);
  const early = checkBeforeParsing(text);
  if (early !== null) return { root: null, problems: [early] };
  const document = parseDocument(text, { version: '1.2', prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const problems = [...document.errors, ...document.warnings].slice(0, MOST_SYNTAX_PROBLEMS).map(({ code, message, pos }) => ({
    start: pos[0],
    end: Math.max(pos[1], pos[0] + 1),
    message: PLAIN[code] ?? plainMessage(message),
  }));
  if (problems.length === 0) for (const problem of checkNodes(text, document)) problems.push(problem);
  return { root: problems.length === 0 ? document.contents : null, problems };
}

function refused(start: number, end: number, message: string): YamlText {
  return { root: null, problems: [{ start, end, message }] };
}

/** What people read instead of the parser's own words. */
const PLAIN: Readonly<Record<string, string>> = {
  BAD_INDENT: 'this line does not stand under the others of its kind. Lines that belong together begin with the same number of spaces.',
  BLOCK_AS_IMPLICIT_KEY: 'a colon inside the words ends them too early. Put the whole value in quotation marks: "…".',
  MISSING_CHAR:
    'something that was opened is not closed, or a colon is missing. Close the quotation marks or brackets, and write "key: value".',
  MULTIPLE_DOCS: 'a second document begins here. Take this line of --- out.',
  MULTILINE_IMPLICIT_KEY: 'a key and its colon must stand on one line. Put the colon in, or the whole value in quotation marks.',
  TAB_AS_INDENT: 'a tab stands where spaces are needed. Indent with spaces.',
  TAG_RESOLVE_FAILED: 'words that begin with ! have a meaning of their own. Put the value in quotation marks.',
  UNEXPECTED_TOKEN:
    'this does not belong here. If the value begins with or holds a quotation mark, put the whole value in quotation marks: "…".',
  BAD_SCALAR_START: 'a value cannot begin with this character. Put the whole value in quotation marks: "…".',
};

function plainMessage(message: string): string {
  return `cannot be read as YAML: ${message.split('\n', 1)[0] ?? ''}`;
}

/** Depth and directives, read off the tokens one by one and given up at the first fault. */
function checkBeforeParsing(text: string): Problem | null {
  const indents: number[] = [];
  let [offset, flow, marks] = [0, 0, 0];
  let [atLineStart, isScalarNext] = [true, false];
  for (const token of new Lexer().lex(text)) {
    const start = offset;
    if (token !== '\u0002' && token !== '\u0018' && token !== SCALAR_FOLLOWS) offset += token.length;
    if (isScalarNext) isScalarNext = false;
    else if (token === SCALAR_FOLLOWS) isScalarNext = true;
    else if (token.startsWith('%')) return { start, end: offset, message: 'lines that begin with % are not allowed. Take this line out.' };
    else if (token === '[' || token === '{') flow += 1;
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1);
    else if (flow === 0 && (token === '-' || token === '?' || token === ':')) marks += 1;
    if (atLineStart && token !== '\u0002' && token !== '\ufeff') {
      const indent = /^ +$/.test(token) ? token.length : 0;
      while ((indents.at(-1) ?? -1) >= indent) indents.pop();
      indents.push(indent);
    }
    if (token !== '\ufeff') atLineStart = token.endsWith('\n') && (token.length <= 2 || atLineStart);
    if (atLineStart) marks = 0;
    if (flow + marks + indents.length > DEEPEST)
      return { start, end: start + 1, message: `nested more than ${DEEPEST} levels deep. Write it flatter.` };
  }
  return null;
}

/** Aliases, doubled keys and keys that are no words. */
function checkNodes(text: string, document: Document.Parsed): Problem[] {
  const problems: Problem[] = [];
  const open: unknown[] = [document.contents];
  while (open.length > 0 && problems.length < MOST_PROBLEMS) {
    const node = open.pop();
    if (isAlias(node))
      problems.push({ ...spanOf(node), message: `*${node.source} repeats another place; that is not supported. Write the words out.` });
    else if (isSeq(node)) for (const item of node.items) open.push(item);
    else if (isMap(node)) {
      checkKeys(text, node.items, problems);
      for (const { value } of node.items) open.push(value);
    }
  }
  return problems;
}

function checkKeys(text: string, pairs: readonly Pair[], problems: Problem[]): void {
  const first = new Map<string, number>();
  for (const { key } of pairs) {
    if (problems.length >= MOST_PROBLEMS) return;
    const span = spanOf(key);
    if (!isScalar(key)) problems.push({ ...span, message: 'a key must be a word or words. Put it in quotation marks.' });
    else {
      const word = textOf(key);
      const before = first.get(word);
      if (before !== undefined)
        problems.push({ ...span, message: `"${word}" stands twice (first on line ${positionOf(text, before).line}). Keep one of them.` });
      else first.set(word, span.start);
    }
  }
}

/** Where a node stands, without the quotation marks round it. */
export function spanOf(node: unknown): Span {
  const range = (node as Node | null)?.range;
  const [start, end] = [range?.[0] ?? 0, range?.[1] ?? 0];
  const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? 1 : 0;
  return { start: start + quoted, end: Math.max(end - quoted, start + quoted) };
}

/** A word or number as written: `2014`, `20%`, `1.50`. */
export function textOf(node: unknown): string {
  if (!isScalar(node)) return '';
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value ?? ''));
}

/** The node as plain data; with `asWritten`, numbers and the like as the words that stand in the file. */
export function toData(node: unknown, asWritten: boolean): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [textOf(key), toData(value, asWritten)]));
  if (isSeq(node)) return node.items.map((item) => toData(item, asWritten));
  if (!isScalar(node)) return null;
  return asWritten && node.value !== null ? textOf(node) : node.value;
}

const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = indexes.get(map) ?? new Map(map.items.map((pair) => [textOf(pair.key), pair]));
  indexes.set(map, known);
  return known;
}

/** The key and the value at a path of keys and indexes; nulls when the path leads nowhere. */
export function nodesAt(root: unknown, path: readonly string[]): { key: unknown; value: unknown } {
  let [key, value]: [unknown, unknown] = [null, root];
  for (const step of path) {
    const pair = isMap(value) ? pairsOf(value).get(step) : undefined;
    if (pair !== undefined) [key, value] = [pair.key, pair.value];
    else if (isSeq(value)) [key, value] = [value.items[Number(step)], value.items[Number(step)]];
    else return { key: null, value: null };
  }
  return { key, value };
}
