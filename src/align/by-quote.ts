/** Quotations that may be one utterance: the same words, or most of them by the same speaker. */
import { compareQuotes, oneRemark, oneUtterance, type QuoteComparison } from '../compare/quote.js';
import { quoteWords } from '../compare/quote-words.js';
import { fold } from '../language/fold.js';
import { stem } from '../language/natural.js';
import { isStopword } from '../language/stopwords.js';
import type { Claim, MentionOf, Reading, Span, Speaker, Speech } from '../model.js';
import type { People } from './people.js';
import { farApart, type Relatedness, sameScope } from './related.js';
import { type Aligned, connected, type Member, memberOf, ofKind, type Slot } from './slot.js';

const LEAST_WORDS = 4;
/** A content word in more quotations than this is no reason to compare two of them. */
const COMMON = 60;
/** Words in common that no stock phrase has: enough where the articles share too few names to be known as of one event. */
const LONG = 12;
/** Words in a row that make an unmarked passage the same words as a quotation. */
const RUN = 4;

/** A quotation on the way to being compared. */
interface Quoted {
  readonly reading: Reading;
  readonly mention: MentionOf<'quote'>;
  readonly words: readonly string[];
  readonly content: ReadonlySet<string>;
  readonly person: string | null;
}

export function alignQuotes(readings: readonly Reading[], relatedness: Relatedness, people: People): Aligned {
  const quotes = readings
    .flatMap((reading) => ofKind(reading, 'quote').map((mention) => quoted(reading, mention, people)))
    .filter(({ words }) => words.length >= LEAST_WORDS);
  const marked = quotes.length;
  quotes.push(...unmarked(readings, quotes, relatedness, people));
  const pairs = candidates(quotes).filter(([i, j]) => {
    const [a, b] = [quotes[i], quotes[j]];
    return a && b && (i < marked || j < marked) && a.reading !== b.reading && oneSpeech(a, b, relatedness);
  });
  const sets = connected(quotes.length, pairs).filter((set) => set.length > 1);
  return { slots: sets.map((set) => slotOf(set.flatMap((i) => quotes[i] ?? []))), refusals: [], undecided: [] };
}

function quoted(reading: Reading, mention: MentionOf<'quote'>, people: People): Quoted {
  const words = quoteWords(mention.value.words);
  return { reading, mention, words, content: contentOf(words), person: people.personOf(mention.value.speaker, reading) };
}

function contentOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.filter((word) => word.length > 2 && !isStopword(word)).map(stem));
}

/** Pairs that share two rare content words, or one where a quotation has no more. */
function candidates(quotes: readonly Quoted[]): (readonly [number, number])[] {
  const index = new Map<string, number[]>();
  for (const [i, { content }] of quotes.entries()) for (const term of content) index.set(term, [...(index.get(term) ?? []), i]);
  const shared = new Map<number, number>();
  for (const list of index.values()) {
    if (list.length > COMMON) continue;
    for (const [at, i] of list.entries())
      for (const j of list.slice(at + 1)) shared.set(i * quotes.length + j, (shared.get(i * quotes.length + j) ?? 0) + 1);
  }
  const needed = (i: number, j: number): number => Math.min(2, quotes[i]?.content.size ?? 0, quotes[j]?.content.size ?? 0);
  return [...shared]
    .map(([key, count]) => [Math.floor(key / quotes.length), key % quotes.length, count] as const)
    .filter(([i, j, count]) => count >= needed(i, j))
    .map(([i, j]) => [i, j] as const)
    .sort(([a, b], [c, d]) => a - c || b - d);
}

function oneSpeech(a: Quoted, b: Quoted, relatedness: Relatedness): boolean {
  if (!sameScope(a.reading.source, b.reading.source)) return false;
  const related = relatedness.related(a.reading.source, b.reading.source);
  const comparison = compareQuotes(a.words, b.words);
  if (oneUtterance(comparison)) {
    if (related) return strong(comparison) || comparison.run >= RUN || comparison.shared > RUN;
    if (farApart(a.reading.source, b.reading.source)) return false;
    return (strong(comparison) && a.person !== null && a.person === b.person) || comparison.shared >= LONG;
  }
  return related && a.person !== null && a.person === b.person && oneRemark(comparison);
}

/** So many words in common that chance and stock phrases are out. */
function strong(comparison: QuoteComparison): boolean {
  return comparison.shared >= 7 && comparison.sharedContent >= 3;
}

