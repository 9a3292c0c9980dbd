/** What a position or a headline is about: the stems of its words, words that newsrooms use for one thing counted as one. */
import { withoutPossessive } from '../language/fold.js';
import { stem } from '../language/natural.js';
import { isStopword } from '../language/stopwords.js';
import { contentTerms } from '../language/terms.js';

/** Words of one meaning; the first stands for all. */
const ONE_MEANING: readonly string[] = [
  'talks talk negotiations negotiation dialogue discussions discussion',
  'deal deals agreement agreements accord accords pact pacts settlement settlements treaty contract',
  'ceasefire ceasefires cease-fire truce truces armistice hostilities',
  'proposal proposals proposition propositions plan plans offer offers idea ideas suggestion suggestions initiative bid bids attempt effort efforts',
  'request requests call calls demand demands appeal appeals plea pleas',
  'inquiry probe probes investigation investigations inquest',
  'claim claims allegation allegations accusation accusations charge charges',
  'vote ballot referendum election poll',
  'cut cuts reduction reductions',
  'rise increase hike raise increases',
  'ban bans prohibition moratorium',
  'law laws bill bills legislation act measure measures',
  'job jobs post role position office',
  'concession concessions compromise compromises',
  'pay wage wages salary salaries',
  'resign resigns resigning resignation quit quits quitting',
  'build builds building construct construction',
  'takeover acquisition merger purchase',
];

const MEANING: ReadonlyMap<string, string> = new Map(
  ONE_MEANING.flatMap((list) => {
    const all = list.split(' ');
    return all.map((word) => [word, stem(all[0] ?? '')] as const);
  }),
);

/** Heads of whatever is put forward; they do not tell what it is about. */
const PUT_FORWARD: ReadonlySet<string> = new Set(
  `proposal proposals proposition propositions plan plans offer offers idea ideas suggestion suggestions initiative call calls demand demands
   deal request requests appeal appeals possibility prospect notion option options move step report reports claim claims allegation allegations rumour rumours news`
    .split(/\s+/)
    .map((word) => MEANING.get(word) ?? stem(word)),
);

function words(text: string): string[] {
  return (text.match(/[\p{L}\p{N}'’-]+/gu) ?? []).map((word) => withoutPossessive(word.toLowerCase().replaceAll('’', "'")));
}

/** Terms of a text: stems of its content words, synonyms under one head. */
export function matterTerms(text: string): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const word of words(text)) {
    const meaning = MEANING.get(word);
    if (meaning !== undefined) terms.add(meaning);
    else if (!isStopword(word)) for (const term of contentTerms([{ lower: word }])) terms.add(term);
  }
  return terms;
}

/** Terms that tell what the words are about: without those of whatever is put forward. */
export function ownTerms(text: string): ReadonlySet<string> {
  return new Set([...matterTerms(text)].filter((term) => !PUT_FORWARD.has(term)));
}

/** Whether the words name something put forward: "a proposal for", "the propositions to". */
export function isPutForward(text: string): boolean {
  const first = words(text).find((word) => !isStopword(word));
  return first !== undefined && PUT_FORWARD.has(MEANING.get(first) ?? stem(first));
}
