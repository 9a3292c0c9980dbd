/**
 * What an edit that changes no fact costs, and what a changed value: the table of the design, with the real engine. The
 * repository's own articles, and those kept outside it where they are at hand.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../src/check.js';
import { decisionOn, recordLines, subjectOf, tickOn } from '../src/judge/record.js';
import { fold } from '../src/language/fold.js';
import type { Discrepancy, Report, Ruled, Sheet } from '../src/model.js';
import { readProject } from '../src/read/project.js';
import { folderWith } from './command.js';
import { changed, type Files, ownFiles } from './own-project.js';
import { paragraphOnTop, rewrapped, sentenceAfter, sentenceBefore, straightQuotes } from './rewriting.js';

const SEEDS = '../shared/seeds';
const FILE = 'claims.decisions.jsonl';

function seeds(): Files {
  const articles = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
  const text = (name: string): string => readFileSync(join(SEEDS, name), 'utf8');
  return { 'claims.yaml': text('claims.yaml'), ...Object.fromEntries(articles.map((name) => [`sources/${name}`, text(name)])) };
}

/** Every article under another name, and claims.yaml with the names. */
function renamed(files: Files): Files {
  const other = (text: string): string => text.replaceAll('"sources/', '"sources/moved-');
  return Object.fromEntries(
    Object.entries(files).map(([file, text]) =>
      file === 'claims.yaml'
        ? [file, other(text).replace('"sources/moved-**', '"sources/**')]
        : [file.replace('sources/', 'sources/moved-'), text],
    ),
  );
}

