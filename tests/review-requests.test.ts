/** What anybody on the computer, or any page in the browser, may send to the review server: twenty kinds of request, byte by byte. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from './command.js';
import { get, post, type Served, sent, serve } from './review-server.js';

/** Words that stand in the project and may reach nobody who is not let in. */
const CANARY = 'Karvel';
const RECORD = {
  ...{ v: 1, id: '0123456789abcdef', rule: 'share-conflict', claim: 'toll', status: 'tool-misread', wrong: ['none'] },
  ...{ reason: 'Misread.', by: 'Ada Lund', on: '2025-03-15', until: null, owner: null, judged: [] },
};

const started = (): Promise<Served> => serve({ ...PROJECT, 'reports/x': CANARY });
const cookieOf = ({ honest }: Served): string => honest.slice(honest.indexOf('Cookie'));
const isAlive = async (served: Served): Promise<boolean> => (await get(served)).status === 200;
const hasSaved = ({ folder }: Served): boolean => readdirSync(folder).some((name) => name.startsWith('claims.decisions'));

describe('row 1: who has the whole address', () => {
  test.each(['localhost', '127.0.0.1', '[::1]'])(
    'at %s sees the page, under a policy, kept nowhere and readable by no other page',
    async (name) => {
      const { port, token } = await started();
      const { status, head, body } = await sent(port, `GET /?token=${token} HTTP/1.1\r\nHost: ${name}:${port}\r\n\r\n`);
      expect(status).toBe(200);
      expect(body).toContain(CANARY);
      for (const header of [
        "Content-Security-Policy: default-src 'none'; ",
        "; frame-ancestors 'none'\r\n",
        'X-Content-Type-Options: nosniff',
        'Cross-Origin-Resource-Policy: same-origin',
        'Referrer-Policy: no-referrer',
        'Cache-Control: no-store',
        `Set-Cookie: factdiff-${port}=${token}; HttpOnly; SameSite=Strict; Path=/`,
      ])
        expect(head).toContain(header);
      expect(head).not.toMatch(/^(?:access-control|server|x-powered-by)/im);
    },
  );

  test('then the cookie alone, or the token in a header, is enough; the token in an address of the program is not', async () => {
    const served = await started();
    const host = `Host: 127.0.0.1:${served.port}\r\n`;
    expect((await get(served)).status).toBe(200);
    expect((await sent(served.port, `GET / HTTP/1.1\r\n${host}X-Factdiff-Token: ${served.token}\r\n\r\n`)).status).toBe(200);
    expect((await sent(served.port, `GET /api/events?token=${served.token} HTTP/1.1\r\n${host}\r\n`)).status).toBe(400);
  });

  test('a token for one visit is good once', async () => {
    const { port, oneVisit } = await started();
    const request = `GET /?token=${oneVisit()} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
    expect([(await sent(port, request)).status, (await sent(port, request)).status]).toEqual([200, 401]);
  });

  test('at ::1 as at 127.0.0.1, and at no address that others can reach', async () => {
    const { port, honest } = await started();
    expect((await sent(port, `GET / HTTP/1.1\r\n${honest}\r\n`, '::1')).status).toBe(200);
    expect((await sent(port, `GET / HTTP/1.1\r\n${honest}\r\n`, '127.0.0.2')).status).toBe(0);
  });
});

describe('rows 2 to 6: a name that is not this server’s', () => {
  test.each([
    ['2', 'Host: evil.invalid\r\n', 403],
    ['3', 'Host: 127.0.0.1.evil.invalid\r\n', 403],
    ['4', 'Host: 0.0.0.0:PORT\r\n', 403],
    ['5: none', '', 400],
    ['6: two', 'Host: 127.0.0.1:PORT\r\nHost: evil.invalid\r\n', 400],
    ['6: two, the other way', 'Host: evil.invalid\r\nHost: 127.0.0.1:PORT\r\n', 400],
    ['6: the same twice', 'Host: 127.0.0.1:PORT\r\nHost: 127.0.0.1:PORT\r\n', 400],
    ['of another port', 'Host: 127.0.0.1:1\r\n', 403],
    ['without the port', 'Host: localhost\r\n', 403],
    ['with a user', 'Host: localhost:PORT@evil.invalid\r\n', 403],
  ])('%s', async (_row, hosts, expected) => {
    const served = await started();
    const named = hosts.replaceAll('PORT', String(served.port));
    for (const target of ['/', `/?token=${served.token}`]) {
      const { status, body } = await sent(served.port, `GET ${target} HTTP/1.1\r\n${named}${cookieOf(served)}\r\n`);
      expect(status).toBe(expected);
      expect(body).not.toContain(CANARY);
    }
  });

  test('in an address that names a host itself', async () => {
    const { port, honest } = await started();
    expect((await sent(port, `GET http://evil.invalid/ HTTP/1.1\r\n${honest}\r\n`)).status).toBe(400);
    expect((await sent(port, `CONNECT evil.invalid:80 HTTP/1.1\r\n${honest}\r\n`)).status).toBe(0);
  });
});

