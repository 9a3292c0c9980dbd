/** The accuracy run: runs factdiff and its peers on the public test data, prints the tables, and writes docs/accuracy.md where asked. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writePage } from './accuracy-page.js';
import { SECTIONS } from './sections.js';

/** Where the data are, the page that `--write` writes, and the part that needs programs of its own. */
export interface Surroundings {
  readonly data: string;
  readonly page: string;
  /** Makes the table of speeds; takes minutes. */
  readonly speed: () => string;
}

const OPTIONS = {
  misses: { type: 'string' },
  kind: { type: 'string' },
  write: { type: 'boolean', default: false },
  speed: { type: 'boolean', default: false },
} as const;

/**
 * Runs the parts named in `words`, all but speed without a name; `--speed` adds it. Ends with an exit code.
 * `--misses FILE`: a line of JSON for each miss; `--kind`: only rows of a kind; `--write`: the tables go into the page as well.
 */
export function main(words: readonly string[], around: Surroundings): number {
  const { values, positionals } = parseArgs({ args: [...words], allowPositionals: true, options: OPTIONS });
  const names = [...Object.keys(SECTIONS), 'speed'];
  const wrong = positionals.find((word) => !names.includes(word));
  if (wrong !== undefined) return print(`no part "${wrong}"; there are ${names.join(', ')}`, 2);
  const asked = names.filter((name) => (name === 'speed' && values.speed) || positionals.includes(name));
  const parts = asked.length > 0 && positionals.length > 0 ? asked : [...Object.keys(SECTIONS), ...asked];
  const tables = new Map<string, string>();
  const misses: string[] = [];
  for (const name of parts) {
    const made = name === 'speed' ? { tables: around.speed(), misses: [] } : SECTIONS[name]?.(around.data, values.kind ?? null);
    print(`## ${name}\n\n${made?.tables ?? 'The data are not there: nothing measured.'}\n`);
    if (made) tables.set(name, made.tables);
    misses.push(...(made?.misses ?? []));
  }
  if (values.misses !== undefined) writeFileSync(values.misses, misses.join(''));
  if (values.write) writePage(around.page, tables);
  return 0;
}

function print(text: string, code = 0): number {
  process.stdout.write(`${text}\n`);
  return code;
}
