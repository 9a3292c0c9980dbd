import type { SupportRule } from '../compare/rule.js';
import { words } from '../compare/say.js';
import { normalForm } from '../compare/value.js';
import type { MentionKind } from '../model.js';

/** Kinds that are always somebody's: whoever prints them has them from somewhere. The others may be common knowledge. */
const TAKEN: ReadonlySet<MentionKind> = new Set(['quote', 'number', 'share']);

const CALLED: Readonly<Partial<Record<MentionKind, string>>> = {
  quote: 'A quotation',
  number: 'A number',
  share: 'A share',
  duration: 'A length of time',
  date: 'A date',
  name: 'A name',
  position: 'A position',
  predicate: 'An act',
};

export const supportMissing: SupportRule = {
  id: 'support-missing',
  given: 'support',
  title: 'What a draft states stands in one of its sources.',
  family: 'reference',
  severity: 'error',

  *check(unsupported) {
    for (const { reading, mention } of unsupported) {
      yield {
        title: `${CALLED[mention.kind] ?? 'A statement'} that no source has`,
        message: `No source that was read has ${words(mention.text)}.`,
        advice: 'Add the source that has it, or tick it off on the sheet with how it was checked.',
        outcome: 'conflict',
        about: `support:${mention.kind}`,
        values: [normalForm(mention)],
        shown: [{ at: 'mention', reading, mention, value: normalForm(mention) }],
        softer: !TAKEN.has(mention.kind),
      };
    }
  },
};
