/** The review: what people decide is in the file at once, every open page hears of it, and a pasted draft is nowhere but in memory. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { decisionOn, isTick, type Ruled, readDecisions, tickOn } from '../src/index.js';
import type { PageData } from '../src/report/page-data.js';
import { CLI, factdiff, folderWith, PROJECT } from './command.js';
import { get, listening, post, type Served, serve } from './review-server.js';

const FILE = 'claims.decisions.jsonl';
const SIGNED = { by: 'Ada Lund', on: '2025-06-01' };
const PASTED = 'A bridge\n\nThe bridge at Karvel opened on Sunday, 19 May 2025, after nine years of secret digging.\n';

async function dataOf(served: Served): Promise<PageData> {
  const { body } = await get(served);
  const island = /<script type="application\/json" id="factdiff-data">(?<json>[\s\S]*?)<\/script>/.exec(body)?.groups?.json;
  return JSON.parse(island ?? 'null') as PageData;
}

function recordsIn(folder: string): Ruled[] {
  return existsSync(join(folder, FILE)) ? readDecisions(readFileSync(join(folder, FILE), 'utf8'), FILE) : [];
}

const firstOf = <T>([first]: readonly T[]): T => {
  if (first === undefined) throw new Error('there is none');
  return first;
};

describe('a decision made on the page', () => {
  test('is in the file before the answer comes, is on the page from then on, and can be taken back', async () => {
    const served = await serve(PROJECT);
    const subject = firstOf((await dataOf(served)).discrepancies);
    expect(subject.status).toBe('open');
    const decision = decisionOn(subject, { status: 'our-text-wrong', ...SIGNED });
    expect((await post(served, '/api/records', { records: [decision] })).body).toBe('{"saved":1}');
    expect(recordsIn(served.folder)).toEqual([decision]);
    expect((await dataOf(served)).discrepancies.find(({ id }) => id === subject.id)?.status).toBe('decided');
    expect((await post(served, '/api/undo', { id: subject.id })).status).toBe(200);
    expect(recordsIn(served.folder)).toEqual([]);
    expect((await dataOf(served)).discrepancies.find(({ id }) => id === subject.id)?.status).toBe('open');
  });

  test('is taken back by the id that its discrepancy has now, after a value changed', async () => {
    const served = await serve(PROJECT);
    const subject = firstOf((await dataOf(served)).discrepancies);
    await post(served, '/api/records', { records: [decisionOn(subject, { status: 'our-text-wrong', ...SIGNED })] });
    writeFileSync(join(served.folder, 'sources/ours.txt'), PROJECT['sources/ours.txt'].replace('Tuesday', 'Sunday'));
    const now = firstOf((await dataOf(served)).discrepancies);
    expect([now.status, now.id === subject.id]).toEqual(['reopened', false]);
    await post(served, '/api/undo', { id: now.id });
    expect(recordsIn(served.folder)).toEqual([]);
  });

  test('is kept once when it is sent twice, and again when something else was decided between', async () => {
    const served = await serve(PROJECT);
    const subject = firstOf((await dataOf(served)).discrepancies);
    const [ask, wrong] = (['ask', 'our-text-wrong'] as const).map((status) => decisionOn(subject, { status, ...SIGNED }));
    for (const record of [ask, ask, wrong, ask]) await post(served, '/api/records', { records: [record] });
    expect(recordsIn(served.folder)).toEqual([ask, wrong, ask]);
  });

  test('a tick of a row of the sheet is saved and shown too', async () => {
    const served = await serve(PROJECT);
    const row = firstOf((await dataOf(served)).rows);
    const tick = tickOn(row.draft, row, { method: 'phone', source: 'the harbour office', ...SIGNED });
    expect((await post(served, '/api/records', { records: [tick] })).status).toBe(200);
    expect(recordsIn(served.folder)).toEqual([tick]);
    expect((await dataOf(served)).rows.find(({ id }) => id === row.id)?.ticked).toBe(true);
  });
});

describe('a page without the words of the articles', () => {
  test('what is decided on a page without the words of the articles is kept with them, and can be taken back', async () => {
    const served = await serve(PROJECT, [], { embed: 'none' });
    const { rows, discrepancies } = await dataOf(served);
    const [row, subject] = [firstOf(rows), firstOf(discrepancies)];
    expect(row.sentence).toBe('');
    const records = [
      tickOn(row.draft, row, { method: 'phone', source: 'the office', ...SIGNED }),
      decisionOn(subject, { status: 'ask', ...SIGNED }),
    ];
    await post(served, '/api/records', { records });
    expect((await dataOf(served)).rows.find(({ id }) => id === row.id)?.ticked).toBe(true);
    expect(JSON.stringify(recordsIn(served.folder))).toContain('ours: The bridge at Karvel opened on [');
    for (const { id } of records) await post(served, '/api/undo', { id });
    expect(recordsIn(served.folder)).toEqual([]);
  });
});

describe('a decision that cannot be saved or taken back', () => {
  test('taking back what is not there changes nothing and makes no file', async () => {
    const served = await serve(PROJECT);
    expect((await post(served, '/api/undo', { id: 'f'.repeat(16) })).status).toBe(200);
    expect((await post(served, '/api/undo', { id: '../x' })).status).toBe(400);
    expect(readdirSync(served.folder).sort()).toEqual(['claims.yaml', 'sources']);
  });

  test('when the file cannot be written the answer says so, with the path and the reason', async () => {
    const served = await serve({ ...PROJECT, [`${FILE}/x`]: '' });
    const subject = { id: 'a'.repeat(16), rule: 'weekday-date', claim: 'x', judged: [], ours: [], theirs: [] };
    const { status, body } = await post(served, '/api/records', { records: [decisionOn(subject, { status: 'ask', ...SIGNED })] });
    expect(status).toBe(409);
    expect(body).toMatch(/Nothing was saved\. .*claims\.decisions\.jsonl: cannot be read/);
  });
});

test('two servers, two reviewers each, and `factdiff decide` at the same time: no record is lost', async () => {
  const first = await serve(PROJECT);
  const second = await serve(first.folder);
  const subject = firstOf((await dataOf(first)).discrepancies);
  const made = Array.from({ length: 40 }, (_, i) =>
    decisionOn({ ...subject, id: i.toString(16).padStart(16, '0') }, { status: 'ask', ...SIGNED }),
  );
  const command = spawn(process.execPath, [CLI, 'decide', subject.id, '--as', 'ask', '--by', 'Bo Falk', '--on', SIGNED.on], {
    cwd: first.folder,
  });
  const ended = once(command, 'exit');
  const answers = await Promise.all(made.map((record, i) => post(i % 2 === 0 ? first : second, '/api/records', { records: [record] })));
  expect(answers.map(({ status }) => status)).toEqual(made.map(() => 200));
  expect(await ended).toEqual([0, null]);
  expect(recordsIn(first.folder).map(({ id }) => id)).toEqual([...made.map(({ id }) => id), subject.id].sort());
  expect(readdirSync(first.folder).sort()).toEqual([FILE, 'claims.yaml', 'sources']);
  expect((await dataOf(second)).discrepancies.find(({ id }) => id === subject.id)?.status).toBe('asked');
});

describe('every open page hears', () => {
  test('of a decision made on another page, and of one made by another program', async () => {
    const first = await serve(PROJECT);
    const second = await serve(first.folder);
    const pages = [await listening(first), await listening(second)];
    expect(pages[0]?.head).toMatch(/^HTTP\/1\.1 200 [\s\S]*Content-Type: text\/event-stream/);
    const heard = Promise.all(pages.map(({ next }) => next()));
    const subject = firstOf((await dataOf(first)).discrepancies);
    await post(first, '/api/records', { records: [decisionOn(subject, { status: 'ask', ...SIGNED })] });
    await heard;
    for (const served of [first, second]) expect(firstOf((await dataOf(served)).discrepancies).status).toBe('asked');
  });

  test('of an article that was changed, replaced, added or taken away', async () => {
    const served = await serve(PROJECT);
    const page = await listening(served);
    const at = (name: string): string => join(served.folder, 'sources', name);
    const steps: readonly [() => void, (body: string) => boolean][] = [
      [() => appendFileSync(at('ours.txt'), '\nIt closed on Friday, 19 May 2025.\n'), (body) => body.includes('It closed on')],
      [
        () => [writeFileSync(at('.new'), PROJECT['sources/ours.txt']), renameSync(at('.new'), at('ours.txt'))],
        (body) => !body.includes('It closed on'),
      ],
      [
        () => writeFileSync(at('third.txt'), 'A third\n\nThe bridge at Karvel was painted.\n'),
        (body) => body.includes('sources/third.txt'),
      ],
      [() => rmSync(at('third.txt')), (body) => !body.includes('sources/third.txt')],
    ];
    for (const [change, shown] of steps) {
      const heard = page.next();
      change();
      await heard;
      expect(shown((await get(served)).body)).toBe(true);
    }
  });
});

describe('an open page hears', () => {
  test('of nothing when a file was written anew with the same words', async () => {
    const served = await serve(PROJECT);
    const page = await listening(served);
    const write = (more: string): void => writeFileSync(join(served.folder, 'sources/ours.txt'), PROJECT['sources/ours.txt'] + more);
    const heard = page.next();
    write('');
    await get(served);
    write('\nIt closed on Friday, 19 May 2025.\n');
    await heard;
    await get(served);
    expect(page.heard()).toBe(1);
  });

  test('of what changed while another page was being shown', async () => {
    const served = await serve(PROJECT);
    const page = await listening(served);
    const heard = page.next();
    appendFileSync(join(served.folder, 'sources/ours.txt'), '\nIt closed on Friday, 19 May 2025.\n');
    expect((await get(served)).body).toContain('It closed on');
    await heard;
    expect(page.heard()).toBe(1);
  });
});

describe('a project that cannot be read', () => {
  test('while it runs: a page says what is wrong and asks again; when it is mended the report is back', async () => {
    const served = await serve(PROJECT);
    const page = await listening(served);
    const claims = join(served.folder, 'claims.yaml');
    let heard = page.next();
    writeFileSync(claims, 'version: 1\nsources:\n  includ: ["<b>*.txt"]\n');
    await heard;
    const { status, head, body } = await get(served);
    expect(status).toBe(503);
    expect(head).toMatch(/\r\nRefresh: 3; url=\/\r\n/);
    expect(body).toContain('The project cannot be read at the moment');
    expect(body).toContain('claims.yaml:3:');
    expect(body).toContain('Did you mean');
    expect(body).not.toContain('<b>');
    heard = page.next();
    writeFileSync(claims, PROJECT['claims.yaml']);
    await heard;
    expect((await get(served)).status).toBe(200);
  });

  test('from the start, and a broken decisions file likewise', async () => {
    const served = await serve({ ...PROJECT, [FILE]: '<<<<<<< HEAD\n' });
    const { status, body } = await get(served);
    expect(status).toBe(503);
    expect(body).toContain(`${FILE}:1`);
    writeFileSync(join(served.folder, FILE), '');
    expect((await get(served)).status).toBe(200);
  });
});

describe('a pasted draft', () => {
  /** All that is on the disk, as one text. */
  const onDisk = (folder: string): string =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`)
      .join('\n');

  test('is checked against the articles: the page shows what concerns it; taken away, the page is as before', async () => {
    const served = await serve(PROJECT);
    const before = await get(served);
    const page = await listening(served);
    const heard = page.next();
    expect((await post(served, '/api/paste', { text: PASTED, format: 'txt' })).body).toBe('{"url":"/"}');
    await heard;
    const { body } = await get(served);
    expect(body).toContain('pasted draft.txt');
    expect(body).toContain('Pasted draft');
    const { discrepancies, rows } = await dataOf(served);
    expect(discrepancies.length).toBeGreaterThan(0);
    expect(discrepancies.every(({ ours }) => ours.includes('pasted-draft'))).toBe(true);
    expect(rows.some(({ draft }) => draft === 'pasted-draft')).toBe(true);
    await post(served, '/api/paste', { text: '', format: 'txt' });
    expect((await get(served)).body).toBe(before.body);
  });

  test('is never written to the disk, not even its sentences in decisions and ticks; the decision itself is kept', async () => {
    const served = await serve(PROJECT);
    await post(served, '/api/paste', { text: PASTED, format: 'txt' });
    const { discrepancies, rows } = await dataOf(served);
    const decision = decisionOn(firstOf(discrepancies), { status: 'our-text-wrong', ...SIGNED });
    const row = firstOf(rows.filter(({ draft }) => draft === 'pasted-draft'));
    const tick = tickOn(row.draft, row, { method: 'phone', source: 'the harbour office', ...SIGNED });
    expect(JSON.stringify([decision, tick])).toContain('19 May 2025');
    expect((await post(served, '/api/records', { records: [decision, tick] })).body).toBe('{"saved":2}');
    const after = await dataOf(served);
    expect(after.discrepancies.find(({ id }) => id === decision.id)?.status).toBe('decided');
    expect(after.rows.find(({ id, draft }) => id === row.id && draft === row.draft)?.ticked).toBe(true);
    expect(recordsIn(served.folder)).toMatchObject([{ id: decision.id, status: 'our-text-wrong' }]);
    expect(recordsIn(served.folder).some(isTick)).toBe(false);
    expect(onDisk(served.folder)).not.toMatch(/Sunday|nine years|secret digging/);
  });
});

describe('a pasted draft, further', () => {
  test('its ticks stay when it is pasted anew, go when they are taken back, and are refused when it is gone', async () => {
    const served = await serve(PROJECT);
    const ticked = async (): Promise<number> =>
      (await dataOf(served)).rows.filter((row) => row.draft === 'pasted-draft' && row.ticked).length;
    await post(served, '/api/paste', { text: PASTED, format: 'txt' });
    const row = firstOf((await dataOf(served)).rows.filter(({ draft }) => draft === 'pasted-draft'));
    const records = [tickOn(row.draft, row, { method: 'phone', source: 'the harbour office', ...SIGNED })];
    await post(served, '/api/records', { records });
    await post(served, '/api/paste', { text: `${PASTED}\nThe mayor was there.\n`, format: 'txt' });
    expect(await ticked()).toBe(1);
    await post(served, '/api/undo', { id: row.id });
    expect(await ticked()).toBe(0);
    await post(served, '/api/paste', { text: '', format: 'txt' });
    expect((await post(served, '/api/records', { records })).status).toBe(409);
  });

  test('a file of that name stays beside it', async () => {
    const served = await serve({ ...PROJECT, 'sources/pasted-draft.txt': PROJECT['sources/theirs.txt'] });
    await post(served, '/api/paste', { text: PASTED, format: 'txt' });
    const { body } = await get(served);
    expect(body).toContain('pasted draft.txt');
    expect(body).toContain('sources/pasted-draft.txt');
  });

  test('as a page or as Markdown it is read as such a file would be', async () => {
    const served = await serve(PROJECT);
    for (const [format, text] of [
      [
        'html',
        '<html lang="en"><body><nav>Menu</nav><article><h1>A bridge</h1><p>It opened at Karvel on <b>Sunday</b>, 19 May 2025.</p></article></body></html>',
      ],
      ['md', '---\nid: mine\nrole: source\n---\n# A bridge\n\nIt opened at Karvel on **Sunday**, 19 May 2025.\n'],
    ] as const) {
      expect((await post(served, '/api/paste', { text, format })).status).toBe(200);
      const { discrepancies } = await dataOf(served);
      expect(discrepancies.find(({ rule }) => rule === 'weekday-date')?.ours).toEqual(['pasted-draft']);
    }
  });

  test('one that cannot be read is refused in words, and what was there stays', async () => {
    const served = await serve(PROJECT);
    await post(served, '/api/paste', { text: PASTED, format: 'txt' });
    expect(await post(served, '/api/paste', { text: 'a\0b', format: 'txt' })).toMatchObject({
      status: 422,
      body: expect.stringContaining('NUL'),
    });
    for (const value of [{ text: 1 }, { text: 'x', format: 'docx' }, { format: 'txt' }])
      expect((await post(served, '/api/paste', value)).status).toBe(400);
    expect((await get(served)).body).toContain('pasted draft.txt');
  });
});

describe('the command', () => {
  /** A running `factdiff review`, and the line it printed. */
  async function review(folder: string, words: readonly string[] = []): Promise<{ readonly child: ChildProcess; readonly line: string }> {
    const child = spawn(process.execPath, [CLI, 'review', '--port', '0', ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, line: String(line) };
  }

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('prints one line with the address and how to stop; %s ends it with %i and nothing is left behind', async (signal, code) => {
    const folder = folderWith(PROJECT);
    const { child, line } = await review(folder);
    expect(line).toMatch(/^Review: http:\/\/127\.0\.0\.1:\d+\/\?token=[\da-f]{32} \(stop with Ctrl-C\)\n$/);
    const page = await fetch(/http\S+/.exec(line)?.[0] ?? '');
    expect(await page.text()).toContain('Karvel');
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([code, null]);
    expect(readdirSync(folder).sort()).toEqual(['claims.yaml', 'sources']);
  });

  test('two at the same time, without --port: each gets a port', async () => {
    const folder = folderWith(PROJECT);
    const both = await Promise.all([0, 1].map(async () => review(folder)));
    const addresses = both.map(({ line }) => /127\.0\.0\.1:\d+/.exec(line)?.[0]);
    expect(new Set(addresses).size).toBe(2);
  });

  test('a port that is taken: 2, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const { status, stdout, stderr } = factdiff(folderWith(PROJECT), ['review', '--port', String(port)]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`port ${port} is taken by another program. Name another with --port, or leave --port out to use any free one.\n`);
  });

  test.each([
    [['--port', 'x'], '--port is a number up to 65535'],
    [['--port', '65536'], '--port is a number up to 65535'],
    [['gone.txt'], 'gone.txt: no such file'],
    [['--draft', 'gone.txt'], 'gone.txt: no such file'],
    [['-c', 'gone.yaml'], 'gone.yaml: no such file'],
    [['--fail-on', 'note'], 'review has no option --fail-on'],
  ])('%j is refused', (words, message) => {
    const { status, stdout, stderr } = factdiff(folderWith(PROJECT), ['review', ...words]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  test('help tells how it is used', () => {
    expect(factdiff(folderWith(), ['--help']).stdout).toContain('factdiff review [PATH...]');
    expect(factdiff(folderWith(), ['review', '--help']).stdout).toMatch(/^Usage: factdiff review \[--port N\][\s\S]*Ctrl-C/);
  });
});
