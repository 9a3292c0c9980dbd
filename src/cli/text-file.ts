/** Files that a person names besides articles: saved reports, exported decisions, edited sheets. */
import { readFile } from 'node:fs/promises';
import { codeOf } from './screen.js';
import { OutputError } from './usage-error.js';

/** Text of a file that a person names; throws an OutputError that says what is wrong with it. */
export async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new OutputError(
      `${file}: ${codeOf(error) === 'ENOENT' ? 'no such file. Check the path.' : `cannot be read (${codeOf(error)}).`}`,
      false,
    );
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new OutputError(`${file}: not valid UTF-8. Save the file as UTF-8.`, false);
  }
}
