/** The two streams: results on standard output, remarks on standard error; colour and width of the terminal. */
import { once } from 'node:events';
import { OutputError } from './usage-error.js';

export type ColorChoice = 'auto' | 'always' | 'never';

export interface Screen {
  readonly color: boolean;
  /** Columns to lay out for; 80 when nobody can know. */
  readonly width: number;
}

const NARROWEST = 40;
const WIDEST = 160;

/** What the choice, NO_COLOR (https://no-color.org), FORCE_COLOR and the terminal say together. */
export function screenFor(choice: ColorChoice): Screen {
  const columns = process.stdout.columns ?? 80;
  return { color: wantsColor(choice), width: Math.min(WIDEST, Math.max(NARROWEST, columns)) };
}

function wantsColor(choice: ColorChoice): boolean {
  if (choice !== 'auto') return choice === 'always';
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return process.stdout.isTTY === true && TERM !== 'dumb';
}

/** Writes a result to standard output and waits until it is out; throws an OutputError when it cannot be written. */
export async function say(text: string): Promise<void> {
  if (text === '') return;
  const failed = once(process.stdout, 'error').then(([error]) => error as NodeJS.ErrnoException);
  const written = new Promise<NodeJS.ErrnoException | null>((resolve) => {
    process.stdout.write(text, (error) => resolve(error ?? null));
  });
  const error = await Promise.race([written, failed]);
  if (error) throw new OutputError(`cannot write to standard output: ${codeOf(error)}`, error.code === 'EPIPE');
}

/** `ENOSPC` and the like; the message of an error that has no such code. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}

/** Writes a remark for the person at the keyboard to standard error. Nothing is left to do when even that fails. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`);
}
