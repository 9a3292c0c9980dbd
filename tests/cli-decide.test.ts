/** `factdiff decide`: what a person rules is saved, taken back, brought in from the page, listed and cleared away. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Decision, Report } from '../src/index.js';
import { factdiff, folderWith, PROJECT, type Ran } from './command.js';

const FILE = 'claims.decisions.jsonl';
const FILES = {
  ...PROJECT,
  'sources/ours.txt': `A bridge opens

The bridge at Karvel opened on Tuesday, 19 May 2025, after four years.

It joins four towns: Karvel, Ostby and Lindmark.
`,
};
const ADA = { FACTDIFF_BY: 'Ada Lund' };
const REASON = ['--reason', 'Two estimates.'];

const reportOf = (folder: string): Report => JSON.parse(factdiff(folder, ['-f', 'json']).stdout) as Report;
const idOf = (rule: string, folder: string): string => reportOf(folder).discrepancies.find((one) => one.rule === rule)?.id ?? '';
const records = (folder: string): Decision[] =>
  existsSync(join(folder, FILE))
    ? readFileSync(join(folder, FILE), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Decision)
    : [];

/** A folder with the project, and a way to decide in it. */
function desk(files: Readonly<Record<string, string>> = FILES): { folder: string; decide: (...words: string[]) => Ran } {
  const folder = folderWith(files);
  return { folder, decide: (...words) => factdiff(folder, ['decide', ...words], ADA) };
}

describe('a ruling, as saved', () => {
  test('is saved under the whole id, says so in a sentence, and the next run counts it as settled', () => {
    const { folder, decide } = desk();
    const id = idOf('weekday-date', folder);
    const { status, stdout, stderr } = decide(id.slice(0, 6), '--as', 'our-text-wrong', '--on', '2025-05-22');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`Saved ${id}, `);
    expect(stdout).toContain('our text is wrong (Ada Lund, 22 May 2025): Our text is wrong and will be corrected.\n');
    expect(stdout).toMatch(/\nNow: .* 1 decided; exit \d: .*\n$/);
    expect(records(folder)).toMatchObject([
      { v: 1, id, rule: 'weekday-date', status: 'our-text-wrong', wrong: ['ours'], by: 'Ada Lund', on: '2025-05-22' },
    ]);
    expect(reportOf(folder).discrepancies.find((one) => one.id === id)?.decision?.by).toBe('Ada Lund');
  });

  test('keeps reason, sources, day, last day and owner, for several ids at once', () => {
    const { folder, decide } = desk();
    const ids = [idOf('weekday-date', folder), idOf('list-count', folder)];
    const words = [...REASON, '--wrong', 'ours,theirs', '--until', '2025-06-01', '--owner', 'Ben', '--by', 'Cy', '--on', '2025-05-22'];
    expect(decide(...ids, '--as', 'both-stand', ...words).status).toBe(0);
    const kept = { status: 'both-stand', reason: 'Two estimates.', wrong: ['ours', 'theirs'], until: '2025-06-01', owner: 'Ben', by: 'Cy' };
    expect(records(folder)).toMatchObject([...ids].sort().map((id) => ({ id, ...kept })));
  });

  test('with a day before that of the last record does not rule, and says so', () => {
    const { folder, decide } = desk();
    const id = idOf('weekday-date', folder);
    decide(id, '--as', 'tool-misread', '--on', '2025-05-22');
    expect(decide(id, '--as', 'ask', '--on', '2025-05-20').stdout).toContain('A record of 22 May 2025 is newer and goes on to rule.');
    expect(records(folder).map(({ on }) => on)).toEqual(['2025-05-20', '2025-05-22']);
  });
});

describe('a ruling, by whom and on what', () => {
  test('is signed by --by, FACTDIFF_BY or the login name, and by nobody it is refused', () => {
    const { folder, decide } = desk();
    const id = idOf('weekday-date', folder);
    const words = ['decide', id, '--as', 'ask', '--on', '2025-05-22'];
    expect(factdiff(folder, words).stderr).toContain('add --by NAME, or set FACTDIFF_BY');
    expect(existsSync(join(folder, FILE))).toBe(false);
    factdiff(folder, words, { USERNAME: 'wren' });
    factdiff(folder, words, { USER: 'eve', USERNAME: 'wren' });
    decide(id, '--as', 'ask', '--on', '2025-05-22', '--by', ' Bo\nRun ');
    expect(records(folder).map(({ by }) => by)).toEqual(['wren', 'eve', 'Bo Run']);
  });

  test('for all sources takes every discrepancy of the rule with the same values, without it only the one named', () => {
    const again = {
      ...FILES,
      'sources/late.txt': `${FILES['sources/ours.txt']}\nThe bridge at Ostby opened on Tuesday, 19 May 2025, too.\n`,
    };
    const { folder, decide } = desk(again);
    const same = reportOf(folder).discrepancies.filter(({ rule }) => rule === 'weekday-date');
    expect(same.length).toBeGreaterThan(1);
    const first = same[0]?.id ?? '';
    decide(first, '--as', 'ask', '--on', '2025-05-22');
    expect(records(folder).map(({ id }) => id)).toEqual([first]);
    decide(first, '--as', 'tool-misread', '--on', '2025-05-23', '--for', 'all-sources');
    expect(new Set(records(folder).map(({ id }) => id))).toEqual(new Set(same.map(({ id }) => id)));
  });
});

