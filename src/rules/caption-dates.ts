import { sayDate } from '../compare/date.js';
import type { DocumentRule } from '../compare/rule.js';
import { normalForm } from '../compare/value.js';
import { contentTerms } from '../language/terms.js';
import type { MentionOf, Reading, SentenceReading } from '../model.js';

export const captionDates: DocumentRule = {
  id: 'caption-dates',
  given: 'document',
  title: 'Captions of one picture give one date.',
  family: 'date',
  severity: 'warning',

  *check(reading) {
    const known = new Map<string, Dated>();
    for (const caption of captionsOf(reading)) {
      const { day, month, year } = caption.date.value;
      for (const key of [`day ${day}.${month}`, `year ${day} ${year}`]) {
        const first = known.get(key);
        if (!first) known.set(key, caption);
        else if (!sameDate(first, caption) && onePicture(first, caption)) yield found(reading, first.date, caption.date);
      }
    }
  },
};

function found(reading: Reading, a: MentionOf<'date'>, b: MentionOf<'date'>) {
  return {
    title: 'The date of a picture',
    message: `Captions that tell of one picture date it “${a.text}” and “${b.text}”.`,
    advice: 'Look the date up where the picture comes from; if these are two pictures, say in the captions what sets them apart.',
    outcome: 'conflict',
    values: [sayDate(a.value), sayDate(b.value)],
    shown: [
      { at: 'mention', reading, mention: b, value: normalForm(b) },
      { at: 'mention', reading, mention: a, value: normalForm(a) },
    ],
  } as const;
}

/** A caption with the one day it prints. */
interface Dated {
  readonly date: MentionOf<'date'>;
  /** Terms of its words, and those printed with a capital letter. */
  readonly terms: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** Who took a picture, in brackets at the end of its caption. */
const CREDIT = /\((?:photo|image|picture|credit|file photo|photograph|AP|AFP)\b[^()]{0,80}\)?/i;
/** Names that two captions of one picture share at least, and the part of the terms of the shorter one. */
const NAMES = 3;
const PART = 0.5;

/** Captions with one printed day: a paragraph that is one, or lines that name who took the picture. */
function captionsOf({ sentences, mentions }: Reading): Dated[] {
  const credited = new Set(sentences.filter(({ text }) => CREDIT.test(text)).map(({ paragraph }) => paragraph));
  const paragraphs = new Map<number, SentenceReading[]>();
  for (const sentence of sentences) {
    if (sentence.zone !== 'caption' && !credited.has(sentence.paragraph)) continue;
    paragraphs.set(sentence.paragraph, [...(paragraphs.get(sentence.paragraph) ?? []), sentence]);
  }
  const dates = new Map<number, MentionOf<'date'>[]>();
  for (const mention of mentions) {
    const paragraph = sentences[mention.sentence]?.paragraph;
    if (mention.kind !== 'date' || paragraph === undefined || !paragraphs.has(paragraph)) continue;
    if (mention.value.day === null || mention.value.month === null || mention.value.year === null) continue;
    dates.set(paragraph, [...(dates.get(paragraph) ?? []), mention]);
  }
  return [...dates].flatMap(([paragraph, [date, ...rest]]) => {
    const tokens = (paragraphs.get(paragraph) ?? []).flatMap((sentence) => sentence.tokens);
    if (!date || rest.length > 0) return [];
    const words = tokens.filter(({ start, end }) => end <= date.start || start >= date.end);
    return [{ date, terms: contentTerms(words), names: contentTerms(words.filter(({ capital }) => capital)) }];
  });
}

function sameDate({ date: { value: a } }: Dated, { date: { value: b } }: Dated): boolean {
  return a.day === b.day && a.month === b.month && a.year === b.year;
}

function onePicture(a: Dated, b: Dated): boolean {
  const shared = [...a.terms].filter((term) => b.terms.has(term)).length;
  const names = [...a.names].filter((term) => b.names.has(term)).length;
  return names >= NAMES && shared >= PART * Math.min(a.terms.size, b.terms.size);
}