describe('row 7: without the token, or with another', () => {
  test.each([
    ['none', '/', ''],
    ['a wrong one in the address', `/?token=${'0'.repeat(32)}`, ''],
    ['half of it', '/?token=HALF', ''],
    ['none in the address', '/?token=', ''],
    ['a wrong one in the address, the right one in the cookie', '/?token=abc', 'RIGHT'],
    ['a wrong cookie', '/', 'Cookie: factdiff-PORT=abc\r\n'],
    ['the cookie of another port', '/', 'Cookie: factdiff-1=TOKEN\r\n'],
    ['a wrong header', '/', 'X-Factdiff-Token: abc\r\n'],
    ['none for events', '/api/events', ''],
  ])('%s: 401 and nothing of the project', async (_name, target, headers) => {
    const served = await started();
    const { port, token } = served;
    const more = headers.replace('RIGHT', cookieOf(served)).replace('PORT', String(port)).replace('TOKEN', token);
    const { status, head, body } = await sent(
      port,
      `GET ${target.replace('HALF', token.slice(0, 16))} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${more}\r\n`,
    );
    expect(status).toBe(401);
    expect(body).toContain('factdiff review');
    expect(head + body).not.toMatch(new RegExp(`${CANARY}|Set-Cookie|${token}`));
  });

  test('to write: 401 and nothing is saved', async () => {
    const served = await started();
    const { port } = served;
    const body = JSON.stringify({ records: [RECORD] });
    const head = `POST /api/records HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`;
    expect((await sent(port, head + body)).status).toBe(401);
    expect(hasSaved(served)).toBe(false);
  });
});

describe('rows 8 to 10: writing from another page', () => {
  test.each(['/api/accept', '/api/records', '/api/undo', '/api/paste'])('%s', async (path) => {
    const served = await started();
    const { port, honest } = served;
    const body = JSON.stringify({ records: [RECORD] });
    const write = (headers: string) =>
      sent(port, `POST ${path} HTTP/1.1\r\n${honest}${headers}Content-Length: ${body.length}\r\n\r\n${body}`);
    const json = 'Content-Type: application/json\r\n';
    for (const origin of [
      'https://evil.invalid',
      'null',
      `http://127.0.0.1:${port}.evil.invalid`,
      `https://127.0.0.1:${port}`,
      'http://127.0.0.1:1',
      `http://localhost:${port}`,
    ])
      expect((await write(`Origin: ${origin}\r\n${json}`)).status, origin).toBe(403);
    for (const site of ['cross-site', 'same-site', 'none', 'bogus'])
      expect((await write(`Sec-Fetch-Site: ${site}\r\n${json}`)).status, site).toBe(403);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain; application/json',
      'application/jsonp',
    ])
      expect((await write(`Origin: http://127.0.0.1:${port}\r\nContent-Type: ${type}\r\n`)).status, type).toBe(415);
    expect((await write('')).status).toBe(415);
    expect(hasSaved(served)).toBe(false);
  });

  test('the same from its own page is saved', async () => {
    const served = await started();
    expect(await post(served, '/api/records', { records: [RECORD] }, 'Sec-Fetch-Site: same-origin\r\n')).toMatchObject({
      status: 200,
      body: '{"saved":1}',
    });
    expect(hasSaved(served)).toBe(true);
  });

  test('no page may ask first whether it may: no other method, no permission in the answer', async () => {
    const served = await started();
    for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'TRACE']) {
      const { status, head } = await sent(served.port, `${method} /api/records HTTP/1.1\r\n${served.honest}\r\n`);
      expect(status, method).toBe(405);
      expect(head).not.toMatch(/access-control/i);
    }
    expect((await sent(served.port, `OPTIONS /api/records HTTP/1.1\r\n${served.honest}Origin: https://evil.invalid\r\n\r\n`)).status).toBe(
      403,
    );
  });
});

