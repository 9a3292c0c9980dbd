import { compareQuotes, quoteWords } from '../compare/quote.js';
import type { ClaimRule } from '../compare/rule.js';
import { nameOf, shownOf, words } from '../compare/say.js';
import type { Statement } from '../model.js';

/** Words in a row that two speakers do not share by chance; fewer make a question, not a conflict. */
const SURE_RUN = 6;

/** Whom a pronoun stands for is a guess, too weak for this. */
const PRONOUN = /^(?:he|she|they|it|who)$/i;

export const quoteSpeaker: ClaimRule = {
  id: 'quote-speaker',
  given: 'claim',
  types: ['quotation'],
  title: 'A quotation has one speaker.',
  family: 'attribution',
  severity: 'warning',

  *check(group) {
    for (const [i, a] of group.statements.entries()) {
      for (const b of group.statements.slice(i + 1)) {
        if (a.reading === b.reading || a.mention.kind !== 'quote' || b.mention.kind !== 'quote') continue;
        const { run, similarity } = compareQuotes(quoteWords(a.mention.value.words), quoteWords(b.mention.value.words));
        if (similarity < 0.9 || run < 4 || !differentSpeakers(a, b)) continue;
        const sure = run >= SURE_RUN && a.person !== null && b.person !== null;
        const [first, second] = b.reading.source.role === 'draft' && a.reading.source.role !== 'draft' ? [b, a] : [a, b];
        yield {
          message: `${words(shorter(a, b))}: ${nameOf(first.reading)} gives it to ${speakerOf(first)}, ${nameOf(second.reading)} to ${speakerOf(second)}.`,
          advice: 'Find out who said it first; one may have repeated or answered the other.',
          outcome: sure ? 'conflict' : 'needs-review',
          values: [speakerOf(first), speakerOf(second)].map((name) => name.toLowerCase()),
          shown: [shownOf(first, speakerOf(first)), shownOf(second, speakerOf(second))],
          comparable: [`${run} words in a row are the same`],
        };
      }
    }
  },
};

function shorter(a: Statement, b: Statement): string {
  const text = ({ mention }: Statement): string => (mention.kind === 'quote' ? mention.value.words : mention.text);
  return text(a).length <= text(b).length ? text(a) : text(b);
}

/** One surname or one given name: a slip in the name, not another speaker. */
function oneName(a: string, b: string): boolean {
  const [x, y] = [a.split(' '), b.split(' ')];
  return !a.startsWith('name ') && !b.startsWith('name ') && x.length > 1 && y.length > 1 && x.some((word) => y.includes(word));
}

/** Both are given to someone, and the two cannot be one person: two known persons, or a known one and somebody without a name of another description. */
function differentSpeakers(a: Statement, b: Statement): boolean {
  if (a.mention.kind !== 'quote' || b.mention.kind !== 'quote') return false;
  const [x, y] = [a.mention.value.speaker, b.mention.value.speaker];
  if (x === null || y === null || [x, y].some(({ description }) => PRONOUN.test(description))) return false;
  if (a.person !== null && b.person !== null && oneName(a.person, b.person)) return false;
  if (a.person !== null && b.person !== null) return a.person !== b.person;
  const unnamed = [x, y].filter(({ name }) => name === null);
  return (
    unnamed.length === 1 &&
    (a.person ?? b.person) !== null &&
    unnamed.every(({ description }) =>
      /^(?:an?|one|some|another|two|several|many|residents?|participants?|witnesses|the (?:woman|man|mother|father|widow))\b/i.test(
        description,
      ),
    )
  );
}

function speakerOf({ mention }: Statement): string {
  if (mention.kind !== 'quote' || mention.value.speaker === null) return 'nobody named';
  return mention.value.speaker.name ?? mention.value.speaker.description;
}
