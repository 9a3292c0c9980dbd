/** `factdiff rules`: every rule by family, with its severity and what it holds articles to. */
import { rules } from '../index.js';
import type { Request } from './arguments.js';
import { type Screen, say } from './screen.js';
import { UsageError } from './usage-error.js';
import { wrapped } from './wrapped.js';

export async function runRules({ operands }: Request, { width }: Screen): Promise<number> {
  if (operands.length > 0) throw new UsageError('rules takes no further words');
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.flatMap(({ id, severity, family, title }) =>
    wrapped(`${id.padEnd(idWidth)}  ${severity.padEnd(7)}  ${family.padEnd(13)}  `, title, width),
  );
  await say(`${lines.join('\n')}\n\nfactdiff explain RULE prints the page of a rule: why, what to do, examples.\n`);
  return 0;
}
