/** A discrepancy keeps its id while the articles are only rearranged, and gets a new one when a value changes. */
import { describe, expect, test } from 'vitest';
import { changed, checkFiles, type Files, idsOf, ownFiles, ownReport, replaced } from './own-project.js';
import { checkTexts, edited, type Pair, readPairs } from './pairs.js';
import * as rewriting from './rewriting.js';

const FILES = ownFiles();
const REWRITINGS = Object.entries(rewriting);

describe('the own project', () => {
  test.each(REWRITINGS)('%s: the same ids', async (_name, rewrite) => {
    const after = changed(FILES, rewrite);
    expect(after).not.toEqual(FILES);
    expect(idsOf(await checkFiles(after))).toEqual(idsOf(await ownReport()));
  });

  test('CRLF in claims.yaml too: the same ids', async () => {
    const after = { ...FILES, 'claims.yaml': rewriting.carriageReturns(FILES['claims.yaml'] ?? '') };
    expect(idsOf(await checkFiles(after))).toEqual(idsOf(await ownReport()));
  });

  test.each(Object.keys(FILES).slice(1))('%s under another name, its metadata kept: the same ids', async (file) => {
    expect(idsOf(await checkFiles(renamed(FILES, file)))).toEqual(idsOf(await ownReport()));
  });

  test.each(Object.keys(FILES).slice(1))('%s under another name and without an id: the same ids', async (file) => {
    const nameless = changed(FILES, (text, own) => (own === file ? text.replace(/^id: .*\n/m, '') : text));
    const claims = (FILES['claims.yaml'] ?? '').replace(
      new RegExp(`("${file}":\\n) {6}id: .*\\n`),
      file.endsWith('.html') ? '$1      kind: article\n' : '$1',
    );
    const after = await checkFiles(renamed({ ...nameless, 'claims.yaml': claims }, file));
    expect(after.sources.map(({ id }) => id)).toContain('moved-here');
    expect(idsOf(after)).toEqual(idsOf(await ownReport()));
  });

  test('one more source with the same value: the same ids, and it is one side more', async () => {
    const more = 'The long war\n\nRussia controls about one-fifth of Ukraine, the institute wrote.\n';
    const [before, after] = [await ownReport(), await checkFiles({ ...FILES, 'sources/sixth.txt': more })];
    expect(idsOf(after)).toEqual(idsOf(before));
    const sides = (report: typeof before): number => report.discrepancies.find(({ rule }) => rule === 'share-conflict')?.sides.length ?? 0;
    expect(sides(after)).toBe(sides(before) + 1);
  });
});

function renamed(files: Files, file: string): Files {
  const name = `sources/moved-here${/\.\w+$/.exec(file)?.[0] ?? ''}`;
  const { [file]: text = '', 'claims.yaml': claims = '', ...rest } = files;
  return { ...rest, [name]: text, 'claims.yaml': claims.replace(`"${file}":`, `"${name}":`) };
}

const DRAFT = 'sources/harbour-post-draft.md';
const LEDGER = 'sources/northern-ledger.txt';
const EASTGATE = 'sources/eastgate-review.md';
const CIVIC = 'sources/civic-observer.html';

describe('a value changed in place: its discrepancy has a new id, every other keeps its own', () => {
  test.each([
    ['name-known', DRAFT, 'Lherson', 'Kherzon'],
    ['share-conflict', LEDGER, 'one-third', 'half'],
    ['date-conflict', DRAFT, '7 March', '8 March'],
    ['weekday-date', DRAFT, 'Monday, 11 March', 'Wednesday, 11 March'],
    ['list-count', LEDGER, 'Zaporizhzhia and Crimea', 'Zaporizhzhia, Crimea and Sevastopol'],
    ['list-conflict', EASTGATE, 'Kharkiv', 'Odesa'],
    ['duration-conflict', DRAFT, '60-day', '90-day'],
    ['quote-wording', DRAFT, 'Russia sees room', 'Russia always sees room'],
    ['quote-speaker', EASTGATE, 'Maria Zakharova, spokesperson of the Foreign Ministry,', 'Sergey Lavrov, the Foreign Minister,'],
    ['quote-display', CIVIC, 'a peace to secure', 'a peace to defend'],
    ['expected-value', CIVIC, 'Crimea in 2013', 'Crimea in 2012'],
  ])('%s: %s, “%s” becomes “%s”', async (rule, file, from, to) => {
    const before = idsOf(await ownReport());
    const after = idsOf(await checkFiles(replaced(FILES, file, from, to)));
    const [gone, come] = [before.filter((id) => !after.includes(id)), after.filter((id) => !before.includes(id))];
    const ruleOf = (id: string): string => id.split(' ')[0] ?? '';
    expect({ gone: gone.map(ruleOf), come: come.map(ruleOf) }).toEqual({ gone: [rule], come: [rule] });
  });
});

const PAIRS = ['one', 'two', 'three'].flatMap((set) => readPairs(set).slice(0, 1));

describe.each(PAIRS.map((pair) => [pair.slug, pair] as const))('two articles without a claims file: %s', (_slug, pair) => {
  const ids = (a: string, b: string): string[] => idsOf(checkTexts(a, b));
  test.each(REWRITINGS)('%s: the same ids', (_name, rewrite) => {
    const b = edited(pair);
    expect(ids(pair.a, b).length).toBeGreaterThan(1);
    expect(ids(pair.a, rewrite(b, 'b.txt'))).toEqual(ids(pair.a, b));
    expect(ids(rewrite(pair.a, 'a.txt'), rewrite(b, 'b.txt'))).toEqual(ids(pair.a, b));
    expect(ids(b, pair.a)).toEqual(ids(pair.a, b));
  });

  test('with one slip taken back, the others keep their ids', () => {
    for (const edit of pair.edits) {
      const fewer: Pair = { ...pair, edits: pair.edits.filter((one) => one !== edit) };
      const [all, rest] = [ids(pair.a, edited(pair)), ids(pair.a, edited(fewer))];
      expect(rest.filter((id) => !all.includes(id))).toEqual([]);
    }
  });
});