/** No article has an id of its own: each is called after its file. */
function withoutIds(files: Files): Files {
  const bare = (text: string): string => text.replace(/^( +)id: [\w-]+\n/gm, '$1kind: article\n').replace(/\{id: [\w-]+, /g, '{');
  const [head = '', ...rest] = (files['claims.yaml'] ?? '').split(/^(?=names:)/m);
  return { ...changed(files, (text) => text.replace(/^id: .*\n/m, '')), 'claims.yaml': [bare(head), ...rest].join('') };
}

const EDITS: readonly (readonly [string, (files: Files) => Files])[] = [
  ['a paragraph on top', (files) => changed(files, paragraphOnTop)],
  ['rewrapped at 78 columns', (files) => changed(files, rewrapped)],
  ['curly quotes made straight', (files) => changed(files, straightQuotes)],
  ['a sentence at the end of each paragraph', (files) => changed(files, sentenceAfter)],
  ['a sentence at the start of each paragraph', (files) => changed(files, sentenceBefore)],
  ['files renamed', renamed],
];

/** Every article is taken for a draft of ours, so that each has a sheet. */
async function checked(files: Files, records: readonly Ruled[] = []): Promise<Report> {
  const project = await readProject(folderWith({ ...files, [FILE]: recordLines(records) }));
  return check({ ...project, sources: project.sources.map((source) => ({ ...source, role: 'draft' as const })) });
}

const SIGNED = { by: 'Ada Lund', on: '2025-03-15' };

/** A ruling on everything found, and a tick on every row. */
function recordsOn({ discrepancies, sheets }: Report): Ruled[] {
  const rulings = discrepancies.map((one) => decisionOn(subjectOf(one), { status: 'not-the-same', ...SIGNED }));
  const ticks = sheets.flatMap(({ draft, rows }) =>
    rows.map((row) => tickOn(draft, row, { method: 'phone', source: 'the office', ...SIGNED })),
  );
  return [...rulings, ...ticks];
}

const idsOf = ({ discrepancies }: Report): string[] => discrepancies.map(({ id }) => id);
const ticked = (sheets: readonly Sheet[]): number => sheets.flatMap(({ rows }) => rows.filter(({ tick }) => tick !== null)).length;

/** What an edit costs: 0 is right everywhere. */
function costs(before: Report, after: Report) {
  const ids = new Set(idsOf(before));
  return {
    'new discrepancies': idsOf(after).filter((id) => !ids.has(id)).length,
    'discrepancies gone': before.discrepancies.length - after.discrepancies.length,
    'decisions lost': before.discrepancies.length - after.decisions.applied,
    'decisions stale': after.decisions.stale.length,
    'decisions re-opened': after.discrepancies.filter(({ reopened }) => reopened !== null).length,
    'ticks lost': before.sheets.flatMap(({ rows }) => rows).length - ticked(after.sheets),
    'ticks stale': after.sheets.flatMap(({ stale }) => stale).length,
  };
}

const FREE = {
  'new discrepancies': 0,
  'discrepancies gone': 0,
  'decisions lost': 0,
  'decisions stale': 0,
  'decisions re-opened': 0,
  'ticks lost': 0,
  'ticks stale': 0,
};

const PROJECTS = [
  ['the repository’s own articles', true, ownFiles],
  [`the articles in ${SEEDS}${existsSync(SEEDS) ? '' : ' (left out: they are not at hand)'}`, existsSync(SEEDS), seeds],
] as const;

for (const [name, atHand, read] of PROJECTS) {
  describe.skipIf(!atHand)(name, () => {
    test.each(EDITS)('%s: 0 new, 0 gone, every decision and every tick holds', async (_edit, edit) => {
      const files = read();
      const before = await checked(files);
      expect(edit(files)).not.toEqual(files);
      expect(costs(before, await checked(edit(files), recordsOn(before)))).toEqual(FREE);
    });

    test('files renamed that have no id: 0 new, 0 gone, every decision and every tick holds', async () => {
      const files = withoutIds(read());
      const before = await checked(files);
      const after = await checked(renamed(files), recordsOn(before));
      expect(after.sources.map(({ id }) => id)).not.toEqual(before.sources.map(({ id }) => id));
      expect(costs(before, after)).toEqual(FREE);
    });

    test('one value changed in place: 0 of the changes missed', async () => {
      const files = read();
      const before = await checked(files);
      const records = recordsOn(before);
      const missed: string[] = [];
      for (const one of before.discrepancies) {
        const after = await checked(withOtherValue(files, one), records);
        const now = after.discrepancies.find(({ id }) => id === one.id);
        if (now) missed.push(`${one.rule} ${one.id} is still there`);
        // Its ruling closes nothing else, what stayed stays closed, and no value counts as checked that nobody checked.
        const closed = after.discrepancies.filter(({ decision }) => decision !== null).map(({ id }) => id);
        if (closed.includes(one.id)) missed.push(`${one.rule} ${one.id} is still closed`);
        const stayed = idsOf(after).filter((id) => id !== one.id && idsOf(before).includes(id));
        missed.push(...stayed.filter((id) => !closed.includes(id)).map((id) => `${one.rule} ${one.id} opens ${id}`));
        const wrong = after.sheets.flatMap(({ rows }) => rows.filter(({ tick, value }) => tick && fold(tick.value) !== fold(value)));
        missed.push(...wrong.map(({ text }) => `${text} counts as checked`));
      }
      expect(missed).toEqual([]);
    });
  });
}

/** Words that show what somebody holds of a thing, and others for them. */
const OPPOSITE: readonly (readonly [string, string])[] = [
  ['supported', 'rejected'],
  ['rejected', 'supported'],
];

/** The articles with the value of the first side changed: what somebody holds, a digit, else the longest word. */
function withOtherValue(files: Files, { sides }: Discrepancy): Files {
  const side = sides.find(({ role }) => role !== 'reference');
  if (!side) throw new Error('no article takes part');
  const raw = files[side.file] ?? '';
  return { ...files, [side.file]: raw.slice(0, side.start) + otherWords(side.exact) + raw.slice(side.end) };
}

function otherWords(words: string): string {
  const held = OPPOSITE.find(([word]) => words.includes(word));
  if (held) return words.replace(...held);
  if (/\d/.test(words)) return words.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) % 8) + 1));
  const [longest = words] = (words.match(/\p{L}+/gu) ?? []).sort((a, b) => b.length - a.length);
  return words.replace(longest, 'Quillon');
}
