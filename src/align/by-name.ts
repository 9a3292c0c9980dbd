/** Names that may be one entity in two spellings: same words but for one, in articles on one event. */
import { compareNames, consonantKey, nameKey, soundKey, wordRelation } from '../compare/name.js';
import { typingOf } from '../compare/typing.js';
import { GIVEN_NAMES } from '../language/given-names.js';
import type { Claim, Reading } from '../model.js';
import { type Corpus, overlapOf } from './context.js';
import { blocksOf, type NameUse, namesOf } from './name-uses.js';
import type { Relatedness } from './related.js';
import { type Aligned, memberOf, ofKind, type Slot } from './slot.js';

/** Least cosine of the surroundings of two single words before they can be one name, by the letters of the shorter: long words meet by chance seldom. */
const LEAST_SINGLE: readonly (readonly [letters: number, cosine: number])[] = [
  [8, 0.05],
  [6, 0.15],
  [0, 0.25],
];
/** A single word used by this many sources or more is a known form of its own. */
const KNOWN = 2;

export function alignNames(corpus: Corpus, relatedness: Relatedness): Aligned {
  const uses = namesOf(corpus.readings);
  const slots: Slot[] = [];
  const done = new Set<string>();
  for (const block of blocksOf([...uses.values()], keysOf)) {
    for (const [i, a] of block.entries()) {
      for (const b of block.slice(i + 1)) {
        const id = a.key < b.key ? `${a.key}|${b.key}` : `${b.key}|${a.key}`;
        if (done.has(id)) continue;
        const slot = pair(corpus, relatedness, uses, a, b);
        if (!slot) continue;
        done.add(id);
        slots.push(slot);
      }
    }
  }
  return { slots, refusals: [], undecided: [] };
}

/** Keys under which names meet that may be one: all words but one; for a single word, the word with any one letter left out. */
function keysOf({ key, words }: NameUse): string[] {
  const parts = key.split(' ');
  if (words.length > 1) return parts.map((_, i) => `${parts.length}:${i}:${parts.filter((_other, j) => j !== i).join(' ')}`);
  if (key.length < 5 || key.length > 24) return [];
  const shorter = Array.from(key, (_, i) => `1:${key.slice(0, i)}${key.slice(i + 1)}`);
  return [`1:${key}`, `1:${soundKey(key)}`, `1c:${consonantKey(key)}`, ...shorter];
}

function pair(corpus: Corpus, relatedness: Relatedness, uses: ReadonlyMap<string, NameUse>, a: NameUse, b: NameUse): Slot | null {
  if (!meet(relatedness, a, b)) return null;
  const { relation, at } = compareNames(a.words, b.words);
  if (relation !== 'slip' && relation !== 'variant') return null;
  if (joined(a, b)) return null;
  const met = meeting(corpus, relatedness, a, b);
  if (!met) return null;
  const single = a.words.length === 1;
  const reasons: string[] = [];
  if (single) {
    if (GIVEN_NAMES.has(a.key) && GIVEN_NAMES.has(b.key)) return null;
    if (a.sources.size >= KNOWN && b.sources.size >= KNOWN) return null;
    if (partOfLonger(uses, a, b)) return null;
    const listed = sameList(a, b);
    if (!listed && met.cosine < leastFor(a, b) && relation !== 'variant') return null;
    reasons.push(listed ? 'same place in the same list' : 'same surroundings');
  } else {
    if (bothInOne(a, b) && (!oneOff(a, b) || (at < a.words.length - 1 && relation !== 'variant' && !isTyped(a, b, at)))) return null;
    if (wordRelation(a.words[at] ?? '', b.words[at] ?? '') === 'other' && (bothInOne(a, b) || !oneOff(a, b))) return null;
    reasons.push(`${a.words.length - 1 === 1 ? 'the other word of the name is' : 'the other words of the name are'} the same`);
  }
  reasons.push(met.same ? 'same article' : 'articles on one event');
  const claim: Claim = {
    id: `name:${[a.key, b.key].sort().join('|')}`,
    label: `Spelling of ${commoner(a, b).words.join(' ')}`,
    type: 'name',
    declared: null,
  };
  const own = met.same && commoner(a, b).mentions.filter(({ reading }) => reading === met.x).length > 1;
  const mentions = [a, b, ...shortForms(uses, a, b, at)]
    .flatMap(fewPerSource)
    .filter(({ reading }) => (own ? reading === met.x : reading === met.y || relatedness.related(reading.source, met.x.source)));
  return { claim, members: mentions.map(({ reading, mention }) => memberOf(reading, mention)), comparable: reasons };
}

