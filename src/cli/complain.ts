/** What the command line says when it could not do the job: one line, the cure where there is one, no stack trace unless asked for. */
import { quiet, visible } from '../report/safe.js';
import { remark } from './screen.js';
import { OutputError, UsageError } from './usage-error.js';

/** Prints an error that ended the run. */
export async function complain(error: unknown, debug: boolean): Promise<void> {
  if (error instanceof OutputError && error.quiet) return;
  remark(await lineOf(error));
  if (debug && error instanceof Error) remark(printable(error.stack ?? ''));
}

async function lineOf(error: unknown): Promise<string> {
  if (error instanceof UsageError) return `factdiff: ${printable(error.message)}.${await meant(error)} (factdiff --help)`;
  if (error instanceof OutputError) return `factdiff: ${printable(error.message)}`;
  const message = error instanceof Error ? error.message : String(error);
  if (isInputError(error)) return printable(message);
  return `factdiff: internal error: ${printable(message)}. Run again with --debug to see where, and please report it.`;
}

async function meant({ near }: UsageError): Promise<string> {
  if (!near) return '';
  const { nearest } = await import('./suggest.js');
  const word = nearest(near.word, near.among);
  return word === null ? '' : ` Did you mean ${word}?`;
}

/** What came from a file or a command line must not act on the terminal or on a build server. */
function printable(text: string): string {
  return quiet(visible(text));
}

/** By name, so that the engine need not be loaded to print a complaint. */
function isInputError(error: unknown): boolean {
  return error instanceof Error && error.name === 'InputError';
}
