/** A review server for tests, and requests written byte by byte, as anybody on the computer could send them. */
import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import type { CheckOptions } from '../src/index.js';
import { cookieName } from '../src/review/guard.js';
import { startReview } from '../src/review/server.js';
import { folderWith } from './command.js';

export interface Served {
  readonly folder: string;
  readonly port: number;
  readonly token: string;
  readonly oneVisit: () => string;
  /** Headers of an honest request: its host and the token. */
  readonly honest: string;
}

export interface Answer {
  /** 0 when the connection was closed without an answer. */
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Serves a folder with these files, or one that is there, until the test is over. */
export async function serve(
  files: Readonly<Record<string, string>> | string,
  drafts: readonly string[] = [],
  check: CheckOptions = {},
): Promise<Served> {
  const folder = typeof files === 'string' ? files : folderWith(files);
  const { port, keys, stop } = await startReview({ folder, read: { drafts }, check }, 0);
  onTestFinished(stop);
  const honest = `Host: 127.0.0.1:${port}\r\nCookie: ${cookieName(port)}=${keys.token}\r\n`;
  return { folder, port, token: keys.token, oneVisit: keys.forOneVisit, honest };
}

/** Sends bytes and reads until the server closes or the whole answer is there. */
export async function sent(port: number, bytes: string | Buffer, host = '127.0.0.1'): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    let text = '';
    const end = (): void => {
      socket.destroy();
      const [head = '', body = ''] = [text.slice(0, text.indexOf('\r\n\r\n')), text.slice(text.indexOf('\r\n\r\n') + 4)];
      resolve({ status: Number(/^HTTP\/1\.1 (?<status>\d{3})/.exec(head)?.groups?.status ?? 0), head, body });
    };
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
      const length = /\r\ncontent-length: (?<length>\d+)\r\n/i.exec(text)?.groups?.length;
      const start = text.indexOf('\r\n\r\n');
      if (start >= 0 && length !== undefined && Buffer.byteLength(text.slice(start + 4)) >= Number(length)) end();
    });
    socket.on('error', end);
    socket.on('close', end);
    socket.write(bytes);
  });
}

export async function get({ port, honest }: Served, target = '/', more = ''): Promise<Answer> {
  return sent(port, `GET ${target} HTTP/1.1\r\n${honest}${more}\r\n`);
}

/** As the page's own script writes. */
export async function post({ port, honest }: Served, path: string, value: unknown, more = ''): Promise<Answer> {
  const body = Buffer.from(JSON.stringify(value));
  const head = `POST ${path} HTTP/1.1\r\n${honest}Origin: http://127.0.0.1:${port}\r\nContent-Type: application/json\r\n${more}`;
  return sent(port, Buffer.concat([Buffer.from(`${head}Content-Length: ${body.length}\r\n\r\n`), body]));
}

/** The events of an open page, which is shown first, as far as they have come. */
export async function listening(
  served: Served,
): Promise<{ readonly heard: () => number; readonly next: () => Promise<void>; readonly head: string }> {
  const socket = connect(served.port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  await get(served);
  let text = '';
  let wake = (): void => {};
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    text += chunk;
    wake();
  });
  socket.write(`GET /api/events HTTP/1.1\r\n${served.honest}\r\n`);
  const heard = (): number => text.split('event: changed\ndata: {}\n\n').length - 1;
  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) await new Promise<void>((resolve) => (wake = resolve));
  };
  await until(() => text.includes('retry:'));
  const head = text;
  return {
    heard,
    head,
    next: async () => {
      const before = heard();
      await until(() => heard() > before);
    },
  };
}
