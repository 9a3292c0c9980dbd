import { compareQuotes, quoteWords, reworded } from '../compare/quote.js';
import type { ClaimRule } from '../compare/rule.js';
import { nameOf, shownOf, words } from '../compare/say.js';
import { fold } from '../language/fold.js';
import type { Knowledge, Statement } from '../model.js';

/** Share of the shorter rendering below which two renderings are two translations or paraphrases rather than one text. */
const ONE_TEXT = 0.76;

export const quoteWording: ClaimRule = {
  id: 'quote-wording',
  given: 'claim',
  types: ['quotation'],
  title: 'A quotation has one wording.',
  family: 'quote',
  severity: 'warning',

  *check(group, knowledge) {
    const marked = group.statements.filter(({ mention }) => mention.kind === 'quote' && mention.level === 'quoted');
    for (const [i, a] of marked.entries()) {
      for (const b of marked.slice(i + 1)) {
        if (a.reading === b.reading) continue;
        const comparison = compareQuotes(quoteWords(wordsOf(a)), quoteWords(wordsOf(b)));
        if (!reworded(comparison)) continue;
        const translated = speaksOther(a, knowledge) || comparison.similarity < ONE_TEXT;
        const [first, second] = b.reading.source.role === 'draft' && a.reading.source.role !== 'draft' ? [b, a] : [a, b];
        yield {
          message: `${nameOf(first.reading)} quotes ${words(wordsOf(first))}, ${nameOf(second.reading)} quotes ${words(wordsOf(second))}.`,
          advice: comparison.polarity
            ? 'One rendering has a “not” that the other lacks. Check the recording or the transcript before you print either.'
            : translated
              ? 'These may be two translations of one remark: say whose translation you use, or paraphrase without quotation marks.'
              : 'Check the recording or the transcript; where the wording is not sure, paraphrase without quotation marks.',
          outcome: translated && !comparison.polarity ? 'variant' : 'conflict',
          values: [fold(wordsOf(first)), fold(wordsOf(second))],
          shown: [shownOf(first, wordsOf(first)), shownOf(second, wordsOf(second))],
          comparable: [`${comparison.shared} words in common`],
        };
      }
    }
  },
};

function wordsOf({ mention }: Statement): string {
  return mention.kind === 'quote' ? mention.value.words : mention.text;
}

/** The speaker is known to speak another language than the articles are written in. */
function speaksOther({ person, reading }: Statement, knowledge: Knowledge): boolean {
  const entry = knowledge.names.find(({ id }) => person === `name ${id}`);
  return entry?.speaks !== undefined && entry.speaks !== null && entry.speaks !== (reading.source.lang ?? 'en');
}
