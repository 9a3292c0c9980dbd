import { compareQuotes, oneRemark, oneUtterance, type QuoteComparison, reworded } from '../compare/quote.js';
import { quoteWords } from '../compare/quote-words.js';
import type { ClaimRule, Found, Shown } from '../compare/rule.js';
import { listOf, nameOf, shownOf, words } from '../compare/say.js';
import type { Knowledge, Statement } from '../model.js';

export const quoteWording: ClaimRule = {
  id: 'quote-wording',
  given: 'claim',
  types: ['quotation'],
  title: 'A quotation has one wording.',
  family: 'quote',
  severity: 'warning',

  *check(group, knowledge) {
    const clusters = clustersOf(group.statements.filter(({ mention }) => mention.kind === 'quote' && mention.level === 'quoted'));
    for (const [i, a] of clusters.entries()) {
      for (const b of clusters.slice(i + 1)) {
        const [left, right] = closest(a, b);
        if (!left || !right || left.reading === right.reading || inOneSource(a, b)) continue;
        const comparison = compareQuotes(quoteWords(wordsOf(left)), quoteWords(wordsOf(right)));
        if ((oneUtterance(comparison) || oneRemark(comparison)) && reworded(comparison))
          yield toFound(a, b, comparison, speaksOther(left, knowledge));
      }
    }
  },
};

/** Statements that quote alike; a shorter cut of the same words is alike. */
function clustersOf(statements: readonly Statement[]): Statement[][] {
  const clusters: Statement[][] = [];
  const longestFirst = [...statements].sort((a, b) => wordsOf(b).length - wordsOf(a).length || (a.id < b.id ? -1 : 1));
  for (const statement of longestFirst) {
    const words = quoteWords(wordsOf(statement));
    const home = clusters.find((cluster) => cluster.every((other) => !reworded(compareQuotes(words, quoteWords(wordsOf(other))))));
    if (home) home.push(statement);
    else clusters.push([statement]);
  }
  return clusters;
}

/** A source that quotes both forms has two remarks, not one in two wordings. */
function inOneSource(a: readonly Statement[], b: readonly Statement[]): boolean {
  return a.some((x) => b.some((y) => x.reading === y.reading));
}

/** Members of the two clusters from different sources. */
function closest(a: readonly Statement[], b: readonly Statement[]): readonly [Statement | undefined, Statement | undefined] {
  for (const x of a) for (const y of b) if (x.reading !== y.reading) return [x, y];
  return [a[0], b[0]];
}

function toFound(a: readonly Statement[], b: readonly Statement[], comparison: QuoteComparison, speaksAnother: boolean): Found {
  const draftIn = (cluster: readonly Statement[]): boolean => cluster.some(({ reading }) => reading.source.role === 'draft');
  const turned = a.length > b.length || (a.length === b.length && draftIn(b) && !draftIn(a));
  const [few, many] = turned ? [b, a] : [a, b];
  const shown = [...few.slice(0, 3), ...many.slice(0, 3)].map((side) => shownOf(side, wordsOf(side)));
  const translated = speaksAnother || !oneUtterance(comparison);
  const writers = (cluster: readonly Statement[]): string => listOf([...new Set(cluster.map(({ reading }) => nameOf(reading)))].sort());
  const quotes = (cluster: readonly Statement[]): string =>
    `${writers(cluster)} ${cluster.length > 1 ? 'quote' : 'quotes'} ${words(wordsOf(cluster[0] as Statement))}`;
  return {
    message: `${quotes(few)}, ${quotes(many)}.`,
    advice: adviceFor(comparison, translated),
    outcome: translated && !comparison.polarity ? 'variant' : 'conflict',
    about: 'quotation',
    values: [comparison.removed, comparison.added].map((changed) => changed.join(' ')),
    shown: shown as [Shown, ...Shown[]],
    comparable: [`${comparison.shared} words in common`],
  };
}

function adviceFor(comparison: QuoteComparison, translated: boolean): string {
  if (comparison.polarity)
    return 'One rendering has a “not” that the other lacks. Check the recording or the transcript before you print either.';
  if (translated)
    return 'These may be two translations of one remark: say whose translation you use, or paraphrase without quotation marks.';
  return 'Check the recording or the transcript; where the wording is not sure, paraphrase without quotation marks.';
}

function wordsOf({ mention }: Statement): string {
  return mention.kind === 'quote' ? mention.value.words : mention.text;
}

/** The speaker is known to speak another language than the articles are written in. */
function speaksOther({ person, reading }: Statement, knowledge: Knowledge): boolean {
  const entry = knowledge.names.find(({ id }) => person === `name ${id}`);
  return entry?.speaks !== undefined && entry.speaks !== null && entry.speaks !== (reading.source.lang ?? 'en');
}
