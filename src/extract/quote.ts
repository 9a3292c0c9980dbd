/** Quotations: the words between quotation marks, and who is said to have said them. */
import type { Document, HitOf } from '../model.js';
import { type Marked, markedIn } from './quote-marks.js';
import { VERB_FORMS } from './quote-words.js';
import { attribute } from './speaker.js';

/** Fewer words are a fragment. */
const CLAUSE = 5;

/** Every quotation of the document, in text order. The span holds the words without the marks and without a comma before the closing one. */
export function extractQuotes(document: Document): HitOf<'quote'>[] {
  const marked = markedIn(document);
  const attributions = attribute(document, marked);
  return marked.map((quotation, index) => {
    const words = wordsOf(document.text, quotation);
    const said = attributions[index];
    return {
      kind: 'quote',
      start: quotation.start,
      end: quotation.end,
      value: { words, speaker: said?.speaker ?? null, verb: said?.verb ?? null, complete: isComplete(words) },
    };
  });
}

/** Pronouns that are subjects only: a verb follows. */
const SUBJECTS: ReadonlySet<string> = new Set(['i', 'we', 'they', 'he', 'she']);

/** The words, without the opening marks repeated at the head of later paragraphs. */
function wordsOf(text: string, { start, end, repeated }: Marked): string {
  let words = '';
  let from = start;
  for (const mark of repeated) {
    words += text.slice(from, mark);
    from = mark + 1;
  }
  return words + text.slice(from, end);
}

/** At least five words with a verb among them, or a sentence from capital letter to full stop. */
function isComplete(words: string): boolean {
  const list =
    words
      .toLowerCase()
      .replaceAll('\u2019', "'")
      .match(/\p{L}[\p{L}'-]*/gu) ?? [];
  if (list.length < CLAUSE) return false;
  if (/^["'\u2018\u201c]?\p{Lu}/u.test(words) && /[.!?\u2026]["'\u2019\u201d]?$/.test(words)) return true;
  return list.some((word, index) => VERB_FORMS.has(word) || (SUBJECTS.has(word) && index < list.length - 1));
}
