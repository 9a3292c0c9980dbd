/** What the readers of one type of answer share: what a sentence states, and how a mention is made of several. */
import type { Refused } from '../compare/comparable.js';
import { fold } from '../language/fold.js';
import type { Knowledge, Mention, MentionOf, NumberValue, Reading, SentenceReading, Span } from '../model.js';
import { distance, type Matcher, type Met, meetsWords } from './matching.js';
import { mentionsIn } from './slot.js';

/** What a sentence that meets a claim has to say about it. */
export interface Answer {
  readonly stated: readonly Mention[];
  readonly refused: (Refused & { readonly mention: Mention }) | null;
}

export const SILENT: Answer = { stated: [], refused: null };

/** A sentence that meets a claim, with all that its readers look at. */
export interface Place {
  readonly matcher: Matcher;
  readonly reading: Reading;
  readonly met: Met;
  readonly sentence: SentenceReading;
  readonly mentions: readonly Mention[];
  readonly knowledge: Knowledge;
}

export type Reader = (place: Place) => Answer;

/** Characters between the words of the claim and a value beyond which the value belongs to something else. */
const NEAR = 120;

/** Where the sentence has the words of the claim, whoever acts left out unless nothing else is asked for. */
export function anchorsOf({ matcher, met }: Place): Span[] {
  return [...met.spans].filter(([key]) => key !== 'who' || matcher.keys.size === 1).flatMap(([, spans]) => spans);
}

/** The nearest mention that no check refuses; else why the nearest one was passed over. */
export function nearest<M extends Mention>(place: Place, mentions: readonly M[], refuse: (mention: M) => Refused | null): Answer {
  const anchors = anchorsOf(place);
  const ranked = mentions
    .map((mention) => ({ mention, far: anchors.length === 0 ? 0 : distance(mention, anchors), why: refuse(mention) }))
    .filter(({ far }) => far <= NEAR)
    .sort((a, b) => a.far - b.far || b.mention.start - a.mention.start);
  const best = ranked.find(({ why }) => why === null);
  if (best) return { stated: [best.mention], refused: null };
  const first = ranked[0];
  return first?.why ? { stated: [], refused: { ...first.why, mention: first.mention } } : SILENT;
}

/** Numbers of a sentence that are stated. */
export function numbersIn({ mentions }: Place): MentionOf<'number'>[] {
  return mentions.filter((mention): mention is MentionOf<'number'> => mention.kind === 'number' && !mention.value.denied);
}

/** A value that the words of a span state together: "52 in favour and 48 against". */
export function numberAt(
  { reading, met, sentence }: Place,
  span: Span,
  value: Partial<NumberValue> & { amount: number },
): MentionOf<'number'> {
  const like = mentionsIn(reading, met.sentence).find(({ start, end }) => start < span.end && span.start < end);
  return {
    kind: 'number',
    start: span.start,
    end: span.end,
    sentence: met.sentence,
    text: sentence.text.slice(span.start - sentence.start, span.end - sentence.start),
    level: like?.level ?? 'own',
    attributedTo: like?.attributedTo ?? null,
    value: {
      low: value.amount,
      high: value.amount,
      unit: null,
      noun: null,
      nounPhrase: null,
      approximate: false,
      bound: null,
      ordinal: false,
      per: null,
      against: null,
      denied: false,
      ...value,
    },
  };
}

/** The sentence's characters between two offsets of the document. */
export function textBetween({ sentence }: Pick<Place, 'sentence'>, from: number, to: number): string {
  return sentence.text.slice(Math.max(0, from - sentence.start), Math.max(0, to - sentence.start));
}

/** Names of a sentence that are persons or may be. */
export function personsIn({ mentions }: Place): MentionOf<'name'>[] {
  return mentions.filter(
    (mention): mention is MentionOf<'name'> =>
      mention.kind === 'name' && (mention.value.type === 'person' || mention.value.type === 'unknown'),
  );
}

/** Whether a span holds whom the claim is about; true where it asks for nobody. */
export function isWho({ matcher, sentence }: Place, span: Span): boolean {
  const who = matcher.keys.get('who') ?? [];
  return who.length === 0 || meetsWords(who, sentence, span);
}

/** Whether a name is that of the person the claim is about: a surname alone will do, another given name before it will not. */
export function isPerson(place: Place, name: MentionOf<'name'>): boolean {
  if (!isWho(place, name)) return false;
  const [given, ...rest] = name.value.words.map(fold);
  const entries = place.knowledge.names.filter(({ id, type }) => type === 'person' && place.matcher.entry.match.who.includes(id));
  if (given === undefined || rest.length === 0 || entries.length === 0) return true;
  return entries.some((entry) =>
    [entry.name, ...entry.aliases, ...entry.wrong, entry.house ?? ''].some((form) => fold(form).split(' ').includes(given)),
  );
}

/** Characters within which a printed year belongs to a value. */
const YEAR_BESIDE = 60;

/** A year stands beside the value that is neither the article's nor within the time the claim is about: another event. */
export function ofOtherYear({ reading, mentions, matcher }: Place, mention: Span): boolean {
  const { published } = reading.source;
  if (published === null) return false;
  const years = [published, ...(matcher.entry.between ?? []), matcher.entry.reference?.asOf ?? published].map((day) =>
    Number(day.slice(0, 4)),
  );
  const near = mentions.filter(({ start, end }) => start - mention.end <= YEAR_BESIDE && mention.start - end <= YEAR_BESIDE);
  return near.some((other) => other.kind === 'date' && other.value.year !== null && !years.includes(other.value.year));
}

/** Matches of a pattern with the groups `a` and `b` (or `a` alone) in the sentence, as spans of the document. */
export function figuresAt(
  { sentence }: Pick<Place, 'sentence'>,
  pattern: RegExp,
): { readonly span: Span; readonly a: number; readonly b: number | null }[] {
  return [...sentence.text.matchAll(pattern)].flatMap((found) => {
    const { a, b } = found.groups ?? {};
    if (a === undefined) return [];
    const start = sentence.start + found.index + found[0].lastIndexOf(a, b === undefined ? undefined : found[0].lastIndexOf(b) - 1);
    const last = b ?? a;
    const end = sentence.start + found.index + found[0].lastIndexOf(last) + last.length;
    const number = (digits: string): number => Number(digits.replaceAll(',', ''));
    return [{ span: { start, end }, a: number(a), b: b === undefined ? null : number(b) }];
  });
}