describe('a wrong request ends with 2, one line with the cure, and nothing saved:', () => {
  test.each([
    [[], 'decide needs the id of a discrepancy'],
    [['abcd'], 'decide needs --as with one of our-text-wrong'],
    [['abcd', '--as', 'our-text-wrnog'], 'Did you mean our-text-wrong?'],
    [['abcd', '--as', 'both-stand'], 'both-stand needs --reason'],
    [['abcd', '--as', 'both-stand', '--reason', '  '], 'both-stand needs --reason'],
    [['abc', '--as', 'ask'], 'abc is too short for an id'],
    [['wxyz', '--as', 'ask'], 'wxyz is no id and no file'],
    [['ffffffffffffffff', '--as', 'ask'], 'factdiff decide --list and factdiff -f concise show the ids'],
    [['abcd', '--as', 'ask', '--on', '2025-02-30'], '--on is a day written YYYY-MM-DD, not “2025-02-30”'],
    [['abcd', '--as', 'ask', '--until', 'May'], '--until is a day written YYYY-MM-DD'],
    [['abcd', '--as', 'ask', '--on', '2025-05-22', '--until', '2025-05-21'], 'is before the day of the decision'],
    [['abcd', '--as', 'ask', '--for', 'everyone'], '--for is one of this, all-sources'],
    [['--undo', '--prune'], 'decide does one thing at a time'],
    [['--list', '--as', 'ask'], 'decide --list has no use for --as'],
    [['--prune', 'sources'], 'looks at the whole project'],
    [['--prune', '--no-config'], 'it goes by its claims.yaml'],
    [['--undo'], 'decide --undo needs ids'],
    [['abcd', '--undo'], 'no record has an id that begins with abcd'],
    [['--undo', 'sources'], 'decide --undo needs ids, and nothing else'],
    [['abcd', '--fix'], 'decide has no option --fix'],
    [['--import', 'none.jsonl'], 'none.jsonl: no such file'],
  ])('%j', (words, complaint) => {
    const { folder, decide } = desk();
    const { status, stdout, stderr } = decide(...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(complaint);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(join(folder, FILE))).toBe(false);
  });

  test('a source that is not there, with the nearest; an id with one slip, with the nearest', () => {
    const { folder, decide } = desk();
    const id = idOf('weekday-date', folder);
    expect(decide(id, '--as', 'their-text-wrong', '--wrong', 'theris').stderr).toContain('Did you mean theirs?');
    expect(decide(id, '--as', 'their-text-wrong', '--wrong', 'none,ours').stderr).toContain('either none, or unknown, or the ids');
    const slip = `${id.slice(0, 7)}${id[7] === '0' ? '1' : '0'}`;
    expect(decide(slip, '--as', 'ask').stderr).toContain(`Did you mean ${id.slice(0, 8)}?`);
  });

  test('a file of decisions with a broken line is named, not overwritten', () => {
    const { folder, decide } = desk();
    writeFileSync(join(folder, FILE), '<<<<<<< ours\n');
    const { status, stderr } = decide('--undo', 'abcd');
    expect(status).toBe(2);
    expect(stderr).toContain(`${FILE}:1  this line is not one whole JSON object`);
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe('<<<<<<< ours\n');
  });
});

describe('--undo', () => {
  test('takes back the last record of an id and says what rules then', () => {
    const { folder, decide } = desk();
    const id = idOf('weekday-date', folder);
    decide(id, '--as', 'ask', '--on', '2025-05-22');
    decide(id, '--as', 'tool-misread', '--on', '2025-05-23');
    expect(decide('--undo', id.slice(0, 5)).stdout).toMatch(/^Taken back: .*misread.*\nAgain in force: .*asked.*\n$/);
    expect(decide('--undo', id, id).stdout).toContain('No decision on it is left.');
    expect(records(folder)).toEqual([]);
  });
});

