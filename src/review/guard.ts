/**
 * Who may ask what. The server is open to everything that runs on this computer, every page in the browser included, so each
 * request must name this server, come from its own page, and know the token.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Ends a request with a status and what was wrong, in words of ours only: nothing of the project, nothing of the program. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

export interface Keys {
  /** Lets in whoever has it. */
  readonly token: string;
  /** A token for one visit, to be handed to the browser; it is good once and for a minute. */
  readonly forOneVisit: () => string;
  /** Whether it is the token, or one for this visit; takes as long for each wrong one. */
  readonly fits: (given: string) => boolean;
}

const VISIT = 60_000;
const MOST_HEADERS = 100;
const FOREIGN = 'This request comes from another page.';
const JSON_TYPE = /^application\/json *(?:;|$)/i;

/** A random token of 128 bits. */
export function makeKeys(): Keys {
  const draw = (): string => randomBytes(16).toString('hex');
  const token = draw();
  const visits = new Set<string>();
  return {
    token,
    forOneVisit: () => {
      const visit = draw();
      visits.add(visit);
      setTimeout(() => visits.delete(visit), VISIT).unref();
      return visit;
    },
    fits: (given) => {
      const visit = [...visits].find((one) => same(given, one));
      if (visit !== undefined) visits.delete(visit);
      return same(given, token) || visit !== undefined;
    },
  };
}

function same(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return x !== undefined && y !== undefined && timingSafeEqual(x, y);
}

/** Name of the cookie: cookies are shared by all ports, and two projects may be reviewed at the same time. */
export function cookieName(port: number): string {
  return `factdiff-${port}`;
}

/** The port at which this server got the request. */
export function portAsked({ socket }: IncomingMessage): number {
  return socket.localPort ?? 0;
}

/** Throws a Refusal for what is wrong with a request whatever it asks for: where it is addressed to and where it comes from. */
export function admit(request: IncomingMessage): void {
  const { headers, rawHeaders, method } = request;
  if (rawHeaders.length > 2 * MOST_HEADERS) throw new Refusal(431, 'Too many headers.');
  const hosts = rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host').length;
  if (hosts !== 1) throw new Refusal(400, 'The request must name one host.');
  if (!hostsOf(portAsked(request)).includes(headers.host ?? '')) throw new Refusal(403, 'This server answers to its own address only.');
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) throw new Refusal(403, FOREIGN);
  if (method !== 'GET' && method !== 'POST') throw new Refusal(405, 'Only GET and POST.');
  if (!(method === 'GET' ? mayRead(request) : mayWrite(request))) throw new Refusal(403, FOREIGN);
  if (method === 'POST' && !JSON_TYPE.test(headers['content-type'] ?? '')) throw new Refusal(415, 'Write application/json.');
}

function hostsOf(port: number): string[] {
  return ['127.0.0.1', 'localhost', '[::1]'].map((name) => (port === 80 ? name : `${name}:${port}`));
}

/** A link may lead to the page from anywhere; nothing else may come from another page, and no frame may hold this one. */
function mayRead({ headers, url = '' }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  const isVisit = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return isVisit && (url === '/' || url.startsWith('/?'));
}

function mayWrite({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin';
}

/** Whether the request knows the token: in the address of the page, else in a header or the cookie. */
export function isKnown(request: IncomingMessage, inAddress: string | null, keys: Keys): boolean {
  const { headers } = request;
  if (inAddress !== null) return keys.fits(inAddress);
  const header = headers['x-factdiff-token'];
  if (typeof header === 'string') return same(header, keys.token);
  const start = `${cookieName(portAsked(request))}=`;
  const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.some((cookie) => cookie.startsWith(start) && same(cookie.slice(start.length), keys.token));
}
