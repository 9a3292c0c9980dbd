/** Reads a rule's page: its documentation, whose cases are its tests. */
import { readFileSync } from 'node:fs';

/** One source of a case: `> post (draft, 2025-03-07): words`. Words between __ and __ must be shown by the report. */
export interface PageSource {
  readonly id: string;
  readonly draft: boolean;
  readonly published: string | null;
  readonly text: string;
  readonly marked: readonly string[];
}

export interface PageCase {
  readonly title: string;
  readonly line: number;
  /** claims.yaml of the case, from its fenced yaml block; empty without one. */
  readonly claims: string;
  readonly sources: readonly PageSource[];
  /** Messages the rule must report, in any order; empty: the rule reports nothing. */
  readonly messages: readonly string[];
}

export interface Page {
  readonly id: string;
  /** Third line of the page: the rule's norm. */
  readonly title: string;
  readonly why: string;
  readonly whatToDo: string;
  readonly cases: readonly PageCase[];
}

export function readPage(path: string): Page {
  const lines = readFileSync(path, 'utf8').split('\n');
  const starts = lines.flatMap((line, i) => (line.startsWith('## ') ? [i] : []));
  const head = lines.slice(0, starts[0] ?? lines.length);
  const cases = starts.map((start, i) => readCase(path, lines, start, starts[i + 1] ?? lines.length));
  const part = (name: string): string => head.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  return { id: (lines[0] ?? '').replace(/^# /, ''), title: lines[2] ?? '', why: part('Why'), whatToDo: part('What to do'), cases };
}

function readCase(path: string, lines: readonly string[], start: number, end: number): PageCase {
  const body = lines.slice(start + 1, end);
  const messages = body.filter((line) => line.startsWith('Reports: ')).map((line) => line.slice('Reports: '.length));
  if (messages.length === 0 && !body.includes('Reports nothing.')) {
    throw new Error(
      `${path}:${start + 1} does not say what is reported. Add "Reports nothing." or "Reports: the message" before line ${end}.`,
    );
  }
  const fence = body.indexOf('```yaml');
  const claims = fence < 0 ? '' : body.slice(fence + 1, body.indexOf('```', fence + 1)).join('\n');
  return { title: (lines[start] ?? '').slice(3), line: start + 1, claims, sources: readSources(path, start, body), messages };
}

function readSources(path: string, start: number, body: readonly string[]): PageSource[] {
  const blocks: string[][] = [];
  for (const [i, line] of body.entries()) {
    if (!line.startsWith('>')) continue;
    if (i === 0 || !body[i - 1]?.startsWith('>')) blocks.push([]);
    blocks.at(-1)?.push(line.replace(/^> ?/, ''));
  }
  return blocks.map((block) => {
    const whole = block.join('\n');
    const head = /^(?<id>[\w-]+)(?: \((?<meta>[^)]*)\))?: /.exec(whole);
    if (!head?.groups) throw new Error(`${path}:${start + 1} has a source without a name. Write "> post: words".`);
    const meta = (head.groups.meta ?? '').split(', ');
    const raw = whole.slice(head[0].length);
    const marked = [...raw.matchAll(/__(?<words>[^_]+)__/g)].map((m) => m.groups?.words ?? '');
    const published = meta.find((word) => /^\d{4}-/.test(word)) ?? null;
    return { id: head.groups.id ?? '', draft: meta.includes('draft'), published, text: raw.replaceAll('__', ''), marked };
  });
}
