/** `factdiff review [PATH…]`: the report as a page that saves what people decide, until Ctrl-C. */
import { existsSync } from 'node:fs';
import { startReview } from '../review/server.js';
import type { Request } from './arguments.js';
import { settingsOf } from './check.js';
import { open } from './open.js';
import { remark, say } from './screen.js';
import { UsageError } from './usage-error.js';

/** What a program ends with when it was told to stop. */
const STOPS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
const HIGHEST_PORT = 65_535;

export async function runReview(request: Request): Promise<number> {
  const { operands, texts, lists, flags } = request;
  const missing = [...operands, ...lists.draft].find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(`${missing}: no such file`);
  const read = { noConfig: flags.has('no-config'), paths: operands, drafts: lists.draft };
  const config = texts.config === undefined ? {} : { config: texts.config };
  const stopped = untilStopped();
  const subject = { folder: process.cwd(), read: { ...read, ...config }, check: settingsOf(request) };
  const { port, keys, stop } = await startReview(subject, readPort(texts.port));
  try {
    const address = `http://127.0.0.1:${port}/?token=`;
    await say(`Review: ${address}${keys.token} (stop with Ctrl-C)\n`);
    if (flags.has('open') && (await open(address + keys.forOneVisit())) !== null)
      remark('No browser could be started: open the address above.');
    return await stopped;
  } finally {
    await stop();
  }
}

function readPort(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,5}$/.test(text) || Number(text) > HIGHEST_PORT)
    throw new UsageError(`--port is a number up to ${HIGHEST_PORT}, not “${text}”`);
  return Number(text);
}

/** The exit code when a signal comes; a second one ends the program at once. */
async function untilStopped(): Promise<number> {
  return new Promise((resolve) => {
    for (const [signal, code] of Object.entries(STOPS)) process.once(signal, () => resolve(code));
  });
}
