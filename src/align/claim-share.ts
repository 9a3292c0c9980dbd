/** Whether a share beside the words of a declared claim is a share of what the claim is about, held by whom it is about. */
import { clausesOf } from '../compare/beside.js';
import type { Refused } from '../compare/comparable.js';
import { bygone, imagined, negated } from '../compare/modality.js';
import { isStopword } from '../language/stopwords.js';
import type { MentionOf, Reading, SentenceReading, Span, Token } from '../model.js';
import { type Entry, places } from './entry.js';
import { type Matcher, meetsWords, refersBack } from './matching.js';
import { mentionsIn } from './slot.js';

/** Words for the whole itself: "Norrey's territory" is Norrey. */
const LAND: ReadonlySet<string> = new Set('territory territories land lands area soil country nation landmass surface'.split(' '));
/** Words that do not make a whole another one. */
const PLAIN: ReadonlySet<string> = new Set(
  'sovereign internationally recognised recognized total whole entire overall national official prewar pre-war current currently now'.split(
    ' ',
  ),
);
/** Words that end the name of a whole. */
const ENDS: ReadonlySet<string> = new Set(
  'in by at since including that which who and or but with from to as under after for on is are was were remains remain remained stays stayed has had have'.split(
    ' ',
  ),
);
const PRONOUNS: ReadonlySet<string> = new Set('it they he she who which that'.split(' '));
const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that']);
const SAYING: ReadonlySet<string> = new Set(
  'say says said tell told add added believe believes think thinks report reported state stated'.split(' '),
);
/** Words that may stand between the verb and its share. */
const BETWEEN = 6;

/** Why a share does not state the claim, or null when it does. */
export function refusedShare(matcher: Matcher, reading: Reading, mention: MentionOf<'share'>): Refused | null {
  const sentence = reading.sentences[mention.sentence];
  if (!sentence) return null;
  const { keys } = matcher;
  const [does, of] = [keys.get('does'), keys.get('of')];
  if (of && !sameWhole(of, sentence, mention, does !== undefined))
    return { reason: 'base', message: `“${mention.text}” is a share of something else: “${mention.value.of}”` };
  if (does) return refusedHolder(matcher, reading, sentence, mention);
  return matcher.entry.reference && bygone(sentence.text) ? past(mention) : null;
}

const past = ({ text }: MentionOf<'share'>): Refused => ({ reason: 'as-of', message: `“${text}” is said of another time` });

/** Whether the words after the share name the whole of the claim and nothing narrower. */
function sameWhole(of: readonly Entry[], sentence: SentenceReading, mention: MentionOf<'share'>, held: boolean): boolean {
  const words = mention.value.of;
  if (words === null) return true;
  const at = sentence.text.indexOf(words, mention.start - sentence.start);
  if (at < 0) return true;
  const span = { start: sentence.start + at, end: sentence.start + at + words.length };
  const tokens = sentence.tokens.filter(({ start, end }) => span.start <= start && end <= span.end);
  const met = of.flatMap((entry) => places(entry, { ...sentence, tokens })).sort((a, b) => b.end - a.end)[0];
  const plain = ({ lower }: Token): boolean => LAND.has(lower) || PLAIN.has(lower) || isStopword(lower);
  if (!met) return tokens.every(plain) && !(held && tokens.some(({ lower }) => ['its', 'their', 'his', 'her'].includes(lower)));
  const after = tokens.filter(({ start }) => start >= met.end);
  const end = after.findIndex(({ lower }) => ENDS.has(lower));
  const inside = of.flatMap((entry) => places(entry, { ...sentence, tokens }));
  const own = (token: Token): boolean => inside.some(({ start, end: last }) => start <= token.start && token.end <= last);
  return [...tokens.filter(({ end: last }) => last <= met.start), ...after.slice(0, end < 0 ? undefined : end)].every(
    (token) => plain(token) || own(token),
  );
}

/** The verb of the claim in the clause of the share, said of whom the claim is about, as a fact of now. */
function refusedHolder(matcher: Matcher, reading: Reading, sentence: SentenceReading, mention: MentionOf<'share'>): Refused | null {
  const clauses = clausesOf(sentence, true);
  const index = clauses.findIndex((clause) => clause.some(({ end }) => end > mention.start));
  const clause = clauses[index] ?? [];
  const verbs = (matcher.keys.get('does') ?? [])
    .flatMap((entry) => places(entry, { ...sentence, tokens: clause }))
    .filter(({ start, end }) => end <= mention.start || start >= mention.end);
  let why: Refused = { reason: 'subject', message: `“${mention.text}” stands in another clause than the verb of the claim` };
  for (const verb of verbs) {
    const before = clause.filter(({ end }) => end <= verb.start);
    const bare = namesAmong(matcher, reading, sentence, before).length === 0 && !before.some(({ lower }) => PRONOUNS.has(lower));
    const lead = bare ? [...mainBefore(clauses, index), ...before] : before;
    const words = lead.map(({ lower }) => lower);
    if (!said(matcher, reading, sentence, { mention, verb, clause, lead, bare }))
      why = { reason: 'subject', message: `“${mention.text}” is said of somebody else` };
    else if (negated(before.map(({ lower }) => lower))) why = { reason: 'modality', message: `“${mention.text}” is denied` };
    else if (imagined(words) || sentence.tokens.some(({ lower }) => lower === 'if' || lower === 'unless'))
      why = { reason: 'modality', message: `“${mention.text}” is a demand, a plan or a condition` };
    else return bygone(sentence.text) ? past(mention) : null;
  }
  return why;
}

