/** Whether a position is the one a declared claim asks for: its actor's own, and of now. */
import type { Refused } from '../compare/comparable.js';
import { hypothetical, unsettled } from '../compare/modality.js';
import { fold } from '../language/fold.js';
import { stem } from '../language/natural.js';
import { termOf } from '../language/terms.js';
import type { Knowledge, MentionOf, Reading, SentenceReading, Span } from '../model.js';
import { demonyms } from './demonyms.js';
import { compileEntry } from './entry.js';
import { type Matcher, meetsWords, refersBack } from './matching.js';
import { mentionsIn } from './slot.js';

/** Those who act for a country or an organisation. */
const ORGANS: ReadonlySet<string> = new Set(
  `government governments leader leaders leadership official officials force forces president side authority authorities ministry minister
   delegation negotiator negotiators diplomat diplomats army military state team envoy envoys administration cabinet capital spokesman
   spokeswoman spokesperson board management council premier federation counterpart representative representatives`.split(/\s+/),
);
const EARLIER: ReadonlySet<string> = new Set('initially previously earlier formerly originally once'.split(' '));

/** Why a position is one of another time, or null. */
export function earlierPosition(sentence: SentenceReading, mention: MentionOf<'position'>): Refused | null {
  const verb = sentence.text.indexOf(mention.value.verb, Math.max(0, mention.start - sentence.start));
  const until = verb < 0 ? mention.end : sentence.start + verb;
  const words = sentence.tokens.filter(({ start }) => start < until).map(({ lower }) => lower);
  const text = words.join(' ');
  const other =
    words[0] === 'before' ||
    words.at(-1) === 'first' ||
    words.slice(-8).some((word) => EARLIER.has(word)) ||
    /\b(?:at first|had (?:long|first))\b/.test(text);
  return other || /^at first /.test(text) ? { reason: 'as-of', message: `“${mention.text}” is a position of an earlier time` } : null;
}

/** Whether the actor is only named after the claim's, as in "a Norrey lawmaker": somebody else of that country. */
export function otherOf(matcher: Matcher, reading: Reading, mention: MentionOf<'position'>, span: Span, knowledge: Knowledge): boolean {
  const sentence = reading.sentences[mention.sentence];
  const names = matcher.entry.match.who.flatMap((id) => knowledge.names.filter((name) => name.id === id));
  const countries = names.filter(({ type }) => type !== 'person');
  if (!sentence || countries.length === 0) return false;
  const voices = names.flatMap(({ spokenForBy }) => spokenForBy.map((id) => compileEntry(id, knowledge, 'itself')));
  if (meetsWords(voices, sentence, span)) return false;
  const own = new Set(
    countries.flatMap(({ name, aliases }) =>
      [name, ...aliases].flatMap((form) => [...demonyms(form).map(stem), ...form.split(/\s+/).map((word) => termOf(word.toLowerCase()))]),
    ),
  );
  const tokens = sentence.tokens.filter(({ start, end }) => span.start <= start && end <= span.end);
  const at = tokens.findLastIndex(({ lower }) => own.has(termOf(lower)) || own.has(stem(lower)));
  if (at < 0) return false;
  const after = tokens.slice(at + 1);
  const people = countries.some(({ name }) => demonyms(name).includes(tokens[at]?.lower ?? '')) && tokens[at]?.lower.endsWith('s');
  if (after.length === 0 && people && tokens[0]?.lower !== 'the') return true;
  if (after.length > 0) return !after.some(({ lower }) => ORGANS.has(lower));
  const link = tokens.findLastIndex(({ lower }, i) => i < at && ['of', 'from', 'in', 'for'].includes(lower));
  return link > 0 && !tokens.slice(0, link).some(({ lower }) => ORGANS.has(lower) || own.has(termOf(lower)));
}

/** Where the actor of a position stands. */
export function actorSpan(sentence: SentenceReading, mention: MentionOf<'position'>): Span {
  const actor = fold(mention.value.actor);
  const at = fold(sentence.text).indexOf(actor);
  return at < 0 ? { start: sentence.start, end: mention.start } : { start: sentence.start + at, end: sentence.start + at + actor.length };
}

/** A position states the claim when its actor is the claim's and its object, or failing that its sentence, is what the claim is about. */
export function holds(matcher: Matcher, reading: Reading, mention: MentionOf<'position'>): boolean {
  const sentence = reading.sentences[mention.sentence];
  if (!sentence || unsettled(mention.value) || hypothetical(sentence, mention)) return false;
  const actor = matcher.keys.get('who') ?? [];
  if (actor.length > 0 && !actorMet(matcher, reading, mention)) return false;
  const rest = [...matcher.keys].filter(([key]) => key !== 'who');
  const alone = mentionsIn(reading, mention.sentence).filter(({ kind }) => kind === 'position').length === 1;
  const object = objectSpan(sentence.text, sentence.start, mention);
  return rest.every(([, entries]) => meetsWords(entries, sentence, object) || (alone && meetsWords(entries, sentence, sentence)));
}

function objectSpan(text: string, start: number, mention: MentionOf<'position'>): { start: number; end: number } {
  const at = text.indexOf(mention.value.object, 0);
  return at < 0 ? mention : { start: start + at, end: start + at + mention.value.object.length };
}

function actorMet(matcher: Matcher, reading: Reading, mention: MentionOf<'position'>): boolean {
  const sentence = reading.sentences[mention.sentence];
  const entries = matcher.keys.get('who') ?? [];
  if (!sentence) return false;
  const actor = fold(mention.value.actor);
  if (meetsWords(entries, sentence, actorSpan(sentence, mention))) return true;
  if (!/^(?:he|she|it|they|who|which|that)$/.test(actor)) return false;
  return meetsWords(entries, sentence, { start: sentence.start, end: mention.start }) || refersBack(entries, reading, mention.sentence);
}
