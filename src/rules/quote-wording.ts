import {
  compareQuotes,
  compareRemarks,
  compareWholes,
  comparingOnce,
  isTurn,
  oneRemark,
  oneUtterance,
  oneWhole,
  type QuoteComparison,
  reworded,
} from '../compare/quote.js';
import { excerptOf, wordsOf } from '../compare/quote-excerpt.js';
import { sameOccasion, sameSpeaker } from '../compare/quote-occasion.js';
import { differingWords, kindOf, turnOf } from '../compare/quote-told.js';
import { plainSpeech, quoteWords } from '../compare/quote-words.js';
import type { ClaimRule, Found, Shown } from '../compare/rule.js';
import { listOf, nameOf, words, wordsInTitle } from '../compare/say.js';
import type { Knowledge, Statement } from '../model.js';

/** Words in common, and content words among them, that make two quotations one where the articles do not name one speaker. */
const UNNAMED_SHARED = 8;
const UNNAMED_CONTENT = 3;
/** One content word in common may come twice in a speech: "We will fight for the bridge", "We will fight for the harbour". */
const LEAST_CONTENT = 2;

/** Wordings of one group that are set against one another: no remark has more, and a speech in hundreds of pieces is no remark. */
const WORDINGS = 40;
/** Statements shown of either wording. */
const SHOWN = 3;

export const quoteWording: ClaimRule = {
  id: 'quote-wording',
  given: 'claim',
  types: ['quotation'],
  title: 'A quotation has one wording.',
  family: 'quote',
  severity: 'warning',

  *check(group, knowledge) {
    const compare = comparingOnce();
    const clusters = clustersOf(
      group.statements.filter(({ mention }) => mention.kind === 'quote' && mention.level === 'quoted'),
      compare,
    );
    for (const [i, cluster] of clusters.entries()) {
      const pairs = clusters.slice(0, i).flatMap((other) => closest(cluster, other, compare) ?? []);
      const pair = pairs.find(({ translated }) => !translated) ?? pairs[0];
      const other = clusters.find((one) => pair !== undefined && one.includes(pair.right));
      if (pair && other) yield toFound(cluster, other, pair, knowledge);
    }
  },
};

/** Two statements and how their words relate. */
interface Pair {
  readonly left: Statement;
  readonly right: Statement;
  readonly comparison: QuoteComparison;
  /** Too little in common for one wording, enough for two translations of one remark. */
  readonly translated: boolean;
  /** Of one speaker on one occasion, and one remark only if laid beside each other as wholes. */
  readonly whole?: boolean;
}

function pairOf(left: Statement, right: Statement, compare: typeof compareQuotes): Pair {
  const [a, b] = [quoteWords(wordsOf(left)), quoteWords(wordsOf(right))];
  const comparison = compare(a, b);
  if (oneUtterance(comparison) || !sameSpeaker(left, right)) return { left, right, comparison, translated: false };
  const wholes = sameOccasion(left, right) ? compareWholes(a, b) : null;
  if (wholes && oneWhole(a, b, wholes)) return { left, right, comparison: wholes, translated: false, whole: true };
  const remarks = compareRemarks(a, b);
  return oneRemark(remarks) ? { left, right, comparison: remarks, translated: true } : { left, right, comparison, translated: false };
}

/** Statements that quote alike, those of most sources first; a shorter cut of the same words is alike. */
function clustersOf(statements: readonly Statement[], compare: typeof compareQuotes): Statement[][] {
  const clusters: Statement[][][] = [];
  const longestFirst = [...statements].sort((a, b) => wordsOf(b).length - wordsOf(a).length || (a.id < b.id ? -1 : 1));
  for (const alike of byWords(longestFirst).slice(0, WORDINGS)) {
    const [one] = alike as [Statement];
    const home = clusters.find((cluster) => cluster.every(([other]) => other && pairOf(one, other, compare).comparison.grade === 'none'));
    if (home) home.push(alike);
    else clusters.push([alike]);
  }
  const sources = (cluster: readonly Statement[]): number => new Set(cluster.map(({ reading }) => reading)).size;
  return clusters.map((cluster) => cluster.flat()).sort((a, b) => sources(b) - sources(a));
}

/** Statements with the same words together, in order. */
function byWords(statements: readonly Statement[]): Statement[][] {
  const sets = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = quoteWords(wordsOf(statement)).join(' ');
    const list = sets.get(key);
    if (list) list.push(statement);
    else sets.set(key, [statement]);
  }
  return [...sets.values()];
}

/** Of each wording as many statements as it takes to find two in different sources. */
const EACH = 3;

/** The members of two clusters that share most; null where none are one utterance in two wordings. */
function closest(a: readonly Statement[], b: readonly Statement[], compare: typeof compareQuotes): Pair | null {
  const some = (cluster: readonly Statement[]): Statement[] => byWords(cluster).flatMap((alike) => alike.slice(0, EACH));
  const right = some(b);
  const pairs = some(a).flatMap((x) => right.map((y) => pairOf(x, y, compare)));
  const [best] = pairs.filter(isOne).sort((p, q) => q.comparison.shared - p.comparison.shared);
  return best ?? null;
}