/** Passages without quotation marks that hold a quotation of another source word for word, inside what somebody is said to have said. */
function unmarked(readings: readonly Reading[], quotes: readonly Quoted[], relatedness: Relatedness, people: People): Quoted[] {
  const starts = new Map<string, Quoted[]>();
  for (const quote of quotes) {
    const words = fold(quote.mention.value.words).match(/[\p{L}\p{N}'-]+/gu) ?? [];
    if (words.length < RUN || words.length > 25) continue;
    const key = words.slice(0, RUN).join(' ');
    starts.set(key, [...(starts.get(key) ?? []), { ...quote, words }]);
  }
  const found: Quoted[] = [];
  for (const reading of readings) {
    for (const [index, sentence] of reading.sentences.entries()) {
      const words = sentence.tokens.map(({ lower }) => lower);
      for (let at = 0; at + RUN <= words.length; at++) {
        for (const quote of starts.get(words.slice(at, at + RUN).join(' ')) ?? []) {
          if (quote.reading === reading || !relatedness.related(quote.reading.source, reading.source)) continue;
          if (quote.words.some((word, i) => words[at + i] !== word)) continue;
          const [first, last] = [sentence.tokens[at], sentence.tokens[at + quote.words.length - 1]];
          const speech = first && innermost(reading.speech, first);
          if (!first || !last || !speech?.speaker || marked(reading, first.start) || !sameOccasion(quote, reading, index)) continue;
          found.push(passage(reading, index, { start: first.start, end: last.end }, speech.speaker, people));
        }
      }
    }
  }
  return found;
}

/** The innermost reported clause that holds a span: in "a woman said that …, according to a newspaper" the woman's. */
function innermost(speech: readonly Speech[], span: Span): Speech | null {
  const holding = speech.filter(({ start, end }) => start <= span.start && span.end <= end);
  return holding.reduce<Speech | null>((best, one) => (best === null || one.start >= best.start ? one : best), null);
}

/** Capitalised words in the sentence and the one before it, in both sources, that must be the same. */
const OCCASION = 2;

/** The two passages stand in one scene: they or the sentences before them share names. */
function sameOccasion(quote: Quoted, reading: Reading, index: number): boolean {
  const names = ({ sentences }: Reading, at: number): Set<string> =>
    new Set(
      sentences
        .slice(Math.max(0, at - 1), at + 1)
        .flatMap(({ tokens }) => tokens.filter(({ capital, lower }) => capital && lower.length >= 5).map(({ lower }) => lower)),
    );
  const theirs = names(reading, index);
  return [...names(quote.reading, quote.mention.sentence)].filter((word) => theirs.has(word)).length >= OCCASION;
}

function marked(reading: Reading, offset: number): boolean {
  return reading.mentions.some((mention) => mention.kind === 'quote' && mention.start <= offset && offset < mention.end);
}

function passage(reading: Reading, index: number, span: { start: number; end: number }, speaker: Speaker, people: People): Quoted {
  const sentence = reading.sentences[index];
  const text = sentence?.text.slice(span.start - sentence.start, span.end - sentence.start) ?? '';
  const value = { words: text, speaker, verb: null, complete: false, shown: 'marks' as const };
  const attributedTo = speaker.name ?? speaker.description;
  return quoted(reading, { kind: 'quote', value, ...span, sentence: index, text, level: 'reported', attributedTo }, people);
}

function slotOf(set: readonly Quoted[]): Slot {
  const ordered = [...set].sort((a, b) => b.words.length - a.words.length || (a.words.join(' ') < b.words.join(' ') ? -1 : 1));
  const first = ordered[0] as Quoted;
  const persons = new Set(set.map(({ person }) => person));
  const shortest = ordered.at(-1) as Quoted;
  const label = first.words.length > 9 ? `${first.mention.value.words.split(/\s+/).slice(0, 9).join(' ')} …` : first.mention.value.words;
  const claim: Claim = {
    id: `quotation:${[...shortest.content].sort().slice(0, 6).join('-')}`,
    label: `Quotation “${label}”`,
    type: 'quotation',
    declared: null,
  };
  const members: Member[] = set.map(({ reading, mention, person }) => memberOf(reading, mention, person));
  const comparable = [
    persons.size === 1 && !persons.has(null) ? 'same speaker' : 'most of the words are the same',
    'articles on one event',
  ];
  return { claim, members, comparable };
}
