/** Whether a sentence tells what is, or what is wanted, planned or imagined. */
import type { PositionValue, SentenceReading, Span } from '../model.js';

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
  const own = sentence.text.slice(span.start - sentence.start, span.end - sentence.start);
  // A fire that "claimed nine lives" asks for nothing.
  if (STATE.test(own) || /\blives$/i.test(own)) return false;
  const before = sentence.tokens.filter(({ end }) => end <= span.start);
  const clause = before.slice(-14);
  return clause.some(({ lower }) => UNREAL.has(lower));
}

/** A position that may be held, or that somebody denies is held: nobody states it. */
export function unsettled({ modality }: PositionValue): boolean {
  return modality === 'possible' || modality === 'denied';
}

const OPEN_QUESTION: ReadonlySet<string> = new Set(['whether', 'unclear', 'if', 'unless', 'unlikely', 'unknown', 'uncertain']);

/** Whether the words before a position leave it open: "it is unclear whether Bell, who leads the union, will accept". */
export function hypothetical(sentence: SentenceReading, span: Span): boolean {
  return sentence.tokens
    .filter(({ start }) => start < span.start + 60)
    .some(({ lower, end }) => OPEN_QUESTION.has(lower) && end <= span.end && end <= span.start + 60);
}

/** Words before a value that deny it or put it off: "does not control all of", "has failed to occupy all of", "until it holds all of". */
const DENIED: ReadonlySet<string> = new Set(
  `not never without neither nor no none nobody cannot hardly barely scarcely fail fails failed failing until till unable refuse refuses refused
   deny denies denied denying lack lacks lacked stop stops stopped short far instead rather nowhere yet before unlikely impossible`.split(
    /\s+/,
  ),
);
/** A word after which a new statement begins that the denial before it does not touch. */
const NEW_STATEMENT: ReadonlySet<string> = new Set(['but', 'though', 'although', 'while', 'whereas', 'however', ';', ':']);
const DENIED_REACH = 12;

/** Whether the span stands under a denial or a word such as "until" in its own clause. */
export function underDenial(sentence: SentenceReading, span: Span): boolean {
  const words = sentence.text.slice(span.start - sentence.start, span.end - sentence.start);
  if (STATE.test(words) && !/^(?:[a-z]{1,20}ly|in part|occupied|controlled|held|annexed|captured|seized)(?![a-z])/i.test(words))
    return false;
  const before = sentence.tokens.filter(({ end }) => end <= span.start).slice(-DENIED_REACH);
  const from = before.findLastIndex(({ lower }) => NEW_STATEMENT.has(lower)) + 1;
  return before.slice(from).some(({ lower }) => DENIED.has(lower) || /n['\u2019]t$/.test(lower));
}

const IMAGINED: ReadonlySet<string> = new Set(
  `would could might may must should will shall can let lets letting allow allows allowing want wants wanted wanting seek seeks sought aim
   aims plan plans planned hope hopes hoped threaten threatens threatened`.split(/\s+/),
);
const KEEPS_ON: ReadonlySet<string> = new Set('continue continues continued continuing manage managed came come comes went'.split(' '));
const NOT: ReadonlySet<string> = new Set('not never no cannot neither nor hardly'.split(' '));

/** Whether the words before a verb make what it says a wish, a plan or a possibility: "would let them hold", "wants to hold". */
export function imagined(before: readonly string[]): boolean {
  const [last, previous] = [before.at(-1), before.at(-2)];
  return before.some((word) => IMAGINED.has(word)) || (last === 'to' && !KEEPS_ON.has(previous ?? ''));
}

/** Whether a verb is denied by the words right before it: "does not", "never", "no longer". */
export function negated(before: readonly string[]): boolean {
  return before.slice(-4).some((word) => NOT.has(word) || /n['\u2019]t$/.test(word));
}

const BYGONE =
  /\b(?:at (?:its|their|his|her|the) (?:peak|height|maximum|time)|peaked|formerly|previously|originally|initially|at (?:one|that) (?:point|time)|(?<!at )once(?! again| more))\b/i;

/** Whether a sentence tells how things were at some other time. */
export function bygone(text: string): boolean {
  return BYGONE.test(text);
}