/** One utterance, as far as words and speakers tell; in one text only where a negation alone makes the difference. */
function isOne({ left, right, comparison, translated, whole }: Pair): boolean {
  if (left.reading === right.reading) return isTurn(comparison) && sameSpeaker(left, right);
  if (comparison.grade === 'none' || !(translated || whole || oneUtterance(comparison))) return false;
  if (comparison.sharedContent < LEAST_CONTENT && comparison.grade !== 'polarity') return false;
  return translated || sameSpeaker(left, right) || (comparison.shared >= UNNAMED_SHARED && comparison.sharedContent >= UNNAMED_CONTENT);
}

function toFound(a: readonly Statement[], b: readonly Statement[], pair: Pair, knowledge: Knowledge): Found {
  const { left, right, comparison } = pair;
  const draftIn = (cluster: readonly Statement[]): boolean => cluster.some(({ reading }) => reading.source.role === 'draft');
  const turned = a.length > b.length || (a.length === b.length && (draftIn(b) || !draftIn(a)));
  const leading = (cluster: readonly Statement[], first: Statement): Statement[] => [
    first,
    ...cluster.filter((one) => quotesToo(one, first)),
  ];
  const [few, many] = turned ? [leading(b, right), leading(a, left)] : [leading(a, left), leading(b, right)];
  const [first, second] = [few[0] ?? left, many[0] ?? right];
  const shown = [
    ...few.slice(0, SHOWN).map((side) => excerptOf(side, second).shown),
    ...many.slice(0, SHOWN).map((side) => excerptOf(side, first).shown),
  ];
  const translated = pair.translated || speaksOther(left, knowledge);
  return {
    title: `${kindOf(comparison, translated)} ${wordsInTitle(excerptOf(first, second).words)}`,
    message: messageOf(few, many, [excerptOf(first, second).words, excerptOf(second, first).words]),
    advice: adviceFor(comparison, translated),
    outcome: translated && comparison.grade !== 'polarity' ? 'variant' : 'conflict',
    softer: isSlight(pair),
    about: 'quotation',
    values: pair.translated ? [left, right].map((one) => quoteWords(wordsOf(one)).join(' ')) : differingWords(comparison),
    shown: shown as [Shown, ...Shown[]],
    comparable: [`${comparison.shared} words in common`],
  };
}

/** Of a group that several remarks hold together, those that have this one. */
function quotesToo(one: Statement, first: Statement): boolean {
  return one !== first && oneUtterance(compareQuotes(quoteWords(wordsOf(one)), quoteWords(wordsOf(first))));
}

function messageOf(few: readonly Statement[], many: readonly Statement[], [one, other]: readonly [string, string]): string {
  const writers = (cluster: readonly Statement[]): string[] => [...new Set(cluster.map(({ reading }) => nameOf(reading)))].sort();
  const quote = (names: readonly string[], text: string): string =>
    `${listOf(names)} ${names.length > 1 ? 'quote' : 'quotes'} ${words(text)}`;
  const [x, y] = [writers(few), writers(many)];
  if (x.length === 1 && y.length === 1 && x[0] === y[0]) return `${quote(x, one)} and elsewhere ${words(other)}.`;
  return `${quote(x, one)}${x.length + y.length > 2 ? ';' : ','} ${quote(y, other)}.`;
}

/**
 * Small words, where nothing but likeness tells that it is one utterance; a false start or an aside that one writer left out;
 * words cut to fit a headline; words that nobody is said to have spoken: a creed, a banner, a song.
 */
function isSlight({ left, right, comparison }: Pair): boolean {
  if (comparison.grade === 'polarity') return false;
  if (comparison.grade === 'small') return !sameOccasion(left, right);
  if ([left, right].some(isDisplay) || ![left, right].some(isGiven)) return true;
  const [a, b] = [wordsOf(left), wordsOf(right)];
  const smoother = [
    [plainSpeech(a), b],
    [a, plainSpeech(b)],
    [plainSpeech(a), plainSpeech(b)],
  ] as const;
  return smoother.some(([x, y]) => (x !== a || y !== b) && !reworded(compareQuotes(quoteWords(x), quoteWords(y))));
}

function isGiven({ mention }: Statement): boolean {
  return mention.kind === 'quote' && mention.value.speaker !== null;
}

function isDisplay({ reading, mention }: Statement): boolean {
  const zone = reading.sentences[mention.sentence]?.zone;
  return zone === 'headline' || zone === 'deck' || zone === 'subheading';
}

function adviceFor(comparison: QuoteComparison, translated: boolean): string {
  if (comparison.grade === 'polarity') return `${turnOf(comparison)} Check the recording or the transcript before you print either.`;
  if (translated) return 'These may be two translations of one remark: say whose translation you use.';
  return 'Check the recording or the transcript; where the wording is not sure, paraphrase without quotation marks.';
}

/** The speaker is known to speak another language than the articles are written in. */
function speaksOther({ person, reading }: Statement, knowledge: Knowledge): boolean {
  const entry = knowledge.names.find(({ id }) => person === `name ${id}`);
  return entry?.speaks !== undefined && entry.speaks !== null && entry.speaks !== (reading.source.lang ?? 'en');
}
