/** Shares of one whole: the answers of a poll, the sides of a vote. */
import type { MentionOf } from '../model.js';
import type { Figured } from './figures.js';

/** A last answer that only a question with one answer has. */
const REST =
  /\b(?:undecided|unsure|not sure|uncertain|don['\u2019]?t know|did not know|didn['\u2019]?t know|no opinion|abstain\p{L}{0,3}|the rest|the remainder|the remaining|spoil(?:ed|t)|neither)\b/iu;
const OF_VOTE = /\bof (?:the |all )?(?:votes?|ballots?)(?: cast)?\b|\bvote share\b/i;
/** Groups, times and answers that overlap: the shares are of several wholes. */
const SEVERAL =
  /\b(?:of (?:those|these|them|whom)|among|men|women|compar\p{L}{1,4}|previous|earlier|last|than|from|up|down|rose|fell|turnout|margin|lead|points?|also|either|multiple|both|counted|precincts|reporting|round|per year|respectively|respondents could|while|whereas|but)\b/iu;

/** The shares of a sentence that are told as all of one whole; none when it is open whether they are. */
const ELSEWHERE = /\bof (?:the |all )?(?:votes?|ballots?)(?: cast)? (?:in|on|at|from)\b/i;

export function sharesOfOne({ figures, words }: Figured): readonly MentionOf<'share'>[] {
  const shares = figures.filter((figure) => figure.kind === 'share');
  if (shares.length < 3 || SEVERAL.test(words) || !(REST.test(words) || (OF_VOTE.test(words) && !ELSEWHERE.test(words)))) return [];
  const wholes = new Set(shares.map(({ value }) => value.of).filter((of) => of !== null));
  if (wholes.size > 1 || shares.some(({ value }) => value.change || value.high > 1.5)) return [];
  return shares;
}
