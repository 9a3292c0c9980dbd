/** A ruling goes by the words it was made on: what it does not pass to, and what is shown of it later. */
import { describe, expect, test } from 'vitest';
import { check } from '../src/check.js';
import { decisionOn, subjectOf } from '../src/judge/record.js';
import type { Decision, Discrepancy, Project, Report, SourceFile } from '../src/model.js';
import { NO_KNOWLEDGE } from '../src/read/claims.js';
import { readProject } from '../src/read/project.js';
import { folderWith } from './command.js';
import { checkFiles, ownFiles, ownReport, replaced } from './own-project.js';
import { textSource } from './source.js';

const SIGNED = { by: 'Ada Lund', on: '2025-03-15' };
const ruling = (one: Discrepancy, more: Partial<Decision> = {}): Decision => ({
  ...decisionOn(subjectOf(one), { status: 'not-the-same', ...SIGNED }),
  ...more,
});

const article = (id: string, sentence: string): SourceFile =>
  textSource(id, `The fair at Karvel\n\n${sentence}\n`, { published: '2025-03-11' });
const OURS = article('post', 'The fair at Karvel opens on 31 April 2025 with forty stalls.');
const THEIRS = article('wire', 'Visitors may come from 31 April 2025, said mayor Ida Holm.');
const EARLIER = article('argus', 'A brass band plays on 31 April 2025 beside the old mill.');

function report(sources: readonly SourceFile[], decisions: Project['decisions'] = []): Report {
  return check({ sources, unreadable: [], knowledge: NO_KNOWLEDGE, decisions, drafts: [] });
}

const impossible = ({ discrepancies }: Report): Discrepancy[] => discrepancies.filter(({ rule }) => rule === 'date-impossible');
function firstOf([first]: readonly Discrepancy[]): Discrepancy {
  if (!first) throw new Error('nothing found');
  return first;
}
/** Sources whose impossible date is settled. */
const settled = (of: Report): (string | undefined)[] =>
  impossible(of)
    .filter(({ decision }) => decision !== null)
    .map(({ sides }) => sides[0]?.source);

function on(source: string, sources: readonly SourceFile[]): Decision {
  const found = impossible(report(sources)).find(({ sides }) => sides[0]?.source === source);
  if (!found) throw new Error(`nothing found in ${source}`);
  return ruling(found);
}

describe('of two articles with one mistake, a ruling on the one', () => {
  const both = [OURS, THEIRS];

  test.each(['post', 'wire'])('%s closes nothing in the other', (source) => {
    expect(impossible(report(both))).toHaveLength(2);
    expect(settled(report(both, [on(source, both)]))).toEqual([source]);
  });

  test.each(both.map((one, i) => [one.id, both[1 - i] as SourceFile] as const))(
    '%s is stale when that article is gone',
    (source, other) => {
      const after = report([other], [on(source, both)]);
      expect(impossible(after)).toHaveLength(1);
      expect(settled(after)).toEqual([]);
      expect(after.decisions).toMatchObject({ applied: 0, stale: [{ by: 'Ada Lund' }] });
      expect(after.discrepancies.every(({ reopened }) => reopened === null)).toBe(true);
    },
  );

  test.each(['post', 'wire'])('%s stays with it when a third has it too', (source) => {
    const after = report([EARLIER, ...both], [on(source, both)]);
    expect(impossible(after)).toHaveLength(3);
    expect(settled(after)).toEqual([source]);
  });

  test('stays with it under another name', () => {
    const moved = { ...OURS, id: 'post-final', file: 'post-final.txt' };
    expect(settled(report([moved, THEIRS], [on('post', both)]))).toEqual(['post-final']);
  });

  test('and one on each, with the first corrected: the other stays closed, its own is stale', () => {
    const corrected = { ...OURS, raw: OURS.raw.replace('31 April', '30 April') };
    const after = report([corrected, THEIRS], [on('post', both), on('wire', both)]);
    expect(settled(after)).toEqual(['wire']);
    expect(after.decisions.stale).toHaveLength(1);
  });

  test('without the words that were judged applies by its id alone', () => {
    const bare = both.map(({ id }) => ({ ...on(id, both), judged: [] }));
    expect(settled(report(both, bare)).sort()).toEqual(['post', 'wire']);
  });
});

describe('two sources that changed places', () => {
  const told = (id: string, figure: string): SourceFile => article(id, `The fire at the old mill destroyed ${figure} in Karvel.`);
  const conflict = ({ discrepancies }: Report): Discrepancy => {
    const found = discrepancies.find(({ rule }) => rule === 'number-conflict');
    if (!found) throw new Error('nothing found');
    return found;
  };
  const ruled = ruling(conflict(report([told('post', '130 houses'), told('wire', '120 houses')])));

  test('have the values they had, and each sentence another: what was ruled is open again', () => {
    const after = conflict(report([told('post', '120 houses'), told('wire', '130 houses')], [ruled]));
    expect(after.id).toBe(ruled.id);
    expect(after).toMatchObject({ decision: null, reopened: { because: 'value' } });
  });

  test('a value in other words is no other value', () => {
    const after = conflict(report([told('post', 'one hundred and thirty houses'), told('wire', '120 houses')], [ruled]));
    expect(after).toMatchObject({ decision: { id: ruled.id }, reopened: null });
  });
});

test('of two records the later one rules, in whichever order somebody has put them', () => {
  const [first, second] = [
    ruling(firstOf(impossible(report([OURS])))),
    ruling(firstOf(impossible(report([OURS]))), { on: '2025-03-16', status: 'ask' }),
  ];
  for (const records of [
    [first, second],
    [second, first],
  ])
    expect(impossible(report([OURS], records))[0]).toMatchObject({ decision: { status: 'ask' }, history: [first] });
});

