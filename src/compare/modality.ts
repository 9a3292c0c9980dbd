/** Whether a sentence tells what is, or what is wanted, planned or imagined. */
import type { SentenceReading, Span } from '../model.js';

/** Words before a value that make it a wish, a demand, a plan or a condition rather than a fact. */
const UNREAL: ReadonlySet<string> = new Set(
  `closer toward towards if would unless demand demands demanded demanding seek seeks sought want wants wanted insist insists insisted insisting cede ceding cedes relinquish
   relinquishing surrender surrendering renounce claim claims claimed propose proposes proposed proposing hypothetical could might aim aims aimed plan plans planned`.split(
    /\s+/,
  ),
);

/** A participle that says how things are, whatever is wanted of them: "regions partly occupied by". */
const STATE = /\b(?:occupied|controlled|held|annexed|captured|seized)\b/i;

/** Whether one of these words stands before the span, in its own clause or one it hangs on. */
export function unreal(sentence: SentenceReading, span: Span): boolean {
  if (STATE.test(sentence.text.slice(span.start - sentence.start, span.end - sentence.start))) return false;
  const before = sentence.tokens.filter(({ end }) => end <= span.start);
  const clause = before.slice(-14);
  return clause.some(({ lower }) => UNREAL.has(lower));
}

const OPEN_QUESTION: ReadonlySet<string> = new Set(['whether', 'unclear', 'if', 'unless', 'unlikely', 'unknown', 'uncertain']);

/** Whether the words before a position leave it open: "it is unclear whether Bell, who leads the union, will accept". */
export function hypothetical(sentence: SentenceReading, span: Span): boolean {
  return sentence.tokens
    .filter(({ start }) => start < span.start + 60)
    .some(({ lower, end }) => OPEN_QUESTION.has(lower) && end <= span.end && end <= span.start + 60);
}
