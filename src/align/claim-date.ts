/** Whether a date beside the words of a declared claim is the day of that event, and not of something else in the sentence. */
import { clausesOf, saidOn } from '../compare/beside.js';
import type { Refused } from '../compare/comparable.js';
import { looksPast } from '../language/past-verbs.js';
import type { MentionOf, Reading, SentenceReading, Span, Token } from '../model.js';
import { places } from './entry.js';
import type { Matcher } from './matching.js';

/** Prepositions that make a date a bound and not the day itself. */
const BOUNDS: ReadonlySet<string> = new Set(['since', 'by', 'after', 'until', 'before', 'till']);
/** Verbs that only say that something takes place. */
const LIGHT: ReadonlySet<string> = new Set(
  `is are was were be been being has have had held hold took taken place happened occurred began begun opened started attended had scheduled
   planned dated due set went joined hosted concluded broke erupted occurred ended convened`.split(/\s+/),
);
const finite = ({ lower }: Token): boolean => !LIGHT.has(lower) && looksPast(lower);

/** Why a date does not state the claim, or null when it may. */
export function refusedDate(matcher: Matcher, reading: Reading, mention: MentionOf<'date'>): Refused | null {
  const sentence = reading.sentences[mention.sentence];
  if (!sentence) return null;
  const lasting = matcher.keys.has('does') || matcher.entry.precision === 'year';
  const preposition = mention.value.preposition ?? sentence.tokens.filter(({ end }) => end <= mention.start).at(-1)?.lower ?? '';
  if (BOUNDS.has(preposition) && !(lasting && preposition === 'since'))
    return { reason: 'event', message: `“${preposition} ${mention.text}” is a bound, not the day itself` };
  if (saidOn(sentence, mention)) return { reason: 'event', message: `“${mention.text}” is the day on which something was said` };
  const events = wordsOf(matcher, sentence, false);
  const anchors = events.length > 0 ? events : wordsOf(matcher, sentence, true);
  if (anchors.length === 0 || anchors.some((anchor) => joined(sentence, mention, anchor, events))) return null;
  return { reason: 'event', message: `“${mention.text}” is the day of something else in the sentence` };
}

/** Where the sentence has the claim's words for what happens or, with `named`, its names; whoever acts is left out. */
function wordsOf(matcher: Matcher, sentence: SentenceReading, named: boolean): Span[] {
  const all = [...matcher.keys].flatMap(([key, entries]) => (key === 'who' && !named ? [] : entries));
  return all.filter((entry) => entry.named === named).flatMap((entry) => places(entry, sentence));
}

/** Whether nothing parts the date from the word of the claim: no comma, no verb of another event. */
function joined(sentence: SentenceReading, date: Span, anchor: Span, events: readonly Span[]): boolean {
  const clauses = clausesOf(sentence, false);
  const holds = (clause: readonly Token[], span: Span): boolean => clause.some(({ start, end }) => start < span.end && span.start < end);
  const own = clauses.find((clause) => holds(clause, date)) ?? [];
  const rest = own.filter((token) => token.end <= date.start || token.start >= date.end);
  const fronted = rest.length <= 1 && date.start < anchor.start;
  const inserted = date.start >= anchor.end && (rest.length <= 1 || LIGHT.has(own[0]?.lower ?? ''));
  if (!holds(own, anchor) && !fronted && !inserted) return false;
  if (events.length === 0) return true;
  const [from, to] = date.start < anchor.start ? [date.end, anchor.start] : [anchor.end, date.start];
  const said = (token: Token): boolean => finite(token) && !events.some(({ start, end }) => start <= token.start && token.end <= end);
  if (sentence.tokens.some((token) => token.start >= from && token.end <= to && said(token))) return false;
  return date.start > anchor.start || !own.some((token) => token.end <= date.start && said(token));
}
