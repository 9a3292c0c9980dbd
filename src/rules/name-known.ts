import { nameKey, wordRelation } from '../compare/name.js';
import type { DocumentRule, Found, Shown } from '../compare/rule.js';
import { keyOf } from '../compare/set.js';
import { fold } from '../language/fold.js';
import type { Knowledge, MentionOf, NameEntry, Reading, Span } from '../model.js';

export const nameKnown: DocumentRule = {
  id: 'name-known',
  given: 'document',
  title: 'Names are spelt as claims.yaml has them.',
  family: 'spelling',
  severity: 'error',
  takesOver: 'name-spelling',

  *check(reading, knowledge) {
    const wrong = new Map(knowledge.names.flatMap((entry) => entry.wrong.map((form) => [fold(form), entry] as const)));
    const known = knownWords(knowledge);
    const near = new Map<string, readonly Near[]>();
    for (const mention of reading.mentions) {
      if (mention.kind !== 'name') continue;
      const listed = wrong.get(fold(mention.value.name));
      if (listed) yield wrongSpelling(reading, mention, listed);
      else if (known.size > 0) yield* nearKnown(reading, mention, known, near);
    }
  },
};

/** A word that claims.yaml knows, and where it stands. */
interface Known {
  readonly word: string;
  readonly at: Span;
  /** Keys of the words it stands beside: other words of the name, other members of the list. */
  readonly beside: ReadonlySet<string>;
}

function knownWords({ names, lists }: Knowledge): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const { name, aliases, house, at } of names) {
    for (const form of [name, ...aliases, ...(house === null ? [] : [house])]) {
      const parts = form.split(/\s+/);
      for (const word of parts)
        known.set(nameKey(word), { word, at, beside: new Set(parts.filter((other) => other !== word).map(nameKey)) });
    }
  }
  for (const { members, groups, at } of lists) {
    const all = [...members, ...Object.keys(groups)];
    for (const word of all) known.set(nameKey(word), { word, at, beside: new Set(all.filter((other) => other !== word).map(keyOf)) });
  }
  return known;
}

function wrongSpelling(reading: Reading, mention: MentionOf<'name'>, entry: NameEntry): Found {
  const right = entry.house ?? entry.name;
  return {
    title: `Spelling of ${right}`,
    message: `“${mention.text}” is listed as a wrong spelling of “${right}” in claims.yaml.`,
    advice: `Write “${right}”.`,
    outcome: 'conflict',
    values: [mention.value.name, right],
    about: `name:${entry.id}`,
    shown: [
      { at: 'mention', reading, mention, value: mention.value.name },
      { at: 'claims', span: entry.at, value: right },
    ],
    fix: { shown: 0, replacement: right },
  };
}

/** Letters more or fewer from which two words are two words. */
const FAR = 3;

/** A known word of which another one may be a slip or a variant. */
interface Near {
  readonly candidate: Known;
  readonly relation: 'slip' | 'variant';
}

function nearTo(word: string, known: ReadonlyMap<string, Known>): Near[] {
  const near: Near[] = [];
  const { length } = nameKey(word);
  for (const [key, candidate] of known) {
    // Words of so different length are never related: spared, because there are so many of them.
    if (Math.abs(key.length - length) > FAR) continue;
    const relation = wordRelation(word, candidate.word);
    if (relation === 'slip' || relation === 'variant') near.push({ candidate, relation });
  }
  return near;
}

/** One word is a slip away from a known one, and stands where the known one would: beside the rest of its name, or among the members of its list. */
function* nearKnown(
  reading: Reading,
  mention: MentionOf<'name'>,
  known: ReadonlyMap<string, Known>,
  nearWords: Map<string, readonly Near[]>,
): Iterable<Found> {
  for (const word of mention.value.words) {
    const key = nameKey(word);
    if (known.has(key) || key.length < 5) continue;
    const near = nearWords.get(word) ?? nearTo(word, known);
    nearWords.set(word, near);
    for (const { candidate, relation } of near) {
      if (!standsBeside(reading, mention, word, candidate)) continue;
      const shown: [Shown, Shown] = [
        { at: 'mention', reading, mention, value: word },
        { at: 'claims', span: candidate.at, value: candidate.word },
      ];
      yield {
        title: `Spelling of ${candidate.word}`,
        message: `“${word}” looks like ${relation === 'slip' ? 'a slip for' : 'another spelling of'} “${candidate.word}”, which claims.yaml has.`,
        advice: `Write “${candidate.word}”. If “${word}” is meant, add it to names in claims.yaml.`,
        outcome: relation === 'variant' ? 'variant' : 'conflict',
        values: [word, candidate.word],
        about: `name:${nameKey(candidate.word)}`,
        shown,
        softer: reading.source.role !== 'draft',
        comparable: ['beside words that belong to the known name'],
      };
      return;
    }
  }
}

function standsBeside(reading: Reading, mention: MentionOf<'name'>, word: string, { beside }: Known): boolean {
  if (mention.value.words.some((other) => other !== word && beside.has(nameKey(other)))) return true;
  for (const list of reading.mentions) {
    if (list.kind !== 'list' || list.start > mention.start || mention.end > list.end) continue;
    if (list.value.items.filter(({ text }) => beside.has(keyOf(text))).length >= 2) return true;
  }
  return false;
}