test('--undo takes back a ruling by the id that its discrepancy has now, after a value changed', () => {
  const { folder, decide } = desk();
  const id = idOf('weekday-date', folder);
  decide(id, '--as', 'ask', '--on', '2025-05-22');
  writeFileSync(join(folder, 'sources/ours.txt'), FILES['sources/ours.txt'].replace('Tuesday', 'Sunday'));
  const now = idOf('weekday-date', folder);
  expect(now).not.toBe(id);
  expect(decide('--list').stdout).toMatch(/^Re-opened, because a value changed \(1\)$/m);
  expect(decide('--undo', now).stdout).toContain(`Taken back: ${id}`);
  expect(records(folder)).toEqual([]);
});

test('--for all-sources is for the same values of one claim: other things may be told with the same figures', () => {
  const told = (figure: string): string =>
    `Flood in Lurk\n\nThe flood destroyed ${figure} houses in Lurk.\n\nThe flood drowned ${figure} horses of farmer Ida Holm.\n`;
  const { folder, decide } = desk({
    'claims.yaml': 'version: 1\nsources: {include: ["sources/*"], meta: {"sources/*": {published: 2025-03-06}}}\n',
    'sources/a.txt': told('120'),
    'sources/b.txt': told('130'),
  });
  const ids = reportOf(folder).discrepancies.map(({ id }) => id);
  expect(ids).toHaveLength(2);
  decide(ids[0] ?? '', '--as', 'tool-misread', '--for', 'all-sources');
  expect(records(folder).map(({ id }) => id)).toEqual([ids[0]]);
});

describe('where an equal discrepancy comes first now, the ids of the others are those of their neighbours', () => {
  const said = (words: string): string => `${words}\n`;
  const names = {
    'claims.yaml':
      'version: 1\nsources: {include: ["drafts/*"], meta: {"drafts/*": {role: draft, published: 2025-05-21}}}\nnames: {lurk: {type: place, name: Lurk, wrong: [Lurck]}}\n',
    'drafts/b.txt': said('In the morning the council of Lurck met again.'),
    'drafts/c.txt': said('People of Lurck have left their houses.'),
  };
  const ruled = (folder: string): Record<string, string | undefined> =>
    Object.fromEntries(reportOf(folder).discrepancies.map(({ sides, decision }) => [sides[0]?.source ?? '', decision?.reason]));
  const at = (folder: string, source: string): string =>
    reportOf(folder).discrepancies.find(({ sides }) => sides[0]?.source === source)?.id ?? '';
  const shifted = () => {
    const { folder, decide } = desk(names);
    for (const source of ['b', 'c']) decide(at(folder, source), '--as', 'tool-misread', '--reason', `of ${source}`, '--on', '2025-05-22');
    const before = at(folder, 'c');
    writeFileSync(join(folder, 'drafts/a.txt'), said('At noon everything in Lurck was quiet.'));
    expect(at(folder, 'b')).toBe(before);
    expect(ruled(folder)).toEqual({ a: undefined, b: 'of b', c: 'of c' });
    return { folder, decide };
  };

  test('--undo takes back the ruling on the words, not the record of that id', () => {
    const { folder, decide } = shifted();
    expect(decide('--undo', at(folder, 'b')).stdout).toMatch(/^Taken back: .*of b\nNo decision on it is left\.\n$/);
    expect(ruled(folder)).toEqual({ a: undefined, b: undefined, c: 'of c' });
  });

  test('a ruling on one of them leaves the others as they were, and so does --prune', () => {
    const { folder, decide } = shifted();
    for (const source of ['a', 'b']) decide(at(folder, source), '--as', 'not-the-same', '--reason', `${source} anew`, '--on', '2025-05-23');
    expect(ruled(folder)).toEqual({ a: 'a anew', b: 'b anew', c: 'of c' });
    writeFileSync(join(folder, 'drafts/b.txt'), said('Nothing happened.'));
    expect(decide('--prune').stdout).toContain('of b');
    expect(ruled(folder)).toEqual({ a: 'a anew', c: 'of c' });
  });
});

