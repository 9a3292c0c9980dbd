import { nameKey } from '../compare/name.js';
import { compareQuotes } from '../compare/quote.js';
import { quoteWords } from '../compare/quote-words.js';
import type { ClaimRule, Found } from '../compare/rule.js';
import { nameOf, shownOf, words } from '../compare/say.js';
import type { NameValue, Statement } from '../model.js';

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
    for (const [i, a] of group.statements.entries()) {
      for (const b of group.statements.slice(i + 1)) {
        const pair = pairOf(a, b);
        if (!pair) continue;
        const speakers = [a, b]
          .map((side) => nameKey(speakerOf(side).split(/\s+/).at(-1) ?? ''))
          .sort()
          .join('|');
        found.set(speakers, [...(found.get(speakers) ?? []), pair]);
      }
    }
    for (const [speakers, pairs] of found) yield toFound(speakers.split('|'), pairs);
  },
};

/** Two statements of the same words, given to two speakers, and how many words in a row are the same. */
interface Pair {
  readonly sides: readonly [Statement, Statement];
  readonly run: number;
}

function pairOf(a: Statement, b: Statement): Pair | null {
  if (a.reading === b.reading || a.mention.kind !== 'quote' || b.mention.kind !== 'quote') return null;
  const { run, similarity } = compareQuotes(quoteWords(a.mention.value.words), quoteWords(b.mention.value.words));
  const named = a.mention.value.speaker?.name !== null && b.mention.value.speaker?.name !== null;
  if (similarity < 0.9 || run < (named ? SURE_RUN : LEAST_RUN) || !differentSpeakers(a, b)) return null;
  const turned = b.reading.source.role === 'draft' && a.reading.source.role !== 'draft';
  return { sides: turned ? [b, a] : [a, b], run };
}

/** One finding for two speakers, however many sources give the words to either. */
function toFound(speakers: readonly string[], pairs: readonly Pair[]): Found {
  const [{ sides, run }] = pairs as readonly [Pair, ...Pair[]];
  const [first, second] = sides;
  const more = [...new Set(pairs.flatMap((pair) => pair.sides))].filter((side) => side !== first && side !== second);
  const sure = run >= SURE_RUN && first.person !== null && second.person !== null;
  return {
    message: `${words(shorter(first, second))}: ${nameOf(first.reading)} gives it to ${speakerOf(first)}, ${nameOf(second.reading)} to ${speakerOf(second)}.`,
    advice: 'Find out who said it first; one may have repeated or answered the other.',
    outcome: sure ? 'conflict' : 'needs-review',
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
  const last = nameKey(name.split(/\s+/).at(-1) ?? '');
  const words = new Set(description.toLowerCase().match(/\p{L}{4,40}/gu));
  return reading.mentions.some(
    (mention) =>
      mention.kind === 'name' &&
      nameKey(mention.value.words.at(-1) ?? '') === last &&
      (mention.value.title?.toLowerCase().match(/\p{L}{4,40}/gu) ?? []).some((word) => words.has(word)),
  );
}

/** The source knows the name as a person's, or as two or three words that are neither a place nor an organisation. */
function isPerson({ reading }: Statement, name: string): boolean {
  const last = nameKey(name.split(/\s+/).at(-1) ?? '');
  const uses = reading.mentions.flatMap(({ kind, value }) =>
    kind === 'name' && 'words' in value && nameKey(value.words.at(-1) ?? '') === last ? [value as NameValue] : [],
  );
  return (
    uses.some(({ type }) => type === 'person') ||
    uses.some(({ type, words }) => type === 'unknown' && (words.length === 2 || words.length === 3))
  );
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

function speakerOf({ mention }: Statement): string {
  if (mention.kind !== 'quote' || mention.value.speaker === null) return 'nobody named';
  return mention.value.speaker.name ?? mention.value.speaker.description;
}