/** The two stand in one article or in related ones: of most names that look alike they do not. */
function meet(relatedness: Relatedness, a: NameUse, b: NameUse): boolean {
  const [few, many] = a.sources.size <= b.sources.size ? [a, b] : [b, a];
  const seen = new Set<Reading>();
  for (const { reading } of few.mentions) {
    if (seen.has(reading)) continue;
    seen.add(reading);
    if (relatedness.circleOf(reading.source).some((id) => many.sources.has(id))) return true;
  }
  return false;
}

/** The word in which two longer names differ, where it stands alone: "Prosser" beside "Gwen Prosser" and "Gwen Prossor". */
function shortForms(uses: ReadonlyMap<string, NameUse>, a: NameUse, b: NameUse, at: number): NameUse[] {
  if (a.words.length < 2) return [];
  return [a, b].flatMap(({ words }) => uses.get(nameKey(words[at] ?? '')) ?? []);
}

function leastFor(a: NameUse, b: NameUse): number {
  const letters = Math.min(a.key.length, b.key.length);
  return LEAST_SINGLE.find(([least]) => letters >= least)?.[1] ?? 1;
}

function commoner(a: NameUse, b: NameUse): NameUse {
  return a.mentions.length > b.mentions.length || (a.mentions.length === b.mentions.length && a.key < b.key) ? a : b;
}

/** The best place where the two forms stand in one article or in two related ones that each know one form only. */
function meeting(
  corpus: Corpus,
  relatedness: Relatedness,
  a: NameUse,
  b: NameUse,
): { x: Reading; y: Reading; same: boolean; cosine: number } | null {
  let best: { x: Reading; y: Reading; same: boolean; cosine: number } | null = null;
  for (const x of a.mentions.slice(0, 40)) {
    for (const y of b.mentions.slice(0, 40)) {
      const same = x.reading === y.reading;
      if (
        !same &&
        (!relatedness.related(x.reading.source, y.reading.source) ||
          a.sources.has(y.reading.source.id) ||
          b.sources.has(x.reading.source.id))
      )
        continue;
      const { cosine } = overlapOf(corpus, x, y);
      if (!best || cosine > best.cosine) best = { x: x.reading, y: y.reading, same, cosine };
    }
  }
  return best;
}

/** Both forms stand in one article: two people of one family, unless one form is used once and the other again and again. */
function bothInOne(a: NameUse, b: NameUse): boolean {
  return [...a.sources].some((id) => b.sources.has(id));
}

/** Both stand in one sentence: two names, as in "from Harlow to Marlow". */
function joined(a: NameUse, b: NameUse): boolean {
  return a.mentions.some((x) => b.mentions.some((y) => x.reading === y.reading && x.mention.sentence === y.mention.sentence));
}

/** Letters exchanged or typed twice: no relative's name. */
function isTyped(a: NameUse, b: NameUse, at: number): boolean {
  const [x, y] = [a, b].map(({ words }) => nameKey(words[at] ?? '')).sort((one, other) => other.length - one.length);
  const typing = typingOf(x ?? '', y ?? '');
  return typing === 'swapped' || typing === 'doubled';
}

function oneOff(a: NameUse, b: NameUse): boolean {
  return Math.min(a.mentions.length, b.mentions.length) === 1;
}

/** A single word that elsewhere is part of a longer name has that name; it is only compared when its own article does not know the longer one. */
function partOfLonger(uses: ReadonlyMap<string, NameUse>, a: NameUse, b: NameUse): boolean {
  const known = (use: NameUse): boolean =>
    [...uses.values()].some(
      (other) => other.words.length > 1 && other.key.split(' ').includes(use.key) && [...use.sources].every((id) => other.sources.has(id)),
    );
  return known(a) && known(b);
}

/** Both stand in lists that share another member. */
function sameList(a: NameUse, b: NameUse): boolean {
  const listsWith = (use: NameUse): string[][] =>
    use.mentions.flatMap(({ reading, mention }) =>
      ofKind(reading, 'list')
        .filter((list) => list.start <= mention.start && mention.end <= list.end)
        .map((list) => list.value.items.map(({ text }) => nameKey(text))),
    );
  const right = listsWith(b);
  return listsWith(a).some((list) => right.some((other) => list.some((item) => item !== a.key && item !== b.key && other.includes(item))));
}

/** Places of one form kept per source: enough to show, and to tell a slip from a habit. */
const KEPT = 3;

function fewPerSource({ mentions }: NameUse): NameUse['mentions'] {
  const seen = new Map<Reading, number>();
  return mentions.filter(({ reading }) => {
    const count = (seen.get(reading) ?? 0) + 1;
    seen.set(reading, count);
    return count <= KEPT;
  });
}