describe('row 11: a connection that goes on', () => {
  test.each(['Origin: https://evil.invalid\r\n', ''])('a WebSocket is refused (%j)', async (origin) => {
    const served = await started();
    const upgrade =
      'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
    expect((await get(served, '/api/events', origin + upgrade)).status).toBe(403);
  });

  test('events for another page are refused', async () => {
    const served = await started();
    for (const header of ['Origin: https://evil.invalid', 'Origin: null', 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Site: same-site'])
      expect((await get(served, '/api/events', `${header}\r\n`)).status, header).toBe(403);
  });
});

describe('rows 12 to 17: addresses of files', () => {
  test.each([
    ['12', '/../../x'],
    ['13', '/%2e%2e/%2e%2e/x'],
    ['14', '/..%5c..%5cx'],
    ['15', '//x'],
    ['16', '/reports/%00.json'],
    ['17', '/reports/x#/../../y'],
    ['17', '/reports/x?a??'],
    ['', '/reports/x'],
    ['', '/sources/ours.txt'],
    ['', '/claims.yaml'],
    ['', '/./'],
    ['', '/#'],
    ['', '/?'],
    ['', '/??token=TOKEN'],
    ['', '/?token=TOKEN&token=TOKEN'],
    ['', '/?token=TOKEN#x'],
    ['', '/?token=TOKEN&x=1'],
    ['', '/..\\..\\x'],
    ['', '/api'],
    ['', '/api/'],
    ['', '/api/records/'],
    ['', '/api/%72ecords'],
    ['', '/constructor'],
    ['', '/__proto__'],
    ['', '*'],
    ['', 'x'],
  ])('%s %s: 400 or 404, and nothing of the project', async (_row, target) => {
    const served = await started();
    for (const headers of [served.honest, `Host: 127.0.0.1:${served.port}\r\n`]) {
      const { status, body } = await sent(served.port, `GET ${target.replaceAll('TOKEN', served.token)} HTTP/1.1\r\n${headers}\r\n`);
      expect([400, 404]).toContain(status);
      expect(body).not.toContain(CANARY);
    }
  });

  test('a byte that no address may hold', async () => {
    const served = await started();
    const { status, body } = await sent(served.port, Buffer.from(`GET /\0x HTTP/1.1\r\n${served.honest}\r\n`, 'latin1'));
    expect([0, 400]).toContain(status);
    expect(body).not.toContain(CANARY);
    expect(await isAlive(served)).toBe(true);
  });
});

test('row 18: hostile text in articles and file names is text on the page, and its policy lets nothing else in', async () => {
  const hostile =
    '<img src=https://evil.invalid/x onerror=alert(1)><script>alert(1)</script><meta http-equiv="Content-Security-Policy" content="script-src *">';
  const served = await serve({
    ...PROJECT,
    'sources/a\' onload="alert(1).txt': `${hostile}\n\n${hostile} was opened at Karvel on Tuesday, 19 May 2025, after four years ${hostile}.\n`,
  });
  const { head, body } = await get(served);
  expect(body).not.toMatch(/<img|<script>alert|<meta http-equiv="Content-Security-Policy" content="script-src \*|\son(?:load|error)=["']/);
  expect(head.match(/Content-Security-Policy: .*/)?.[0]).toMatch(/^Content-Security-Policy: default-src 'none'; .*frame-ancestors 'none'$/);
  expect(head).not.toMatch(/evil|script-src \*|unsafe/);
});

describe('row 19: more than anybody honest sends', () => {
  test('10,000 headers', async () => {
    const served = await started();
    const headers = Array.from({ length: 10_000 }, (_, i) => `X-${i}: 1\r\n`).join('');
    expect([0, 431]).toContain((await get(served, '/', headers)).status);
    expect((await get(served, '/', 'X: 1\r\n'.repeat(150))).status).toBe(431);
    expect(await isAlive(served)).toBe(true);
  });

  test('an address of 10 MB', async () => {
    const served = await started();
    expect([0, 400, 431]).toContain((await get(served, `/${'x'.repeat(10_000_000)}`)).status);
    expect(await isAlive(served)).toBe(true);
  });

  test.each([
    ['headers', 'X-Slow: '],
    ['a body', 'Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n'],
  ])('%s that come byte by byte: the connection is closed within 10 seconds', { timeout: 12_000 }, async (_name, start) => {
    const served = await started();
    const socket = connect(served.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.resume();
    socket.write(`POST /api/records HTTP/1.1\r\n${served.honest}${start}`);
    const drip = setInterval(() => socket.write('1'), 200);
    const closed = new Promise((resolve) => socket.once('close', () => resolve('closed')));
    expect(await closed).toBe('closed');
    clearInterval(drip);
    expect(await isAlive(served)).toBe(true);
  });

  test('a body of more than 5 MB, a pasted text of more than 2 MB, a body that is no JSON object', async () => {
    const served = await started();
    expect([0, 413]).toContain((await post(served, '/api/paste', { text: 'x'.repeat(5_300_000), format: 'txt' })).status);
    expect((await post(served, '/api/paste', { text: 'x'.repeat(2_100_000), format: 'txt' })).status).toBe(413);
    for (const value of [null, [], 'x', 1]) expect((await post(served, '/api/records', value)).status).toBe(400);
    const raw = `POST /api/records HTTP/1.1\r\n${served.honest}Content-Type: application/json\r\nContent-Length: 3\r\n\r\n{"\xff`;
    expect((await sent(served.port, Buffer.from(raw, 'latin1'))).status).toBe(400);
    const deep = `{"records":[${'['.repeat(50_000)}${']'.repeat(50_000)}]}`;
    const bytes = `POST /api/records HTTP/1.1\r\n${served.honest}Content-Type: application/json\r\nContent-Length: ${deep.length}\r\n\r\n${deep}`;
    expect((await sent(served.port, bytes)).status).toBe(400);
    expect(await isAlive(served)).toBe(true);
  });
});

describe('row 19, and the server goes on', () => {
  test('what is no HTTP', async () => {
    const served = await started();
    for (const bytes of [
      '\x16\x03\x01\x02\x00\x01\x00',
      'hello\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      `GET / HTTP/1.1\r\n${served.honest}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`,
    ])
      expect([0, 400, 505]).toContain((await sent(served.port, bytes)).status);
    expect(await isAlive(served)).toBe(true);
  });

  test('forty open pages: those over the limit are told so, the rest goes on', async () => {
    const served = await started();
    const sockets = Array.from({ length: 40 }, () => connect(served.port, '127.0.0.1'));
    const heads = sockets.map(
      (socket) =>
        new Promise<string>((resolve) => {
          socket.once('data', (data) => resolve(String(data).slice(0, 12)));
          socket.write(`GET /api/events HTTP/1.1\r\n${served.honest}\r\n`);
        }),
    );
    const told = await Promise.all(heads);
    expect(told.filter((head) => head === 'HTTP/1.1 200')).toHaveLength(32);
    expect(told.filter((head) => head === 'HTTP/1.1 503')).toHaveLength(8);
    expect(await isAlive(served)).toBe(true);
    for (const socket of sockets) socket.destroy();
  });
});

describe('row 20: another page that takes this one in', () => {
  test.each([
    ['a script', '/api/data.json', 'no-cors', 'script', 403],
    ['a script, of a known address', '/api/events', 'no-cors', 'script', 403],
    ['a script, of the page', '/', 'no-cors', 'script', 403],
    ['a frame', '/', 'navigate', 'iframe', 403],
    ['a fetch', '/', 'cors', 'empty', 403],
    ['a link to something else', '/api/events', 'navigate', 'document', 403],
    ['a link to the page', '/', 'navigate', 'document', 200],
  ])('%s: %s', async (_name, target, mode, dest, expected) => {
    const served = await started();
    for (const site of ['cross-site', 'same-site']) {
      const { status, body } = await get(
        served,
        target,
        `Sec-Fetch-Site: ${site}\r\nSec-Fetch-Mode: ${mode}\r\nSec-Fetch-Dest: ${dest}\r\n`,
      );
      expect(status).toBe(expected);
      expect(body.includes(CANARY)).toBe(expected === 200);
    }
  });
});

describe('a refusal says nothing of the project and nothing of the program', () => {
  test('when the decisions file is broken', async () => {
    const served = await started();
    const path = join(served.folder, 'claims.decisions.jsonl');
    const broken = `{"v":1,"secret-${CANARY}":1}\n`;
    writeFileSync(path, broken);
    const { status, body } = await post(served, '/api/records', { records: [RECORD] });
    expect(status).toBe(409);
    expect(body).toContain('Nothing was saved');
    expect(body).not.toMatch(new RegExp(`${CANARY}|secret|    at |node:`));
    expect(readFileSync(path, 'utf8')).toBe(broken);
  });

  test.each([
    { records: 'x' },
    { records: [RECORD], more: 1 },
    { records: [RECORD, { ...RECORD, status: `${CANARY}!` }] },
    { records: [{ ...RECORD, id: '../../x' }] },
    { records: [{ ...RECORD, on: '2025-02-30' }] },
    { records: [{ ...RECORD, extra: 1 }] },
    { records: [`${JSON.stringify(RECORD)}\n${JSON.stringify(RECORD)}`] },
    { records: [null] },
    {},
  ])('when what is sent is no record: %j', async (value) => {
    const served = await started();
    const { status, body } = await post(served, '/api/records', value);
    expect(status).toBe(400);
    expect(body).not.toMatch(new RegExp(`${CANARY}|    at |node:`));
    expect(hasSaved(served)).toBe(false);
  });
});
