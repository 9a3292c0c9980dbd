/** Passages without quotation marks that hold a quotation of another source word for word, inside what somebody is said to have said. */
import { fold } from '../language/fold.js';
import type { MentionOf, Reading, Span, Speaker, Speech } from '../model.js';
import type { Relatedness } from './related.js';

/** Words in a row that make an unmarked passage the same words as a quotation. */
export const RUN = 4;
/** Words of the longest quotation looked for. */
const LONGEST = 25;
/** Quotations that begin alike from which on only those of related sources are gone through. */
const MANY = 24;

interface Quoted {
  readonly reading: Reading;
  readonly mention: MentionOf<'quote'>;
}

/** A stretch of a sentence, and who is said to have said it. */
export interface Passage extends Span {
  readonly reading: Reading;
  readonly sentence: number;
  readonly speaker: Speaker;
}

/** A quotation with its words as tokens have them. */
interface Sought extends Quoted {
  readonly words: readonly string[];
}

/** Quotations that begin with the same words, in the order of their sources. */
interface Start {
  readonly all: Sought[];
  readonly bySource: Map<string, Sought[]>;
}

/** By the first word, the second, and the two after them: most places of a text are passed over at the first. */
type Starts = Map<string, Map<string, Map<string, Start>>>;

export function passagesOf(readings: readonly Reading[], quotes: readonly Quoted[], relatedness: Relatedness): Passage[] {
  const starts = startsOf(quotes);
  const found: Passage[] = [];
  for (const reading of readings) {
    const circle = relatedness.circleOf(reading.source);
    if (circle.length < 2) continue;
    for (const [index, { tokens }] of reading.sentences.entries()) {
      for (let at = 0; at + RUN <= tokens.length; at++) {
        const start = startAt(starts, tokens, at);
        if (!start) continue;
        for (const quote of start.all.length > MANY ? circle.flatMap((id) => start.bySource.get(id) ?? []) : start.all) {
          const passage = passageOf(quote, reading, index, at, relatedness);
          if (passage) found.push(passage);
        }
      }
    }
  }
  return found;
}

function startsOf(quotes: readonly Quoted[]): Starts {
  const starts: Starts = new Map();
  for (const { reading, mention } of quotes) {
    const words: readonly string[] = fold(mention.value.words).match(/[\p{L}\p{N}'-]+/gu) ?? [];
    if (words.length < RUN || words.length > LONGEST) continue;
    const [first = '', second = '', third = '', fourth = ''] = words;
    const seconds = starts.get(first) ?? new Map<string, Map<string, Start>>();
    const rest = seconds.get(second) ?? new Map<string, Start>();
    const start = rest.get(`${third} ${fourth}`) ?? { all: [], bySource: new Map<string, Sought[]>() };
    const sought = { reading, mention, words };
    start.all.push(sought);
    const own = start.bySource.get(reading.source.id);
    if (own) own.push(sought);
    else start.bySource.set(reading.source.id, [sought]);
    starts.set(first, seconds.set(second, rest.set(`${third} ${fourth}`, start)));
  }
  return starts;
}

function startAt(starts: Starts, tokens: Reading['sentences'][number]['tokens'], at: number): Start | undefined {
  const seconds = starts.get(tokens[at]?.lower ?? '');
  const rest = seconds?.get(tokens[at + 1]?.lower ?? '');
  return rest?.get(`${tokens[at + 2]?.lower} ${tokens[at + 3]?.lower}`);
}

function passageOf(quote: Sought, reading: Reading, index: number, at: number, relatedness: Relatedness): Passage | null {
  if (quote.reading === reading || !relatedness.related(quote.reading.source, reading.source)) return null;
  const tokens = reading.sentences[index]?.tokens ?? [];
  if (quote.words.some((word, i) => tokens[at + i]?.lower !== word)) return null;
  const [first, last] = [tokens[at], tokens[at + quote.words.length - 1]];
  const speech = first && innermost(reading.speech, first);
  if (!first || !last || !speech?.speaker || marked(reading, first.start) || !sameOccasion(quote, reading, index)) return null;
  return { reading, sentence: index, start: first.start, end: last.end, speaker: speech.speaker };
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
