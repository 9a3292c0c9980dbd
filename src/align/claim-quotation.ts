/** Quotations: the words between quotation marks that a declared claim asks for. */
import { compareQuotes, oneRemark, oneUtterance } from '../compare/quote.js';
import { quoteWords } from '../compare/quote-words.js';
import type { MentionOf } from '../model.js';
import type { Reader } from './claim-answer.js';

/** Words of a quotation fewer than which it says too little to be known by. */
const FEWEST = 3;

export const quotationIn: Reader = ({ matcher, mentions }) => {
  const quotes = mentions.filter((mention): mention is MentionOf<'quote'> => mention.kind === 'quote');
  const { reference } = matcher.entry;
  if (reference === null) return { stated: quotes, refused: null };
  const right = quoteWords(reference.value);
  const [alike, other] = [[] as MentionOf<'quote'>[], [] as MentionOf<'quote'>[]];
  for (const quote of quotes) {
    const words = quoteWords(quote.value.words);
    const compared = compareQuotes(words, right);
    const fragment = words.length >= FEWEST && compared.shared === words.length && compared.run === words.length;
    if (fragment || oneUtterance(compared) || oneRemark(compared)) alike.push(quote);
    else other.push(quote);
  }
  const first = other[0];
  const refused =
    first && alike.length === 0 ? { reason: 'event' as const, message: `“${first.value.words}” is another remark`, mention: first } : null;
  return { stated: alike, refused };
};
