/** Deeds of an article: who does what to what, or does not, whichever voice and words it is told in. */
import { isStopword } from '../language/stopwords.js';
import type { Reading, SentenceReading, Span, Token } from '../model.js';
import { clausesOf } from './beside.js';
import { groupOf } from './deed-group.js';
import { type Phrase, phraseOf } from './deed-phrase.js';
import { hasOpposite, type Sense, senseOf, verbOf } from './deed-verbs.js';
import { negates } from './poles.js';
import { isBelow } from './zone.js';

export interface Deed extends Span {
  readonly reading: Reading;
  readonly sentence: number;
  readonly text: string;
  /** Stem of its verb or of the word that says what something is. */
  readonly verb: string;
  readonly sense: Sense;
  readonly negated: boolean;
  readonly time: 'past' | 'present' | 'future';
  /** Null where nobody is named as doing it. */
  readonly agent: Phrase | null;
  /** No object and no passive: what stands before it does it or undergoes it, "the yard closes". */
  readonly alone: boolean;
  readonly patient: Phrase;
  /** Stems and figures after the patient, besides particles. */
  readonly rest: ReadonlySet<string>;
  readonly speaker: string | null;
}

/** Words that leave open whether a sentence holds. */
const OPEN =
  /\b(?:[Ii]f|unless|[Ww]hether|could|might|may|should|must|can|cannot|possible|allegedly|reportedly|rumou?rs?|perhaps|maybe|fears?|feared|hop(?:e|es|ed)|want(?:s|ed)?|urg(?:e|es|ed|ing)|ask(?:s|ed)?|call(?:s|ed)? (?:on|for)|demand(?:s|ed)?|expect(?:s|ed)?|accus(?:e|es|ed)|suppose[ds]?|doubt(?:s|ed)?|propos(?:e|es|ed)|threat(?:en|ens|ened)?|consider(?:s|ed|ing)?|would (?:have|like))\b|[?“”"]/;

const known = new WeakMap<Reading, readonly Deed[]>();

/** Deeds of headline and body that an article states as such; verbs without an opposite only where the article denies them somewhere. */
export function deedsIn(reading: Reading): readonly Deed[] {
  const deeds = known.get(reading) ?? findDeeds(reading);
  known.set(reading, deeds);
  return deeds;
}

function findDeeds(reading: Reading): Deed[] {
  const clauses = reading.sentences.flatMap((sentence, index) => {
    if ((sentence.zone !== 'headline' && !isBelow(sentence.zone)) || OPEN.test(sentence.text)) return [];
    const all = clausesOf(sentence, true);
    return all.map((tokens) => ({ sentence, index, tokens, lead: all[0] === tokens ? [] : (all[0] ?? []) }));
  });
  const denied = new Set(clauses.flatMap(({ tokens }) => deniedWord(tokens)));
  return clauses.flatMap(({ sentence, index, tokens, lead }) =>
    tokens.flatMap((token, at) =>
      at > 0 || sentence.zone === 'headline'
        ? hasOpposite(token.lower) || (!token.capital && denied.has(verbOf(token.lower)))
          ? (deedAt(reading, index, sentence, tokens, at, lead) ?? [])
          : []
        : [],
    ),
  );
}

/** Words after a "not" that are neither deed nor quality. */
const LITTLE = /^(?:the|any|his|her|its|their|for|from|with|about|and|but|yet|been|have|being|that|into|over|all|only|who)$/;

/** The verb or quality that the words of a clause deny. */
function deniedWord(tokens: readonly Token[]): string[] {
  const at = tokens.findIndex(({ lower }) => negates(lower));
  return at < 0
    ? []
    : tokens
        .slice(at + 1, at + 5)
        .filter(({ lower, capital }) => !capital && lower.length > 2 && !LITTLE.test(lower))
        .map(({ lower }) => verbOf(lower));
}

function deedAt(
  reading: Reading,
  sentence: number,
  { text, start: offset, zone }: SentenceReading,
  tokens: readonly Token[],
  at: number,
  lead: readonly Token[],
): Deed | null {
  const token = tokens[at];
  const group = token && groupOf(tokens, at, zone === 'headline');
  if (!token || !group) return null;
  const after = tokens.slice(at + 1);
  const sense = senseOf(
    token.lower,
    after.map(({ lower }) => lower),
  );
  const subject = phraseOf(reading, sentence, subjectWords(tokens.slice(0, group.from), lead), 'subject');
  const bare = after.filter(({ lower }, i) => !(sense.particles.includes(lower) && (i < sense.particles.length || i === after.length - 1)));
  const by = bare.findIndex(({ lower }) => lower === 'by');
  const object = group.passive ? null : phraseOf(reading, sentence, bare, 'object');
  const agent = group.passive ? (by < 0 ? null : phraseOf(reading, sentence, bare.slice(by + 1), 'object')) : object ? subject : null;
  const patient = object ?? subject;
  if (!patient || (object && !subject && zone !== 'headline')) return null;
  const first = tokens.find(({ start }) => start >= Math.min(patient.start, subject?.start ?? patient.start)) ?? token;
  const end = Math.max(tokens.at(-1)?.end ?? token.end, token.end);
  const start = Math.min(first.start, token.start);
  const speech = reading.speech.find((one) => one.start < end && start < one.end);
  return {
    reading,
    sentence,
    start,
    end,
    text: text.slice(start - offset, end - offset),
    verb: [verbOf(token.lower), ...sense.particles].join(' '),
    sense,
    negated: group.negated,
    time: group.time,
    agent,
    alone: object === null && !group.passive,
    patient,
    rest: restOf(bare, object),
    speaker: speech ? (speech.speaker?.name ?? speech.speaker?.description ?? null) : null,
  };
}

/** Words that end what stands before a subject. */
const BEFORE_SUBJECT =
  /^(?:that|which|who|as|when|while|because|since|said|says|say|told|wrote|added|announced|confirmed|insisted|warned|believes?|thinks?)$/;

/** The words of the subject; where the clause has none, those of the sentence's first clause: "Bell, who leads the board, will sell". */
function subjectWords(before: readonly Token[], lead: readonly Token[]): readonly Token[] {
  const cut = before.findLastIndex(({ lower }) => BEFORE_SUBJECT.test(lower));
  const own = before.slice(cut + 1);
  if (own.some(({ lower }) => /^(?:is|are|was|were|has|have|had|will|would|did|does)$/.test(lower))) return [];
  if (own.length > 0) return own;
  return cut < 0 && before.length === 0 ? lead : [];
}

function restOf(after: readonly Token[], object: Phrase | null): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const { lower, start } of after) {
    if (object && start < object.end) continue;
    if (/^\d/.test(lower) || (lower.length > 2 && !isStopword(lower) && !/^(?:about|against|near|after|before)$/.test(lower)))
      terms.add(/^\d/.test(lower) ? lower : verbOf(lower.replace(/['’]s$/, '')));
  }
  return terms;
}
