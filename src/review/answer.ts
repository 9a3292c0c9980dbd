/** Answers: what every one of them says about itself, and bodies of requests. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Refusal } from './guard.js';

const BARE = "default-src 'none'; base-uri 'none'; form-action 'none'";
/** The page's own policy, as it stands in its head. */
const POLICY = /<meta http-equiv="Content-Security-Policy" content="(?<policy>[^"]{1,2000})">/;

/** Headers of every answer; nothing may be kept, framed, or read by another page. */
function headersFor(type: string, policy: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
}

function send(response: ServerResponse, status: number, text: string, headers: Readonly<Record<string, string>>): void {
  const length = Buffer.byteLength(text, 'utf8');
  response.writeHead(status, { ...headers, 'Content-Length': String(length) }).end(text);
}

/** A page under its own policy. */
export function sendPage(response: ServerResponse, status: number, html: string, more: Readonly<Record<string, string>>): void {
  const policy = POLICY.exec(html)?.groups?.policy ?? BARE;
  send(response, status, html, { ...headersFor('text/html; charset=utf-8', policy), ...more });
}

export function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 200, JSON.stringify(value), headersFor('application/json', BARE));
}

/** Says what is wrong: to the page's script as JSON, to a person in words. What is left of the request is not read. */
export function sendRefusal(response: ServerResponse, { status, message }: Refusal, toScript: boolean): void {
  const type = toScript ? 'application/json' : 'text/plain; charset=utf-8';
  const text = toScript ? JSON.stringify({ error: message }) : `${message}\n`;
  send(response, status, text, { ...headersFor(type, BARE), Connection: 'close' });
}

/** Begins an answer that goes on: a stream of events. */
export function beginStream(response: ServerResponse): void {
  response.writeHead(200, headersFor('text/event-stream', BARE));
  response.write('retry: 2000\n\n');
}

const MOST_BYTES = 5 * 1024 * 1024;

/** The body as an object of JSON; throws a Refusal. */
export async function bodyOf(request: IncomingMessage): Promise<ReadonlyMap<string, unknown>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Refusal(413, 'More than 5 MB.');
    chunks.push(chunk);
  }
  const data = parsed(Buffer.concat(chunks));
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Refusal(400, 'The body is not one JSON object.');
  return new Map(Object.entries(data));
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