describe('a finding of the same rule in the same article', () => {
  test('in a sentence that has nothing of the judged one is not what was ruled on', () => {
    const other = article('post', 'A brass band plays beside the old mill. Tickets are sold from 31 April 2025, said mayor Ida Holm.');
    const after = report([other], [on('post', [article('post', 'The stalls close on 31 April 2025.')])]);
    expect(impossible(after)).toHaveLength(1);
    expect(settled(after)).toEqual([]);
  });

  test('is no reason to open a ruling again', () => {
    const two = article('post', 'The fair opens on 31 April 2025. The mill closes on 31 June 2025, said mayor Ida Holm.');
    const [first] = impossible(report([two]));
    if (!first) throw new Error('nothing found');
    const words = first.sides[0]?.text ?? '';
    const after = report([{ ...two, raw: two.raw.replace(words, words.replace('31', '30')) }], [ruling(first)]);
    expect(impossible(after)).toHaveLength(1);
    expect(impossible(after)[0]?.reopened).toBeNull();
    expect(after.decisions.stale).toHaveLength(1);
  });

  test('with another value in the judged sentence: it is open again and shows what was ruled', () => {
    const [first] = impossible(report([OURS]));
    if (!first) throw new Error('nothing found');
    const after = report([{ ...OURS, raw: OURS.raw.replace('31 April', '31 June') }], [ruling(first)]);
    expect(impossible(after)[0]).toMatchObject({ decision: null, reopened: { because: 'value', decision: { id: first.id } } });
    expect(after.decisions.stale).toEqual([]);
  });
});

const FILES = ownFiles();
const FILE = 'claims.decisions.jsonl';
const theOne = async (rule: string): Promise<Discrepancy> => {
  const found = (await ownReport()).discrepancies.find((one) => one.rule === rule);
  if (!found) throw new Error(`${rule} found nothing`);
  return found;
};
const underRulings = async (files: Readonly<Record<string, string>>, ...records: Decision[]): Promise<Discrepancy> => {
  const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
  const { discrepancies } = await checkFiles({ ...files, [FILE]: lines });
  const found = discrepancies.find(({ id }) => id === records[0]?.id);
  if (!found) throw new Error('it is gone');
  return found;
};

describe('what a card tells of its ruling', () => {
  test('nothing while nothing has changed', async () => {
    const one = await theOne('share-conflict');
    expect(await underRulings(FILES, ruling(one))).toEqual({ ...one, decision: ruling(one) });
  });

  test('who reads otherwise now, and who came in with the same value', async () => {
    const one = await theOne('share-conflict');
    const source = one.sides.find(({ file }) => file.endsWith('northern-ledger.txt'))?.source;
    const files = replaced(FILES, 'sources/northern-ledger.txt', 'one-third', 'all in all one-third');
    const more = 'The long war\n\nRussia controls about one-fifth of Ukraine, the institute wrote.\n';
    const now = await underRulings({ ...files, 'sources/sixth.txt': more }, ruling(one));
    expect(now.decision).not.toBeNull();
    expect(now.since).toEqual({ reworded: [source], joined: ['sixth'] });
  });

  test('what was ruled before it', async () => {
    const one = await theOne('weekday-date');
    const records = [
      ruling(one, { status: 'ask', on: '2025-03-13' }),
      ruling(one, { status: 'tool-misread', on: '2025-03-14' }),
      ruling(one),
    ];
    const now = await underRulings(FILES, ...records);
    expect(now.decision?.status).toBe('not-the-same');
    expect(now.history.map(({ status }) => status)).toEqual(['ask', 'tool-misread']);
  });

  test('that its time has passed', async () => {
    const one = await theOne('weekday-date');
    const now = await underRulings(FILES, ruling(one, { until: '2025-03-01' }));
    expect(now).toMatchObject({ decision: null, reopened: { because: 'expired', decision: { until: '2025-03-01' } } });
  });

  test('that a word of the quotation is another now', async () => {
    const one = await theOne('quote-wording');
    const side = one.sides[0];
    const raw = FILES[side?.file ?? ''] ?? '';
    const last = /\p{L}+(?=\P{L}*$)/u.exec(side?.exact ?? '')?.[0] ?? '';
    const words = side?.exact.slice(0, side.exact.lastIndexOf(last)) ?? '';
    const text = `${raw.slice(0, (side?.start ?? 0) + words.length)}elsewhere${raw.slice((side?.start ?? 0) + words.length + last.length)}`;
    const { discrepancies, decisions } = await checkFiles({
      ...FILES,
      [side?.file ?? '']: text,
      [FILE]: `${JSON.stringify(ruling(one))}\n`,
    });
    expect(discrepancies.filter(({ rule, decision }) => rule === 'quote-wording' && decision)).toEqual([]);
    expect(discrepancies.filter(({ reopened }) => reopened).length + decisions.stale.length).toBe(1);
  });
});

test('a record of a rule that was left out of the run is not stale', async () => {
  const one = await theOne('weekday-date');
  const project = await readProject(folderWith({ ...FILES, [FILE]: `${JSON.stringify(ruling(one))}\n` }));
  expect(check(project, { skip: ['weekday-date'] }).decisions.stale).toEqual([]);
  expect(check(project, { only: ['share-conflict'] }).decisions.stale).toEqual([]);
  expect(check({ ...project, drafts: ['sources/meridian-wire.txt'] }).decisions.stale).toEqual([]);
});
