/** `factdiff schema claims|report|decisions`: prints the JSON Schema of a file, for editors and other programs. */
import type { Request } from './arguments.js';
import { readAsset } from './assets.js';
import { say } from './screen.js';
import { UsageError } from './usage-error.js';

const FILES = ['claims', 'report', 'decisions'] as const;

export async function runSchema({ operands }: Request): Promise<number> {
  const [word, ...rest] = operands;
  if (word === undefined || rest.length > 0) throw new UsageError(`schema takes one of ${FILES.join(', ')}`);
  const file = FILES.find((name) => name === word);
  if (file === undefined) throw new UsageError(`unknown schema ${word}: use ${FILES.join(', ')}`, { word, among: FILES });
  const text = readAsset(`schema/${file}.schema.json`);
  if (text === null) throw new Error(`schema/${file}.schema.json is missing from this installation`);
  await say(text);
  return 0;
}
