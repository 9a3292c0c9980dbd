/** Whether the words around a date speak of the past or of the future: the nearest verb cue to its left, else to its right. */
import type { Span } from '../model.js';

export type Tense = 'past' | 'future' | null;

const FUTURE =
  "(?:will|won['\\u2019]t|['\\u2019]ll|shall|would|(?:is|are|was|were) (?:to|set to|due|due to|about to|going to|scheduled|expected|planned|slated|poised)|set to|(?:scheduled|planned|slated) (?:to|for)|expected|due (?:on|by|before)|(?:plans?|hopes?|hoped|intends?|aims?|wants?|agreed|promised|vowed|planning|hoping|likely|ready|about|supposed|preparing) to|to be)(?: (?!that\\b|said\\b|told\\b)\\p{L}+){0,2}";
const PAST =
  '(?:said|told|was|were|had|did|has|have|came|went|met|took|held|made|began|won|lost|fell|rose|left|gave|got|saw|spoke|wrote|struck|hit|sent|became|broke|brought|built|bought|caught|chose|drew|drove|ended|fought|found|flew|grew|hurt|kept|knew|led|let|paid|put|ran|read|sold|set|shot|shut|sat|stood|swore|taught|thought|threw|understood|woke|\\p{L}{3,}(?<!(?:hundr|inde|sp|succe|exce|proce|ne|ble|bre|fe|we|se))ed)';
const CUE = new RegExp(`(?<![\\p{L}])(?:(?<future>${FUTURE})|(?<past>${PAST}))(?![\\p{L}])`, 'giu');
const REACH = 160;

/** The tense around a span; null if no verb form tells. The sentence is cut at marks that end one, and at paragraph ends. */
export function tenseAround(text: string, { start, end }: Span): Tense {
  const before = text.slice(Math.max(0, start - REACH), start);
  const cut = Math.max(before.lastIndexOf('\n'), ...[...before.matchAll(/[.!?]["'\u2019\u201d)]? (?=\p{Lu})/gu)].map((m) => m.index));
  const left = cuesOf(before.slice(cut + 1));
  if (left.length > 0) return left.at(-1) ?? null;
  const after = text.slice(end, end + REACH);
  const stop = after.search(/\n|[.!?](?: |$)/u);
  return cuesOf(stop < 0 ? after : after.slice(0, stop))[0] ?? null;
}

function cuesOf(words: string): Tense[] {
  return [...words.matchAll(CUE)].map((m) => (m.groups?.future ? 'future' : 'past'));
}
