/** The open pages: each holds a stream (server-sent events) through which it hears that there is another page to show. */
import type { ServerResponse } from 'node:http';
import { beginStream } from './answer.js';
import { Refusal } from './guard.js';

const MOST = 32;
/** Milliseconds; a stream that is silent for long is taken for dead. */
const HEARTBEAT = 15_000;

export interface Pages {
  /** Keeps the answer open; throws a Refusal when too many are. */
  readonly join: (response: ServerResponse) => void;
  /** To be called with what is being shown to somebody. */
  readonly shown: (html: string) => void;
  /** To be called when something has changed: makes the page anew, and says so if it is another one. */
  readonly changed: () => void;
  readonly end: () => void;
}

/** `page` gives the page as it is now. */
export function openPages(page: () => Promise<string>): Pages {
  const open = new Set<ServerResponse>();
  /** The page that everybody is looking at or has been told of. */
  let known = '';
  let telling: Promise<void> = Promise.resolve();
  const write = (text: string): void => {
    for (const response of open) response.write(text);
  };
  const tell = async (): Promise<void> => {
    if (open.size === 0) return;
    const html = await page();
    if (known !== '' && html !== known) write('event: changed\ndata: {}\n\n');
    known = html;
  };
  const changed = (): void => {
    telling = telling.then(tell);
  };
  const timer = setInterval(() => write(': still here\n\n'), HEARTBEAT).unref();
  return {
    join: (response) => {
      if (open.size >= MOST) throw new Refusal(503, 'Too many pages are open.');
      open.add(response);
      response.on('close', () => open.delete(response));
      beginStream(response);
      changed();
    },
    shown: (html) => {
      if (open.size === 0) known = html;
    },
    changed,
    end: () => {
      clearInterval(timer);
      for (const response of open) response.end();
    },
  };
}
