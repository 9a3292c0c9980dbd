import { announcedBy } from '../compare/members.js';
import { isPersonNoun } from '../compare/person-noun.js';
import type { DocumentRule } from '../compare/rule.js';
import { pluralOf } from '../compare/set.js';
import { fold } from '../language/fold.js';
import { CARDINALS, wholeNumber } from '../language/number-words.js';
import type { Knowledge, ListItem, MentionOf, Reading, Span } from '../model.js';

export const listCount: DocumentRule = {
  id: 'list-count',
  given: 'document',
  title: 'A list has as many members as the text says.',
  family: 'list-count',
  severity: 'error',

  *check(reading, knowledge) {
    for (const { sentence, said, noun, items, span, softer } of [...listed(reading), ...announced(reading)]) {
      if (items.some(({ text }) => isUncountable(text, noun)) || possibleCounts(items, knowledge).has(said)) continue;
      const keys = items.map(({ text }) => fold(text)).sort();
      const written = asWritten(reading, { sentence, said, noun, items, span });
      yield {
        title: `How many ${noun === null ? 'are listed' : pluralOf(noun)}: ${written.said} or ${written.named}`,
        message: `${written.announced} are announced, ${written.named} ${items.length === 1 ? 'is' : 'are'} named: ${items.map(({ text }) => text).join(', ')}.`,
        advice: 'Mend the number or the list, whichever is wrong.',
        outcome: 'conflict',
        values: [String(said), keys.join('|')],
        shown: [{ at: 'text', reading, sentence, span, value: `${said} against ${items.length}` }],
        softer,
      };
    }
  },
};

/** A count and all that it counts. */
interface Counted {
  readonly sentence: number;
  readonly said: number;
  readonly noun: string | null;
  readonly items: readonly ListItem[];
  readonly span: Span;
  readonly softer: boolean;
}

/** Both numbers as the article writes the one: “four regions” and five, “4 regions” and 5. */
function asWritten(reading: Reading, { sentence, said, noun, items, span }: Omit<Counted, 'softer'>) {
  const tokens = (reading.sentences[sentence]?.tokens ?? []).filter(({ start }) => start >= span.start);
  const first = tokens[0];
  const counted = first !== undefined && wholeNumber(first.lower) === said;
  const figures = counted && /^\d/.test(first.lower);
  const inWords = (count: number): string =>
    (figures ? undefined : Object.entries(CARDINALS).find(([, amount]) => amount === count)?.[0]) ?? String(count);
  const at = tokens.findIndex(({ lower, end }) => end <= (items[0]?.start ?? 0) && (lower === noun || lower === pluralOf(noun ?? '')));
  const last = at > 0 && at <= NEAR ? tokens[at] : first;
  const { text = '', start = 0 } = reading.sentences[sentence] ?? {};
  const words =
    counted && last ? `“${text.slice(first.start - start, last.end - start)}”` : inWords(said).replace(/^./, (c) => c.toUpperCase());
  return { said: inWords(said), named: inWords(items.length), announced: words };
}

/** Words from a count to its noun: "four other regions". */
const NEAR = 4;

/** Lists that are tied to a count so that every member is named. */
function* listed(reading: Reading): Iterable<Counted> {
  for (const mention of reading.mentions) {
    if (mention.kind !== 'list') continue;
    const { said, items, open, joint, noun } = mention.value;
    const named = joint === 'none' && said !== null && items.length > said && isNamed(reading, mention);
    if (said === null || open || items.length < 2 || (!EXACT.has(joint) && !named)) continue;
    yield { sentence: mention.sentence, said, noun, items, span: fromCount(reading, mention, said), softer: joint === 'after' || named };
  }
}

/** Names right after a count and its noun that are no plain list, or stand after a comma. */
function* announced(reading: Reading): Iterable<Counted> {
  const { mentions } = reading;
  const known = new Set(
    mentions.filter(({ kind, value }) => kind === 'list' && 'joint' in value && EXACT.has(value.joint)).map(({ start }) => start),
  );
  for (const [at, count] of mentions.entries()) {
    const found = announcedBy(reading, at);
    const [first, last] = [found?.items[0], found?.items.at(-1)];
    if (!found || !first || !last || [...known].some((start) => start >= count.end && start <= last.end)) continue;
    const { noun, items } = found;
    const said = count.kind === 'number' ? count.value.amount : 0;
    yield { sentence: count.sentence, said, noun, items, span: { start: count.start, end: last.end }, softer: true };
  }
}

/** Ties after which every member is named. */
const EXACT: ReadonlySet<string> = new Set(['colon', 'dash', 'after']);
const PLACES = 'regions|oblasts|provinces|districts|counties|states|cities|towns|villages|territories|countries|islands|republics';
const NAMED = new RegExp(`(?<![\\p{L}])the [\\p{L}\\d-]{1,12} (?:${PLACES}) of (?:the )?$`, 'iu');

/** "the four regions of Norrey, Calder, …": the names are the places themselves. */
function isNamed({ sentences }: Reading, list: MentionOf<'list'>): boolean {
  const sentence = sentences[list.sentence];
  return (
    sentence !== undefined && NAMED.test(sentence.text.slice(Math.max(0, list.start - sentence.start - 50), list.start - sentence.start))
  );
}

/** The words from the count to the end of the list; the list alone when the count is not found. */
function fromCount({ mentions }: Reading, list: MentionOf<'list'>, said: number): Span {
  const count = mentions.findLast(
    ({ kind, value, sentence, end }) =>
      kind === 'number' && sentence === list.sentence && end <= list.start && 'amount' in value && value.amount === said,
  );
  return { start: count?.start ?? list.start, end: list.end };
}

/** As printed, with a group counted as one or as its members. */
function possibleCounts(items: readonly ListItem[], knowledge: Knowledge): ReadonlySet<number> {
  const groups = new Map(
    knowledge.lists.flatMap(({ groups: own }) => Object.entries(own).map(([name, members]) => [fold(name), members.length] as const)),
  );
  const expanded = items.reduce((sum, { text }) => sum + (groups.get(fold(text)) ?? 1), 0);
  return new Set([items.length, expanded]);
}

/** Words for several of a kind, or for as many as one likes. */
const SEVERAL: ReadonlySet<string> = new Set(
  'couple pair twins triplets trio duo family families group groups crew team dozen dozens handful several some many few both half others rest number'.split(
    ' ',
  ),
);
const OWNERS: ReadonlySet<string> = new Set('the his her its their our my your these those all'.split(' '));
/** A phrase that may stand for more than one member: "two men", "her three sons", "a couple", "the keys", "a woman" among people. */
function isUncountable(text: string, noun: string | null): boolean {
  const words = fold(text).split(' ');
  const phrase = /^\p{Ll}/u.test(text);
  const to = words.findIndex((word) => /^(?:of|in|on|at|for|from|with|to|by|who|near)$/.test(word));
  const head = to < 0 ? words : words.slice(0, to);
  if (wholeNumber(words[0] ?? '') !== null) return true;
  if (!phrase) return false;
  if (head.some((word) => SEVERAL.has(word) || wholeNumber(word) !== null)) return true;
  if (OWNERS.has(head[0] ?? '') && /[^s]s$/.test(head.at(-1) ?? '')) return true;
  return noun !== null && isPersonNoun(noun);
}
