/** `factdiff review`: a server on this computer's own address that shows the report and writes down what people decide. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { InputError } from '../index.js';
import { sendRefusal } from './answer.js';
import { admit, type Keys, makeKeys, Refusal } from './guard.js';
import { listen, portOf } from './listen.js';
import { openPages } from './pages.js';
import { answer, type Desk } from './routes.js';
import { openSession, type Subject } from './session.js';
import { watchFiles } from './watch.js';

export interface Review {
  readonly port: number;
  readonly keys: Keys;
  /** Ends every connection when what is being written is written. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds that requests get to come to their end when the server stops. */
const LAST_WORDS = 2000;

/** Serves until it is stopped. Throws InputError when the port that was asked for is taken; null takes any free one. */
export async function startReview(subject: Subject, port: number | null): Promise<Review> {
  const keys = makeKeys();
  const session = await openSession(subject);
  const pages = openPages(async () => (await session.page()).html);
  const changed = (): void => {
    session.changed();
    pages.changed();
  };
  const watch = await watchFiles(session.root, session.files, changed);
  const desk: Desk = { keys, session, watch, pages, changed };
  const going = new Set<Promise<void>>();
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const done = respond(desk, request, response).finally(() => going.delete(done));
    going.add(done);
  };
  const stop = async (servers: readonly Server[]): Promise<void> => {
    watch.stop();
    for (const server of servers) server.close();
    pages.end();
    await Promise.race([Promise.allSettled(going), wait(LAST_WORDS, undefined, { ref: false })]);
    for (const server of servers) server.closeAllConnections();
  };
  const servers = await listen(serve, port).catch(async (error: unknown) => {
    await stop([]);
    throw error;
  });
  return { port: portOf(servers[0]), keys, stop: () => stop(servers) };
}

async function respond(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    admit(request);
    await answer(desk, request, response);
  } catch (error) {
    if (response.headersSent || response.destroyed) response.destroy();
    else sendRefusal(response, refusalFor(error), request.url?.startsWith('/api/') === true);
  }
}

/** What may be told of an error. What stands in a file of the project is shown on the page only. */
function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof InputError)
    return new Refusal(409, 'Nothing was saved: a line of the decisions file cannot be read. Reload the page to see which.');
  if (error instanceof Error && error.name === 'InputError') return new Refusal(409, `Nothing was saved. ${error.message}`);
  return new Refusal(500, 'The program failed.');
}
