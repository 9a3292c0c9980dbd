/** The words of a quotation that are worth showing: of a long speech the sentence that another quotation is compared with. */
import type { Statement } from '../model.js';
import { quoteWords } from './quote-words.js';
import type { Shown } from './rule.js';
import { shownOf } from './say.js';

/** Words up to which a quotation is shown whole. */
const WHOLE = 80;

export interface Excerpt {
  readonly words: string;
  readonly shown: Shown;
}

/** The quotation as a side; of a long one the sentence that shares most words with the other. */
export function excerptOf(statement: Statement, other: Statement): Excerpt {
  const { reading, mention } = statement;
  const whole = wordsOf(statement);
  if (statement === other || whole.length < WHOLE || quoteWords(whole).length <= WHOLE)
    return { words: whole, shown: shownOf(statement, whole) };
  const theirs = new Set(quoteWords(wordsOf(other)));
  let best: { readonly sentence: number; readonly shared: number } | null = null;
  for (let sentence = mention.sentence; (reading.sentences[sentence]?.start ?? mention.end) < mention.end; sentence++) {
    const shared = new Set(quoteWords(reading.sentences[sentence]?.text ?? '').filter((word) => theirs.has(word))).size;
    if (best === null || shared > best.shared) best = { sentence, shared };
  }
  const one = best === null ? undefined : reading.sentences[best.sentence];
  if (best === null || !one) return { words: whole, shown: shownOf(statement, whole) };
  const span = { start: Math.max(one.start, mention.start), end: Math.min(one.end, mention.end) };
  const words = one.text.slice(span.start - one.start, span.end - one.start);
  return {
    words,
    shown: { at: 'text', reading, sentence: best.sentence, span, value: words, attributedTo: mention.attributedTo },
  };
}

/** The words between the marks. */
export function wordsOf({ mention }: Statement): string {
  return mention.kind === 'quote' ? mention.value.words : mention.text;
}
