import { compareQuotes, reworded } from '../compare/quote.js';
import { quoteWords } from '../compare/quote-words.js';
import type { DocumentRule, Found, Shown } from '../compare/rule.js';
import { words, wordsInTitle } from '../compare/say.js';
import { isBody } from '../compare/zone.js';
import { stem } from '../language/natural.js';
import { isStopword } from '../language/stopwords.js';
import type { MentionOf, Reading } from '../model.js';

/** Fewer words between quotation marks are scare quotes, unless the body quotes something like them. */
const SCARE = 4;

export const quoteDisplay: DocumentRule = {
  id: 'quote-display',
  given: 'document',
  title: 'Words quoted in a headline or standfirst are in the article.',
  family: 'headline',
  severity: 'warning',

  *check(reading) {
    const body = reading.sentences.filter(({ zone }) => zone === 'subheading' || isBody(zone));
    if (body.length === 0) return;
    let lines: readonly (readonly string[])[] | null = null;
    const quoted = reading.mentions.filter(
      (mention): mention is MentionOf<'quote'> => mention.kind === 'quote' && isBody(reading.sentences[mention.sentence]?.zone),
    );
    for (const mention of reading.mentions) {
      const zone = reading.sentences[mention.sentence]?.zone;
      if (mention.kind !== 'quote' || (zone !== 'headline' && zone !== 'deck')) continue;
      const display = quoteWords(mention.value.words);
      if (display.length < 2) continue;
      lines ??= body.map(({ text }) => quoteWords(text));
      const text = ` ${lines.map((line) => line.join(' ')).join(' ')} `;
      if (text.includes(` ${display.join(' ')} `) || sameStems(display, lines)) continue;
      const like = quoted.filter((other) => resembles(display, quoteWords(other.value.words)));
      if (like.some((other) => alike(display, quoteWords(other.value.words)))) continue;
      if (like.length > 0 || (display.length >= SCARE && !isTitle(mention.value.words))) yield found(reading, mention, like, zone);
    }
  },
};

/** The body has the same words in other forms: "black hands" for "the black hand". */
function sameStems(display: readonly string[], body: readonly (readonly string[])[]): boolean {
  const wanted = display.map(stem).join(' ');
  return body.some((words) => ` ${words.map(stem).join(' ')} `.includes(` ${wanted} `));
}

function alike(display: readonly string[], other: readonly string[]): boolean {
  const comparison = compareQuotes(display, other);
  return comparison.similarity >= 0.76 && !reworded(comparison);
}

/** Every longer word begins with a capital: the name of a book, a film, a song. */
function isTitle(words: string): boolean {
  return (words.match(/\p{L}{4,}/gu) ?? []).every((word) => /^\p{Lu}/u.test(word));
}

/** At least two content words, and two thirds of them, are in the other quotation. */
function resembles(display: readonly string[], other: readonly string[]): boolean {
  const content = [...new Set(display.filter((word) => word.length > 2 && !isStopword(word)).map(stem))];
  const theirs = new Set(other.map(stem));
  const shared = content.filter((word) => theirs.has(word)).length;
  return shared >= 2 && shared / content.length >= (display.length < SCARE ? 1 : 0.66);
}

function found(reading: Reading, mention: MentionOf<'quote'>, like: readonly MentionOf<'quote'>[], zone: 'headline' | 'deck'): Found {
  const others: Shown[] = like.slice(0, 2).map((other) => ({ at: 'mention', reading, mention: other, value: other.value.words }));
  return {
    title: `Quoted in the ${zone === 'deck' ? 'standfirst' : 'headline'}: ${wordsInTitle(mention.value.words)}`,
    message:
      like.length > 0
        ? `The ${zone === 'deck' ? 'standfirst' : 'headline'} quotes ${words(mention.value.words)}; the article has ${words(like[0]?.value.words ?? '')}.`
        : `The ${zone === 'deck' ? 'standfirst' : 'headline'} quotes ${words(mention.value.words)}; the article does not have these words.`,
    advice:
      like.length > 0
        ? 'Quote the words as the article has them, or drop the quotation marks.'
        : 'Find where the words come from and put them into the article, or drop the quotation marks.',
    outcome: 'conflict',
    values: [quoteWords(mention.value.words).join(' ')],
    shown: [{ at: 'mention', reading, mention, value: mention.value.words }, ...others],
  };
}
