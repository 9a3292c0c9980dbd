/** Quotations that may be one utterance: the same words, or most of them by the same speaker. */
import {
  compareQuotes,
  compareRemarks,
  compareWholes,
  isTurn,
  mayBeRemark,
  mayBeUtterance,
  oneRemark,
  oneUtterance,
  oneWhole,
  type QuoteComparison,
} from '../compare/quote.js';
import { sameOccasion } from '../compare/quote-occasion.js';
import { quoteWords } from '../compare/quote-words.js';
import { stem } from '../language/natural.js';
import { isStopword } from '../language/stopwords.js';
import type { Claim, MentionOf, Reading } from '../model.js';
import type { People } from './people.js';
import { candidates, countsOf, inCommon } from './quote-lookup.js';
import { type Passage, passagesOf, RUN } from './quote-passage.js';
import { farApart, type Relatedness, sameScope } from './related.js';
import { type Aligned, type Member, memberOf, ofKind, type Slot } from './slot.js';

const LEAST_WORDS = 4;
/** Words in common from which on one speaker's are no chance. */
const STRONG = 7;
/** Words in common that no stock phrase has: enough where the articles share too few names to be known as of one event. */
const LONG = 12;
/** A quotation on the way to being compared. */
interface Quoted {
  readonly reading: Reading;
  readonly mention: MentionOf<'quote'>;
  readonly words: readonly string[];
  /** How often each word comes. */
  readonly counts: ReadonlyMap<string, number>;
  readonly content: ReadonlySet<string>;
  readonly person: string | null;
}

export function alignQuotes(readings: readonly Reading[], relatedness: Relatedness, people: People): Aligned {
  const quotes = readings
    .flatMap((reading) => ofKind(reading, 'quote').map((mention) => quoted(reading, mention, people)))
    .filter(({ words }) => words.length >= LEAST_WORDS);
  const marked = quotes.length;
  for (const one of passagesOf(readings, quotes, relatedness)) quotes.push(passage(one, people));
  const sets = linked(quotes.length, candidates(quotes), ([i, j]) => {
    const [a, b] = [quotes[i], quotes[j]];
    if (!a || !b || (i >= marked && j >= marked)) return false;
    return a.reading === b.reading ? turnedRound(a, b) : oneSpeech(a, b, relatedness);
  }).filter((set) => set.length > 1);
  return { slots: sets.map((set) => slotOf(set.flatMap((i) => quotes[i] ?? []))), refusals: [], undecided: [] };
}

function quoted(reading: Reading, mention: MentionOf<'quote'>, people: People): Quoted {
  const words = quoteWords(mention.value.words);
  return {
    reading,
    mention,
    words,
    counts: countsOf(words),
    content: contentOf(words),
    person: people.personOf(mention.value.speaker, reading),
  };
}

function contentOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.filter((word) => word.length > 2 && !isStopword(word)).map(stem));
}

/** Sets that the pairs hold together; two that are in one set already are not compared again, which spares most of many renderings. */
function linked(
  count: number,
  pairs: readonly (readonly [number, number])[],
  isPair: (pair: readonly [number, number]) => boolean,
): number[][] {
  const sets = Array.from({ length: count }, (_, i) => [i]);
  for (const pair of pairs) {
    const [one, other] = [sets[pair[0]], sets[pair[1]]];
    if (!one || !other || one === other || !isPair(pair)) continue;
    const [few, many] = one.length < other.length ? [one, other] : [other, one];
    for (const i of few) {
      many.push(i);
      sets[i] = many;
    }
  }
  return [...new Set(sets)].map((set) => [...set].sort((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);
}

function oneSpeech(a: Quoted, b: Quoted, relatedness: Relatedness): boolean {
  if (!sameScope(a.reading.source, b.reading.source)) return false;
  const occasion = sameOccasion(a, b);
  const related = occasion || relatedness.related(a.reading.source, b.reading.source);
  const samePerson = a.person !== null && a.person === b.person;
  if (!related && farApart(a.reading.source, b.reading.source)) return false;
  const common = inCommon(a.counts, b.counts);
  if (!related && common < (samePerson ? STRONG : LONG)) return false;
  if (mayBeUtterance(common, a.words, b.words)) {
    const comparison = compareQuotes(a.words, b.words);
    if (oneUtterance(comparison)) {
      if (related) return strong(comparison) || comparison.run >= RUN || comparison.shared > RUN;
      return (strong(comparison) && samePerson) || comparison.shared >= LONG;
    }
  }
  if (occasion && oneWhole(a.words, b.words, compareWholes(a.words, b.words))) return true;
  return related && samePerson && mayBeRemark(common, a.words, b.words) && oneRemark(compareRemarks(a.words, b.words));
}

/** One text gives somebody the same words with and without a "not". */
function turnedRound(a: Quoted, b: Quoted): boolean {
  if (a.person === null || a.person !== b.person) return false;
  return mayBeRemark(inCommon(a.counts, b.counts), a.words, b.words) && isTurn(compareQuotes(a.words, b.words));
}

/** So many words in common that chance and stock phrases are out. */
function strong(comparison: QuoteComparison): boolean {
  return comparison.shared >= STRONG && comparison.sharedContent >= 3;
}

/** Words that stand without quotation marks, as a quotation. */
function passage({ reading, sentence: index, start, end, speaker }: Passage, people: People): Quoted {
  const sentence = reading.sentences[index];
  const text = sentence?.text.slice(start - sentence.start, end - sentence.start) ?? '';
  const value = { words: text, speaker, verb: null, complete: false, shown: 'marks' as const };
  const attributedTo = speaker.name ?? speaker.description;
  return quoted(reading, { kind: 'quote', value, start, end, sentence: index, text, level: 'reported', attributedTo }, people);
}

/** Words of the longest quotation that a set is called after; a whole speech says too little. */
const SPOKEN = 80;

function slotOf(set: readonly Quoted[]): Slot {
  const ordered = [...set].sort((a, b) => b.words.length - a.words.length || (a.words.join(' ') < b.words.join(' ') ? -1 : 1));
  const first = (ordered.find(({ words }) => words.length <= SPOKEN) ?? ordered.at(-1)) as Quoted;
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
