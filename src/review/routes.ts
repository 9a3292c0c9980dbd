/** What can be asked for, and nothing else: the page, its events, and three things to write. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Ruled, readDecisions } from '../index.js';
import { bodyOf, sendJson, sendPage } from './answer.js';
import { cookieName, isKnown, type Keys, portAsked, Refusal } from './guard.js';
import type { Pages } from './pages.js';
import { PASTE_FORMATS, type PasteFormat } from './paste.js';
import type { Session } from './session.js';
import type { Watch } from './watch.js';

/** What the routes work on. */
export interface Desk {
  readonly keys: Keys;
  readonly session: Session;
  readonly watch: Watch;
  readonly pages: Pages;
  /** To be called when something is no longer as it was: every open page hears of it. */
  readonly changed: () => void;
}

type Body = ReadonlyMap<string, unknown>;

const READS: Readonly<Record<string, (desk: Desk, response: ServerResponse, port: number) => Promise<void>>> = {
  '/': page,
  '/api/events': events,
};
const WRITES: Readonly<Record<string, (desk: Desk, body: Body) => Promise<unknown>>> = {
  '/api/records': records,
  '/api/undo': undo,
  '/api/paste': paste,
};
/** A path of ours, letter for letter; `?token=` is all that may follow. */
const TARGET = /^(?<path>\/[a-z/]{0,40})(?:\?token=(?<token>[\da-zA-Z]{0,80}))?$/;
const MOST_PASTED = 2 * 1024 * 1024;

/** Answers a request that may be asked; throws a Refusal. */
export async function answer(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { path = '', token } = TARGET.exec(request.url ?? '')?.groups ?? {};
  if (path === '' || (token !== undefined && path !== '/')) throw new Refusal(400, 'There is no such address.');
  const read = Object.hasOwn(READS, path) ? READS[path] : undefined;
  const write = Object.hasOwn(WRITES, path) ? WRITES[path] : undefined;
  if (!read && !write) throw new Refusal(404, 'There is no such page.');
  if (!isKnown(request, token ?? null, desk.keys)) {
    throw new Refusal(401, 'Open the whole address that “factdiff review” printed, with its token.');
  }
  if (request.method === 'GET' && read) return read(desk, response, portAsked(request));
  if (request.method === 'POST' && write) {
    const done = await write(desk, await bodyOf(request));
    await desk.watch.look();
    desk.changed();
    return sendJson(response, done);
  }
  throw new Refusal(405, 'That is not done here.');
}

async function page({ session, watch, keys, pages, changed }: Desk, response: ServerResponse, port: number): Promise<void> {
  if (await watch.look()) changed();
  const { html, whole } = await session.page();
  pages.shown(html);
  const cookie = { 'Set-Cookie': `${cookieName(port)}=${keys.token}; HttpOnly; SameSite=Strict; Path=/` };
  if (whole) sendPage(response, 200, html, cookie);
  else sendPage(response, 503, html, { ...cookie, Refresh: '3; url=/' });
}

async function events({ pages }: Desk, response: ServerResponse): Promise<void> {
  pages.join(response);
}

async function records({ session }: Desk, body: Body): Promise<unknown> {
  const given = body.get('records');
  if (body.size !== 1 || !Array.isArray(given)) throw new Refusal(400, 'Write {"records": [...]}.');
  const valid = given.flatMap(validRecord);
  await session.save(valid);
  return { saved: valid.length };
}

/** Told by its place: what was sent is not sent back. */
function validRecord(data: unknown, index: number): readonly Ruled[] {
  try {
    return readDecisions(JSON.stringify(data), 'records');
  } catch {
    throw new Refusal(400, `Record ${index + 1} is no decision or tick, so nothing was saved.`);
  }
}

async function undo({ session }: Desk, body: Body): Promise<unknown> {
  const id = body.get('id');
  if (body.size !== 1 || typeof id !== 'string' || !/^[\da-f]{16}$/.test(id))
    throw new Refusal(400, 'Write {"id": "..."} with 16 hex digits.');
  await session.undo(id);
  return {};
}

async function paste({ session }: Desk, body: Body): Promise<unknown> {
  const [text, format] = [body.get('text'), body.get('format') ?? 'txt'];
  const isKnownFormat = (name: unknown): name is PasteFormat => PASTE_FORMATS.some((known) => known === name);
  if (typeof text !== 'string' || !isKnownFormat(format)) throw new Refusal(400, 'Write {"text": "...", "format": "txt", "md" or "html"}.');
  if (Buffer.byteLength(text, 'utf8') > MOST_PASTED) throw new Refusal(413, 'The text is longer than 2 MB.');
  const fault = await session.paste(text, format);
  if (fault !== null) throw new Refusal(422, `The text cannot be read: ${fault}.`);
  return { url: '/' };
}
