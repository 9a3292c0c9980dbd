/** Names as a collection of articles uses them, and which of them may be one. */
import { nameKey } from '../compare/name.js';
import type { MentionOf, Reading } from '../model.js';
import { ofKind } from './slot.js';

/** A name as the corpus uses it. */
export interface NameUse {
  readonly key: string;
  readonly words: readonly string[];
  readonly mentions: { readonly reading: Reading; readonly mention: MentionOf<'name'> }[];
  readonly sources: Set<string>;
}

export function namesOf(readings: readonly Reading[]): Map<string, NameUse> {
  const uses = new Map<string, NameUse>();
  for (const reading of readings) {
    for (const mention of ofKind(reading, 'name')) {
      const key = mention.value.words.map(nameKey).join(' ');
      const use = uses.get(key) ?? { key, words: mention.value.words, mentions: [], sources: new Set<string>() };
      use.mentions.push({ reading, mention });
      use.sources.add(reading.source.id);
      uses.set(key, use);
    }
  }
  return uses;
}

/** Forms in one block beyond which they are only compared when one letter out makes a word of both the same. */
const LARGE = 60;

/** Names that share a key, in the order of the keys; a block too large for every pair is split by the letters of its names. */
export function blocksOf(uses: readonly NameUse[], keys: (use: NameUse) => readonly string[]): NameUse[][] {
  const blocks = new Map<string, NameUse[]>();
  for (const use of uses) {
    for (const key of keys(use)) {
      const list = blocks.get(key);
      if (list) list.push(use);
      else blocks.set(key, [use]);
    }
  }
  const sorted = [...blocks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, block]) => block);
  return sorted.flatMap((block) => {
    if (block.length <= LARGE) return block.length > 1 ? [block] : [];
    const near = blocksOf(block, ({ key }) => Array.from(key, (_, i) => `${key.slice(0, i)}${key.slice(i + 1)}`));
    return near.filter(({ length }) => length <= LARGE);
  });
}