describe('--import', () => {
  const exported = (folder: string, more: Partial<Decision> = {}): string => {
    const id = idOf('weekday-date', folder);
    const record = {
      v: 1,
      id,
      rule: 'weekday-date',
      claim: 'x',
      status: 'ask',
      wrong: ['unknown'],
      reason: 'Asked.',
      by: 'Bo',
      on: '2025-05-22',
    };
    return `${JSON.stringify({ ...record, ...more })}\n`;
  };

  test('takes records, doubles none, and names those that match nothing', () => {
    const { folder, decide } = desk();
    writeFileSync(
      join(folder, 'x.jsonl'),
      `\ufeff${exported(folder)}\r\n${exported(folder)}${exported(folder, { id: '0'.repeat(16), reason: 'Gone.' })}`,
    );
    const first = decide('--import', 'x.jsonl');
    expect(first.status).toBe(0);
    expect(first.stdout).toContain('x.jsonl: 2 records taken, 1 already there, 1 of them matches nothing.');
    expect(first.stdout).toContain(`${'0'.repeat(16)} weekday-date: Gone.`);
    const before = readFileSync(join(folder, FILE), 'utf8');
    expect(decide('--import', 'x.jsonl').stdout).toContain('0 records taken, 3 already there.');
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe(before);
  });

  test.each([
    ['{"v":1', 'x.jsonl:1  this line is not one whole JSON object'],
    ['{"v":1}', 'x.jsonl:1  "'],
    ['[]', 'x.jsonl:1  '],
    ['\u0000', 'x.jsonl:1  '],
  ])('of %j names line and cure and takes nothing', (text, complaint) => {
    const { folder, decide } = desk();
    writeFileSync(join(folder, 'x.jsonl'), text);
    const { status, stdout, stderr } = decide('--import', 'x.jsonl');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(complaint);
    expect(existsSync(join(folder, FILE))).toBe(false);
  });

  test('shows hostile words of a record without acting on them', () => {
    const { folder, decide } = desk();
    writeFileSync(join(folder, 'x.jsonl'), exported(folder, { id: '0'.repeat(16), reason: '\u001b[2J\n::error::x' }));
    const { stdout } = decide('--import', 'x.jsonl');
    expect(stdout).toContain('\\u{1b}[2J');
    expect(stdout).not.toMatch(/\u001b|^\s*::/mu);
  });
});

describe('--list and --prune', () => {
  test('tell what was decided, asked, has run out and matches nothing, in plain words', () => {
    const { folder, decide } = desk();
    const [weekday, list] = [idOf('weekday-date', folder), idOf('list-count', folder)];
    expect(decide('--list').stdout).toContain('Nothing has been decided yet.');
    decide(weekday, '--as', 'ask', '--on', '2025-05-20');
    decide(list, '--as', 'not-the-same', '--on', '2025-05-20');
    const { status, stdout } = decide('--list');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Decided \(1\)\n {2}[0-9a-f]{16} .*: not the same thing \(Ada Lund, 20 May 2025\)/m);
    expect(stdout).toMatch(/^Asked, still open \(1\)$/m);
    decide(list, '--as', 'not-the-same', '--on', '2025-05-20', '--until', '2025-05-20');
    expect(decide('--list', '--as-of', '2025-05-21').stdout).toMatch(/has passed \(1\)\n.*until 20 May 2025/);
  });

  test('remove what matches nothing after naming it, and leave the rest', () => {
    const { folder, decide } = desk();
    const [weekday, list] = [idOf('weekday-date', folder), idOf('list-count', folder)];
    decide(weekday, list, '--as', 'ask', '--on', '2025-05-22');
    expect(decide('--prune').stdout).toBe('Every record matches something: nothing to remove.\n');
    writeFileSync(join(folder, 'sources/ours.txt'), FILES['sources/ours.txt'].replace('Tuesday, ', ''));
    expect(decide('--list').stdout).toContain('Match nothing any more');
    const { stdout } = decide('--prune');
    expect(stdout).toContain(weekday);
    expect(stdout).toContain('Removed 1 decision');
    expect(records(folder).map(({ id }) => id)).toEqual([list]);
  });

  test('say nothing of a rule that is switched off', () => {
    const { folder, decide } = desk();
    decide(idOf('weekday-date', folder), '--as', 'ask', '--on', '2025-05-22');
    writeFileSync(join(folder, 'claims.yaml'), `${FILES['claims.yaml']}rules: {weekday-date: off}\n`);
    expect(decide('--prune').stdout).toBe('Every record matches something: nothing to remove.\n');
    expect(records(folder)).toHaveLength(1);
  });

  test('remove nothing while an article cannot be read', () => {
    const { folder, decide } = desk();
    decide(idOf('weekday-date', folder), '--as', 'ask', '--on', '2025-05-22');
    writeFileSync(join(folder, 'sources/ours.txt'), Buffer.from([0x80, 0x80]));
    const { status, stderr } = decide('--prune');
    expect(status).toBe(2);
    expect(stderr).toContain('nothing was removed');
    expect(records(folder)).toHaveLength(1);
  });
});
