/** Ranks: "the second-largest city", "the third round of talks", "its 20th tank"; only with the thing ranked. */

import { CARDINALS } from '../language/number-words.js';
import type { HitOf } from '../model.js';
import { singularOf } from './counted.js';
import { wordBefore, wordsFrom } from './phrase.js';
import { anyOf, HYPHEN, ORDINALS, STOP_WORDS } from './words.js';

const TENS = Object.keys(CARDINALS).filter((word) => word.endsWith('ty'));
const NTH = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:(?<tens>${anyOf(TENS)})${HYPHEN})?(?<word>${anyOf(Object.keys(ORDINALS))})|(?<digits>\\d{1,3})(?:st|nd|rd|th))(?:${HYPHEN}(?<most>\\p{L}{2,10}(?:est|most|best|worst)|most|best|worst|ranked|placed))?(?![\\p{L}\\p{N}\\u2010\\u2011-])`,
  'giu',
);
const DETERMINERS = new Set('the a an his her its their our my your this that'.split(' '));
/** Adjectives by their endings: the noun comes later. */
const ADJECTIVE = /(?:al|ive|ic|ous|ary|ful|ant|ent|ian|ese|ish|less|able|ible|ed|ing)$/;
const ADJECTIVES = new Set(
  'nuclear major senior junior former main new old big large small great joint top high low deadly direct male female black white red regular popular civil human open full free early late public'.split(
    ' ',
  ),
);
const NOUNS_LIKE_THAT =
  /^(?:meeting|building|hearing|funeral|arrival|trial|proposal|hospital|president|parliament|government|amendment|incident|accident|statement|meal|deal|goal|rival|appeal|approval|veteran|ruling|briefing|mutual|finding|offering|showing|sitting|president|student|agent|patent|tournament|element|document|attempt|settlement|shooting|bombing|killing|bed)$/;
/** Idioms and stretches of time. */
const NO_RANK = new Set(
  'time times place hand lady minister aid half quarter quarters party parties person glance sight thought thoughts name column estate degree instance floor class step second minute hour day days week weeks weekend month months year years decade century world person anniversary nature wave base generation home sea ward'.split(
    ' ',
  ),
);

/** Every rank of a text. */
export function* ordinals(text: string): Generator<HitOf<'number'>> {
  for (const m of text.matchAll(NTH)) {
    const { tens, word, digits, most } = m.groups ?? {};
    const before = wordBefore(text, m.index);
    const governed = before !== null && (DETERMINERS.has(before.lower) || /['\u2019]s?$/.test(before.text));
    if (!governed && !most) continue;
    const amount = digits ? Number(digits) : (CARDINALS[tens?.toLowerCase() ?? ''] ?? 0) + (ORDINALS[word?.toLowerCase() ?? ''] ?? 0);
    // "Fifth Amendment" and "101st Airborne" are names.
    const named = (digits || /^\p{Lu}/u.test(word ?? '')) && /^ \p{Lu}/u.test(text.slice(m.index + m[0].length, m.index + m[0].length + 2));
    const ranked = named ? null : rankedThing(text, m.index + m[0].length);
    if (!ranked || amount === 0 || (tens && amount % 10 === 0)) continue;
    const phrase = text.slice(ranked.start, ranked.end);
    const nounPhrase = most ? `${most} ${phrase}` : phrase;
    const value = {
      low: amount,
      high: amount,
      amount,
      unit: null,
      noun: ranked.noun,
      nounPhrase,
      approximate: false,
      bound: null,
      ordinal: true,
    };
    yield { kind: 'number', start: m.index, end: ranked.end, value };
  }
}

/** The noun after a rank, adjectives and names in between; null if a verb, a mark or an idiom follows. */
function rankedThing(text: string, at: number): { start: number; end: number; noun: string } | null {
  const words = wordsFrom(text, at, 4);
  for (const [index, word] of words.entries()) {
    if (STOP_WORDS.has(word.lower) || /\d/.test(word.text) || (index === 0 && NO_RANK.has(word.lower))) return null;
    const adjective = ADJECTIVES.has(word.lower) || (ADJECTIVE.test(word.lower) && !NOUNS_LIKE_THAT.test(word.lower));
    if (/^\p{Lu}/u.test(word.text) || adjective) continue;
    if (/ly$/.test(word.lower)) return null;
    return { start: words[0]?.start ?? at, end: word.end, noun: singularOf(word.lower.replace(/['\u2019]s?$/, '')) };
  }
  return null;
}
