/** Discovered lists: enumerations in two sources that name mostly the same members of one kind. */
import { keyOf, missingFrom, pluralOf } from '../compare/set.js';
import { contentTerms } from '../language/terms.js';
import type { Claim, Knowledge, MentionOf, Reading } from '../model.js';
import type { Relatedness } from './related.js';
import { type Aligned, connected, memberOf, ofKind, type Slot } from './slot.js';

/** Part of the members of the longer list that must stand in both: all but one of three or more. */
const SHARED_PART = 0.6;

interface Listed {
  readonly reading: Reading;
  readonly mention: MentionOf<'list'>;
  readonly keys: readonly string[];
}

/** Lists of closed form with members in common; those that belong to a declared list are left to claims.yaml. */
export function alignLists(readings: readonly Reading[], relatedness: Relatedness, knowledge: Knowledge): Aligned {
  const lists = readings.flatMap((reading) => ofKind(reading, 'list').flatMap((mention) => listed(reading, mention)));
  const index = new Map<string, number[]>();
  for (const [i, { keys }] of lists.entries()) for (const key of new Set(keys)) index.set(key, [...(index.get(key) ?? []), i]);
  const pairs = new Map<string, readonly [number, number]>();
  for (const set of index.values()) for (const [at, i] of set.entries()) for (const j of set.slice(at + 1)) pairs.set(`${i}:${j}`, [i, j]);
  const joined = [...pairs.values()].filter(([i, j]) => {
    const [a, b] = [lists[i], lists[j]];
    return a && b && a.reading !== b.reading && relatedness.related(a.reading.source, b.reading.source) && oneSet(a, b);
  });
  const declared = knowledge.lists.map(({ members }) => members.map(keyOf));
  const slots = connected(lists.length, joined)
    .filter((set) => set.length > 1)
    .map((set) => set.flatMap((i) => lists[i] ?? []))
    .filter((set) => !declared.some((members) => set.some(({ keys }) => keys.filter((key) => members.includes(key)).length >= 2)))
    .map(slotOf);
  return { slots, refusals: [], undecided: [] };
}

function listed(reading: Reading, mention: MentionOf<'list'>): Listed[] {
  const { items, open } = mention.value;
  if (open || items.length < 3 || isFirm(reading, mention)) return [];
  return [{ reading, mention, keys: items.map(({ text }) => keyOf(text)) }];
}

/** "Bell, Marr, Lind & Reim", "Bell, Marr and Lind LLP": one firm named after its partners, not a list of them. */
function isFirm({ sentences }: Reading, { sentence, start, end }: MentionOf<'list'>): boolean {
  const own = sentences[sentence];
  if (!own) return false;
  const [words, after] = [own.text.slice(start - own.start, end - own.start), own.text.slice(end - own.start, end - own.start + 12)];
  return / & \p{Lu}[\p{L}'\u2019-]{1,30}$/u.test(words) || FIRM.test(`${words}${after}`);
}

const FIRM = /(?<![\p{L}])(?:P\.?C|LLP|L\.L\.P|LLC|Inc|Ltd|PLC|plc|GmbH|AG|Co|LP|PLLC|& Sons)(?![\p{L}])/u;

/** Nearly the same size, and most members in common. */
function oneSet(a: Listed, b: Listed): boolean {
  const longer = Math.max(a.keys.length, b.keys.length);
  const shared = a.keys.length - missingFrom(a.keys, b.keys).length;
  const nouns = [a.mention.value.noun, b.mention.value.noun];
  const sameNoun = nouns[0] === nouns[1] || nouns.includes(null);
  return sameNoun && saidAlike(a, b) && shared >= 2 && shared / longer >= SHARED_PART && Math.abs(a.keys.length - b.keys.length) <= 1;
}

/** The sentences say the same of their lists: most of the words that are no names are in both. */
function saidAlike(a: Listed, b: Listed): boolean {
  const words = ({ reading, mention }: Listed): ReadonlySet<string> => {
    const sentence = reading.sentences[mention.sentence];
    const names = ofKind(reading, 'name').filter((name) => name.sentence === mention.sentence);
    return contentTerms((sentence?.tokens ?? []).filter(({ start }) => !names.some((name) => name.start <= start && start < name.end)));
  };
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter((word) => y.has(word)).length;
  const noun = a.mention.value.noun !== null && a.mention.value.noun === b.mention.value.noun;
  return noun || (shared >= 1 && shared / Math.min(x.size, y.size) > 0.75) || Math.min(x.size, y.size) === 0;
}

function slotOf(set: readonly Listed[]): Slot {
  const [first, second] = set;
  const common = (first?.keys ?? []).filter((key) => second?.keys.includes(key));
  const noun = set.map(({ mention }) => mention.value.noun).find((word) => word !== null);
  const claim: Claim = {
    id: `list:${[...common].sort().join('|')}`,
    label: noun ? `List of ${pluralOf(noun)}` : 'List of names',
    type: 'list',
    declared: null,
  };
  const members = set.map(({ reading, mention }) => memberOf(reading, mention));
  return { claim, members, comparable: [`${common.length} members in common`, 'articles on one event'] };
}