/** The clause whose subject a clause without one shares; what is put in between commas is stepped over. */
function mainBefore(clauses: readonly (readonly Token[])[], index: number): readonly Token[] {
  const inserted = (clause: readonly Token[] | undefined): boolean => {
    const word = clause?.[0]?.lower ?? '';
    return PRONOUNS.has(word) || ENDS.has(word) || /^\p{Ll}{2,20}(?:ing|ed)$/u.test(word);
  };
  let at = index - 1;
  while (at > 0 && at > index - 4 && inserted(clauses[at])) at--;
  return clauses[at] ?? [];
}

interface Place {
  readonly mention: MentionOf<'share'>;
  readonly verb: Span;
  readonly clause: readonly Token[];
  /** The words before the verb, with the clause before when the verb has no subject in its own. */
  readonly lead: readonly Token[];
  readonly bare: boolean;
}

/** Runs of capitalised words, and the words of `who`, in text order. Days and months are no names. */
function namesAmong(matcher: Matcher, reading: Reading, sentence: SentenceReading, tokens: readonly Token[]): Span[] {
  const others = mentionsIn(reading, reading.sentences.indexOf(sentence));
  const inside = (kind: 'date' | 'name', token: Token): boolean =>
    others.some((other) => other.kind === kind && other.start <= token.start && token.end <= other.end);
  const who = (matcher.keys.get('who') ?? []).flatMap((entry) => places(entry, { ...sentence, tokens }));
  const runs: Span[] = [];
  for (const token of tokens) {
    const first = token === sentence.tokens[0] && !inside('name', token);
    if (!token.capital || isStopword(token.lower) || first || inside('date', token)) continue;
    const run = runs.at(-1);
    if (run && token.start - run.end === 1) runs[runs.length - 1] = { start: run.start, end: token.end };
    else runs.push(token);
  }
  return [...runs, ...who].sort((a, b) => a.end - b.end || b.start - a.start);
}

/** Whether the holder of the share is the `who` of the claim. */
function said(matcher: Matcher, reading: Reading, sentence: SentenceReading, { mention, verb, clause, lead, bare }: Place): boolean {
  const who = matcher.keys.get('who');
  if (!who) return true;
  const isWho = (span: Span | undefined): boolean => span !== undefined && meetsWords(who, sentence, span);
  const names = (tokens: readonly Token[]): Span[] => namesAmong(matcher, reading, sentence, tokens);
  if (verb.end <= mention.start) {
    const between = clause.filter(({ start, end }) => start >= verb.end && end <= mention.start);
    if (between.length > BETWEEN || names(between).length > 0) return false;
    if (meetsWords(who, sentence, verb)) return true;
    if (bare) return isWho(names(lead)[0]);
    return subjectIs(who, reading, sentence, lead, names);
  }
  const after = clause.filter(({ start }) => start >= verb.end);
  if (after[0]?.lower === 'by') return isWho(names(after)[0]) && quiet(matcher, sentence, clause, { start: mention.end, end: verb.start });
  const between = clause.filter(({ start, end }) => start >= mention.end && end <= verb.start);
  const subject = names(between).at(-1);
  return isWho(subject) && quiet(matcher, sentence, clause, { start: mention.end, end: verb.start });
}

/** The nearest name before the verb, or the name a pronoun there stands for. */
function subjectIs(
  who: readonly Entry[],
  reading: Reading,
  sentence: SentenceReading,
  lead: readonly Token[],
  names: (tokens: readonly Token[]) => Span[],
): boolean {
  const name = names(lead).at(-1);
  const pronoun = lead.filter(({ lower }) => PRONOUNS.has(lower)).at(-1);
  if (!pronoun || (name && name.start > pronoun.start)) return name !== undefined && meetsWords(who, sentence, name);
  const before = names(sentence.tokens.filter(({ end }) => end <= pronoun.start));
  const meant = RELATIVE.has(pronoun.lower) ? before.at(-1) : before[0];
  return meant ? meetsWords(who, sentence, meant) : refersBack(who, reading, reading.sentences.indexOf(sentence));
}

/** Between a share and the verb after it nothing but the whole, the holder and small words: "of Norrey is held by". */
function quiet(matcher: Matcher, sentence: SentenceReading, clause: readonly Token[], span: Span): boolean {
  const known = [...(matcher.keys.get('of') ?? []), ...(matcher.keys.get('who') ?? [])].flatMap((entry) =>
    places(entry, { ...sentence, tokens: clause }),
  );
  return clause
    .filter(({ start, end }) => span.start <= start && end <= span.end)
    .every(
      (token) =>
        known.some(({ start, end }) => start <= token.start && token.end <= end) ||
        LAND.has(token.lower) ||
        PLAIN.has(token.lower) ||
        (isStopword(token.lower) && !SAYING.has(token.lower)) ||
        /^(?:\w{2,20}ly|remains?|remained|military|forces|troops)$/.test(token.lower),
    );
}
