import type { DocumentRule } from '../compare/rule.js';
import { fold } from '../language/fold.js';
import type { Reading, SentenceReading } from '../model.js';

/** Words from which a sentence is not said twice by chance. */
const LEAST = 12;

export const textRepeated: DocumentRule = {
  id: 'text-repeated',
  given: 'document',
  title: 'A sentence stands in an article once.',
  family: 'style',
  severity: 'note',

  *check(reading) {
    const first = new Map<string, number>();
    let last = Number.NEGATIVE_INFINITY;
    for (const [index, sentence] of reading.sentences.entries()) {
      // A headline, deck, caption or pull quote repeats the body by design.
      if (sentence.tokens.length < LEAST || sentence.zone !== 'body') continue;
      const key = fold(sentence.text);
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, index);
        continue;
      }
      // A block that stands twice is told once, by its first sentence.
      if (index > last + 1) yield twice(reading, before, index);
      last = index;
    }
  },
};

function twice(reading: Reading, before: number, index: number) {
  const [a, b] = [reading.sentences[before] as SentenceReading, reading.sentences[index] as SentenceReading];
  const opening = b.text.split(' ').slice(0, 8).join(' ');
  return {
    title: 'A sentence that stands there twice',
    message: `“${opening} …” stands in paragraph ${a.paragraph} and again in paragraph ${b.paragraph}.`,
    advice: 'Take one of the two out, unless the repetition is meant.',
    outcome: 'conflict' as const,
    values: [fold(b.text)],
    shown: [
      { at: 'text' as const, reading, sentence: index, span: { start: b.start, end: b.end }, value: opening },
      { at: 'text' as const, reading, sentence: before, span: { start: a.start, end: a.end }, value: opening },
    ] as const,
  };
}
