/** What one party of an article both confirms and denies: "denied owning the villa" and "admitted that it owns the villa". */
import { isStopword } from '../language/stopwords.js';
import type { Reading, SentenceReading, Span } from '../model.js';
import { verbOf } from './deed-verbs.js';
import { matterTerms } from './matter.js';
import { ordered, timesApart } from './sequence.js';
import { entityNamed } from './whose.js';

const SAYS: Readonly<Record<string, 'confirms' | 'denies'>> = {
  confirm: 'confirms',
  admit: 'confirms',
  acknowledg: 'confirms',
  conced: 'confirms',
  deni: 'denies',
  disput: 'denies',
};
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/;
const TAKES_UP = /^(?:it|them|this|that)$/;
/** Words after which the sentence tells of something else. */
const ENDS = /^(?:and|but|while|whereas|although|though|because|saying|calling|adding|speaking|telling)$/;
/** Content words that two matters must share where neither takes up the other, and their part of the shorter. */
const LEAST_SHARED = 2;
const LEAST_PART = 0.75;

export interface Denial extends Span {
  readonly sentence: number;
  readonly text: string;
  readonly speaker: null;
  readonly party: string;
  readonly says: 'confirms' | 'denies';
  readonly matter: ReadonlySet<string>;
  /** The matter is only taken up from before: "denied it". */
  readonly takenUp: boolean;
}

/** Each denial of the body with the confirmation of the same by the same party, in text order. */
export function denialTurns(reading: Reading): (readonly [Denial, Denial])[] {
  const last = new Map<string, Denial>();
  const pairs: (readonly [Denial, Denial])[] = [];
  for (const [index, sentence] of reading.sentences.entries()) {
    const denial = sentence.zone === 'body' ? denialIn(reading, index, sentence) : null;
    if (!denial) continue;
    const other = last.get(`${denial.party} ${denial.says === 'confirms' ? 'denies' : 'confirms'}`);
    if (other && !timesApart(reading, other.sentence, reading, index) && sameMatter(other, denial)) pairs.push([other, denial]);
    last.set(`${denial.party} ${denial.says}`, denial);
  }
  return pairs;
}

/** The one word of a sentence that confirms or denies, outside quotation marks and denials of its own. */
function denialIn(reading: Reading, index: number, { tokens, text, start: offset }: SentenceReading): Denial | null {
  const found = tokens.flatMap(({ lower }, at) => (SAYS[verbOf(lower)] && /(?:s|ed)$/.test(lower) ? [at] : []));
  const [at] = found;
  if (at === undefined || found.length > 1 || at === 0 || ordered(text) || /[?“”"]/.test(text.slice(0, (tokens[at]?.end ?? 0) - offset)))
    return null;
  if (
    tokens
      .slice(Math.max(0, at - 4), at)
      .some(({ lower }) => /^(?:not|never|neither|nor|no|nobody|is|are|was|were|be|been|to|who|which|that|if)$|n['’]t$/.test(lower))
  )
    return null;
  const before = tokens[at - 1];
  const party = before ? partyOf(reading, text.slice(0, before.end - offset)) : null;
  const says = SAYS[verbOf(tokens[at]?.lower ?? '')];
  const subject = tokens
    .slice(0, at)
    .findLast(({ capital }, i, all) => capital && !(all[i - 1]?.capital && all[i - 1]?.end === (all[i]?.start ?? 0) - 1));
  if (party === null || says === undefined || !subject) return null;
  const rest = tokens.slice(at + 1);
  const stop = rest.findIndex(
    ({ lower }, i) =>
      ENDS.test(lower) || (i > 1 && /[,;:“"]/.test(text.slice((rest[i - 1]?.end ?? 0) - offset, (rest[i]?.start ?? 0) - offset))),
  );
  const own = stop < 0 ? rest : rest.slice(0, stop);
  const takenUp = TAKES_UP.test(own[0]?.lower ?? '') && own.slice(1).every(({ lower }) => lower.length < 3 || CALENDAR.test(lower));
  const words = takenUp ? tokens.filter(({ end }) => end < subject.start) : own;
  const matter = new Set(words.flatMap(({ lower }) => termOf(lower)));
  const start = takenUp ? (tokens[0]?.start ?? subject.start) : subject.start;
  const end = own.at(-1)?.end ?? tokens[at]?.end ?? subject.end;
  if (matter.size === 0 || own.some(({ lower }) => /^(?:not|never|no)$|n['’]t$/.test(lower))) return null;
  return { sentence: index, start, end, text: text.slice(start - offset, end - offset), speaker: null, party, says, matter, takenUp };
}

/** A name's one entity, or the words of "the airline". */
function partyOf(reading: Reading, text: string): string | null {
  const entity = entityNamed(reading, text);
  return entity === null ? (/(?:^|, )(?<party>the [a-z]{3,20})$/i.exec(text)?.groups?.party?.toLowerCase() ?? null) : `${entity}`;
}

function termOf(lower: string): string[] {
  const word = lower.replace(/['’]s?$/, '');
  if (CALENDAR.test(word) || word.length < 3 || isStopword(word) || /^(?:ask|about|question|press|report)/.test(word)) return [];
  return [[...matterTerms(word)].map((term) => verbOf(term))[0] ?? verbOf(word)].map((term) =>
    verbOf(word) !== word ? verbOf(word) : term,
  );
}

function sameMatter(a: Denial, b: Denial): boolean {
  const [few, many] = a.matter.size <= b.matter.size ? [a.matter, b.matter] : [b.matter, a.matter];
  const shared = [...few].filter((term) => many.has(term)).length;
  return shared / few.size >= LEAST_PART && (shared >= LEAST_SHARED || ((a.takenUp || b.takenUp) && shared === few.size));
}
