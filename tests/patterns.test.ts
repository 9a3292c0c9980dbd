/**
 * No pattern of the program may be slow on hostile text: every one, written or put together while modules load, goes
 * through recheck (makenowjust-labs), which looks for inputs that make matching super-linear.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

type Vulnerable = Extract<ReturnType<typeof checkSync>, { status: 'vulnerable' }>;

interface Written {
  readonly source: string;
  readonly flags: string;
  /** File and line, or "put together". */
  readonly at: string;
}

const ROOMS = ['align', 'compare', 'extract', 'judge', 'language', 'read', 'report', 'rules', 'store', 'fix', 'review', 'cli'];
/** Time for one pattern; those that need more are run against growing text instead. */
const PATIENCE = 3000;

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
  });
}

function literalsOf(path: string): Written[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Written[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), at: `${path}:${line}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Patterns made with `new RegExp` while the modules of the program load. */
async function constructed(files: readonly string[]): Promise<Written[]> {
  const found: Written[] = [];
  const Native = globalThis.RegExp;
  const Recording = new Proxy(Native, {
    construct(target, [source, flags = '']: [string | RegExp, string?]) {
      const made = new target(source, flags || (source instanceof Native ? source.flags : ''));
      found.push({ source: made.source, flags: made.flags, at: 'put together' });
      return made;
    },
  });
  globalThis.RegExp = Recording as RegExpConstructor;
  try {
    for (const file of files) await import(/* @vite-ignore */ join(process.cwd(), file));
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
}

const files = ROOMS.flatMap((room) => filesOf(join('src', room)));
/** The script of the page cannot be loaded here: its patterns are all written. */
const written = [...files, ...filesOf(join('src', 'page'))].flatMap(literalsOf);

/** Length of a text on which a pattern that takes quadratic time would take seconds. */
const LONG = 60_000;

/** What a pattern is made of, each part repeated: a pattern that is slow is slow on a repetition of something it matches. */
function slowOn({ source, flags }: Written): string | null {
  const pattern = new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
  for (const piece of [
    'a',
    'A',
    ' ',
    '1',
    ',',
    '-',
    'a ',
    'A. ',
    '1 ',
    '1,',
    '"',
    '“',
    '(',
    '[',
    '.',
    'of ',
    'the ',
    'and ',
    'a-',
    "a'",
    'said ',
  ]) {
    if (isSlow(pattern, piece.repeat(LONG / piece.length))) return piece;
  }
  return null;
}

/** On a busy machine the quick ones wait as well: what is slow is slow every time. */
function isSlow(pattern: RegExp, text: string): boolean {
  return [1, 2, 3].every(() => milliseconds(() => text.replace(pattern, '')) > 1000);
}

/** The search for bad texts goes by chance and counts steps of its own engine: what it finds is tried, drawn out, on this one. */
function isBad({ source, flags }: Written, { attack, complexity }: Vulnerable): boolean {
  if (complexity.type === 'exponential' || complexity.degree > 2) return true;
  const pumps = Math.max(1, attack.pumps.length);
  const drawn = attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(LONG / pumps / Math.max(1, pump.length))));
  return isSlow(new RegExp(source, flags.includes('g') ? flags : `${flags}g`), drawn.join('') + attack.suffix);
}

/** Of this process, not of the machine. */
function milliseconds(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  return process.cpuUsage(begun).user / 1000;
}

/** A sticky pattern is tried at one place only. */
function anchored({ source, flags }: Written): string {
  return flags.includes('y') ? `^(?:${source})` : source;
}

describe('patterns', () => {
  let all: Written[] = [];
  beforeAll(async () => {
    const unique = new Map([...written, ...(await constructed(files))].map((one) => [`${one.source}/${one.flags}`, one] as const));
    all = [...unique.values()];
  }, 120_000);

  test('are found, those written and those put together', () => {
    expect(written.length).toBeGreaterThan(300);
    expect(all.filter(({ at }) => at === 'put together').length).toBeGreaterThan(20);
  });

  test('the check catches a slow one', () => {
    for (const source of ['(?:a|a)+$', 'b+c']) {
      const found = checkSync(source, '', { timeout: PATIENCE });
      expect(found.status === 'vulnerable' && isBad({ source, flags: '', at: 'here' }, found), source).toBe(true);
    }
    expect(slowOn({ source: ' +x', flags: '', at: 'here' })).not.toBe(null);
  });

  test('none takes more than linear time', { timeout: 600_000 }, () => {
    const slow = all.flatMap((one) => {
      const found = checkSync(anchored(one), one.flags.replace(/[gyd]/g, ''), { timeout: PATIENCE });
      if (found.status === 'vulnerable' ? !isBad(one, found) : found.status === 'safe' || slowOn(one) === null) return [];
      return [`${one.at}: /${one.source.slice(0, 160)}/${one.flags} ${found.status}`];
    });
    expect(slow).toEqual([]);
  });
});
