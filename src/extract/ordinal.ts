/** Ranks: "the second-largest city", "the third round of talks", "its 20th tank"; only with the thing ranked. */

import { CARDINALS } from '../language/number-words.js';
import { remember } from '../language/remember.js';
import { SIGN } from '../language/signs.js';
import type { Document, HitOf, Token } from '../model.js';
import { singularOf } from './counted.js';
import { exactly } from './number-value.js';
import { capital, wordBefore, wordsFrom } from './phrase.js';
import { ORDINALS, STOP_WORDS } from './words.js';

const NTH = /^(?<digits>\d{1,3}(?:,\d{3})*)(?:st|nd|rd|th)(?:-|$)/;
const MOST = /^(?:\p{L}{2,10}(?:est|most)|most|best|worst|ranked|placed|seeded)$/u;
/** Ordinals by word: "first" to "nineteenth", the tens, "hundredth", "millionth". */
const RANKS: ReadonlyMap<string, number> = new Map(
  Object.entries({ ...ORDINALS, nineth: 9, ...teens(), hundredth: 100, thousandth: 1e3, millionth: 1e6, billionth: 1e9, trillionth: 1e12 }),
);
const MULTIPLIERS: ReadonlySet<string> = new Set(['hundredth', 'thousandth', 'millionth', 'billionth', 'trillionth']);

function teens(): Record<string, number> {
  const names = Object.entries(CARDINALS).filter(([word, value]) => value > 12 && /(?:teen|ty)$/.test(word));
  return Object.fromEntries(names.map(([word, value]) => [word.endsWith('ty') ? `${word.slice(0, -1)}ieth` : `${word}th`, value]));
}
const DETERMINERS = new Set('the a an his her its their our my your this that'.split(' '));
/** Adjectives by their endings: the noun comes later. */
const ADJECTIVE = /(?:al|ive|ic|ous|ary|ful|ant|ent|ian|ese|ish|less|able|ible|ed|ing)$/;
const ADJECTIVES = new Set(
  'known nuclear major senior junior former main new old big large small great joint top high low deadly direct male female black white red regular popular civil human open full free early late public'.split(
    ' ',
  ),
);
const NOUNS_LIKE_THAT =
  /^(?:meeting|building|hearing|funeral|arrival|trial|proposal|hospital|president|parliament|government|amendment|incident|accident|statement|meal|deal|goal|rival|appeal|approval|veteran|ruling|briefing|mutual|finding|offering|showing|sitting|president|student|agent|patent|tournament|element|document|attempt|settlement|shooting|bombing|killing|bed)$/;
/** Idioms and stretches of time. */
const NO_RANK = new Set(
  'time times place hand lady minister aid half quarter quarters party parties person glance sight thought thoughts name column estate degree instance floor class step second minute hour day days week weeks weekend month months year years decade century world person anniversary nature wave base generation home sea ward sense'.split(
    ' ',
  ),
);

/** Every rank of a document. */
export function ordinals({ text, sentences }: Document): HitOf<'number'>[] {
  const found: HitOf<'number'>[] = [];
  for (const sentence of sentences) {
    if ((sentence.signs & SIGN.rank) === 0) continue;
    const { tokens } = sentence;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      if (!token || (token.signs & SIGN.rank) === 0) continue;
      const rank = rankOf(token.lower);
      const hit = rank ? toHit(text, token, rank) : null;
      if (hit) found.push(hit);
    }
  }
  return found;
}

interface Rank {
  readonly amount: number;
  /** "largest" of "second-largest". */
  readonly most: string | null;
  readonly digits: boolean;
  /** Written so that it can mean nothing else: "21st", "twenty-fifth". */
  readonly sure: boolean;
}

const rankOf = remember((lower: string): Rank | false => {
  const digits = NTH.exec(lower)?.groups?.digits;
  const parts = lower.split('-');
  const tens = digits ? undefined : CARDINALS[parts[0] ?? ''];
  const two = tens !== undefined && tens >= 20 && parts.length > 1;
  const one = RANKS.get(parts[two ? 1 : 0] ?? '');
  const most = parts.slice(two ? 2 : 1).join('-');
  if (most !== '' && !MOST.test(most)) return false;
  if (digits) return { amount: Number(digits.replaceAll(',', '')), most: most || null, digits: true, sure: true };
  if (one === undefined || (two && one > 9)) return false;
  return { amount: (two ? (tens ?? 0) : 0) + one, most: most || null, digits: false, sure: two || one > 10 };
});

function toHit(text: string, token: Token, { amount, most, digits, sure }: Rank): HitOf<'number'> | null {
  const before = wordBefore(text, token.start);
  const governed = before !== null && (DETERMINERS.has(before.lower) || /['\u2019]s?$/.test(before.text));
  const placed = before !== null && PLACED.has(before.lower) && (amount > 1 || before.lower !== 'came');
  if (amount === 0 || (!governed && !most && !sure && !placed) || NOT_A_RANK.test(text.slice(token.end, token.end + 12))) return null;
  // "Fifth Amendment" and "101st Airborne" are names.
  const named = (digits || token.capital) && capital(text.charAt(token.end + 1)) && text.charAt(token.end) === ' ';
  if (named || (before?.end === token.start - 1 && CARDINALS[before.lower] !== undefined && MULTIPLIERS.has(token.lower))) return null;
  const ranked = rankedThing(text, token.end);
  const counted = governed && CARDINALS[wordsFrom(text, token.end, 1)[0]?.lower ?? ''] !== undefined;
  if (!ranked && !counted && !(sure && standsAlone(text, token)) && !(placed && ENDS.test(text.slice(token.end, token.end + 6))))
    return null;
  const phrase = ranked ? text.slice(ranked.start, ranked.end) : null;
  const nounPhrase = most && phrase ? `${most} ${phrase}` : phrase;
  const value = exactly(amount, { noun: ranked?.noun ?? null, nounPhrase, ordinal: true });
  return { kind: 'number', start: token.start, end: ranked?.end ?? token.end, value };
}

/** "finished third", "ranked 21st": a rank without the thing ranked. */
const PLACED = new Set('finished finish finishing came placed ranked ranks ranking rank seeded'.split(' '));
const ENDS = /^(?:[.,;:!?)]|$| (?:in|on|at|behind|of|among|with|for|after|to|out|and)(?![\p{L}]))/u;
const NOT_A_RANK =
  /^ (?:century|centuries|birthday|anniversary|of (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|hour)|^-(?:century|grader|floor|degree|half|quarter|hand)/u;

function standsAlone(text: string, { start, end }: Token): boolean {
  return !/^(?: \p{Ll}|['\u2019-])/u.test(text.slice(end, end + 2)) && !capital(text.charAt(start));
}

/** The noun after a rank, adjectives and names in between; null if a verb, a mark or an idiom follows. */
function rankedThing(text: string, at: number): { start: number; end: number; noun: string } | null {
  const words = wordsFrom(text, at, 4);
  for (const [index, word] of words.entries()) {
    if (
      STOP_WORDS.has(word.lower) ||
      /\d/.test(word.text) ||
      CARDINALS[word.lower] !== undefined ||
      (index === 0 && NO_RANK.has(word.lower))
    )
      return null;
    const adjective = ADJECTIVES.has(word.lower) || (ADJECTIVE.test(word.lower) && !NOUNS_LIKE_THAT.test(word.lower));
    if (/^\p{Lu}/u.test(word.text) || adjective) continue;
    if (/ly$/.test(word.lower)) return null;
    return { start: words[0]?.start ?? at, end: word.end, noun: singularOf(word.lower.replace(/['\u2019]s?$/, '')) };
  }
  return null;
}
