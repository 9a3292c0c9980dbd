/** Noun phrases beside a verb, and whether two of them mean one thing. */
import { singular } from '../language/natural.js';
import { isStopword } from '../language/stopwords.js';
import type { MentionOf, Reading, Span, Token } from '../model.js';
import { verbOf } from './deed-verbs.js';
import { matterTerms } from './matter.js';
import { entityNamed } from './whose.js';

export interface Phrase extends Span {
  /** Term of its last word before a preposition. */
  readonly head: string;
  /** Terms of its words up to the head. */
  readonly terms: ReadonlySet<string>;
  /** Terms of what follows the head: "in Lurk", "of the union". */
  readonly tail: ReadonlySet<string>;
  /** The one named person, party or place it is; null where it is none. */
  readonly entity: number | null;
  /** Some of several: "a mill", "two mills". */
  readonly open: boolean;
  /** Its words from the first to the head. */
  readonly text: string;
}

const PRONOUN = /^(?:he|she|it|they)$/;
/** Words by which a party named before is taken up: "the company". */
const TAKEN_UP =
  /^(?:company|firm|club|group|bank|agency|airline|operator|maker|retailer|ministry|union|party|council|regulator|charity|fund|team|side)$/;
const ENDS =
  /^(?:in|on|at|to|for|from|with|by|about|over|under|after|before|during|against|into|through|until|till|than|as|that|which|who|when|where|while|because|since|near|amid|despite|without|between|said|says|would|will|has|had|is|are|was|were|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|yesterday|next|last|later|earlier|again|not)$/;
const DETERMINER = /^(?:the|a|an|his|her|its|their|this|that|these|those)$/;
const OTHER =
  /^(?:other|either|neither|each|every|few|another|second|third|new|old|former|more|some|any|most|many|several|half|part|both|all|no)$/;

/** The phrase that words before or after a verb are; null where there is none, or nobody can say whom it means. */
export function phraseOf(reading: Reading, sentence: number, tokens: readonly Token[], place: 'subject' | 'object'): Phrase | null {
  const run = place === 'object' ? untilEnd(tokens) : lastPhrase(tokens);
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return null;
  const of = run.findIndex(({ lower }, i) => i > 0 && (lower === 'of' || (place === 'subject' && ENDS.test(lower))));
  const core = of > 0 ? run.slice(0, of) : run;
  const head = core.at(-1);
  if (!head || core.some(({ lower }) => OTHER.test(lower))) return null;
  const text =
    reading.sentences[sentence]?.text.slice(
      first.start - (reading.sentences[sentence]?.start ?? 0),
      head.end - (reading.sentences[sentence]?.start ?? 0),
    ) ?? '';
  if (place === 'object' && /^\d+[-–]\d+$/.test(first.lower)) return null;
  const pronoun = run.length === 1 && PRONOUN.test(first.lower);
  const terms = new Set(core.flatMap(({ lower }) => termOf(lower)));
  const tail = new Set(run.slice(core.length).flatMap(({ lower }) => termOf(lower)));
  if (terms.size === 0 && !pronoun) return null;
  const entity = pronoun || TAKEN_UP.test(head.lower) ? meant(reading, sentence, first.lower) : entityNamed(reading, text);
  if (pronoun && entity === null) return null;
  const open = /^(?:a|an)$/.test(first.lower);
  return { start: first.start, end: last.end, head: termOf(head.lower)[0] ?? '', terms, tail, entity, open, text };
}

function untilEnd(tokens: readonly Token[]): readonly Token[] {
  const to = tokens.findIndex(({ lower }) => ENDS.test(lower));
  const run = to < 0 ? tokens : tokens.slice(0, to);
  return run.length > 8 ? run.slice(0, 8) : run;
}

/** Without an adverbial before it: "On Thursday the union". */
function lastPhrase(tokens: readonly Token[]): readonly Token[] {
  if (tokens.length === 0 || !ENDS.test(tokens[0]?.lower ?? '')) return tokens;
  const from = tokens.findLastIndex(({ lower }) => DETERMINER.test(lower));
  if (from > 0) return tokens.slice(from);
  const named = tokens.findLastIndex(({ capital, lower }) => !capital || ENDS.test(lower));
  return tokens.slice(named + 1);
}

function termOf(lower: string): string[] {
  const word = lower.replace(/['’]s?$/, '');
  if (/^\d/.test(word)) return [word];
  if (word.length < 3 || isStopword(word) || DETERMINER.test(word)) return [];
  return [[...matterTerms(singular(word))][0] ?? verbOf(word)];
}

/** The one party or person that earlier sentences of the article begin with. */
function meant(reading: Reading, sentence: number, first: string): number | null {
  const person = /^(?:he|she)$/.test(first);
  const found = new Set<number>();
  for (const mention of reading.mentions as readonly MentionOf<'name'>[]) {
    if (mention.kind !== 'name' || mention.sentence > sentence || (mention.value.type === 'person') !== person) continue;
    const at = reading.sentences[mention.sentence];
    const begin = at?.tokens.slice(0, 3).some(({ start }) => start === mention.start) ?? false;
    if (begin && at?.zone === 'body') found.add(mention.value.entity);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** Whether a phrase tells of a party only what it is: "the company", "steel firm". */
export function isKind({ text }: Phrase): boolean {
  return TAKEN_UP.test(text.toLowerCase().split(' ').at(-1) ?? '');
}

/** "the company" beside a name that is nothing else so far. */
export function takesUp(a: Phrase, b: Phrase): boolean {
  const [kind, name] = isKind(a) ? [a, b] : [b, a];
  return (
    kind.entity === null && name.entity === null && /^the [a-z]+$/i.test(kind.text) && isKind(kind) && /^\p{Lu}[^ ]*$/u.test(name.text)
  );
}

/** Whether two phrases mean one thing: one name, or one head with no word in the way. */
export function sameThing(a: Phrase, b: Phrase, oneText: boolean): boolean {
  if (oneText && a.entity !== null && b.entity !== null) return a.entity === b.entity;
  if (a.terms.size === 0 || b.terms.size === 0) return false;
  const [few, many] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  if (few.open && many.open && few.terms.size < 2) return false;
  if (few.tail.size > 0 && many.tail.size > 0 && ![...few.tail].some((term) => many.tail.has(term))) return false;
  return [...few.terms].every((term) => many.terms.has(term)) && (few.head === many.head || many.terms.has(few.head));
}
