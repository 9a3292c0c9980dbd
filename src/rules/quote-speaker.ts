import { nameKey } from '../compare/name.js';
import { type compareQuotes, comparingOnce } from '../compare/quote.js';
import { sameSpeaker } from '../compare/quote-occasion.js';
import { quoteWords } from '../compare/quote-words.js';
import type { ClaimRule, Found } from '../compare/rule.js';
import { asPhrase, nameOf, shownOf, words, wordsInTitle } from '../compare/say.js';
import type { NameValue, Reading, Statement } from '../model.js';

/** Words in a row that two speakers do not share by chance. */
const SURE_RUN = 6;
/** Enough where one source reports the words as somebody else's at the same occasion: a question, not a conflict. */
const LEAST_RUN = 4;

/** Whom a pronoun stands for is a guess, too weak for this. */
const PRONOUN = /^(?:he|she|they|it|who)$/i;

/** Whoever speaks for others, and what is written: it may well be the named person's. */
const VOICE =
  /spokes|official|statement|article|source|aide|adviser|advisor|lawyer|attorney|representative|report|letter|document|post|tweet|release|e-?mail|filing|newspaper|agency/i;
/** Somebody of whom only the kind is told. */
const UNNAMED =
  /^(?:an?|one|some|another|two|several|many|residents?|participants?|witness(?:es)?|the (?:woman|man|mother|father|widow))\b/i;

export const quoteSpeaker: ClaimRule = {
  id: 'quote-speaker',
  given: 'claim',
  types: ['quotation'],
  title: 'A quotation has one speaker.',
  family: 'attribution',
  severity: 'warning',

  *check(group) {
    const found = new Map<string, Pair[]>();
    const mouths = bySpeaker(group.statements);
    if (mouths.length < 2) return;
    const compare = comparingOnce();
    const own = byReading(group.statements);
    const settled = (of: Statement, against: Statement): boolean =>
      (own.get(of.reading) ?? []).some((other) => settles(other, of, against, compare));
    for (const [i, [x, first]] of mouths.entries()) {
      for (const [y, second] of mouths.slice(i + 1)) {
        for (const a of first) {
          for (const b of second) {
            const pair = pairOf(a, b, compare);
            if (!pair || settled(a, b) || settled(b, a)) continue;
            const speakers = [x, y].sort().join('|');
            const known = found.get(speakers);
            if (known) known.push(pair);
            else found.set(speakers, [pair]);
          }
        }
      }
    }
    for (const [speakers, pairs] of found) yield toFound(speakers.split('|'), pairs);
  },
};

/** Quotations by the last word of whoever is said to have said them, so that those of one speaker are never set against one another. */
function bySpeaker(statements: readonly Statement[]): (readonly [string, readonly Statement[]])[] {
  const mouths = new Map<string, Statement[]>();
  for (const statement of statements) {
    const { mention } = statement;
    if (mention.kind !== 'quote' || mention.value.speaker === null) continue;
    const key = nameKey(speakerOf(statement).split(/\s+/).at(-1) ?? '');
    const list = mouths.get(key);
    if (list) list.push(statement);
    else mouths.set(key, [statement]);
  }
  return [...mouths];
}

function byReading(statements: readonly Statement[]): ReadonlyMap<Reading, readonly Statement[]> {
  const own = new Map<Reading, Statement[]>();
  for (const statement of statements) {
    const list = own.get(statement.reading);
    if (list) list.push(statement);
    else own.set(statement.reading, [statement]);
  }
  return own;
}

/** Two statements of the same words, given to two speakers, and how many words in a row are the same. */
interface Pair {
  readonly sides: readonly [Statement, Statement];
  readonly run: number;
}

function pairOf(a: Statement, b: Statement, compare: typeof compareQuotes): Pair | null {
  if (a.reading === b.reading || a.mention.kind !== 'quote' || b.mention.kind !== 'quote') return null;
  const { run, similarity } = compare(quoteWords(a.mention.value.words), quoteWords(b.mention.value.words));
  const named = a.mention.value.speaker?.name !== null && b.mention.value.speaker?.name !== null;
  if (similarity < 0.9 || run < (named ? SURE_RUN : LEAST_RUN) || !differentSpeakers(a, b)) return null;
  const turned = b.reading.source.role === 'draft' && a.reading.source.role !== 'draft';
  return { sides: turned ? [b, a] : [a, b], run };
}

/** The source of `of` gives the same words elsewhere to the other speaker, or to a third: they are passed on or read out. */
function settles(other: Statement, of: Statement, against: Statement, compare: typeof compareQuotes): boolean {
  if (other === of || other.reading !== of.reading || other.mention.kind !== 'quote' || of.mention.kind !== 'quote') return false;
  if (other.mention.value.speaker === null || oneSurname(other.person, of.person)) return false;
  const { run } = compare(quoteWords(other.mention.value.words), quoteWords(of.mention.value.words));
  return run >= LEAST_RUN || sameSpeaker(other, against);
}

/** One finding for two speakers, however many sources give the words to either. */
function toFound(speakers: readonly string[], pairs: readonly Pair[]): Found {
  const [{ sides, run }] = pairs as readonly [Pair, ...Pair[]];
  const [first, second] = sides;
  const text = shorter(first, second);
  const more = [...new Set(pairs.flatMap((pair) => pair.sides))].filter((side) => side !== first && side !== second);
  // A spokesperson reads out what another said; two of them cannot both have said it first.
  const passedOn = speaksForOthers(first) !== speaksForOthers(second);
  const sure = run >= SURE_RUN && first.person !== null && second.person !== null && !passedOn;
  return {
    title: `Who said ${wordsInTitle(text)}`,
    message: `${nameOf(first.reading)} gives ${words(text)} to ${inFull(first)}, ${nameOf(second.reading)} gives it to ${inFull(second)}.`,
    advice: 'Find out who said it first; one may have repeated the other.',
    outcome: sure ? 'conflict' : 'needs-review',
    softer: passedOn,
    about: 'quotation',
    values: speakers,
    shown: [shownOf(first, speakerOf(first)), shownOf(second, speakerOf(second)), ...more.map((side) => shownOf(side, speakerOf(side)))],
    comparable: [`${run} words in a row are the same`],
  };
}

