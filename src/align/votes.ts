/** Votes of a chamber: "112 to 87", "By 121 votes to 87", "71 votes in favour and five against", "61 states voted for it". */
import type { MentionOf, Reading, SentenceReading } from '../model.js';
import { mentionsIn } from './slot.js';

/** One vote as one sentence tells it. */
export interface Vote {
  readonly reading: Reading;
  readonly mention: MentionOf<'number'>;
  /** Votes in favour and against, or the figures in the order told. */
  readonly ayes: number;
  readonly noes: number;
  /** Words for whoever voted, in lower case: `assembly`, `committee`. */
  readonly chambers: ReadonlySet<string>;
}

const VOTING =
  /\b(?:vot(?:e|es|ed|ing)|ballot|pass(?:es|ed)|approv(?:e|es|ed)|adopt(?:s|ed)|reject(?:s|ed)|clear(?:s|ed)|backed|defeated)\b/i;
const CHAMBERS: ReadonlySet<string> = new Set(
  'senate house assembly parliament committee subcommittee council congress commons lords board commission conference cabinet court jury chamber deputies panel members lawmakers shareholders delegates councillors'.split(
    ' ',
  ),
);
const IN_FAVOUR = /^(?: votes?| members?| \p{Ll}{3,15})?,? (?:in favou?r|for\b|voted (?:for|in favou?r|yes)|backed|backing|supported)/u;
const OPPOSED = /^(?: votes?| members?)?,? (?:against|voted (?:against|no)|opposed|opposing)\b/;

/** At most one vote a sentence. */
export function votesOf(reading: Reading): Vote[] {
  return reading.sentences.flatMap((sentence, index) => {
    if (!VOTING.test(sentence.text)) return [];
    const vote = voteIn(reading, sentence, index);
    const chambers = new Set(sentence.tokens.map(({ lower }) => lower).filter((word) => CHAMBERS.has(word)));
    return vote ? [{ reading, chambers, ...vote }] : [];
  });
}

function voteIn(reading: Reading, sentence: SentenceReading, index: number): Pick<Vote, 'mention' | 'ayes' | 'noes'> | null {
  const numbers = mentionsIn(reading, index).filter((one): one is MentionOf<'number'> => one.kind === 'number' && !one.value.ordinal);
  const after = ({ end }: MentionOf<'number'>): string => sentence.text.slice(end - sentence.start, end - sentence.start + 40);
  const score = numbers.find(({ value }) => value.against !== null && (value.unit === 'score' || value.unit === null));
  if (score?.value.against) return { mention: score, ayes: score.value.amount, noes: score.value.against };
  const to = numbers.findIndex((one) => one.value.noun === 'vote' && /^ to \S/.test(after(one)));
  const [first, second] = [numbers[to], numbers[to + 1]];
  if (to >= 0 && first && second) return { mention: first, ayes: first.value.amount, noes: second.value.amount };
  const ayes = numbers.find((one) => IN_FAVOUR.test(after(one)));
  const noes = numbers.find((one) => OPPOSED.test(after(one)));
  return ayes && noes ? { mention: ayes, ayes: ayes.value.amount, noes: noes.value.amount } : null;
}

/** The same figures in either order. */
export function sameVote(a: Vote, b: Vote): boolean {
  return (a.ayes === b.ayes && a.noes === b.noes) || (a.ayes === b.noes && a.noes === b.ayes);
}

/** One vote: its words name no two chambers, and one side's figure is the same. */
export function oneVote(a: Vote, b: Vote): boolean {
  if (a.chambers.size > 0 && b.chambers.size > 0 && ![...a.chambers].some((word) => b.chambers.has(word))) return false;
  return a.ayes === b.ayes || a.noes === b.noes;
}
