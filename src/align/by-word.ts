/** A word of a name used once, one slip away from a word that names use again and again: "Habriel" among many a "Gabriel". */
import { nameKey, wordRelation } from '../compare/name.js';
import type { Claim, MentionOf, Reading } from '../model.js';
import type { Relatedness } from './related.js';
import { type Aligned, memberOf, ofKind, type Slot } from './slot.js';

/** Letters a word must have, and how often the common form must be used. */
const LETTERS = 5;
const USED = 3;
/** Places of the common form that become statements. */
const SHOWN = 12;

interface WordUse {
  readonly key: string;
  readonly word: string;
  readonly mentions: { readonly reading: Reading; readonly mention: MentionOf<'name'> }[];
}

/** `paired`: names that are already set beside another spelling as a whole. */
export function alignWords(readings: readonly Reading[], relatedness: Relatedness, paired: ReadonlySet<MentionOf<'name'>>): Aligned {
  const uses = usesOf(readings);
  const blocks = new Map<string, WordUse[]>();
  for (const use of uses) {
    for (const block of oneLetterOut(use.key)) {
      const list = blocks.get(block);
      if (list) list.push(use);
      else blocks.set(block, [use]);
    }
  }
  const slots: Slot[] = [];
  for (const rare of uses) {
    const [only, ...more] = rare.mentions;
    if (!only || more.length > 0 || paired.has(only.mention)) continue;
    const near = new Set(oneLetterOut(rare.key).flatMap((block) => blocks.get(block) ?? []));
    const common = [...near].filter(
      (use) =>
        use !== rare && use.mentions.length >= USED && wordRelation(rare.word, use.word) === 'slip' && met(only.reading, use, relatedness),
    );
    const best = common
      .filter((use) => !sameSentence(only, use))
      .sort((a, b) => b.mentions.length - a.mentions.length || (a.key < b.key ? -1 : 1))[0];
    if (best && !nextTo(only.mention, best)) slots.push(slotOf(rare, best, only.reading, relatedness));
  }
  return { slots, refusals: [], undecided: [] };
}

function usesOf(readings: readonly Reading[]): WordUse[] {
  const uses = new Map<string, WordUse>();
  for (const reading of readings) {
    for (const mention of ofKind(reading, 'name')) {
      for (const word of mention.value.words) {
        const key = nameKey(word);
        if (key.length < LETTERS || key.length > 24 || word.includes('-')) continue;
        const use = uses.get(key);
        if (use) use.mentions.push({ reading, mention });
        else uses.set(key, { key, word, mentions: [{ reading, mention }] });
      }
    }
  }
  return [...uses.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function oneLetterOut(key: string): string[] {
  return [key, ...Array.from(key, (_, i) => `${key.slice(0, i)}${key.slice(i + 1)}`)];
}

/** The common form stands in the same article or in a related one. */
function met(reading: Reading, use: WordUse, relatedness: Relatedness): boolean {
  return use.mentions.some((other) => relatedness.related(reading.source, other.reading.source));
}

/** Both in one sentence: two names. */
function sameSentence({ reading, mention }: WordUse['mentions'][number], use: WordUse): boolean {
  return use.mentions.some((other) => other.reading === reading && other.mention.sentence === mention.sentence);
}

/** A full name with another first name than the common form ever has: another person. */
function nextTo(mention: MentionOf<'name'>, { key, mentions }: WordUse): boolean {
  if (mention.value.words.length < 2) return false;
  const rest = mention.value.words.map(nameKey);
  const longer = mentions.filter((other) => other.mention.value.words.length > 1);
  return (
    longer.length > 0 &&
    !longer.some((other) => other.mention.value.words.some((word) => nameKey(word) !== key && rest.includes(nameKey(word))))
  );
}

function slotOf(rare: WordUse, common: WordUse, reading: Reading, relatedness: Relatedness): Slot {
  const claim: Claim = {
    id: `name:${[rare.key, common.key].sort().join('|')}`,
    label: `Spelling of ${common.word}`,
    type: 'name',
    declared: null,
  };
  const near = common.mentions.filter((other) => relatedness.related(reading.source, other.reading.source)).slice(0, SHOWN);
  const members = [...rare.mentions, ...near].map((one) =>
    memberOf(one.reading, narrow(one.mention, one === rare.mentions[0] ? rare : common)),
  );
  return { claim, members, comparable: [`used once, one slip away from a word used ${common.mentions.length} times`] };
}

/** The mention with only the word in question. */
function narrow(mention: MentionOf<'name'>, { key, word }: WordUse): MentionOf<'name'> {
  const own = mention.value.words.find((one) => nameKey(one) === key) ?? word;
  const at = mention.text.indexOf(own);
  if (at < 0) return mention;
  const start = mention.start + at;
  return { ...mention, start, end: start + own.length, text: own, value: { ...mention.value, name: own, words: [own] } };
}
