/** What stands right beside a value: the words of its clause, the name it belongs to, the place after it. */

import { stem } from '../language/natural.js';
import { sameGivenName } from '../language/nicknames.js';
import { isStopword } from '../language/stopwords.js';
import type { Mention, Reading, SentenceReading, Span } from '../model.js';
import { nameKey, wordRelation } from './name.js';

/** Tokens before and after a value that may say what it is a value of. */
const BEFORE = 8;
const AFTER = 5;

/** Stems of the content words in the value's own clause, names left out: "was convicted on", "the trial opens on". */
export function clauseTerms(sentence: SentenceReading, span: Span): ReadonlySet<string> {
  const terms = new Set<string>();
  const cut = (from: number, to: number): boolean =>
    /[,;:\u2013\u2014()"\u201c\u201d]/.test(sentence.text.slice(from - sentence.start, to - sentence.start));
  const add = (tokens: readonly SentenceReading['tokens'][number][], away: (token: Span) => readonly [number, number]): void => {
    for (const token of tokens) {
      const [from, to] = away(token);
      if (cut(from, to)) return;
      if (!token.capital && token.lower.length > 2 && !isStopword(token.lower) && !/^\d/.test(token.lower)) terms.add(stem(token.lower));
    }
  };
  add(
    sentence.tokens
      .filter(({ end }) => end <= span.start)
      .slice(-BEFORE)
      .reverse(),
    ({ end }) => [end, span.start],
  );
  add(sentence.tokens.filter(({ start }) => start >= span.end).slice(0, AFTER), ({ start }) => [span.end, start]);
  return terms;
}

type Name = Mention & { kind: 'name' };

function namesIn(reading: Reading, sentence: number): readonly Name[] {
  const bySentence = known.get(reading) ?? indexed(reading);
  known.set(reading, bySentence);
  return bySentence.get(sentence) ?? [];
}

const known = new WeakMap<Reading, ReadonlyMap<number, readonly Name[]>>();

function indexed({ mentions }: Reading): ReadonlyMap<number, readonly Name[]> {
  const bySentence = new Map<number, Name[]>();
  for (const mention of mentions) {
    if (mention.kind !== 'name') continue;
    const list = bySentence.get(mention.sentence);
    if (list) list.push(mention);
    else bySentence.set(mention.sentence, [mention]);
  }
  return bySentence;
}

const surname = (mention: Mention & { kind: 'name' }): string => nameKey(mention.value.words.at(-1) ?? '');

/** Surnames of everybody named in a sentence. */
export function namedIn(reading: Reading, sentence: number): ReadonlySet<string> {
  return new Set(namesIn(reading, sentence).map(surname));
}

/** The person named last before the value in its sentence, whoever is cited for it left out, as a key; null if none. */
export function personBefore(reading: Reading, mention: Mention): string | null {
  const cited = nameKey(mention.attributedTo?.split(/\s+/).at(-1) ?? '');
  const before = namesIn(reading, mention.sentence).filter(
    (name) => name.end <= mention.start && isPerson(name) && surname(name) !== cited,
  );
  const last = before.at(-1);
  return last ? last.value.words.map(nameKey).join(' ') : null;
}

/** Two keys of personBefore are one person's: one surname, and no two given names that differ. */
export function onePerson(a: string, b: string): boolean {
  const [x, y] = [a.split(' '), b.split(' ')];
  const same = (left: string, right: string): boolean => wordRelation(left, right) !== 'other' || sameGivenName(left, right);
  if (!same(x.at(-1) ?? '', y.at(-1) ?? '')) return false;
  return x.length < 2 || y.length < 2 || same(x[0] ?? '', y[0] ?? '');
}

function isPerson({ value }: Mention & { kind: 'name' }): boolean {
  return value.type === 'person' || (value.type === 'unknown' && (value.words.length === 2 || value.words.length === 3));
}

const REPORTING: ReadonlySet<string> = new Set(
  'said told announced reported stated wrote declared revealed disclosed confirmed warned added published posted tweeted'.split(' '),
);

/** Whether a date is the day on which something was said: a verb of saying stands right before it or its preposition. */
export function saidOn(sentence: SentenceReading, span: Span): boolean {
  const before = sentence.tokens.filter(({ end }) => end <= span.start).slice(-2);
  return before.some(({ lower }) => REPORTING.has(lower));
}

/** "… in Calder": the name that follows the value after in, at, near or from within a few words, as a key; null if none. */
export function placeAfter(reading: Reading, mention: Mention): string | null {
  const sentence = reading.sentences[mention.sentence];
  const next = namesIn(reading, mention.sentence).find(({ start }) => start >= mention.end);
  if (!sentence || !next || next.start - mention.end > 70) return null;
  const between = sentence.text.slice(mention.end - sentence.start, next.start - sentence.start);
  return /^[^,;.]{0,60}\b(?:in|at|near|from|outside)\s(?:the\s)?$/.test(between) ? surname(next) : null;
}

/** "among farmers", "of women": the group a share or number is limited to by the words after it; null if none. */
export function groupAfter(reading: Reading, mention: Mention): string | null {
  const sentence = reading.sentences[mention.sentence];
  const after = sentence?.text.slice(mention.end - sentence.start, mention.end - sentence.start + 40) ?? '';
  const group = /^\s(?:\w+\s){0,2}among\s(?:the\s)?(?<group>[\p{L}-]+)/u.exec(after)?.groups?.group;
  return group ? stem(group.toLowerCase()) : null;
}

/** Words that begin a clause of their own. */
const JOINTS: ReadonlySet<string> = new Set('and but while whereas although though because whilst or'.split(' '));

/**
 * The tokens of a sentence clause by clause: commas and the like part them, and so do "and", "while" and their kin where
 * `joints` is true ("between Reim and Lind" is one clause otherwise). The joining words themselves are left out.
 */
export function clausesOf(sentence: SentenceReading, joints: boolean): SentenceReading['tokens'][number][][] {
  const clauses: SentenceReading['tokens'][number][][] = [[]];
  let end = sentence.start;
  for (const token of sentence.tokens) {
    const gap = sentence.text.slice(end - sentence.start, token.start - sentence.start);
    const joint = joints && JOINTS.has(token.lower);
    if (joint || /[,;:()\u2013\u2014]/.test(gap)) clauses.push([]);
    if (!joint) clauses.at(-1)?.push(token);
    end = token.end;
  }
  return clauses.filter((clause) => clause.length > 0);
}