function shorter(a: Statement, b: Statement): string {
  const text = ({ mention }: Statement): string => (mention.kind === 'quote' ? mention.value.words : mention.text);
  return text(a).length <= text(b).length ? text(a) : text(b);
}

/** Both are given to a person, and the two cannot be one: two persons by name, or one by name and somebody unnamed of another kind. */
function differentSpeakers(a: Statement, b: Statement): boolean {
  if (a.mention.kind !== 'quote' || b.mention.kind !== 'quote') return false;
  const [x, y] = [a.mention.value.speaker, b.mention.value.speaker];
  if (x === null || y === null || [x, y].some(({ description }) => PRONOUN.test(description))) return false;
  if (x.name !== null && y.name !== null)
    return !oneSurname(a.person, b.person) && isPerson(a, x.name) && isPerson(b, y.name) && !oneName(x.name, y.name);
  const [named, unnamed, place] = x.name === null ? [y, x, b] : [x, y, a];
  return (
    named.name !== null &&
    unnamed.name === null &&
    isPerson(place, named.name) &&
    UNNAMED.test(unnamed.description) &&
    !VOICE.test(unnamed.description) &&
    !holds(a, named.name, unnamed.description) &&
    !holds(b, named.name, unnamed.description)
  );
}

/** The source gives the named person an office that the description names: "a federal judge" may be Judge Bell. */
function holds({ reading }: Statement, name: string, description: string): boolean {
  const words = new Set(description.toLowerCase().match(/\p{L}{4,40}/gu));
  if (words.has(name.split(/\s+/).at(-1)?.toLowerCase() ?? '')) return true;
  return usesOf(reading, name).some(({ title }) => (title?.toLowerCase().match(/\p{L}{4,40}/gu) ?? []).some((word) => words.has(word)));
}

/** The source gives the speaker an office of speaking for others: "press secretary Anna Bell" reads out what the president says. */
function speaksForOthers({ reading, mention }: Statement): boolean {
  const name = mention.kind === 'quote' ? mention.value.speaker?.name : null;
  return name != null && usesOf(reading, name).some(({ title }) => title !== null && (VOICE.test(title) || /secretary/i.test(title)));
}

/**
 * The source knows the name as a person's, or as two or three words that are neither a place nor an organisation; "according to"
 * a name that nothing shows to be a person's may be according to a newspaper, and "the Herald" is none.
 */
function isPerson({ reading, mention }: Statement, name: string): boolean {
  const speaker = mention.kind === 'quote' ? mention.value.speaker : null;
  if (speaker?.description.toLowerCase() === `the ${name.toLowerCase()}`) return false;
  const uses = usesOf(reading, name);
  if (uses.some(({ type }) => type === 'person')) return true;
  if (mention.kind === 'quote' && mention.value.verb === 'according to') return false;
  return uses.some(({ type, words }) => type === 'unknown' && (words.length === 2 || words.length === 3));
}

/** What the source calls by the last word of a name. */
function usesOf(reading: Reading, name: string): readonly NameValue[] {
  const uses = byLastWord.get(reading) ?? indexed(reading);
  byLastWord.set(reading, uses);
  return uses.get(nameKey(name.split(/\s+/).at(-1) ?? '')) ?? [];
}

const byLastWord = new WeakMap<Reading, ReadonlyMap<string, readonly NameValue[]>>();

function indexed({ mentions }: Reading): ReadonlyMap<string, readonly NameValue[]> {
  const uses = new Map<string, NameValue[]>();
  for (const mention of mentions) {
    if (mention.kind !== 'name') continue;
    const last = nameKey(mention.value.words.at(-1) ?? '');
    const list = uses.get(last);
    if (list) list.push(mention.value);
    else uses.set(last, [mention.value]);
  }
  return uses;
}

/** Keys of persons with one surname: "Nick Lund" is Nicholas Lund more often than his brother. */
function oneSurname(a: string | null, b: string | null): boolean {
  return a === b || (a !== null && b !== null && a.split(' ').at(-1) === b.split(' ').at(-1));
}

/** A word in common: one person named more or less fully, or a slip in the name. */
function oneName(a: string, b: string): boolean {
  const words = b.split(/\s+/).map(nameKey);
  return a.split(/\s+/).some((word) => words.includes(nameKey(word)));
}

/** The speaker inside a sentence: by the whole name where the article has it, a description without its capital. */
function inFull(statement: Statement): string {
  const speaker = statement.mention.kind === 'quote' ? statement.mention.value.speaker : null;
  if (speaker === null || speaker.name === null) return asPhrase(speakerOf(statement));
  const whole = usesOf(statement.reading, speaker.name).filter(({ type, words: all }) => type === 'person' && all.length <= 4);
  return whole.reduce((best, { name }) => (name.length > best.length && name.endsWith(best) ? name : best), speaker.name);
}

function speakerOf({ mention }: Statement): string {
  if (mention.kind !== 'quote' || mention.value.speaker === null) return 'nobody named';
  return mention.value.speaker.name ?? mention.value.speaker.description;
}
